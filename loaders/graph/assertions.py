"""Assertions kept right in the graph: after a change, the claims of its bases are looked up once and told which assertion they are.

A base (`Claim.base`, indexed) is what every telling of a statement shares; `loaders.resolve.assertions` decides within it.
"""

from collections.abc import Iterable

from loaders.graph.days import days_of, open_days
from loaders.resolve.assertions import Statement, Telling, assign, sector, unit_key
from schema.keys import global_id, local_id
from schema.store.store import Row, Transaction

# The bases that more than one report tells: a report alone is settled before it is written. Most have one claim, of which nothing is read then.
TOLD_TWICE = """
UNWIND $bases AS base
MATCH (c:Claim {base: base})
WITH base, collect(c) AS told
WHERE size(told) > 1
UNWIND told AS c
WITH base, c
WHERE c.known_until IS NULL
WITH base, collect(DISTINCT c.report) AS reports
WHERE size(reports) > 1
RETURN base
"""

TELLINGS = """
UNWIND $bases AS base
MATCH (c:Claim {base: base})
WHERE c.known_until IS NULL
RETURN c.id AS claim, c.report AS report, c.start AS start, c.base AS base, c.value AS value, c.qualifier AS qualifier,
       c.direction AS direction, c.assertion AS assertion,
       [(c)-[at:AT]->() | at.place] AS places, [(c)-[by:INVOLVES]->() | by.unit] AS units, [(c)-[by:INVOLVES]->() | by.surface] AS surfaces
"""

# Whoever settles meets all others here (or at a load's COMMIT), before reading what they may have changed.
HOLD = """
MERGE (g:Graph {id: 'graph'})
SET g.held = true
"""

SETTLE = """
UNWIND $settled AS row
MATCH (c:Claim {id: row.claim})
SET c.assertion = row.assertion
"""


def hold(transaction: Transaction) -> None:
    """Let no other writer settle, nor commit a report, before this transaction ends."""
    transaction.run(HOLD)


def settle(transaction: Transaction, bases: Iterable[str], *, alone: bool = False) -> tuple[str, ...]:
    """Assign the assertions of all claims of `bases` anew; the global ids of the claims that changed theirs. The graph must be held.

    `alone`: also where one report is left, after another was withdrawn or a judgement moved a name.
    """
    asked = sorted(set(bases))
    if asked and not alone:
        asked = sorted(row["base"] for row in transaction.run(TOLD_TWICE, {"bases": asked}))
    if not asked:
        return ()
    told = transaction.run(TELLINGS, {"bases": asked})
    assigned = assign(map(statement_of, told))
    changed = [
        {"claim": row["claim"], "assertion": assertion}
        for row in told
        if row["assertion"] != (assertion := global_id("assertion", assigned[local_id("claim", row["claim"])]))
    ]
    if changed:
        transaction.run(SETTLE, {"settled": changed})
        open_days(transaction, days_of(transaction, [row["claim"] for row in changed]))
    return tuple(row["claim"] for row in changed)


def statement_of(row: Row) -> Statement:
    """A claim as the graph tells it, reduced to what decides whose assertion it is."""
    units = frozenset(unit_key(unit, surface) for unit, surface in zip(row["units"], row["surfaces"], strict=True))
    return Statement(
        claim=local_id("claim", row["claim"]),
        report=local_id("report", row["report"]),
        start=row["start"],
        base=row["base"],
        telling=Telling(row["value"], row["qualifier"], frozenset(row["places"]), units, sector(row["direction"])),
    )
