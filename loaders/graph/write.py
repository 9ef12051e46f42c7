"""Rows -> graph: each report whole or not at all, and twice is the same as once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from loaders.graph.assertions import hold, settle
from loaders.graph.change import Change, change_of
from loaders.graph.rows import ReportRows
from loaders.graph.statements import COMMIT, HELD, SAID, SETTLED, TAKE, TOLD, UNSETTLED
from schema.keys import global_id, local_id
from schema.ontology.enums import LoadStatus
from schema.report import Report
from schema.store import Row, Store, Transaction

Said = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """What became of one report; `report_id` is local."""

    report_id: str
    status: LoadStatus
    claims: int
    error: str | None = None


def known_reports(store: Store, ids: Sequence[str]) -> Mapping[str, str]:
    """The fingerprint of each report that the graph holds, by local id; one whose assertions a killed load left open is not done."""
    rows = store.read(HELD, {"ids": [global_id("report", each) for each in ids]})
    return {local_id("report", row["id"]): row["fingerprint"] for row in rows if row["fingerprint"] and not row["unsettled"]}


def said_reports(store: Store, ids: Sequence[str]) -> Mapping[str, Said]:
    """What the graph holds of each report's own words, by local id: where it differs from `what_is_said`, the report was edited."""
    rows = store.read(SAID, {"ids": [global_id("report", each) for each in ids]}) if ids else ()
    return {local_id("report", row["id"]): (row["title"], row["url"], row["day"], row["language"], row["text"]) for row in rows}


def what_is_said(report: Report) -> Said:
    """A report's title, address, day, language and text."""
    day = report.published_on.isoformat() if report.published_on else None
    return (report.title, report.url, day, report.language, report.text_sha256)


def write_reports(store: Store, reports: Sequence[ReportRows]) -> tuple[Written, ...]:
    """Write reports, in transactions of about as many claims as the engine likes; results in the order given.

    An id comes at most once. Raises StoreUnavailable when the graph stayed away longer than the store's patience; what was
    written by then is whole.
    """
    held = {row["id"]: row for row in store.read(HELD, {"ids": [rows.id for rows in reports]})}
    _settle_late(store, [id_ for id_, row in held.items() if row["unsettled"]])
    changed = [rows for rows in reports if not _is_held(rows, held.get(rows.id))]
    status = dict.fromkeys((rows.id for rows in reports), LoadStatus.UNCHANGED)
    for batch in _batches(sorted(changed, key=lambda rows: rows.id), store.dialect.claims_a_batch):
        status |= _write_batch(store, batch)
    return tuple(Written(local_id("report", rows.id), status[rows.id], len(rows.claims)) for rows in reports)


def _settle_late(store: Store, ids: Sequence[str]) -> None:
    """Settle the assertions that a load of an earlier program, killed between its two transactions, left open."""

    def work(transaction: Transaction) -> None:
        hold(transaction)
        open_ones = transaction.run(UNSETTLED, {"ids": sorted(ids)})
        settle(transaction, {base for row in open_ones for base in (*row["told"], *row["left"])}, alone=True)
        transaction.run(SETTLED, {"ids": [row["id"] for row in open_ones]})

    if ids:
        store.in_transaction(work)


def _is_held(rows: ReportRows, held: Row | None) -> bool:
    return held is not None and (held["content"], held["fingerprint"]) == (rows.content, rows.fingerprint)


def _write_batch(store: Store, batch: Sequence[ReportRows]) -> dict[str, LoadStatus]:
    return store.in_transaction(lambda transaction: _write(transaction, batch))


def _write(transaction: Transaction, batch: Sequence[ReportRows]) -> dict[str, LoadStatus]:
    taken = {row["id"]: row["content"] for row in transaction.run(TAKE, {"ids": [rows.id for rows in batch], "taken": instant()})}
    told: dict[str, list[Row]] = {rows.id: [] for rows in batch}
    if old := [id_ for id_, content in taken.items() if content]:
        for row in transaction.run(TOLD, {"ids": old}):
            told[row["report"]].append(row)
    change = Change()
    status = {rows.id: change_of(change, rows, held=taken[rows.id], told=told[rows.id]) for rows in batch}
    now = instant()
    days = change.carry_out(transaction, now)
    if change.reports:
        transaction.run(COMMIT, {"at": now, "claims": len(change.new), "reports": len(change.reports)})
    change.settle(transaction, days)
    return status


def instant() -> str:
    """Now, in UTC, of fixed width, so that the order of text is the order of time."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _batches(reports: Iterable[ReportRows], claims: int) -> Iterator[list[ReportRows]]:
    batch: list[ReportRows] = []
    size = 0
    for rows in reports:
        if batch and (size + len(rows.claims) > claims or len(batch) >= claims):
            yield batch
            batch, size = [], 0
        batch.append(rows)
        size += len(rows.claims)
    if batch:
        yield batch
