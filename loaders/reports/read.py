"""Everything that a user may point at, as reports: files, directories, patterns, archives, manifests, standard input.

What cannot be read comes out as a Rejection in its place, and the rest goes on.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from loaders.errors import ReportError
from loaders.reports.document import Document
from loaders.reports.jsonl import read_jsonl
from loaders.reports.manifest import manifest_files, read_manifest
from loaders.reports.plain import read_plain
from loaders.reports.record import Metadata
from loaders.reports.rejection import Rejection
from loaders.reports.single import read_single
from loaders.reports.table import read_table
from loaders.reports.unpack import Opener, open_file, unpack
from loaders.reports.walk import MANIFEST, find_files
from schema.report import Report

STDIN = "-"
MANY = {".jsonl": read_jsonl, ".ndjson": read_jsonl, ".csv": read_table, ".tsv": read_table}

Read = Iterator[Report | Rejection]
StrPath = str | os.PathLike[str]


def read_reports(
    paths: Iterable[StrPath], *, manifest: StrPath | None = None, retry: StrPath | None = None, opener: Opener = open_file
) -> Read:
    """The reports of a manifest, then those of the paths; `-` is standard input. One at a time, so memory stays flat.

    `retry` is what an earlier run wrote as its rejects: a manifest of the user's own, whose files may lie anywhere.
    """
    given = [os.fspath(path) for path in paths]
    if manifest is not None:
        yield from read_manifest(Path(manifest), opener=opener)
    if retry is not None:
        yield from read_manifest(Path(retry), fenced=False, opener=opener)
    if STDIN in given:
        yield from read_stream(Document("stdin", sys.stdin.buffer))  # type: ignore[arg-type] # a BufferedReader, typed wider
    named: set[Path] = set()
    for found in find_files(path for path in given if path != STDIN):
        if isinstance(found, Rejection):
            yield found
        elif not named or found.resolve() not in named:
            named |= manifest_files(found) if found.name == MANIFEST else set()
            yield from read_file(found, opener)


def read_file(path: Path, opener: Opener = open_file) -> Read:
    """The reports of one file, archive or manifest."""
    if path.name == MANIFEST:
        yield from read_manifest(path, opener=opener)
        return
    for document in unpack(path, opener):
        if isinstance(document, Document):
            yield from read_document(document)
        else:
            yield document


def read_document(document: Document) -> Read:
    """The reports of one document, by its ending."""
    many = MANY.get(document.suffix)
    try:
        if many:
            yield from many(document)
        else:
            yield read_single(document)
    except ReportError as error:
        yield Rejection(cause=str(error), file=document.name, line=error.line)


def read_stream(document: Document) -> Read:
    """The reports of a stream without a name: lines of JSON where its first character is a brace, else one report."""
    try:
        if document.stream.peek(1).lstrip()[:1] == b"{":
            yield from read_jsonl(document)
        else:
            yield read_plain(document, Metadata(key=document.name))
    except ReportError as error:
        yield Rejection(cause=str(error), file=document.name, line=error.line)
