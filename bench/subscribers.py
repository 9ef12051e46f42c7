"""A thousand who follow, fifty claims a second: how long a claim takes from its commit to each, and whether each comes once.

    CLAIMGRAPH_HOME=... python bench/subscribers.py --followers 1000 --rate 50 --seconds 20 [--workers 2] [--socket]

Starts `claimgraph serve` on the graph that the environment names and the followers (`bench/following.py`, over server-sent events or
websockets), each in a process of its own, writes claims in ten transactions a second, each as the loaders end theirs, and prints
percentiles of commit to arrival in ms and who used how much CPU meanwhile. The claims are taken away at the end.
"""

import argparse
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from datetime import UTC, datetime
from pathlib import Path

import orjson

from loaders.graph.statements import COMMIT
from schema.store import Store, Transaction, apply_schema, open_store

NEW = """
CREATE (r:Report {id: 'report:bench-' + $at, title: 'Followed', key: '~', loaded_at: $at})
WITH r
UNWIND $ids AS id
CREATE (c:Claim {id: id, kind: 'LOSS', quote: id, start: 0, end: 1, tally: 'INCREMENT', key: '~', late: '~', targets: [],
 assertion: id, report: r.id, known_from: $at, words: ''})-[:STATED_IN]->(r)
"""
GONE = "MATCH (r:Report {title: 'Followed'})<-[:STATED_IN]-(c:Claim) DETACH DELETE c, r"
SETTLING = 4  # seconds: all follow before the first claim, and the last has come before the end


def write(store: Store, rate: int, seconds: int) -> dict[int, float]:
    """Ten transactions a second; the moment of each claim's commit."""
    committed: dict[int, float] = {}
    began, number = time.monotonic(), 0
    for turn in range(seconds * 10):
        time.sleep(max(0.0, began + turn / 10 - time.monotonic()))
        numbers = list(range(number, number + rate // 10))
        at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

        def work(transaction: Transaction, numbers: list[int] = numbers, at: str = at) -> None:
            transaction.run(NEW, {"ids": [f"claim:bench-{each}" for each in numbers], "at": at})
            transaction.run(COMMIT, {"at": at, "claims": len(numbers), "reports": 0})

        store.in_transaction(work)
        committed.update(dict.fromkeys(numbers, time.time()))
        number = numbers[-1] + 1
    return committed


def measure(options: argparse.Namespace, store: Store, server: int) -> None:
    """Follow, write, ask what came."""
    following = [
        sys.executable,
        str(Path(__file__).with_name("following.py")),
        "--followers",
        str(options.followers),
        "--port",
        str(options.port),
    ]
    clients = subprocess.Popen(following + ["--socket"] * options.socket, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert clients.stdin is not None
    assert clients.stdout is not None
    clients.stdout.readline()
    time.sleep(SETTLING)
    before, load = spent(server), os.getloadavg()[0]
    committed = write(store, options.rate, options.seconds)
    time.sleep(SETTLING)
    serving = round(spent(server) - before, 2)
    clients.stdin.write(orjson.dumps(committed, option=orjson.OPT_NON_STR_KEYS).decode() + "\n")
    clients.stdin.flush()
    told = orjson.loads(clients.stdout.readline())
    clients.wait(30)
    print(
        f"{options.followers} followers, {len(committed)} claims in {options.seconds} s, load before {load:.1f}: {told['events']} events, {told['lost']} lost, "
        f"{told['twice']} twice; ms {told['ms']}; CPU seconds: server {serving}, followers {told['cpu']}"
    )


def spent(pid: int) -> float:
    """Seconds of CPU of a process and of those it started."""
    total = 0.0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            number, _, fields = stat.read_text().partition(" (")
        except OSError:
            continue
        parts = fields.rpartition(")")[2].split()
        if int(number) == pid or int(parts[1]) == pid:
            total += (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")
    return total


def wait_until_ready(port: int, patience: float = 120.0) -> None:
    """Until the server answers."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
    raise TimeoutError("the server does not answer")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--followers", type=int, default=1000)
    parser.add_argument("--rate", type=int, default=50)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--port", type=int, default=18473)
    parser.add_argument("--socket", action="store_true")
    options = parser.parse_args()
    with open_store() as store:
        apply_schema(store)
        store.write(GONE)
        serving = [sys.executable, "-m", "claimgraph", "serve", "--port", str(options.port), "--workers", str(options.workers)]
        server = subprocess.Popen(serving, stderr=subprocess.DEVNULL)
        try:
            wait_until_ready(options.port)
            time.sleep(5)  # what a server makes when it starts is not what is measured
            measure(options, store, server.pid)
        finally:
            server.terminate()
            server.wait(30)
            store.write(GONE)


if __name__ == "__main__":
    main()
