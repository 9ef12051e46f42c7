"""How a walk goes through keys: at once where the engine stops at LIMIT, else a short window first, then wider ones."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

STEPS = (7, 60, 600)  # days: a page of today's claims is in the first, a rare filter needs the last; then everything


@dataclass(frozen=True, slots=True)
class Span:
    """The days that the graph's reports were published on."""

    oldest: str
    newest: str


def windows(lo: str, hi: str, *, descending: bool, span: Span | None) -> Iterator[tuple[str, str]]:
    """Ranges of keys in the order of the walk, which together are all of `lo` to `hi`; one where `span` is null."""
    if lo >= hi:
        yield lo, lo
        return
    steps = iter(()) if span is None else (_back(hi, span) if descending else _on(lo, span))
    for edge in steps:
        if descending and lo < edge < hi:
            yield edge, hi
            hi = edge
        elif not descending and lo < edge < hi:
            yield lo, edge
            lo = edge
    yield lo, hi


def _back(hi: str, span: Span) -> Iterator[str]:
    return _steps(min(filter(None, (_day(hi), _day(span.newest))), default=None), -1)


def _on(lo: str, span: Span) -> Iterator[str]:
    return _steps(max(filter(None, (_day(lo), _day(span.oldest))), default=None), 1)


def _steps(start: date | None, sign: int) -> Iterator[str]:
    if start is None:
        return
    for days in STEPS:
        try:
            yield (start + timedelta(days=sign * days)).isoformat()
        except OverflowError:
            return


def _day(key: str) -> date | None:
    try:
        return date.fromisoformat(key[:10])
    except ValueError:
        return None
