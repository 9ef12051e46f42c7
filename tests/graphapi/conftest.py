"""The small world on an engine, and an API service over it."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from starlette.testclient import TestClient

from graphapi.app import create_app
from graphapi.plan.run import Graph
from graphapi.principal import Principal
from graphapi.service import Request, Service
from graphapi.settings import ApiSettings
from loaders import close_days
from schema.store import Store, StoreSettings, open_async_store, open_store
from schema.store.constraints import lay_constraints
from tests.graphapi.oracle import Oracle
from tests.graphapi.world import World, lay, make_world

PATIENCE = 60.0  # seconds: a slow machine gives no other answer
EVERYTHING = Principal("tests", frozenset({"admin"}))


@dataclass(frozen=True)
class Asked:
    """A service on an event loop of its own, asked from tests that have none."""

    service: Service
    runner: asyncio.Runner
    oracle: Oracle
    store: Store
    settings: StoreSettings

    def answer(self, text: str, variables: dict[str, Any] | None = None, principal: Principal = EVERYTHING) -> dict[str, Any]:
        return self.runner.run(self.service.answer(Request(text, principal, variables=variables or {}))).body

    def data(self, text: str, variables: dict[str, Any] | None = None) -> Any:
        body = self.answer(text, variables)
        assert "errors" not in body, body["errors"]
        return body["data"]


@pytest.fixture(scope="session")
def world() -> World:
    return make_world()


@pytest.fixture(scope="module")
def asked(world_settings: StoreSettings, world: World) -> Iterator[Asked]:
    """The world alone in the graph."""
    with open_store(world_settings) as store, asyncio.Runner() as runner:
        lay_constraints(store)
        lay(world, store)
        store.write("MERGE (g:Graph {id: 'graph'}) SET g.days = false")
        close_days(store)
        graph = Graph(open_async_store(world_settings), world_settings, counting=PATIENCE)
        yield Asked(Service(graph, ApiSettings(max_cost=10**9)), runner, Oracle(world), store, world_settings)
        runner.run(graph.close())


@pytest.fixture(scope="module")
def client(asked: Asked) -> Iterator[TestClient]:
    """The whole application over HTTP."""
    with TestClient(create_app(ApiSettings(poll_seconds=0.05), store=asked.settings)) as made:
        yield made
