"""Paths as a user gives them (files, directories, patterns) to the files behind them, in a settled order, each once."""

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from loaders.reports.rejection import Rejection

MANIFEST = "manifest.jsonl"
Identity = tuple[int, int]


def find_files(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Path | Rejection]:
    """Regular files, directories walked by name; links are followed, but nothing is met twice, so a cycle ends."""
    seen: set[Identity] = set()
    for given in paths:
        found = _expand(os.fspath(given))
        if not found:
            yield Rejection(cause="nothing matches this pattern", file=os.fspath(given))
        for path in found:
            yield from _visit(path, seen)


def _expand(given: str) -> list[Path]:
    """A pattern that the shell left alone, or the path itself."""
    if glob.has_magic(given) and not os.path.lexists(given):
        return [Path(match) for match in sorted(glob.iglob(given, recursive=True))]  # noqa: PTH207 - Path.glob takes no absolute pattern
    return [Path(given)]


def _visit(path: Path, seen: set[Identity]) -> Iterator[Path | Rejection]:
    try:
        status = path.stat()
        if (status.st_dev, status.st_ino) in seen:
            return
        seen.add((status.st_dev, status.st_ino))
        children = sorted(path.iterdir()) if stat.S_ISDIR(status.st_mode) else None
    except (OSError, ValueError) as error:
        yield Rejection(cause=_reason(error), file=str(path))
        return
    if children is not None:
        for child in _manifest_first(children):
            yield from _visit(child, seen)
    elif stat.S_ISREG(status.st_mode):
        yield path
    else:
        yield Rejection(cause="neither a file nor a directory", file=str(path))


def _manifest_first(children: list[Path]) -> list[Path]:
    """Hidden files are no reports; a manifest stands before the files that it names."""
    shown = [child for child in children if not child.name.startswith(".")]
    return sorted(shown, key=lambda child: child.name != MANIFEST)


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror or str(error)).lower() if isinstance(error, OSError) else "a NUL in the name"
