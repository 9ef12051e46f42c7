"""Subscriptions: news of the graph that pass a filter, each told in the shape that was asked for, with a cursor to come back with."""

from collections.abc import AsyncIterator, Sequence
from typing import Any

import orjson
from graphql import FragmentDefinitionNode, OperationDefinitionNode
from graphql.execution.values import get_variable_values

from graphapi.answers import invalid, refused
from graphapi.documents import Document
from graphapi.errors import BadInput
from graphapi.feed import Feed
from graphapi.followers import Event, Made, Position
from graphapi.plan.branch import Branch, Root
from graphapi.plan.compile import Plan
from graphapi.plan.cursor import decode, encode
from graphapi.plan.draft import Draft
from graphapi.plan.filters.claims import claim_conditions
from graphapi.plan.filters.reports import report_conditions
from graphapi.plan.given import Variables
from graphapi.plan.project import project
from graphapi.plan.roots.table import collected
from graphapi.plan.run import run
from graphapi.plan.selection import Selected, below, collect
from graphapi.service import Request, Service

LABELS = {"claimAdded": "Claim", "reportLoaded": "Report"}


async def subscribe(service: Service, feeds: dict[str, Feed], request: Request) -> AsyncIterator[Event]:
    """The events of a subscription until the client leaves; one with errors is the last."""
    try:
        document = service.document(request.text)
        if document.refused is not None or document.errors:
            yield (refused(document.refused) if document.refused else invalid(document.errors)).body
            return
        operation = document.operation(request.operation)
        variables = get_variable_values(service.schema, operation.variable_definitions or (), dict(request.variables))
        if isinstance(variables, list):
            yield invalid(variables).body
            return
        request.principal.require("read")
        service.priced(document, operation, variables.coerced)
        async for event in _events(service, feeds, request, (document, operation, variables.coerced)):
            yield event
    except Exception as error:  # noqa: BLE001 - whatever it is, the client gets an answer and the log the rest
        yield refused(error).body


async def _events(
    service: Service, feeds: dict[str, Feed], request: Request, asked: tuple[Document, OperationDefinitionNode, Variables]
) -> AsyncIterator[Event]:
    document, operation, variables = asked
    plan, field = _plan(service, document, operation, variables)
    key = (request.text, request.operation, orjson.dumps(dict(request.variables), option=orjson.OPT_SORT_KEYS))

    async def make(events: Sequence[Position]) -> list[Made]:
        ids = [event.id for event in events]
        found = await run(plan, {**variables, "$ids": ids}, service.graph, limit=service.settings.time_limit)
        values = {row["id"]: row["value"] for row in found[field.name]}
        return [Made(event, _told(field, event, values[event.id])) for event in events if event.id in values]

    feed = feeds[field.field]
    async with feed.following(key, make) as follower:
        if "after" in field.given:
            async for lot in feed.earlier(_cursor(field, variables), follower.start):
                for made in await make(lot):
                    yield made.event
        while events := await follower.take():
            for event in events:
                yield event


def _cursor(field: Selected, variables: Variables) -> Position:
    values = decode(field.field, field.given["after"].read(variables), "after")
    if [type(value) for value in values] != [int, str]:
        raise BadInput("after: this is no cursor of ours")
    return Position(*values)


def _told(field: Selected, at: Position, value: Any) -> bytes:
    return orjson.dumps({"data": {field.name: value}, "extensions": {"cursor": encode(field.field, at)}}, option=orjson.OPT_NON_STR_KEYS)


def _plan(service: Service, document: Document, operation: OperationDefinitionNode, variables: Variables) -> tuple[Plan, Selected]:
    """The statement that tells of given ids: those that pass the filter."""
    assert document.node is not None
    fragments = {node.name.value: node for node in document.node.definitions if isinstance(node, FragmentDefinitionNode)}
    draft = Draft(service.schema, fragments, variables, service.graph.store.dialect)
    field = collect(draft, "Subscription", [operation.selection_set])[0]
    if field.field not in LABELS:
        raise BadInput("a subscription follows claimAdded or reportLoaded")
    if "after" in field.given:
        _cursor(field, variables)
    label, node = LABELS[field.field], draft.name("n")
    conditions = claim_conditions if label == "Claim" else report_conditions
    cypher, shape = project(draft, label, node, below(draft, field))
    where = " AND ".join(["true", *conditions(draft, node, field.given.get("where", {}))])
    ids = draft.computed(lambda now: now["$ids"])
    text = (
        f"UNWIND {ids} AS id MATCH ({node}:{label} {{id: id}}) WHERE {where} {collected(field.name, f'{{id: {node}.id, value: {cypher}}}')}"
    )
    assert shape is not None
    made = shape
    root = Root([Branch(field.name, text)], lambda values: [{**row, "value": made(row["value"])} for row in values.get(field.name) or []])
    return Plan([(field.name, root)], draft, text, "Subscription"), field
