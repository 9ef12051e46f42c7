"""The clients of `bench/subscribers.py`, in a process of their own so that what they cost is told apart from what the server costs.

Follows with as many connections as asked, says `ready`, reads a line of JSON once all is written (the moment of each claim's commit), and
answers with a line: how many events came, how many are lost or twice, percentiles of commit to arrival, and the seconds of CPU used.
"""

import argparse
import asyncio
import base64
import os
import re
import resource
import sys
import time
import uuid
from typing import cast

import orjson
import uvloop

FOLLOW = "subscription { claimAdded { id kind quote target materiel { name } report { title } } }"
ID = re.compile(rb'"id":"claim:bench-(\d+)"')
PING = re.compile(rb"\x89\x04(.{4})", re.DOTALL)  # no text of ours holds these bytes
LONGEST = 60  # bytes of an id that a chunk may have cut


class Client(asyncio.Protocol):
    """One who follows: what came, and when."""

    def __init__(self, *, socket: bool) -> None:
        self.came: list[tuple[int, float]] = []
        self._socket, self._greeted, self._tail = socket, False, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.WriteTransport", transport)  # uvloop's transports have no base of asyncio's
        self._transport.write(_upgrade() if self._socket else _events())

    def data_received(self, chunk: bytes) -> None:
        now, data = time.time(), self._tail + chunk
        if not self._greeted and b"\r\n\r\n" in data:
            self._greeted = True
            if self._socket:
                self._transport.write(_messages())
        end = 0
        for found in ID.finditer(data):
            self.came.append((int(found[1]), now))
            end = found.end()
        if self._socket and (ping := PING.search(data)) is not None:
            self._transport.write(b"\x8a\x84\0\0\0\0" + ping[1])
            end = max(end, ping.end())
        self._tail = data[max(end, len(data) - LONGEST) :]


def _events() -> bytes:
    body = orjson.dumps({"query": FOLLOW})
    head = f"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def _upgrade() -> bytes:
    key = base64.b64encode(os.urandom(16)).decode()
    head = (
        "GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        f"Sec-WebSocket-Protocol: graphql-transport-ws\r\nSec-WebSocket-Key: {key}\r\n\r\n"
    )
    return head.encode()


def _messages() -> bytes:
    """As the usual library sends them: an id that nobody else has."""
    messages = ({"type": "connection_init"}, {"id": str(uuid.uuid4()), "type": "subscribe", "payload": {"query": FOLLOW}})
    return b"".join(_frame(orjson.dumps(message)) for message in messages)


def _frame(text: bytes) -> bytes:
    """Masked with zeros, as a client's must be masked."""
    size = bytes([0x80 | len(text)]) if len(text) < 126 else bytes([0x80 | 126]) + len(text).to_bytes(2, "big")
    return b"\x81" + size + b"\0\0\0\0" + text


async def follow(port: int, followers: int, *, socket: bool) -> None:
    """Until the commits are told."""
    loop = asyncio.get_running_loop()
    clients = []
    for _ in range(followers):
        clients.append((await loop.create_connection(lambda: Client(socket=socket), "127.0.0.1", port))[1])
        await asyncio.sleep(0.002)
    print("ready", flush=True)
    before = _spent()
    committed = orjson.loads(await asyncio.to_thread(sys.stdin.readline))
    spent = _spent() - before
    print(
        orjson.dumps(told(clients, {int(number): when for number, when in committed.items()}) | {"cpu": round(spent, 2)}).decode(),
        flush=True,
    )


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def told(clients: list[Client], committed: dict[int, float]) -> dict[str, object]:
    """What came of all that was committed."""
    late = sorted((when - committed[number]) * 1000 for client in clients for number, when in client.came)
    lost = sum(len(set(committed) - {number for number, _ in client.came}) for client in clients)
    twice = sum(len(client.came) - len({number for number, _ in client.came}) for client in clients)
    shares = {f"p{share}": round(late[min(len(late) - 1, int(len(late) * share / 100))]) for share in (50, 90, 99, 100)} if late else {}
    return {"events": len(late), "lost": lost, "twice": twice, "ms": shares}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--followers", type=int, default=1000)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--socket", action="store_true")
    options = parser.parse_args()
    uvloop.run(follow(options.port, options.followers, socket=options.socket))
