"""The reconciliation API as OpenRefine speaks it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from graphapi.auth import Gate
from graphapi.reconcile import add_reconcile
from graphapi.settings import ApiSettings

KROKHMALNE = "place:UA63080130070030824"


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    yield from _client(ApiSettings(home=tmp_path))


def _client(settings: ApiSettings) -> Iterator[TestClient]:
    app = FastAPI()
    add_reconcile(app, Gate(settings), settings)
    with TestClient(app) as client:
        yield client


def ask(client: TestClient, **queries: dict[str, Any]) -> Any:
    """The results of a batch of queries, sent as OpenRefine sends them."""
    answer = client.post("/reconcile", data={"queries": json.dumps(queries)})
    assert answer.status_code == 200, answer.text
    return {key: value["result"] for key, value in answer.json().items()}


def test_the_manifest_says_what_there_is(client: TestClient) -> None:
    answer = client.get("/reconcile")
    told = answer.json()
    assert "0.2" in told["versions"]
    assert [kind["id"] for kind in told["defaultTypes"]] == ["place", "formation", "source"]
    assert answer.headers["access-control-allow-origin"] == "*"
    assert (
        told["suggest"]["entity"]["service_url"] + told["suggest"]["entity"]["service_path"] == "http://testserver/reconcile/suggest/entity"
    )


def test_names_of_every_type_in_one_batch(client: TestClient) -> None:
    found = ask(
        client,
        q0={"query": "Krakhmalnoye", "type": "place", "properties": [{"pid": "region", "v": "Kharkov region"}]},
        q1={"query": "57 омпбр", "type": "formation"},
        q2={"query": "Minoborony RF is no name", "type": "source"},
        q3={"query": "Минобороны РФ", "type": ["source"]},
        q4={"query": "4th Tank Brigade", "type": "formation", "properties": [{"pid": "party", "v": "UA"}, {"pid": "colour", "v": "red"}]},
        q5={"query": "Terny", "properties": [{"pid": "latitude", "v": "49.1"}, {"pid": "longitude", "v": "somewhere"}]},
    )
    first = {key: (results[0]["id"], results[0]["match"]) if results else None for key, results in found.items()}
    assert first["q0"] == (KROKHMALNE, True)
    assert first["q1"] == ("formation:ua/57-motorized-infantry-brigade", True)
    assert first["q3"] == ("source:ru-mod", True)
    assert first["q4"] == ("formation:ua/4-tank-brigade", True)
    assert found["q5"]
    assert not any(result["match"] for result in found["q2"])


def test_a_candidate_says_why(client: TestClient) -> None:
    (result, *_) = ask(client, q0={"query": "Konashenkov", "type": "source", "limit": 1})["q0"]
    assert (result["name"], result["score"], result["type"]) == (
        "Ministry of Defence of Russia",
        95.0,
        [{"id": "source", "name": "Source"}],
    )
    assert result["features"] == [
        {"id": "speaks for it", "name": "Igor Konashenkov speaks for Ministry of Defence of Russia", "value": 0.95}
    ]


def test_a_table_is_extended(client: TestClient) -> None:
    wanted = {
        "ids": [KROKHMALNE, "formation:ua/57-motorized-infantry-brigade", "place:none"],
        "properties": [{"id": "latitude"}, {"id": "party"}],
    }
    answer = client.post("/reconcile", data={"extend": json.dumps(wanted)}).json()
    assert answer["meta"] == [{"id": "latitude", "name": "Latitude"}, {"id": "party", "name": "Party"}]
    assert round(answer["rows"][KROKHMALNE]["latitude"][0]["float"], 1) == 49.6
    assert answer["rows"]["formation:ua/57-motorized-infantry-brigade"] == {"latitude": [], "party": [{"str": "UA"}]}
    assert answer["rows"]["place:none"] == {"latitude": [], "party": []}


def test_properties_are_proposed(client: TestClient) -> None:
    told = client.get("/reconcile/properties", params={"type": "source"}).json()
    assert told == {
        "type": "source",
        "properties": [{"id": "kind", "name": "Kind of source"}, {"id": "affiliation", "name": "Side it speaks for"}],
    }


@pytest.mark.parametrize(
    ("prefix", "kind", "found"),
    [
        ("krokhmaln", "place", KROKHMALNE),
        ("Крохмал", None, KROKHMALNE),
        ("mediaz", None, "source:mediazona"),
        ("magura", "formation", "formation:ua/47-mechanized-brigade"),
    ],
)
def test_entities_are_suggested_by_the_beginning_of_a_name(client: TestClient, prefix: str, kind: str | None, found: str) -> None:
    params = {"prefix": prefix} | ({"type": kind} if kind else {})
    assert found in [one["id"] for one in client.get("/reconcile/suggest/entity", params=params).json()["result"]]


def test_types_and_properties_are_suggested(client: TestClient) -> None:
    assert client.get("/reconcile/suggest/type", params={"prefix": "f"}).json()["result"] == [{"id": "formation", "name": "Formation"}]
    assert {"id": "latitude", "name": "Latitude"} in client.get("/reconcile/suggest/property", params={"prefix": "lat"}).json()["result"]


def test_a_card_shows_a_candidate(client: TestClient) -> None:
    page = client.get("/reconcile/preview", params={"id": KROKHMALNE})
    assert "Krokhmalne" in page.text
    assert client.get("/reconcile/preview", params={"id": "<script>"}).status_code == 404


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"queries": "{"}, "queries: this is no JSON"),
        ({"queries": "[]"}, "queries: an object of queries is wanted"),
        ({"queries": '{"q0": {"query": 3}}'}, "q0: query: a name is wanted"),
        ({"queries": '{"q0": {"query": "x", "type": "river"}}'}, "q0: type: one of place, formation, source is wanted"),
        ({"queries": '{"q0": {"query": "x", "limit": 0}}'}, "q0: limit: a positive number is wanted"),
        ({"extend": '{"ids": 1}'}, "extend: `ids` and `properties` are wanted"),
    ],
)
def test_what_cannot_be_meant_is_refused(client: TestClient, fields: dict[str, str], message: str) -> None:
    answer = client.post("/reconcile", data=fields)
    assert (answer.status_code, answer.json()["error"]) == (400, {"code": "BAD_USER_INPUT", "message": message})


def test_without_a_key_where_reading_is_closed(tmp_path: Path) -> None:
    for client in _client(ApiSettings(home=tmp_path, open_reading=False)):
        assert client.get("/reconcile").status_code == 401


def test_a_former_name_is_suggested_and_the_cursor_goes_on(client: TestClient) -> None:
    bakhmut = client.get("/reconcile/suggest/entity", params={"prefix": "Artemivsk", "type": "place"}).json()["result"]
    assert "Bakhmut" in {each["name"] for each in bakhmut}
    first, second = (
        client.get("/reconcile/suggest/entity", params={"prefix": "Novo", "type": "place", "cursor": cursor}).json()["result"]
        for cursor in ("0", "20")
    )
    assert len(first) == len(second) == 20
    assert not {each["id"] for each in first} & {each["id"] for each in second}


@pytest.mark.parametrize("cursor", ["-1", "x", "²", "9" * 400])
def test_a_cursor_that_is_none_is_refused(client: TestClient, cursor: str) -> None:
    assert client.get("/reconcile/suggest/entity", params={"prefix": "Novo", "cursor": cursor}).status_code == 400


def test_the_properties_that_are_proposed_may_be_limited(client: TestClient) -> None:
    told = client.get("/reconcile/properties", params={"type": "formation", "limit": "2"}).json()
    assert (told["limit"], [each["id"] for each in told["properties"]]) == (2, ["party", "number"])
