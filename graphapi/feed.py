"""What is new in the graph, whoever loaded it: one look a moment by the time it was taken in, shared by all who follow.

A load commits a little after the time it wrote, so each look goes back a while and what was told before is left out.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from graphapi.errors import NotAvailable
from graphapi.plan.run import Graph
from schema.errors import StoreError

BACK = timedelta(seconds=10)  # the longest that a batch took from its time to its commit, and some
WAITING = 1000  # events that may wait for a client before it is told that it is too slow
LOT = 500
NEW = {
    "claimAdded": "MATCH (n:Claim) WHERE n.known_from > $since AND n.known_from < '~' AND n.known_until IS NULL"
    " RETURN n.known_from AS at, n.id AS id ORDER BY at, id LIMIT $most",
    "reportLoaded": "MATCH (n:Report) WHERE n.loaded_at > $since AND n.loaded_at < '~'"
    " RETURN n.loaded_at AS at, n.id AS id ORDER BY at, id LIMIT $most",
}
AFTER = {
    "claimAdded": "MATCH (n:Claim) WHERE n.known_from >= $at AND n.known_from < '~' AND n.known_until IS NULL"
    " AND (n.known_from > $at OR n.id > $id) RETURN n.known_from AS at, n.id AS id ORDER BY at, id LIMIT $most",
    "reportLoaded": "MATCH (n:Report) WHERE n.loaded_at >= $at AND n.loaded_at < '~'"
    " AND (n.loaded_at > $at OR n.id > $id) RETURN n.loaded_at AS at, n.id AS id ORDER BY at, id LIMIT $most",
}


@dataclass(slots=True)
class Lot:
    """What one look found, and the answers made of it: followers of the same operation share one statement."""

    events: list[tuple[str, str]]
    _made: dict[Any, asyncio.Task[Any]] = field(default_factory=dict)

    async def answers(self, key: Any, make: Callable[[list[str]], Coroutine[Any, Any, Any]]) -> Any:
        """What `make` gives for the ids, made once for each key."""
        task = self._made.get(key)
        if task is None:
            task = self._made[key] = asyncio.create_task(make([id_ for _, id_ in self.events]))
        return await asyncio.shield(task)


@dataclass(slots=True, eq=False)
class Follower:
    """Lots on their way to a client; `late` once more wait than may."""

    queue: asyncio.Queue[Lot] = field(default_factory=asyncio.Queue)
    waiting: int = 0
    late: bool = False

    def offer(self, lot: Lot) -> None:
        """Put a lot in the queue, unless the client is too slow for it."""
        if self.waiting + len(lot.events) > WAITING and self.waiting:
            self.late = True
            return
        self.waiting += len(lot.events)
        self.queue.put_nowait(lot)

    async def take(self) -> Lot:
        """The next lot; raises NotAvailable for a client that fell behind."""
        if self.late:
            raise NotAvailable(f"more than {WAITING} events wait for this client; come back with the last cursor")
        lot = await self.queue.get()
        self.waiting -= len(lot.events)
        return lot


class Feed:
    """One kind of news; looks only while somebody follows."""

    def __init__(self, graph: Graph, kind: str, pause: float) -> None:
        self._graph, self._kind, self._pause = graph, kind, pause
        self._followers: set[Follower] = set()
        self._told: dict[str, str] = {}
        self._since = ""
        self._looking: asyncio.Task[None] | None = None

    @property
    def followers(self) -> int:
        """How many follow."""
        return len(self._followers)

    @asynccontextmanager
    async def following(self) -> AsyncIterator[Follower]:
        """A follower of what comes from now on."""
        follower = Follower()
        if self._looking is None or self._looking.done():
            await self._begin()
        self._followers.add(follower)
        try:
            yield follower
        finally:
            self._followers.discard(follower)
            if not self._followers and self._looking is not None:
                self._looking.cancel()

    async def earlier(self, at: str, id_: str) -> AsyncIterator[Lot]:
        """What came after a cursor, in lots."""
        while rows := await self._graph.read(AFTER[self._kind], {"at": at, "id": id_, "most": LOT}):
            yield Lot([(row["at"], row["id"]) for row in rows])
            at, id_ = rows[-1]["at"], rows[-1]["id"]

    async def _begin(self) -> None:
        """What is there already is no news."""
        self._since = _back(datetime.now(UTC))
        rows = await self._graph.read(NEW[self._kind], {"since": self._since, "most": 100_000})
        self._told = {row["id"]: row["at"] for row in rows}
        self._looking = asyncio.create_task(self._look())

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(self._pause)
            try:
                rows = await self._graph.read(NEW[self._kind], {"since": self._since, "most": 100_000})
            except StoreError:
                continue  # the graph is away for a moment; what came meanwhile is found at the next look
            news = [(row["at"], row["id"]) for row in rows if self._told.get(row["id"]) != row["at"]]
            for start in range(0, len(news), LOT):
                self._tell(Lot(news[start : start + LOT]))
            self._told |= {id_: at for at, id_ in news}
            self._since = _back(datetime.now(UTC))
            self._told = {id_: at for id_, at in self._told.items() if at > self._since}

    def _tell(self, lot: Lot) -> None:
        for follower in self._followers:
            follower.offer(lot)


def _back(now: datetime) -> str:
    return (now - BACK).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
