"""Counts of people whom no noun names, and numbers that count nobody."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

ROWS: list[tuple[str, str, list[str]]] = [
    ("an army's death toll", "Russian military death toll rises to 410,300: report", ["KILLED troops 410300"]),
    ("a tally of soldiers", "The army raised its tally of Russian troops killed by 930, bringing the total to 121,400.", ["KILLED troops 930", "KILLED troops 121400"]),
    ("dead or wounded", "Ukraine lost more than 900 dead or wounded, the ministry said.", ["CASUALTIES troops 900"]),
    ("dozens that nobody counted", "The army moved on despite losing thousands of troops and dozens of tanks.", []),
    ("a channel's number", "He spoke of the wounded in an interview with broadcaster TV 4.", []),
    ("all but a few", "Ukraine says it downed all but 3 drones", []),
    ("a share of the units", "The enemy has lost one-fifth of its brigades.", []),
    ("a model of two numbers", "Air defences downed 27 Shahed 131/136 drones.", ["SHOT_DOWN strike_uav 27"]),
    ("people, whatever was hit", "A missile hit a hotel in Lisne, injuring at least nine, including two children.", ["WOUNDED civilians 9", "WOUNDED civilians 2"]),
    ("killed, and left hurt", "The shelling killed a 62-year-old man, leaving five others hurt.", ["KILLED civilians 1", "WOUNDED civilians 5"]),
    ("irreversibly", "On this axis, 170 occupiers were neutralized, 90 of them irreversibly.", ["KILLED troops 170", "KILLED troops 90"]),
    ("in a town that was struck", "Втрати противника: танків – 10 289 (+22). Окупанти вдарили по Лісному: троє загиблих.", ["LOST tank 10289", "LOST tank 22", "KILLED civilians 3"]),
    ("an abbreviation before a part", "Air defence systems shot down 96 UAVs, incl. 24 outside the zone.", ["SHOT_DOWN uav 96", "SHOT_DOWN uav 24"]),
    ("men", "Загинула жінка, двоє чоловіків поранені.", ["KILLED civilians 1", "WOUNDED civilians 2"]),
    ("what reached nothing", "Another 30 drones did not reach their targets.", ["LOST uav 30"]),
    ("years of birth", "Men born in 1981 and 1989 and a woman born in 1963 were wounded.", ["WOUNDED civilians 1"]),
    ("years before a sum", "За два роки – 2024 та 2025 роки – втрати противника склали понад 850 000 осіб.", ["CASUALTIES troops 850000"]),
    ("missiles called rockets", "Air defences intercepted 196 HIMARS rockets and 16 HARM rockets.", ["SHOT_DOWN mlrs_projectile 196", "SHOT_DOWN anti_radar_missile 16"]),
    ("rows after one word", "The agency published data on the losses of the Russian army. It:\n\n• 1430 tanks,\n• 226 MLRS.", ["LOST tank 1430", "LOST mlrs 226"]),
    ("a variant of a model", "The brigade destroyed a T-90M near Lisne.", ["DESTROYED tank 1"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    assert claim.quantity
    assert claim.effect
    return f"{claim.effect.name} {claim.materiel} {claim.quantity.value:g}"


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_count(text: str, wanted: list[str]) -> None:
    assert [
        told(claim) for claim in extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12))) if claim.effect
    ] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "One Su-25 plane was destroyed near Lisne. Another Su-25 plane was destroyed near Dubove.",
        "Один танк уничтожен под Лесным. Ещё один танк уничтожен в том же районе.",
    ],
)
def test_one_more_is_no_second_telling_of_the_first(text: str) -> None:
    assert [one.quantity.value for one in extract(make_report(text, publisher="TASS")) if one.quantity] == [1, 1]
