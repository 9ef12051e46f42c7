"""GraphQL over HTTP: media types, status codes, bodies that are no query, limits before any database work."""

import hashlib
import json

import pytest
from starlette.testclient import TestClient

GRAPHQL = "application/graphql-response+json"
ONE = '{ claim(id: "claim:r00c0") { id kind } }'
TWICE = " ".join(f"fragment F{n} on Claim {{ ...F{n + 1} ...F{n + 1} }}" for n in range(30)) + " fragment F30 on Claim { id }"
TOO_MUCH = {
    "aliases": "{ " + " ".join(f"a{n}: __typename" for n in range(500)) + " }",
    "levels": "{ claim(id: 1) { partOf { partOf { partOf { partOf { partOf { partOf { partOf { id } } } } } } } } }",
    "cost": "{ claims(first: 100) { nodes { report { claims(first: 100) { nodes { report { claims(first: 100) { totalCount } } } } } } } }",
    "doubling": "{ claim(id: 1) { ...F0 } } " + TWICE,
    "tokens": "{ " + "__typename " * 5001 + "}",
    "directives": "{ __typename " + "@include(if: true) " * 51 + "}",
}


def post(client: TestClient, query: object, *, accept: str = GRAPHQL, **more: object) -> tuple[int, dict[str, object]]:
    answer = client.post("/graphql", json={"query": query} | more, headers={"accept": accept})
    return answer.status_code, answer.json()


def test_a_query_is_answered_by_post_and_by_get(client: TestClient) -> None:
    got = client.get("/graphql", params={"query": ONE}, headers={"accept": GRAPHQL})
    assert (got.status_code, got.json()) == post(client, ONE)
    assert got.headers["content-type"].startswith(GRAPHQL)


def test_get_takes_no_mutation(client: TestClient) -> None:
    answer = client.get("/graphql", params={"query": 'mutation { deleteReport(id: "x") { deletedReportId } }'})
    assert answer.status_code == 405


