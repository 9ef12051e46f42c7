"""The days of the dates that a sentence spells: one, a range, "between June 1 and June 3"; not a date that only names an event."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from loaders.claims.mentions.nights import morning_after
from loaders.claims.mentions.stretches import INVASION, in_year
from loaders.claims.reading import Reading
from loaders.claims.tables import any_of, stems, words
from loaders.claims.words.dates import DateMention
from loaders.claims.words.turns import turn
from schema.claim import Period

EVE = timedelta(days=1)  # a day later than that is of no claim: "10th October" may be a village
SINCE_THEN, SINCE = (re.compile(rf"{turn(name)}\s*$", re.IGNORECASE) for name in ("since_then", "since"))
HELD_SINCE, FIRST_SINCE = (re.compile(f"{turn(name)} $", re.IGNORECASE) for name in ("held_since", "first_since"))
LED_BY, EVENTS = any_of(words("of_an_event")), any_of(stems("events_named"))
OF_EVENT, EVENT = re.compile(rf"\b(?:{LED_BY})\s+$", re.IGNORECASE), re.compile(rf"\s+(?:{EVENTS})s?\b", re.IGNORECASE)
SINCE_LED = 80  # characters from "since" to its day
FIRST, SECOND = any_of(words("first_of_two_days")), any_of(words("second_of_two_days"))
HOUR = r"(?:\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.m\.)?[^.;\d]{0,24}\s)?"  # "21.30 MSK on"
FROM, UNTIL = re.compile(rf"\b(?:{FIRST})\s+{HOUR}$", re.IGNORECASE), re.compile(rf",?\s+(?:{SECOND})\s+{HOUR}")
FROM_LED = 40  # characters from "between" to the first day
DASH = re.compile(r"\s*[-–—]\s*")
YEAR = re.compile(r"\d{4}")
SINCE_WHEN = 64  # characters between "since" and its month


def one_day(day: date) -> Period:
    """A period of a single day."""
    return Period(day, day)


def spelled_days(reading: Reading, dates: Sequence[DateMention], published: date | None) -> Period | None:
    """The days of the dates that the sentence spells."""
    dates = [mention for mention in dates if not (_names_event(reading, mention) or _held_since(reading, mention))]
    dates = [mention for mention in dates if not FIRST_SINCE.search(reading.text, max(0, mention.start - 16), mention.start)]
    spelled = [mention for mention in dates if mention.day and not mention.month_only and not _of_invasion(reading, mention)]
    spelled = [mention for mention in spelled if not (published and mention.day and mention.day > published + EVE)]
    ranges = [mention for mention in spelled if mention.first and mention.first != INVASION]
    if spelled and (morning := morning_after(reading.text, spelled)):
        return one_day(morning)
    if ranges:
        return Period(ranges[0].first, ranges[0].day)
    if len(spelled) > 1 and (both := _from_to(reading.text, *spelled[:2])):
        return both
    if spelled and spelled[0].first is None:
        since = published and SINCE.search(reading.text, max(0, spelled[0].start - SINCE_LED), spelled[0].start)
        return Period(spelled[0].day, published if since else spelled[0].day)
    named = next((mention for mention in dates if mention.month_only and mention.day and not _since_when(reading, mention)), None)
    month = named.day if named else None
    if month and month != INVASION.replace(day=1):
        goes_on = named is not None and published is not None and month < published and _right_since(reading, named)
        return Period(month, published if goes_on else (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1))
    return in_year(reading.line.lower(), published) if reading.numbers and not reading.has("cumulative") else None


def _of_invasion(reading: Reading, mention: DateMention) -> bool:
    """The day of the invasion, which a text of later years names without its own: "since the war began on February 24"."""
    if mention.day is None or (mention.day.month, mention.day.day) != (INVASION.month, INVASION.day):
        return False
    written = reading.text[mention.start : mention.end]
    return mention.day == INVASION or (reading.has("cumulative") and not YEAR.search(written))


def _from_to(text: str, first: DateMention, last: DateMention) -> Period | None:
    """ "between June 1 and June 3", "с 1 июня по 3 июня", "1 June – 3 June"."""
    led = FROM.search(text, max(0, first.start - FROM_LED), first.start) and UNTIL.fullmatch(text, first.end, last.start)
    led = led or DASH.fullmatch(text, first.end, last.start)
    return Period(first.day, last.day) if led and first.day and last.day and first.day < last.day else None


def _right_since(reading: Reading, mention: DateMention) -> bool:
    """ "lost 30,000 men since May 2022": a month from which a sum goes on."""
    return reading.text[max(0, mention.start - 6) : mention.start].lower().endswith("since ") and not reading.has("cumulative")


def _since_when(reading: Reading, mention: DateMention) -> bool:
    """ "the most since the invasion began in February 2022": a month since which something is."""
    return SINCE_THEN.search(reading.text, max(reading.sentence.start, mention.start - SINCE_WHEN), mention.start) is not None


def _names_event(reading: Reading, mention: DateMention) -> bool:
    """ "the planes that a major June 1 strike had targeted": a date that only names what happened on it."""
    led = OF_EVENT.search(reading.text, max(reading.sentence.start, mention.start - 24), mention.start)
    return led is not None and EVENT.match(reading.text, mention.end) is not None


def _held_since(reading: Reading, mention: DateMention) -> bool:
    """ "a port that Russia has occupied since Feb. 27": a date that only tells how long a place is held."""
    return HELD_SINCE.search(reading.text, max(reading.sentence.start, mention.start - 40), mention.start) is not None
