"""Who uses the embedded engine, and whose turn it is to write: a line protocol on loopback, held by open connections.

A client sends `TOKEN stay` or `TOKEN write`. The first is answered at once and counts as a user for as long as it stays open; the
second is answered when every writer before it has left, and its turn ends when it closes. The system closes the connections of a
process that was killed, so a dead client holds neither the engine up nor the writers back.
"""

import asyncio
import hmac
import time

ANSWER = b"yes\n"


class Turns:
    """Counts users and lets writers in one at a time, in the order of asking."""

    def __init__(self, token: str) -> None:
        self._token = token.encode()
        self._users = 0
        self._writer = asyncio.Lock()  # wakes its waiters in order, so a bulk load cannot starve a small write
        self._left_at = time.monotonic()

    def idle(self) -> float:
        """Seconds since the last user left; 0 while there is one."""
        return 0.0 if self._users else time.monotonic() - self._left_at

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One client, until it closes."""
        try:
            token, _, wish = (await reader.readline()).strip().partition(b" ")
            if hmac.compare_digest(token, self._token):
                await self._attend(wish, reader, writer)
        except (ConnectionError, ValueError):
            pass  # it went away, or spoke no line: either way it is gone
        finally:
            writer.close()

    async def _attend(self, wish: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._users += 1
        try:
            if wish == b"write":
                async with self._writer:
                    await _hold(reader, writer)
            else:
                await _hold(reader, writer)
        finally:
            self._users -= 1
            self._left_at = time.monotonic()


async def _hold(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(ANSWER)
    await writer.drain()
    await reader.read(1)  # nothing more is ever sent: this returns when the client closes
