"""Days kept right in the graph: whoever changes claims marks their days as open, and who is done counts the open ones anew.

A day that is open is not read: totals count claims until it is closed. A writer marks in the transaction of its change, so a mark that
stands beside a count made before the commit opens the day again, and a load that was killed leaves its days open for the next.
"""

from collections.abc import Iterable, Sequence

from schema.days import UNDATED, Told, day_properties
from schema.keys import global_id
from schema.store import Store, Transaction

OPEN = """
UNWIND $ids AS id
MERGE (d:Day {id: id})
SET d.open = true
"""
OPEN_ONES = """
MATCH (d:Day)
WHERE d.open = true
RETURN d.id AS id
"""
# A claim's day, and the days of its parts, whose count hangs on it.
DAYS_OF = """
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN DISTINCT c.period_end AS day
UNION
UNWIND $ids AS id
MATCH (c:Claim {id: id})<-[:PART_OF]-(part:Claim)
RETURN DISTINCT part.period_end AS day
"""
TAKE = """
UNWIND $ids AS id
MATCH (d:Day {id: id})
SET d.open = false
"""
# `late` begins with the day, and with `~` once a claim is withdrawn: its index holds today's claims of a day side by side.
TOLD = """
MATCH (c:Claim)
WHERE c.late >= $lo AND c.late < $hi
RETURN collect([c.assertion, c.period_start, c.claimant, c.kind, c.tally, c.effect, c.materiel, c.target, c.value]) AS claims,
       collect(CASE WHEN c.part THEN c.id END) AS parts
"""
TOTALS = """
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:PART_OF]->(t:Claim)
WHERE t.known_until IS NULL
RETURN c.assertion AS assertion, collect([t.period_end, t.period_start, t.claimant, t.kind, t.tally, t.effect, t.materiel, t.target]) AS totals
"""
COUNT = """
UNWIND $rows AS row
MATCH (d:Day {id: row.id})
SET d = row
"""
EMPTY = """
UNWIND $ids AS id
MATCH (d:Day {id: id})
DETACH DELETE d
"""
KEPT = """
MATCH (g:Graph {id: 'graph'})
RETURN coalesce(g.days, false) AS kept
"""
FORGET = """
MATCH (g:Graph {id: 'graph'})
SET g.days = false
"""
KEEP = """
MATCH (g:Graph {id: 'graph'})
SET g.days = true
"""
ALL = """
MATCH (c:Claim)
WHERE c.known_until IS NULL
RETURN DISTINCT c.period_end AS day
"""
AT_ONCE = 40  # days a transaction


def days_of(transaction: Transaction, claims: Sequence[str]) -> set[str | None]:
    """The days that a change of these claims (global ids) touches, as long as they stand."""
    return {row["day"] for row in transaction.run(DAYS_OF, {"ids": list(claims)})} if claims else set()


def open_days(transaction: Transaction, days: Iterable[str | None]) -> None:
    """Say that these days must be counted anew; in the order of ids, so that two writers never wait for each other."""
    if ids := sorted({global_id("day", day or UNDATED) for day in days}):
        transaction.run(OPEN, {"ids": ids})


def close_days(store: Store) -> int:
    """Count the open days anew, and every day where the graph keeps none yet; the number of days counted."""
    kept = all(row["kept"] for row in store.read(KEPT))
    if not kept:
        days = {row["day"] for row in store.read(ALL)}
        store.in_transaction(lambda transaction: open_days(transaction, days))
    ids = sorted(row["id"] for row in store.read(OPEN_ONES))
    for at in range(0, len(ids), AT_ONCE):
        _close(store, ids[at : at + AT_ONCE])
    if not kept:
        store.write(KEEP)
    return len(ids)


def _close(store: Store, ids: Sequence[str]) -> None:
    store.in_transaction(lambda transaction: _count(transaction, ids))


def _count(transaction: Transaction, ids: Sequence[str]) -> None:
    """Taken first: a writer that commits later marks after us."""
    transaction.run(TAKE, {"ids": list(ids)})
    rows, empty = [], []
    for id_ in ids:
        if told := _told(transaction, id_.partition(":")[2]):
            rows.append({"id": id_} | day_properties(told))
        else:
            empty.append(id_)
    transaction.run(COUNT, {"rows": rows})
    transaction.run(EMPTY, {"ids": empty})


def _told(transaction: Transaction, day: str) -> list[Told]:
    found = transaction.run(TOLD, {"lo": f"{day}/", "hi": f"{day}0"})[0]  # "0" follows "/"
    parts = [id_ for id_ in found["parts"] if id_]
    totals = {row["assertion"]: row["totals"] for row in transaction.run(TOTALS, {"ids": parts})} if parts else {}
    return [
        Told(assertion, tuple(dimensions), value, tuple(tuple(total) for total in totals.get(assertion, ())))
        for assertion, *dimensions, value in found["claims"]
    ]
