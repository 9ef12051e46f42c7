"""Followers of a real server, which writes its frames itself: each is told each claim once, in the envelope of its own operation."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
import uvicorn
from websockets.sync.client import ClientConnection, connect

from graphapi.app import create_app
from graphapi.frames import FramesProtocol, framed
from graphapi.settings import ApiSettings
from tests.graphapi.conftest import Asked
from tests.graphapi.test_live import FOLLOW, GONE, add


@pytest.fixture(scope="module")
def port(asked: Asked) -> Iterator[int]:
    app = create_app(ApiSettings(poll_seconds=0.05), store=asked.settings)
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", ws=FramesProtocol, ws_per_message_deflate=False))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield server.servers[0].sockets[0].getsockname()[1]
    server.should_exit = True
    thread.join()
    asked.store.write(GONE)


def opened(port: int) -> connect:
    return connect(f"ws://127.0.0.1:{port}/graphql", subprotocols=["graphql-transport-ws"], compression=None)  # type: ignore[list-item]


def follow(socket: ClientConnection, id_: str) -> ClientConnection:
    socket.send(json.dumps({"type": "connection_init"}))
    assert heard(socket) == {"type": "connection_ack"}
    socket.send(json.dumps({"id": id_, "type": "subscribe", "payload": {"query": FOLLOW}}))
    return socket


def heard(socket: ClientConnection) -> Any:
    return json.loads(socket.recv(timeout=30))


def test_each_who_follows_is_told_each_claim_once_under_the_id_of_its_own(port: int, asked: Asked) -> None:
    with ExitStack() as open_:
        sockets = {id_: follow(open_.enter_context(opened(port)), id_) for id_ in ("1", "ünï", "x" * 200)}
        time.sleep(0.5)  # the followers have to be in place before the claims are; nothing is timed here
        for number in range(6):
            add(asked.store, f"f{number}")
        for id_, socket in sockets.items():
            told = [heard(socket) for _ in range(6)]
            assert {(one["id"], one["type"]) for one in told} == {(id_, "next")}
            assert [one["payload"]["data"]["claimAdded"]["id"] for one in told] == [f"claim:newf{number}" for number in range(6)]


@pytest.mark.parametrize("size", [0, 125, 126, 65_535, 65_536])
def test_a_frame_says_how_long_it_is(size: int) -> None:
    frame = framed(b"x" * size)
    marker, head = frame[1], {126: 2, 127: 8}.get(frame[1], 0)
    told = int.from_bytes(frame[2 : 2 + head], "big") if head else marker
    assert (frame[0], told, len(frame)) == (0x81, size, 2 + head + size)
