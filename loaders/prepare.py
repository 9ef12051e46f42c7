"""Reports to rows, in this process or in others: the part of loading that costs processor time and touches no graph."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar

from loaders.graph.rows import ReportRows
from loaders.pipeline import rows_of, understand
from loaders.reports import Rejection, make_report
from loaders.resolve import Resolver
from schema.claim import Claim
from schema.claim_json import report_to_json
from schema.judgement import Judgement
from schema.report import Report

Made = TypeVar("Made")
COLLECT_EVERY = 20_000  # objects made and not yet freed; what reading makes has few cycles, and looking for them took a tenth of its time


def as_rows(rows: ReportRows) -> ReportRows:
    """What a graph is told."""
    return rows


@dataclass(frozen=True, slots=True)
class Setting:
    """What every process needs to prepare reports alike; `form` makes of their rows what is wanted of them."""

    recipe: str
    judgements: tuple[Judgement, ...] = ()
    form: Callable[[ReportRows], Any] = as_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared(Generic[Made]):
    """What was made of a report, and what the summary wants to know of it."""

    made: Made
    claims: int
    unresolved: tuple[str, ...]


Answers = Sequence[Prepared[Any] | Rejection]


def prepare(reports: Sequence[Report], setting: Setting) -> Answers:
    """One for each report, in order."""
    resolver = _resolver(setting.judgements)
    with _seldom_collected():
        return [prepare_one(report, resolver, setting) for report in reports]


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Garbage looked for less often than Python does, until a lot is prepared."""
    first, *others = gc.get_threshold()
    gc.set_threshold(max(first, COLLECT_EVERY) if first else 0, *others)
    try:
        yield
    finally:
        gc.set_threshold(first, *others)


def warm() -> None:
    """Read every table now, and not when the first report waits for it."""
    text = "Two tanks were destroyed near Kupiansk. Два танка уничтожены под Купянском. Два танки знищено під Куп'янськом."
    prepare([make_report(text)], Setting(recipe=""))


def prepare_one(report: Report, resolver: Resolver, setting: Setting) -> Prepared[Any] | Rejection:
    """What is wanted of a report; a fault of ours in one text is that report's rejection, with the text, so that it can be looked at."""
    try:
        claims = understand(report, resolver)
        made = setting.form(rows_of(report, claims, recipe=setting.recipe))
        return Prepared(made=made, claims=len(claims), unresolved=_unresolved(claims))
    except Exception as error:  # noqa: BLE001 - whatever goes wrong in one text must not end a night's load
        return reject(report, f"could not be understood: {type(error).__name__}: {error}")


def reject(report: Report, cause: str) -> Rejection:
    """A report that was read and yet not taken."""
    fields = report_to_json(report)
    given = {name: fields[name] for name in ("key", "title", "url", "publisher", "published_on", "language", "text") if fields.get(name)}
    return Rejection(cause=cause, file=report.key, given=given)


@lru_cache(maxsize=2)
def _resolver(judgements: tuple[Judgement, ...]) -> Resolver:
    return Resolver.open().with_judgements(judgements)


def _unresolved(claims: Sequence[Claim]) -> tuple[str, ...]:
    """Place names that nothing clear was found for, as often as they stand there."""
    mentions = (mention for claim in claims for mention in claim.locations)
    return tuple(mention.surface for mention in mentions if mention.resolution is None or mention.resolution.match is None)
