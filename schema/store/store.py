"""A graph, whichever engine keeps it: read, write, and several statements as one."""

import logging
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from types import TracebackType
from typing import Any, Self, TypeVar

import neo4j
from neo4j import GraphDatabase, ManagedTransaction
from neo4j.exceptions import DriverError, Neo4jError

from schema.errors import StoreUnavailable
from schema.store.address import Address
from schema.store.dialect import Dialect
from schema.store.server import Engine
from schema.store.trouble import Patience

logging.getLogger("neo4j").addHandler(logging.NullHandler())  # what goes wrong is raised; without this the driver prints it too

Row = dict[str, Any]
T = TypeVar("T")

DRIVER = {
    "max_transaction_retry_time": 0,  # tries are ours to count: the embedded engine may answer elsewhere the next time
    "connection_timeout": 10.0,
    "user_agent": "claimgraph",
    "notifications_min_severity": "OFF",  # an empty graph knows no label, which is no news
    "telemetry_disabled": True,
}


class _Unprinted(list[Any]):
    """Values whose text is short: the driver makes that of every parameter for its log, whether anybody reads it or not."""

    def __repr__(self) -> str:
        return f"<{len(self)} values>"


class Transaction:
    """Statements that take effect together."""

    def __init__(self, inner: ManagedTransaction) -> None:
        self._inner = inner

    def run(self, cypher: str, params: Mapping[str, Any] | None = None) -> list[Row]:
        """The rows of one statement."""
        return rows(self._inner.run(cypher, _sent(params)))


class Store:
    """A connection to a graph; safe to share between threads, closed by `close` or a with block."""

    def __init__(self, engine: Engine, dialect: Dialect, *, patience: float) -> None:
        self.dialect = dialect
        self.patience = patience
        self._engine = engine
        self._lock = threading.Lock()
        self._address: Address | None = None
        self._driver: neo4j.Driver | None = None

    def read(self, cypher: str, params: Mapping[str, Any] | None = None, *, timeout: float | None = None) -> list[Row]:
        """The rows of one statement, which may be sent to a replica.

        Raises StoreUnavailable, StoreRefused, or StoreTimedOut after `timeout` seconds where the engine keeps time.
        """
        query = neo4j.Query(cypher, timeout=timeout if self.dialect.time_limits else None)

        def attempt() -> list[Row]:
            with self._session(neo4j.READ_ACCESS) as session:
                return rows(session.run(query, _sent(params)))  # one round trip; a transaction of its own takes two

        return self._patiently(attempt)

    def write(self, cypher: str, params: Mapping[str, Any] | None = None) -> list[Row]:
        """The rows of one statement that changes the graph; tried again after deadlocks and while the graph is away."""
        return self.in_transaction(lambda transaction: transaction.run(cypher, params))

    def in_transaction(self, work: Callable[[Transaction], T]) -> T:
        """What `work` returns, with all its statements or none; it may be called several times, so it has no other effect."""

        def attempt() -> T:
            self._connected()  # first, since a turn is asked of an engine that is there
            with self._engine.turn(self.patience), self._session(neo4j.WRITE_ACCESS) as session:
                return session.execute_write(lambda inner: work(Transaction(inner)))

        return self._patiently(attempt)

    @property
    def address(self) -> Address:
        """Where the engine answers now."""
        return self._engine.address()

    def close(self) -> None:
        """Let go of the graph; an embedded engine that nobody else uses stops."""
        with self._lock:
            if self._driver is not None:
                self._driver.close()
            self._driver = self._address = None
        self._engine.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _session(self, mode: str) -> neo4j.Session:
        driver, address = self._connected()
        return driver.session(database=address.database, default_access_mode=mode)

    def _connected(self) -> tuple[neo4j.Driver, Address]:
        with self._lock:
            address = self._engine.address()
            if self._driver is None or address != self._address:
                if self._driver is not None:
                    self._driver.close()
                self._driver = GraphDatabase.driver(address.uri, auth=(address.user, address.password), **DRIVER)  # type: ignore[arg-type]
                self._address = address
            return self._driver, address

    def _patiently(self, attempt: Callable[[], T]) -> T:
        patience = Patience(self.patience)
        while True:
            try:
                return attempt()
            except (Neo4jError, DriverError, StoreUnavailable) as error:
                if what := self._engine.ails():
                    raise StoreUnavailable(f"{what}: {error}") from error
                time.sleep(patience.pause(error))


def _sent(params: Mapping[str, Any] | None) -> Row:
    return {name: _Unprinted(value) if isinstance(value, list) else value for name, value in (params or {}).items()}


def rows(result: Iterable[neo4j.Record]) -> list[Row]:
    """Records as plain dictionaries."""
    return [dict(zip(record.keys(), record.values(), strict=True)) for record in result]
