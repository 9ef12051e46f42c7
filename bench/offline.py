"""How many claims a second go offline into a new Neo4j: rows -> files -> Neo4j's own importer -> indexes.

    python bench/offline.py [--claims 320000] [--workers 2] [--heap 2g] [--rows DIR] [--keep DIR] [--only-files]

The rows are those of bench/graph.py (8 claims a report, two places and a formation a claim), made in lots; the clock stands still while
each worker reads a lot, and goes while the workers make sheets of theirs and this process writes them down, as in `load_offline`: this is
the files' and the importer's part alone. `--workers 0` draws them here. Then a Neo4j is started on the graph, to count its claims and lay
the indexes.
"""

import argparse
import gc
import os
import pickle
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

import orjson
from graph import make_rows  # bench/graph.py
from pydantic import SecretStr

from loaders.graph.offline.files import import_files
from loaders.graph.offline.reports import OfflineGraph
from loaders.graph.offline.sheet import draw, reference_ids
from loaders.graph.rows import ReportRows
from loaders.graph.write import instant
from loaders.sift import CHUNK
from schema.store import StoreSettings, apply_schema, open_store
from schema.store.community import Neo4j, password_of, start, stop, wait_ready
from schema.store.offline import import_folder

LOT = 2000  # reports
MADE = 10  # lots
DIGITS = "0123456789abcdef"
ID = re.compile(r"(?<![0-9a-f])[0-9a-f]{20}(?![0-9a-f])")


class Clock:
    """Seconds, by the wall and of all processes, while it goes."""

    def __init__(self) -> None:
        self.wall = self.cpu = 0.0

    @contextmanager
    def going(self) -> Iterator[None]:
        wall, cpu = time.perf_counter(), time.process_time()
        yield
        self.wall += time.perf_counter() - wall
        self.cpu += time.process_time() - cpu


def lot(number: int, kept: Path) -> list[ReportRows]:
    """A lot of rows: the first ones as made, then these again with other ids, which is quicker than making them."""
    file = kept / f"{number % MADE}.pickle"
    rows: list[ReportRows] = pickle.loads(file.read_bytes())
    return [_renamed(each, number // MADE) for each in rows]


def make_lots(lots: int, kept: Path) -> None:
    for number in range(min(lots, MADE)):
        file = kept / f"{number}.pickle"
        if not file.exists():
            file.write_bytes(pickle.dumps(make_rows(LOT, number)))


def _renamed(rows: ReportRows, turn: int) -> ReportRows:
    """Every id of report, claim and assertion another one, by turning the digits around."""
    if not turn:
        return rows
    turned = str.maketrans(DIGITS, DIGITS[turn:] + DIGITS[:turn])
    text = orjson.dumps(asdict(rows)).decode()
    said = orjson.loads(ID.sub(lambda found: found[0].translate(turned), text))
    return ReportRows(**said | {"claims": tuple(said["claims"])})


def work(told: Connection, kept: Path) -> None:
    """A worker: reads a lot when it is told its number, and makes sheets of it when it is told to go, as many at a time as a task has."""
    reference_ids()
    at = instant()
    while (number := told.recv()) is not None:
        rows = lot(number, kept)
        gc.freeze()  # a worker that makes its rows itself holds few at a time: no collection looks at thousands, and those of a lot are thrown away
        told.send("ready")
        told.recv()
        began = time.process_time()
        for start_ in range(0, len(rows), CHUNK):
            told.send([draw(each, at=at) for each in rows[start_ : start_ + CHUNK]])
        told.send(time.process_time() - began)
        gc.unfreeze()


def round_of(numbers: list[int], workers: list[Connection], graph: OfflineGraph, clock: Clock) -> None:
    """A lot for each worker."""
    busy = workers[: len(numbers)]
    for worker, number in zip(busy, numbers, strict=True):
        worker.send(number)
    for worker in busy:
        worker.recv()
    with clock.going():
        for worker in busy:
            worker.send("go")
        while busy:
            ready = wait(busy)
            for worker in [worker for worker in busy if worker in ready]:
                given: Any = worker.recv()
                if isinstance(given, float):
                    clock.cpu += given
                    busy.remove(worker)
                else:
                    for sheet in given:
                        graph.take(sheet)


def write_files(lots: int, folder: Path, kept: Path, workers: int) -> Clock:
    """Rows into the importer's files."""
    clock = Clock()
    context = get_context("spawn")
    ends = [context.Pipe() for _ in range(workers)]
    processes = [context.Process(target=work, args=(end, kept), daemon=True) for _, end in ends]
    for process in processes:
        process.start()
    with import_files(folder) as files:
        with clock.going():
            graph = OfflineGraph(files)
        for first in range(0, lots, max(workers, 1)):
            numbers = list(range(first, min(first + max(workers, 1), lots)))
            if workers:
                round_of(numbers, [ours for ours, _ in ends], graph, clock)
                continue
            rows = lot(numbers[0], kept)
            with clock.going():
                for each in rows:
                    graph.add(each)
        with clock.going():
            graph.finish()
    for ours, _ in ends:
        ours.send(None)
    return clock


def timed_import(place: Neo4j, folder: Path) -> float:
    started = time.perf_counter()
    import_folder(place, folder)
    return time.perf_counter() - started


def counted(place: Neo4j) -> tuple[int, float]:
    """Claims of the imported graph, and the seconds of `schema apply` on it."""
    password, _ = password_of(place)
    server = start(place)
    try:
        wait_ready(place, server, password)
        settings = StoreSettings(CLAIMGRAPH_HOME=place.home, NEO4J_URI=place.uri, NEO4J_PASSWORD=SecretStr(password))
        with open_store(settings) as store:
            started = time.perf_counter()
            apply_schema(store)
            seconds = time.perf_counter() - started
            return store.read("MATCH (c:Claim) RETURN count(c) AS n")[0]["n"], seconds
    finally:
        stop(server)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--claims", type=int, default=320_000)
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    parser.add_argument("--heap", default="2g")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--rows", type=Path, help="keep the rows here for the next run")
    parser.add_argument("--only-files", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as own:
        home = given.keep or Path(own)
        folder = home / "files"
        kept = given.rows or Path(own)
        kept.mkdir(exist_ok=True)
        lots = -(-given.claims // (8 * LOT))
        claims = lots * 8 * LOT
        make_lots(lots, kept)
        clock = write_files(lots, folder, kept, given.workers)
        size = sum(file.stat().st_size for file in folder.iterdir())
        rate = f"{claims / clock.wall:,.0f} claims/s, {claims / clock.cpu:,.0f} a second of processor time"
        print(
            f"files, {given.workers} workers: {rate} ({clock.wall:.1f} s, {size / 1e6:,.0f} MB), load {os.getloadavg()[0]:.1f}", flush=True
        )
        if given.only_files:
            return
        place = Neo4j(home=home / "neo4j", bolt=7697, http=7484, heap=given.heap, page_cache="512m")
        seconds = timed_import(place, folder)
        print(f"importer: {claims / seconds:,.0f} claims/s ({seconds:.1f} s), load {os.getloadavg()[0]:.1f}", flush=True)
        found, seconds = counted(place)
        print(f"in the graph: {found:,} claims; schema apply {seconds:.1f} s", flush=True)


if __name__ == "__main__":
    main()
