"""A manifest: lines of JSON, each naming a file beside it and what is known of it (publisher, day, language, url, key)."""

import os
from collections.abc import Iterator
from pathlib import Path

from loaders.errors import FormatError, ReportError
from loaders.reports.document import Document
from loaders.reports.jsonl import Record, read_records
from loaders.reports.record import metadata, rename, report_from_record
from loaders.reports.rejection import Rejection
from loaders.reports.single import read_single
from loaders.reports.unpack import Opener, open_file, unpack
from schema.report import Report

MANY = (".jsonl", ".ndjson", ".csv", ".tsv")


def read_manifest(path: Path, *, fenced: bool = True, opener: Opener = open_file) -> Iterator[Report | Rejection]:
    """A report an entry, with the entry's `key`; an entry may also hold its `text` itself.

    `fenced` keeps to the manifest's own folder: one that came from elsewhere must not read what lies beside it.
    """
    try:
        stream = path.open("rb")
    except OSError as error:
        yield Rejection(cause=f"cannot be read: {error.strerror}", file=str(path))
        return
    with stream:
        for number, record in read_records(Document(str(path), stream)):
            yield record if isinstance(record, Rejection) else _entry(path, number, record, fenced=fenced, opener=opener)


def manifest_files(path: Path) -> set[Path]:
    """The files of its folder that a manifest names, links followed, so that a walk does not read them again; it hides none that lie elsewhere."""
    try:
        with path.open("rb") as stream:
            entries = [record for _, record in read_records(Document(str(path), stream)) if not isinstance(record, Rejection)]
    except OSError:
        return set()  # reading the manifest says so
    folder = path.parent.resolve()
    files = {(folder / str(entry["file"])).resolve() for entry in entries if "file" in entry}
    return {file for file in files if file.is_relative_to(folder)}


def _entry(path: Path, number: int, record: Record, *, fenced: bool, opener: Opener) -> Report | Rejection:
    try:
        fields = rename(record)
        if "text" in fields or "file" not in _named(fields):
            return report_from_record(fields)
        return _read_named(_inside(path.parent, str(_named(fields)["file"]), fenced=fenced), fields, opener)
    except ReportError as error:
        return Rejection(cause=str(error), file=str(path), line=number, given=record)


def _named(fields: Record) -> Record:
    """The entry, or of an entry that was rejected as a file, what it says of that file."""
    rejected = fields.get("rejected")
    return rejected if "file" not in fields and isinstance(rejected, dict) and set(fields) == {"rejected"} else fields


def _read_named(file: Path, fields: Record, opener: Opener) -> Report:
    known = metadata({"key": file.name.split(".")[0]} | dict(fields))
    for document in unpack(file, opener):
        if isinstance(document, Rejection):
            raise FormatError(f"{file}: {document.cause}")
        if document.suffix in MANY:
            raise FormatError(f"{file}: holds more than one report: mend it there and load that")
        return read_single(document, known)
    raise FormatError(f"{file}: empty archive")


def _inside(folder: Path, given: str, *, fenced: bool) -> Path:
    """The file, relative to the manifest's folder; links are followed before the fence is looked at."""
    if not fenced:
        return _own(folder / given)
    file = (folder / given).resolve()
    if os.path.commonpath((folder.resolve(), file)) != str(folder.resolve()):
        raise FormatError(f"file: {given!r} lies outside the manifest's folder")
    return file


def _own(file: Path) -> Path:
    """The file as the system finds it: a member's name, which an archive chose, must lead nowhere by its `..`, so it is not resolved here."""
    if "!" in str(file) and not file.exists():
        raise FormatError(f"{file}: stands in an archive: mend it there and load that, or say its `text` here")
    return file
