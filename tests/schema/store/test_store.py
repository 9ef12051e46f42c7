"""Open, read, write: the same on both engines."""

import pytest

from schema.errors import StoreRefused, StoreUnavailable
from schema.ontology.labels import SCHEMA_VERSION
from schema.store import Store, StoreSettings, apply_schema, open_async_store
from schema.store.migrations import Migration, pending


def test_reads_what_was_written(store: Store) -> None:
    store.write("CREATE (:PlaceName {id: $id, surface: $surface})", {"id": "name:терни|", "surface": "Терни"})
    assert store.read("MATCH (n:PlaceName {id: $id}) RETURN n.surface AS surface", {"id": "name:терни|"}) == [{"surface": "Терни"}]


def test_rows_are_sent_without_being_printed(store: Store) -> None:
    """The driver prints every parameter for its log, listened to or not: for a thousand claims that took longer than packing them."""

    class Silent(str):
        __slots__ = ()
        __repr__ = None  # type: ignore[assignment]

    store.write("UNWIND $rows AS row CREATE (:Day {id: row})", {"rows": [Silent("2024-01-26")]})
    assert store.read("UNWIND $ids AS id MATCH (n:Day {id: id}) RETURN n.id AS id", {"ids": [Silent("2024-01-26")]}) == [
        {"id": "2024-01-26"}
    ]


def test_statements_of_a_transaction_take_effect_together(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        store.in_transaction(lambda transaction: (transaction.run("CREATE (:Day {id: '2024-01-26'})"), 1 / 0))
    assert store.read("MATCH (n:Day) RETURN count(n) AS days") == [{"days": 0}]


def test_a_wrong_statement_is_refused(store: Store) -> None:
    with pytest.raises(StoreRefused):
        store.read("MATCH (n:Claim RETURN n")


def test_an_id_is_unique(store: Store) -> None:
    store.write("CREATE (:Day {id: '2024-01-26'})")
    with pytest.raises(StoreRefused):
        store.write("CREATE (:Day {id: '2024-01-26'})")


def test_a_full_disk_is_named(embedded_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("schema.store.embedded.SPARE", 1 << 60)  # no disk has as much left
    with pytest.raises(StoreUnavailable, match=r"the disk of .*engine is full"):
        embedded_store.write("CREATE (:Day {id: '2024-01-26'}), (:Day {id: '2024-01-26'})")


def test_an_older_graph_is_brought_forward(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A graph one version behind, whose days had a title."""
    step = Migration(SCHEMA_VERSION, "titles are labels", ("MATCH (n:Day) WHERE n.title IS NOT NULL SET n.label = n.title REMOVE n.title",))
    monkeypatch.setattr("schema.store.apply.pending", lambda held: pending(held, (step,)))
    store.write("MATCH (g:Graph {id: 'graph'}) SET g.version = $older", {"older": SCHEMA_VERSION - 1})
    store.write("CREATE (:Day {id: 'day:2024-01-26', title: 'Friday'})")
    foretold = apply_schema(store, dry_run=True)
    assert foretold == (f"migrate to version {SCHEMA_VERSION}: titles are labels",)
    assert store.read("MATCH (n:Day) RETURN n.label AS label") == [{"label": None}]
    assert apply_schema(store) == (f"migrated to version {SCHEMA_VERSION}: titles are labels",)
    assert apply_schema(store) == ()
    assert store.read("MATCH (n:Day) RETURN n.label AS label, n.title AS title") == [{"label": "Friday", "title": None}]


def test_a_newer_graph_is_refused(store: Store) -> None:
    bump = "MATCH (g:Graph {id: 'graph'}) SET g.version = g.version + $by"
    store.write(bump, {"by": 1})
    try:
        with pytest.raises(StoreRefused, match="use a newer one"):
            apply_schema(store)
    finally:
        store.write(bump, {"by": -1})


def test_schema_applied_twice_does_nothing(store: Store) -> None:
    assert apply_schema(store) == ()


def test_an_index_that_somebody_dropped_is_laid_anew(store: Store) -> None:
    name = next(row["name"] for row in store.read("SHOW INDEXES YIELD name") if row["name"] in ("claim_late", "Claim[late]"))
    store.write("DROP INDEX claim_late")
    assert apply_schema(store, dry_run=True) == (f"lay anew what was dropped: {name}",)
    assert apply_schema(store) == (f"laid anew what was dropped: {name}",)
    assert apply_schema(store) == ()


def test_places_know_what_holds_them(store: Store) -> None:
    rows = store.read("MATCH (:Location {id: 'place:UA14'})-[:WITHIN]->(country) RETURN country.id AS id")
    assert rows == [{"id": "place:UA"}]


@pytest.mark.anyio
async def test_async_store_reads_and_writes(settings: StoreSettings) -> None:
    async with open_async_store(settings) as store:
        await store.write("CREATE (:Day {id: '2024-01-26'})")
        assert await store.read("MATCH (n:Day) RETURN n.id AS id") == [{"id": "2024-01-26"}]
