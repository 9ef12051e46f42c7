"""The formats whose file is one report."""

from collections.abc import Callable, Mapping

from loaders.errors import FormatError
from loaders.reports.document import Document
from loaders.reports.html import read_html
from loaders.reports.markdown import read_markdown
from loaders.reports.plain import read_plain
from loaders.reports.record import Metadata
from schema.report import Report

SINGLE: Mapping[str, Callable[[Document, Metadata], Report]] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
}


def read_single(document: Document, known: Metadata | None = None) -> Report:
    """The report of a file by its ending, with what is known of it; FormatError for an ending that is none of these."""
    reader = SINGLE.get(document.suffix)
    if reader is None:
        raise FormatError(f"no format that is read here: {document.suffix or 'a name without an ending'}")
    return reader(document, known or Metadata())
