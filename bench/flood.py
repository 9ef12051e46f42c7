"""More clients than a server takes on: what becomes of those it takes, and how soon the others are told no.

    CLAIMGRAPH_HOME=... python bench/flood.py --connections 500 --seconds 15 [--heed]

Starts `claimgraph serve` on the graph that the environment names. Each connection asks for the fifty newest claims with all their links
again and again; with `--heed`, who is told to come again waits as long as it was told. Prints for eight connections and for as many as
asked, by status, how many answers came and percentiles of their time in ms, and the same for a look at `/healthz` ten times a second.
"""

import argparse
import asyncio
import os
import re
import subprocess
import sys
import time
from collections import defaultdict

import orjson
import uvloop
from api import NESTED
from subscribers import spent, wait_until_ready

FEW = 8
LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)
AGAIN = re.compile(rb"retry-after: (\d+)", re.IGNORECASE)
Told = dict[str, list[float]]  # milliseconds by status


class Client:
    """One connection, which asks as soon as it was answered."""

    def __init__(self, port: int, *, heed: bool) -> None:
        self._port, self._heed = port, heed

    async def ask(self, told: Told, until: float) -> None:
        body = orjson.dumps({"query": f"{{ claims(first: 50) {{ nodes {{ {NESTED} }} }} }}"})
        head = f"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        while time.monotonic() < until:
            began = time.perf_counter()
            writer.write(head.encode() + body)
            status, again = await answered(reader)
            told[status].append((time.perf_counter() - began) * 1000)
            if self._heed and again:
                await asyncio.sleep(again)
        writer.close()


async def answered(reader: asyncio.StreamReader) -> tuple[str, float]:
    """The status of an answer, and after how many seconds to come again."""
    head = await reader.readuntil(b"\r\n\r\n")
    length, again = LENGTH.search(head), AGAIN.search(head)
    await reader.readexactly(int(length[1]) if length else 0)
    return head[9:12].decode(), float(again[1]) if again else 0.0


async def look(port: int, told: Told, until: float) -> None:
    """As whoever watches the server does."""
    while time.monotonic() < until:
        began = time.perf_counter()
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        await answered(reader)
        told["healthz"].append((time.perf_counter() - began) * 1000)
        writer.close()
        await asyncio.sleep(0.1)


async def flood(port: int, connections: int, seconds: float, *, heed: bool) -> Told:
    """What was told to all of them."""
    told: Told = defaultdict(list)
    until = time.monotonic() + seconds
    await asyncio.gather(look(port, told, until), *(Client(port, heed=heed).ask(told, until) for _ in range(connections)))
    return told


def show(connections: int, seconds: float, told: Told) -> None:
    for status, times in sorted(told.items()):
        times.sort()
        shares = {f"p{share}": round(times[min(len(times) - 1, len(times) * share // 100)]) for share in (50, 90, 99, 100)}
        print(f"{connections:5} connections, {status}: {len(times) / seconds:8.1f}/s  ms {shares}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--connections", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=15)
    parser.add_argument("--port", type=int, default=18483)
    parser.add_argument("--heed", action="store_true")
    options = parser.parse_args()
    server = subprocess.Popen([sys.executable, "-m", "claimgraph", "serve", "--port", str(options.port)], stderr=subprocess.DEVNULL)
    try:
        wait_until_ready(options.port)
        time.sleep(5)  # what a server makes when it starts is not what is measured
        for connections in (FEW, options.connections):
            before, load = spent(server.pid), os.getloadavg()[0]
            told = uvloop.run(flood(options.port, connections, options.seconds, heed=options.heed))
            print(f"load before {load:.1f}, CPU of the server {(spent(server.pid) - before) / options.seconds:.2f}")
            show(connections, options.seconds, told)
    finally:
        server.terminate()
        server.wait(30)


if __name__ == "__main__":
    main()
