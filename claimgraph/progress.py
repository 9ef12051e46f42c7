"""How far a load is: a bar with rate and remaining time on a terminal, a plain line now and then elsewhere."""

import io
import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from rich.console import Console
from rich.progress import BarColumn, TaskID, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

if TYPE_CHECKING:
    from loaders import Outcome

EVERY = 10.0  # seconds between plain lines


class Progress:
    """Bytes read of those there are make the bar and the remaining time; reports and claims settled make the rate."""

    def __init__(self, paths: Iterable[str], manifest: str | None, *, shown: bool) -> None:
        self._total = _size([*paths, *([manifest] if manifest else [])]) if shown else 0
        self._read = self._reports = self._claims = 0
        self._started = self._said = time.monotonic()
        self._plain = shown and not sys.stderr.isatty()
        self._bar = _bar() if shown and sys.stderr.isatty() else None
        self._task: TaskID | None = None

    def open(self, path: Path) -> io.BufferedReader:
        """The file, its bytes counted as they are read."""
        return io.BufferedReader(_Counted(path, self), buffer_size=1 << 16)

    def read(self, count: int) -> None:
        """So many bytes more were read."""
        self._read += count

    def add(self, outcome: "Outcome") -> None:
        """A report was settled."""
        self._reports += 1
        self._claims += outcome.claims
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=min(self._read, self._total), description=self._said_so_far())
        elif self._plain and time.monotonic() - self._said >= EVERY:
            self._said = time.monotonic()
            print(self._said_so_far(), file=sys.stderr, flush=True)  # noqa: T201 - a line for a log

    def __enter__(self) -> Self:
        if self._bar is not None:
            self._bar.start()
            self._task = self._bar.add_task("reading", total=self._total or None)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.stop()

    def _said_so_far(self) -> str:
        rate = self._reports / max(time.monotonic() - self._started, 1e-3)
        return f"{self._reports:,} reports, {self._claims:,} claims, {rate:,.0f} reports/s"


class _Counted(io.FileIO):
    """A file that tells how much of it was read."""

    def __init__(self, path: Path, progress: Progress) -> None:
        super().__init__(path)
        self._progress = progress

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        count = super().readinto(buffer) or 0
        self._progress.read(count)
        return count


def _bar() -> Bar:
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TextColumn("left"), TimeRemainingColumn())
    return Bar(*columns, console=Console(stderr=True), transient=True)


def _size(paths: Iterable[str]) -> int:
    """Bytes of all files; 0, which is no bar to fill, where standard input is among them."""
    from loaders import find_files  # the same walk as the reading's

    given = list(paths)
    if "-" in given:
        return 0
    return sum(os.stat(found).st_size for found in find_files(given) if isinstance(found, Path))  # noqa: PTH116 - a path that is known to be there
