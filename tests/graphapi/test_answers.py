"""Answers of a kind that the generator seldom meets, and those that no single claim gives."""

from typing import Any

import pytest

from tests.graphapi.conftest import Asked
from tests.graphapi.oracle import Row

LIKE_THE_ORACLE = [
    '{ claims(first: 5, where: {place: {location: ["place:don"]}}) { totalCount nodes { id locations { surface } } pageInfo { hasNextPage } } }',
    '{ claims(last: 3, where: {place: {location: ["khk", "place:terny"], role: [NEAR, OBJECT]}}) { nodes { id } pageInfo { startCursor } } }',
    '{ formations { nodes { id claims(first: 2, where: {place: {location: ["place:don"]}}) { nodes { id key: quote } totalCount } } } }',
    "{ formations { nodes { claims(last: 2, orderBy: NEWEST) { edges { cursor node { id } } } sightings { nodes { on role claim { id } } } } } }",
    "{ claims(where: {OR: [], AND: []}) { totalCount } none: claims(where: {kind: []}) { totalCount } }",
    "{ claims(where: {NOT: {target: [RU]}}, orderBy: LARGEST) { nodes { id target quantity { value } } } }",
    '{ claims(where: {publishedOn: {start: "2024-01-02", end: "2024-01-05"}}, orderBy: OLDEST) { nodes { id } } }',
    '{ nodes(ids: ["place:don", "nothing", "claim:r00c0", "place:don"]) { id __typename ... on Claim { kind } ... on Location { name } } }',
]


@pytest.mark.parametrize("text", LIKE_THE_ORACLE)
def test_it_answers_as_the_oracle_does(asked: Asked, text: str) -> None:
    assert asked.data(text) == asked.oracle.answer(text).data


def test_variables_of_one_shape_share_a_plan(asked: Asked) -> None:
    text = "query ($place: [ID!], $size: Int) { claims(first: $size, where: {place: {location: $place}}) { nodes { id } } }"
    for place in ("place:don", "place:khk"):
        literal = f'{{ claims(first: 9, where: {{place: {{location: ["{place}"]}}}}) {{ nodes {{ id }} }} }}'
        assert asked.data(text, {"place": [place], "size": 9}) == asked.oracle.answer(literal).data
    assert asked.service.plans.hits >= 1


def _rows(asked: Asked, key: Any) -> dict[Any, list[Row]]:
    rows: dict[Any, list[Row]] = {}
    for claim in asked.oracle.claims({}):
        for value in key(claim):
            rows.setdefault(value, []).append(claim)
    return rows


def _figures(oracle: Any, claims: list[Row]) -> tuple[int, int, float | None]:
    ids = {claim["id"] for claim in claims}
    assertions: dict[str, list[Row]] = {}
    for claim in claims:
        assertions.setdefault(claim["assertion"], []).append(claim)
    beside = {claim["assertion"] for claim in claims for total, _ in oracle.linked("PART_OF", claim["id"]) if total["id"] in ids}
    values = {
        name: max(one["value"] for one in told if "value" in one)
        for name, told in assertions.items()
        if any("value" in one for one in told)
    }
    running = any("value" in claim and claim["tally"] == "CUMULATIVE" for claim in claims)
    kept = [value for name, value in values.items() if name not in beside]
    return len(claims), len(assertions), None if running or not kept else sum(kept)


def _oblasts(asked: Asked) -> Any:
    def key(claim: Row) -> list[str | None]:
        return list({end["oblast"] for end, _ in asked.oracle.linked("AT", claim["id"]) if "oblast" in end}) or [None]

    return key


@pytest.mark.parametrize("name", ["KIND", "TARGET", "OBLAST", "MONTH"])
def test_totals_count_an_assertion_once_and_a_part_never_beside_its_total(asked: Asked, name: str) -> None:
    keys = {"OBLAST": _oblasts(asked), "MONTH": lambda claim: [claim.get("period_end", "")[:7] or None]}
    expected = {
        value: _figures(asked.oracle, rows) for value, rows in _rows(asked, keys.get(name, lambda claim: [claim.get(name.lower())])).items()
    }
    rows = asked.data(f"{{ totals(by: [{name}]) {{ from kind target oblast {{ id }} claimCount assertionCount sum }} }}")["totals"]
    read = {"OBLAST": lambda row: row["oblast"] and row["oblast"]["id"], "MONTH": lambda row: row["from"] and row["from"][:7]}
    found = {read.get(name, lambda row: row[name.lower()])(row): (row["claimCount"], row["assertionCount"], row["sum"]) for row in rows}
    assert found == expected


