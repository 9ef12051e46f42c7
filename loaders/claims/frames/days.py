"""The days of a report's sentences: of its bulletin, of its count, and of the cue met last."""

from collections.abc import Sequence
from datetime import date, timedelta

from loaders.claims.draft import Attribution
from loaders.claims.mentions import period
from loaders.claims.mentions.campaigns import of_campaign
from loaders.claims.mentions.mornings import dated_past_day, past_days
from loaders.claims.mentions.sides import LOCAL
from loaders.claims.mentions.stretches import INVASION
from loaders.claims.reading import Reading
from loaders.claims.speech.bulletins import AIR_FORCE, BULLETINS
from loaders.claims.speech.home import LEAD
from loaders.claims.speech.publishers import publisher
from loaders.claims.speech.reprints import announces
from loaders.claims.tables import words
from loaders.claims.words.dates import DateMention, within
from schema.claim import Period
from schema.report import Report

SINCE, EARLIER = words("since_month"), words("earlier")
RECENTLY = timedelta(days=7)  # in which a running total may name a day of its report
LATELY, RELATIVE = words("lately"), 7  # tokens from the last comma to "that": ", a key hub that Moscow claimed to have seized last week"
WEEK, FULL_WEEK, FEW = timedelta(days=5), timedelta(days=7), timedelta(days=2)
MINISTRY, FRIDAY = "ru-mod", 4
DAILY = ("-group", "-command", "-defence-forces", *LOCAL, "deepstate")  # who post on the day what their sector or their region saw


