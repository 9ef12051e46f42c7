"""How fast reports go from text into the graph, and how much memory that takes over time.

    python bench/load.py --reports 2000 --workers 2 [--dask tcp://...]      into a graph of its own, or into NEO4J_URI

The texts are the samples' own, each copy with its own figures and day, so that no two reports are the same.
Prints a line a run: the first load, then the same again.
"""

import argparse
import json
import os
import random
import re
import tempfile
import threading
import time
from datetime import date, timedelta
from pathlib import Path

import psutil

from loaders import Plan, load_reports, read_reports
from schema.report import Report
from schema.store import StoreSettings, apply_schema, open_store

SAMPLES = Path(__file__).parents[1] / "examples" / "reports"
NUMBER = re.compile(r"(?<![\d.,:])[2-9]\d?(?![\d.,:])")


def write_reports(path: Path, count: int, seed: int) -> int:
    """So many reports as lines of JSON; the bytes of their texts."""
    chance = random.Random(seed)
    samples = [report for report in read_reports([], manifest=SAMPLES / "manifest.jsonl") if isinstance(report, Report)]
    size = 0
    with path.open("w", encoding="utf-8") as stream:
        for number in range(count):
            sample = samples[number % len(samples)]
            text = NUMBER.sub(lambda _: str(chance.randint(2, 99)), sample.text)
            day = date(2022, 2, 25) + timedelta(days=chance.randint(0, 1500))
            fields = {
                "text": text,
                "publisher": sample.publisher,
                "published_on": day.isoformat(),
                "url": f"https://bench.example/{seed}/{number}",
            }
            stream.write(json.dumps(fields, ensure_ascii=False) + "\n")
            size += len(text.encode())
    return size


class Memory:
    """The largest memory of this process and its workers (what they share counted once: PSS), looked at four times a second."""

    def __init__(self) -> None:
        self.largest = self.own = 0
        self._process = psutil.Process()
        threading.Thread(target=self._look, daemon=True).start()

    def _look(self) -> None:
        while True:
            children = [
                child for child in self._process.children(recursive=True) if "java" not in child.name() and "arcade" not in child.name()
            ]
            sizes = []
            for process in (self._process, *children):
                try:
                    sizes.append(process.memory_full_info().pss)
                except psutil.Error:
                    continue
            self.own = max(self.own, sizes[0])
            self.largest = max(self.largest, sum(sizes))
            time.sleep(0.25)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    parser.add_argument("--batch", type=int, default=None)
    parser.add_argument("--dask")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    memory = Memory()
    with tempfile.TemporaryDirectory() as folder:
        size = write_reports(Path(folder, "reports.jsonl"), given.reports, given.seed)
        settings = StoreSettings() if "NEO4J_URI" in os.environ else StoreSettings(CLAIMGRAPH_HOME=Path(folder, "home"))
        with open_store(settings) as store:
            apply_schema(store)
            for run in ("first", "again"):
                started, cpu = time.perf_counter(), time.process_time()
                plan = Plan(workers=given.workers, batch=given.batch, dask=given.dask)
                summary = load_reports(read_reports([Path(folder, "reports.jsonl")]), store=store, plan=plan)
                seconds = time.perf_counter() - started
                print(
                    f"{run}: {given.reports / seconds:,.0f} reports/s, {summary.claims / seconds:,.0f} claims/s, {size / seconds / 4000:,.0f} x 4 kB/s;"
                    f" {seconds:.1f} s, {time.process_time() - cpu:.1f} s of it this process; {summary.claims:,} claims;"
                    f" created {summary.created}, unchanged {summary.unchanged}, rejected {summary.rejected};"
                    f" memory {memory.own / 1e6:.0f} MB, with workers {memory.largest / 1e6:.0f} MB"
                )


if __name__ == "__main__":
    main()
