"""The day a text was published, where the text itself says so: a line near the top that is a date, or a bulletin's "as of"."""

import re
from datetime import date
from functools import cache

from schema.vocabulary import read_yaml

LINES = 12  # non-empty lines looked at: mastheads and navigation come before the date on some sites
WAR = date(2014, 2, 20)  # nothing that this graph holds was published before the first fighting
LAST = date(2100, 1, 1)

YEAR = r"(?P<year>20\d\d|\d\d)"
NUMERIC = re.compile(rf"(?<![\d.])(?P<day>\d{{1,2}})[./](?P<month>\d{{1,2}})[./]{YEAR}(?!\d)(?!\.\d)")
COMPACT = re.compile(r"(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)")  # a number in a text, a day where a day is given
ISO = re.compile(r"(?<!\d)(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
WEEKDAY = r"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun),?\s+)?"
PREFIX = re.compile(
    r"^\W*(?:published(?:\s+(?:on|at))?|publication date|updated|posted(?:\s+on)?|date|дата(?:\s+публикации|\s+публікації)?|опубликовано|опубліковано)\s*:?\s*",
    re.IGNORECASE,
)
AS_OF = re.compile(r"(?:станом на|по состоянию на|as of)\s+", re.IGNORECASE)
RUNNING = re.compile(r"24\.0?2(?:\.(?:20)?22)?\s*(?:р\.\s*)?(?:to|till|по|до|-|–|‒|—)\s*", re.IGNORECASE)
TIME = re.compile(r"(?:\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:на|on|at)?|\d{1,2}\s*(?:ч|год|hours?)\.?(?:\s*на)?)[\s,]+", re.IGNORECASE)
NEAR = 80  # characters behind "as of" in which its day stands, and more than any spelling of a day takes
AFTER = 24  # characters that may follow a date on a line of its own: a time, a zone, an id


def find_date(text: str) -> date | None:
    """The publication day by a date line or an "as of" near the top; null where none is clear."""
    lines = [line.strip() for line in text[:20_000].split("\n") if line.strip()][:LINES]
    found = (day for line in lines if (day := _line_date(line) or _as_of(line)))
    return next(found, None)


def parse_date(given: str) -> date | None:
    """A day in any spelling that a date line may have; null where it is none."""
    for pattern in (*_spellings(), COMPACT):
        if match := pattern.match(given.strip()):
            return _day(match)
    return None


@cache
def months() -> dict[str, int]:
    """Month numbers 1-12 by name, lower case, in three languages."""
    rows = read_yaml("loaders.reports", "months.yaml")
    return {name: number for number, names in enumerate(rows, start=1) for name in names}


@cache
def _worded() -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted(months(), key=len, reverse=True))
    return (
        re.compile(rf"{WEEKDAY}(?P<word>{names})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{YEAR}(?!\d)", re.IGNORECASE),
        re.compile(rf"{WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<word>{names})\.?,?\s+{YEAR}(?!\d)", re.IGNORECASE),
    )


def _line_date(line: str) -> date | None:
    """A line that is a date and little else, or that begins with one that is said to be the page's."""
    bare = PREFIX.sub("", line)
    for pattern in _spellings():
        if (match := pattern.match(bare)) and (bare != line or len(bare) - match.end() <= AFTER):
            return _day(match)
    return None


def _as_of(line: str) -> date | None:
    """A bulletin's own time: "станом на 06.00 15.02.2023", or the end of a running total, "from 24.02.22 to 19.02.24"."""
    if (said := AS_OF.search(line) or RUNNING.search(line)) is None:
        return None
    rest = line[said.end() :]
    rest = rest[time.end() :] if (time := TIME.match(rest)) else rest
    found = (pattern.search(rest[:NEAR]) for pattern in _spellings())
    return next((_day(match) for match in found if match and match.start() <= 4), None)


@cache
def _spellings() -> tuple[re.Pattern[str], ...]:
    return (ISO, NUMERIC, *_worded())


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    month = months()[parts["word"].casefold()] if parts.get("word") else int(parts["month"])
    year = int(parts["year"]) + (2000 if len(parts["year"]) == 2 else 0)
    try:
        day = date(year, month, int(parts["day"]))
    except ValueError:
        return None
    return day if WAR <= day < LAST else None
