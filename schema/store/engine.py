"""The process of the embedded engine: `python -m schema.store.engine FOLDER LINGER`.

It holds `running.lock` for its life, so a folder has one engine; writes `state.json` (owner only) once it answers; and stops by
itself `LINGER` seconds after its last user left, or on SIGTERM or SIGINT.
"""

import asyncio
import json
import os
import secrets
import signal
import socket
import sys
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from schema.store.turns import Turns

DATABASE = "neo4j"
LOOPBACK = "127.0.0.1"
PREDECESSOR = 30.0  # seconds that a stopping engine is given to leave the folder
BOLT_PLUGIN = "Bolt:com.arcadedb.bolt.BoltProtocolPlugin"


def main(folder: Path, linger: float) -> int:
    """Serve until nobody is left; 0 when stopped cleanly, 3 where another engine keeps the folder."""
    lock = FileLock(folder / "running.lock", mode=0o600)
    try:
        lock.acquire(timeout=PREDECESSOR)
    except Timeout:
        return 3
    server, state = _start(folder)
    try:
        asyncio.run(_serve(folder, state, linger))
    finally:
        (folder / "state.json").unlink(missing_ok=True)
        server.stop()
        lock.release()
    return 0


def _start(folder: Path) -> tuple[Any, dict[str, Any]]:
    import arcadedb  # the engine's library is loaded by its own process only

    bolt, http = _free_port(), _free_port()
    password = _password(folder)
    settings = {"host": LOOPBACK, "http_port": http, "server_plugins": BOLT_PLUGIN, "bolt_port": bolt, "bolt_host": LOOPBACK}
    server = arcadedb.create_server(str(folder / "data"), password, settings)
    server.start()
    server.create_database(DATABASE)
    return server, {"pid": os.getpid(), "bolt": bolt, "http": http, "password": password, "token": secrets.token_urlsafe(24)}


def _password(folder: Path) -> str:
    """The engine keeps the password of its first start in the data folder, so ours is kept too."""
    kept = folder / "password"
    if not kept.exists():
        write_private(kept, secrets.token_urlsafe(24))
    return kept.read_text(encoding="ascii")


async def _serve(folder: Path, state: dict[str, Any], linger: float) -> None:
    turns = Turns(state["token"])
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: loop.call_soon_threadsafe(stopped.set))
    loop = asyncio.get_running_loop()
    listener = await asyncio.start_server(turns.serve, LOOPBACK, 0)
    state["turns"] = listener.sockets[0].getsockname()[1]
    write_private(folder / "state.json", json.dumps(state))
    while not stopped.is_set() and turns.idle() < max(linger, 0.2):
        try:
            await asyncio.wait_for(stopped.wait(), 0.1)
        except TimeoutError:
            continue
    listener.close()


def write_private(path: Path, text: str) -> None:
    """Whole or not at all, readable by the owner only."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    beside.unlink(missing_ok=True)
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    beside.replace(path)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), float(sys.argv[2])))
