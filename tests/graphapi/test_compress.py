"""Answers are made smaller in the way that the client takes best."""

import pytest
from starlette.testclient import TestClient

SCHEMA = {"query": "{ __schema { types { name description } } }"}


@pytest.mark.parametrize(
    ("accepted", "made"), [("gzip, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip"), ("identity", None), ("x-brief", None)]
)
def test_the_best_that_the_client_takes(client: TestClient, accepted: str, made: str | None) -> None:
    plain = client.post("/graphql", json=SCHEMA, headers={"accept-encoding": "identity"})
    answer = client.post("/graphql", json=SCHEMA, headers={"accept-encoding": accepted})
    assert answer.headers.get("content-encoding") == made
    assert made is None or answer.headers["vary"] == "Accept-Encoding"
    assert answer.json() == plain.json()  # the client has undone it


def test_a_small_answer_and_a_stream_of_events_go_as_they_are(client: TestClient) -> None:
    small = client.post("/graphql", json={"query": "{ __typename }"}, headers={"accept-encoding": "br"})
    events = client.post("/graphql", json=SCHEMA, headers={"accept-encoding": "br", "accept": "text/event-stream"})
    assert "content-encoding" not in small.headers
    assert "content-encoding" not in events.headers
