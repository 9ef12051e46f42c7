"""Running totals of the enemy's losses in the layouts that they are published in."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim
from schema.ontology.enums import TallyBasis

LAYOUTS: list[tuple[str, str, list[str]]] = [
    ("rows with dashes", "The total combat losses of the enemy from 24.02 to 12.05:\npersonnel ‒ about 18 700 (+ 110) persons were liquidated,\ntanks ‒ 702 (+6) units,\nmobile SRBM system - 3 (+0).",
     ["KILLED troops 18700", "KILLED troops +110", "LOST tank 702", "LOST tank +6", "LOST missile_system 3"]),
    ("a table", "Enemy losses\n\n| Category | Total | Per day |\n|---|---|---|\n| Personnel | ~121,430 | +950 |\n| Helicopters | 346 | 0 |",
     ["CASUALTIES troops 121430", "CASUALTIES troops +950", "LOST helicopter 346"]),
    ("emoji", "Enemy losses as of 12.05.2025\n🚜 Tanks – 10829 (+4)\n🛩 UAV – 38300 (+211)", ["LOST tank 10829", "LOST tank +4", "LOST uav 38300", "LOST uav +211"]),
    ("a sentence with a verb", "From February 24, 2022 to May 12, 2025, the Russian army's losses amounted to about 921,430 people. The Defense Forces destroyed 10,829 (+4 over the past day) Russian tanks, 1,235 (+1) air defense systems, 428 aircraft and 28 ships.",
     ["CASUALTIES troops 921430", "DESTROYED tank 10829", "DESTROYED tank +4", "DESTROYED ad_system 1235", "DESTROYED ad_system +1", "DESTROYED airplane 428", "DESTROYED ship_or_boat 28"]),
    ("a day's losses", "Втрати ворога становлять: особового складу – 75, танків – 2, БМП – 6, ББМ – 5.",
     ["CASUALTIES troops +75", "LOST tank +2", "LOST ifv +6", "LOST afv +5"]),
]  # fmt: skip


def told(claim: Claim) -> str:
    assert claim.effect
    assert claim.quantity
    return f"{claim.effect.name} {claim.materiel} {'+' * (claim.tally is TallyBasis.INCREMENT)}{claim.quantity.value:g}"


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in LAYOUTS], ids=[row[0] for row in LAYOUTS])
def test_layout(text: str, wanted: list[str]) -> None:
    claims = extract(
        make_report(text, publisher="General Staff of the Armed Forces of Ukraine", published_on=date(2025, 5, 12), language="en")
    )
    assert [told(claim) for claim in claims] == wanted
    assert not any(claim.formations for claim in claims)


def test_announced_losses_are_counted_by_the_sentences_after() -> None:
    text = "Минобороны РФ озвучило потери российской армии в ходе спецоперации. 1300 солдат получили ранения. За сутки погибли 12 солдат."
    text += "\n\nВ Белгороде ранены двое военных."
    claims = extract(make_report(text, publisher="Минобороны России", published_on=date(2024, 5, 6)))
    assert [(claim.quantity and claim.quantity.value, claim.tally, claim.target) for claim in claims] == [
        (1300, "CUMULATIVE", "RU"),
        (12, "INCREMENT", "RU"),
        (2, "INCREMENT", "UA"),
    ]


def test_what_a_bracket_says_a_day_has_added_is_no_sum() -> None:
    claims = extract(
        make_report(
            "Russia has also lost 5,047 tanks (+55) and 320 airplanes since the war began. In addition, it lost 1,220 vehicles.",
            publisher="Reuters",
        )
    )
    told = [(one.quantity.value, str(one.tally)) for one in claims if one.quantity]
    assert told == [(5047, "CUMULATIVE"), (55, "INCREMENT"), (320, "CUMULATIVE"), (1220, "CUMULATIVE")]


def test_a_sum_since_the_day_of_the_invasion_is_one_of_the_whole_war() -> None:
    report = make_report(
        "The enemy lost five tanks since Moscow sent its troops to Ukraine on Feb. 24.", publisher="Reuters", published_on=date(2022, 8, 6)
    )
    (claim,) = extract(report)
    assert claim.tally is TallyBasis.CUMULATIVE
    assert claim.period.start == date(2022, 2, 24)
