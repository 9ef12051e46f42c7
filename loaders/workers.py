"""Preparing reports elsewhere: a bounded queue, answers in the order of the input, and a worker that dies costs one report at most.

Where: processes of this machine, or the workers of a dask scheduler that is there already (`loaders.cluster`).
"""

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Protocol

from loaders.errors import LoaderError
from loaders.prepare import Answers, Prepared, Setting, prepare, reject
from loaders.reports import Rejection
from loaders.sift import Lot

SEVERAL = 4  # reports of a lot that all kill their worker: then it is not the reports
DIED = "the process that read it died (out of memory?)"
NONE_LIVES = (
    "every process that reads dies: is there memory for them? A script that loads needs `if __name__ == '__main__':` around its own lines"
)
AHEAD = 3  # tasks in flight for each worker: one at work, two waiting; what bounds the memory


class Task(Protocol):
    """Work handed out."""

    def result(self) -> Answers:
        """The answers, when they are there; the crew's `Died` where the worker is gone."""


class Crew(Protocol):
    """Those who prepare."""

    size: int
    died: tuple[type[Exception], ...]

    def submit(self, lot: Lot) -> Task:
        """Hand out a lot."""

    def renew(self) -> None:
        """Put new workers where one has died."""

    def close(self) -> None:
        """Send them home."""


def prepare_elsewhere(lots: Iterable[Lot], crew: Crew) -> Iterator[tuple[Lot, Answers]]:
    """Each lot with its answers, in order."""
    waiting: deque[tuple[Lot, Task]] = deque()
    try:
        for lot in lots:
            waiting.append((lot, crew.submit(lot)))
            if len(waiting) >= AHEAD * crew.size:
                yield _next(crew, waiting)
        while waiting:
            yield _next(crew, waiting)
    finally:
        crew.close()


def _next(crew: Crew, waiting: "deque[tuple[Lot, Task]]") -> tuple[Lot, Answers]:
    """The oldest lot's answers. Where its worker died, all that wait are handed out anew and its reports one by one."""
    lot, task = waiting.popleft()
    try:
        return lot, task.result()
    except crew.died:
        crew.renew()
        answers = [_alone(crew, report_lot) for report_lot in ([report] for report in lot)]
        if len(lot) >= SEVERAL and all(isinstance(answer, Rejection) and answer.cause == DIED for answer in answers):
            raise LoaderError(NONE_LIVES) from None
        waiting.extend([(later, crew.submit(later)) for later, _ in [waiting.popleft() for _ in range(len(waiting))]])
        return lot, answers


def _alone(crew: Crew, lot: Lot) -> Prepared[Any] | Rejection:
    """One report by itself, so that the one at fault is known."""
    try:
        return crew.submit(lot).result()[0]
    except crew.died:
        crew.renew()
        return reject(lot[0], DIED)


class Processes:
    """Worker processes of this machine, forked from a server that has read the tables once, so that they share them."""

    died: tuple[type[Exception], ...] = (BrokenProcessPool,)

    def __init__(self, setting: Setting, size: int) -> None:
        self.size = size
        self._setting = setting
        self._executor = self._start()

    def submit(self, lot: Lot) -> Task:
        """Hand out a lot; a pool that broke between two tasks is replaced, and the tasks it lost are found out in their turn."""
        try:
            return self._executor.submit(prepare, lot, self._setting)
        except BrokenProcessPool:
            self.renew()
            return self._executor.submit(prepare, lot, self._setting)

    def renew(self) -> None:
        """A new pool."""
        self.close()
        self._executor = self._start()

    def close(self) -> None:
        """End the processes, without waiting for what nobody wants any more."""
        self._executor.shutdown(wait=False, cancel_futures=True)

    def _start(self) -> ProcessPoolExecutor:
        forks = "forkserver" in multiprocessing.get_all_start_methods()
        context = multiprocessing.get_context("forkserver" if forks else "spawn")
        if forks:
            context.set_forkserver_preload(["loaders.warm"])
        return ProcessPoolExecutor(self.size, mp_context=context)
