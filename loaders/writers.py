"""Writing while others read: batches are written in threads that wait for the graph, and told of in the order in which they were given."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from loaders.graph.rows import ReportRows
from loaders.graph.write import Written
from loaders.prepare import Prepared
from schema.report import Report

Batch = Sequence[tuple[Report, Prepared[ReportRows]]]
Write = Callable[[Batch], Sequence[Written]]
Waiting = deque[tuple[Batch, "Future[Sequence[Written]]"]]


def write_behind(batches: Iterable[Batch], write: Write, *, writers: int) -> Iterator[tuple[Batch, Sequence[Written]]]:
    """Each batch with what became of it. No report is in two batches at once, so that of two versions the later one stays."""
    waiting: Waiting = deque()
    with ThreadPoolExecutor(writers, thread_name_prefix="writer") as threads:
        for batch in batches:
            while len(waiting) > writers or _meets(batch, waiting):
                yield _next(waiting)
            waiting.append((batch, threads.submit(write, batch)))
        while waiting:
            yield _next(waiting)


def _next(waiting: Waiting) -> tuple[Batch, Sequence[Written]]:
    batch, future = waiting.popleft()
    return batch, future.result()


def _meets(batch: Batch, waiting: Waiting) -> bool:
    ids = {report.id for report, _ in batch}
    return any(report.id in ids for other, _ in waiting for report, _ in other)
