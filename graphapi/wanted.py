"""Work for a client goes on only while the client is there; what is cancelled takes its statement on Neo4j along."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import Any, TypeVar

from graphapi.errors import ClientLeft

T = TypeVar("T")
Gone = Callable[[], Awaitable[object]]  # returns when the client has left
SOON = 0.1  # seconds: what is done by then is not worth watching the client for


async def while_wanted(work: Coroutine[Any, Any, T], gone: Gone | None) -> T:
    """What the work gives; raises ClientLeft, with the work cancelled, where the client left before."""
    if gone is None:
        return await work
    doing = asyncio.create_task(work)
    try:
        await asyncio.wait({doing}, timeout=SOON)
        if not doing.done():
            await _either(doing, gone)
        if doing.done():
            return doing.result()
        raise ClientLeft("the client left before its answer")
    finally:
        if not doing.done():
            doing.cancel()
            with suppress(asyncio.CancelledError):
                await doing


async def _either(doing: asyncio.Task[Any], gone: Gone) -> None:
    leaving = asyncio.ensure_future(gone())
    try:
        await asyncio.wait({doing, leaving}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        leaving.cancel()
