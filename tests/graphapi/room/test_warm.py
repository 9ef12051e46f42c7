"""A server makes the first page before its first reader comes; a graph that is away does not stop it."""

import asyncio
from pathlib import Path

from structlog.testing import capture_logs

from graphapi.plan.run import Graph
from graphapi.room import warm
from graphapi.service import Service
from graphapi.settings import ApiSettings
from schema.store import Store, StoreSettings, open_async_store
from tests.conftest import free_port


def said(settings: StoreSettings) -> list[str]:
    async def warmed() -> None:
        graph = Graph(open_async_store(settings), settings)
        await warm(Service(graph, ApiSettings()))
        await graph.close()

    with capture_logs() as lines:
        asyncio.run(warmed())
    return [line["event"] for line in lines]


def test_the_first_page_is_asked_for(embedded_store: Store, embedded_settings: StoreSettings) -> None:
    assert "warmed" in said(embedded_settings)


def test_a_graph_that_is_away_is_left_to_its_first_reader(tmp_path: Path) -> None:
    away = StoreSettings(home=tmp_path, neo4j_uri=f"bolt://127.0.0.1:{free_port()}", neo4j_password="none", patience=0.5)
    assert "not warmed" in said(away)
