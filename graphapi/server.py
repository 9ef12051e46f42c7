"""The server: uvicorn, which drains what is under way when told to stop."""

import asyncio
import gc
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from types import FrameType
from typing import Any

import uvicorn
from fastapi import FastAPI
from uvicorn.config import STARTUP_FAILURE
from uvicorn.supervisors import Multiprocess

from graphapi.app import create_app
from graphapi.frames import FramesProtocol
from graphapi.live import stop_streams
from graphapi.logs import log_lines
from graphapi.room import warm
from graphapi.service import Service
from graphapi.tracing import send_spans

DRAIN = 20  # seconds that answers under way are given after SIGTERM


def serve(host: str = "127.0.0.1", port: int = 8000, *, workers: int = 1) -> None:
    """Serve until SIGTERM or SIGINT; several workers share the graph, not their memory."""
    os.environ["CLAIMGRAPH_HOST"] = host  # what is open to a reader without a key hangs on where we listen
    config = uvicorn.Config(
        "graphapi.server:served_app",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        access_log=False,
        log_level="warning",
        timeout_graceful_shutdown=DRAIN,
        ws=FramesProtocol,
        ws_per_message_deflate=False,  # an event is a few hundred bytes, not worth a compressor for each client
        server_header=False,
    )
    server = uvicorn.Server(config)
    with suppress(KeyboardInterrupt):  # it has drained by then
        if workers > 1:
            Workers(config, [config.bind_socket()]).run()
        else:
            server.run()
    if workers == 1 and not server.started:
        sys.exit(STARTUP_FAILURE)


class Workers(Multiprocess):
    """Server processes on one port, whose socket is closed when they are told to stop: who connects while they drain is refused, not left to wait."""

    def terminate_all(self) -> None:
        """Each process closes the socket on its side, and this one on its own."""
        super().terminate_all()
        for listening in self.sockets:
            listening.close()


def served_app() -> FastAPI:
    """The application as a server process runs it: with its log, its spans, and an end to its streams."""
    log_lines()
    send_spans()
    app = create_app()
    within = app.router.lifespan_context

    @asynccontextmanager
    async def lifespan(inner: Any) -> AsyncIterator[Any]:
        for number in (signal.SIGTERM, signal.SIGINT):
            _also_stop_streams(number, asyncio.get_running_loop())
        async with within(inner) as state:
            warming = asyncio.create_task(_begin(app.state.service))
            yield state
            warming.cancel()

    app.router.lifespan_context = lifespan
    return app


async def _begin(service: Service) -> None:
    """The first page; what the start made then lives as long as the process, and the collector need not walk it while requests wait."""
    await warm(service)
    gc.collect()
    gc.freeze()


def _also_stop_streams(number: int, loop: asyncio.AbstractEventLoop) -> None:
    """A stream of events never ends by itself: the server would wait for it in vain."""
    before = signal.getsignal(number)

    def stop(signum: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(stop_streams)
        if callable(before):
            before(signum, frame)

    signal.signal(number, stop)
