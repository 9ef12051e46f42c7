"""Operations whose answers may be many: over a websocket, or as server-sent events."""

from collections.abc import AsyncIterator
from weakref import WeakSet

import orjson
from graphql import OperationType
from starlette.responses import StreamingResponse

from graphapi.errors import ApiError
from graphapi.feed import TAKEN_IN, Feed
from graphapi.followers import NOWHERE, Lot, Made, Straight
from graphapi.service import Request, Service
from graphapi.subscriptions import Event, Subscriptions

COMMENT = b":\n\n"  # says that the connection lives
COMPLETE = b"event: complete\ndata:\n\n"

_ALL: WeakSet["Live"] = WeakSet()


class Live:
    """Runs subscriptions as streams, and anything else as a stream of one."""

    def __init__(self, service: Service) -> None:
        self.service = service
        self._stopped = False
        self.feeds = {kind: Feed(service.graph, kind, service.settings.poll_seconds) for kind in TAKEN_IN}
        self._subscriptions = Subscriptions(service, self.feeds)
        _ALL.add(self)

    async def run(self, request: Request, straight: Straight | None = None) -> AsyncIterator[Event]:
        """The events of an operation, but those that `straight` writes."""
        if self._is_subscription(request):
            async for event in self._subscriptions.events(request, straight):
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
        self._stopped = True
        for feed in self.feeds.values():
            feed.end()

    async def _stream(self, request: Request) -> AsyncIterator[bytes]:
        yield COMMENT
        async for event in self.run(request):
            yield _written(event)
        if not self._stopped:
            yield COMPLETE


def _written(event: Event) -> bytes:
    if isinstance(event, Lot):
        return event.stream
    return COMMENT if event is None else Lot([Made(NOWHERE, orjson.dumps(event))]).stream


def stop_streams() -> None:
    """End the streams of this process."""
    for live in list(_ALL):
        live.stop()
