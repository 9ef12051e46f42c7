"""How soon a report that arrives is in the graph: `claimgraph load --watch` and `--follow`, by the clock.

    python bench/arrivals.py [--reports 20] [--every 1.5]        on an engine of its own, or on NEO4J_URI

Each report is looked for every 10 ms by another process than the loader, from the moment at which its file was closed, or its line flushed.
Of the files about a half are written in place, the others beside and renamed.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from loaders import make_report
from schema.store import Store, StoreSettings, apply_schema, open_store

FOUND = "MATCH (r:Report {id: $id})<-[:STATED_IN]-(c:Claim) RETURN count(c) AS claims"
PATIENCE = 180.0


def text_of(number: int) -> str:
    return f"The General Staff said on January 25, 2024 that {2 + number} tanks and 3 guns were destroyed near Kupiansk. Run {os.getpid()}."


def seconds_until(store: Store, text: str, started: float) -> float:
    """Until the report and its claims are there."""
    wanted = f"report:{make_report(text).id}"
    while time.perf_counter() - started < PATIENCE:
        if store.read(FOUND, {"id": wanted})[0]["claims"]:
            return time.perf_counter() - started
        time.sleep(0.01)
    raise TimeoutError(text)


def drop(folder: Path, text: str) -> None:
    path = folder / f"{abs(hash(text))}.txt"
    beside = folder.parent / path.name if hash(text) % 2 else path
    beside.write_text(text)
    beside.replace(path)


def measured(store: Store, given: argparse.Namespace, send: Callable[[str], None], first: int) -> list[float]:
    """The first report waits for the loader's start, and is not counted."""
    took = []
    for number in range(first, first + given.reports + 1):
        send(text_of(number))
        took.append(seconds_until(store, text_of(number), time.perf_counter()))
        time.sleep(given.every)
    return took[1:]


def loader(settings: StoreSettings, *options: str) -> subprocess.Popen[bytes]:
    environment = os.environ | {"CLAIMGRAPH_HOME": str(settings.home)}
    command = [sys.executable, "-m", "claimgraph", "load", *options, "--quiet"]
    return subprocess.Popen(command, env=environment, stdin=subprocess.PIPE)


def watch(store: Store, settings: StoreSettings, given: argparse.Namespace) -> list[float]:
    with tempfile.TemporaryDirectory() as own:
        folder = Path(own) / "incoming"
        folder.mkdir()
        running = loader(settings, "--watch", str(folder))
        try:
            return measured(store, given, lambda text: drop(folder, text), 1)
        finally:
            running.terminate()
            running.wait()


def follow(store: Store, settings: StoreSettings, given: argparse.Namespace) -> list[float]:
    running = loader(settings, "--follow")
    assert running.stdin is not None
    pipe = running.stdin

    def send(text: str) -> None:
        pipe.write(json.dumps({"text": text}).encode() + b"\n")
        pipe.flush()

    try:
        return measured(store, given, send, 10_000)
    finally:
        running.stdin.close()
        running.wait()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", type=int, default=20)
    parser.add_argument("--every", type=float, default=1.5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        settings = StoreSettings() if StoreSettings().neo4j_uri else StoreSettings(CLAIMGRAPH_HOME=Path(home))
        with open_store(settings) as store:
            apply_schema(store)
            for name, way in (("--watch", watch), ("--follow", follow)):
                took = sorted(way(store, settings, given))
                print(
                    f"{store.dialect.name} {name}: median {statistics.median(took):.2f} s, longest {took[-1]:.2f} s of {len(took)} "
                    f"(load {os.getloadavg()[0]:.1f})",
                    flush=True,
                )


if __name__ == "__main__":
    main()
