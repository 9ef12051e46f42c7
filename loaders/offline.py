"""Reports into a folder for Neo4j's offline importer: the first years of a graph, without a graph."""

import itertools
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from loaders.graph.offline.reports import OfflineGraph, offline_graph
from loaders.graph.offline.sheet import Sheet, draw
from loaders.graph.write import instant
from loaders.load import AS_IT_COMES, outcome_of, prepared_lots
from loaders.plan import Plan
from loaders.prepare import Prepared, Setting, reject
from loaders.recipe import recipe
from loaders.reports import Rejection
from loaders.sift import chunks
from loaders.summary import Outcome, Sum, Summary
from schema.report import Report


def load_offline(
    reports: Iterable[Report | Rejection], folder: Path, *, plan: Plan = AS_IT_COMES, each: Callable[[Outcome], None] | None = None
) -> Summary:
    """Read, extract and resolve, and write what `load_reports` would write into an empty graph as files for the importer.

    A second version of a report is rejected: it is for `load_reports`, once the graph is there. Raises LoaderError where the folder is not empty.
    """
    total = Sum(each)
    setting = Setting(
        recipe(), form=partial(draw, at=instant())
    )  # who reads a report also writes its rows as text: one process could not for many
    lots = prepared_lots(chunks(reports, plan, total), plan, lambda: setting)
    with offline_graph(folder) as graph:
        for report, answer in itertools.chain.from_iterable(zip(lot, answers, strict=True) for lot, answers in lots):
            _add(graph, report, answer, total)
    return total.summary()


def _add(graph: OfflineGraph, report: Report, answer: Prepared[Sheet] | Rejection, total: Sum) -> None:
    if isinstance(answer, Rejection):
        total.reject(answer, report_id=report.id)
        return
    written = graph.take(answer.made)
    if written.error is not None:
        total.reject(reject(report, written.error), report_id=report.id)
    else:
        total.add(outcome_of(report, answer, written.status))
