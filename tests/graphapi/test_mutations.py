"""What changes the graph over HTTP: loading, judging, deleting, each with its scope."""

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from graphapi.app import create_app
from graphapi.keys import create_key
from graphapi.settings import ApiSettings
from schema.store import StoreSettings

TEXT = "The Russian Defence Ministry said on 26 January 2024 that two tanks were destroyed near Terni."
LOAD = """mutation ($reports: [ReportInput!]!) { loadReports(reports: $reports) {
  claimCount unresolvedCount reports { status claimCount error report { id title publisher { id } claims { nodes { kind } } } } } }"""
JUDGE = """mutation ($judgement: JudgementInput!) { judge(judgement: $judgement) { id by undone surface node { id } } }"""


@pytest.fixture
def client(settings: StoreSettings) -> Iterator[TestClient]:
    with TestClient(create_app(ApiSettings(), store=settings)) as made:
        made.headers["authorization"] = f"Bearer {create_key(('read', 'load', 'judge'), name='reviewer')}"
        yield made


def ask(client: TestClient, text: str, **variables: Any) -> Any:
    body = client.post("/graphql", json={"query": text, "variables": variables}).json()
    assert "errors" not in body, body["errors"]
    return body["data"]


def test_reports_are_loaded_once_and_a_bad_one_is_told(client: TestClient) -> None:
    reports = [{"text": TEXT, "title": "Bulletin", "publisher": "source:tass", "publishedOn": "2024-01-26"}, {"text": " "}]
    done = ask(client, LOAD, reports=reports)["loadReports"]
    assert [report["status"] for report in done["reports"]] == ["CREATED", "REJECTED"]
    assert done["reports"][0]["report"]["publisher"] == {"id": "source:tass"}
    assert done["claimCount"] == len(done["reports"][0]["report"]["claims"]["nodes"]) > 0
    assert done["reports"][1]["error"]
    assert ask(client, LOAD, reports=reports[:1])["loadReports"]["reports"][0]["status"] == "UNCHANGED"


def test_a_report_is_deleted_with_its_claims(client: TestClient) -> None:
    id_ = ask(client, LOAD, reports=[{"text": TEXT}])["loadReports"]["reports"][0]["report"]["id"]
    text = "mutation ($id: ID!) { deleteReport(id: $id) { deletedReportId deletedClaimIds } }"
    gone = ask(client, text, id=id_)["deleteReport"]
    assert gone["deletedReportId"] == id_
    assert gone["deletedClaimIds"]
    assert ask(client, text, id=id_)["deleteReport"] == {"deletedReportId": None, "deletedClaimIds": []}


def test_a_judgement_beats_scores_until_it_is_undone(client: TestClient) -> None:
    place = ask(client, '{ resolveLocations(names: [{name: "Бахмут"}]) { match { id } } }')["resolveLocations"][0]["match"]["id"]
    made = ask(client, JUDGE, judgement={"subject": "LOCATION", "surface": "Qwertyville", "node": place})["judge"]
    assert (made["by"], made["undone"], made["node"]) == ("reviewer", False, {"id": place})
    name = '{ resolveLocations(names: [{name: "Qwertyville"}]) { match { id } candidates { method } } }'
    assert ask(client, name)["resolveLocations"] == [{"match": {"id": place}, "candidates": [{"method": "JUDGEMENT"}]}]
    assert ask(client, "mutation ($id: ID!) { undoJudgement(id: $id) { undone } }", id=made["id"]) == {"undoJudgement": {"undone": True}}
    assert ask(client, name)["resolveLocations"][0]["match"] is None
