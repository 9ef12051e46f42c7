"""The write side: text in, graph rows out. This module is its front door; other folders import nothing deeper.

Names are looked up when they are first asked for: whoever only makes a report need not wait for the morphology's tables.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loaders.claims import extract
    from loaders.errors import LoaderError, ReportError
    from loaders.feed import follow, load_feed, watch
    from loaders.graph.delete import delete_report
    from loaders.load import load_reports
    from loaders.pipeline import understand
    from loaders.plan import Plan
    from loaders.reports import Rejection, find_files, make_report, read_reports
    from loaders.resolve import Resolver
    from loaders.summary import Outcome, Summary

HOMES = {
    "LoaderError": "loaders.errors",
    "Outcome": "loaders.summary",
    "Plan": "loaders.plan",
    "Rejection": "loaders.reports",
    "ReportError": "loaders.errors",
    "Resolver": "loaders.resolve",
    "Summary": "loaders.summary",
    "delete_report": "loaders.graph.delete",
    "extract": "loaders.claims",
    "find_files": "loaders.reports",
    "follow": "loaders.feed",
    "load_feed": "loaders.feed",
    "load_reports": "loaders.load",
    "make_report": "loaders.reports",
    "read_reports": "loaders.reports",
    "understand": "loaders.pipeline",
    "watch": "loaders.feed",
}

__all__ = [
    "LoaderError",
    "Outcome",
    "Plan",
    "Rejection",
    "ReportError",
    "Resolver",
    "Summary",
    "delete_report",
    "extract",
    "find_files",
    "follow",
    "load_feed",
    "load_reports",
    "make_report",
    "read_reports",
    "understand",
    "watch",
]


def __getattr__(name: str) -> object:
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(HOMES[name]), name)
