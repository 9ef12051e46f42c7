"""How long it takes to refuse what asks too much, and how many statements it costs: 500 aliases, 9 levels, a cost over the limit, fragments doubled.

    python bench/refusals.py [--runs 50]

Each text differs from the last, so that nothing is remembered; no graph is needed, and one that is asked ends the run.
"""

import argparse
import asyncio
import statistics
import time
from typing import Any

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


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=50)
    asyncio.run(measure(parser.parse_args().runs))
