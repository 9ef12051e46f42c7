"""GraphQL over HTTP, rule by rule, as the public audits of the specification ask (their ids stand beside the rules); none touches the graph."""

import json
from typing import Any, NamedTuple

import pytest
from starlette.testclient import TestClient

GRAPHQL, JSON, ANY, NONE = "application/graphql-response+json", "application/json", "*/*", ""
SHORT = "{ __typename }"
NAMED = "query Q { __typename }"
TYPED = "query ($name: String!) { __type(name: $name) { name } }"
REFUSED = range(400, 500)


class Rule(NamedTuple):
    """A POST's body as JSON (text as it is), what is accepted, the status, and whether the answer is one without errors."""

    id: str
    body: Any
    accept: str
    status: range | int
    well: bool = False


RULES = [
    Rule("22EB accepts and answers in the response media type", {"query": SHORT}, GRAPHQL, 200, well=True),
    Rule("4655 accepts and answers in JSON", {"query": SHORT}, JSON, 200, well=True),
    Rule("47DE answers any type in JSON", {"query": SHORT}, ANY, 200, well=True),
    Rule("80D8 answers no Accept in JSON", {"query": SHORT}, NONE, 200, well=True),
    Rule("A5BF no body", "", JSON, 400),
    Rule("423L no query", {"notquery": SHORT}, GRAPHQL, 400),
    *(Rule(f"LKJ query is {wrong!r}", {"query": wrong}, GRAPHQL, 400) for wrong in ({"obj": "ect"}, 0, False, ["array"])),
    Rule("34A2 query is a text", {"query": SHORT}, GRAPHQL, 200, well=True),
    *(
        Rule(f"6C0 operationName is {wrong!r}", {"query": SHORT, "operationName": wrong}, GRAPHQL, 400)
        for wrong in ({"obj": "ect"}, 0, False, ["array"])
    ),
    Rule("8161 operationName is a text", {"query": NAMED, "operationName": "Q"}, GRAPHQL, 200, well=True),
    Rule("B8B3 operationName is a text, in JSON", {"query": NAMED, "operationName": "Q"}, JSON, 200, well=True),
    *(
        Rule(f"94B, 022 {name} is null, {accept}", {"query": SHORT, name: None}, accept, 200, well=True)
        for name in ("variables", "operationName", "extensions")
        for accept in (GRAPHQL, JSON)
    ),
    *(Rule(f"476 variables is {wrong!r}", {"query": SHORT, "variables": wrong}, GRAPHQL, 400) for wrong in ("string", 0, False, ["array"])),
    *(
        Rule(f"2EA1, 28B9 variables is a map, {accept}", {"query": TYPED, "variables": {"name": "Claim"}}, accept, 200, well=True)
        for accept in (GRAPHQL, JSON)
    ),
    *(
        Rule(f"58B extensions is {wrong!r}", {"query": SHORT, "extensions": wrong}, GRAPHQL, 400)
        for wrong in ("string", 0, False, ["array"])
    ),
    *(
        Rule(f"428F, 1B7A extensions is a map, {accept}", {"query": SHORT, "extensions": {"some": "value"}}, accept, 200, well=True)
        for accept in (GRAPHQL, JSON)
    ),
    *(Rule(f"BCF8, B7N8 no JSON, {accept}", '{ "not a JSON', accept, 400) for accept in (GRAPHQL, JSON)),
    Rule("8764, 3E3A a parameter misspelt", {"qeury": SHORT}, NONE, 400),
    Rule("572B no document, in JSON", {"query": "{"}, JSON, 200),
    Rule("FDE2 an invalid document, in JSON", {"query": "{ 8f31403dfe404bccbb0e835f2629c6a7 }"}, JSON, 200),
    Rule("7B9B variables that do not fit, in JSON", {"query": TYPED, "variables": {"name": None}}, JSON, 200),
    Rule("865D, 556A, D586 no document", {"query": "{"}, GRAPHQL, 400),
    Rule("51FE, 74FF, 5E5B an invalid document", {"query": "{ nothing }"}, GRAPHQL, 400),
    Rule("86EE variables that do not fit", {"query": TYPED, "variables": {"name": None}}, GRAPHQL, 400),
    Rule("no batches", [{"query": SHORT}, {"query": SHORT}], GRAPHQL, 400),
]


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_post_is_answered_as_the_specification_says(client: TestClient, rule: Rule) -> None:
    content = rule.body if isinstance(rule.body, str) else json.dumps(rule.body)
    answer = client.post("/graphql", content=content, headers={"content-type": "application/json", "accept": rule.accept})
    body = answer.json()
    assert answer.status_code == rule.status
    assert answer.headers["content-type"] == f"{GRAPHQL if rule.accept == GRAPHQL else JSON}; charset=utf-8"
    assert ("data" in body, "errors" in body) == ((True, False) if rule.well else (False, True))


CONTENT = {
    "BF61 says UTF-8": ("application/json; charset=utf-8", 200),
    "78D5 says nothing of its letters": ("application/json", 200),
    "says other letters": ("application/json; charset=iso-8859-1", 415),
    "9ABE says nothing": (None, 415),
    "is a form": ("application/x-www-form-urlencoded", 415),
    "is text, which any page may send": ("text/plain", 415),
}


@pytest.mark.parametrize(("kind", "status"), CONTENT.values(), ids=CONTENT)
def test_a_body_says_what_it_is(client: TestClient, kind: str | None, status: int) -> None:
    headers = {} if kind is None else {"content-type": kind}
    assert client.post("/graphql", content=b'{"query": "{ __typename }"}', headers=headers).status_code == status


GETS = {
    "5A70 a query": ({"query": SHORT}, 200),
    "D6D5, 6A70 variables as JSON": ({"query": TYPED, "variables": '{"name": "Claim"}'}, 200),
    "variables that are no JSON": ({"query": TYPED, "variables": "{"}, 400),
    "9C48 no mutation": ({"query": "mutation { __typename }"}, 405),
    "no query": ({}, 400),
    "one of several operations": ({"query": "query A { __typename } mutation B { __typename }", "operationName": "A"}, 200),
}


@pytest.mark.parametrize(("parameters", "status"), GETS.values(), ids=GETS)
def test_a_get_takes_queries_only(client: TestClient, parameters: dict[str, str], status: int) -> None:
    assert client.get("/graphql", params=parameters, headers={"accept": GRAPHQL}).status_code == status


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_not_allowed(client: TestClient, method: str) -> None:
    assert client.request(method, "/graphql").status_code == 405


@pytest.mark.parametrize(
    ("accept", "told"),
    [
        ("text/html;q=0.1, application/graphql-response+json", GRAPHQL),
        ("application/json;q=0.2, application/graphql-response+json;q=0.9", GRAPHQL),
        ("application/graphql-response+json;q=0, */*", JSON),
        ("application/*", JSON),
    ],
)
def test_the_type_that_is_wanted_most_is_given(client: TestClient, accept: str, told: str) -> None:
    assert client.post("/graphql", json={"query": SHORT}, headers={"accept": accept}).headers["content-type"].startswith(told)
