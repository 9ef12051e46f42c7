"""A day's row of a table of running totals, written out as the bulletin it was taken from, so that the extractor reads it as any other.

A column named by a class of materiel holds the total, the same name with a `+` the day's increment. A cell may carry its hedge: `about 403720`.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from loaders.errors import FormatError
from loaders.reports.dates import parse_date
from schema.vocabulary import read_yaml

CELL = re.compile(r"(?P<hedge>about|more than|at least|up to|nearly)?\s*(?P<number>\d[\d ]*)", re.IGNORECASE)
INVASION = date(2022, 2, 24)


@cache
def labels() -> Mapping[str, str]:
    """The bulletin's words by class of materiel, in the bulletin's order."""
    rows: dict[str, str] = read_yaml("loaders.reports", "tally.yaml")
    return rows


def is_tally(columns: Mapping[str, object]) -> bool:
    """A row without a text that counts at least one class."""
    return "text" not in columns and any(name in columns for name in labels())


def tally_text(row: Mapping[str, object]) -> str:
    """The row as a bulletin; FormatError where the day is missing or a cell is no number."""
    day = _day(row)
    lines = list(_lines(row))
    if not lines:
        raise FormatError("no figure in this row")
    heading = f"The total combat losses of the enemy from {INVASION:%d.%m.%y} to {day:%d.%m.%y} were approximately:"
    return "\n".join((heading, *lines))


def _day(row: Mapping[str, object]) -> date:
    given = str(row.get("date") or row.get("published_on") or "")
    if (day := parse_date(given)) is None:
        raise FormatError(f"date: not a day: {given[:40]!r}")
    return day


def _lines(row: Mapping[str, object]) -> Iterator[str]:
    for materiel, words in labels().items():
        total, increment = _cell(row, materiel), _cell(row, f"{materiel}+")
        if total is not None:
            yield f"{words} - {total}" + (f" (+{increment})" if increment is not None else "")
        elif increment is not None:
            raise FormatError(f"{materiel}+: an increment without its total")


def _cell(row: Mapping[str, object], column: str) -> str | None:
    given = str(row.get(column) or "").strip()
    if not given:
        return None
    if (match := CELL.fullmatch(given)) is None:
        raise FormatError(f"{column}: not a number: {given[:40]!r}")
    number = match["number"].replace(" ", "")
    return f"{match['hedge'].lower()} {number}" if match["hedge"] else number
