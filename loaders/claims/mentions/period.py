"""What days a sentence speaks of: an explicit date or range, "the past day", the day of a bulletin, or none."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from loaders.claims.mentions.calendar import last_month, month_alone, past_year, year_alone
from loaders.claims.mentions.campaigns import KURSK, campaign
from loaders.claims.mentions.mornings import SAID_ON, WEEKDAYS, day_of_speech
from loaders.claims.mentions.nights import without_evening
from loaders.claims.mentions.spelled import one_day, spelled_days
from loaders.claims.mentions.stretches import INVASION, dated_season, of_season, several_months, since_weekday
from loaders.claims.reading import Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.dates import CUED, OF_A_MONTH, OF_A_YEAR, DateMention
from loaders.claims.words.turns import told, turn, turns, weekdays
from schema.claim import Period

RATES, SINCE_MONTH = words("rates"), words("since_month")
OFFENSIVES = stems("sums_of_offensives")
SINCE_FAR = 9  # tokens between "since" and the offensive from which one counts
YEAR_WORDS = words("year_words")
COUNTEROFFENSIVE = date(2023, 6, 4)  # Ukraine's of that summer, by whose day both sides count
DAYS_OF_WEEK = weekdays()
WEEK, THIS_WEEK, LAST_DAY = turns("week"), turns("this_week"), turns("last_day")
NTH = re.compile(turn("nth") + "$")
NIGHT_OF = re.compile(r"\bovernight\b[^,.;:“”]{0,60} on (" + "|".join(WEEKDAYS) + r")\b")
NTH_LED = 60  # characters between "the third attack" and "in a week", which is no day of it
OF_ANOTHER = turns("of_another")
SINCE_MONTH_BEGAN, SINCE_YEAR_BEGAN = turns("since_month_began"), turns("since_year_began")
FEW_DAYS, DAY_BEFORE, TWO_DAYS_AGO, SAME_DAY = turns("few_days"), turns("day_before"), turns("two_days_ago"), turns("same_day")
RECENT, THROUGHOUT = timedelta(days=7), stems("throughout")  # days after which a week is told; before the word for it
SEASONS = words("season_nouns")
OF_DAYS = CUED | OF_A_MONTH | OF_A_YEAR | YEAR_WORDS.bit
OF_A_TIME = OF_DAYS | OFFENSIVES.bit | KURSK.bit  # of which a sentence without a date needs one


def since_offensive(reading: Reading) -> bool:
    """ "since the start of its counteroffensive", "since it launched its offensive": a sum that is not of the whole war."""
    offensives = reading.beginning(OFFENSIVES)
    return (
        bool(offensives)
        and any("since" in reading.words[max(0, at - SINCE_FAR) : at] for at in offensives)
        and not reading.has("cumulative")
    )


def _since_campaign(reading: Reading, published: date) -> Period | None:
    """The days since an offensive, or a campaign, from which a sentence counts."""
    if since_offensive(reading):
        return Period(COUNTEROFFENSIVE if COUNTEROFFENSIVE < published <= COUNTEROFFENSIVE.replace(month=12) else None, published)
    return campaign(reading, published) if reading.classes & KURSK.bit else None


def of_sentence(reading: Reading, dates: Sequence[DateMention], published: date | None, shift: int = 0) -> Period | None:
    """The days that the sentence itself names, null where it names none."""
    named = spelled_days(reading, dates, published) if dates else None
    if named is None and published and reading.classes & SEASONS.bit and reading.predicates:
        named = dated_season(reading.words[: reading.size], published) or of_season(reading.line.lower(), published)
    if named is not None or published is None:
        return _week_told_on(reading, named, published) or named if named and published else named
    if (since := _since_campaign(reading, published)) is not None:
        return since
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


def _week_told_on(reading: Reading, named: Period, published: date) -> Period | None:
    """ "в пятницу, 10 ноября, сообщили об отражении 18 атак за неделю": the week before a day that only says when somebody spoke."""
    day = named.end
    if day is None or named.start != day or not timedelta() <= published - day <= RECENT or not reading.has("said"):
        return None
    week = WEEK.search(reading.line.lower())
    return _several_days(week.group(), day) if week and week.group().startswith(THROUGHOUT) else None


def _several_days(lowered: str, published: date) -> Period | None:
    """ "since the start of the month", "за последние три дня", "минулого тижня": up to publication, or to the day before it."""
    if SINCE_MONTH_BEGAN.search(lowered):
        return Period(published.replace(day=1), published)
    if year := SINCE_YEAR_BEGAN.search(lowered):
        return Period(date(min(*told(year), published.year), 1, 1) if told(year) else published.replace(month=1, day=1), published)
    if few := FEW_DAYS.search(lowered):
        return Period(published - timedelta(days=told(few)[0] - 1), published)
    if THIS_WEEK.search(lowered):
        return Period(published - timedelta(days=published.weekday()), published)
    if (week := WEEK.search(lowered)) and not NTH.search(lowered, max(0, week.start() - NTH_LED), week.start()):
        return Period(published - timedelta(days=7), published - timedelta(days=1))
    return None


def _named_day(lowered: str, published: date, shift: int) -> Period | None:
    """ "yesterday", "overnight", "on Monday": a day by publication, a day of the week the last one."""
    if since := since_weekday(lowered, published):
        return since
    if TWO_DAYS_AGO.search(lowered):
        return one_day(published - timedelta(days=2))
    if DAY_BEFORE.search(lowered):
        return one_day(published - timedelta(days=1))
    if SAME_DAY.search(lowered):
        return one_day(_night_of(lowered, published) or day_of_speech(lowered, published) - timedelta(days=shift))
    lowered = without_evening(lowered)
    for number, weekday in enumerate(DAYS_OF_WEEK):
        if weekday.search(lowered):
            return one_day(published - timedelta(days=(published.weekday() - number) % 7))
    return None


def _night_of(lowered: str, published: date) -> date | None:
    """ "its largest overnight attack on Sunday": the day that a night is named with, and not the day of who speaks."""
    night = NIGHT_OF.search(lowered) if "overnight" in lowered and not SAID_ON.search(lowered) else None
    return published - timedelta(days=(published.weekday() - WEEKDAYS.index(night.group(1))) % 7) if night else None


def count_day(text_dates: Sequence[DateMention], published: date | None) -> Period:
    """The day a running total was counted: the end of "from 24.02 to 31.05", else the publication."""
    for mention in text_dates[:8]:
        if mention.first == INVASION or (mention.first and mention.first.month == 2 and mention.first.day == 24 and mention.day):
            return one_day(mention.day) if mention.day else Period()
    return one_day(published) if published else Period()


def cumulative(day: Period) -> Period:
    """From the invasion to the day of the count."""
    return Period(INVASION, day.end)
