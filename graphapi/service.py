"""An operation from its text to its answer, whichever transport brought it."""

import asyncio
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from graphql import GraphQLSchema, OperationDefinitionNode, OperationType
from graphql.execution.values import get_variable_values

from graphapi.answers import Answer, invalid, refused
from graphapi.documents import MOST_ERRORS, Document, Recent, read_document
from graphapi.errors import BadInput, NotAvailable, TooCostly
from graphapi.introspect import introspected
from graphapi.limits import check_variables, cost
from graphapi.mutations import check_scopes, mutate
from graphapi.plan.compile import Plan, compile_operation
from graphapi.plan.given import Variables, shape
from graphapi.plan.run import Graph, run
from graphapi.principal import Principal
from graphapi.settings import ApiSettings
from graphapi.types.schema import served_schema
from graphapi.wanted import Gone, while_wanted

WIDEST, WIDEST_EXPORT = 100, 1000  # rows of a connection at the root, without and with the scope `export`
DOCUMENTS, PLANS = 1000, 2000
FULL = "as much is under way as this server takes on; try again"


@dataclass(frozen=True, slots=True)
class Request:
    """An operation as it came in; `reading` where the transport allows queries only, `gone` tells when nobody waits any more.

    `last`: the cursor of the last event that a client had who comes back to its stream.
    """

    text: str
    principal: Principal
    operation: str | None = None
    variables: Mapping[str, Any] = field(default_factory=dict)
    reading: bool = False
    gone: Gone | None = None
    last: str | None = None


class Asked(NamedTuple):
    """A document that is sound, the operation of it that is meant, and its variables."""

    document: Document
    operation: OperationDefinitionNode
    variables: Variables


