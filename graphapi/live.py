"""Operations whose answers may be many: over a websocket, or as server-sent events."""

import asyncio
from collections.abc import AsyncIterator
from weakref import WeakSet

import orjson
from graphql import OperationType
from starlette.responses import StreamingResponse

from graphapi.errors import ApiError
from graphapi.feed import TAKEN_IN, Feed
from graphapi.followers import Event
from graphapi.service import Request, Service
from graphapi.subscriptions import subscribe

QUEUED = 100  # events between the feed and the socket
QUIET = 12.0  # seconds without an event until a comment says that the connection lives

_ALL: WeakSet["Live"] = WeakSet()


class Live:
    """Runs subscriptions as streams, and anything else as a stream of one."""

    def __init__(self, service: Service) -> None:
        self.service = service
        self._filling: set[asyncio.Task[None]] = set()
        _ALL.add(self)
        self.feeds = {kind: Feed(service.graph, kind, service.settings.poll_seconds) for kind in TAKEN_IN}

    async def run(self, request: Request) -> AsyncIterator[Event]:
        """The events of an operation."""
        if self._is_subscription(request):
            async for event in subscribe(self.service, self.feeds, request):
                yield event
        else:
            yield (await self.service.answer(request)).body

    def _is_subscription(self, request: Request) -> bool:
        document = self.service.document(request.text)
        if document.refused is not None:
            return False
        try:
            return document.operation(request.operation).operation is OperationType.SUBSCRIPTION
        except ApiError:
            return False

    def events(self, request: Request) -> StreamingResponse:
        """Server-sent events: `next` for each, `complete` at the end."""
        headers = {"cache-control": "no-cache", "x-accel-buffering": "no"}
        return StreamingResponse(self._stream(request), media_type="text/event-stream", headers=headers)

    def stop(self) -> None:
        """End every stream without saying that it is complete, so that its client comes back with its last cursor."""
        for filling in self._filling:
            filling.cancel()

    async def _stream(self, request: Request) -> AsyncIterator[bytes]:
        queue: asyncio.Queue[bytes] = asyncio.Queue(maxsize=QUEUED)
        filling = asyncio.create_task(self._fill(request, queue))
        self._filling.add(filling)
        yield b":\n\n"
        try:
            while True:
                getting = asyncio.create_task(queue.get())
                await asyncio.wait({getting, filling}, timeout=QUIET, return_when=asyncio.FIRST_COMPLETED)
                if not getting.done():
                    getting.cancel()
                    if filling.done() and queue.empty():
                        return
                    yield b":\n\n"
                    continue
                yield b"".join([getting.result(), *_rest(queue)])
        finally:
            filling.cancel()
            self._filling.discard(filling)

    async def _fill(self, request: Request, queue: asyncio.Queue[bytes]) -> None:
        async for event in self.run(request):
            await queue.put(b"event: next\ndata: " + (event if isinstance(event, bytes) else orjson.dumps(event)) + b"\n\n")
        await queue.put(b"event: complete\ndata:\n\n")


def _rest(queue: asyncio.Queue[bytes]) -> list[bytes]:
    return [queue.get_nowait() for _ in range(queue.qsize())]


def stop_streams() -> None:
    """End the streams of this process."""
    for live in list(_ALL):
        live.stop()
