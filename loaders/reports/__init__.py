"""From what was published to Reports: read, decode, clean, date, tell the language. Other folders import from here."""

from loaders.reports.read import read_document, read_file, read_reports, read_stream
from loaders.reports.rejection import Rejection
from loaders.reports.report import make_report
from loaders.reports.walk import find_files

__all__ = ["Rejection", "find_files", "make_report", "read_document", "read_file", "read_reports", "read_stream"]
