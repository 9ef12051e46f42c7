"""Reports as they arrive: lines on a stream, files in a folder. What has come by now is one lot, and goes into the graph at once."""

import io
import itertools
import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, cast

from loaders.errors import LoaderError
from loaders.load import load_reports
from loaders.plan import Plan
from loaders.prepare import warm
from loaders.reports import Rejection, read_file, read_reports
from loaders.reports.document import Document
from loaders.reports.jsonl import read_jsonl
from loaders.summary import Outcome, Sum, Summary
from schema.report import Report
from schema.store import Store

WAITING = 500  # reports read ahead of the graph: a feed that is faster than that is held back, not piled up
QUIET = 0.2  # seconds without a change after which a file counts as written; who renames files into place need not care
PATIENT = 10.0  # seconds to wait for that
STEP = 50  # milliseconds without another change after which changes are handed over
LOOK = 500  # milliseconds between looks at whether to stop

Lot = list[Report | Rejection]


def load_feed(lots: Iterable[Lot], *, store: Store, plan: Plan, each: Callable[[Outcome], None] | None = None) -> Summary:
    """Every lot as it comes, in this process: a few reports are read sooner than a worker is started."""
    total = Sum(each)
    here = replace(plan, workers=0)
    warm()
    for lot in lots:
        load_reports(lot, store=store, plan=here, each=total.add)
    return total.summary()


def follow(stream: BinaryIO) -> Iterator[Lot]:
    """Lines of JSON on a stream that stays open, until it ends."""
    document = Document("stdin", cast("io.BufferedReader", stream))
    arrived: queue.Queue[Report | Rejection | None] = queue.Queue(maxsize=WAITING)

    def read() -> None:
        for report in read_jsonl(document):
            arrived.put(report)
        arrived.put(None)

    threading.Thread(target=read, daemon=True).start()
    ended = False
    while not ended:
        lot = [arrived.get()]
        while not arrived.empty():
            lot.append(arrived.get())
        ended = lot[-1] is None
        yield [report for report in lot if report is not None]


def watch(folder: Path, *, stop: threading.Event) -> Iterator[Lot]:
    """What the folder holds, then each file that is written into it or changed, until `stop` is set.

    Raises LoaderError when the folder is gone, or another one stands in its place: nothing more is heard of that.
    """
    from watchfiles import Change
    from watchfiles import watch as changes  # 70 ms, for watching only

    identity = _identity(folder)
    watched = changes(folder, stop_event=stop, step=STEP, rust_timeout=LOOK, yield_on_timeout=True)
    if next(watched, None) is None:  # it watches from here on, so that nothing is missed while what is there is read
        return
    there = read_reports([folder], opener=open_whole)
    while lot := list(itertools.islice(there, WAITING)):
        yield lot
    for change in watched:
        if _identity(folder) != identity:
            raise LoaderError(f"{folder}: the folder that was watched is gone")
        paths = sorted({Path(name) for kind, name in change if kind is not Change.deleted})
        files = [path for path in paths if path.is_file() and not path.name.startswith(".")]
        if lot := [report for path in files for report in read_file(path, open_whole)]:
            yield lot


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def open_whole(path: Path) -> io.BufferedReader:
    """The file once nobody has written to it for a while; one that never rests is taken as it is."""
    for _ in range(int(PATIENT / QUIET * 4)):
        if time.time() - path.stat().st_mtime >= QUIET:
            break
        time.sleep(QUIET / 4)
    return path.open("rb")
