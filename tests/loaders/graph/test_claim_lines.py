"""Every value of a row is sent."""

from collections.abc import Callable
from dataclasses import fields

from loaders.graph.claim_lines import CLAIM, MANY, claim_line
from loaders.graph.rows import ReportRows
from schema.claim import FormationMention, LocationMention

Make = Callable[..., ReportRows]


def test_no_value_of_a_row_is_without_a_column(rows_of: Make) -> None:
    for row in rows_of().claims:
        assert set(row["claim"]) <= set(CLAIM)
        assert {
            name for kind, columns in MANY.items() for link in row[kind] for name in link.get("set", {}) if name not in columns
        } == set()


def test_whatever_a_mention_says_has_a_column() -> None:
    beside = {"resolution", "parent"}  # whose part a formation is, the id of its node spells
    assert {each.name for each in fields(LocationMention)} - beside <= set(MANY["at"])
    assert {each.name for each in fields(FormationMention)} - beside <= set(MANY["involves"])


def test_a_line_holds_the_values_in_the_order_of_the_columns(rows_of: Make) -> None:
    row = rows_of().claims[0]
    line = claim_line(row, "2026-11-30")
    assert dict(zip(CLAIM, line, strict=False)) == dict.fromkeys(CLAIM) | row["claim"]
    assert line[len(CLAIM)] == "2026-11-30"
