"""Dates and ranges of dates as written, in three languages; a year that is not written takes the document's."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import attrgetter

from loaders.claims.tables import any_of
from loaders.claims.words.turns import before_an_hour, cues, english_months, hours, months, parts_of_day, years_past

MONTHS = [any_of(names) for names in months()]
NAMED = "(?P<name>" + "|".join(MONTHS) + ")"
FIRST_LETTERS = f"[{''.join(sorted({name[0] for names in months() for name in names}))}]"  # tried before the names, which cost more
NAMED_ENGLISH = rf"(?P<name>{any_of(english_months())})\b"
YEAR = r"(?:,?\s*(?P<year>20\d\d)(?!\d)(?:-(?:го|й))?(?:\s*(?:года?|року|р\.|г\.))?)?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|-?го|-?е)?"
TO = r"\s*(?:-|–|—|‒|to|and|по|до|through|until|till|and)\s*"
RANGE_DAY = rf"(?P<from>\d{{1,2}})(?:st|nd|rd|th|-?го)?{TO}"
ISO = r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b(?:[T ]\d\d:\d\d(?::\d\d)?)?"
POINTS_RANGE = rf"(?<![\d.])(?P<from>\d\d?)\.(?P<from_month>\d\d)(?:\.(?P<from_year>(?:20)?\d\d))?{TO}(?P<day>\d\d?)\.(?P<month>\d\d)(?:\.(?P<year>(?:20)?\d\d))?(?![\d])"
POINTS = r"(?<![\d.])(?P<day>\d\d?)\.(?P<month>\d\d)\.(?P<year>(?:20)?\d\d)(?![\d])"
POINTS_SHORT = r"(?<![\d.,:/])(?<!\bо )(?<!\bоб )(?<!\bв )(?<!\bу )(?<!\bat )(?P<day>[0-3]\d)\.(?P<month>0[1-9]|1[0-2])(?P<yearless>)(?!\d|[.,:/]\d|\s*(?:%|км|тис|тыс|млн|мм|km|mm|год\b|час))"
STROKES = r"(?<![\d/])(?P<one>\d\d?)/(?P<other>\d\d?)/(?P<year>20\d\d)(?![\d/])"
DAY_MONTH = rf"(?<!\d)(?:{RANGE_DAY})?{DAY}\s+(?:of\s+)?(?={FIRST_LETTERS})(?:{NAMED})\b\.?{YEAR}"
MONTH_LETTERS = (
    r"(?-i:\b(?:(?=[JFMASOND])|(?=[jfmasond][a-z]{2,8} \d\d? 20\d\d)))"  # a page's address as its title: "update february 27 2026"
)
MONTH_DAY = rf"{MONTH_LETTERS}{NAMED_ENGLISH}\.?\s+(?:{RANGE_DAY})?{DAY}(?!\d|,\d{{3}}|:\d\d|\s*[ap]\.?m\b|\s*(?:people|soldiers|troops|tanks|drones)){YEAR}"
MONTH_YEAR = rf"\b(?=[^\W\d]+\.?\s+20\d)(?:{NAMED})\b\.?\s+(?P<year>20\d\d)(?!\d)"
CLOCK = r"(?<![\d.:])(?P<hour>[0-2]?\d)[.:](?P<minute>[0-5]\d)(?!\d|[.,]\d)(?=\s*(?:on|am|pm|a\.m|p\.m|\d|$|\b(?:год|час)|\())"
AT_AN_HOUR = "|".join(f"(?<=\\b{lead} )" for lead in before_an_hour())
CLOCK_LED = rf"(?<![\d.:])(?:{AT_AN_HOUR})(?P<hour>[0-2]?\d):(?P<minute>[0-5]\d)(?![\d:])"  # "в 02:14 сообщил"
SPOKEN_HOUR = rf"\b(?P<hour>\d{{1,2}})\s+(?:{any_of(hours())})\s+(?:{any_of(parts_of_day())})\b"
HOUR = r"\b(?P<hour>\d{1,2})\s*(?:a\.m\.|p\.m\.|o'clock|a\.m|p\.m|am|pm)\b"
IN_YEAR = r"\b(?:in|since|during|throughout|by|year|of|from|until|for|early|mid|late|(?<=20\d\d )and|у|в|с|з|із|до)\s+(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d|\s*(?:ukrain|russ|troop|soldier|tank|drone|people|person|service|vehicle|unit|во[еи]н|вій?с|солд|бой|боев|чел|люд|ос[іо]б|украин|україн|росс|росій|враж|ед|од|танк|бпла|бп|бес|без|дрон|окуп|захв|загарб|снар|авто))(?:\s*(?:году?|року|рік|г\.|р\.))?"
MONTH = re.compile("|".join(f"({names})" for names in MONTHS), re.IGNORECASE)  # the number of its group is the month's
CUES = cues()  # of which every pattern of a day needs one; looked for first, because the patterns cost twenty times as much
CUED, OF_A_MONTH, OF_A_YEAR = 1, 2, 4  # bits of the classes of a word
YEARS_PAST = years_past()
KNOWN_WORDS = 60_000  # words asked about and kept
KNOWN_FOLLOWING = 4_096  # characters after digits asked about and kept
DIGITS = re.compile(r"\d\d*")  # a set first, by which `re` finds beginnings faster than by a repetition
LEADS_TO = 6  # characters between the days of a range: " until"
NEWS = 10  # days between an event and the report of it
LONGEST_NAME = 12  # letters of a month or a preposition
LONGEST_LEAD = 40  # characters of a month and the space between it and its day
INITIALS = "JFMASONDjfmasond"
MONTH_BEFORE = re.compile(rf"[{INITIALS}][^\W\d_]{{2,8}}\.?\s+$")  # what may be an English one
START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Writing:
    """A way to write a date: where it begins, at digits of such a number or at the word before them, and what follows the first digits.

    `latin`: the word before them is English.
    """

    pattern: re.Pattern[str]
    digits: tuple[int, ...]
    worded: bool = False
    then: str = ""
    latin: bool = False


def _writing(pattern: str, digits: tuple[int, ...], then: str = "", *, worded: bool = False, latin: bool = False) -> Writing:
    return Writing(re.compile(pattern, re.IGNORECASE), digits, worded, then, latin)


AFTER_DAY = " \t\n\r\u00a0\u2009\u202f-–—‒snrtaugedпдгеSNRTAUПДГЕ"  # what a day is followed by, an ending or a range among it
WRITINGS = (
    _writing(ISO, (4,), "-"),
    _writing(POINTS_RANGE, (1, 2), "."),
    _writing(POINTS, (1, 2), "."),
    _writing(STROKES, (1, 2), "/"),
    _writing(DAY_MONTH, (1, 2), AFTER_DAY),
    _writing(MONTH_DAY, (1, 2), worded=True, latin=True),
    _writing(MONTH_YEAR, (4,), worded=True),
    _writing(CLOCK, (1, 2), ".:"),
    _writing(CLOCK_LED, (1, 2), ":"),
    _writing(SPOKEN_HOUR, (1, 2), " \u00a0"),
    _writing(POINTS_SHORT, (2,), "."),
    _writing(HOUR, (1, 2), " apoAPO\t\n\r\u00a0\u2009\u202f"),
    _writing(IN_YEAR, (4,), worded=True),
)
LONGEST_DIGITS = 4
Tried = tuple[tuple[int, Writing], ...]  # writings with their numbers


@lru_cache(maxsize=KNOWN_FOLLOWING)
def _tried(digits: int, following: str) -> Tried:
    """The writings that begin at so many digits before such a character, or at the word before them."""
    return tuple(
        (number, writing)
        for number, writing in enumerate(WRITINGS)
        if digits in writing.digits and (not writing.then or following in writing.then)
    )


@dataclass(slots=True)
class DateMention:
    """A date as written, in code points; `first` is where a range begins; a day without its year has `complete` false."""

    start: int
    end: int
    day: date | None = None
    first: date | None = None
    complete: bool = True
    month_only: bool = False
    clock: bool = False


def find_dates(text: str, published: date | None) -> list[DateMention]:
    """Every date of a text in its order; where two writings overlap, the one that begins first and is longest."""
    found = [(mention, match) for match in _matches(text) if (mention := _mention(match, published))]
    kept: list[tuple[DateMention, re.Match[str]]] = []
    for mention, match in sorted(found, key=lambda pair: (pair[0].start, -pair[0].end)):
        if not kept or kept[-1][0].end <= mention.start:
            kept.append((mention, match))
    return [mention for mention, _ in (kept if published else _with_years(kept))]


def _with_years(found: Sequence[tuple[DateMention, re.Match[str]]]) -> Iterator[tuple[DateMention, re.Match[str]]]:
    """ "From May 24 to May 30, 2025": a day without its year takes that of the one which it leads to, where nothing tells the day of publication."""
    for number, (mention, match) in enumerate(found):
        after = found[number + 1][0] if number + 1 < len(found) else None
        near = not mention.complete and after is not None and after.start - mention.end <= LEADS_TO
        yield (near and after and _mention(match, after.day)) or mention, match


def _matches(text: str) -> Iterator[re.Match[str]]:
    """What the writings match; only where digits stand is any of them tried, and none twice over the same characters."""
    done = [0] * len(WRITINGS)
    for digits in DIGITS.finditer(text):
        start, end = digits.span()
        word = -1
        for number, writing in _tried(end - start, text[end : end + 1]) if end - start <= LONGEST_DIGITS else ():
            if writing.worded and word < 0:
                word = _word_before(text, start)
            if writing.latin and not (text[word] in INITIALS and MONTH_BEFORE.search(text, max(0, start - LONGEST_LEAD), start)):
                continue
            at = word if writing.worded else start
            match = writing.pattern.match(text, at) if at >= done[number] else None
            if match:
                done[number] = match.end()
                yield match


def _word_before(text: str, place: int) -> int:
    """Where the word before some digits begins, if it may be a month; the digits' own place if not."""
    if place and not text[place - 1].isspace():
        return place
    end = place
    while end and text[end - 1].isspace():
        end -= 1
    if end == place:
        return place
    end -= text[max(0, end - 1) : end] == "."
    start = end
    while start and end - start <= LONGEST_NAME and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    return start


