"""A file as the documents it holds: itself, or the members of an archive, read in place and never written to disk."""

import gzip
import io
import stat
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, cast

from loaders.reports.document import PACKED, Budget, Document, Unpacking
from loaders.reports.rejection import Rejection

TARS = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
ENCRYPTED = 0x1
LINK = 0o120000

Opener = Callable[[Path], io.BufferedReader]


def open_file(path: Path) -> io.BufferedReader:
    """A file as it is; a caller that counts what is read hands in its own."""
    return path.open("rb")


def unpack(path: Path, opener: Opener = open_file) -> Iterator[Document | Rejection]:
    """The documents of one file; what cannot be opened or unpacked is a rejection, and the members before it stand."""
    name = path.name.casefold()
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe that a manifest names would be waited for without end
            yield Rejection(cause="not a file", file=str(path))
            return
        with opener(path) as stream:
            budget = Budget(status.st_size)
            if name.endswith(TARS):
                yield from _tar(str(path), stream, budget)
            elif name.endswith(".zip"):
                yield from _zip(str(path), stream, budget)
            else:
                yield _gunzipped(str(path), stream, budget)
    except (tarfile.TarError, zipfile.BadZipFile, EOFError, OSError, NotImplementedError) as error:
        yield Rejection(cause=f"cannot be read: {getattr(error, 'strerror', None) or error}", file=str(path))


def _gunzipped(name: str, stream: io.BufferedReader, budget: Budget) -> Document:
    """The document, unpacked where its name says that it is packed."""
    if not name.casefold().endswith(PACKED):
        return Document(name, stream)
    return Document(name, _bounded(cast("BinaryIO", gzip.GzipFile(fileobj=stream)), budget))


def _bounded(stream: BinaryIO, budget: Budget) -> io.BufferedReader:
    return io.BufferedReader(Unpacking(stream, budget), buffer_size=1 << 16)


def _zip(path: str, packed: BinaryIO, budget: Budget) -> Iterator[Document | Rejection]:
    with zipfile.ZipFile(packed) as archive:
        for member in archive.infolist():
            if budget.spent:
                return
            name = f"{path}!{member.filename}"
            if member.is_dir():
                continue
            if cause := _zip_refusal(member):
                yield Rejection(cause=cause, file=name)
                continue
            with archive.open(member) as stream:
                yield _gunzipped(name, _bounded(cast("BinaryIO", stream), budget), budget)


def _zip_refusal(member: zipfile.ZipInfo) -> str | None:
    if member.flag_bits & ENCRYPTED:
        return "encrypted"
    if (member.external_attr >> 16) & 0o170000 == LINK:
        return "a link in an archive is not followed"
    return _name_refusal(member.filename)


def _tar(path: str, packed: BinaryIO, budget: Budget) -> Iterator[Document | Rejection]:
    """Read as a stream, so that a large archive needs no memory; its compression is told by its first bytes."""
    with tarfile.open(fileobj=packed, mode="r:*") as archive:
        for member in archive:
            if budget.spent:
                return
            name = f"{path}!{member.name}"
            cast("Any", archive).members = []  # it keeps every header it has met: a million members would fill the memory
            if member.isdir():
                continue
            if cause := _tar_refusal(member):
                yield Rejection(cause=cause, file=name)
            elif stream := archive.extractfile(member):
                yield _gunzipped(name, _bounded(cast("BinaryIO", stream), budget), budget)


def _tar_refusal(member: tarfile.TarInfo) -> str | None:
    if member.issym() or member.islnk():
        return "a link in an archive is not followed"
    return "neither a file nor a directory" if not member.isfile() else _name_refusal(member.name)


def _name_refusal(name: str) -> str | None:
    """Nothing is written, so no name can do harm; one that tries to is no report of ours either."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts:
        return "its path escapes the archive"
    return "an archive within an archive" if name.casefold().endswith((*TARS, ".zip")) else None
