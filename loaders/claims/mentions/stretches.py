"""Stretches of days that end with a report's publication: several weeks or months, or since a day of the week."""

from collections.abc import Sequence
from datetime import date, timedelta

from loaders.claims.tables import words
from loaders.claims.words.turns import told, turns, weekday_names
from schema.claim import Period

INVASION = date(2022, 2, 24)
WEEKDAYS = weekday_names()
BEGUN, LED = words("begun"), 4  # tokens from what began to its year
MONTHS_PAST, MONTH_PAST, WEEKS_PAST = turns("months_past"), turns("month_past"), turns("weeks_past")
MONTHS_OF_YEAR, YEAR_WHOLE, SINCE_WEEKDAY = turns("months_of_year"), turns("year_whole"), turns("since_weekday")
SEASONS = {3: turns("spring"), 6: turns("summer"), 9: turns("autumn"), 12: turns("winter")}  # by their first months


DATED = ((words("in_spring"), 3), (words("in_summer"), 6), (words("in_autumn"), 9))  # by their first months
OF, LAST_YEAR, THIS_YEAR = words("of_season"), words("of_last_year"), words("of_this_year")


def of_season(lowered: str, published: date) -> Period | None:
    """ "за зиму", "over the summer": the three months of the season that began last, up to publication."""
    month = next((month for month, season in SEASONS.items() if season.search(lowered)), None)
    if month is None:
        return None
    first = date(published.year - (month > published.month), month, 1)
    after = date(first.year + (month == 12), month % 12 + 3, 1)
    return Period(max(first, INVASION), min(after - timedelta(days=1), published))


def dated_season(words_of: Sequence[str], published: date) -> Period | None:
    """ "летом 2023 года", "in the autumn of last year": the months of a season whose year is told."""
    for place, word in enumerate(words_of):
        month = next((month for season, month in DATED if word in season), None)
        year = month and _year(words_of[place + 1 :], published)
        if month and year and published >= date(year, month, 1):
            return Period(max(date(year, month, 1), INVASION), min(date(year, month + 3, 1) - timedelta(days=1), published))
    return None


def _year(after: Sequence[str], published: date) -> int | None:
    """The year that the words right after a season tell."""
    told_by = next((word for word in after[:2] if word not in OF), "")
    if told_by.isdecimal():
        return int(told_by) if INVASION.year <= int(told_by) <= published.year else None
    return published.year - (told_by in LAST_YEAR) if told_by in LAST_YEAR | THIS_YEAR else None


def in_year(lowered: str, published: date | None) -> Period | None:
    """ "Russia lost 420,000 soldiers in 2024": a year of this war, and none in which something began that is told by the way."""
    found = YEAR_WHOLE.search(lowered)
    year = told(found)[0] if found else 0
    if found is None or published is None or not INVASION.year < year <= published.year:
        return None
    if not BEGUN.isdisjoint(lowered[: found.start()].replace(",", " ,").split()[-LED:]):
        return None
    return Period(date(year, 1, 1), min(published, date(year, 12, 31)))


def several_months(lowered: str, published: date) -> Period | None:
    """ "over the past six weeks", "за последние три месяца": up to publication."""
    if weeks := WEEKS_PAST.search(lowered):
        return Period(published - timedelta(days=7 * told(weeks)[0]), published)
    if MONTH_PAST.search(lowered):
        return Period(_months_before(published, 1), published)
    if (of_year := MONTHS_OF_YEAR.search(lowered)) and INVASION.year <= told(of_year)[1] <= published.year:
        return _first_months(told(of_year)[1], told(of_year)[0], published)
    months = MONTHS_PAST.search(lowered)
    return Period(_months_before(published, told(months)[0]), published) if months else None


def _first_months(year: int, months: int, published: date) -> Period:
    """ "за девять месяцев 2025 года": from the year's beginning to the last of them, or to publication."""
    last = date(year, months + 1, 1) - timedelta(days=1)
    return Period(max(INVASION, date(year, 1, 1)), min(last, published))


def _months_before(day: date, months: int) -> date:
    """The day of the same number some months before, the 28th at the latest, so that every month has it."""
    years, month = divmod(day.month - 1 - months, 12)
    return date(day.year + years, month + 1, min(day.day, 28))


def since_weekday(words: str, published: date) -> Period | None:
    """ "has lost 54 tanks since Sunday": from that day on."""
    since = SINCE_WEEKDAY.search(words)
    if since is None:
        return None
    weekday = WEEKDAYS.index(since.group().removeprefix("since "))
    return Period(published - timedelta(days=(published.weekday() - weekday) % 7), published)


def whole_month(year: int, month: int, published: date) -> Period:
    """The days of a month, up to that of publication."""
    first = date(year, month, 1)
    return Period(first, min(published, (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)))
