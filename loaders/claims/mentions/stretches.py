"""Stretches of days that end with a report's publication: several weeks or months, or since a day of the week."""

import re
from datetime import date, timedelta

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
}
MONTHS_PAST = re.compile(
    r"\b(?:за|протягом|упродовж|впродовж|в течение|over|during) (?:(?:the|past|last|минулі|останні|последние|майже|почти|almost|nearly) )*"
    r"(two|three|four|five|[2-9]|два|три|чотири|четыре) (?:months|місяц[іь]|месяца)\b",
)
MONTH_PAST = re.compile(r"\b(?:over|during|in|for|within) the (?:past|last) month\b")
WEEKS_PAST = re.compile(
    r"\b(?:(?:over|during) (?:(?:the|past|last) )+(?P<weeks>two|three|four|five|six|seven|eight|nine|ten|\d\d?) weeks"
    r"|за (?:(?:последние|прошедшие|минувшие|останні|минулі) )?(?P<недель>две|три|четыре|два|чотири|[2-9]) (?:недел[иь]|тижні))\b"
)
WEEK_CUES = ("weeks", "недел", "тижні")  # of which several weeks need one
MONTH_CUES = ("місяці", "месяца", "months")  # of which several months need one
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SINCE_WEEKDAY = re.compile(rf"\bsince ({'|'.join(WEEKDAYS)})\b")


def several_months(lowered: str, published: date) -> Period | None:
    """ "over the past six weeks", "за последние три месяца": up to publication."""
    weeks = WEEKS_PAST.search(lowered) if any(cue in lowered for cue in WEEK_CUES) else None
    if weeks:
        return Period(published - timedelta(days=7 * _counted(weeks["weeks"] or weeks["недель"])), published)
    if " month" in lowered and MONTH_PAST.search(lowered):
        return Period(_months_before(published, 1), published)
    months = MONTHS_PAST.search(lowered) if any(cue in lowered for cue in MONTH_CUES) else None
    return Period(_months_before(published, _counted(months.group(1))), published) if months else None


def _counted(number: str) -> int:
    return DAYS_OF.get(number.lower()) or int(number)


def _months_before(day: date, months: int) -> date:
    """The day of the same number some months before, the 28th at the latest, so that every month has it."""
    years, month = divmod(day.month - 1 - months, 12)
    return date(day.year + years, month + 1, min(day.day, 28))


def since_weekday(words: str, published: date) -> Period | None:
    """ "has lost 54 tanks since Sunday": from that day on."""
    since = SINCE_WEEKDAY.search(words)
    if since is None:
        return None
    weekday = WEEKDAYS.index(since.group(1))
    return Period(published - timedelta(days=(published.weekday() - weekday) % 7), published)
