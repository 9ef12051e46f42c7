"""Answers made smaller: brotli where the client takes it, else gzip; streams of events go as they are."""

from collections.abc import Mapping

import brotli
from anyio import to_thread
from starlette.datastructures import Headers
from starlette.middleware.gzip import GZipMiddleware, IdentityResponder
from starlette.types import ASGIApp, Receive, Scope, Send

SMALLEST = 2000  # bytes; below it, the headers weigh as much as what is saved
ALONG = 128 * 1024  # bytes that a thread compresses, since the event loop must not wait
QUALITY, LEVEL = 4, 4


class Compress:
    """Chooses by `Accept-Encoding`, in which `q=0` is a no."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._gzip = GZipMiddleware(app, minimum_size=SMALLEST, compresslevel=LEVEL)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer in the best form that the client takes."""
        wanted = encodings(Headers(scope=scope).get("accept-encoding", "")) if scope["type"] == "http" else {}
        if wanted.get("br", 0):
            await Brotli(self._app, SMALLEST)(scope, receive, send)
        elif wanted.get("gzip", 0):
            await self._gzip(scope, receive, send)
        else:
            await self._app(scope, receive, send)


class Brotli(IdentityResponder):
    """One answer, whole or a chunk at a time."""

    content_encoding = "br"

    def __init__(self, app: ASGIApp, minimum_size: int) -> None:
        super().__init__(app, minimum_size)
        self._compressor: brotli.Compressor | None = None

    async def apply_compression(self, body: bytes, *, more_body: bool) -> bytes:
        """The chunk, compressed so far that the client can read it."""
        if len(body) >= ALONG:
            return await to_thread.run_sync(self._compressed, body, more_body)
        return self._compressed(body, more_body)

    def _compressed(self, body: bytes, more: bool) -> bytes:
        if self._compressor is None:
            self._compressor = brotli.Compressor(quality=QUALITY)
        made = self._compressor.process(body)
        return bytes(made + (self._compressor.flush() if more else self._compressor.finish()))


def encodings(header: str) -> Mapping[str, float]:
    """What a client takes, each with its weight."""
    found: dict[str, float] = {}
    for part in header.split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weight = next((parameter[2:] for parameter in parameters if parameter.startswith("q=")), "1")
        try:
            found[name] = float(weight)
        except ValueError:
            found[name] = 0.0
    return found
