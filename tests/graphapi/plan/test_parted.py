"""Conditions that leave the claim are told from those that it answers itself, and asked last."""

import pytest
from graphql import parse

from graphapi.plan.compile import compile_operation
from graphapi.types.schema import served_schema
from schema.store.dialect import NEO4J

PLACE = '{place: {location: ["place:UA14"]}, kind: [LOSS]}'


def statement(where: str, by: str = "[LOCATION]") -> str:
    document = parse(f"{{ totals(by: {by}, where: {where}) {{ sum location {{ name }} }} }}")
    return compile_operation(served_schema(), document, document.definitions[0], {}, dialect=NEO4J).statement({})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "where",
    [
        PLACE,
        f"{{OR: [{PLACE}, {{target: [RU]}}], kind: [LOSS]}}",
        "{NOT: {has: [TARGETS]}, kind: [LOSS]}",
        "{resolved: true, kind: [LOSS]}",
    ],
)
def test_what_leaves_the_claim_is_asked_of_those_left_over(where: str) -> None:
    before, _, after = statement(where).partition(" SKIP 0 WHERE ")
    assert ".kind IN " in before
    assert "MATCH" in after.partition(" WITH ")[0]


def test_what_the_claim_answers_needs_no_step_of_its_own() -> None:
    assert " SKIP 0 " not in statement("{kind: [LOSS], has: [QUANTITY], NOT: {target: [UA]}}")


def test_the_places_within_another_are_listed_once() -> None:
    assert statement(PLACE).count("WITHIN*0..10") == 1
