"""How long it takes to refuse what asks too much, and how many statements it costs: 500 aliases, 9 levels, a cost over the limit, fragments doubled.

    python bench/refusals.py [--runs 50]
    python bench/refusals.py --port 8000      over a websocket, by a server that runs there: a round trip each, and its statements by /metrics

Each text differs from the last, so that nothing is remembered; no graph is needed, and one that is asked ends the run.
"""

import argparse
import asyncio
import json
import re
import statistics
import time
import urllib.request
from typing import Any

from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from graphapi.live import Live
from graphapi.plan.run import Graph
from graphapi.principal import Principal
from graphapi.service import Request, Service
from graphapi.settings import ApiSettings
from schema.store import open_async_store

READER = Principal("bench", frozenset({"read"}))


def aliases(number: int) -> str:
    return "{ " + " ".join(f"a{number}x{at}: claims(first: 1) {{ nodes {{ id }} }}" for at in range(500)) + " }"


def levels(number: int) -> str:
    inner = "id"
    for _ in range(3):
        inner = f"id report {{ id claims(first: 1) {{ nodes {{ {inner} }} }} }}"
    return f"{{ a{number}: claims(first: 1) {{ nodes {{ {inner} }} }} }}"


def cost(number: int) -> str:
    inner = "claims(first: 100) { nodes { id } }"
    return f"{{ a{number}: formations(first: 100) {{ nodes {{ id {inner} }} }} b: locations(first: 100) {{ nodes {{ id reports: {inner} }} }} c: sources(first: 100) {{ nodes {{ {inner} reports(first: 100) {{ nodes {{ {inner} }} }} }} }} }}"


def doubled(number: int) -> str:
    steps = [f"fragment f{at} on Query {{ ...f{at + 1} b{at}: __typename ...f{at + 1} }}" for at in range(30)]
    return f"query q{number} {{ ...f0 ...f0 }} {' '.join(steps)} fragment f30 on Query {{ claims(first: 1) {{ nodes {{ id }} }} }}"


ASKED = {"500 aliases": aliases, "9 levels": levels, "cost over the limit": cost, "fragments doubled 30 times": doubled}


async def refused(service: Service, text: str) -> float:
    began = time.perf_counter()
    answer = await service.answer(Request(text, READER))
    spent = (time.perf_counter() - began) * 1000
    assert "errors" in answer.body, text[:200]
    return spent


async def refused_live(live: Live, text: str) -> float:
    """As a websocket or a stream of events asks."""
    began = time.perf_counter()
    events = [event async for event in live.run(Request(text, READER))]
    spent = (time.perf_counter() - began) * 1000
    assert len(events) == 1, text[:200]
    return spent


class Nothing(Graph):
    """A graph that must not be asked."""

    async def read(self, *_: Any, **__: Any) -> Any:
        raise AssertionError("a statement was sent")


async def measure(runs: int) -> None:
    service = Service(Nothing(open_async_store()), ApiSettings())
    live = Live(service)
    for name, make in ASKED.items():
        for number in range(2):  # the first of all loads what the others find loaded
            await refused(service, make(-1 - number))
        tell(name, [await refused(service, make(number)) for number in range(runs)])
        tell(f"{name}, live", [await refused_live(live, make(runs + number)) for number in range(runs)])
    print(f"{service.graph.statements} statements")


def tell(name: str, spent: list[float]) -> None:
    spent.sort()
    print(f"{name:34} median {statistics.median(spent):6.2f} ms  p90 {spent[int(len(spent) * 0.9)]:6.2f}  worst {spent[-1]:6.2f}")


def over_websocket(port: int, runs: int) -> None:
    """The same from outside."""
    with connect(f"ws://127.0.0.1:{port}/graphql", subprotocols=[Subprotocol("graphql-transport-ws")], compression=None) as socket:
        socket.send(json.dumps({"type": "connection_init"}))
        socket.recv()
        for name, make in ASKED.items():
            before = statements(port)
            spent = sorted([round_trip(socket, make(number)) for number in range(runs)][1:])
            print(
                f"{name:28} median {statistics.median(spent):6.2f} ms  p90 {spent[int(len(spent) * 0.9)]:6.2f}  {statements(port) - before} statements"
            )


def round_trip(socket: ClientConnection, text: str) -> float:
    """Milliseconds until it is refused."""
    began = time.perf_counter()
    socket.send(json.dumps({"id": "1", "type": "subscribe", "payload": {"query": text}}))
    told = json.loads(socket.recv())
    assert (told["type"], told["payload"][0]["extensions"]["code"]) == ("error", "QUERY_TOO_COSTLY"), told
    return (time.perf_counter() - began) * 1000


def statements(port: int) -> int:
    """How many the server has sent to its graph."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
        return int(float(re.search(rb"^claimgraph_statements (\S+)", answer.read(), re.MULTILINE)[1]))  # type: ignore[index]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=50)
    parser.add_argument("--port", type=int)
    options = parser.parse_args()
    if options.port:
        over_websocket(options.port, options.runs)
    else:
        asyncio.run(measure(options.runs))
