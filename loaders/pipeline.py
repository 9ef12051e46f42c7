"""The straight line: text -> Report -> Claim -> resolved Claim -> rows -> graph. All else about loading widens it."""

from collections.abc import Iterable, Iterator

from loaders.claims import extract
from loaders.graph.rows import ReportRows, report_rows
from loaders.graph.write import Written, write_reports
from loaders.reports import Rejection, read_reports
from loaders.reports.read import StrPath
from loaders.resolve import Resolver
from schema.claim import Claim
from schema.report import Report
from schema.store import Store


def load_paths(paths: Iterable[StrPath], *, store: Store, resolver: Resolver) -> Iterator[Written | Rejection]:
    """Read, extract, resolve, write, a report at a time."""
    for report in read_reports(paths):
        if isinstance(report, Rejection):
            yield report
        else:
            yield from write_reports(store, [rows_of(report, understand(report, resolver))])


def understand(report: Report, resolver: Resolver) -> tuple[Claim, ...]:
    """A report's claims, their names resolved as far as they are clear."""
    return resolver.resolve(report, extract(report))


def rows_of(report: Report, claims: tuple[Claim, ...], *, recipe: str = "") -> ReportRows:
    """What the graph is told of a report."""
    return report_rows(report, claims, recipe=recipe)
