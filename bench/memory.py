"""How much memory a load of many claims takes while it goes on: running totals of made-up staffs, read, extracted and resolved like any other report.

    python bench/memory.py --claims 1000000 [--online] [--workers 1]      files for Neo4j's importer, or with --online the graph (NEO4J_URI, else one of its own)

Prints a line every 50,000 claims: claims so far, a second, and memory of this process and of its workers (what they share counted once).
"""

import argparse
import random
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from load import Memory  # bench/load.py

from loaders import Outcome, Plan, load_offline, load_reports, make_report
from loaders.reports.tally import labels, tally_text
from schema.report import Report
from schema.store import StoreSettings, apply_schema, open_store

STEP = 50_000
FIRST = date(2022, 2, 25)
DAYS = 1500


def bulletins(claims: int) -> Iterator[Report]:
    """Days of totals with their increments, one staff after the other, until there are about so many claims."""
    chance = random.Random(1)
    kinds = list(labels())
    told = number = 0
    while told < claims:
        staff, day = divmod(number, DAYS)
        row: dict[str, object] = {"date": (FIRST + timedelta(days=day)).isoformat()}
        for at, kind in enumerate(kinds):
            row |= {kind: str(1000 + day * (at + 3) + chance.randrange(3)), f"{kind}+": str(2 + chance.randrange(90))}
        publisher = f"Staff No. {staff} of the Bench"
        yield make_report(
            tally_text(row), publisher=publisher, url=f"https://bench.example/{number}", published_on=str(row["date"]), language="en"
        )
        number += 1
        told += 2 * len(kinds)


class Curve:
    """Told of every outcome; prints the curve."""

    def __init__(self) -> None:
        self._memory = Memory()
        self._claims = 0
        self._next = STEP
        self._started = time.perf_counter()

    def add(self, outcome: Outcome) -> None:
        """Count, and print where a step is full."""
        self._claims += outcome.claims
        if self._claims >= self._next:
            self._next += STEP
            rate = self._claims / (time.perf_counter() - self._started)
            own, all_ = self._memory.own / 1e6, self._memory.largest / 1e6
            print(f"{self._claims:,} claims, {rate:,.0f}/s; largest so far {own:.0f} MB, with workers {all_:.0f} MB", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--online", action="store_true")
    given = parser.parse_args()
    curve, plan = Curve(), Plan(workers=given.workers)
    with tempfile.TemporaryDirectory() as folder:
        if not given.online:
            print(load_offline(bulletins(given.claims), Path(folder, "files"), plan=plan, each=curve.add).to_json())
            return
        settings = StoreSettings()
        with open_store(settings if settings.neo4j_uri else StoreSettings(CLAIMGRAPH_HOME=Path(folder))) as store:
            apply_schema(store)
            print(load_reports(bulletins(given.claims), store=store, plan=plan, each=curve.add).to_json())


if __name__ == "__main__":
    main()
