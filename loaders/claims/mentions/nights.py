"""A night between two days is of the day into which it goes: "on the night of 30 to 31 January", "в ночь с воскресенья на понедельник"."""

import re
from collections.abc import Sequence
from datetime import date

from loaders.claims.tables import any_of, words
from loaders.claims.words.dates import DateMention

NIGHTS = tuple(sorted(words("nights")))
A_NIGHT, LEADS, TO = any_of(NIGHTS), any_of(words("before_first_day")), any_of(words("before_second_day"))
NIGHT = re.compile(rf"\b(?:{A_NIGHT})[\s,]+(?:(?:{LEADS})\s+)?(?:the\s+)?$", re.IGNORECASE)
LED = 20  # characters from a night to the days that it joins
INTO = re.compile(rf"\s*(?:-|–|—|\b(?:{TO})\b)\s*")
FROM_WEEKDAY = re.compile(rf"\b(?:{A_NIGHT}) (?:{LEADS}) \w+ (?=(?:{TO}) \w)")


def morning_after(text: str, spelled: Sequence[DateMention]) -> date | None:
    """The latter of two days that a night joins."""
    first = spelled[0]
    if not NIGHT.search(text, max(0, first.start - LED), first.start):
        return None
    if len(spelled) > 1 and first.first is None and INTO.fullmatch(text, first.end, spelled[1].start):
        return spelled[1].day
    return first.day if first.first else None


def without_evening(lowered: str) -> str:
    """A line without the first of two days of the week that a night joins."""
    return FROM_WEEKDAY.sub("", lowered) if any(night in lowered for night in NIGHTS) else lowered
