"""What could not be read as a report: where it stood, why, and what was given, so that it can be mended and loaded again."""

from collections.abc import Mapping
from dataclasses import dataclass

Given = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """`file` is a path, with `!` before a member of an archive; `line` counts from 1; `given` is the record as it was read."""

    cause: str
    file: str | None = None
    line: int | None = None
    given: Given | None = None

    def to_json(self) -> dict[str, object]:
        """A line for `--rejects`: the given fields, to be mended, and under `rejected` what was wrong with them."""
        return {**(self.given or {}), "rejected": {"file": self.file and _printable(self.file), "line": self.line, "cause": self.cause}}

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        return f"{place}: {self.cause}" if place else self.cause


def _printable(name: str) -> str:
    r"""A file's name; bytes of it that are no UTF-8 as `\xff`: JSON has no other way."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
