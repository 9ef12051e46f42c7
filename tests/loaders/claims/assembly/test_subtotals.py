"""Sub-totals of a sum that the report's body states are parts of it; where no sum is stated, none is made up."""

import pytest

from loaders.claims import extract
from loaders.reports import make_report

FRONT = """General Staff update as of 16:00.
Since the beginning of the day, 61 combat clashes have taken place at the front.
In the Lyman sector, the enemy attacked 19 times near Verby and Lypky. Fourteen attacks were repelled, five are ongoing.
In the Pokrovsk sector, Ukrainian soldiers stopped 31 assaults near Dubrava."""
DAY = """The Ukrainian army lost 700 troops in a day, the Defense Ministry said.
Battlegroup North: the enemy lost over 250 troops and two tanks.
Battlegroup West: the enemy lost up to 450 troops and three tanks."""
WEEK = """За тиждень ворог втратив 24 одиниці озброєння та військової техніки:
- 9 танків
- 13 ББМ
- 2 РСЗВ"""
SHOT = """За ночь силы ПВО сбили 31 беспилотник, сообщило Минобороны России.
Над Курской областью уничтожены 20 беспилотников, над Брянской областью - 11."""


def _parts(text: str, language: str) -> list[tuple[float | None, float | None]]:
    """Each counted claim's number, and that of the claim it is part of."""
    claims = extract(make_report(text, language=language))
    told = {claim.id: claim.quantity.value for claim in claims if claim.quantity}
    return [(claim.quantity.value, told.get(claim.part_of or "")) for claim in claims if claim.quantity]


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        (FRONT, "en", [(61, None), (19, 61), (14, 19), (5, 19), (31, 61)]),
        (DAY, "en", [(700, None), (250, 700), (2, None), (450, 700), (3, None)]),
        (WEEK, "uk", [(24, None), (9, 24), (13, 24), (2, 24)]),
        (SHOT, "ru", [(31, None), (20, 31), (11, 31)]),
    ],
)
def test_counts_of_sectors_groups_rows_and_regions_are_parts_of_the_sum(text: str, language: str, parts: list[tuple[float, float]]) -> None:
    assert _parts(text, language) == parts


def test_counts_that_do_not_add_up_are_no_parts() -> None:
    assert _parts(SHOT.replace("11.", "19."), "ru") == [(31, None), (20, None), (19, None)]


def test_a_sum_of_the_headline_alone_has_no_parts() -> None:
    assert _parts("Over 60 combat clashes at the front in a day\n" + FRONT.split("\n", 2)[2], "en")[1:] == [
        (19, None),
        (14, 19),
        (5, 19),
        (31, None),
    ]


def test_what_a_day_adds_is_no_part_of_the_running_total() -> None:
    said = "Russia has lost 812,300 troops since the start of the invasion, including 1,240 in the past day, the General Staff said."
    assert _parts(said, "en") == [(812300, None), (1240, None)]


def test_regions_after_a_colon_are_parts_though_some_are_left_out() -> None:
    said = "Air defences shot down 87 drones: 33 over the Belgorod Region, 21 over the Bryansk Region, the ministry said."
    assert _parts(said, "en") == [(87, None), (33, 87), (21, 87)]
