"""Find the embedded engine of a folder, or start it; hold it up while in use."""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from schema.errors import StoreUnavailable
from schema.store.address import Address
from schema.store.engine import DATABASE, LOOPBACK
from schema.store.settings import StoreSettings
from schema.store.turns import ANSWER

START = 60.0  # seconds for an engine to answer; 0.4 is usual, more after a crash, when it replays its log
SPARE = 4 * 1024 * 1024  # bytes; the engine's files grow by pages of 64 KiB, so with less it has failed for want of them
# Of the engine's heap: with less for what is young, the rows of a writing are copied before they die, and it takes 1.4 times the processor
# time (docs/scale.md). A machine's limit wins over these; so does who sets the variable.
MEMORY = "-Xmn512m -Xms1g"
ASK = 5.0  # seconds for a listener on loopback to answer


class EmbeddedEngine:
    """One user's hold on the engine of a folder: it stays up at least until `close`."""

    def __init__(self, settings: StoreSettings) -> None:
        self._folder = settings.engine
        self._linger = settings.linger
        self._stay: socket.socket | None = None
        self._state: dict[str, Any] = {}

    def address(self) -> Address:
        """Where the engine answers now; starts it where none does.

        Raises StoreUnavailable, naming the log, where it does not come up.
        """
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not self.holds():
            try:
                with FileLock(self._folder / "start.lock", timeout=START, mode=0o600):
                    if not self._find():
                        self._start()
            except Timeout as error:
                raise StoreUnavailable(f"another process has been starting the engine in {self._folder} for {START:.0f} s") from error
        state = self._state
        return Address(
            uri=f"bolt://{LOOPBACK}:{state['bolt']}",
            user="root",
            password=state["password"],
            database=DATABASE,
            http=f"http://{LOOPBACK}:{state['http']}",
        )

    def holds(self) -> bool:
        """Whether the engine that was found still holds its end."""
        if self._stay is None:
            return False
        self._stay.setblocking(False)
        try:
            gone = self._stay.recv(1) == b""
        except BlockingIOError:
            return True
        except OSError:
            gone = True
        if gone:
            self.close()
        return not gone

    @contextlib.contextmanager
    def turn(self, patience: float) -> Iterator[None]:
        """The writer's turn, in the order of asking; raises StoreUnavailable where it does not come within `patience` seconds."""
        try:
            held = _ask(self._state, b"write", patience)
        except OSError as error:
            raise StoreUnavailable(f"the engine in {self._folder} gave no turn to write: {error}") from error
        with held:
            yield

    def ails(self) -> str | None:
        """A full disk, of which the engine says only that a transaction is gone."""
        free = shutil.disk_usage(self._folder).free if self._folder.exists() else SPARE
        return f"the disk of {self._folder} is full ({free // 1024:,} KiB left)" if free < SPARE else None

    @property
    def pid(self) -> int:
        """The engine's process."""
        return int(self._state["pid"])

    def close(self) -> None:
        """Let go; the engine stops when nobody else holds it."""
        if self._stay is not None:
            self._stay.close()
            self._stay = None

    def _find(self) -> bool:
        try:
            state = json.loads((self._folder / "state.json").read_text(encoding="utf-8"))
            self._stay = _ask(state, b"stay", ASK)
        except (OSError, ValueError, KeyError):
            return False  # none yet, or one that was killed: its file says where it was
        self._state = state
        return True

    def _start(self) -> None:
        log = self._folder / "log"
        log.mkdir(exist_ok=True, mode=0o700)
        (self._folder / "state.json").unlink(missing_ok=True)
        child = _spawn(self._folder, self._linger, log)
        deadline = time.monotonic() + START
        while time.monotonic() < deadline:
            if self._find():
                return
            if child.poll() is not None:
                break
            time.sleep(0.02)
        child.kill()
        raise StoreUnavailable(f"the embedded engine did not come up; its last words are in {log / 'engine.log'}")


def _spawn(folder: Path, linger: float, log: Path) -> subprocess.Popen[bytes]:
    """A process of its own session: it outlives the command that started it, and no Ctrl-C of a terminal reaches it."""
    environment = {"ARCADEDB_NATIVE_ISOLATE_ARGS": MEMORY} | os.environ | {"ARCADEDB_LOG_DIR": str(log)}
    with (log / "engine.log").open("ab") as output:
        return subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", "schema.store.engine", str(folder), str(max(linger, 2.0))],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            env=environment,
            start_new_session=True,
        )


def _ask(state: dict[str, Any], wish: bytes, patience: float) -> socket.socket:
    """An open connection that was answered; OSError where it was not."""
    asked = socket.create_connection((LOOPBACK, int(state["turns"])), timeout=ASK)
    try:
        asked.settimeout(patience)
        asked.sendall(state["token"].encode() + b" " + wish + b"\n")
        if asked.recv(len(ANSWER)) != ANSWER:
            raise ConnectionError("the engine did not answer")
    except OSError:
        asked.close()
        raise
    return asked
