"""How many claims a second go offline into a new Neo4j: rows -> files -> Neo4j's own importer -> indexes.

    python bench/offline.py [--claims 320000] [--heap 2g] [--rows DIR] [--keep DIR] [--only-files] [--profile]

The rows are those of bench/graph.py (8 claims a report, two places and a formation a claim), made in lots between which the clock stands
still: this is the files' and the importer's part alone. Then a Neo4j is started on the graph, to count its claims and lay the indexes.
"""

import argparse
import cProfile
import pickle
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import orjson
from graph import make_rows  # bench/graph.py

from loaders.graph.offline.files import import_files
from loaders.graph.offline.reports import OfflineGraph
from loaders.graph.rows import ReportRows
from schema.store import StoreSettings, apply_schema, open_store
from schema.store.community import Neo4j, password_of, start, stop, wait_ready
from schema.store.offline import import_folder

LOT = 2000  # reports
MADE = 10  # lots
DIGITS = "0123456789abcdef"
ID = re.compile(r"(?<![0-9a-f])[0-9a-f]{20}(?![0-9a-f])")


class Clock:
    """Seconds, by the wall and of this process, while it goes."""

    def __init__(self, profile: cProfile.Profile | None) -> None:
        self.wall = self.cpu = 0.0
        self._profile = profile

    @contextmanager
    def going(self) -> Iterator[None]:
        wall, cpu = time.perf_counter(), time.process_time()
        if self._profile:
            self._profile.enable()
        yield
        if self._profile:
            self._profile.disable()
        self.wall += time.perf_counter() - wall
        self.cpu += time.process_time() - cpu


def lots(claims: int, kept: Path) -> Iterator[list[ReportRows]]:
    """So many claims of rows: the first lots as made, then these again with other ids, which is quicker than making them."""
    for number in range(-(-claims // (8 * LOT))):
        file = kept / f"{number % MADE}.pickle"
        if not file.exists():
            file.write_bytes(pickle.dumps(make_rows(LOT, number)))
        rows: list[ReportRows] = pickle.loads(file.read_bytes())
        yield [_renamed(each, number // MADE) for each in rows]


def _renamed(rows: ReportRows, turn: int) -> ReportRows:
    """Every id of report, claim and assertion another one, by turning the digits around."""
    if not turn:
        return rows
    turned = str.maketrans(DIGITS, DIGITS[turn:] + DIGITS[:turn])
    text = orjson.dumps(asdict(rows)).decode()
    said = orjson.loads(ID.sub(lambda found: found[0].translate(turned), text))
    return ReportRows(**said | {"claims": tuple(said["claims"])})


def write_files(claims: int, folder: Path, kept: Path, clock: Clock) -> None:
    """Rows into the importer's files; the clock goes while they are written."""
    with import_files(folder) as files:
        with clock.going():
            graph = OfflineGraph(files)
        for rows in lots(claims, kept):
            with clock.going():
                for each in rows:
                    graph.add(each)
        with clock.going():
            graph.finish()


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
        settings = StoreSettings(home=place.home, neo4j_uri=place.uri, neo4j_password=password)
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
    parser.add_argument("--heap", default="2g")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--rows", type=Path, help="keep the rows here for the next run")
    parser.add_argument("--only-files", action="store_true")
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as own:
        home = given.keep or Path(own)
        folder = home / "files"
        profile = cProfile.Profile() if given.profile else None
        clock = Clock(profile)
        kept = given.rows or Path(own)
        kept.mkdir(exist_ok=True)
        write_files(given.claims, folder, kept, clock)
        if profile:
            profile.print_stats("tottime")
        size = sum(file.stat().st_size for file in folder.iterdir())
        rate = f"{given.claims / clock.wall:,.0f} claims/s, {given.claims / clock.cpu:,.0f} a second of this process"
        print(f"files: {rate} ({clock.wall:.1f} s, {size / 1e6:,.0f} MB)", flush=True)
        if given.only_files:
            return
        place = Neo4j(home=home / "neo4j", bolt=7697, http=7484, heap=given.heap, page_cache="512m")
        seconds = timed_import(place, folder)
        print(f"importer: {given.claims / seconds:,.0f} claims/s ({seconds:.1f} s)", flush=True)
        found, seconds = counted(place)
        print(f"in the graph: {found:,} claims; schema apply {seconds:.1f} s", flush=True)


if __name__ == "__main__":
    main()
