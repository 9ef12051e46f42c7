"""Reports as lines of JSON, read one at a time however long the file is."""

import codecs
from collections.abc import Iterator, Mapping

import orjson

from loaders.errors import FormatError, ReportError, SizeError, SpentError
from loaders.reports.document import LINE_LIMIT, Document
from loaders.reports.record import report_from_record
from loaders.reports.rejection import Rejection
from schema.report import Report

Record = Mapping[str, object]


def read_jsonl(document: Document) -> Iterator[Report | Rejection]:
    """A report for each line that has a `text`; each other line is rejected on its own."""
    for number, record in read_records(document):
        if isinstance(record, Rejection):
            yield record
            continue
        try:
            yield report_from_record(record)
        except ReportError as error:
            yield Rejection(cause=str(error), file=document.name, line=number, given=record)


def read_records(document: Document) -> Iterator[tuple[int, Record | Rejection]]:
    """Line numbers from 1 with their objects; blank lines are passed over."""
    number = 0
    while line := document.stream.readline(LINE_LIMIT + 1):
        number += 1
        if number == 1 and (cause := _other_form(line)):
            yield number, Rejection(cause=cause, file=document.name)
            return
        try:
            if len(line) > LINE_LIMIT:
                _skip_line(document)
                raise SizeError(f"a line of more than {LINE_LIMIT // 1024**2} MiB")
            if line.strip(b"\xef\xbb\xbf \t\r\n"):
                yield number, parse_record(line)
        except SpentError:
            raise
        except ReportError as error:
            given = {"raw": line[:LINE_LIMIT].decode("utf-8", "replace").strip()} if len(line) <= LINE_LIMIT else None
            yield number, Rejection(cause=str(error), file=document.name, line=number, given=given)


def _other_form(first: bytes) -> str | None:
    """Why a whole file cannot be lines of JSON, where its first line tells."""
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "UTF-16 by its mark: lines of JSON are UTF-8"
    if first.strip() in {b"[", b"{"}:
        return "a JSON value over several lines: an object on each line is wanted"
    return None


def parse_record(line: bytes) -> Record:
    """The object of one line; a line that was rejected as broken (`raw`) is taken as it has been mended."""
    try:
        record = orjson.loads(line.removeprefix(b"\xef\xbb\xbf"))
        if isinstance(record, dict) and isinstance(record.get("raw"), str) and "text" not in record:
            record = orjson.loads(record["raw"])
    except orjson.JSONDecodeError as error:
        raise FormatError(f"not JSON: {error}") from error
    if not isinstance(record, dict):
        raise FormatError("a JSON object is wanted on each line")
    return record


def _skip_line(document: Document) -> None:
    while (rest := document.stream.readline(LINE_LIMIT)) and not rest.endswith(b"\n"):
        pass
