"""What wires tell of one attack: whom it harmed, what it was made with, and who says so."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Russian shelling killed a woman of 61 in Lisne.", [1]),
        ("Russian shelling killed two women, both 61, in Lisne.", [2]),
        ("Two people, both police officers, were killed by Russian shelling in Lisne.", [2]),
        ("Russian shelling killed a group of 61 soldiers in Lisne.", [61]),
        ("Russian shelling killed two women and both policemen in Lisne.", [2, 2]),
    ],
)
def test_an_age_counts_nobody_nor_does_both_after_two(text: str, killed: list[int]) -> None:
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert [claim.quantity.value for claim in claims if claim.quantity and claim.effect] == killed


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A Russian missile attack killed a man in the Sumy region.", ["STRIKE", "LOSS"]),
        ("Russian attacks killed two people in the Sumy region.", ["LOSS"]),
    ],
)
def test_one_attack_that_killed_is_a_strike_on_its_region(text: str, kinds: list[str]) -> None:
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert [claim.kind.name for claim in claims] == kinds


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Kyiv came under attack from nine drones, the city's military administration said.", "ua-officials"),
        ("Odesa came under attack from nine drones, officials said.", "ua-officials"),
        ("Moscow was attacked by nine drones, officials said.", "ru-officials"),
    ],
)
def test_munitions_that_a_city_came_under_attack_from(text: str, source: str) -> None:
    (claim,) = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 9, 12)))
    assert claim.kind.name == "LAUNCH"
    assert claim.claimant is not None
    assert claim.claimant.source == source
