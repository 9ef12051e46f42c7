"""Two graphs that say the same have one digest; whatever is said otherwise changes it."""

from pathlib import Path

import pytest

from loaders import delete_report, graph_status, load_reports, make_report, read_reports
from loaders.graph import digest
from loaders.graph.digest import graph_digest
from schema.ontology.labels import Label
from schema.report import Report
from schema.store import Store

SAMPLES = Path(__file__).parents[3] / "examples" / "reports" / "manifest.jsonl"


@pytest.fixture
def reports_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the 41,000 places of the reference data, which take seconds to hash and are the same throughout."""
    monkeypatch.setattr(digest, "COUNTED", tuple(label for label in digest.COUNTED if label is not Label.LOCATION))


def samples() -> list[Report]:
    return [report for report in read_reports([], manifest=SAMPLES) if isinstance(report, Report)]


def extra() -> Report:
    return make_report("Two tanks were destroyed near Torske, the General Staff of Ukraine said.", publisher="Example Post")


@pytest.mark.usefixtures("reports_only")
def test_order_and_repetition_change_nothing(store: Store) -> None:
    load_reports(samples(), store=store)
    first = graph_digest(store)
    for report in samples():
        delete_report(store, report.id)
    load_reports(reversed(samples()), store=store)
    load_reports(samples(), store=store)
    assert graph_digest(store) == first


@pytest.mark.usefixtures("reports_only")
def test_a_report_more_changes_it_and_its_deletion_changes_it_back(store: Store) -> None:
    load_reports(samples()[:5], store=store)
    before = graph_digest(store)
    load_reports([extra()], store=store)
    assert graph_digest(store) != before
    delete_report(store, extra().id)
    assert graph_digest(store) == before


@pytest.mark.usefixtures("reports_only")
def test_a_property_changes_it(store: Store) -> None:
    load_reports([extra()], store=store)
    before = graph_digest(store)
    store.write("MATCH (c:Claim)-[s:CLAIMED_BY]->() SET s.surface = 'somebody'")
    assert graph_digest(store) != before


@pytest.mark.neo4j
def test_both_engines_say_the_same(embedded_store: Store, neo4j_store: Store) -> None:
    digests = []
    for each in (embedded_store, neo4j_store):
        for row in each.read("MATCH (r:Report) RETURN r.id AS id"):
            delete_report(each, row["id"])
        load_reports(samples(), store=each)
        digests.append(graph_digest(each))
    assert digests[0] == digests[1]


def test_status_counts(store: Store) -> None:
    load_reports([extra()], store=store)
    status = graph_status(store)
    assert (status["engine"], status["reports"], status["claims"], status["claims withdrawn"]) == (store.dialect.name, 1, 1, 0)
