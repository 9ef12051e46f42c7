"""Claims as columns (Parquet), written while they are read: by a thread of its own, since the library pulls rows and pushes bytes."""

import asyncio
import io
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from typing import Any, TypeVar

from graphapi.errors import ApiError, BadInput
from graphapi.export import COLUMNS, Row, flat

T = TypeVar("T")
GROUP = 5_000  # rows that are held in memory until they are written
PIECE = 256 * 1024  # bytes
AHEAD = 4  # pieces that may wait for the client
FLOATS, WHOLE = ("value", "lower", "upper"), ("start", "end")
MISSING = "parquet needs the extra `parquet`: pip install 'claimgraph[parquet]'"


class _Stopped(Exception):  # noqa: N818 - nobody reads any more
    """The client has left."""


async def parquet(pages: AsyncIterator[list[Row]]) -> AsyncIterator[bytes]:
    """The file a piece at a time; raises BadInput where the library is not installed."""
    if find_spec("arro3") is None:
        raise BadInput(MISSING)
    bridge = _Bridge(pages)
    with ThreadPoolExecutor(1) as pool:
        writing = asyncio.get_running_loop().run_in_executor(pool, bridge.work)
        try:
            while (piece := await bridge.pieces.get()) is not None:
                yield piece
            await writing
        finally:
            await bridge.stop(writing)


class _Bridge:
    """Between the event loop, where pages come from and pieces go to, and the thread that writes."""

    def __init__(self, pages: AsyncIterator[list[Row]]) -> None:
        self.pieces: asyncio.Queue[bytes | None] = asyncio.Queue(AHEAD)
        self._pages, self._loop, self._stopped = pages, asyncio.get_running_loop(), False
        self._failed: ApiError | None = None

    def work(self) -> None:
        """In the thread: write the file; raises what reading the pages raised."""
        from arro3.core import RecordBatchReader  # the extra may be absent
        from arro3.io import write_parquet

        rows = RecordBatchReader.from_batches(_schema(), self._batches())
        try:
            with io.BufferedWriter(_Sink(self.put), PIECE) as file:
                write_parquet(rows, file, compression="zstd(3)", max_row_group_size=GROUP)
        except Exception as error:  # noqa: BLE001 - the library tells that there was an error, not which
            raise self._failed or error from None
        finally:
            if not self._stopped:
                self.put(None)

    def put(self, piece: bytes | None) -> None:
        """In the thread: have a piece sent; null is the end."""
        self._there(self.pieces.put(piece))

    async def stop(self, writing: asyncio.Future[None]) -> None:
        """Let the thread go, whatever it waits for."""
        self._stopped = True
        while not writing.done():
            while not self.pieces.empty():
                self.pieces.get_nowait()
            await asyncio.sleep(0.01)
        writing.exception()  # it was told, or nobody is there to be told

    def _batches(self) -> Iterator[Any]:
        while (page := self._there(self._next())) is not None:
            if page:
                yield _batch(page)

    async def _next(self) -> list[Row] | None:
        try:
            return await anext(self._pages, None)
        except ApiError as error:
            self._failed = error
            raise

    def _there(self, work: Coroutine[Any, Any, T]) -> T:
        """In the thread: what the event loop makes of it."""
        if self._stopped:
            work.close()
            raise _Stopped
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()


class _Sink(io.RawIOBase):
    """A file that hands on what is written to it."""

    def __init__(self, put: Callable[[bytes], None]) -> None:
        super().__init__()
        self._put = put

    def writable(self) -> bool:
        """It is."""
        return True

    def write(self, piece: Any) -> int:
        """All of it."""
        self._put(bytes(piece))
        return len(piece)


def _schema() -> Any:
    from arro3.core import DataType, Field, Schema

    kinds = dict.fromkeys(FLOATS, DataType.float64()) | dict.fromkeys(WHOLE, DataType.int64())
    return Schema([Field(name, kinds.get(name, DataType.utf8()), nullable=True) for name in COLUMNS])


def _batch(page: list[Row]) -> Any:
    from arro3.core import Array, RecordBatch

    schema, rows = _schema(), [flat(row) for row in page]
    return RecordBatch.from_arrays([Array([row[field.name] for row in rows], field.type) for field in schema], schema=schema)
