"""Each report whole or not at all; twice is the same as once; a correction keeps what was said before."""

from collections.abc import Callable
from typing import Any

import pytest

from loaders.graph.delete import delete_report
from loaders.graph.rows import ReportRows
from loaders.graph.write import known_reports, write_reports
from schema.errors import StoreRefused
from schema.ontology.enums import LoadStatus
from schema.store import Store

Make = Callable[..., ReportRows]
COUNTS = """
MATCH (c:Claim)
RETURN count(c) AS claims, count(c.known_until) AS withdrawn, sum(COUNT { (c)-[:AT]->() }) AS places
"""


def counts(store: Store) -> dict[str, Any]:
    return store.read(COUNTS)[0]


def statuses(store: Store, *rows: ReportRows) -> list[LoadStatus]:
    return [written.status for written in write_reports(store, rows)]


def test_a_report_is_created_with_its_claims(store: Store, rows_of: Make) -> None:
    assert statuses(store, rows_of()) == [LoadStatus.CREATED]
    assert counts(store) == {"claims": 2, "withdrawn": 0, "places": 2}


def test_a_claim_is_linked_to_all_it_speaks_of(store: Store, rows_of: Make) -> None:
    write_reports(store, [rows_of()])
    rows = store.read("MATCH (c:Claim {kind: 'LOSS'})-[x]->(n) RETURN type(x) AS link, n.id AS id ORDER BY link, id")
    report = rows_of().id
    assert [(row["link"], row["id"]) for row in rows] == [
        ("AT", "name:torske|"),
        ("AT", "place:UA14"),
        ("CLAIMED_BY", "source:ru-mod"),
        ("INVOLVES", "name:999th brigade|UA|999||"),
        ("OF", "materiel:tank"),
        ("RELAYED_BY", "source:terny-courier"),
        ("STATED_IN", report),
    ]


def test_a_second_time_changes_nothing(store: Store, rows_of: Make) -> None:
    write_reports(store, [rows_of()])
    before = store.read("MATCH (r:Report) RETURN r.loaded_at AS at")
    assert statuses(store, rows_of()) == [LoadStatus.UNCHANGED]
    assert store.read("MATCH (r:Report) RETURN r.loaded_at AS at") == before


def test_results_come_in_the_order_given(store: Store, rows_of: Make) -> None:
    write_reports(store, [rows_of(url="https://example.org/2")])
    batch = [rows_of(url=f"https://example.org/{number}") for number in (3, 2, 1)]
    assert statuses(store, *batch) == [LoadStatus.CREATED, LoadStatus.UNCHANGED, LoadStatus.CREATED]


def test_a_corrected_report_withdraws_what_it_no_longer_says(store: Store, rows_of: Make) -> None:
    write_reports(store, [rows_of(7)])
    assert statuses(store, rows_of(9)) == [LoadStatus.UPDATED]
    rows = store.read(
        "MATCH (c:Claim {kind: 'LOSS'}) RETURN c.value AS value, c.known_until IS NULL AS today, left(c.key, 1) AS mark ORDER BY value"
    )
    assert rows == [{"value": 7.0, "today": False, "mark": "~"}, {"value": 9.0, "today": True, "mark": "2"}]


def test_what_a_correction_leaves_alone_is_known_since_the_first_time(store: Store, rows_of: Make) -> None:
    write_reports(store, [rows_of(7)])
    before = store.read("MATCH (c:Claim {kind: 'ADVANCE'}) RETURN c.known_from AS known_from")
    write_reports(store, [rows_of(9)])
    assert store.read("MATCH (c:Claim {kind: 'ADVANCE'}) RETURN c.known_from AS known_from") == before


def test_links_of_a_withdrawn_claim_leave_the_walks_of_today(store: Store, rows_of: Make) -> None:
    write_reports(store, [rows_of(7)])
    write_reports(store, [rows_of(9)])
    marked = store.read("MATCH (c:Claim {value: 7.0})-[x:AT|INVOLVES]->() RETURN collect(DISTINCT left(x.key, 2)) AS marks")
    assert marked == [{"marks": ["~2"]}]


def test_a_claim_that_comes_back_keeps_its_earlier_history(store: Store, rows_of: Make) -> None:
    for tanks in (7, 9, 7):
        write_reports(store, [rows_of(tanks)])
    rows = store.read("MATCH (c:Claim {value: 7.0}) RETURN c.known_until IS NULL AS today, c.id CONTAINS '~' AS aside ORDER BY today")
    assert rows == [{"today": False, "aside": True}, {"today": True, "aside": False}]


def test_text_that_moves_a_claim_rewrites_it_in_place(store: Store, rows_of: Make) -> None:
    write_reports(store, [rows_of()])
    moved = rows_of(
        text="In the last day: n" + "ear Terny and Torske the enemy lost {tanks} tanks, the ministry said. The 57th brigade withdrew."
    )
    write_reports(store, [moved])
    assert counts(store) == {"claims": 2, "withdrawn": 0, "places": 2}
    assert store.read("MATCH (c:Claim {kind: 'LOSS'}) RETURN c.start AS start") == [{"start": moved.claims[0]["claim"]["start"]}]


def test_deleting_a_report_takes_what_only_it_said(store: Store, rows_of: Make) -> None:
    first, second = rows_of(), rows_of(url="https://example.org/2")
    write_reports(store, [first, second])
    assert delete_report(store, first.id).report_id == first.id.removeprefix("report:")
    assert counts(store) == {"claims": 2, "withdrawn": 0, "places": 2}
    delete_report(store, second.id)
    left = "MATCH (n) WHERE n:Claim OR n:Report OR n:PlaceName OR n:FormationName OR n.provisional RETURN count(n) AS left"
    assert store.read(left) == [{"left": 0}]


def test_deleting_what_is_not_there_says_so(store: Store) -> None:
    assert delete_report(store, "report:none").report_id is None


def test_a_report_with_a_broken_row_leaves_nothing(store: Store, rows_of: Make) -> None:
    rows = rows_of()
    rows.claims[1]["claim"]["words"] = {"a": "map is no property"}
    with pytest.raises(StoreRefused):
        write_reports(store, [rows])
    assert store.read("MATCH (n) WHERE n:Claim OR n:Report OR n:PlaceName RETURN count(n) AS left") == [{"left": 0}]


def test_known_reports_tell_their_fingerprint(store: Store, rows_of: Make) -> None:
    rows = rows_of(recipe="1")
    write_reports(store, [rows])
    local = rows.id.removeprefix("report:")
    assert known_reports(store, [local, "none"]) == {local: rows.fingerprint}


def test_a_report_that_a_killed_load_left_open_is_not_done(store: Store, rows_of: Make) -> None:
    rows = rows_of()
    write_reports(store, [rows])
    store.write("MATCH (r:Report {id: $id}) SET r.unsettled = [], r.unsettled_left = []", {"id": rows.id})
    assert known_reports(store, [rows.id.removeprefix("report:")]) == {}
    assert statuses(store, rows) == [LoadStatus.UNCHANGED]


def test_the_same_words_of_two_reports_are_one_assertion(store: Store, rows_of: Make) -> None:
    write_reports(store, [rows_of()])
    write_reports(store, [rows_of(url="https://example.org/2")])
    assert store.read("MATCH (c:Claim {kind: 'LOSS'}) RETURN count(c) AS claims, count(DISTINCT c.assertion) AS assertions") == [
        {"claims": 2, "assertions": 1}
    ]
