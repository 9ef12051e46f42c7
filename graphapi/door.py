"""Where as much is under way as may be, a request is turned away at the door: before its body is read, its key looked at or a line written.

Many are told no at such a time, and what that costs is taken from those whose answers are being made.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graphapi.answers import refused
from graphapi.errors import NotAvailable
from graphapi.http import GRAPHQL, JSON, written
from graphapi.service import FULL, Service

log = structlog.get_logger("graphapi")
SECOND = 1.0  # between two lines that say how many were turned away


@dataclass(slots=True)
class Door:
    """Of `/graphql` alone; `told` hears of each who is turned away."""

    app: ASGIApp
    service: Service
    told: Callable[[], None]
    _away: int = 0
    _said: float = 0.0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """In, or away; a browser that is pointed here gets its page."""
        if scope["type"] == "http" and scope["path"] == "/graphql" and self.service.full:
            accept = next((value for name, value in scope["headers"] if name == b"accept"), b"")
            if b"text/html" not in accept:
                self._count()
                for message in AWAY[GRAPHQL.encode() in accept]:
                    await send(message)
                return
        await self.app(scope, receive, send)

    def _count(self) -> None:
        self.told()
        self._away += 1
        if (now := time.monotonic()) - self._said > SECOND:
            log.warning("turned away", requests=self._away, path="/graphql", status=503)
            self._away, self._said = 0, now


def _messages(media: str) -> Sequence[Message]:
    """The answer as the server is told it, made once."""
    response = written(refused(NotAvailable(FULL, retryAfter=1)), media, outside=True)
    return (
        {"type": "http.response.start", "status": response.status_code, "headers": response.raw_headers},
        {"type": "http.response.body", "body": response.body},
    )


AWAY = (_messages(JSON), _messages(GRAPHQL))
