"""The file that `--rejects` names: what was not taken, a line of JSON each, in a form that `--retry` loads."""

import os
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self

if TYPE_CHECKING:
    from loaders import Rejection


class Rejects:
    """Written beside the file and put in its place at the end, so that `--retry` and `--rejects` may name the same one."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._stream: BinaryIO | None = None

    def add(self, rejection: "Rejection") -> None:
        """One line, on the disk before the load goes on."""
        if self._stream is not None:
            import orjson  # not for --help

            try:
                self._stream.write(orjson.dumps(rejection.to_json(), default=str, option=orjson.OPT_APPEND_NEWLINE))
                self._stream.flush()
            except OSError as error:
                raise OSError(error.errno, f"what was not taken cannot be written down: {error.strerror}", str(self._path)) from error

    def __enter__(self) -> Self:
        if self._path is not None:
            try:
                self._stream = self._beside(self._path).open("wb")
            except OSError as error:
                raise OSError(error.errno, f"what is not taken cannot be written down: {error.strerror}", str(self._path)) from error
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._path is not None and self._stream is not None:
            self._stream.close()
            self._beside(self._path).replace(self._path)

    def _beside(self, path: Path) -> Path:
        return path.with_name(f".{path.name}.{os.getpid()}")
