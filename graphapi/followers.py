"""Those who follow the same operation: the answer is made once for all of them, and put before each who can keep up."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from graphapi.answers import refused
from graphapi.errors import NotAvailable

WAITING = 1000  # events that may wait for a client before it has to take some
MOST = 10 * WAITING  # events that may wait at all
LOT = 500  # events made at once
GRACE = 1.0  # seconds in which a client who is full must take something
Body = dict[str, Any]


class Position(NamedTuple):
    """Where an event stands: the number of its commit, and the node's id within it."""

    sequence: int
    id: str


NOWHERE = Position(0, "")


class Made(NamedTuple):
    """An event as JSON, with its position and the cursor of it."""

    at: Position
    event: bytes
    cursor: str | None = None

    @property
    def stream(self) -> bytes:
        """As a server-sent event, whose id is what a client comes back with."""
        id_ = f"id: {self.cursor}\n".encode() if self.cursor else b""
        return b"%bevent: next\ndata: %b\n\n" % (id_, self.event)


@dataclass(frozen=True)
class Lot:
    """Events made together, which clients share."""

    made: Sequence[Made]

    def __len__(self) -> int:
        return len(self.made)

    @cached_property
    def stream(self) -> bytes:
        """As server-sent events."""
        return b"".join([one.stream for one in self.made])

    def behind(self, start: Position) -> "Lot":
        """Those that come after a position."""
        return self if self.made and self.made[0].at > start else Lot([one for one in self.made if one.at > start])


Make = Callable[[Sequence[Position]], Awaitable[Lot]]
Straight = Callable[[Lot], bool]  # writes events to a client who can take them at once; says whether it did


@dataclass(eq=False)
class Follower:
    """Events on their way to a client, from behind `start`: straight where nothing waits and the client can take them, else through a queue."""

    start: Position
    straight: Straight | None = None
    waiting: int = 0
    late: bool = False
    over: bool = False
    took: float = 0.0  # when the client last took something
    last: Body | None = None
    _queue: deque[Lot] = field(default_factory=deque)
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    _idle: bool = False

    def offer(self, lot: Lot, now: float) -> None:
        """Have events sent."""
        lot = lot.behind(self.start)
        if not lot or (self._idle and self.straight is not None and self.straight(lot)):
            return
        if not self._queue:
            self.took = now
        self._queue.append(lot)
        self.waiting += len(lot)
        self._news.set()
        self._idle = False

    def end(self, last: Body | None = None, *, late: bool = False) -> None:
        """No more comes, but perhaps a last answer; `late` for a client that fell behind."""
        self.last, self.late, self.over = last, late, True
        self._news.set()

    async def take(self, patience: float | None = None) -> Sequence[Lot]:
        """What waits; nothing at the end, and after `patience` seconds without news. Raises NotAvailable for a client that fell behind."""
        if not self._queue and not self.over:
            self._idle = True
            self._news.clear()
            try:
                async with asyncio.timeout(patience):
                    await self._news.wait()
            except TimeoutError:
                return ()
            finally:
                self._idle = False
        if self.late:
            raise NotAvailable(f"more than {WAITING} events wait for this client; come back with the last cursor")
        taken, self._queue = self._queue, deque()
        self.waiting, self.took = 0, asyncio.get_running_loop().time()
        return taken


class Group:
    """The followers of one operation with the same variables."""

    def __init__(self, make: Make) -> None:
        self.followers: set[Follower] = set()
        self.waiting: deque[Position] = deque()
        self._make = make
        self._news = asyncio.Event()
        self._working: asyncio.Task[None] | None = None

    def join(self, start: Position, straight: Straight | None = None) -> Follower:
        """One more, who is told what comes after `start`."""
        follower = Follower(start, straight)
        self.followers.add(follower)
        if self._working is None or self._working.done():
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

    def end(self, last: Body | None = None) -> None:
        """No more comes for anybody."""
        for follower in self.followers:
            follower.end(last)

    async def _work(self) -> None:
        while True:
            while not self.waiting:
                self._news.clear()
                await self._news.wait()
            events = [self.waiting.popleft() for _ in range(min(LOT, len(self.waiting)))]
            try:
                lot = await self._make(events)
            except Exception as error:  # noqa: BLE001 - whatever it is, the clients are told and the log knows the rest
                self.end(refused(error).body)
                return
            if lot:
                await self._offer(lot)

    async def _offer(self, lot: Lot) -> None:
        """To all. Events are made no faster than most can take them; who is full and takes nothing falls behind, and nobody else waits for it."""
        loop = asyncio.get_running_loop()
        patience = loop.time() + GRACE
        while 2 * len(self._full(len(lot))) > len(self.followers) and loop.time() < patience:  # noqa: ASYNC110 - each makes room at its own pace
            await asyncio.sleep(0.01)
        now = loop.time()
        for follower in self._full(len(lot)):
            if now - follower.took > GRACE or follower.waiting > MOST:
                self.followers.discard(follower)
                follower.end(late=True)
        for follower in self.followers:
            follower.offer(lot, now)

    def _full(self, more: int) -> list[Follower]:
        return [follower for follower in self.followers if follower.waiting + more > WAITING]