def spans(mentions: Sequence[DateMention], stretches: Iterable[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Where dates begin and end in each of some stretches of the text, which follow one another."""
    at, size = 0, len(mentions)
    for start, end in stretches:
        while at < size and mentions[at].start < start:
            at += 1
        first = at
        while at < size and mentions[at].start < end:
            at += 1
        yield [(mention.start, mention.end) for mention in mentions[first:at]] if at > first else []


def within(mentions: list[DateMention], start: int, end: int) -> list[DateMention]:
    """The dates of a stretch of the text."""
    if not mentions:
        return mentions
    left = bisect_left(mentions, start, key=START)
    return mentions[left : bisect_left(mentions, end, left, key=START)]


def _mention(match: re.Match[str], published: date | None) -> DateMention | None:
    """The date that a match writes; null for a day that the calendar lacks, or one without a year far from publication."""
    parts = match.groupdict()
    if parts.get("other"):
        return DateMention(match.start(), match.end(), _stroked(parts, published))
    month = _month(parts)
    if parts.get("hour"):
        return DateMention(match.start(), match.end(), clock=True)
    if month is None:
        return DateMention(match.start(), match.end(), month_only=True) if parts.get("year") else None
    year = _year(parts.get("year"), month, published)
    if not parts.get("day"):
        return DateMention(match.start(), match.end(), _date(year, month, 1), month_only=True, complete=year is not None)
    day = _date(year, month, int(parts["day"]))
    if (year is not None and day is None) or (parts.get("yearless") is not None and not _just_before(day, published)):
        return None
    first = _first(parts, year, month, published)
    return DateMention(match.start(), match.end(), day, first, complete=day is not None)


def _stroked(parts: dict[str, str | None], published: date | None) -> date | None:
    """ "4/10/2023", which is in October to some and in April to others: the day nearest before publication, none where that says nothing."""
    one, other, year = int(parts["one"] or 0), int(parts["other"] or 0), int(parts["year"] or 0)
    days = {day for month, number in ((one, other), (other, one)) if (day := _date(year, month, number))}
    told = {day for day in days if published and abs((published - day).days) <= NEWS}
    return next(iter(told)) if len(told) == 1 else next(iter(days)) if len(days) == 1 else None


def _just_before(day: date | None, published: date | None) -> bool:
    """Whether "26.01", which may be a number, is a day just before publication."""
    return day is not None and published is not None and 0 <= (published - day).days <= NEWS


def _first(parts: dict[str, str | None], year: int | None, month: int, published: date | None) -> date | None:
    """The first day of a range: "24-31 мая", "29.12 – 03.01", whose year is the one before."""
    begin = parts.get("from")
    if not begin:
        return None
    first = int(parts.get("from_month") or month)
    if parts.get("from_year"):
        year = _year(parts["from_year"], first, published)
    elif year is not None:
        year -= first > month  # "29.12 – 03.01"
    return _date(year, first, int(begin))


def _month(parts: dict[str, str | None]) -> int | None:
    if parts.get("month"):
        number = int(parts["month"] or 0)
        return number if 1 <= number <= 12 else None
    name = parts.get("name")
    return _month_of(name) if name else None


def _month_of(name: str) -> int | None:
    found = MONTH.fullmatch(name)
    return found.lastindex if found else None


@lru_cache(maxsize=KNOWN_WORDS)
def month_named(word: str) -> int | None:
    """The month whose name, not its abbreviation, a word is."""
    return _month_of(word) if len(word) > 3 or word in ("may", "мая", "мае") else None


def day_classes(word: str) -> int:
    """The bits of a word in small letters that may be of a day, a month or a year."""
    cued = CUED if any(cue in word for cue in CUES) else 0
    return cued | (OF_A_MONTH if month_named(word) else 0) | (OF_A_YEAR if word in YEARS_PAST else 0)


def _year(written: str | None, month: int, published: date | None) -> int | None:
    if written:
        return int(written) if len(written) == 4 else 2000 + int(written)
    if published is None:
        return None
    return published.year - 1 if month > published.month + 1 else published.year


def _date(year: int | None, month: int, day: int) -> date | None:
    try:
        return None if year is None else date(year, month, day)
    except ValueError:
        return None