def test_totals_by_nothing_are_one_row_and_two_calendars_are_refused(asked: Asked) -> None:
    claims = asked.oracle.claims({})
    assert asked.data("{ totals(by: []) { claimCount kind } }") == {"totals": [{"claimCount": len(claims), "kind": None}]}
    assert asked.answer("{ totals(by: [DAY, WEEK]) { claimCount } }")["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


LOSS = (
    "MATCH (r:Report {id: 'report:r00'}), (s:Source {id: $source}), (m:Materiel {id: 'materiel:tank'}) CREATE (c:Claim {id: $id, kind: 'LOSS', "
    "effect: 'LOST', value: $value, tally: $tally, period_start: $start, period_end: $end, target: 'RU', materiel: m.id, claimant: s.id, "
    "report: r.id, published_on: $end, key: $end + '/' + $id, late: $end + '/' + $id, part: false, targets: [], assertion: $id, words: '', "
    "quote: 'q', start: 0, end: 1, known_from: '2024-01-01T00:00:00.000000Z'})-[:STATED_IN]->(r), (c)-[:CLAIMED_BY]->(s), (c)-[:OF]->(m)"
)
SAID = [
    ("a", "ua-general-staff", "CUMULATIVE", "2022-02-24", "2023-05-01", 100.0),
    ("b", "ua-general-staff", "CUMULATIVE", "2022-02-24", "2023-05-02", 112.0),
    ("c", "ua-general-staff", "INCREMENT", "2023-05-02", "2023-05-02", 11.0),
    ("d", "isw", "CUMULATIVE", "2022-02-24", "2023-05-02", 56.0),
]


@pytest.fixture
def told(asked: Asked) -> Any:
    for id_, source, tally, start, end, value in SAID:
        values = {"id": f"claim:said{id_}", "source": f"source:{source}", "tally": tally, "start": start, "end": end, "value": value}
        asked.store.write(LOSS, values)
    yield
    asked.store.write("MATCH (c:Claim) WHERE c.id STARTS WITH 'claim:said' DETACH DELETE c")


@pytest.mark.usefixtures("told")
def test_a_series_tells_a_correction_from_an_increment(asked: Asked) -> None:
    text = """{ series(target: RU, materiel: "tank", claimant: ["ua-general-staff"], period: {start: "2023-05-02", end: "2023-05-02"}) {
      claimant { id } effect points { on cumulative increment difference correction cumulativeClaim { id } } } }"""
    point = {"on": "2023-05-02", "cumulative": 112.0, "increment": 11.0, "difference": 12.0, "correction": True}
    points = [point | {"cumulativeClaim": {"id": "claim:saidb"}}]
    assert asked.data(text) == {"series": [{"claimant": {"id": "source:ua-general-staff"}, "effect": "LOST", "points": points}]}


@pytest.mark.usefixtures("told")
def test_claimants_that_differ_stand_side_by_side(asked: Asked) -> None:
    text = """{ disagreements(where: {period: {start: "2023-05-01", end: "2023-05-03"}, effect: [LOST]}) { totalCount nodes {
      target materiel { id } tally period { start end } lowest highest ratio claims { id } } } }"""
    node = {"target": "RU", "materiel": {"id": "materiel:tank"}, "tally": "CUMULATIVE", "lowest": 56.0, "highest": 112.0, "ratio": 2.0}
    node |= {"period": {"start": "2022-02-24", "end": "2023-05-02"}, "claims": [{"id": "claim:saidd"}, {"id": "claim:saidb"}]}
    assert asked.data(text) == {"disagreements": {"totalCount": 1, "nodes": [node]}}
