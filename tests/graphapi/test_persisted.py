"""Where only trusted documents run, no other does, whichever way it comes."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from starlette.testclient import TestClient

from graphapi.app import create_app
from graphapi.persisted import listed
from graphapi.settings import ApiSettings
from tests.graphapi.conftest import Asked

TRUSTED = "{ sources(first: 1) { nodes { id } } }"
FOLLOWED = "subscription { claimAdded { id } }"
OTHER = "{ reports(first: 1) { nodes { id } } }"
HASH = hashlib.sha256(TRUSTED.encode()).hexdigest()
Sent = dict[str, Any]
WAYS = ("POST", "GET", "events", "websocket")
RUN: dict[str, Sent] = {"its text": {"query": TRUSTED}, "its hash": {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": HASH}}}}
REFUSED: dict[str, Sent] = {
    "another text": {"query": OTHER},
    "a trusted text but for a space": {"query": TRUSTED + " "},
    "an unknown hash": {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "0" * 64}}},
    "another text with its own hash": {
        "query": OTHER,
        "extensions": {"persistedQuery": {"version": 1, "sha256Hash": hashlib.sha256(OTHER.encode()).hexdigest()}},
    },
    "introspection": {"query": "{ __schema { queryType { name } } }"},
    "a subscription": {"query": "subscription { reportLoaded { id } }"},
}


@pytest.fixture(scope="module")
def trusting(asked: Asked, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The application with a list of two documents, and no other runs."""
    file = tmp_path_factory.mktemp("trusted") / "documents.json"
    file.write_text(json.dumps({HASH.upper(): TRUSTED, "followed": FOLLOWED}), encoding="utf-8")
    with TestClient(create_app(ApiSettings(trusted_documents=file, persisted_only=True), store=asked.settings)) as made:
        yield made


def answered(client: TestClient, way: str, sent: Sent) -> Any:
    if way == "POST":
        return client.post("/graphql", json=sent).json()
    if way == "GET":
        return client.get(
            "/graphql", params={name: value if isinstance(value, str) else json.dumps(value) for name, value in sent.items()}
        ).json()
    if way == "events":
        told = client.post("/graphql", json=sent, headers={"accept": "text/event-stream"})
        return json.loads(
            told.text if told.headers["content-type"].startswith("application/json") else told.text.split("data: ")[1].split("\n")[0]
        )
    with client.websocket_connect("/graphql", subprotocols=["graphql-transport-ws"]) as socket:
        socket.send_json({"type": "connection_init"})
        socket.receive_json()
        socket.send_json({"type": "subscribe", "id": "1", "payload": sent})
        message = socket.receive_json()
        return message["payload"] if message["type"] == "next" else {"errors": message["payload"]}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sent", RUN.values(), ids=RUN)
def test_a_trusted_document_runs_by(trusting: TestClient, way: str, sent: Sent) -> None:
    assert len(answered(trusting, way, sent)["data"]["sources"]["nodes"]) == 1


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sent", REFUSED.values(), ids=REFUSED)
def test_nothing_else_runs(trusting: TestClient, way: str, sent: Sent) -> None:
    graph = trusting.app.state.service.graph  # type: ignore[attr-defined]
    before = graph.statements
    (error,) = answered(trusting, way, sent)["errors"]
    assert (error["extensions"]["code"], graph.statements) == ("FORBIDDEN", before)
    assert error["message"].startswith("only trusted documents run here")


@pytest.mark.parametrize("content", ["", "[]", '{"a": 1}'])
def test_a_file_that_is_no_list_of_documents_is_told_at_the_start(tmp_path: Path, content: str) -> None:
    (tmp_path / "list.json").write_text(content)
    with pytest.raises(ValueError, match="CLAIMGRAPH_TRUSTED_DOCUMENTS"):
        listed(tmp_path / "list.json")


def test_only_trusted_documents_without_any_is_told_at_the_start() -> None:
    with pytest.raises(ValidationError, match="CLAIMGRAPH_TRUSTED_DOCUMENTS"):
        ApiSettings(persisted_only=True)