class Days:
    """The days of a report: of its bulletin, of its count, and of the cue met last."""

    def __init__(self, report: Report, readings: Sequence[Reading], spoken: Sequence[Attribution], dates: list[DateMention]) -> None:
        self.dates, self.published = dates, report.published_on
        form = any(reading.has("form") for reading in readings[:12])
        side = spoken[0].side if spoken else None
        own = publisher(report.publisher)
        retold = any(one.claimant.source in BULLETINS or one.claimant.source.endswith(DAILY) for one in spoken[:LEAD])
        self.bulletin = (
            form or retold or bool(own.side and not own.outlet) or bool(spoken and spoken[0].side and spoken[0].claimant.start is None)
        )
        nightly = bool(spoken) and spoken[0].claimant.source.endswith((AIR_FORCE, *LOCAL))
        self.shift = past_days(report.text, self.published, side) if self.bulletin and not nightly else 0
        self.shift = self.shift or int(dated_past_day(report.text, self.published, dates))
        self.counted = period.count_day(dates, self.published)
        self.week = self._dated_week(dates) or self._ministrys_week(spoken)
        self.told: Period | None = None
        self.campaign: tuple[int, Period] | None = None  # where a campaign's days were told, and those before
        self.speech: Period | None = None
        self.current = self._of_day() if self.bulletin else Period()

    def _of_day(self) -> Period:
        day: date | None = self.published and self.published - timedelta(days=self.shift)
        return Period(day, day)

    def _dated_week(self, dates: list[DateMention]) -> Period | None:
        """ "From January 4 to 10": the week that a text of its last days has dated, whatever sentence does."""
        for mention in dates if self.published else ():
            first, last = mention.first, mention.day
            if first and last and self.published and WEEK <= last - first <= FULL_WEEK and timedelta() <= self.published - last <= FEW:
                return Period(first, last)
        return None

    def _ministrys_week(self, spoken: Sequence[Attribution]) -> Period | None:
        """The week that the Russian ministry sums up on its Friday, the day among it."""
        ministry = any(one.claimant.source == MINISTRY for one in spoken[:LEAD])
        if self.published is None or self.published.weekday() != FRIDAY or not ministry:
            return None
        return Period(self.published - FULL_WEEK + timedelta(days=1), self.published)

    def of(self, reading: Reading) -> Period:
        """The period of a sentence; a cue holds until the next."""
        self._leave_campaign(reading)
        season = reading.predicates and reading.classes & period.SEASONS.bit
        if not (reading.dates or season or reading.classes & period.OF_A_TIME):
            self.told = None
            return self.current
        dates = within(self.dates, reading.sentence.start, reading.sentence.end) if reading.dates else []
        self.told = named = period.of_sentence(reading, dates, self.published, self.shift)
        if self.week and named is not None and self._past_week(reading, named):
            named = self.week
        if named is not None and _told_aside(reading):
            return self.current
        if named is not None and self.campaign is None and of_campaign(reading):
            self.campaign = (reading.sentence.paragraph, self.current)
        if named is not None and (
            (season and self._long_past(named))
            or self._told_before(reading, named)
            or _by_the_way(reading.line)
            or _of_two_days(reading.line.lower())
        ):
            return named  # of this sentence alone
        if named is not None and self.speech and named.end == self.published and period.LAST_DAY.search(reading.line.lower()):
            named = self.speech
        elif named is not None and named.end is not None and self._announced_on(reading, named.end):
            self.speech = named
        if named is not None and not (self._whole_week(reading, named) or self._day_before(reading, named)):
            self.current = named
        return self.current

    def _announced_on(self, reading: Reading, day: date) -> bool:
        """ "Об этом 5 сентября сообщил Генштаб": whether a sentence says on what day, some days ago, all that is told was said."""
        return self.published is not None and day < self.published - FEW + timedelta(days=1) and announces(reading)

    def _leave_campaign(self, reading: Reading) -> None:
        """A campaign's days end with the paragraph that told them."""
        if self.campaign is not None and reading.sentence.paragraph != self.campaign[0]:
            self.current, self.campaign = self.campaign[1], None

    def _told_before(self, reading: Reading, named: Period) -> bool:
        """ "Напомним, в августе 2024 года …": a time long past of what a sentence only recalls."""
        return bool(reading.classes & EARLIER.bit) and reading.word(0) in EARLIER and self._long_past(named)

    def _long_past(self, named: Period) -> bool:
        return named.end is not None and self.published is not None and named.end < self.published - RECENTLY

    def since_invasion(self, reading: Reading) -> bool:
        """ "since Moscow sent its troops on Feb. 24, 2022": whether a sentence counts from the first day of the war."""
        if SINCE.isdisjoint(reading.words):
            return False
        begun = next(mention for mention in within(self.dates, reading.sentence.start, reading.sentence.end))
        since = next((place for place, word in enumerate(reading.words) if word in SINCE), 0)
        return begun.day == INVASION and not begun.month_only and reading.left[since] < begun.start

    def counted_by(self) -> Period:
        """ "In February the president said that 31,000 had died since the invasion began": the sentence's own day, where it has long passed."""
        told = self.told
        if (
            told is None
            or told.end is None
            or self.published is None
            or told.end >= self.published - RECENTLY
            or told.end <= INVASION
            or (told.start is not None and told.start <= INVASION)  # "since the war began in February last year"
        ):
            return self.counted
        return Period(told.end, told.end)

    def _day_before(self, reading: Reading, named: Period) -> bool:
        """Whether "last day", as the translated past day, means the day before publication, which the text has dated."""
        if self.published is None or not named.start == named.end == self.published:
            return False
        dated = self.current.start == self.current.end == self.published - timedelta(days=1)
        return dated and bool(period.LAST_DAY.search(reading.line.lower()))

    def _past_week(self, reading: Reading, named: Period) -> bool:
        """Whether "the past week" was counted back from the publication."""
        if self.published is None or named.end != self.published - timedelta(days=1):
            return False
        return named.start == self.published - FULL_WEEK and bool(period.WEEK.search(reading.line.lower()))

    def _whole_week(self, reading: Reading, named: Period) -> bool:
        """Whether "this week" means the week that the text has dated."""
        start, end = self.current.start, self.current.end
        dated = start is not None and end is not None and 4 <= (end - start).days <= 8
        return dated and named.start != named.end and _of_week(reading.line.lower())


def _by_the_way(line: str) -> bool:
    """ "Lisne, which it took last week": whether a line names a time of something that it does not tell."""
    return period.OF_ANOTHER.search(line.lower()) is not None


def _told_aside(reading: Reading) -> bool:
    """ "attacked near Lisne, which they took last month": the time of a clause that ends a sentence whose own verb stands before it."""
    if LATELY.isdisjoint(reading.words):
        return False
    comma = max((place for place, word in enumerate(reading.words) if word == ","), default=-1)
    clause = comma > 0 and (reading.word(comma + 1) == "which" or "that" in reading.words[comma + 1 : comma + RELATIVE])
    told = clause and any(not p.refused and p.term.last < comma for p in reading.predicates)
    return told and not LATELY.isdisjoint(reading.words[comma:]) and LATELY.isdisjoint(reading.words[:comma])


def _of_two_days(lowered: str) -> bool:
    """ "killed one person yesterday and wounded two overnight": a day for each half, and none for what follows."""
    return period.DAY_BEFORE.search(lowered) is not None and period.SAME_DAY.search(lowered) is not None


def _of_week(lowered: str) -> bool:
    return bool(period.WEEK.search(lowered) or period.THIS_WEEK.search(lowered))
