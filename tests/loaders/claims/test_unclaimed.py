"""Counted things that no claim counts are told with the reason."""

import pytest

from loaders.claims import explain
from loaders.reports import make_report


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ukraine will destroy 50 tanks.", [("50 tanks", "not said to have happened (will)")]),
        ("Analysts expect some 1,500 tanks in 2024.", [("some 1,500 tanks", "no verb says that it was lost, fired or struck")]),
        ("In 1943 the enemy lost 50 tanks.", [("50 tanks", "a year before this war")]),
        ("The enemy lost 50 tanks.", []),
        ("Ukraine has a tank.", []),
    ],
)
def test_a_counted_thing_of_no_claim_has_its_reason(text: str, told: list[tuple[str, str]]) -> None:
    shown = explain(make_report(text))
    assert [(text[start:end], reason) for start, end, reason in shown.unclaimed] == told
