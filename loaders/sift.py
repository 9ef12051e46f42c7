"""Which reports of a stream have to be prepared: not the rejected, not the too old, not those that the graph holds as they are."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from loaders.edits import Edits
from loaders.graph.write import known_reports, said_reports, what_is_said
from loaders.plan import Plan
from loaders.recipe import recipe
from loaders.reports import Rejection
from loaders.summary import Outcome, Sum
from schema.keys import digest, report_fingerprint
from schema.ontology.enums import LoadStatus
from schema.report import Report
from schema.store import Store

LOOKED_UP = 256  # reports asked for in one statement
CHARACTERS = 4_000_000  # of text held at a time, however few reports that are
CHUNK = 16  # reports a task: some 0.1 s of work, so that handing it over costs nothing and no worker waits long at the end

Lot = Sequence[Report]


def chunks(reports: Iterable[Report | Rejection], plan: Plan, total: Sum) -> Iterator[Lot]:
    """All reports to prepare, whatever any graph holds, in chunks for a worker."""
    for lot in _lots(_wanted(reports, plan.since, total)):
        yield from (lot[start : start + CHUNK] for start in range(0, len(lot), CHUNK))


def sift(reports: Iterable[Report | Rejection], *, store: Store, plan: Plan, total: Sum) -> Iterator[Lot]:
    """The reports to prepare, in chunks for a worker; all others are settled in `total`."""
    edits = Edits()
    for lot in _lots(_wanted(reports, plan.since, total)):
        changed = list(_changed(lot, store, total, edits, again=plan.again))
        changed += edits.overdue()
        yield from (changed[start : start + CHUNK] for start in range(0, len(changed), CHUNK))
    last = list(edits.release())
    yield from (last[start : start + CHUNK] for start in range(0, len(last), CHUNK))


def _wanted(reports: Iterable[Report | Rejection], since: date | None, total: Sum) -> Iterator[Report]:
    """Reports only, and none published before `since`; one without a day is kept, since nobody knows."""
    for report in reports:
        if isinstance(report, Rejection):
            total.reject(report)
        elif since is None or report.published_on is None or report.published_on >= since:
            yield report
        else:
            total.pass_over()


def _lots(reports: Iterable[Report]) -> Iterator[Lot]:
    """Reports in lots bounded by number and by length."""
    lot: list[Report] = []
    length = 0
    for report in reports:
        lot.append(report)
        length += len(report.text)
        if len(lot) >= LOOKED_UP or length >= CHARACTERS:
            yield lot
            lot, length = [], 0
    if lot:
        yield lot


def _changed(lot: Lot, store: Store, total: Sum, edits: Edits, *, again: bool) -> Iterator[Report]:
    """Those that the graph does not hold as they would be made now; edits wait."""
    known = known_reports(store, [report.id for report in lot])
    same = [known.get(report.id) == digest((report_fingerprint(report), recipe())) for report in lot]
    said = said_reports(store, sorted({report.id for report, each in zip(lot, same, strict=True) if report.id in known and not each}))
    for report, as_held in zip(lot, same, strict=True):
        if edits.on_its_way(report):
            before = edits.wait(report)
        elif as_held and not again:
            before = edits.drop(report)
            total.add(_unchanged(report))
        elif not as_held and said.get(report.id, what_is_said(report)) != what_is_said(report):
            before = edits.wait(report)
        else:
            before = edits.drop(report)
            yield edits.hand_on(report)
        if before is not None:
            total.add(_unchanged(before))


def _unchanged(report: Report) -> Outcome:
    return Outcome(status=LoadStatus.UNCHANGED, report_id=report.id, key=report.key)
