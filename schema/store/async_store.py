"""The same graph for code that must not wait: what `Store` is, awaited."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from types import TracebackType
from typing import Any, Self, TypeVar

import neo4j
from neo4j import AsyncGraphDatabase, AsyncManagedTransaction
from neo4j.exceptions import DriverError, Neo4jError

from schema.errors import StoreUnavailable
from schema.store.address import Address
from schema.store.dialect import Dialect
from schema.store.server import Engine
from schema.store.store import DRIVER, Row
from schema.store.trouble import Patience

T = TypeVar("T")


class AsyncTransaction:
    """Statements that take effect together."""

    def __init__(self, inner: AsyncManagedTransaction) -> None:
        self._inner = inner

    async def run(self, cypher: str, params: Mapping[str, Any] | None = None) -> list[Row]:
        """The rows of one statement."""
        return await _rows(await self._inner.run(cypher, dict(params or {})))


class AsyncStore:
    """A connection to a graph for one event loop; closed by `close` or an async with block."""

    def __init__(self, engine: Engine, dialect: Dialect, *, patience: float) -> None:
        self.dialect = dialect
        self.patience = patience
        self._engine = engine
        self._lock = asyncio.Lock()
        self._address: Address | None = None
        self._driver: neo4j.AsyncDriver | None = None

    async def read(self, cypher: str, params: Mapping[str, Any] | None = None, *, timeout: float | None = None) -> list[Row]:  # noqa: ASYNC109 - the engine keeps it
        """As `Store.read`."""
        query = neo4j.Query(cypher, timeout=timeout if self.dialect.time_limits else None)

        async def attempt() -> list[Row]:
            driver, address = await self._connected()
            async with driver.session(database=address.database, default_access_mode=neo4j.READ_ACCESS) as session:
                return await _rows(await session.run(query, dict(params or {})))

        return await self._patiently(attempt)

    async def write(self, cypher: str, params: Mapping[str, Any] | None = None) -> list[Row]:
        """As `Store.write`."""
        return await self.in_transaction(lambda transaction: transaction.run(cypher, params))

    async def in_transaction(self, work: Callable[[AsyncTransaction], Awaitable[T]]) -> T:
        """As `Store.in_transaction`."""

        async def inside(inner: AsyncManagedTransaction) -> T:
            return await work(AsyncTransaction(inner))

        async def attempt() -> T:
            driver, address = await self._connected()
            turn = self._engine.turn(self.patience)
            await asyncio.to_thread(turn.__enter__)
            try:
                async with driver.session(database=address.database) as session:
                    return await session.execute_write(inside)
            finally:
                turn.__exit__(None, None, None)

        return await self._patiently(attempt)

    async def close(self) -> None:
        """As `Store.close`."""
        async with self._lock:
            if self._driver is not None:
                await self._driver.close()
            self._driver = self._address = None
        self._engine.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.close()

    async def _connected(self) -> tuple[neo4j.AsyncDriver, Address]:
        if self._driver is not None and self._address is not None and self._engine.holds():
            return self._driver, self._address
        async with self._lock:
            address = await asyncio.to_thread(self._engine.address)
            if self._driver is None or address != self._address:
                if self._driver is not None:
                    await self._driver.close()
                self._driver = AsyncGraphDatabase.driver(address.uri, auth=(address.user, address.password), **DRIVER)  # type: ignore[arg-type]
                self._address = address
            return self._driver, address

    async def _patiently(self, attempt: Callable[[], Awaitable[T]]) -> T:
        patience = Patience(self.patience)
        while True:
            try:
                return await attempt()
            except (Neo4jError, DriverError, StoreUnavailable) as error:
                if what := self._engine.ails():
                    raise StoreUnavailable(f"{what}: {error}") from error
                await asyncio.sleep(patience.pause(error))


async def _rows(result: neo4j.AsyncResult) -> list[Row]:
    return [dict(zip(record.keys(), record.values(), strict=True)) async for record in result]
