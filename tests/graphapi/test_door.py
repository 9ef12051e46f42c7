"""Who comes while there is no room is turned away at once, and nobody else."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient
from structlog.testing import capture_logs

from graphapi.app import create_app
from graphapi.settings import ApiSettings
from tests.graphapi.conftest import Asked

GRAPHQL = "application/graphql-response+json"


@pytest.fixture
def full(asked: Asked) -> Iterator[TestClient]:
    """An application in which as much is under way as may be."""
    app = create_app(ApiSettings(at_once=1, waiting=0, cors_origins=("https://example.org",)), store=asked.settings)
    with TestClient(app) as made:
        app.state.service.under_way = 1
        yield made


@pytest.mark.parametrize("accept", [GRAPHQL, "application/json", "text/event-stream"])
def test_a_request_is_turned_away_whatever_it_is(full: TestClient, accept: str) -> None:
    answer = full.post("/graphql", content=b"no query", headers={"accept": accept})
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
    assert answer.headers["content-type"].startswith(GRAPHQL if accept == GRAPHQL else "application/json")
    assert answer.json()["errors"][0]["extensions"] == {"code": "UNAVAILABLE", "retryAfter": 1}


def test_many_are_one_line_in_the_log_and_counted(full: TestClient) -> None:
    with capture_logs() as lines:
        for _ in range(5):
            full.get("/graphql", params={"query": "{ __typename }"})
    assert [line["event"] for line in lines] == ["turned away"]
    assert "claimgraph_turned_away_total 5.0" in full.get("/metrics").text


def test_a_page_of_another_site_that_may_ask_can_read_that_it_was_turned_away(full: TestClient) -> None:
    answer = full.post("/graphql", json={}, headers={"origin": "https://example.org"})
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (503, "https://example.org")


def test_who_looks_after_the_server_and_a_browser_get_in(full: TestClient) -> None:
    assert full.get("/healthz").status_code == 200
    assert "GraphiQL" in full.get("/graphql", headers={"accept": "text/html"}).text


def test_with_room_again_requests_are_answered(full: TestClient) -> None:
    full.app.state.service.under_way = 0  # type: ignore[attr-defined]
    assert full.post("/graphql", json={"query": "{ __typename }"}).json()["data"] == {"__typename": "Query"}
