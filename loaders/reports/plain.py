"""A plain text file: one report, to the letter."""

from loaders.reports.decode import decode
from loaders.reports.document import Document
from loaders.reports.record import Metadata, merge
from loaders.reports.report import make_report
from schema.report import Report


def read_plain(document: Document, known: Metadata) -> Report:
    """One report, with what a manifest knows of it."""
    text, warnings = decode(document.read_whole())
    return make_report(text, warnings=warnings, **merge(Metadata(key=document.stem), known))
