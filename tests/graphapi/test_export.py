"""Exports hold every claim once, in each form, and go on after a cursor."""

import asyncio
import csv
import io
import json
import tracemalloc
from collections.abc import AsyncIterator
from typing import Any

import httpx2
import pytest
from arro3.io import read_parquet
from starlette.testclient import TestClient

from graphapi.errors import BadInput
from graphapi.export import COLUMNS, flat
from graphapi.forms import FORMS, harmless, stream
from graphapi.keys import create_key
from tests.graphapi.conftest import Asked


def fetched(client: TestClient, form: str, **params: str) -> httpx2.Response:
    key = create_key(("read", "export"), name="tests")
    return client.get(f"/export/claims.{form}", params=params, headers={"authorization": f"Bearer {key}"})  # type: ignore[no-any-return]


def exported(client: TestClient, form: str, **params: str) -> str:
    answer = fetched(client, form, **params)
    assert answer.status_code == 200, answer.text
    return answer.text


def columns(content: bytes) -> dict[str, list[Any]]:
    table = read_parquet(io.BytesIO(content)).read_all()
    return {name: table.column(name).to_pylist() for name in table.schema.names}


def ids(client: TestClient, form: str, **params: str) -> list[str]:
    """The claims of an export, in its order."""
    if form == "parquet":
        return columns(fetched(client, form, **params).content)["id"]
    text = exported(client, form, **params)
    if form == "geojson":
        return [feature["id"] for feature in json.loads(text)["features"]]
    rows = csv.DictReader(io.StringIO(text)) if form == "csv" else map(json.loads, text.splitlines())
    return [row["id"] for row in rows]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_holds_every_claim_and_goes_on_after_a_cursor(client: TestClient, asked: Asked, form: str) -> None:
    whole = ids(client, form)
    assert sorted(whole) == sorted(row["id"] for row in asked.oracle.claims({}))
    cursor = json.loads(exported(client, "jsonl").splitlines()[9])["cursor"]
    assert ids(client, form, after=cursor) == whole[10:]


def test_columns_are_the_table_with_their_types(client: TestClient) -> None:
    rows = [flat(json.loads(line)) for line in exported(client, "jsonl").splitlines()]
    held = columns(fetched(client, "parquet").content)
    assert list(held) == COLUMNS
    assert [dict(zip(held, values, strict=True)) for values in zip(*held.values(), strict=True)] == rows
    assert {type(value) for value in held["start"]} == {int}


def test_a_filter_holds_and_a_key_is_needed(client: TestClient) -> None:
    rows = exported(client, "jsonl", where='{"kind": ["STRIKE"]}').splitlines()
    assert {json.loads(row)["kind"] for row in rows} == {"STRIKE"}
    assert client.get("/export/claims.csv").status_code == 401


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_an_export_too(client: TestClient, form: str) -> None:
    answer = fetched(client, form, where='{"kind": []}')
    empty = {"jsonl": b"", "csv": b"", "geojson": b'{"type": "FeatureCollection", "features": [\n\n]}\n'}
    assert answer.status_code == 200
    assert answer.content == empty[form] if form in empty else columns(answer.content)["id"] == []


@pytest.mark.parametrize("params", [{"where": "{"}, {"where": "[]"}, {"where": '{"nothing": 1}'}, {"after": "x"}])
def test_what_cannot_be_meant_is_told_before_anything_is_sent(client: TestClient, params: dict[str, str]) -> None:
    answer = fetched(client, "csv", **params)
    assert (answer.status_code, answer.json()["errors"][0]["extensions"]["code"]) == (400, "BAD_USER_INPUT")


def test_there_is_no_other_form(client: TestClient) -> None:
    assert fetched(client, "xlsx").status_code == 404


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+7", "'+7"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("two tanks", "two tanks"),
        (-2.0, -2.0),
    ],
)
def test_no_cell_is_a_formula(text: Any, cell: Any) -> None:
    assert harmless(text) == cell


ROW: dict[str, Any] = dict.fromkeys(COLUMNS) | {"id": "claim:x", "report": None, "period": {"start": None, "end": None}, "quantity": None}
ROW |= {"relayedBy": [], "targets": [], "locations": [], "formations": [], "start": 0, "end": 1, "quote": "q" * 500}


async def _pages(count: int, *, broken: bool = False) -> AsyncIterator[list[dict[str, Any]]]:
    for number in range(count):
        yield [ROW | {"id": f"claim:{number}.{index}"} for index in range(100)]
    if broken:
        raise BadInput("the graph went away")


async def _length(form: str, count: int) -> int:
    return sum([len(chunk) async for chunk in stream(form, _pages(count))])


@pytest.mark.parametrize("form", FORMS)
def test_memory_stays_flat(form: str) -> None:
    peaks = []
    for pages in (20, 400):
        tracemalloc.start()
        asyncio.run(_length(form, pages))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 1_000_000  # twenty times the claims, of 40 MB


@pytest.mark.parametrize("form", FORMS)
def test_an_export_that_breaks_says_why(form: str) -> None:
    async def read() -> None:
        async for _ in stream(form, _pages(3, broken=True)):
            pass

    with pytest.raises(BadInput, match="the graph went away"):
        asyncio.run(read())


def test_a_reader_who_leaves_lets_the_writer_go() -> None:
    async def read_a_little() -> None:
        chunks = stream("parquet", _pages(100_000))
        await anext(chunks)
        await chunks.aclose()  # type: ignore[attr-defined]

    asyncio.run(read_a_little())
