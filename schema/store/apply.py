"""Lay down what a graph needs before its first report; a second time it finds all done."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from schema.ontology.labels import SCHEMA_VERSION
from schema.store.constraints import lay_constraints, statements
from schema.store.laying import TABLES, Table
from schema.store.migrations import migrate, pending
from schema.store.reference import reference_digest
from schema.store.store import Store

GRAPH = """
MATCH (g:Graph {id: 'graph'})
RETURN g.version AS version, g.reference AS reference, g.statements AS statements, g.indexes AS indexes
"""
SET_GRAPH = """
MERGE (g:Graph {id: 'graph'})
SET g.version = $version, g.reference = $reference, g.statements = $statements, g.indexes = $indexes, g.applied_at = $at
"""
# What stands is asked of the engine each time, so that an index which somebody dropped, or a restore left out, is laid again.
INDEXES = """
SHOW INDEXES YIELD name
RETURN name ORDER BY name
"""
BATCH = 2000  # rows a statement: between 1,000 and 10,000 made no difference that repeated


def apply_schema(store: Store, *, dry_run: bool = False) -> tuple[str, ...]:
    """Constraints, indexes, migrations and reference data; what was done, or with `dry_run` would be: empty where all was there.

    Raises StoreRefused for a graph of a newer version than this program.
    """
    wanted: dict[str, Any] = {"version": SCHEMA_VERSION, "reference": reference_digest(), "statements": list(statements(store.dialect))}
    held: dict[str, Any] = next(iter(store.read(GRAPH)), {})
    lost = set(held.pop("indexes", None) or ()) - set(_indexes(store))
    if held == wanted and not lost:
        return ()
    steps = pending(held.get("version"))
    done = _laid(wanted["statements"], held.get("statements") or [], dry_run=dry_run)
    done += [f"{'lay' if dry_run else 'laid'} anew what was dropped: {', '.join(sorted(lost))}"] if lost else []
    done += [f"{'migrate' if dry_run else 'migrated'} to version {step.version}: {step.title}" for step in steps]
    if not dry_run:
        lay_constraints(store)
        migrate(store, steps)
    if held.get("reference") != wanted["reference"]:
        done += [_lay(store, table, dry_run=dry_run) for table in TABLES]
    if not dry_run:
        at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        store.write(SET_GRAPH, wanted | {"indexes": _indexes(store), "at": at})
    return tuple(done)


def graph_row(store: Store | None = None) -> dict[str, Any]:
    """The node that says which version a graph is of, for one whose constraints are still to be laid: of ours, or of what a store holds."""
    held = next(iter(store.read(GRAPH)), {}) if store is not None else {}
    version, reference = held.get("version") or SCHEMA_VERSION, held.get("reference") or reference_digest()
    return {"id": "graph", "version": version, "reference": reference}


def _indexes(store: Store) -> list[str]:
    """The names of the indexes that the engine has; those of constraints are among them."""
    return [row["name"] for row in store.read(INDEXES)]


def _laid(wanted: Sequence[str], held: Sequence[str], *, dry_run: bool) -> list[str]:
    """What is to be said of constraints and indexes; nothing where the graph has these."""
    new = len(set(wanted) - set(held))
    return [f"{'lay' if dry_run else 'laid'} {new} of {len(wanted)} constraints and indexes"] if held != wanted else []


def _lay(store: Store, table: Table, *, dry_run: bool) -> str:
    """Make the rows that are not there and mend those that are; what is to be said of it."""
    made = mended = 0
    for batch in _batches(table.rows(), BATCH):
        known = {row["id"] for row in store.read(table.known, {"ids": [row["id"] for row in batch]})}
        new = [row for row in batch if row["id"] not in known]
        made += len(new)
        mended += len(known)
        if dry_run:
            continue
        if new:
            store.write(table.create, {"rows": new})
        if known:
            store.write(table.mend, {"rows": [row for row in batch if row["id"] in known]})
    write, renew = ("write", "renew") if dry_run else ("wrote", "renewed")
    return f"{write} {made:,} new and {renew} {mended:,} known {table.name} nodes"


def _batches(rows: Iterable[dict[str, Any]], size: int) -> Iterator[list[dict[str, Any]]]:
    ahead = iter(rows)
    while batch := list(islice(ahead, size)):
        yield batch
