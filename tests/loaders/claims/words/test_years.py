"""A number before people is no year."""

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
