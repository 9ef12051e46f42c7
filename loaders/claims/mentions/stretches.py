"""Stretches of days that end with a report's publication: several weeks or months, or since a day of the week."""

import re
from datetime import date, timedelta

from loaders.claims.tables import words
from schema.claim import Period

DAYS_OF = {
    **{str(number): number for number in range(2, 11)},
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "пять": 5,
    "п'ять": 5,
    "п’ять": 5,
    "пʼять": 5,
    "шесть": 6,
    "шість": 6,
    "семь": 7,
    "сім": 7,
    "два": 2,
    "две": 2,
    "три": 3,
    "дві": 2,
    "чотири": 4,
    "четыре": 4,
    "вісім": 8,
    "восемь": 8,
    "девять": 9,
    "дев'ять": 9,
    "дев’ять": 9,
    "девʼять": 9,
    "десять": 10,
    "одиннадцать": 11,
    "одинадцять": 11,
    "eleven": 11,
    "11": 11,
}
INVASION = date(2022, 2, 24)
BEGUN, LED = words("begun"), 4  # tokens from what began to its year
MONTHS_PAST = re.compile(
    r"\b(?:(?:за|протягом|упродовж|впродовж|в течение|over|during) (?:(?:the|past|last|минулі|останні|последние|майже|почти|almost|nearly) )*"
    r"|(?:in|within|for) (?:the )?(?:past|last|previous) )"
    r"(two|three|four|five|six|seven|eight|nine|ten|[2-9]|10|два|три|чотири|четыре|шесть|шість) (?:зимові |літні |весняні |осінні |зимних |летних )?(?:months|місяц[іь]|месяца)\b",
)
MONTH_PAST = re.compile(r"\b(?:over|during|in|for|within) the (?:past|last) month\b")
WEEKS_PAST = re.compile(
    r"\b(?:(?:(?:over|during) (?:(?:the|past|last) )+|(?:in|within|for) (?:the )?(?:past|last|previous) )(?P<weeks>two|three|four|five|six|seven|eight|nine|ten|\d\d?) weeks"
    r"|за (?:(?:последние|прошедшие|минувшие|останні|минулі) )?(?P<недель>две|три|четыре|два|чотири|[2-9]) (?:недел[иь]|тижні))\b"
)
MONTHS_OF_YEAR = re.compile(
    r"\b(?:in|over|during|for|за|протягом|упродовж|в течение) (?:(?:the|first|перші|первые|неповні|неполные|майже|почти|almost|nearly) )*"
    r"(?P<months>[\w'’ʼ]+) (?:months|місяці|місяців|месяца|месяцев) (?:of |in )?(?P<year>20\d\d)\b",
)
WEEK_CUES = ("weeks", "недел", "тижні")  # of which several weeks need one
MONTH_CUES = ("місяц", "месяц", "months")  # of which several months need one
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SINCE_WEEKDAY = re.compile(rf"\bsince ({'|'.join(WEEKDAYS)})\b")

YEAR_WHOLE = re.compile(
    r"\b(?:throughout|during|over the course of|in the course of|over|in) (?:the year |all of )?(?P<year>20\d\d)\b(?! (?:and|to)\b|[-–])"
)

SEASON = re.compile(
    r"\b(?:за|в течение|протягом|упродовж|впродовж|over|during|throughout) (?:[\w'’]+ ){0,2}?(?:"
    r"(?P<march>весну|весны|весенний|весни|весняний|spring)|(?P<june>лето|лета|летний|літо|літа|літній|summer)|"
    r"(?P<september>осень|осени|осенний|осінь|осені|осінній|autumn)|(?P<december>зиму|зимы|зимний|зими|зимовий|winter))"
    r"\b(?! (?:offensive|counteroffensive|campaign))"
)


def of_season(lowered: str, published: date) -> Period | None:
    """ "за зиму", "over the summer": the three months of the season that began last, up to publication."""
    found = SEASON.search(lowered)
    if found is None:
        return None
    month = ("march", "june", "september", "december").index(str(found.lastgroup)) * 3 + 3
    first = date(published.year - (month > published.month), month, 1)
    after = date(first.year + (month == 12), month % 12 + 3, 1)
    return Period(max(first, INVASION), min(after - timedelta(days=1), published))


def in_year(lowered: str, published: date | None) -> Period | None:
    """ "Russia lost 420,000 soldiers in 2024": a year of this war, and none in which something began that is told by the way."""
    found = YEAR_WHOLE.search(lowered)
    year = int(found["year"]) if found else 0
    if found is None or published is None or not INVASION.year < year <= published.year:
        return None
    if not BEGUN.isdisjoint(lowered[: found.start()].replace(",", " ,").split()[-LED:]):
        return None
    return Period(date(year, 1, 1), min(published, date(year, 12, 31)))


def several_months(lowered: str, published: date) -> Period | None:
    """ "over the past six weeks", "за последние три месяца": up to publication."""
    weeks = WEEKS_PAST.search(lowered) if any(cue in lowered for cue in WEEK_CUES) else None
    if weeks:
        return Period(published - timedelta(days=7 * counted(weeks["weeks"] or weeks["недель"])), published)
    if " month" in lowered and MONTH_PAST.search(lowered):
        return Period(_months_before(published, 1), published)
    of_year = MONTHS_OF_YEAR.search(lowered) if "20" in lowered and any(cue in lowered for cue in MONTH_CUES) else None
    if of_year and of_year["months"] in DAYS_OF and INVASION.year <= int(of_year["year"]) <= published.year:
        return _first_months(int(of_year["year"]), DAYS_OF[of_year["months"]], published)
    months = MONTHS_PAST.search(lowered) if any(cue in lowered for cue in MONTH_CUES) else None
    return Period(_months_before(published, counted(months.group(1))), published) if months else None


def _first_months(year: int, months: int, published: date) -> Period:
    """ "за девять месяцев 2025 года": from the year's beginning to the last of them, or to publication."""
    last = date(year, months + 1, 1) - timedelta(days=1)
    return Period(max(INVASION, date(year, 1, 1)), min(last, published))


def counted(number: str) -> int:
    """A number in digits or in words."""
    return DAYS_OF.get(number.lower()) or int(number)


def _months_before(day: date, months: int) -> date:
    """The day of the same number some months before, the 28th at the latest, so that every month has it."""
    years, month = divmod(day.month - 1 - months, 12)
    return date(day.year + years, month + 1, min(day.day, 28))


def since_weekday(words: str, published: date) -> Period | None:
    """ "has lost 54 tanks since Sunday": from that day on."""
    since = SINCE_WEEKDAY.search(words) if "since " in words else None
    if since is None:
        return None
    weekday = WEEKDAYS.index(since.group(1))
    return Period(published - timedelta(days=(published.weekday() - weekday) % 7), published)


def whole_month(year: int, month: int, published: date) -> Period:
    """The days of a month, up to that of publication."""
    first = date(year, month, 1)
    return Period(first, min(published, (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)))
