"""Files for Neo4j's offline importer hold what the same reports are in a graph: told by the files alone, and by a real Neo4j made of them."""

import csv
import os
import secrets
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from loaders import LoaderError, Plan, graph_status, load_offline, load_reports, make_report, write_import, write_import_of
from loaders.graph.offline import files
from loaders.graph.offline.sheet import reference_ids
from loaders.graph.offline.table import Kind, Table
from loaders.graph.rows import ReportRows
from schema.errors import StoreRefused
from schema.report import Report
from schema.store import Store, StoreSettings, apply_schema, open_store
from schema.store.community import Neo4j, start, stop, wait_ready
from schema.store.jars import resolve_jars
from schema.store.offline import IMPORTER, import_folder
from schema.store.reference import reference_nodes
from tests.conftest import clean, free_port

WHEN = {"known_from:string", "loaded_at:string", "fingerprint:string", "reference:string"}
Rows = Callable[..., ReportRows]


def read(folder: Path) -> dict[str, set[frozenset[tuple[str, str]]]]:
    """By table, the rows of a folder as sets of filled cells, but for times; whichever desk wrote them."""
    found: dict[str, set[frozenset[tuple[str, str]]]] = defaultdict(set)
    for header in folder.glob("*-header.csv"):
        name = header.name.removesuffix("-header.csv")
        columns = header.read_text().strip().split(",")
        rows = [row for file in (folder / f"{name}.csv", folder / f"{name}-lines.csv") if file.exists() for row in _cells(file)]
        found[name.rstrip("-0123456789")] |= {
            frozenset((c, v) for c, v in zip(columns, row, strict=False) if v and c not in WHEN) for row in rows
        }
    return found


def _cells(file: Path) -> Iterator[list[str]]:
    with file.open(newline="", encoding="utf-8") as stream:
        yield from csv.reader(stream)


def bulletins() -> list[Report]:
    """Two that tell the same, so that their claims share an assertion; the second over several lines and with a quotation."""
    first = "The General Staff of the Armed Forces of Ukraine said that 37 tanks were destroyed near Kupiansk on January 25, 2024."
    second = f'"Heavy fighting", a headline.\n\n{first}\n\nNothing was heard of Nowhereville.'
    return [
        make_report(text, publisher="Courier", url=f"https://a.example/{len(text)}", published_on="2024-01-26") for text in (first, second)
    ]


def of_a_battalion() -> Report:
    text = "Ukrainian troops of the 1st Battalion of the 57th Motorised Infantry Brigade destroyed two Russian tanks near Vovchansk."
    return make_report(text, publisher="Courier", url="https://a.example/1", published_on="2024-01-26")


def edited() -> Report:
    """Another version of the first of them."""
    report = bulletins()[0]
    return make_report(report.text + " Three guns too.", publisher="Courier", url=report.url, published_on="2024-01-26")


def test_files_of_reports_are_files_of_the_graph_that_holds_them(embedded_store: Store, tmp_path: Path) -> None:
    clean(embedded_store)
    told = [*bulletins(), of_a_battalion()]
    load_reports(told, store=embedded_store)
    write_import_of(embedded_store, tmp_path / "graph")
    summary = load_offline(told, tmp_path / "reports")
    assert (summary.created, summary.claims >= 3) == (3, True)
    assert read(tmp_path / "reports") == read(tmp_path / "graph")


def test_workers_that_write_at_their_own_desks_make_the_same_graph(tmp_path: Path) -> None:
    told = [
        make_report(f"The General Staff said that {losses} tanks were destroyed near Kupiansk on January 25, 2024.\n\nPage {page}.")
        for page in range(8)
        for losses in (37, *range(40, 45))  # 37 by every page, and so one assertion
    ]
    load_offline(told, tmp_path / "one")
    load_offline(told, tmp_path / "two", plan=Plan(workers=2))
    assert read(tmp_path / "two") == read(tmp_path / "one")
    assert len({dict(claim)["assertion:string"] for claim in read(tmp_path / "two")["Claim"]}) < len(told)


