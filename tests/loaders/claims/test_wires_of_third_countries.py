"""Who speaks in wires of third countries, and of which days they tell."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Kyiv said it downed nine drones. Russia, meanwhile, claimed its strike targeted a military plant in Lisne.", "ru-government"),
        ("Moscow, for its part, said it had destroyed nine tanks.", "ru-government"),
        ("Zelensky said the Sumy region was struck. The military said 30 strikes had been recorded.", "ua-armed-forces"),
        (
            "Russian forces fired missiles at the city of Odesa, killing three people, the regional state administration said.",
            "ua-odesa-governor",
        ),
        (
            "Russia's defence ministry said it had taken control of the settlement of Lisne, which Moscow has claimed is part of Russia.",
            "ru-mod",
        ),
        ("UK defence officials said Ukrainian forces had taken Lisne.", "uk-mod"),
    ],
)
def test_who_speaks(text: str, source: str) -> None:
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert claims[-1].claimant
    assert claims[-1].claimant.source == source


def test_the_governor_of_a_lead_is_the_one_named_next() -> None:
    text = (
        "A drone strike set a refinery on fire, the regional governor said.\n\n"
        '"A fire broke out at the refinery," Governor Oleg Melnichenko wrote.\n\n'
        "Another strike hit Stary Oskol, said Belgorod Region Governor Vyacheslav Gladkov."
    )
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert [claim.claimant.source for claim in claims if claim.claimant] == ["ru-penza-governor", "ru-belgorod-governor"]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Russia unleashed its largest overnight missile attack on Kharkiv on Tuesday.", date(2025, 9, 9), date(2025, 9, 9)),
        ("Russia has lost 30,000 men near Lisne since May 2025.", date(2025, 5, 1), date(2025, 9, 12)),
        ("Russia lost 30,000 men near Lisne in May 2025.", date(2025, 5, 1), date(2025, 5, 31)),
    ],
)
def test_days_of_a_night_and_since_a_month(text: str, start: date, end: date) -> None:
    (claim,) = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert (claim.period.start, claim.period.end) == (start, end)


def test_what_was_also_destroyed_goes_on_with_a_sum() -> None:
    text = (
        "Ukraine has destroyed 1,143 planes, 625 tanks and 1,751 armoured vehicles, the General Staff said.\n\n"
        "At least 316 guns, 96 rocket launchers and 54 air defence systems have also been destroyed."
    )
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert {claim.tally.name for claim in claims} == {"CUMULATIVE"}


def test_what_was_also_destroyed_on_a_day_is_of_the_day() -> None:
    text = (
        "Ukraine has destroyed 1,143 planes, 625 tanks and 1,751 armoured vehicles, the General Staff said.\n\n"
        "Nine guns, six rocket launchers and four air defence systems were also destroyed over the past day."
    )
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert [claim.tally.name for claim in claims[3:]] == ["INCREMENT"] * 3


def test_by_whom_a_statement_was_made() -> None:
    text = (
        "Enemy shells Sumy region 26 times\nThe relevant statement was made by Sumy Regional Military Administration on Telegram.\n"
        "“Over the past day, Russians have shelled the border areas 26 times,” the report states."
    )
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert {claim.claimant.source for claim in claims if claim.claimant} == {"ua-sumy-governor"}
