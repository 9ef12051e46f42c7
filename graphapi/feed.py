"""What is new in the graph, whoever loaded it: one look a moment at the commits, shared by all who follow.

Every writing of reports ends by taking the graph's next number (`loaders`), which no other gets before it is committed. So the order of
numbers is the order of commits: what stands behind a number is never joined by something later, however long a load took.
"""

import asyncio
from collections.abc import AsyncIterator, Hashable, Sequence
from contextlib import asynccontextmanager
from typing import Any, NamedTuple

from graphapi.followers import LOT, NOWHERE, Follower, Group, Make, Position, Straight
from graphapi.plan.run import Graph
from schema.errors import StoreError

AHEAD = 10_000  # ids that may wait for a group until the next look waits as well
COMMITS = 200  # read at once
AGAIN, BREATH = 5, 0.02  # looks at a commit whose claims the index does not show yet, and seconds between them

LATEST = """
MATCH (g:Graph {id: 'graph'})
RETURN coalesce(g.commits, 0) AS sequence
"""
SINCE = """
MATCH (k:Commit)
WHERE k.sequence > $since
RETURN k.sequence AS sequence, k.at AS at, k.claims AS claims, k.reports AS reports
ORDER BY sequence
LIMIT $most
"""
# A claim is known from the loading of its report or from an earlier one, so those loaded since hold all.
TAKEN_IN = {
    "claimAdded": """
MATCH (r:Report)
WHERE r.loaded_at >= $lo AND r.loaded_at < '~'
MATCH (r)<-[:STATED_IN]-(n:Claim)
WHERE n.known_from >= $lo AND n.known_from <= $hi
RETURN n.known_from AS at, n.id AS id, n.known_until IS NULL AS standing
""",
    "reportLoaded": """
MATCH (n:Report)
WHERE n.loaded_at >= $lo AND n.loaded_at <= $hi
RETURN n.loaded_at AS at, n.id AS id, true AS standing
""",
}
COUNTED = {"claimAdded": "claims", "reportLoaded": "reports"}


class Commit(NamedTuple):
    """A number, the instant that its nodes carry, and how many they were."""

    sequence: int
    at: str
    size: int


class Feed:
    """One kind of news; looks only while somebody follows."""

    def __init__(self, graph: Graph, kind: str, pause: float) -> None:
        self._graph, self._kind, self._pause = graph, kind, pause
        self._groups: dict[Hashable, Group] = {}
        self._at = NOWHERE
        self._looking: asyncio.Task[None] | None = None
        self._starting = asyncio.Lock()

    @property
    def followers(self) -> int:
        """How many follow."""
        return sum(len(group.followers) for group in self._groups.values())

    @asynccontextmanager
    async def following(self, key: Hashable, make: Make, straight: Straight | None = None) -> AsyncIterator[Follower]:
        """A follower of what is committed from now on; those with the same key share what `make` gives for ids."""
        async with self._starting:
            if self._looking is None or self._looking.done():
                self._at = Position((await self._graph.read(LATEST, {}) or [{"sequence": 0}])[0]["sequence"], "\U0010ffff")
                self._looking = asyncio.create_task(self._look())
        group = self._groups.get(key)
        if group is None:
            group = self._groups[key] = Group(make)
        follower = group.join(self._at, straight)
        try:
            yield follower
        finally:
            if group.leave(follower) and self._groups.get(key) is group:
                del self._groups[key]
            if not self._groups and self._looking is not None:
                self._looking.cancel()
                self._looking = None

    def end(self) -> None:
        """No more news for anybody."""
        for group in self._groups.values():
            group.end()

    async def earlier(self, after: Position, until: Position) -> AsyncIterator[list[Position]]:
        """What came between two positions, the second included, in lots."""
        sequence = after.sequence - 1
        while sequence < until.sequence and (commits := await self._commits(sequence)):
            events = [event for event in await self._events(commits) if after < event <= until]
            for start in range(0, len(events), LOT):
                yield events[start : start + LOT]
            sequence = commits[-1].sequence

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(self._pause)
            if any(len(group.waiting) > AHEAD for group in self._groups.values()):
                continue
            try:
                commits = await self._commits(self._at.sequence)
                events = await self._events(commits)
            except StoreError:
                continue  # the graph is away for a moment; what came meanwhile is found at the next look
            if commits:
                self._at = Position(commits[-1].sequence, "\U0010ffff")
                for group in self._groups.values():
                    group.tell(events)

    async def _commits(self, since: int) -> list[Commit]:
        """The commits after a number. One that the index shows before its forerunner makes a gap, which the next reading has filled."""
        for _ in range(2):
            rows = await self._graph.read(SINCE, {"since": since, "most": COMMITS})
            if not rows or rows[-1]["sequence"] - since == len(rows):
                break
        return [Commit(row["sequence"], row["at"], row[COUNTED[self._kind]]) for row in rows]

    async def _events(self, commits: Sequence[Commit]) -> list[Position]:
        """What was new with some commits and stands today, in their order."""
        named = [commit for commit in commits if commit.size]
        if not named:
            return []
        sequences = {commit.at: commit.sequence for commit in reversed(named)}
        bounds = {"lo": min(sequences), "hi": max(sequences)}
        wanted = sum(commit.size for commit in named)
        rows: list[Any] = []
        for _ in range(AGAIN):
            rows = [row for row in await self._graph.read(TAKEN_IN[self._kind], bounds) if row["at"] in sequences]
            if len(rows) >= wanted or self._kind != "claimAdded":
                break
            await asyncio.sleep(BREATH)
        return sorted(Position(sequences[row["at"]], row["id"]) for row in rows if row["standing"])