def test_many_files_are_never_open_at_once(rows_of: Rows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_import([rows_of(7), rows_of(9)], tmp_path / "at_once")
    monkeypatch.setattr(files, "OPEN", 2)
    write_import([rows_of(7), rows_of(9)], tmp_path / "by_turns")
    assert read(tmp_path / "by_turns") == read(tmp_path / "at_once")


def test_a_second_version_of_a_report_is_left_for_later(rows_of: Rows, tmp_path: Path) -> None:
    assert write_import([rows_of(7), rows_of(9), rows_of(7)], tmp_path / "new") == 2
    outcome = load_offline([bulletins()[0], edited()], tmp_path / "too").reports[1]
    assert outcome.status == "REJECTED"
    assert outcome.rejection is not None
    assert (outcome.rejection.given or {})["url"] == edited().url


def test_a_folder_that_holds_something_is_refused(rows_of: Rows, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").touch()
    with pytest.raises(LoaderError, match="not empty"):
        write_import([rows_of(7)], tmp_path)


def test_a_table_widens_whole_numbers_and_refuses_what_does_not_fit() -> None:
    table = Table(Kind("--nodes", "Thing", "Thing", ("id:ID(Thing)",)))
    rows = (("a", {"n": 5}), ("b", {"n": 2.5, "s": 'said "no"', "l": ["x", "y\x1f"]}), ("c", {"s": "", "t": True}), ("d", {}))
    written = "".join(table.rows([((id_,), properties)]) for id_, properties in rows)
    assert table.rows([(('e"',), {}), (("f",), {})]) == '"e"""\n"f"\n'
    with pytest.raises(LoaderError, match=r"Thing\.s is string in one row and long in another"):
        table.rows([(("e",), {"s": 3})])
    assert ",".join(table.header) == "id:ID(Thing),n:double,s:string,l:string[],t:boolean"
    assert written == '"a",5\n"b",2.5,"said ""no""","x\x1fy "\n"c",,"",,true\n"d"\n'


def test_links_may_end_at_every_node_of_the_reference_data() -> None:
    known: dict[str, set[str]] = defaultdict(set)
    for label, row, _ in reference_nodes():
        known[label].add(row["id"])
    assert known == reference_ids()


def test_half_a_folder_is_not_imported(tmp_path: Path) -> None:
    with pytest.raises(StoreRefused, match="no whole folder"):
        import_folder(Neo4j(home=tmp_path), tmp_path)


@pytest.fixture
def imported(tmp_path: Path, rows_of: Rows) -> Iterator[Store]:
    """A Neo4j made of the two bulletins and a report of known values."""
    try:
        resolve_jars(IMPORTER)
    except StoreRefused as error:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(f"no importer: {error}")
    load_offline([*bulletins(), edited()], tmp_path / "files")
    place = Neo4j(home=tmp_path / "home", bolt=free_port(), http=free_port(), heap="512m", page_cache="128m")
    import_folder(place, tmp_path / "files")
    process, password = start(place), secrets.token_urlsafe(12)
    try:
        wait_ready(place, process, password)
        with open_store(StoreSettings(home=tmp_path, neo4j_uri=place.uri, neo4j_password=password)) as store:
            yield store
    finally:
        stop(process)


@pytest.mark.neo4j
@pytest.mark.slow
def test_an_imported_graph_is_the_loaded_graph(imported: Store, embedded_store: Store) -> None:
    assert apply_schema(imported)[0].startswith("laid ")
    clean(embedded_store)
    load_reports(bulletins(), store=embedded_store)
    assert graph_status(imported, digest=True)["digest"] == graph_status(embedded_store, digest=True)["digest"]
    assert load_reports(bulletins(), store=imported).unchanged == 2
    for store in (imported, embedded_store):  # what the import left for later, loaded then, is what one input with both leaves
        assert load_reports([edited()] if store is imported else [*bulletins(), edited()], store=store).updated == 1
    assert graph_status(imported, digest=True)["digest"] == graph_status(embedded_store, digest=True)["digest"]
