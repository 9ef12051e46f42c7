"""Preparing reports in worker processes: a bounded queue, answers in the order of the input, and a worker that dies costs one report at most."""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from loaders.prepare import Prepared, Setting, prepare, reject
from loaders.reports import Rejection
from loaders.sift import Lot
from schema.report import Report

AHEAD = 3  # tasks in flight for each worker: one at work, two waiting; what bounds the memory

Answers = Sequence[Prepared | Rejection]
Submit = Callable[[Lot], "Future[list[Prepared | Rejection]]"]


def prepare_in_processes(lots: Iterable[Lot], setting: Setting, *, workers: int) -> Iterator[tuple[Lot, Answers]]:
    """Each lot with its answers, in order."""
    crew = _Crew(setting, workers)
    waiting: deque[tuple[Lot, Future[list[Prepared | Rejection]]]] = deque()
    try:
        for lot in lots:
            waiting.append((lot, crew.submit(lot)))
            if len(waiting) >= AHEAD * workers:
                yield _next(crew, waiting)
        while waiting:
            yield _next(crew, waiting)
    finally:
        crew.close()


class _Crew:
    """The processes; `replace` puts new ones where one of the old has died."""

    def __init__(self, setting: Setting, workers: int) -> None:
        self._setting = setting
        self._workers = workers
        self._executor = self._start()

    def submit(self, lot: Lot) -> "Future[list[Prepared | Rejection]]":
        try:
            return self._executor.submit(prepare, lot, self._setting)
        except BrokenProcessPool:  # died between two tasks; those in flight are handed out again when their turn comes
            self.replace()
            return self._executor.submit(prepare, lot, self._setting)

    def replace(self) -> None:
        self.close()
        self._executor = self._start()

    def close(self) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)

    def _start(self) -> Executor:
        """Forked from a server that has read the tables once, so that the processes share them; started anew where there is no fork."""
        methods = multiprocessing.get_all_start_methods()
        context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
        if "forkserver" in methods:
            context.set_forkserver_preload(["loaders.warm"])
        return ProcessPoolExecutor(self._workers, mp_context=context)


def _next(crew: _Crew, waiting: "deque[tuple[Lot, Future[list[Prepared | Rejection]]]]") -> tuple[Lot, Answers]:
    lot, future = waiting.popleft()
    try:
        return lot, future.result()
    except BrokenProcessPool:
        crew.replace()
        answers = [_alone(crew, report) for report in lot]
        for index, (later, lost) in enumerate(waiting):
            if lost.done() and not isinstance(lost.exception(), BrokenProcessPool):
                continue
            waiting[index] = (later, crew.submit(later))
        return lot, answers


def _alone(crew: _Crew, report: Report) -> Prepared | Rejection:
    """A report of a lot whose worker died, by itself, so that the one at fault is known."""
    try:
        return crew.submit([report]).result()[0]
    except BrokenProcessPool:
        crew.replace()
        return reject(report, "the process that read it died (out of memory?)")
