"""Bulletins of a morning and speeches retold later, whose past day is not that of their publication."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from loaders.claims.tables import any_of, stems, words
from loaders.claims.words.dates import DateMention
from loaders.claims.words.turns import turns, weekday_names, weekdays
from schema.ontology.enums import Party

HEAD = 600  # characters of a text in which its hour and its day stand
AS_OF = any_of(words("as_of_an_hour"))
TIMED = re.compile(rf"\b(?:{AS_OF})\s*0?[5-9](?:[:.]00| a\.?m)", re.IGNORECASE)
OF_MORNING = stems("of_morning")
MORNING, SUMMARIES = any_of(OF_MORNING), any_of(stems("summaries"))
SUMMARY = re.compile(rf"\b(?:{MORNING})\w* (?:{SUMMARIES})", re.IGNORECASE)
PAST, OF_COMBAT, DAY = any_of(stems("bygone")), any_of(stems("of_combat")), any_of(stems("whole_day"))
PAST_DAY = re.compile(rf"\b(?:{PAST})\w* (?:(?:{OF_COMBAT})\w* )?(?:{DAY}|24)", re.IGNORECASE)
LAST = re.compile(rf"\b(?:{PAST})\w* (?:(?:{OF_COMBAT})\w* )?(?:{DAY})\w*[,(]?\s*$", re.IGNORECASE)
WEEKDAYS = weekday_names()
SAID, A_DAY = any_of(words("said_on")), any_of(WEEKDAYS)
SAID_ON_DAY, DAYS_OF_WEEK = turns("said_on_day"), weekdays()
SAID_ON = re.compile(rf"\b(?:{SAID})(?: on)? ({A_DAY})\b")
EARLY, LED = 8, 40  # dates of a text's beginning; characters between the past day and its date
FRESH = 2  # days after which a speech that is retold has a day of its own


def past_days(text: str, published: date | None, side: Party | None) -> int:
    """By how many days a bulletin's day lies before its publication: 1 for the General Staff's "станом на 06.00", and for "минулої доби" in "ранкове зведення"."""
    if side is not Party.UA or published is None:
        return 0
    head = " ".join(text[:HEAD].split())
    lowered = head.lower()
    timed = "00" in head or any(mark in lowered for mark in ("am", "a.m"))
    retold = any(stem in lowered for stem in OF_MORNING) and SUMMARY.search(head) is not None and PAST_DAY.search(head) is not None
    return int((timed and TIMED.search(head) is not None) or retold)


def dated_past_day(text: str, published: date | None, dates: Sequence[DateMention]) -> bool:
    """ "Over the past day, June 20, …", "За минулу добу, 26 жовтня, …": whether a text gives the day before its publication for the past one."""
    before = published and published - timedelta(days=1)
    near = (mention for mention in dates[:EARLY] if mention.day and mention.day == before and mention.first is None)
    return any(LAST.search(text, max(0, mention.start - LED), mention.start) for mention in near)


def day_of_speech(lowered: str, published: date) -> date:
    """ "said on Monday that over the past day …", published on Wednesday: the day from which a speaker counts back, one earlier for "the previous day"."""
    day = _said_on(lowered)
    back = (published.weekday() - day) % 7 if day is not None else 0
    if back < FRESH:
        return published
    return published - timedelta(days=back + int("previous day" in lowered))


def _said_on(lowered: str) -> int | None:
    """The day of the week, Monday being none, on which a line says that somebody spoke: "said on Tuesday", "заявил в среду", "у середу повідомив"."""
    if said := SAID_ON.search(lowered):
        return WEEKDAYS.index(said.group(1))
    spoken = SAID_ON_DAY.search(lowered)
    return next((number for number, day in enumerate(DAYS_OF_WEEK) if day.search(spoken.group())), None) if spoken else None
