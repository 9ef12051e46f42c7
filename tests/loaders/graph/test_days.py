"""Days count what the claims say, whatever was loaded, corrected, judged or deleted on the way."""

from collections.abc import Callable
from typing import Any

from loaders import close_days, delete_report, judge
from loaders.graph.days import FORGET
from loaders.graph.rows import ReportRows
from loaders.graph.write import write_reports
from schema.ontology.enums import JudgementSubject
from schema.store import Store

DAYS = "MATCH (d:Day) RETURN properties(d) AS day ORDER BY d.id"
Make = Callable[..., ReportRows]


def days(store: Store) -> list[dict[str, Any]]:
    """As readers find them."""
    return [{name: value for name, value in row["day"].items() if not name.startswith("@")} for row in store.read(DAYS)]


def counted_anew(store: Store) -> list[dict[str, Any]]:
    store.write("MATCH (d:Day) DELETE d")
    store.write(FORGET)
    close_days(store)
    return days(store)


def write(store: Store, *rows: ReportRows) -> None:
    write_reports(store, rows)
    close_days(store)


def test_a_statement_told_twice_counts_once(store: Store, rows_of: Make) -> None:
    write(store, rows_of(7), rows_of(7, url="https://example.org/2"))
    day = next(day for day in days(store) if day["id"] == "day:2024-01-26")
    assert (day["claims"], day["assertions"]) == (2, 1)


def test_a_correction_is_counted(store: Store, rows_of: Make) -> None:
    write(store, rows_of(7))
    write(store, rows_of(9))
    assert ",9.0,9.0,9.0]" in days(store)[-1]["rows"]
    assert days(store) == counted_anew(store)


def test_a_judgement_on_who_claims_moves_the_count(store: Store, rows_of: Make) -> None:
    write(store, rows_of(7))
    judge(store, JudgementSubject.SOURCE, "the ministry", node="source:ua-mod", by="a reviewer")
    assert "source:ua-mod" in days(store)[-1]["few"]
    assert days(store) == counted_anew(store)


def test_days_without_claims_are_gone(store: Store, rows_of: Make) -> None:
    write(store, rows_of(7))
    delete_report(store, rows_of(7).id)
    assert days(store) == []


def test_a_write_that_nobody_closed_leaves_its_day_open(store: Store, rows_of: Make) -> None:
    write_reports(store, [rows_of(7)])
    assert {day["open"] for day in days(store)} == {True}
    close_days(store)
    assert not any(day.get("open") for day in days(store))
