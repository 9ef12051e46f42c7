"""What days a sentence speaks of: an explicit date or range, "the past day", the day of a bulletin, or none."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from loaders.claims.mentions.calendar import last_month, month_alone, past_year, year_alone
from loaders.claims.mentions.mornings import day_of_speech
from loaders.claims.mentions.nights import without_evening
from loaders.claims.mentions.spelled import one_day, spelled_days
from loaders.claims.mentions.stretches import INVASION, counted, of_season, several_months, since_weekday
from loaders.claims.reading import Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.dates import CUED, OF_A_MONTH, OF_A_YEAR, DateMention
from schema.claim import Period

RATES, SINCE_MONTH = words("rates"), words("since_month")
OFFENSIVES = stems("sums_of_offensives")
SINCE_FAR = 9  # tokens between "since" and the offensive from which one counts
YEAR_WORDS = words("year_words")
COUNTEROFFENSIVE = date(2023, 6, 4)  # Ukraine's of that summer, by whose day both sides count
DAYS = (
    "monday|понедельник|понеділ",
    "tuesday|вторник|вівтор",
    "wednesday|(?:в|во|на|с|со|эту|прошлую|минувшую) сред[ау]\\b|(?:у|в|на|з|із|цю|минулу) серед[ау]\\b",
    "thursday|четверг|четвер\\b",
    "friday|пятниц|п.ятниц",
    "saturday|суббот|субот",
    "sunday|воскресен|неділ",
)
DAY_CUES = (
    ("monday", "понед"),
    ("tuesday", "вторник", "вівтор"),
    ("wednesday", "сред", "серед"),
    ("thursday", "четвер"),
    ("friday", "ятниц"),
    ("saturday", "суббот", "субот"),
    ("sunday", "воскрес", "неділ"),
)
WEEKDAY = [(cues, re.compile(rf"\b(?:{names})")) for cues, names in zip(DAY_CUES, DAYS, strict=True)]
WEEK = re.compile(  # as all of these, for small letters
    r"\b(?:(?:past|last|this|over the|during the|during a) (?:past )?week|(?:за|в течение) (?:прошедш\w+ |минувш\w+ |последн\w+ |прошл\w+ )?недел[юи]|(?:за|протягом|упродовж|впродовж) (?:минул\w+ |останн\w+ )?тиж(?:день|ня)|минулого тижня|на минулому тижні|за попередній тиждень|на (?:прошлой|прошедшей|минувшей) неделе)\b",
)
NTH = re.compile(r"\b(?:second|third|fourth|fifth|sixth|втор\w+|трет\w+|четверт\w+|друг\w+|вдруге|втрет[єе]) [^.;]*$")
NTH_LED = 60  # characters between "the third attack" and "in a week", which is no day of it
THIS_WEEK = re.compile(
    r"\bthis week\b|(?:на (?:этой|уходящей|текущей|завершающейся)|за эту) недел[юе]|цього тижня|на цьому тижні|за цей тиждень"
)
OF_ANOTHER = re.compile(
    r"\b(?:which|who|whom|where)\b[^,;.]*\b(?:last|previous) (?:week|month|year)\b|\b(?:last|previous) (?:week|month|year)['’]s\b",
    re.IGNORECASE,
)  # "Lisne, which it took last week", "last week's battles": a time of something that a sentence tells by the way
SINCE_START = re.compile(
    r"\b(?:с начала|від початку|з початку) (?:текущего |цього |этого |(20\d\d) )?(?:(месяца|місяця)|года|року)\b|\bsince the (?:start|beginning) of (?:the |this )?(?:(month)|year)\b"
)
FEW_DAYS = re.compile(
    r"\b(?:last|past) (two|three|four|five|six|seven|eight|nine|ten|[2-9]|[1-6]\d) days"
    r"|за (?:последние|останні) (два|три|дві|чотири|четыре|[2-9]|[1-6]\d|пять|пʼять|п'ять|п’ять|шесть|шість|семь|сім) (?:дня|дней|суток|доби|дні|діб|днів)",
)
YESTERDAY = re.compile(
    r"\b(?:(?<!before )yesterday|вчера|вчора|учора|on the (?:previous day|day before)|the day before,"
    r"|(?:накануне|напередодні)(?=\s*(?:[,.;]|$)| (?:вечером|дн[её]м|утром|ночью|ввечері|увечері|вранці|вночі|враг|ворог|(?:российск|украинск)ие|російські|українські|рф|(?:зс |вс )?рф|всу|зсу|росіяни|россияне|ок+упанти?ы?|противник|агрес+ор|внаслідок)\b))"
)
TWO_DAYS_AGO = re.compile(r"\b(?:the day before yesterday|two days (?:ago|earlier)|позавчера|позавчора|два дня назад|два дні тому)\b")
TODAY = re.compile(
    r"\b(?:today|tonight|overnight|last night|at night|this (?:morning|night|evening)|over the (?:past |last )?day|(?:past|last|previous) (?:day|24|night)|24-hour|24 hours|since the (?:start|beginning) of (?:the |this )?day|day-start|a day|daily|during (?:the|this) (?:day|night)(?! on \w+day)"
    r"|сегодня|сегодняшн\w+|сьогоднішн\w+|ночью|за (?:\w+ )?(?:сутки|день|ночь)|минувш\w+ (?:сутки|ноч\w+)|в течение (?:суток|дня|ночи)|сьогодні|вночі|уночі|за (?:\w+ )?(?:добу|день|ніч)|доби|ночі|morning|evening|(?:as of|станом на|по состоянию на|состоянием на) \d{1,2}[:.]\d\d)\b",
)
START_CUES = ("начала", "початку", "since the ")  # of which the time since the beginning of a month or a year needs one
YESTERDAY_CUES = ("yesterday", "вчера", "чора", "накануне", "напередодні", "previous day", "day before")
EARLIER_CUES = ("yesterday", "days", "позавч", "два д")
SEASONS = words("season_nouns")
OF_DAYS = CUED | OF_A_MONTH | OF_A_YEAR | YEAR_WORDS.bit
OF_A_TIME = OF_DAYS | OFFENSIVES.bit  # of which a sentence without a date needs one
FEW_CUES = ("days", "последние", "останні")  # of which several days need one
WEEK_CUES = ("week", "недел", "тиж")
LAST_DAY = re.compile(r"(?<!the )\blast day\b|\bминул(?:ої|у) доб|\b(?:минувшие|прошедшие|прошлые) сутки", re.IGNORECASE)


def since_offensive(reading: Reading) -> bool:
    """ "since the start of its counteroffensive", "since it launched its offensive": a sum that is not of the whole war."""
    offensives = reading.beginning(OFFENSIVES)
    return (
        bool(offensives)
        and any("since" in reading.words[max(0, at - SINCE_FAR) : at] for at in offensives)
        and not reading.has("cumulative")
    )


def of_sentence(reading: Reading, dates: Sequence[DateMention], published: date | None, shift: int = 0) -> Period | None:
    """The days that the sentence itself names, null where it names none."""
    named = spelled_days(reading, dates, published) if dates else None
    if named is None and published and reading.classes & SEASONS.bit and reading.predicates:
        named = of_season(reading.line.lower(), published)
    if named is not None or published is None:
        return named
    if since_offensive(reading):
        return Period(COUNTEROFFENSIVE if COUNTEROFFENSIVE < published <= COUNTEROFFENSIVE.replace(month=12) else None, published)
    if not reading.classes & OF_DAYS:
        return None
    month = month_alone(reading, published) if reading.classes & (RATES.bit | SINCE_MONTH.bit) else None
    if month and (reading.classes & RATES.bit or month.end == published):
        return month  # "in March the average daily number was 913", "since March", by an estimate of yesterday
    lowered = reading.line.lower()
    if reading.classes & CUED and (
        day := _several_days(lowered, published)
        or several_months(lowered, published)
        or last_month(lowered, published)
        or _named_day(lowered, published, shift)
    ):
        return day
    return month_alone(reading, published) or past_year(lowered, published) or year_alone(reading, published)


def _several_days(lowered: str, published: date) -> Period | None:
    """ "since the start of the month", "за последние три дня", "минулого тижня": up to publication, or to the day before it."""
    since = SINCE_START.search(lowered) if any(cue in lowered for cue in START_CUES) else None
    if since:
        year = min(int(since.group(1) or published.year), published.year)
        return Period(published.replace(day=1) if since.group(2) or since.group(3) else date(year, 1, 1), published)
    few = FEW_DAYS.search(lowered) if any(cue in lowered for cue in FEW_CUES) else None
    if few:
        return Period(published - timedelta(days=counted(next(filter(None, few.groups()))) - 1), published)
    if not any(cue in lowered for cue in WEEK_CUES):
        return None
    if THIS_WEEK.search(lowered):
        return Period(published - timedelta(days=published.weekday()), published)
    if (week := WEEK.search(lowered)) and not NTH.search(lowered, max(0, week.start() - NTH_LED), week.start()):
        return Period(published - timedelta(days=7), published - timedelta(days=1))
    return None


def _named_day(lowered: str, published: date, shift: int) -> Period | None:
    """ "yesterday", "overnight", "on Monday": a day by publication, a day of the week the last one."""
    if since := since_weekday(lowered, published):
        return since
    if any(cue in lowered for cue in EARLIER_CUES) and TWO_DAYS_AGO.search(lowered):
        return one_day(published - timedelta(days=2))
    if any(cue in lowered for cue in YESTERDAY_CUES) and YESTERDAY.search(lowered):
        return one_day(published - timedelta(days=1))
    if TODAY.search(lowered):
        return one_day(day_of_speech(lowered, published) - timedelta(days=shift))
    lowered = without_evening(lowered)
    for number, (cues, pattern) in enumerate(WEEKDAY):
        if any(cue in lowered for cue in cues) and pattern.search(lowered):
            return one_day(published - timedelta(days=(published.weekday() - number) % 7))
    return None


def count_day(text_dates: Sequence[DateMention], published: date | None) -> Period:
    """The day a running total was counted: the end of "from 24.02 to 31.05", else the publication."""
    for mention in text_dates[:8]:
        if mention.first == INVASION or (mention.first and mention.first.month == 2 and mention.first.day == 24 and mention.day):
            return one_day(mention.day) if mention.day else Period()
    return one_day(published) if published else Period()


def cumulative(day: Period) -> Period:
    """From the invasion to the day of the count."""
    return Period(INVASION, day.end)
