"""The reasons for which a word asserts nothing, and the words without which none is asked."""

from pathlib import Path

import pytest

from loaders.claims import explain, extract
from loaders.claims.mentions.refusals import REASONS, Reason
from loaders.claims.reading import Predicate, Reading
from loaders.reports import make_report

TEXTS = sorted((Path(__file__).parents[1] / "gold" / "texts").glob("*.txt"))


@pytest.fixture(scope="module")
def said() -> list[tuple[Reading, Predicate]]:
    """Every word of the gold's texts that may assert something, with its sentence."""
    found = [explain(make_report(path.read_text(encoding="utf-8"))).readings for path in TEXTS]
    return [(reading, predicate) for readings in found for reading in readings for predicate in reading.predicates]


@pytest.mark.parametrize("reason", [one for one in REASONS if one.classes], ids=lambda one: one.says)
def test_a_reason_is_asked_wherever_it_holds(reason: Reason, said: list[tuple[Reading, Predicate]]) -> None:
    asked = [(reading, word) for reading, word in said if not reason.of or {word.kind, word.id} & reason.of]
    assert len(asked) > 0
    assert [reading.line for reading, word in asked if reason.holds(reading, word) and not reading.classes & reason.classes] == []


@pytest.mark.parametrize(
    "text",
    ["During the 2008 war, Russian forces occupied Lisne.", "Киев опровергает взятие Лесного.", "Київ заперечує захоплення Лісного."],
    ids=["another war, by its year", "a denial of a noun", "заперечення"],
)
def test_what_is_refused(text: str) -> None:
    assert extract(make_report(text, publisher="Daily Planet")) == ()
