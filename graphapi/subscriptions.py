"""Subscriptions: news of the graph that pass a filter, each told in the shape that was asked for, with a cursor to come back with."""

import asyncio
from collections.abc import AsyncIterator, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import orjson
from graphql import (
    REMOVE,
    ArgumentNode,
    FieldNode,
    FragmentDefinitionNode,
    OperationDefinitionNode,
    VariableDefinitionNode,
    VariableNode,
    Visitor,
    print_ast,
    visit,
)

from graphapi.answers import Answer, refused
from graphapi.documents import Document, Recent
from graphapi.errors import BadInput
from graphapi.feed import Feed
from graphapi.followers import Body, Follower, Lot, Made, Position, Straight
from graphapi.plan.branch import Branch, Root
from graphapi.plan.compile import Plan
from graphapi.plan.cursor import decode, encode
from graphapi.plan.draft import Draft
from graphapi.plan.filters.claims import claim_conditions
from graphapi.plan.filters.reports import report_conditions
from graphapi.plan.given import Variables, shape
from graphapi.plan.project import project
from graphapi.plan.roots.table import collected
from graphapi.plan.run import run
from graphapi.plan.selection import Selected, below, collect
from graphapi.service import Asked, Request, Service

LABELS = {"claimAdded": "Claim", "reportLoaded": "Report"}
QUIET = 12.0  # seconds without an event until it is said that there is none
Event = Lot | Body | None  # events; the answer that is the last; none for a while


class Followed(NamedTuple):
    """How an operation is told of, once known; `text` and the variables `named` are what it shares with others like it, wherever they begin."""

    plan: Plan
    field: Selected
    text: str
    named: frozenset[str]

    def key(self, request: Request) -> Hashable:
        """Equal for those who are told the same."""
        given = {name: value for name, value in request.variables.items() if name in self.named}
        return (self.text, request.operation, orjson.dumps(given, option=orjson.OPT_SORT_KEYS))


@dataclass(frozen=True, slots=True)
class Subscriptions:
    """What clients follow, with what is remembered of how it is told."""

    service: Service
    feeds: dict[str, Feed]
    plans: Recent[Any, Followed] = field(default_factory=lambda: Recent(1000))

    async def events(self, request: Request, straight: Straight | None = None) -> AsyncIterator[Event]:
        """The events of a subscription until the client leaves; those that `straight` writes are not among them."""
        try:
            asked = self.service.asked(request)
            if isinstance(asked, Answer):
                yield asked.body
                return
            request.principal.require("read")
            followed = self._followed(request, asked)
            async for event in self._events(request, followed, asked.variables, straight):
                yield event
        except Exception as error:  # noqa: BLE001 - whatever it is, the client gets an answer and the log the rest
            yield refused(error).body

    def _followed(self, request: Request, asked: Asked) -> Followed:
        key = (request.text, request.operation, shape(asked.variables))
        found = self.plans.get(key)
        if found is None:
            self.service.priced(*asked)
            found = _plan(self.service, *asked)
            self.plans.put(key, found)
        return found

    async def _events(self, request: Request, followed: Followed, variables: Variables, straight: Straight | None) -> AsyncIterator[Event]:
        plan, asked = followed.plan, followed.field
        after = _cursor(asked, request, variables)
        await _check(plan, variables)

        async def make(events: Sequence[Position]) -> Lot:
            ids = [event.id for event in events]
            found = await run(plan, {**variables, "$ids": ids}, self.service.graph, limit=self.service.settings.time_limit)
            values = {row["id"]: row["value"] for row in found[asked.name]}
            return Lot([_told(asked, event, values[event.id]) for event in events if event.id in values])

        feed = self.feeds[asked.field]
        async with feed.following(followed.key(request), make, straight) as follower:
            if after is not None:
                async for events in feed.earlier(after, follower.start):
                    yield await make(events)
            async for event in _coming(follower):
                yield event


async def _coming(follower: Follower) -> AsyncIterator[Event]:
    while True:
        lots = await follower.take(QUIET)
        for lot in lots:
            yield lot
        if not lots and follower.over:
            break
        if not lots:
            yield None
    if follower.last is not None:
        yield follower.last


async def _check(plan: Plan, variables: Variables) -> None:
    """Raises BadInput for values that cannot be meant: now, and not when the first event comes."""
    variables = {**variables, "$ids": []}
    if plan.draft.slow:
        await asyncio.to_thread(plan.bind, variables)
    else:
        plan.bind(variables)


def _cursor(asked: Selected, request: Request, variables: Variables) -> Position | None:
    """Behind which event to begin: the last one that a client had which comes back, else the one that its operation names."""
    if request.last is not None:
        name, given = "Last-Event-ID", request.last
    elif "after" in asked.given:
        name, given = "after", asked.given["after"].read(variables)
    else:
        return None
    values = decode(asked.field, given, name)
    if [type(value) for value in values] != [int, str]:
        raise BadInput(f"{name}: this is no cursor of ours")
    return Position(*values)


def _told(asked: Selected, at: Position, value: Any) -> Made:
    cursor = encode(asked.field, at)
    event = {"data": {asked.name: value}, "extensions": {"cursor": cursor}}
    return Made(at, orjson.dumps(event, option=orjson.OPT_NON_STR_KEYS), cursor)


def _plan(service: Service, document: Document, operation: OperationDefinitionNode, variables: Variables) -> Followed:
    """The statement that tells of given ids: those that pass the filter."""
    assert document.node is not None
    fragments = {node.name.value: node for node in document.node.definitions if isinstance(node, FragmentDefinitionNode)}
    draft = Draft(service.schema, fragments, variables, service.graph.store.dialect)
    asked = collect(draft, "Subscription", [operation.selection_set])[0]
    if asked.field not in LABELS:
        raise BadInput("a subscription follows claimAdded or reportLoaded")
    label, node = LABELS[asked.field], draft.name("n")
    conditions = claim_conditions if label == "Claim" else report_conditions
    cypher, made = project(draft, label, node, below(draft, asked))
    where = " AND ".join(["true", *conditions(draft, node, asked.given.get("where", {}))])
    ids = draft.computed(lambda now: now["$ids"])
    text = (
        f"UNWIND {ids} AS id MATCH ({node}:{label} {{id: id}}) WHERE {where} {collected(asked.name, f'{{id: {node}.id, value: {cypher}}}')}"
    )
    assert made is not None
    root = Root([Branch(asked.name, text)], lambda values: [{**row, "value": made(row["value"])} for row in values.get(asked.name) or []])
    alike = _Alike()
    shared = print_ast(visit(document.node, alike))
    return Followed(Plan([(asked.name, root)], draft, text, "Subscription"), asked, shared, frozenset(alike.named))


class _Alike(Visitor):
    """Takes away where a client begins, and notes the variables that are used elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.named: set[str] = set()

    def enter_argument(self, node: ArgumentNode, _key: Any, _parent: Any, _path: Any, ancestors: Sequence[Any]) -> Any:
        """Whether it is the cursor of a subscription."""
        holder = ancestors[-1]
        return REMOVE if node.name.value == "after" and isinstance(holder, FieldNode) and holder.name.value in LABELS else None

    def enter_variable(self, node: VariableNode, _key: Any, parent: Any, *_: Any) -> None:
        """Used, and not defined, here."""
        if not isinstance(parent, VariableDefinitionNode):
            self.named.add(node.name.value)
