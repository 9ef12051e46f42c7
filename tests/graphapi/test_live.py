"""Subscriptions over both transports: what is loaded reaches who follows, once, and a cursor brings back what was missed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from starlette.testclient import TestClient

from loaders.graph.statements import COMMIT
from schema.store import Store, Transaction
from tests.graphapi.conftest import Asked
from tests.graphapi.test_http import TOO_MUCH

FOLLOW = "subscription { claimAdded(where: {kind: [ADVANCE]}) { id kind report { id } } }"
NEW = (
    "CREATE (r:Report {id: 'report:' + $id, loaded_at: $at, key: $id}) CREATE (c:Claim {id: $id, kind: $kind, quote: 'q', start: 0, end: 1, tally: 'INCREMENT', key: '2030', "
    "late: '2030', assertion: $id, report: r.id, known_from: $at, words: ''})-[:STATED_IN]->(r)"
)
GONE = "MATCH (r:Report)<-[:STATED_IN]-(c:Claim) WHERE c.id STARTS WITH 'claim:new' DETACH DELETE c, r"


def add(store: Store, id_: str, kind: str = "ADVANCE", at: str | None = None) -> None:
    """A claim, committed now; `at` is when its load took it in, which may be long ago."""
    at = at or datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def work(transaction: Transaction) -> None:
        transaction.run(NEW, {"id": f"claim:new{id_}", "kind": kind, "at": at})
        transaction.run(COMMIT, {"at": at, "claims": 1, "reports": 0})

    store.in_transaction(work)


@pytest.fixture(autouse=True)
def swept(asked: Asked) -> Any:
    yield
    asked.store.write(GONE)


def opened(client: TestClient) -> Any:
    return client.websocket_connect("/graphql", subprotocols=["graphql-transport-ws"])


@contextmanager
def ready(client: TestClient) -> Iterator[Any]:
    """A connection that has been acknowledged."""
    with opened(client) as socket:
        socket.send_json({"type": "connection_init"})
        assert socket.receive_json() == {"type": "connection_ack"}
        yield socket


def test_a_new_claim_reaches_a_follower_and_a_cursor_brings_back_even_what_was_committed_late(client: TestClient, asked: Asked) -> None:
    with ready(client) as socket:
        socket.send_json({"type": "ping"})
        assert socket.receive_json() == {"type": "pong"}
        socket.send_json({"id": "1", "type": "subscribe", "payload": {"query": FOLLOW}})
        socket.send_json({"id": "2", "type": "subscribe", "payload": {"query": "{ __typename }"}})
        assert [socket.receive_json()["type"] for _ in range(2)] == ["next", "complete"]
        import time  # the follower has to be in place before the claim is; nothing is timed here

        time.sleep(0.5)
        add(asked.store, "1", "LOSS")
        add(asked.store, "2")
        event = socket.receive_json()
        assert event["payload"]["data"]["claimAdded"] == {"id": "claim:new2", "kind": "ADVANCE", "report": {"id": "report:claim:new2"}}
        cursor = event["payload"]["extensions"]["cursor"]
    add(asked.store, "3", at="2024-01-01T00:00:00.000000Z")
    with ready(client) as socket:
        again = f'subscription {{ claimAdded(where: {{kind: [ADVANCE]}}, after: "{cursor}") {{ id }} }}'
        socket.send_json({"id": "1", "type": "subscribe", "payload": {"query": again}})
        assert socket.receive_json()["payload"]["data"]["claimAdded"] == {"id": "claim:new3"}


@pytest.mark.parametrize(
    ("message", "code"), [({"type": "subscribe", "id": "1", "payload": {"query": FOLLOW}}, 4401), ({"type": "nonsense"}, 4400)]
)
def test_the_protocol_is_kept(client: TestClient, message: dict[str, Any], code: int) -> None:
    with opened(client) as socket:
        socket.send_json(message)
        assert socket.receive()["code"] == code


TOO_MUCH_TO_FOLLOW = {
    "a subscription's cost": "subscription { claimAdded { report { claims(first: 100) { nodes { report { claims(first: 100) { nodes { report { claims(first: 100) { totalCount } } } } } } } } } }",
}


@pytest.mark.parametrize("query", [*TOO_MUCH.values(), *TOO_MUCH_TO_FOLLOW.values()], ids=[*TOO_MUCH, *TOO_MUCH_TO_FOLLOW])
def test_too_much_is_refused_over_both_transports_before_the_graph_is_asked(client: TestClient, query: str) -> None:
    graph = client.app.state.service.graph  # type: ignore[attr-defined]
    before = graph.statements
    with ready(client) as socket:
        socket.send_json({"id": "1", "type": "subscribe", "payload": {"query": query}})
        told = socket.receive_json()
    assert (told["type"], told["payload"][0]["extensions"]["code"]) == ("error", "QUERY_TOO_COSTLY")
    streamed = client.post("/graphql", json={"query": query}, headers={"accept": "text/event-stream"})
    assert "QUERY_TOO_COSTLY" in streamed.text
    assert graph.statements == before


def test_a_query_may_be_answered_as_an_event(client: TestClient) -> None:
    answer = client.post("/graphql", json={"query": "{ __typename }"}, headers={"accept": "text/event-stream"})
    assert answer.text.endswith("event: complete\ndata:\n\n")
    assert 'data: {"data":{"__typename":"Query"}' in answer.text
