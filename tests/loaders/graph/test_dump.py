"""A graph moved from one engine to the other says the same there, history and judgements included."""

from collections.abc import Callable
from pathlib import Path

import pytest

from loaders import LoaderError, is_dump, read_dump, write_dump
from loaders.graph import digest, dump
from loaders.graph.digest import graph_digest
from loaders.graph.rows import ReportRows
from loaders.graph.write import write_reports
from schema.ontology.labels import Label
from schema.store import Store

Make = Callable[..., ReportRows]
JUDGEMENT = """
MATCH (p:Location {id: 'place:UA14'})
CREATE (j:Judgement {id: 'judgement:1', subject: 'LOCATION', surface: 'Torske', by: 'analyst', at: '2024-02-01T00:00:00.000000Z', undone: false})
CREATE (j)-[:MEANS]->(p)
"""


@pytest.fixture(autouse=True)
def without_places(monkeypatch: pytest.MonkeyPatch) -> None:
    """The 41,000 places of the reference data are on both engines already; without them a test takes a second."""
    few = tuple(label for label in digest.COUNTED if label is not Label.LOCATION)
    monkeypatch.setattr(digest, "COUNTED", few)
    monkeypatch.setattr(dump, "COUNTED", few)


@pytest.fixture
def told(store: Store, rows_of: Make) -> Store:
    """Two reports, one of them corrected, and a judgement."""
    for rows in (rows_of(7), rows_of(9), rows_of(url="https://example.org/2")):
        write_reports(store, [rows])
    store.write(JUDGEMENT)
    return store


def test_a_dump_brings_back_all_that_was_deleted(told: Store, tmp_path: Path) -> None:
    before = graph_digest(told)
    write_dump(told, tmp_path / "graph.jsonl.gz")
    for label in ("Claim", "Report", "Judgement", "PlaceName", "FormationName"):
        told.write(f"MATCH (n:{label}) DETACH DELETE n")
    read_dump(told, tmp_path / "graph.jsonl.gz")
    assert graph_digest(told) == before


def test_a_dump_read_twice_changes_nothing(told: Store, tmp_path: Path) -> None:
    before = graph_digest(told)
    write_dump(told, tmp_path / "graph.jsonl.gz")
    read_dump(told, tmp_path / "graph.jsonl.gz")
    assert graph_digest(told) == before


def test_a_cut_off_dump_is_told(told: Store, tmp_path: Path) -> None:
    write_dump(told, tmp_path / "graph.jsonl.gz")
    whole = (tmp_path / "graph.jsonl.gz").read_bytes()
    (tmp_path / "cut.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(LoaderError, match="no whole dump"):
        read_dump(told, tmp_path / "cut.jsonl.gz")


def test_other_files_are_no_dump(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("19 tanks were destroyed.")
    assert not is_dump(tmp_path / "report.txt")


@pytest.mark.neo4j
@pytest.mark.slow
def test_engines_hold_the_same_after_a_move_and_back(embedded_store: Store, neo4j_store: Store, rows_of: Make, tmp_path: Path) -> None:
    """Equal digests on both engines, whichever wrote the file."""
    for store in (embedded_store, neo4j_store):
        for label in ("Claim", "Report", "Judgement", "PlaceName", "FormationName", "Day"):
            store.write(f"MATCH (n:{label}) DETACH DELETE n")
        for label in ("Source", "Formation"):
            store.write(f"MATCH (n:{label} {{provisional: true}}) DETACH DELETE n")
    for rows in (rows_of(7), rows_of(9)):
        write_reports(embedded_store, [rows])
    write_dump(embedded_store, tmp_path / "there.jsonl.gz")
    read_dump(neo4j_store, tmp_path / "there.jsonl.gz")
    write_dump(neo4j_store, tmp_path / "back.jsonl.gz")
    embedded_store.write("MATCH (n:Claim) DETACH DELETE n")
    read_dump(embedded_store, tmp_path / "back.jsonl.gz")
    assert graph_digest(embedded_store) == graph_digest(neo4j_store)
