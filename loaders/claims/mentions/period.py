"""What days a sentence speaks of: an explicit date or range, "the past day", the day of a bulletin, or none."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from loaders.claims.mentions.nights import morning_after, without_evening
from loaders.claims.mentions.stretches import counted, in_year, of_season, several_months, since_weekday, whole_month
from loaders.claims.reading import Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.dates import CUED, OF_A_MONTH, OF_A_YEAR, YEARS_PAST, DateMention, month_named
from schema.claim import Period

MONTH_LEADS = words("month_leads")
YEAR = re.compile(r"20\d\d$")
YEAR_WORDS = words("year_words")
OF_MONTH = words("of_month")  # and a month in the genitive
SINCE_MONTH = words("since_month")
LAST_YEARS = words("last_years")  # after a month of the year before
HALVES = stems("halves")  # before the half of a month
ASIDE = words("aside")
COUNT = 5  # tokens from a month to the count of such a clause
RATES = words("rates")
BY_THE_WAY = 8  # tokens between "where" and a month told by the way
MIDDLE = 15  # the day that ends a month's first half
OFFENSIVES = stems("sums_of_offensives")
SINCE_FAR = 9  # tokens between "since" and the offensive from which one counts
INVASION = date(2022, 2, 24)
COUNTEROFFENSIVE = date(2023, 6, 4)  # Ukraine's of that summer, by whose day both sides count
EVE = timedelta(days=1)  # a day later than that is of no claim: "10th October" may be a village
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
THIS_WEEK = re.compile(r"\bthis week\b|на (?:этой|уходящей|текущей|завершающейся) неделе|цього тижня|на цьому тижні")
SINCE_THEN = re.compile(r"\bsince \w+(?: \w+){0,4} (?:began|started|launched|start|invasion)\s+(?:in|of)?\s*$", re.IGNORECASE)
OF_EVENT = re.compile(r"\b(?:an?|the|its|their|major|massive|deadly|large)\s+$", re.IGNORECASE)
EVENT = re.compile(r"\s+(?:strike|attack|raid|bombing|operation|incident|assault)s?\b", re.IGNORECASE)
OF_ANOTHER = re.compile(
    r"\b(?:which|who|whom|where)\b[^,;.]*\b(?:last|previous) (?:week|month|year)\b|\b(?:last|previous) (?:week|month|year)['’]s\b",
    re.IGNORECASE,
)  # "Lisne, which it took last week", "last week's battles": a time of something that a sentence tells by the way
HELD_SINCE = re.compile(r"\b(?:occupied|held|controlled|annexed|occupation)\b[^.;,]* since $", re.IGNORECASE)
FIRST_SINCE = re.compile(r"(?:впервые|вперше|first time) (?:с|з|із|since) $", re.IGNORECASE)
SINCE = re.compile(
    r"\b(?:since|from|began on|started on|с|з|із|від|(?:since|from) the \w+ of (?:[\w'’-]+ ){1,8}on|(?:с начала|(?:від|з) початку) (?:\w+ ){1,6})\s*$",
    re.IGNORECASE,
)
SINCE_LED = 80  # characters from "since" to its day
SINCE_START = re.compile(
    r"\b(?:с начала|від початку|з початку) (?:текущего |цього |этого |(20\d\d) )?(?:(месяца|місяця)|года|року)\b|\bsince the (?:start|beginning) of (?:the |this )?(?:(month)|year)\b"
)
YEAR_PAST = re.compile(r"\bза (?:минувший |прошедший |последний |минулий |останній )?(?:год|рік)\b")
FEW_DAYS = re.compile(
    r"\b(?:last|past) (two|three|four|five|six|seven|eight|nine|ten|[2-9]|[1-6]\d) days"
    r"|за (?:последние|останні) (два|три|дві|чотири|четыре|[2-9]|[1-6]\d|пять|пʼять|п'ять|п’ять|шесть|шість|семь|сім) (?:дня|дней|суток|доби|дні|діб|днів)",
)
LAST_MONTH = re.compile(r"\b(?:last month|(?:за )?минул(?:ого|ий) місяц[ья]|(?:в прошлом|в минувшем) месяце|за прошлый месяц)\b")
YESTERDAY = re.compile(
    r"\b(?:(?<!before )yesterday|вчера|вчора|учора|on the (?:previous day|day before)|the day before,"
    r"|(?:накануне|напередодні)(?=\s*(?:[,.;]|$)| (?:вечером|дн[её]м|утром|ночью|ввечері|увечері|вранці|вночі|враг|ворог|российские|украинские|російські|українські)\b))"
)
FROM = re.compile(r"\b(?:between|from|с|со|з|із|зі|від)\s+$", re.IGNORECASE)
DASH = re.compile(r"\s*[-–—]\s*")
UNTIL = re.compile(r",?\s+(?:and|to|until|till|through|по|до)\s+")
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
LAST_CUES = ("last month", "місяц", "месяц")  # of which the last month needs one
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
    named = _spelled(reading, dates, published) if dates else None
    if named is None and published and reading.classes & SEASONS.bit and reading.predicates:
        named = of_season(reading.line.lower(), published)
    if named is not None or published is None:
        return named
    if since_offensive(reading):
        return Period(COUNTEROFFENSIVE if COUNTEROFFENSIVE < published <= COUNTEROFFENSIVE.replace(month=12) else None, published)
    if not reading.classes & OF_DAYS:
        return None
    if reading.classes & RATES.bit and (month := _month_alone(reading, published)):
        return month  # "in March the average daily number was 913"
    lowered = reading.line.lower()
    if reading.classes & CUED and (
        day := _several_days(lowered, published)
        or several_months(lowered, published)
        or _last_month(lowered, published)
        or _one_day(lowered, published, shift)
    ):
        return day
    return _month_alone(reading, published) or _past_year(lowered, published) or _year_alone(reading, published)


def _last_month(lowered: str, published: date) -> Period | None:
    """ "минулого місяця": the calendar month before that of publication."""
    last = published.replace(day=1) - timedelta(days=1)
    return Period(last.replace(day=1), last) if any(cue in lowered for cue in LAST_CUES) and LAST_MONTH.search(lowered) else None


def _month_alone(reading: Reading, published: date) -> Period | None:
    """ "343 were injured in June", "с начала июля", "за першу половину липня": of the year of publication or the one before it."""
    place = month_at(reading) if reading.numbers or reading.predicates else None
    month = month_named(reading.word(place)) if place is not None else None
    if place is None or month is None:
        return None
    whole = whole_month(published.year - (month > published.month or reading.word(place + 1) in LAST_YEARS), month, published)
    first, last = whole.start or published, whole.end or published
    if reading.word(place - 1 - (reading.word(place - 1) in LAST_YEARS)) in SINCE_MONTH:
        return Period(max(first, INVASION), published)
    half = reading.word(place - 2) if reading.word(place - 1).startswith("полов") else ""
    if half.startswith(HALVES[2:]):
        return Period(first.replace(day=MIDDLE + 1), last)
    return Period(first, min(last, first.replace(day=MIDDLE)) if half.startswith(HALVES) else last)


def _past_year(lowered: str, published: date) -> Period | None:
    """ "за год", "за минулий рік": the twelve months before."""
    past = any(year in lowered for year in YEARS_PAST) and YEAR_PAST.search(lowered)
    return Period(max(INVASION, published - timedelta(days=365)), published) if past else None


def _year_alone(reading: Reading, published: date) -> Period | None:
    """ "Потери в 2025 году составили …", "за 2024 рік": a year of this war."""
    place = year_at(reading)
    year = int(reading.word(place)) if place is not None else 0
    if not INVASION.year <= year <= published.year:
        return None
    return Period(max(INVASION, date(year, 1, 1)), min(published, date(year, 12, 31)))


def year_at(reading: Reading) -> int | None:
    """Where a Cyrillic year stands that no day or month goes with."""
    if YEAR_WORDS.isdisjoint(reading.words):
        return None
    for place in range(1, reading.size - 1):
        if reading.word(place - 1) in MONTH_LEADS and YEAR.match(reading.word(place)) and reading.word(place + 1) in YEAR_WORDS:
            return place
    return None


def month_at(reading: Reading) -> int | None:
    """Where a month stands that no day or year goes with: "in June", "с начала июля"."""
    if not reading.classes & OF_A_MONTH:
        return None
    for place, word in enumerate(reading.words[:-1]):
        month = place + 1 + (reading.words[place + 1] in LAST_YEARS)  # "since last December"
        if (
            (word in MONTH_LEADS or word in OF_MONTH or (word == "of" and reading.word(place - 1) == "month"))
            and month_named(reading.word(month))
            and not any(YEAR.match(reading.word(month + after)) for after in (1, 2, 3))  # "since February 24, 2022"
            and (ASIDE.isdisjoint(reading.words[max(0, place - BY_THE_WAY) : place]) or _counted_then(reading, month + 1))
        ):  # and not "in Kursk region, where troops launched an incursion in August"
            return month
    return None


def _counted_then(reading: Reading, place: int) -> bool:
    """ "the losses, which in April amounted to 899 soldiers": whether a clause told by the way goes on to count."""
    return any(place <= number.first < place + COUNT and "," not in reading.words[place : number.first] for number in reading.numbers)


def _spelled(reading: Reading, dates: Sequence[DateMention], published: date | None) -> Period | None:
    """The days of the dates that the sentence spells."""
    dates = [mention for mention in dates if not (_names_event(reading, mention) or _held_since(reading, mention))]
    dates = [mention for mention in dates if not FIRST_SINCE.search(reading.text, max(0, mention.start - 16), mention.start)]
    spelled = [mention for mention in dates if mention.day and not mention.month_only and mention.day != INVASION]
    spelled = [mention for mention in spelled if not (published and mention.day and mention.day > published + EVE)]
    ranges = [mention for mention in spelled if mention.first and mention.first != INVASION]
    if spelled and (morning := morning_after(reading.text, spelled)):
        return _day(morning)
    if ranges:
        return Period(ranges[0].first, ranges[0].day)
    if len(spelled) > 1 and (both := _from_to(reading.text, *spelled[:2])):
        return both
    if spelled and spelled[0].first is None:
        since = published and SINCE.search(reading.text, max(0, spelled[0].start - SINCE_LED), spelled[0].start)
        return Period(spelled[0].day, published if since else spelled[0].day)
    month = next((mention.day for mention in dates if mention.month_only and mention.day and not _since_when(reading, mention)), None)
    if month and month != INVASION.replace(day=1):
        return Period(month, (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1))
    return in_year(reading.line.lower(), published) if reading.numbers and not reading.has("cumulative") else None


def _from_to(text: str, first: DateMention, last: DateMention) -> Period | None:
    """ "between June 1 and June 3", "с 1 июня по 3 июня", "1 June – 3 June"."""
    led = FROM.search(text, max(0, first.start - 9), first.start) and UNTIL.fullmatch(text, first.end, last.start)
    led = led or DASH.fullmatch(text, first.end, last.start)
    return Period(first.day, last.day) if led and first.day and last.day and first.day < last.day else None


def _since_when(reading: Reading, mention: DateMention) -> bool:
    """ "the most since the invasion began in February 2022": a month since which something is."""
    return SINCE_THEN.search(reading.text, max(reading.sentence.start, mention.start - BY_THE_WAY * 8), mention.start) is not None


def _names_event(reading: Reading, mention: DateMention) -> bool:
    """ "the planes that a major June 1 strike had targeted": a date that only names what happened on it."""
    led = OF_EVENT.search(reading.text, max(reading.sentence.start, mention.start - 24), mention.start)
    return led is not None and EVENT.match(reading.text, mention.end) is not None


def _held_since(reading: Reading, mention: DateMention) -> bool:
    """ "a port that Russia has occupied since Feb. 27": a date that only tells how long a place is held."""
    return HELD_SINCE.search(reading.text, max(reading.sentence.start, mention.start - 40), mention.start) is not None


def _several_days(lowered: str, published: date) -> Period | None:
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


def _one_day(lowered: str, published: date, shift: int) -> Period | None:
    if since := since_weekday(lowered, published):
        return since
    if any(cue in lowered for cue in EARLIER_CUES) and TWO_DAYS_AGO.search(lowered):
        return _day(published - timedelta(days=2))
    if any(cue in lowered for cue in YESTERDAY_CUES) and YESTERDAY.search(lowered):
        return _day(published - timedelta(days=1))
    if TODAY.search(lowered):
        return _day(published - timedelta(days=shift))
    lowered = without_evening(lowered)
    for number, (cues, pattern) in enumerate(WEEKDAY):
        if any(cue in lowered for cue in cues) and pattern.search(lowered):
            return _day(published - timedelta(days=(published.weekday() - number) % 7))
    return None


def _day(day: date) -> Period:
    return Period(day, day)


def count_day(text_dates: Sequence[DateMention], published: date | None) -> Period:
    """The day a running total was counted: the end of "from 24.02 to 31.05", else the publication."""
    for mention in text_dates[:8]:
        if mention.first == INVASION or (mention.first and mention.first.month == 2 and mention.first.day == 24 and mention.day):
            return _day(mention.day) if mention.day else Period()
    return _day(published) if published else Period()


def cumulative(day: Period) -> Period:
    """From the invasion to the day of the count."""
    return Period(INVASION, day.end)
