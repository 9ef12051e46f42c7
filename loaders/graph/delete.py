"""Take a report out of the graph, and what only it said."""

from dataclasses import dataclass

from loaders.graph.assertions import hold, settle
from loaders.graph.change import sweep
from loaders.graph.days import close_days, days_of, open_days
from loaders.graph.statements import ALL_TOLD, DELETE_CLAIMS, DELETE_REPORT, ENDS, PUBLISHER
from schema.keys import global_id, local_id
from schema.store import Store, Transaction


@dataclass(frozen=True, slots=True)
class Deleted:
    """What went: local ids; `report_id` null where there was no such report. `claim_ids` are those it told last."""

    report_id: str | None
    claim_ids: tuple[str, ...] = ()


def delete_report(store: Store, report_id: str) -> Deleted:
    """Delete a report with its claims, their history, and names, sources and formations that nothing else speaks of."""
    gone = store.in_transaction(lambda transaction: _delete(transaction, global_id("report", report_id)))
    close_days(store)
    return gone


def _delete(transaction: Transaction, report: str) -> Deleted:
    claims = transaction.run(ALL_TOLD, {"id": report})
    ids = [row["id"] for row in claims]
    loose = transaction.run(ENDS, {"ids": ids}) + [{"label": "Source"} | row for row in transaction.run(PUBLISHER, {"id": report})]
    days = days_of(transaction, ids)
    transaction.run(DELETE_CLAIMS, {"ids": ids})
    gone = transaction.run(DELETE_REPORT, {"id": report})
    sweep(transaction, loose)
    if bases := sorted({row["base"] for row in claims}):
        hold(transaction)
        settle(transaction, bases, alone=True)
    open_days(transaction, days)
    today = tuple(sorted(local_id("claim", row["id"]) for row in claims if row["known_until"] is None))
    return Deleted(local_id("report", report) if gone else None, today)
