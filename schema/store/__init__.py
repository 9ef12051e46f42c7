"""The graph's engines: open one, read, write, lay down its constraints and reference data.

with open_store() as store:
    apply_schema(store)
    store.read("MATCH (c:Claim) RETURN count(c) AS claims")
"""

from schema.store.apply import apply_schema
from schema.store.async_store import AsyncStore, AsyncTransaction
from schema.store.dialect import EMBEDDED, NEO4J, Dialect
from schema.store.embedded import EmbeddedEngine
from schema.store.server import Engine, Neo4jServer
from schema.store.settings import StoreSettings
from schema.store.store import Row, Store, Transaction

__all__ = [
    "EMBEDDED",
    "NEO4J",
    "AsyncStore",
    "AsyncTransaction",
    "Dialect",
    "Row",
    "Store",
    "StoreSettings",
    "Transaction",
    "apply_schema",
    "open_async_store",
    "open_store",
]


def open_store(settings: StoreSettings | None = None) -> Store:
    """The graph that the settings name; it is reached at the first statement, and an embedded engine starts then."""
    chosen = settings or StoreSettings()
    engine, dialect = _engine(chosen)
    return Store(engine, dialect, patience=chosen.patience)


def open_async_store(settings: StoreSettings | None = None) -> AsyncStore:
    """As `open_store`, for an event loop."""
    chosen = settings or StoreSettings()
    engine, dialect = _engine(chosen)
    return AsyncStore(engine, dialect, patience=chosen.patience)


def _engine(settings: StoreSettings) -> tuple[Engine, Dialect]:
    if settings.neo4j_uri is not None:
        return Neo4jServer(settings), NEO4J
    return EmbeddedEngine(settings), EMBEDDED
