"""Exports hold every claim once, in each form, and go on after a cursor."""

import csv
import io
import json

from starlette.testclient import TestClient

from graphapi.keys import create_key
from tests.graphapi.conftest import Asked


def exported(client: TestClient, form: str, **params: str) -> str:
    key = create_key(("read", "export"), name="tests")
    answer = client.get(f"/export/claims.{form}", params=params, headers={"authorization": f"Bearer {key}"})
    assert answer.status_code == 200, answer.text
    return answer.text


def test_every_form_holds_every_claim(client: TestClient, asked: Asked) -> None:
    wanted = {row["id"] for row in asked.oracle.claims({})}
    assert {json.loads(line)["id"] for line in exported(client, "jsonl").splitlines()} == wanted
    assert {row["id"] for row in csv.DictReader(io.StringIO(exported(client, "csv")))} == wanted
    assert {feature["id"] for feature in json.loads(exported(client, "geojson"))["features"]} == wanted


def test_an_export_goes_on_after_a_cursor(client: TestClient) -> None:
    lines = exported(client, "jsonl").splitlines()
    assert exported(client, "jsonl", after=json.loads(lines[9])["cursor"]).splitlines() == lines[10:]


def test_a_filter_holds_and_a_key_is_needed(client: TestClient) -> None:
    rows = exported(client, "jsonl", where='{"kind": ["STRIKE"]}').splitlines()
    assert {json.loads(row)["kind"] for row in rows} == {"STRIKE"}
    assert client.get("/export/claims.csv").status_code == 401