@dataclass(slots=True)
class Service:
    """The schema, the graph, and what is remembered of documents and plans."""

    graph: Graph
    settings: ApiSettings
    schema: GraphQLSchema = field(default_factory=served_schema)
    documents: Recent[str, Document] = field(default_factory=lambda: Recent(DOCUMENTS))
    plans: Recent[Any, tuple[Plan, int]] = field(default_factory=lambda: Recent(PLANS))
    under_way: int = 0
    turns: asyncio.Semaphore | None = None

    async def answer(self, request: Request) -> Answer:
        """The whole answer; every failure is in it."""
        began = time.perf_counter()
        try:
            self.check_room()  # first of all: a no must cost little when many are told it
            answer = await self._answered(request)
        except Exception as error:  # noqa: BLE001 - whatever it is, the client gets an answer and the log the rest
            answer = refused(error)
        return Answer(answer.body, answer.status, answer.code, {**answer.notes, "ms": (time.perf_counter() - began) * 1000})

    def document(self, text: str) -> Document:
        """The document of a text, read once."""
        found = self.documents.get(text)
        if found is None:
            found = read_document(text, self.schema, self.settings)
            self.documents.put(text, found)
        return found

    async def _answered(self, request: Request) -> Answer:
        asked = self.asked(request)
        return asked if isinstance(asked, Answer) else await self._run(request, *asked)

    def asked(self, request: Request) -> Asked | Answer:
        """What a request asks for, or what is wrong with it; raises ApiError. Nothing is asked of the graph."""
        document = self.document(request.text)
        if document.refused is not None:
            return refused(document.refused)
        if document.found is None:
            with suppress(BadInput):  # which operation is meant is told where the document is sound
                self.priced(document, document.operation(request.operation), request.variables)
        if document.errors:
            return invalid(document.errors)
        operation = document.operation(request.operation)
        if operation.operation is OperationType.MUTATION:
            if request.reading:
                return Answer({"errors": [{"message": "GET takes queries only", "extensions": {"code": "BAD_USER_INPUT"}}]}, 405)
            check_scopes(request.principal, operation)
        else:
            check_variables(request.variables)
        definitions = operation.variable_definitions or ()
        variables = get_variable_values(self.schema, definitions, dict(request.variables), max_errors=MOST_ERRORS)
        if isinstance(variables, list):
            return invalid(variables)
        return Asked(document, operation, variables.coerced)

    async def _run(self, request: Request, document: Document, operation: OperationDefinitionNode, variables: Variables) -> Answer:
        if operation.operation is OperationType.SUBSCRIPTION:
            raise BadInput("subscriptions are served over graphql-transport-ws and as text/event-stream")
        if operation.operation is OperationType.MUTATION:
            price = self.priced(document, operation, variables)
            async with self.turn():
                data = await mutate(self.graph, request.principal, document, operation, variables)
            return Answer({"data": data, "extensions": {"cost": price}}, notes=_notes(operation, price, data))
        request.principal.require("read")
        plan, price = self.planned(request, document, operation, variables)
        async with self.turn(), asyncio.timeout(self.settings.time_limit):
            data = await while_wanted(run(plan, variables, self.graph, limit=self.settings.time_limit), request.gone)
        assert document.node is not None
        data = introspected(self.schema, document.node, operation, variables, data)
        return Answer({"data": data, "extensions": {"cost": price}}, notes=_notes(operation, price, data))

    def planned(self, request: Request, document: Document, operation: OperationDefinitionNode, variables: Variables) -> tuple[Plan, int]:
        """The plan of an operation and its cost, from memory where variables of this shape came before."""
        widest = WIDEST_EXPORT if request.principal.may("export") else WIDEST
        key = (request.text, request.operation, shape(variables), widest)
        found = self.plans.get(key)
        if found is None:
            price = self.priced(document, operation, variables)
            assert document.node is not None
            dialect = self.graph.store.dialect
            found = compile_operation(self.schema, document.node, operation, variables, dialect=dialect, widest=widest), price
            self.plans.put(key, found)
        return found

    def priced(self, document: Document, operation: OperationDefinitionNode, variables: Variables) -> int:
        """What the operation costs; raises TooCostly."""
        assert document.node is not None
        price = cost(self.schema, document.node, operation, variables)
        if price > self.settings.max_cost:
            raise TooCostly(
                f"the operation may give {price} objects; at most {self.settings.max_cost} are allowed: ask for fewer with `first`",
                cost=price,
                limit=self.settings.max_cost,
            )
        return price

    @property
    def full(self) -> bool:
        """Whether as many work and wait as may."""
        return self.under_way >= self.settings.at_once + self.settings.waiting

    def check_room(self) -> None:
        """Raises NotAvailable where there is none."""
        if self.full:
            raise NotAvailable(FULL, retryAfter=1)

    def turn(self) -> "Turn":
        """A place among those that work at once."""
        if self.turns is None:
            self.turns = asyncio.Semaphore(self.settings.at_once)
        return Turn(self, self.turns)


@dataclass(frozen=True, slots=True)
class Turn:
    """Waits for a place while few wait, and not for long, else says so: better a quick no than a slow death."""

    service: Service
    places: asyncio.Semaphore

    async def __aenter__(self) -> None:
        self.service.check_room()
        self.service.under_way += 1
        try:
            async with asyncio.timeout(self.service.settings.waiting_seconds):
                await self.places.acquire()
        except BaseException as error:
            self.service.under_way -= 1
            if isinstance(error, TimeoutError):
                raise NotAvailable(FULL, retryAfter=1) from None
            raise

    async def __aexit__(self, *_: object) -> None:
        self.service.under_way -= 1
        self.places.release()


def _notes(operation: OperationDefinitionNode, price: int, data: Mapping[str, Any]) -> dict[str, Any]:
    """For the log: what was asked, what it cost, how many rows the root fields gave."""
    return {"name": operation.name and operation.name.value, "cost": price, "rows": sum(map(_rows, data.values()))}


def _rows(value: Any) -> int:
    if isinstance(value, dict):
        return next((len(value[name]) for name in ("nodes", "edges", "reports") if isinstance(value.get(name), list)), 1)
    return len(value) if isinstance(value, list) else int(value is not None)
