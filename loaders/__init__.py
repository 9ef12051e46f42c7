"""The write side: text in, graph rows out. This module is its front door; other folders import nothing deeper."""

from loaders.errors import LoaderError, ReportError
from loaders.reports import Rejection, make_report, read_reports

__all__ = ["LoaderError", "Rejection", "ReportError", "make_report", "read_reports"]
