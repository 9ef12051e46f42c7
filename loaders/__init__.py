"""The write side: text in, graph rows out. This module is its front door; other folders import nothing deeper.

Names are looked up when they are first asked for: whoever only makes a report need not wait for the morphology's tables.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loaders.claims import Explanation, explain, extract
    from loaders.errors import JudgementError, LoaderError, ReportError
    from loaders.feed import follow, load_feed, watch
    from loaders.graph.days import close_days
    from loaders.graph.delete import delete_report
    from loaders.graph.dump import is_dump, read_dump, write_dump
    from loaders.graph.judgements import judge, read_judgements, undo_judgement
    from loaders.graph.offline.copy import write_import_of
    from loaders.graph.offline.reports import write_import
    from loaders.graph.status import graph_status
    from loaders.load import load_reports
    from loaders.offline import load_offline
    from loaders.pipeline import understand
    from loaders.plan import Plan
    from loaders.reports import Rejection, find_files, make_report, read_reports
    from loaders.resolve import Resolver
    from loaders.summary import Outcome, Summary

HOMES = {
    "load_offline": "loaders.offline",
    "write_import": "loaders.graph.offline.reports",
    "write_import_of": "loaders.graph.offline.copy",
    "Explanation": "loaders.claims",
    "write_dump": "loaders.graph.dump",
    "read_dump": "loaders.graph.dump",
    "is_dump": "loaders.graph.dump",
    "JudgementError": "loaders.errors",
    "LoaderError": "loaders.errors",
    "Outcome": "loaders.summary",
    "Plan": "loaders.plan",
    "Rejection": "loaders.reports",
    "ReportError": "loaders.errors",
    "Resolver": "loaders.resolve",
    "Summary": "loaders.summary",
    "close_days": "loaders.graph.days",
    "delete_report": "loaders.graph.delete",
    "explain": "loaders.claims",
    "extract": "loaders.claims",
    "find_files": "loaders.reports",
    "follow": "loaders.feed",
    "load_feed": "loaders.feed",
    "graph_status": "loaders.graph.status",
    "judge": "loaders.graph.judgements",
    "load_reports": "loaders.load",
    "make_report": "loaders.reports",
    "read_judgements": "loaders.graph.judgements",
    "read_reports": "loaders.reports",
    "understand": "loaders.pipeline",
    "undo_judgement": "loaders.graph.judgements",
    "watch": "loaders.feed",
}

__all__ = [
    "Explanation",
    "JudgementError",
    "LoaderError",
    "Outcome",
    "Plan",
    "Rejection",
    "ReportError",
    "Resolver",
    "Summary",
    "close_days",
    "delete_report",
    "explain",
    "extract",
    "find_files",
    "follow",
    "graph_status",
    "is_dump",
    "judge",
    "load_feed",
    "load_offline",
    "load_reports",
    "make_report",
    "read_dump",
    "read_judgements",
    "read_reports",
    "understand",
    "undo_judgement",
    "watch",
    "write_dump",
    "write_import",
    "write_import_of",
]


def __getattr__(name: str) -> object:
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(HOMES[name]), name)
