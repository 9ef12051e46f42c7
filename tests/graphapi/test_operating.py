"""What a server tells of itself, and how it bears too much, slow statements and clients that leave."""

import asyncio
import re
from typing import Any

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from starlette.testclient import TestClient
from structlog.testing import capture_logs

from graphapi.answers import refused
from graphapi.errors import ClientLeft
from graphapi.http import written
from graphapi.service import Request, Service
from graphapi.settings import ApiSettings
from graphapi.wanted import while_wanted
from schema.errors import StoreTimedOut
from tests.graphapi.conftest import EVERYTHING, Asked

NAMED = "query Named { sources(first: 2) { nodes { id } } reports(first: 3) { nodes { id } } }"
ENDLESS = "UNWIND range(1, 100000000000) AS x WITH x WHERE x % 7 = 8 RETURN count(x) AS none"
RUNNING = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 100000000000)' RETURN currentQuery"


def test_more_than_may_wait_is_told_to_come_again(asked: Asked) -> None:
    service = Service(asked.service.graph, ApiSettings(at_once=1, waiting=1))

    async def three() -> list[Any]:
        async with service.turn():
            waits = asyncio.create_task(service.answer(Request("{ sources { totalCount } }", EVERYTHING)))
            await asyncio.sleep(0)
            return [await service.answer(Request("what is no query", EVERYTHING)), waits]

    async def all_of_them() -> tuple[Any, Any]:
        turned_away, waits = await three()
        return turned_away, await waits

    turned_away, served = asked.runner.run(all_of_them())
    response = written(turned_away, "application/json", outside=False)
    assert (response.status_code, response.headers["retry-after"]) == (503, "1")
    assert served.status == 200
    assert service.under_way == 0


def test_who_waits_too_long_for_a_place_is_told_to_come_again(asked: Asked) -> None:
    service = Service(asked.service.graph, ApiSettings(at_once=1, waiting_seconds=0.05))

    async def second() -> Any:
        async with service.turn():
            return await service.answer(Request("{ sources { totalCount } }", EVERYTHING))

    answer = asked.runner.run(second())
    assert (answer.status, answer.body["errors"][0]["extensions"]) == (503, {"code": "UNAVAILABLE", "retryAfter": 1})
    assert asked.runner.run(service.answer(Request("{ sources { totalCount } }", EVERYTHING))).status == 200


def test_a_request_is_a_line_in_the_log(client: TestClient) -> None:
    with capture_logs() as lines:
        client.post("/graphql", json={"query": NAMED})
        client.get("/healthz")
    line = next(line for line in lines if line["event"] == "request")
    assert [line[name] for name in ("path", "status", "operation", "rows", "code")] == ["/graphql", 200, "Named", 5, None]
    assert line["cost"] > 5
    assert line["ms"] > 0
    assert len(lines) == 1


def test_what_went_wrong_here_is_told_by_an_id_that_the_log_knows() -> None:
    with capture_logs() as lines:
        answer = refused(ValueError("a password"))
    told = answer.body["errors"][0]
    assert (answer.status, told["extensions"]["code"]) == (500, "INTERNAL")
    assert "password" not in str(answer.body)
    assert lines[0]["id"] == told["extensions"]["id"]
    assert str(lines[0]["exc_info"]) == "a password"


def test_figures_for_prometheus(client: TestClient) -> None:
    client.post("/graphql", json={"query": NAMED})
    text = client.get("/metrics").text
    figures = {name: value for name, _, value in re.findall(r"^(claimgraph_\w+)(\{.*\})? (\S+)$", text, re.MULTILINE)}
    assert {"claimgraph_request_seconds_count", "claimgraph_plan_hits", "claimgraph_under_way", "claimgraph_subscribers"} <= set(figures)
    assert float(figures["claimgraph_statement_seconds_count"]) >= 1


@pytest.fixture(scope="session")
def spans() -> InMemorySpanExporter:
    """All spans of this process, which takes one provider and no second."""
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)
    return exporter


def test_a_request_and_its_statement_are_spans_of_the_callers_trace(client: TestClient, spans: InMemorySpanExporter) -> None:
    spans.clear()
    caller = "0af7651916cd43dd8448eb211c80319c"
    client.post("/graphql", json={"query": NAMED}, headers={"traceparent": f"00-{caller}-b7ad6b7169203331-01"})
    made = {span.name: span for span in spans.get_finished_spans() if f"{span.context.trace_id:032x}" == caller}
    assert set(made) == {"POST /graphql", "statement"}
    assert made["statement"].parent.span_id == made["POST /graphql"].context.span_id
    assert made["POST /graphql"].attributes["operation"] == "Named"


async def _ends(graph: Any) -> bool:
    """Whether the endless statement is over within ten seconds."""
    for _ in range(100):
        if not await graph.store.read(RUNNING):
            return True
        await asyncio.sleep(0.1)
    return False


def _only_neo4j(asked: Asked) -> Any:
    if asked.store.dialect.name != "neo4j":
        pytest.skip("the embedded engine cannot stop a statement")
    return asked.service.graph


def test_a_client_that_leaves_stops_its_statement(asked: Asked) -> None:
    graph = _only_neo4j(asked)

    async def left() -> bool:
        gone = asyncio.Event()
        working = asyncio.create_task(while_wanted(graph.read(ENDLESS, {}), gone.wait))
        while not await graph.store.read(RUNNING):  # noqa: ASYNC110 - Neo4j rings no bell
            await asyncio.sleep(0.05)
        gone.set()
        with pytest.raises(ClientLeft):
            await working
        return await _ends(graph)

    assert asked.runner.run(left())


def test_a_time_limit_stops_its_statement(asked: Asked) -> None:
    graph = _only_neo4j(asked)

    async def limited() -> bool:
        with pytest.raises(StoreTimedOut):
            await graph.read(ENDLESS, {}, 0.5)
        return await _ends(graph)

    assert asked.runner.run(limited())
