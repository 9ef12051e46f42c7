"""Those who follow the same operation: the answer is made once for all of them, and put before each who can keep up."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from graphapi.answers import refused
from graphapi.errors import NotAvailable

WAITING = 1000  # events that may wait for a client before it is told that it is too slow
LOT = 500  # events made at once
GRACE = 1.0  # seconds that the others wait for one who is full
Event = dict[str, Any] | bytes  # an answer, or one that is JSON already


class Position(NamedTuple):
    """Where an event stands: the number of its commit, and the node's id within it."""

    sequence: int
    id: str


class Made(NamedTuple):
    """An event with its position."""

    at: Position
    event: Event


Make = Callable[[Sequence[Position]], Awaitable[list[Made]]]


@dataclass(eq=False)
class Follower:
    """Events on their way to a client, from behind `start`."""

    start: Position
    queue: deque[Event] = field(default_factory=deque)
    late: bool = False
    over: bool = False
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    def offer(self, made: Iterable[Made]) -> None:
        """Put events in the queue."""
        self.queue.extend(one.event for one in made if one.at > self.start)
        self._news.set()

    def end(self, event: Event | None = None) -> None:
        """No more comes; `event` is the last, and null for a client that fell behind."""
        self.late, self.over = event is None, True
        if event is not None:
            self.queue.append(event)
        self._news.set()

    async def take(self) -> list[Event]:
        """What waits, at least one event; empty at the end. Raises NotAvailable for a client that fell behind."""
        while not self.queue:
            if self.late:
                raise NotAvailable(f"more than {WAITING} events wait for this client; come back with the last cursor")
            if self.over:
                return []
            self._news.clear()
            await self._news.wait()
        taken = list(self.queue)
        self.queue.clear()
        return taken


class Group:
    """The followers of one operation with the same variables."""

    def __init__(self, make: Make) -> None:
        self.followers: set[Follower] = set()
        self.waiting: deque[Position] = deque()
        self._make = make
        self._news = asyncio.Event()
        self._working: asyncio.Task[None] | None = None

    def join(self, start: Position) -> Follower:
        """One more, who is told what comes after `start`."""
        follower = Follower(start)
        self.followers.add(follower)
        if self._working is None:
            self._working = asyncio.create_task(self._work())
        return follower

    def leave(self, follower: Follower) -> bool:
        """Whether that was the last."""
        self.followers.discard(follower)
        if not self.followers and self._working is not None:
            self._working.cancel()
        return not self.followers

    def tell(self, events: Sequence[Position]) -> None:
        """Have them made and told."""
        self.waiting.extend(events)
        self._news.set()

    async def _work(self) -> None:
        while True:
            while not self.waiting:
                self._news.clear()
                await self._news.wait()
            lot = [self.waiting.popleft() for _ in range(min(LOT, len(self.waiting)))]
            try:
                made = await self._make(lot)
            except Exception as error:  # noqa: BLE001 - whatever it is, the clients are told and the log knows the rest
                self._end(refused(error).body)
                return
            if made:
                await self._offer(made)

    async def _offer(self, made: list[Made]) -> None:
        """To all; who has no room after a while falls behind."""
        patience = asyncio.get_running_loop().time() + GRACE
        while (full := self._full(len(made))) and asyncio.get_running_loop().time() < patience:  # noqa: ASYNC110 - each makes room at its own pace
            await asyncio.sleep(0.01)
        for follower in list(self.followers):
            if follower in full:
                self.followers.discard(follower)
                follower.end()
            else:
                follower.offer(made)

    def _full(self, more: int) -> set[Follower]:
        return {follower for follower in self.followers if len(follower.queue) + more > WAITING}

    def _end(self, event: Event) -> None:
        for follower in self.followers:
            follower.end(event)
