"""Which month each of a sentence's counts is of: "359 tanks in June, 300 in July"."""

from collections.abc import Sequence
from datetime import date

from loaders.claims.draft import Draft
from loaders.claims.marks import STOPS
from loaders.claims.mentions.calendar import MONTH_LEADS, YEAR
from loaders.claims.mentions.stretches import whole_month
from loaders.claims.reading import Reading
from loaders.claims.words.dates import month_named
from schema.claim import Period


def own_months(reading: Reading, found: Sequence[Draft]) -> None:
    """Give each count the month that follows it, where the sentence names two."""
    counted = sorted((draft for draft in found if draft.thing), key=lambda draft: draft.thing.first if draft.thing else 0)
    if len(counted) < 2 or reading.day is None:
        return
    borders = [*(draft.thing.first for draft in counted[1:] if draft.thing), reading.size]
    months = [_month(reading, draft.thing.last + 1, end) for draft, end in zip(counted, borders, strict=True) if draft.thing]
    if not any(months) or len({month_named(word) for word in reading.words} - {None}) < 2:
        return
    for draft, month in zip(counted, months, strict=True):
        draft.period = month or draft.period


def _month(reading: Reading, first: int, end: int) -> Period | None:
    """The month that stands between a count and the next, in its own clause."""
    published = reading.day or date.max
    for place in range(first, min(end, reading.size)):
        if reading.word(place) in STOPS:
            return None
        month = month_named(reading.word(place)) if reading.word(place - 1) in MONTH_LEADS else None
        if month:
            year = reading.word(place + 1)
            return whole_month(int(year) if YEAR.match(year) else published.year - (month > published.month), month, published)
    return None
