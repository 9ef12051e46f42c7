"""Months and years that stand without a day: "343 were injured in June", "за 2024 рік", "минулого місяця"."""

import re
from datetime import date, timedelta

from loaders.claims.mentions.stretches import INVASION, whole_month
from loaders.claims.reading import Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.dates import OF_A_MONTH, month_named
from loaders.claims.words.turns import turns
from schema.claim import Period

YEAR_WORDS = words("year_words")
BY_THE_WAY = 8  # tokens between "where" and a month told by the way
MONTH_LEADS = words("month_leads")
YEAR = re.compile(r"20\d\d$")
OF_MONTH = words("of_month")  # and a month in the genitive
SINCE_MONTH = words("since_month")
LAST_YEARS = words("last_years")  # after a month of the year before
HALF, HALVES = stems("half"), stems("halves")  # before the half of a month
ASIDE, TAKEN_ASIDE = words("aside"), words("taken_aside")
COUNT = 5  # tokens from a month to the count of such a clause
MIDDLE = 15  # the day that ends a month's first half
YEAR_PAST, LAST_MONTH = turns("year_past"), turns("last_month")


def last_month(lowered: str, published: date) -> Period | None:
    """ "минулого місяця": the calendar month before that of publication."""
    last = published.replace(day=1) - timedelta(days=1)
    return Period(last.replace(day=1), last) if LAST_MONTH.search(lowered) else None


def month_alone(reading: Reading, published: date) -> Period | None:
    """ "343 were injured in June", "с начала июля", "за першу половину липня": of the year of publication or the one before it."""
    place = month_at(reading) if reading.numbers or reading.predicates else None
    month = month_named(reading.word(place)) if place is not None else None
    if place is None or month is None:
        return None
    whole = whole_month(published.year - (month > published.month or reading.word(place + 1) in LAST_YEARS), month, published)
    first, last = whole.start or published, whole.end or published
    if reading.word(place - 1 - (reading.word(place - 1) in LAST_YEARS)) in SINCE_MONTH:
        return Period(max(first, INVASION), published)
    half = reading.word(place - 2) if reading.word(place - 1).startswith(HALF) else ""
    if half.startswith(HALVES[2:]):
        return Period(first.replace(day=MIDDLE + 1), last)
    return Period(first, min(last, first.replace(day=MIDDLE)) if half.startswith(HALVES) else last)


def past_year(lowered: str, published: date) -> Period | None:
    """ "за год", "за минулий рік": the twelve months before."""
    return Period(max(INVASION, published - timedelta(days=365)), published) if YEAR_PAST.search(lowered) else None


def year_alone(reading: Reading, published: date) -> Period | None:
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
            and not _participle_aside(reading, place)
            and (ASIDE.isdisjoint(reading.words[max(0, place - BY_THE_WAY) : place]) or _counted_then(reading, month + 1))
        ):  # and not "in Kursk region, where troops launched an incursion in August"
            return month
    return None


def _participle_aside(reading: Reading, place: int) -> bool:
    """ "areas around Lisne, taken by Russian forces in May": a month of a participle after a comma, which tells of a town by the way."""
    comma = next((at for at in range(place - 1, max(-1, place - BY_THE_WAY), -1) if reading.word(at) == ","), -1)
    return comma > 0 and reading.word(comma + 1) in TAKEN_ASIDE and reading.word(comma + 2) == "by"


def _counted_then(reading: Reading, place: int) -> bool:
    """ "the losses, which in April amounted to 899 soldiers": whether a clause told by the way goes on to count."""
    return any(place <= number.first < place + COUNT and "," not in reading.words[place : number.first] for number in reading.numbers)
