"""Subscriptions: news of the graph that pass a filter, each told in the shape that was asked for, with a cursor to come back with."""

from collections.abc import AsyncIterator
from typing import Any

import orjson
from graphql import FragmentDefinitionNode, OperationDefinitionNode
from graphql.execution.values import get_variable_values

from graphapi.answers import invalid, refused
from graphapi.documents import Document
from graphapi.errors import BadInput
from graphapi.feed import Feed, Lot
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
Event = dict[str, Any]


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

    async def make(ids: list[str]) -> list[Any]:
        found = await run(plan, {**variables, "$ids": ids}, service.graph, limit=service.settings.time_limit)
        return list(found[field.name])

    feed = feeds[field.field]
    async with feed.following() as follower:
        sent: set[tuple[str, str]] = set()
        if "after" in field.given:
            at, id_ = _cursor(field, variables)
            async for lot in feed.earlier(at, id_):
                for event in await _told(lot, make, field, key):
                    yield event
                sent.update(lot.events)
        while True:
            lot = await follower.take()
            fresh = lot if sent.isdisjoint(lot.events) else Lot([event for event in lot.events if event not in sent])
            for event in await _told(fresh, make, field, key):
                yield event


def _cursor(field: Selected, variables: Variables) -> tuple[str, str]:
    values = decode(field.field, field.given["after"].read(variables), "after")
    if len(values) != 2 or not all(isinstance(value, str) for value in values):
        raise BadInput("after: this is no cursor of ours")
    return values[0], values[1]


async def _told(lot: Lot, make: Any, field: Selected, key: Any) -> list[Event]:
    rows = await lot.answers(key, make) if lot.events else []
    return [{"data": {field.name: row["value"]}, "extensions": {"cursor": encode(field.field, [row["at"], row["id"]])}} for row in rows]


def _plan(service: Service, document: Document, operation: OperationDefinitionNode, variables: Variables) -> tuple[Plan, Selected]:
    """The statement that tells of given ids: those that pass the filter, in the order they came."""
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
    at = f"{node}.known_from" if label == "Claim" else f"{node}.loaded_at"
    ids = draft.computed(lambda now: now["$ids"])
    text = (
        f"UNWIND {ids} AS id MATCH ({node}:{label} {{id: id}}) WHERE {where} WITH {node} ORDER BY {at}, {node}.id"
        f" {collected(field.name, f'{{at: {at}, id: {node}.id, value: {cypher}}}')}"
    )
    assert shape is not None
    made = shape
    root = Root([Branch(field.name, text)], lambda values: [{**row, "value": made(row["value"])} for row in values.get(field.name) or []])
    return Plan([(field.name, root)], draft, text, "Subscription"), field
