"""Many reports into the graph: each whole, each once, and one that is bad costs nobody else."""

from collections.abc import Iterator
from datetime import date

import pytest

from loaders import Outcome, Plan, Rejection, delete_report, load_reports, make_report
from loaders.load import AS_IT_COMES
from schema.keys import global_id
from schema.report import Report
from schema.store import Store

CLAIMS = "MATCH (c:Claim)-[:STATED_IN]->(r:Report {id: $id}) WHERE c.known_until IS NULL RETURN count(c) AS claims"


def bulletin(tanks: int, day: str = "2024-01-26", url: str = "https://staff.example/1") -> Report:
    text = f"The General Staff of the Armed Forces of Ukraine said that {tanks} tanks were destroyed near Kupiansk."
    return make_report(text, publisher="General Staff of the Armed Forces of Ukraine", url=url, published_on=day)


def bulletins(count: int) -> list[Report]:
    return [bulletin(2 + number, url=f"https://staff.example/{number}") for number in range(count)]


def held(store: Store, report: Report) -> int:
    (row,) = store.read(CLAIMS, {"id": global_id("report", report.id)})
    return int(row["claims"])


def statuses(store: Store, *reports: Report | Rejection, plan: Plan = AS_IT_COMES) -> list[str]:
    return [outcome.status for outcome in load_reports(reports, store=store, plan=plan).reports]


def test_loading_again_changes_nothing(store: Store) -> None:
    assert statuses(store, bulletin(3)) == ["CREATED"]
    assert statuses(store, bulletin(3)) == ["UNCHANGED"]
    assert statuses(store, bulletin(3), plan=Plan(again=True)) == ["UNCHANGED"]
    assert held(store, bulletin(3)) == 1


def test_an_edited_report_replaces_its_claims(store: Store) -> None:
    assert statuses(store, bulletin(3), bulletin(5)) == ["CREATED", "UPDATED"]  # two versions in one stream: the later one stays
    (row,) = store.read("MATCH (c:Claim) WHERE c.known_until IS NULL RETURN c.value AS value")
    assert row["value"] == 5


def test_of_two_versions_in_one_input_the_last_stays_however_often_it_is_loaded(store: Store) -> None:
    statuses(store, bulletin(3), bulletin(5))
    assert statuses(store, bulletin(3), bulletin(5)) == ["UNCHANGED", "UNCHANGED"]
    assert statuses(store, bulletin(5), bulletin(3)) == ["UNCHANGED", "UPDATED"]
    assert statuses(store, bulletin(6), bulletin(4), bulletin(3)) == ["UNCHANGED"] * 3
    rows = store.read("MATCH (c:Claim) RETURN c.value AS value, c.known_until IS NULL AS now ORDER BY c.known_from")
    assert [(row["value"], row["now"]) for row in rows] == [(3, False), (5, False), (3, True)]


def test_edits_wait_only_while_they_are_few(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    statuses(store, *bulletins(3))
    monkeypatch.setattr("loaders.edits.WAITING", 100)
    edited = [bulletin(50 + number, url=f"https://staff.example/{number}") for number in range(3)]
    assert statuses(store, *edited) == ["UPDATED"] * 3
    assert statuses(store, *edited) == ["UNCHANGED"] * 3


def test_a_rejection_is_told_and_the_rest_goes_on(store: Store) -> None:
    heard: list[Outcome] = []
    rejection = Rejection(cause="no text", file="a.jsonl", line=3)
    summary = load_reports([rejection, bulletin(3)], store=store, each=heard.append)
    assert (summary.created, summary.rejected, summary.claims) == (1, 1, 1)
    assert (heard[0].error, heard[0].rejection) == ("a.jsonl:3: no text", rejection)


def test_a_fault_in_one_text_is_that_report_s(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def understand(report: Report, _: object) -> object:
        raise ZeroDivisionError(report.url)

    monkeypatch.setattr("loaders.prepare.understand", understand)
    (outcome,) = load_reports([bulletin(3)], store=store).reports
    assert outcome.status == "REJECTED"
    assert outcome.rejection is not None
    assert "could not be understood: ZeroDivisionError: https://staff.example/1" in outcome.rejection.cause
    assert (outcome.rejection.given or {})["text"] == bulletin(3).text


def test_a_dry_run_tells_and_writes_nothing(store: Store) -> None:
    load_reports([bulletin(3)], store=store)
    plan = Plan(dry_run=True)
    assert statuses(store, bulletin(3), bulletin(4), bulletin(9, url="https://staff.example/9"), plan=plan) == [
        "UNCHANGED",
        "CREATED",
        "UPDATED",
    ]
    assert store.read("MATCH (r:Report) RETURN count(r) AS reports") == [{"reports": 1}]


def test_since_passes_over_what_is_older_and_keeps_what_has_no_day(store: Store) -> None:
    undated = make_report("Three tanks were destroyed, the General Staff said.")
    plan = Plan(since=date(2024, 1, 26), dry_run=True)
    assert (
        statuses(store, bulletin(3, "2024-01-25"), bulletin(3, "2024-01-26", "https://staff.example/2"), undated, plan=plan)
        == ["CREATED"] * 2
    )


def test_workers_write_what_one_process_would(store: Store) -> None:
    summary = load_reports(bulletins(70), store=store, plan=Plan(workers=2, batch=20))
    assert (summary.created, summary.claims) == (70, 70)
    assert load_reports(bulletins(70), store=store).unchanged == 70


def test_reading_is_held_back_by_writing(embedded_store: Store) -> None:
    """However long the stream, only so much of it is in memory."""
    ahead: list[int] = []
    done: list[Outcome] = []

    def stream() -> Iterator[Report]:
        for number, report in enumerate(bulletins(900)):
            ahead.append(number - len(done))
            yield report

    load_reports(stream(), store=embedded_store, plan=Plan(batch=50), each=done.append)
    assert max(ahead) < 600


def test_a_deleted_report_is_gone_and_can_come_back(store: Store) -> None:
    load_reports([bulletin(3)], store=store)
    deleted = delete_report(store, bulletin(3).id)
    assert (deleted.report_id, len(deleted.claim_ids), held(store, bulletin(3))) == (bulletin(3).id, 1, 0)
    assert delete_report(store, bulletin(3).id).report_id is None
    assert statuses(store, bulletin(3)) == ["CREATED"]