@pytest.mark.parametrize(("accept", "status"), [(GRAPHQL, 400), ("application/json", 200), ("*/*", 200)])
def test_an_invalid_document_says_so_by_media_type(client: TestClient, accept: str, status: int) -> None:
    told, body = post(client, "{ nothing }", accept=accept)
    assert told == status
    assert body["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"  # type: ignore[index]
    assert "data" not in body


@pytest.mark.parametrize(
    "body",
    [
        b"null",
        b"5",
        b"[]",
        b"[" * 100_000,
        b'{"query": ' + b"9" * 5000 + b"}",
        b'{"query": "\\ud800"}',
        b"\xff\xfe",
        b"",
        b'{"query": 1}',
        b"{}",
    ],
)
def test_a_body_that_is_no_query_is_told_so(client: TestClient, body: bytes) -> None:
    answer = client.post("/graphql", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize(("method", "path", "status"), [("PUT", "/graphql", 405), ("GET", "/nothing", 404)])
def test_what_is_not_served_is_told_as_an_error_too(client: TestClient, method: str, path: str, status: int) -> None:
    answer = client.request(method, path)
    assert answer.status_code == status
    assert answer.json()["errors"][0]["message"].startswith(f"{method} {path}: ")
    assert status == 404 or {"GET", "POST"} == set(answer.headers["allow"].split(", "))


def test_another_content_type_and_another_accept_are_refused(client: TestClient) -> None:
    assert client.post("/graphql", content=b"{}", headers={"content-type": "text/plain"}).status_code == 415
    assert client.post("/graphql", json={"query": ONE}, headers={"accept": "text/csv"}).status_code == 406


@pytest.mark.parametrize("query", TOO_MUCH.values(), ids=TOO_MUCH)
def test_too_much_is_refused_before_the_graph_is_asked(client: TestClient, query: str) -> None:
    graph = client.app.state.service.graph  # type: ignore[attr-defined]
    before = graph.statements
    status, body = post(client, query)
    assert status == 400
    assert body["errors"][0]["extensions"]["code"] == "QUERY_TOO_COSTLY"  # type: ignore[index]
    assert graph.statements == before


FILTERED = "query ($where: ClaimFilter, $first: Int) { claims(where: $where, first: $first) { totalCount } }"


def test_as_many_filters_run_as_an_argument_may_hold(client: TestClient) -> None:
    where = {"OR": [{"kind": ["LOSS"], "isPart": False}] * 149}
    assert "errors" not in post(client, FILTERED, variables={"where": where})[1]


@pytest.mark.parametrize(
    ("query", "variables"),
    [
        (FILTERED, {"where": {"OR": [{"kind": ["LOSS"]}] * 150}}),
        ("{ claims(where: {OR: [" + "{kind: LOSS} " * 150 + "]}) { totalCount } }", {}),
        (FILTERED, {"where": {"id": ["claim:x"] * 10_000}}),
        (FILTERED, {"where": {"OR": [{"nothing": 1}] * 10_000}}),
    ],
    ids=["filters", "filters in the text", "values", "values that are none"],
)
def test_too_much_in_the_arguments_is_refused_before_the_graph_is_asked(
    client: TestClient, query: str, variables: dict[str, object]
) -> None:
    graph = client.app.state.service.graph  # type: ignore[attr-defined]
    before = graph.statements
    status, body = post(client, query, variables=variables)
    assert (status, body["errors"][0]["extensions"]["code"]) == (400, "QUERY_TOO_COSTLY")  # type: ignore[index]
    assert graph.statements == before


def test_a_key_is_missed_before_what_is_sent_is_read(client: TestClient) -> None:
    sent = {"reports": [{"nothing": 1}] * 20_000}
    status, body = post(
        client, "mutation ($reports: [ReportInput!]!) { loadReports(reports: $reports) { reports { status } } }", variables=sent
    )
    assert (status, body["errors"][0]["extensions"]["code"]) == (401, "UNAUTHENTICATED")  # type: ignore[index]


def test_several_root_fields_are_one_statement(client: TestClient) -> None:
    graph = client.app.state.service.graph  # type: ignore[attr-defined]
    before = graph.statements
    assert "errors" not in post(client, "{ sources { nodes { id } } formations { nodes { id } } reports { nodes { id } } }")[1]
    assert graph.statements == before + 1


def test_documents_persist_by_their_hash(client: TestClient) -> None:
    extensions = {"persistedQuery": {"version": 1, "sha256Hash": hashlib.sha256(ONE.encode()).hexdigest()}}
    assert post(client, None, extensions=extensions)[1]["errors"][0]["extensions"]["code"] == "PERSISTED_QUERY_NOT_FOUND"  # type: ignore[index]
    assert "errors" not in post(client, ONE, extensions=extensions)[1]
    got = client.get("/graphql", params={"extensions": json.dumps(extensions)})
    again = client.get("/graphql", params={"extensions": json.dumps(extensions)}, headers={"if-none-match": got.headers["etag"]})
    assert (got.json()["data"]["claim"]["id"], again.status_code) == ("claim:r00c0", 304)


def test_a_mutation_needs_its_scope_and_an_unknown_key_is_told(client: TestClient) -> None:
    status, body = post(client, 'mutation { undoJudgement(id: "x") { id } }')
    assert (status, body["errors"][0]["extensions"]["code"]) == (401, "UNAUTHENTICATED")  # type: ignore[index]
    assert client.post("/graphql", json={"query": ONE}, headers={"authorization": "Bearer no"}).status_code == 401


@pytest.mark.parametrize(
    "arguments", ["first: -1", "first: 101", "first: 1, last: 1", 'after: "x"', 'where: {period: {start: "2024-02-01", end: "2024-01-01"}}']
)
def test_arguments_that_cannot_be_meant_are_bad_input(client: TestClient, arguments: str) -> None:
    status, body = post(client, f"{{ claims({arguments}) {{ totalCount }} }}")
    assert (status, body["errors"][0]["extensions"]["code"]) == (400, "BAD_USER_INPUT")  # type: ignore[index]


def test_a_cursor_of_another_order_is_bad_input(client: TestClient) -> None:
    cursor = post(client, "{ claims(first: 1) { pageInfo { endCursor } } }")[1]["data"]["claims"]["pageInfo"]["endCursor"]  # type: ignore[index]
    assert post(client, f'{{ claims(first: 1, after: "{cursor}", orderBy: OLDEST) {{ totalCount }} }}')[0] == 400


def test_the_schema_describes_itself(client: TestClient) -> None:
    body = post(client, '{ __type(name: "Claim") { name description } __typename }')[1]
    assert body["data"] == {"__type": {"name": "Claim", "description": "One atomic assertion by one claimant in one report; never a fact."},
                            "__typename": "Query"}  # fmt: skip


def test_a_browser_gets_graphiql_whose_scripts_are_here(client: TestClient) -> None:
    page = client.get("/graphql", headers={"accept": "text/html"}).text
    assert "GraphiQL" in page
    assert "https://" not in page
    assert client.get("/graphiql/graphiql.min.js").status_code == 200
