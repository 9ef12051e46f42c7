"""Parts of a page that may take long: a page waits for them a moment, then goes without, and its reader fetches them when they are made.

A part is asked of the graph once, whether it is waited for by the page or fetched after it.
"""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

MOMENT = 0.35  # seconds that a page waits
HELD = 200  # parts under way or not yet fetched; the oldest goes first
Part = dict[str, Any]


@dataclass(slots=True)
class Later:
    """Parts by the reader and the address that fetches them."""

    parts: dict[tuple[str, str], "asyncio.Task[Part]"] = field(default_factory=dict)

    async def soon(self, key: tuple[str, str], make: Callable[[], Coroutine[Any, Any, Part]]) -> Part | None:
        """The part where it is made within a moment; null where its reader must come again for it. Raises what making it raised."""
        task = self._task(key, make)
        done, _ = await asyncio.wait({task}, timeout=MOMENT)
        if not done:
            return None
        return self._taken(key)

    async def whole(self, key: tuple[str, str], make: Callable[[], Coroutine[Any, Any, Part]]) -> Part:
        """The part, however long it takes."""
        task = self._task(key, make)
        await asyncio.wait({task})
        return self._taken(key) if key in self.parts else task.result()

    def _task(self, key: tuple[str, str], make: Callable[[], Coroutine[Any, Any, Part]]) -> "asyncio.Task[Part]":
        if key not in self.parts:
            while len(self.parts) >= HELD:
                del self.parts[next(iter(self.parts))]
            self.parts[key] = asyncio.create_task(make())
        return self.parts[key]

    def _taken(self, key: tuple[str, str]) -> Part:
        return self.parts.pop(key).result()
