"""A graph that an earlier version wrote, brought forward."""

from collections.abc import Callable
from pathlib import Path

from loaders.graph.digest import graph_digest
from loaders.graph.dump import read_dump, write_dump
from loaders.graph.rows import ReportRows
from loaders.graph.write import write_reports
from schema.keys import fold
from schema.store import Store, apply_schema
from schema.words import searchable

Make = Callable[..., ReportRows]

# What version 1 kept: the folded name on each link, both bounds of a number, and whether a claim is a part even where it is none.
FOLDS = """
UNWIND $rows AS row
MATCH (c:Claim)-[l:AT|INVOLVES|CLAIMED_BY|RELAYED_BY]->()
WHERE l.surface = row.surface
SET l.fold = row.fold
"""
CLAIMS = "UNWIND $rows AS row MATCH (c:Claim {id: row.id}) SET c.words = row.words, c.lower = c.value, c.part = coalesce(c.part, false)"
LINKS = "MATCH (:Claim)-[l:AT|INVOLVES|CLAIMED_BY|RELAYED_BY]->() WHERE l.surface IS NOT NULL RETURN DISTINCT l.surface AS surface"
OLD = "MATCH (g:Graph {id: 'graph'}) SET g.version = 1"


def make_old(store: Store) -> None:
    surfaces = [row["surface"] for row in store.read(LINKS)]
    store.write(FOLDS, {"rows": [{"surface": each, "fold": fold(each)} for each in surfaces]})
    quotes = store.read("MATCH (c:Claim) RETURN c.id AS id, c.quote AS quote")
    store.write(CLAIMS, {"rows": [{"id": row["id"], "words": searchable(row["quote"])} for row in quotes]})
    store.write(OLD)


def test_version_1_becomes_what_is_written_today(store: Store, rows_of: Make) -> None:
    write_reports(store, [rows_of()])
    today = graph_digest(store)
    make_old(store)
    assert graph_digest(store) != today
    (foretold,) = apply_schema(store, dry_run=True)
    assert foretold.startswith("migrate to version 2: ")
    assert graph_digest(store) != today
    apply_schema(store)
    assert graph_digest(store) == today


def test_a_dump_of_version_1_becomes_what_is_written_today(store: Store, rows_of: Make, tmp_path: Path) -> None:
    write_reports(store, [rows_of()])
    today = graph_digest(store)
    make_old(store)
    old = tmp_path / "old.jsonl.gz"
    write_dump(store, old)
    apply_schema(store)
    read_dump(store, old)
    assert graph_digest(store) == today
