"""Reports as rows of a table: one with a `text` column, or the running totals of a day (`loaders.reports.tally`)."""

import csv
import io
from collections.abc import Iterator

from loaders.errors import FormatError, ReportError
from loaders.reports.decode import find_encoding
from loaders.reports.document import Document
from loaders.reports.record import rename, report_from_record
from loaders.reports.rejection import Rejection
from loaders.reports.report import TEXT_LIMIT
from loaders.reports.tally import is_tally
from schema.report import Report

SAMPLE = 64 * 1024
LINE = 4 * TEXT_LIMIT  # characters of a line, which holds a row or a part of one
DELIMITERS = ",;\t"


def read_table(document: Document) -> Iterator[Report | Rejection]:
    """A report a row; a row that cannot be one is rejected on its own. Comma, semicolon or tab, told by the heading."""
    csv.field_size_limit(TEXT_LIMIT)  # an unclosed quote swallows no more than that
    rows = _rows(document)
    while True:
        begins = rows.reader.line_num + 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Rejection(cause=f"broken row: {error}", file=document.name, line=begins)
            continue
        yield _report(row, document.name, rows.line_num)


def _report(row: dict[str, str], file: str, line: int) -> Report | Rejection:
    given: dict[str, object] = {name: value for name, value in row.items() if name}
    try:
        if None in row:
            raise FormatError("more cells than the heading has columns")
        if "text" not in rename(given) and not is_tally(given):
            raise FormatError(f"no column `text`; there are {', '.join(given)}")
        return report_from_record(given)
    except ReportError as error:
        return Rejection(cause=str(error), file=file, line=line, given=_printable(given))


def _rows(document: Document) -> "csv.DictReader[str]":
    """Rows in the encoding of the first bytes; stray bytes stay in the row that has them, and reject it."""
    head = document.stream.peek(SAMPLE)
    whole_lines = head[: head.rfind(b"\n") + 1] or head
    encoding, _ = find_encoding(whole_lines)
    delimiter = max(DELIMITERS, key=whole_lines.partition(b"\n")[0].decode(encoding, "replace").count)
    text = io.TextIOWrapper(document.stream, encoding=encoding, errors="surrogateescape", newline="")
    rows = csv.DictReader(_bounded(text), delimiter=delimiter, strict=True)
    try:
        rows.fieldnames = [name.strip().lower() for name in rows.fieldnames or ()]
    except csv.Error as error:
        raise FormatError(f"broken heading: {error}", line=1) from error
    return rows


def _bounded(text: io.TextIOWrapper) -> Iterator[str]:
    """Lines; in the place of one that is longer than a row can be, what the parser refuses."""
    while line := text.readline(LINE):
        if len(line) < LINE or line.endswith("\n"):
            yield line
            continue
        while (rest := text.readline(LINE)) and not rest.endswith("\n"):
            pass
        yield "x" * (TEXT_LIMIT + 1)


def _printable(given: dict[str, object]) -> dict[str, object]:
    """Stray bytes as question marks, so that the record can be written as JSON."""
    return {name: str(value).encode("utf-8", "replace").decode("utf-8") for name, value in given.items() if value}
