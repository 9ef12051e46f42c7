"""One file as bytes to be read once, and the bounds that no file may break."""

import io
import zlib
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO
from zipfile import BadZipFile

from loaders.errors import FormatError, SizeError, SpentError

WHOLE_LIMIT = 16 * 1024 * 1024  # bytes of a file that is one report: a page with its scripts; the text itself is bounded in make_report
LINE_LIMIT = 16 * 1024 * 1024  # bytes of a line of JSON
PACKED = ".gz"
FREE = 64 * 1024 * 1024  # bytes that any archive may unpack to
RATIO = 250  # above that, unpacked to packed: logs and bulletins pack 4 to 30 times, a bomb 1,000 times and more


@dataclass(frozen=True, slots=True)
class Document:
    """`name` is the path, with `!` before a member of an archive; `stream` is read once, from start to end."""

    name: str
    stream: io.BufferedReader

    @property
    def suffix(self) -> str:
        """The format by the name's end, in lower case: `.txt`, of `a.txt.gz` too."""
        return PurePath(self._bare).suffix.casefold()

    @property
    def stem(self) -> str:
        """The name without folders and suffix."""
        return PurePath(self._bare.rpartition("!")[2]).stem

    @property
    def _bare(self) -> str:
        return self.name[: -len(PACKED)] if self.name.casefold().endswith(PACKED) else self.name

    def read_whole(self) -> bytes:
        """All bytes of a file that is one report; SizeError beyond WHOLE_LIMIT, without reading on."""
        raw = self.stream.read(WHOLE_LIMIT + 1)
        if len(raw) > WHOLE_LIMIT:
            raise SizeError(f"larger than {WHOLE_LIMIT // 1024**2} MiB: too large for one report")
        return raw


class Unpacking(io.RawIOBase):
    """A packed stream that stops at its allowance (see `allowance`), counting over all members of an archive."""

    def __init__(self, packed: BinaryIO, budget: "Budget") -> None:
        self._packed = packed
        self._budget = budget

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Fill the buffer; SpentError past the budget, FormatError where the packing is broken."""
        try:
            raw = self._packed.read(len(buffer))
        except (zlib.error, EOFError, BadZipFile, OSError) as error:
            raise FormatError(f"broken archive: {error}") from error
        self._budget.spend(len(raw))
        buffer[: len(raw)] = raw
        return len(raw)


class Budget:
    """How much an archive of `packed` bytes may still unpack to."""

    def __init__(self, packed: int) -> None:
        self._packed = packed
        self._left = max(FREE, RATIO * packed)

    @property
    def spent(self) -> bool:
        """Whether more was asked for than there was: nothing more is read of the archive then."""
        return self._left < 0

    def spend(self, count: int) -> None:
        """Take `count` bytes off; SpentError when there are none left."""
        self._left -= count
        if self.spent:
            raise SpentError(f"unpacks to more than {RATIO} times its {self._packed:,} bytes: read no further")
