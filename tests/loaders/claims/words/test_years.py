"""A number before people is no year, and a year is no part of a number."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report


@pytest.mark.parametrize(
    ("text", "value"),
    [("Украинская армия потеряла до 2005 военнослужащих.", 2005), ("Ворог втратив до 2015 військових за добу.", 2015)],
)
def test_people_are_no_year(text: str, value: int) -> None:
    (claim,) = extract(make_report(text, publisher="TASS"))
    assert claim.quantity is not None
    assert claim.quantity.value == value


@pytest.mark.parametrize(
    "text",
    [
        "front update march 14 2026 131 clashes and russian assaults on the front",
        "Front update March 14 2026 131 clashes on the front",
        "Update of 2026 131 clashes on the front",
    ],
)
def test_a_year_and_the_count_after_it_are_two_numbers(text: str) -> None:
    (claim,) = extract(make_report(text, publisher="Ukrinform"))
    assert claim.quantity is not None
    assert claim.quantity.value == 131


def test_a_year_may_be_typed_with_its_ending() -> None:
    (claim,) = extract(make_report("3 мая 2023-го года уничтожено 5 танков ВСУ.", publisher="TASS"))
    assert str(claim.period.start) == "2023-05-03"


def test_years_are_no_soldiers() -> None:
    text = "Kiev lost around 3,900 soldiers weekly in early 2024. Losses surpassed those of 2022 and 2023."
    claims = extract(make_report(text, publisher="TASS", published_on=date(2025, 3, 6), language="en"))
    assert [claim.quantity and claim.quantity.value for claim in claims] == [3900]
