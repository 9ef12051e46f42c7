"""Disagreements meet only the claims that can differ."""

from graphql import parse

from graphapi.plan.compile import compile_operation
from graphapi.types.schema import served_schema
from schema.store.dialect import EMBEDDED, NEO4J, Dialect


def statement(given: str, dialect: Dialect = NEO4J) -> str:
    document = parse(f"{{ disagreements{given} {{ nodes {{ lowest }} }} }}")
    return compile_operation(served_schema(), document, document.definitions[0], {}, dialect=dialect).statement({})  # type: ignore[arg-type]


def test_claims_of_all_days_come_out_of_the_index_of_series() -> None:
    assert "USING INDEX" in statement("")
    assert "USING INDEX" not in statement("", EMBEDDED)


def test_on_the_embedded_engine_the_range_of_a_key_stands_alone() -> None:
    found = statement('(where: {period: {start: "2025-01-01"}})', EMBEDDED)
    assert found.partition(" WITH ")[0].count(" AND ") == 0


def test_a_period_leads_where_it_has_a_start() -> None:
    assert "USING INDEX" not in statement('(where: {period: {start: "2025-01-01"}})')
    assert ".late >= $" in statement('(where: {period: {start: "2025-01-01"}})')
