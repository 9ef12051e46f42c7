"""Open, read, write: the same on both engines."""

import pytest

from schema.errors import StoreRefused
from schema.store import Store, StoreSettings, apply_schema, open_async_store


def test_reads_what_was_written(store: Store) -> None:
    store.write("CREATE (:PlaceName {id: $id, surface: $surface})", {"id": "name:терни|", "surface": "Терни"})
    assert store.read("MATCH (n:PlaceName {id: $id}) RETURN n.surface AS surface", {"id": "name:терни|"}) == [{"surface": "Терни"}]


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


def test_schema_applied_twice_does_nothing(store: Store) -> None:
    assert apply_schema(store) == ()


def test_places_know_what_holds_them(store: Store) -> None:
    rows = store.read("MATCH (:Location {id: 'place:UA14'})-[:WITHIN]->(country) RETURN country.id AS id")
    assert rows == [{"id": "place:UA"}]


@pytest.mark.anyio
async def test_async_store_reads_and_writes(settings: StoreSettings) -> None:
    async with open_async_store(settings) as store:
        await store.write("CREATE (:Day {id: '2024-01-26'})")
        assert await store.read("MATCH (n:Day) RETURN n.id AS id") == [{"id": "2024-01-26"}]
