"""A thousand who follow, fifty claims a second: how long a claim takes from its commit to each, and whether each comes once.

    CLAIMGRAPH_HOME=... python bench/subscribers.py --followers 1000 --rate 50 --seconds 20 [--workers 2] [--socket]

Starts `claimgraph serve` on the graph that the environment names, follows over server-sent events (or websockets), writes claims in ten
transactions a second, each as the loaders end theirs, and prints percentiles of commit to arrival in ms. The claims are taken away at the end.
"""

import argparse
import asyncio
import base64
import os
import re
import subprocess
import sys
import time
from datetime import UTC, datetime

import orjson

from loaders.graph.statements import COMMIT
from schema.store import Store, Transaction, apply_schema, open_store

FOLLOW = "subscription { claimAdded { id kind quote target materiel { name } report { title } } }"
REPORT = "MERGE (r:Report {id: 'report:bench-followed'}) SET r.title = 'Followed', r.key = '~', r.loaded_at = '2024'"
NEW = """
UNWIND $ids AS id
MATCH (r:Report {id: 'report:bench-followed'})
CREATE (c:Claim {id: id, kind: 'LOSS', quote: id, start: 0, end: 1, tally: 'INCREMENT', key: '~', late: '~', targets: [], part: false,
 assertion: id, report: r.id, known_from: $at, words: ''})-[:STATED_IN]->(r)
"""
GONE = (
    "MATCH (c:Claim {report: 'report:bench-followed'}) DETACH DELETE c",
    "MATCH (r:Report {id: 'report:bench-followed'}) DETACH DELETE r",
)
ID = re.compile(rb'"id":"claim:bench-(\d+)"')


class Follower:
    """One client: what came, and when."""

    def __init__(self) -> None:
        self.came: list[tuple[int, float]] = []
        self._tail = b""

    async def follow(self, port: int, *, socket: bool) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(_socket_request() if socket else _events_request())
        await reader.readuntil(b"\r\n\r\n")
        writer.write(_socket_messages() if socket else b"")
        while chunk := await reader.read(1 << 16):
            now, data = time.time(), self._tail + chunk
            end = 0
            for found in ID.finditer(data):
                self.came.append((int(found[1]), now))
                end = found.end()
            self._tail = data[max(end, len(data) - 40) :]


def _events_request() -> bytes:
    body = orjson.dumps({"query": FOLLOW})
    head = f"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def _socket_request() -> bytes:
    key = base64.b64encode(os.urandom(16)).decode()
    head = (
        "GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        f"Sec-WebSocket-Protocol: graphql-transport-ws\r\nSec-WebSocket-Key: {key}\r\n\r\n"
    )
    return head.encode()


def _socket_messages() -> bytes:
    messages = ({"type": "connection_init"}, {"id": "1", "type": "subscribe", "payload": {"query": FOLLOW}})
    return b"".join(_frame(orjson.dumps(message)) for message in messages)


def _frame(text: bytes) -> bytes:
    """Masked with zeros, as a client's must be masked."""
    size = bytes([0x80 | len(text)]) if len(text) < 126 else bytes([0x80 | 126]) + len(text).to_bytes(2, "big")
    return b"\x81" + size + b"\0\0\0\0" + text


def write(store: Store, rate: int, seconds: int, committed: dict[int, float]) -> None:
    """Ten transactions a second."""
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


async def measure(options: argparse.Namespace, store: Store) -> None:
    followers = [Follower() for _ in range(options.followers)]
    tasks = []
    for follower in followers:
        tasks.append(asyncio.create_task(follower.follow(options.port, socket=options.socket)))
        await asyncio.sleep(0.002)
    await asyncio.sleep(4)
    committed: dict[int, float] = {}
    await asyncio.to_thread(write, store, options.rate, options.seconds, committed)
    await asyncio.sleep(5)
    for task in tasks:
        task.cancel()
    tell(followers, committed)


def tell(followers: list[Follower], committed: dict[int, float]) -> None:
    late = sorted((when - committed[number]) * 1000 for follower in followers for number, when in follower.came)
    lost = sum(len(set(committed) - {number for number, _ in follower.came}) for follower in followers)
    twice = sum(len(follower.came) - len({number for number, _ in follower.came}) for follower in followers)
    shown = {f"p{share}": round(late[min(len(late) - 1, int(len(late) * share / 100))]) for share in (50, 90, 99, 100)} if late else {}
    print(f"{len(followers)} followers, {len(committed)} claims: {len(late)} events, {lost} lost, {twice} twice; ms {shown}")


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
        for statement in (*GONE, REPORT):
            store.write(statement)
        serving = [sys.executable, "-m", "claimgraph", "serve", "--port", str(options.port), "--workers", str(options.workers)]
        server = subprocess.Popen(serving, stderr=subprocess.DEVNULL)
        try:
            time.sleep(12)
            asyncio.run(measure(options, store))
        finally:
            server.terminate()
            server.wait(30)
            for statement in GONE:
                store.write(statement)


if __name__ == "__main__":
    main()
