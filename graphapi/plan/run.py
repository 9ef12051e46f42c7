"""A plan sent to the graph: one statement, further ones only where a window did not fill its page; the rows become the answer."""

import asyncio
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphapi.plan.branch import Branch
from graphapi.plan.compile import Plan, union
from graphapi.plan.given import Variables
from graphapi.plan.windows import Span, windows
from graphapi.tracing import statement_span
from schema.errors import StoreShortOfMemory, StoreTimedOut
from schema.store import AsyncStore, Store, StoreSettings, open_store

SPAN = """
MATCH (r:Report)
RETURN min(r.published_on) AS oldest, max(r.published_on) AS newest
"""
SPAN_HELD = 30.0  # seconds: a window that starts a little early costs nothing but time
COUNTING = 2.0  # seconds a totalCount may take before it is given up as null


@dataclass(slots=True)
class Graph:
    """A store, and what is remembered of it: the days it spans, how many statements it was sent."""

    store: AsyncStore
    settings: StoreSettings | None = None
    statements: int = 0
    counting: float = COUNTING
    told: Callable[[float], None] = lambda _: None  # of the seconds that a statement took
    _writer: Store | None = None
    _span: Span | None = None
    _spanned: float = field(default=-SPAN_HELD)

    async def read(self, text: str, params: Mapping[str, Any], limit: float | None = None) -> list[dict[str, Any]]:
        """The rows of a statement."""
        self.statements += 1
        began = time.perf_counter()
        try:
            with statement_span(self.store.dialect.name, text):
                return await self.store.read(text, params, timeout=limit)
        finally:
            self.told(time.perf_counter() - began)

    def writer(self) -> Store:
        """The same graph for the loaders, who wait; opened at the first change."""
        if self._writer is None:
            self._writer = open_store(self.settings)
        return self._writer

    async def close(self) -> None:
        """Let go of the graph."""
        if self._writer is not None:
            self._writer.close()
        await self.store.close()

    async def span(self) -> Span | None:
        """The days of the reports, where the engine's walks need to be told where to start."""
        if not self.store.dialect.windowed:
            return None
        if time.monotonic() - self._spanned > SPAN_HELD:
            row = (await self.read(SPAN, {}))[0]
            self._span = Span(row["oldest"] or "", row["newest"] or "")
            self._spanned = time.monotonic()
        return self._span


@dataclass(slots=True)
class Walking:
    """A branch on its way through its windows."""

    branch: Branch
    ranges: Iterator[tuple[str, str]] | None
    rows: list[Any] = field(default_factory=list)
    text: str = ""

    def next(self, params: dict[str, Any]) -> bool:
        """Whether there is more to ask; sets the bounds and the text of it."""
        window = self.branch.window
        if window is None or self.ranges is None or len(self.rows) >= window.size:
            return False
        if (bounds := next(self.ranges, None)) is not None:
            params[window.lo], params[window.hi] = bounds
            self.text = self.branch.text
            return True
        self.ranges, self.text = None, self.branch.rest or ""
        if self.branch.rest is not None:
            self.rows = []
        return self.branch.rest is not None


async def run(plan: Plan, variables: Variables, graph: Graph, *, limit: float | None = None) -> dict[str, Any]:
    """The answer's `data`; raises BadInput for values that cannot be meant, StoreError for the graph."""
    params = await asyncio.to_thread(plan.bind, variables) if plan.draft.slow else plan.bind(variables)
    values: dict[str, Any] = {"$": params}
    counting = [asyncio.create_task(_count(graph, name, text, params)) for name, text in plan.counts().items()]
    try:
        await _statement(plan, variables, values, graph, limit)
        values.update([await task for task in counting])
    finally:
        for task in counting:
            task.cancel()
    return {name: root.shape(values) for name, root in plan.roots}


async def _statement(plan: Plan, variables: Variables, values: dict[str, Any], graph: Graph, limit: float | None) -> None:
    params = values["$"]
    span = await graph.span() if any(branch.window for branch in plan.branches) else None
    walking = _walks(plan, variables, params, span)
    if plan.text:
        _keep(values, await graph.read(plan.statement(variables), params, limit))
    if again := [branch.rest for branch in plan.branches if branch.stale and branch.rest and branch.stale(values.get(branch.name))]:
        _keep(values, await graph.read(union(again), params, limit))
    while asking := [walk for walk in walking if _kept(walk, values) and walk.next(params)]:
        _keep(values, await graph.read(union([walk.text for walk in asking]), params, limit))
    for walk in walking:
        values[walk.branch.name] = walk.rows


def _walks(plan: Plan, variables: Variables, params: dict[str, Any], span: Span | None) -> list[Walking]:
    walking = []
    for branch in plan.branches:
        if branch.window is not None:
            lo, hi = branch.window.edges(variables)
            walk = Walking(branch, windows(lo, hi, descending=branch.window.descending, span=span))
            walk.next(params)
            walking.append(walk)
    return walking


def _keep(values: dict[str, Any], rows: list[dict[str, Any]]) -> None:
    for row in rows:
        values[row["name"]] = row["value"]


def _kept(walk: Walking, values: dict[str, Any]) -> bool:
    """Moves what the last statement found to the walk's rows."""
    walk.rows = walk.rows + values.pop(walk.branch.name, [])
    return True


async def _count(graph: Graph, name: str, text: str, params: Mapping[str, Any]) -> tuple[str, int | None]:
    try:
        async with asyncio.timeout(graph.counting):
            rows = await graph.read(text, params, graph.counting)
    except (TimeoutError, StoreTimedOut, StoreShortOfMemory):
        return name, None
    return name, rows[0]["total"]
