"""Reports into the graph by the thousand: what is there already is passed over, the rest prepared and written in batches."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from loaders.cluster import Cluster
from loaders.graph.days import close_days
from loaders.graph.judgements import read_judgements
from loaders.graph.rows import ReportRows
from loaders.graph.write import Written, known_reports, write_reports
from loaders.plan import Plan
from loaders.prepare import Answers, Prepared, Setting, prepare_one, reject
from loaders.recipe import recipe
from loaders.reports import Rejection
from loaders.resolve import Resolver
from loaders.sift import Lot, sift
from loaders.summary import Outcome, Sum, Summary
from loaders.workers import Processes, prepare_elsewhere
from loaders.writers import Batch, write_behind
from schema.ontology.enums import LoadStatus
from schema.report import Report
from schema.store import Store

WRITERS = 2  # into Neo4j: the second writes while the first waits for its commit
AS_IT_COMES = Plan()


def load_reports(
    reports: Iterable[Report | Rejection],
    *,
    store: Store,
    resolver: Resolver | None = None,
    plan: Plan = AS_IT_COMES,
    each: Callable[[Outcome], None] | None = None,
) -> Summary:
    """Take the reports into the graph, all of a report or nothing of it; `each` hears of every outcome as it is settled.

    A resolver that is given is used in this process, whatever `plan.workers` says. Raises StoreUnavailable when the graph stays away.
    """
    total = Sum(each)
    lots = sift(reports, store=store, plan=plan, total=total)
    prepared = _here(lots, resolver, Setting(recipe())) if resolver is not None else prepared_lots(lots, plan, partial(_setting, store))
    batches = _batches(prepared, plan.batch or store.dialect.claims_a_batch, total)
    if plan.dry_run:
        for batch in batches:
            _foretell(batch, store, total)
    else:
        _write(batches, store, total)
        close_days(store)
    return total.summary()


def prepared_lots(lots: Iterator[Lot], plan: Plan, settings: Callable[[], Setting]) -> Iterator[tuple[Lot, Answers]]:
    """In worker processes where there is more than a chunk to do: starting them takes longer than a few reports."""
    first = list(itertools.islice(lots, 2))
    if not first:
        return
    setting = settings()
    everything = itertools.chain(first, lots)
    if plan.dask is not None:
        yield from prepare_elsewhere(everything, Cluster(setting, plan.dask))
    elif plan.workers > 0 and len(first) > 1:
        yield from prepare_elsewhere(everything, Processes(setting, plan.workers))
    else:
        yield from _here(everything, Resolver.open().with_judgements(setting.judgements), setting)


def _setting(store: Store) -> Setting:
    return Setting(recipe(), tuple(read_judgements(store)))


def _here(lots: Iterable[Lot], resolver: Resolver, setting: Setting) -> Iterator[tuple[Lot, Answers]]:
    for lot in lots:
        yield lot, [prepare_one(report, resolver, setting) for report in lot]


def _batches(prepared: Iterable[tuple[Lot, Answers]], size: int, total: Sum) -> Iterator[Batch]:
    """Some `size` claims at a time and no report twice among them; what could not be prepared is rejected on the way."""
    batch: dict[str, tuple[Report, Prepared[ReportRows]]] = {}
    claims = 0
    for report, answer in itertools.chain.from_iterable(zip(lot, answers, strict=True) for lot, answers in prepared):
        if isinstance(answer, Rejection):
            total.reject(answer, report_id=report.id)
            continue
        if batch and (claims + answer.claims > size or len(batch) >= size or report.id in batch):
            yield list(batch.values())
            batch, claims = {}, 0
        batch[report.id] = (report, answer)
        claims += answer.claims
    if batch:
        yield list(batch.values())


def _write(batches: Iterable[Batch], store: Store, total: Sum) -> None:
    def write(batch: Batch) -> Sequence[Written]:
        return write_reports(store, [prepared.made for _, prepared in batch])

    writers = WRITERS if store.dialect.many_writers else 1
    for batch, written in write_behind(batches, write, writers=writers):
        for (report, prepared), result in zip(batch, written, strict=True):
            if result.error is not None:
                total.reject(reject(report, result.error), report_id=report.id)
            else:
                total.add(outcome_of(report, prepared, result.status))


def _foretell(batch: Batch, store: Store, total: Sum) -> None:
    """What writing would do, as far as the graph's fingerprints tell."""
    known = known_reports(store, [report.id for report, _ in batch])
    for report, prepared in batch:
        total.add(outcome_of(report, prepared, LoadStatus.UPDATED if report.id in known else LoadStatus.CREATED))


def outcome_of(report: Report, prepared: Prepared[Any], status: LoadStatus) -> Outcome:
    """What became of a report that was prepared."""
    return Outcome(status=status, report_id=report.id, key=report.key, claims=prepared.claims, unresolved=prepared.unresolved)
