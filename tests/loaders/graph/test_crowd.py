"""Several loaders on the same reports at once, each in another order: they wait, deadlock, try again, and leave the graph of one alone."""

import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from loaders.graph import digest
from loaders.graph.digest import graph_digest
from loaders.graph.rows import ReportRows
from loaders.graph.statements import REPORT, TAKE
from loaders.graph.write import write_reports
from schema.ontology.labels import Label
from schema.store import Store, StoreSettings, Transaction, open_store
from tests.conftest import clean

Make = Callable[..., ReportRows]
REPORTS = int(os.environ.get("CROWD_REPORTS", "8"))  # more by hand: CROWD_REPORTS=60
LOADERS = int(os.environ.get("CROWD", "4"))  # of four at most
TOGETHER = 3  # reports a loader hands over at once


@pytest.fixture(autouse=True)
def reports_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """The digest without the 41,000 places of the reference data, which no load of reports touches."""
    monkeypatch.setattr(digest, "COUNTED", tuple(label for label in digest.COUNTED if label is not Label.LOCATION))


def load(settings: StoreSettings, rows: Sequence[ReportRows], begin: threading.Barrier) -> None:
    """A loader with a connection of its own."""
    with open_store(settings) as store:
        begin.wait()
        for first in range(0, len(rows), TOGETHER):
            write_reports(store, rows[first : first + TOGETHER])


def at_once(settings: StoreSettings, orders: Sequence[Sequence[ReportRows]]) -> None:
    begin = threading.Barrier(len(orders))
    with ThreadPoolExecutor(len(orders)) as loaders:
        for one in [loaders.submit(load, settings, rows, begin) for rows in orders]:
            one.result()


def test_loaders_that_meet_in_opposite_orders_end_in_the_graph_of_one(store: Store, settings: StoreSettings, rows_of: Make) -> None:
    """First all reports as new, then half of them corrected; they share publisher, names, formations and one statement."""
    told = [rows_of(7 + number % 2, url=f"https://example.org/{number}") for number in range(REPORTS)]
    corrected = [rows_of(9, url=f"https://example.org/{number}") if number % 2 else rows for number, rows in enumerate(told)]
    write_reports(store, told)
    write_reports(store, corrected)
    alone = graph_digest(store)
    clean(store)
    for rows in (told, corrected):
        at_once(settings, [rows, rows[::-1], rows[1::2] + rows[::2], rows[5:] + rows[:5]][:LOADERS])
    assert graph_digest(store) == alone


@pytest.mark.neo4j
def test_writers_of_one_publisher_do_not_wait_for_each_other(neo4j_store: Store, neo4j_settings: StoreSettings, rows_of: Make) -> None:
    """The second report is written while the transaction of the first is still open."""
    clean(neo4j_store)
    first, second = rows_of(), rows_of(url="https://example.org/2")

    def write(transaction: Transaction, rows: ReportRows) -> None:
        transaction.run(TAKE, {"ids": [rows.id], "taken": "now"})
        row = {"id": rows.id, "publisher": rows.publisher, "report": rows.report}
        transaction.run(REPORT, {"rows": [row], "now": "now"})

    def write_both(transaction: Transaction) -> None:
        write(transaction, first)
        with open_store(neo4j_settings) as other, ThreadPoolExecutor(1) as beside:
            beside.submit(other.in_transaction, lambda inner: write(inner, second)).result(timeout=20)

    neo4j_store.in_transaction(write_both)
    links = neo4j_store.read("MATCH (:Report)-[:PUBLISHED_BY]->(s) RETURN s.id AS id, count(*) AS reports")
    assert links == [{"id": first.publisher, "reports": 2}]
