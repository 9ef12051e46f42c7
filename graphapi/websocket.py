"""graphql-transport-ws, the modern protocol of GraphQL over a websocket, and no other."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import Any

import orjson
from starlette.websockets import WebSocket, WebSocketDisconnect

from graphapi.answers import refused
from graphapi.auth import Gate
from graphapi.errors import ApiError
from graphapi.followers import Lot, Straight
from graphapi.frames import FRAMES, FramesProtocol, framed
from graphapi.http import asked
from graphapi.persisted import Persisted
from graphapi.principal import Principal
from graphapi.service import Request
from graphapi.subscriptions import Event

PROTOCOL = "graphql-transport-ws"
INIT_SECONDS = 10.0
MOST_OPERATIONS = 100  # at once on one connection
Run = Callable[[Request, Straight], AsyncIterator[Event]]


class Closed(Exception):  # noqa: N818 - the protocol's word
    """The connection is to be closed with a code of the protocol."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code, self.reason = code, reason


class Connection:
    """One client and its operations."""

    def __init__(self, socket: WebSocket, gate: Gate, persisted: Persisted, run: Run) -> None:
        self._socket, self._gate, self._persisted, self._run = socket, gate, persisted, run
        self._principal: Principal | None = None
        self._operations: dict[str, asyncio.Task[None]] = {}
        self._frames: FramesProtocol | None = socket.scope.get("extensions", {}).get(FRAMES)

    async def serve(self) -> None:
        """Until either side closes."""
        if PROTOCOL not in self._socket.scope.get("subprotocols", []):
            await self._socket.accept()
            await self._socket.close(4406, "Subprotocol not acceptable")
            return
        await self._socket.accept(PROTOCOL)
        try:
            await self._talk()
        except Closed as closed:
            with suppress(RuntimeError):
                await self._socket.close(closed.code, closed.reason)
        except WebSocketDisconnect:
            pass
        finally:
            for task in self._operations.values():
                task.cancel()

    async def _talk(self) -> None:
        try:
            async with asyncio.timeout(INIT_SECONDS):
                await self._message(await self._socket.receive())
        except TimeoutError:
            raise Closed(4408, "Connection initialisation timeout") from None
        while True:
            await self._message(await self._socket.receive())

    async def _message(self, raw: Any) -> None:
        if raw["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(raw.get("code", 1000))
        try:
            message = orjson.loads(raw.get("text") or raw.get("bytes") or "")
        except orjson.JSONDecodeError:
            raise Closed(4400, "Invalid message: no JSON") from None
        if not isinstance(message, dict) or message.get("type") not in self._kinds:
            raise Closed(4400, "Invalid message")
        await self._kinds[message["type"]](message)

    @property
    def _kinds(self) -> dict[str, Callable[[dict[str, Any]], Awaitable[None]]]:
        return {
            "connection_init": self._init,
            "ping": self._ping,
            "pong": self._pong,
            "subscribe": self._subscribe,
            "complete": self._complete,
        }

    async def _init(self, message: dict[str, Any]) -> None:
        if self._principal is not None:
            raise Closed(4429, "Too many initialisation requests")
        payload = message.get("payload") or {}
        key = payload.get("authorization") or payload.get("Authorization") if isinstance(payload, dict) else None
        try:
            self._principal = await self._gate.admit(key if isinstance(key, str) else self._socket.headers.get("authorization"))
        except ApiError:
            raise Closed(4403, "Forbidden") from None
        await self._send({"type": "connection_ack"})

    async def _ping(self, _: dict[str, Any]) -> None:
        await self._send({"type": "pong"})

    async def _pong(self, _: dict[str, Any]) -> None:
        """Heard."""

    async def _subscribe(self, message: dict[str, Any]) -> None:
        if self._principal is None:
            raise Closed(4401, "Unauthorized")
        id_, payload = message.get("id"), message.get("payload")
        if not isinstance(id_, str) or not id_ or not isinstance(payload, dict):
            raise Closed(4400, "Invalid message: subscribe wants an id and a payload")
        if id_ in self._operations:
            raise Closed(4409, f"Subscriber for {id_[:50]} already exists")
        if len(self._operations) >= MOST_OPERATIONS:
            raise Closed(4429, "Too many operations")
        self._operations[id_] = asyncio.create_task(self._operate(id_, payload, self._principal))

    async def _complete(self, message: dict[str, Any]) -> None:
        task = self._operations.pop(str(message.get("id")), None)
        if task is not None:
            task.cancel()

    async def _operate(self, id_: str, payload: dict[str, Any], principal: Principal) -> None:
        try:
            given = asked(payload)
            request = Request(self._persisted.text(given.query, given.extensions), principal, given.operation, given.variables)
            envelope = Envelope(id_)
            async for event in self._run(request, partial(self._straight, envelope)):
                if isinstance(event, Lot):
                    await self._tell(envelope, event)
                elif event is not None:
                    failed = "data" not in event
                    await self._send({"id": id_, "type": "error" if failed else "next", "payload": event["errors"] if failed else event})
                    if failed:
                        return
            await self._send({"id": id_, "type": "complete"})
        except ApiError as error:
            await self._send({"id": id_, "type": "error", "payload": refused(error).body["errors"]})
        finally:
            self._operations.pop(id_, None)

    def _straight(self, envelope: "Envelope", lot: Lot) -> bool:
        return self._frames is not None and self._frames.write_frames(envelope.frames(lot))

    async def _tell(self, envelope: "Envelope", lot: Lot) -> None:
        """Events for a client that has to be waited for, or of a server that takes no frames."""
        if self._frames is not None:
            await self._frames.writable.wait()
            self._frames.write_frames(envelope.frames(lot))
            return
        for message in envelope.messages(lot):
            await self._text(message)

    async def _send(self, message: dict[str, Any]) -> None:
        await self._text(orjson.dumps(message))

    async def _text(self, message: bytes) -> None:
        with suppress(RuntimeError, WebSocketDisconnect):
            await self._socket.send_text(message.decode())


class Envelope:
    """What stands around the events of one operation of one client."""

    __slots__ = ("_begin",)

    def __init__(self, id_: str) -> None:
        self._begin = b'{"id":%b,"type":"next","payload":' % orjson.dumps(id_)

    def messages(self, lot: Lot) -> list[bytes]:
        """One message an event."""
        begin = self._begin
        return [b"%b%b}" % (begin, one.event) for one in lot.made]

    def frames(self, lot: Lot) -> bytes:
        """All of them, to be written at once."""
        return b"".join([framed(message) for message in self.messages(lot)])
