"""Operations whose answers may be many: over a websocket, or as server-sent events."""

import asyncio
from collections.abc import AsyncIterator

import orjson
from graphql import OperationType
from starlette.responses import StreamingResponse

from graphapi.errors import ApiError
from graphapi.feed import TAKEN_IN, Feed
from graphapi.followers import Event
from graphapi.service import Request, Service
from graphapi.subscriptions import subscribe

QUIET = 12.0  # seconds without an event until a comment says that the connection lives


class Live:
    """Runs subscriptions as streams, and anything else as a stream of one."""

    def __init__(self, service: Service) -> None:
        self.service = service
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
        if document.refused is not None or document.errors:
            return False
        try:
            return document.operation(request.operation).operation is OperationType.SUBSCRIPTION
        except ApiError:
            return False

    def events(self, request: Request) -> StreamingResponse:
        """Server-sent events: `next` for each, `complete` at the end."""
        return StreamingResponse(self._stream(request), media_type="text/event-stream", headers={"cache-control": "no-cache"})

    async def _stream(self, request: Request) -> AsyncIterator[bytes]:
        queue: asyncio.Queue[Event | None] = asyncio.Queue(maxsize=1)
        filling = asyncio.create_task(self._fill(request, queue))
        yield b":\n\n"
        try:
            while True:
                try:
                    event = await asyncio.wait_for(queue.get(), QUIET)
                except TimeoutError:
                    yield b":\n\n"
                    continue
                if event is None:
                    break
                yield b"event: next\ndata: " + (event if isinstance(event, bytes) else orjson.dumps(event)) + b"\n\n"
            yield b"event: complete\ndata:\n\n"
        finally:
            filling.cancel()

    async def _fill(self, request: Request, queue: asyncio.Queue[Event | None]) -> None:
        async for event in self.run(request):
            await queue.put(event)
        await queue.put(None)
