"""A day that a sentence tells by the way holds for no other sentence."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report


@pytest.mark.parametrize(
    "first",
    [
        "It would be a step for Moscow, which last week took over Dubove.",
        "The ministry recalled last week’s battles.",
    ],
)
def test_a_time_told_by_the_way_is_of_its_own_sentence(first: str) -> None:
    text = f"{first}\n\nThe Russian Defense Ministry said its forces had captured Lisne."
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 8, 2), language="en"))
    assert claims[-1].period.start == date(2025, 8, 2)
