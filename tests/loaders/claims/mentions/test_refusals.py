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
    [
        "During the 2008 war, Russian forces occupied Lisne.",
        "Киев опровергает взятие Лесного.",
        "Київ заперечує захоплення Лісного.",
        "He demanded that Ukrainian troops withdraw from the Donetsk region.",
        "Ukraine withdrew from the accords near Lisne.",
        "She cooks in a bomb shelter in Lisne.",
        "Police in Lisne detained three people.",
        "A bombshell interview in Lisne.",
        "Talks on the cessation of hostilities took place in Lisne.",
        "Russia has similarly advanced air defense systems near Lisne.",
        "The minister of Ukraine knew of it in advance.",
        "The websites of Lisne suffered a wave of DDoS attacks.",
        "He is not a patriot, he is destroying Lisne.",
        "The fire in Lisne was captured on video.",
        "Ukraine stopped exports after attacks.",
        "Russia told of NATO's eastward advance.",
        "A new revolutionary leadership is to abolish the tax.",
        "Russia has freed American journalists.",
    ],
    ids=[
        "another war, by its year",
        "a denial of a noun",
        "заперечення",
        "a demand",
        "no ground",
        "a shelter",
        "the police",
        "one word of two",
        "an end of fighting",
        "an adjective",
        "in time",
        "an attack of another kind",
        "no launcher",
        "filmed",
        "no attack",
        "an alliance",
        "no ship",
        "no place",
    ],
)
def test_what_is_refused(text: str) -> None:
    assert extract(make_report(text, publisher="Daily Planet")) == ()
