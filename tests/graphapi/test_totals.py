"""Totals out of days are what claims give, for keys and filters that days serve."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from loaders import close_days
from tests.graphapi.conftest import Asked

FIGURES = "from to claimCount assertionCount sum min max"
KEYS = ["[CLAIMANT]", "[MONTH, CLAIMANT, KIND]", "[DAY, MATERIEL]", "[WEEK, TARGET, EFFECT, TALLY]", "[KIND, MONTH]"]
WHERE = [
    "{}",
    '{period: {start: "2024-02-10"}}',
    '{period: {start: "2024-02-10", end: "2024-03-10"}, kind: [LOSS, STRIKE]}',
    '{materiel: ["ground_vehicle"], target: [RU]}',
]
FORGET = "MATCH (g:Graph {id: 'graph'}) SET g.days = false"


@contextmanager
def without_days(asked: Asked) -> Iterator[None]:
    asked.store.write(FORGET)
    try:
        yield
    finally:
        close_days(asked.store)


@pytest.mark.parametrize("where", WHERE)
def test_days_say_what_claims_say(asked: Asked, where: str) -> None:
    fields = (
        f"{FIGURES} kind effect tally target claimant {{ __typename called: name id aliases }} again: claimant {{ id }} materiel {{ id }}"
    )
    texts = [f"{{ totals(by: {by}, where: {where}) {{ {fields} }} }}" for by in KEYS]
    before = asked.service.graph.statements
    by_days = [asked.data(text) for text in texts]
    assert asked.service.graph.statements == before + len(texts)
    with without_days(asked):
        assert by_days == [asked.data(text) for text in texts]


def test_an_open_day_is_not_read(asked: Asked) -> None:
    text = f"{{ totals(by: [CLAIMANT]) {{ {FIGURES} }} }}"
    expected = asked.data(text)
    asked.store.write("MATCH (d:Day) SET d.open = true, d.few = '[[null],[]]'")
    try:
        assert asked.data(text) == expected
    finally:
        close_days(asked.store)
