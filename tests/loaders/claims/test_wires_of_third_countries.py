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
