"""A place alone in a line is where what stands below it happened."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report

ROWS = [
    ("📍 Odesa\nTwo people were injured.\n\n📍 Sumy\nOne person was killed.", ["Odesa", "Sumy"]),
    ("Nikopol district:\nA man was killed.\n\nSynelnykove district:\nA woman was injured.", ["Nikopol district", "Synelnykove district"]),
    ("📍Одеса\nДвоє людей поранені.\n\n📍Херсонщина\nЗагинула одна людина.", ["Одеса", "Херсонщина"]),
    ("📍 Odesa\nTwo people were injured.\n\nOne more person was killed elsewhere.", ["Odesa", ""]),
    ("News Feed\nTwo people were injured.", [""]),
]


@pytest.mark.parametrize(("text", "places"), ROWS)
def test_a_line_with_a_place_heads_what_stands_below(text: str, places: list[str]) -> None:
    claims = extract(make_report(text, publisher="Suspilne", published_on=date(2025, 3, 9)))
    assert [" ".join(place.surface for place in one.locations) for one in claims] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A missile hit a school in Chuhuiv, the mayor said.\n\nTwo people were injured.", ["Chuhuiv", "Chuhuiv"]),
        ("A missile hit a school in Chuhuiv, the mayor said.\n\n• Two people were injured.", ["Chuhuiv", ""]),
        ("A missile hit a school in Chuhuiv. The mayor said so.\n\nTwo people were injured.", ["Chuhuiv", ""]),
    ],
)
def test_a_line_goes_on_with_the_place_of_the_line_before(text: str, places: list[str]) -> None:
    claims = extract(make_report(text, publisher="Suspilne", published_on=date(2025, 3, 9)))
    assert [" ".join(place.surface for place in one.locations) for one in claims] == places
