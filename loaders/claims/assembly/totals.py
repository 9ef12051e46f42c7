"""Whether a loss is of a day, or of all days since the invasion."""

from collections.abc import Sequence
from itertools import pairwise

from loaders.claims.assembly.launches import FIRED
from loaders.claims.draft import Draft, Frame
from loaders.claims.frames.doers import of_a_front
from loaders.claims.mentions.calendar import month_at, year_at
from loaders.claims.mentions.campaigns import sum_of_campaign
from loaders.claims.mentions.fallen import disclosed
from loaders.claims.mentions.period import since_offensive
from loaders.claims.mentions.stretches import INVASION, WEEKS_PAST
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.tables import stems, words
from loaders.claims.words.dates import OF_A_MONTH, month_named
from loaders.claims.words.tokens import Term
from loaders.claims.words.turns import turns
from schema.ontology.enums import ClaimKind, TallyBasis

NAME_COUNTERS, OF_WEEKS = words("name_counters"), words("of_weeks")
FURTHER, BY = words("further"), words("grown_by")
ROWS = 3  # running totals that make one of a list
RISEN, ALSO = stems("risen"), words("goes_on_losing")
BRINGING = words("bringing")
TO_TOTAL = 4  # tokens from "bringing" to the word for a sum
TOTALING, MORE, THIS_COUNT = words("totaling"), words("one_more"), words("this_count")
TOTAL, SUMS = frozenset(("total",)), words("sums_brought")
IN_TOTAL = ["in", "total"]
GROWTH = 3  # tokens between a verb of growing and "by"
WEEK, MONTH = 4, 20  # days that a week's sum, or a month's, lasts at the least
NAMED = 1000  # dead whose names no day and no week adds
TOLL, TOLL_SUMS = 500, words("toll_sums")  # dead or wounded, more than which no strike has cost
AS_OF = turns("as_of_a_month")
PAUSE = 4  # tokens that a comma counts for
PEAK = 8  # times as many were lost on a day that no month kept up
DAILY_LIMIT = { # more than this in a day or a week has never been claimed: it is a running total
    "troops": 16000, "civilians": 1000, "tank": 400, "afv": 900, "apc": 600, "ifv": 600, "field_artillery": 1200, "mlrs": 110, "ad_system": 70, "airplane": 60, "helicopter": 60,
    "uav": 5000, "cruise_missile": 400, "ship_or_boat": 60, "vehicles_and_fuel_tanks": 2500, "motor_vehicle": 2500, "special_equipment": 400, "tanks_and_afv": 1000, "field_artillery_and_mortars": 2000,
}  # fmt: skip


def is_total(pairs: list[tuple[Thing, Predicate]]) -> bool:
    """Whether one of a sentence's numbers is more than any day has cost; "people" may be soldiers, of whom a week costs more."""
    counted = [thing for thing, _ in pairs if thing.materiel != "civilians"]
    return any(thing.value is not None and thing.value > DAILY_LIMIT.get(thing.materiel or "", 10**9) for thing in counted)


def set_tally(draft: Draft, reading: Reading, frame: Frame, total: bool) -> None:
    """Make a loss a running total where its sentence, its frame or its size says so."""
    thing = draft.thing
    if draft.kind is not ClaimKind.LOSS or thing is None or _added(reading, thing):
        return
    if draft.materiel == "troops" and (draft.value or 0) > NAMED and disclosed(reading):
        draft.tally = TallyBasis.CUMULATIVE
        return
    if draft.materiel == "civilians" and _of_one_strike(draft, reading, frame):
        return
    if _one_more(reading, thing):
        return  # "the loss of seven more carriers means that 6,600 have been destroyed"
    own = (draft.value or 0) > DAILY_LIMIT.get(draft.materiel or "", 10**9) or grown(reading, thing)
    since_begun = frame.heading is not None and (frame.period.start, frame.period.end) == (INVASION, reading.day)  # rows under "It:"
    summed = since_begun or frame.cumulative or _counted_by_name(draft, reading, frame) or _brought(reading, frame, thing)
    if not (own or summed or total) or (_of_a_month(draft, reading, frame) and not since_begun):
        return
    since = sum_of_campaign(reading) if own else None
    draft.period = since or draft.period
    if since or grown_by(reading, thing) or of_a_front(reading) or since_offensive(reading):
        return
    daily = _before_sum(reading, thing) or (frame.daily and _nearer(reading, thing) and not any(number.sign for number in reading.numbers))
    if own or ((summed or (total and draft.materiel != "civilians")) and not daily):
        draft.tally = TallyBasis.CUMULATIVE


def _of_one_strike(draft: Draft, reading: Reading, frame: Frame) -> bool:
    """ "Загальна кількість загиблих становить 26 осіб": a sum that no word for the war makes its own, and so small that one strike may have it."""
    summed = reading.all("cumulative")
    return frame.heading is None and (draft.value or 0) < TOLL and bool(summed) and all(_only_sums(term) for term in summed)


def _only_sums(term: Term) -> bool:
    return any(term.entry.phrase.startswith(phrase) for phrase in TOLL_SUMS)


def _added(reading: Reading, thing: Thing) -> bool:
    """ "has lost 5,047 tanks (+55)": what a bracket says that a day has added."""
    return any(number.sign and number.first == thing.first for number in reading.numbers)


def _counted_by_name(draft: Draft, reading: Reading, frame: Frame) -> bool:
    """ "Mediazona has confirmed 15,000 deaths": who counts the dead by their names has counted since the invasion."""
    counted = draft.materiel == "troops" and frame.claimant.source in NAME_COUNTERS
    return counted and (draft.value or 0) > NAMED and not (reading.classes & OF_WEEKS.bit or reading.has("increment"))


def _brought(reading: Reading, frame: Frame, thing: Thing) -> bool:
    """ "which brings the number of ships lost to 28": a sum that the day has added to."""
    if brings_sum(reading, frame) or _totaling(reading, thing) or _in_total(reading, thing):
        return True
    return thing.befell is not None and bool(reading.classes & BRINGING.bit) and not (thing.person or thing.materiel in FIRED)


def _one_more(reading: Reading, thing: Thing) -> bool:
    """ "another four drones", "11 more guns": what is added to those counted before."""
    near = range(thing.first - 1, thing.first + 2)
    return reading.classes & MORE.bit != 0 and any(reading.word(place) in MORE and reading.word(place + 1) != "than" for place in near)


def _in_total(reading: Reading, thing: Thing) -> bool:
    """ "Another four drones were destroyed, meaning that the army has lost 2,033 in total": a sum beside what was added to it."""
    summed = thing.elliptic and reading.words[thing.last + 1 : thing.last + 3] == IN_TOTAL
    return summed and any(other is not thing and _one_more(reading, other) for other in reading.things)


def _totaling(reading: Reading, thing: Thing) -> bool:
    """ "Tank losses rose by 8, totaling 428": a sum after what it has grown by."""
    if reading.word(thing.first - 1) not in TOTALING:
        return False
    return any(reading.word(number.first - 1) in BY and number.first < thing.first for number in reading.numbers)


def brings_sum(reading: Reading, frame: Frame) -> bool:
    """ "It took the total number to 13,942": whether a sentence only sums up what the one before it counts, naming nothing and no verb."""
    counted = frame.last_thing
    if not reading.classes & BRINGING.bit or counted is None or not counted.materiel or counted.materiel == "civilians":
        return False
    told = reading.has("materiel") or any(p.kind == "LOSS" and not p.refused for p in reading.predicates)
    return not told and _sums(reading, -1, TOTAL)


def risen_count(reading: Reading, frame: Frame) -> bool:
    """ "За добу цей показник збільшився на 930 осіб": whether a sentence only says by how many the losses told before have grown."""
    if not reading.classes & THIS_COUNT.bit or frame.last_thing is None or any(p.kind == "LOSS" for p in reading.predicates):
        return False
    soldiers = frame.last_thing.materiel != "civilians" or (frame.last_thing.value or 0) > TOLL
    return soldiers and any(grown_by(reading, thing) for thing in reading.things)


def _before_sum(reading: Reading, thing: Thing) -> bool:
    """ "suffered 480 casualties on Friday, bringing the total to 206,200": what a day has added to a sum."""
    if not reading.classes & BRINGING.bit:
        return False
    return _sums(reading, thing.last, SUMS)


def _sums(reading: Reading, after: int, sums: frozenset[str]) -> bool:
    """Whether a verb of bringing has a total for its object, after a token."""
    places = [place for place, word in enumerate(reading.words) if word in BRINGING and place > after]
    return any(not sums.isdisjoint(reading.words[place : place + TO_TOTAL]) for place in places)


def _of_a_month(draft: Draft, reading: Reading, frame: Frame) -> bool:
    """Whether the sentence's own period is a month or a year, which explains any number."""
    start, end = frame.period.start, frame.period.end
    if reading.has("increment") and any(term.value == "long" for term in reading.all("increment")):
        return True
    if frame.cumulative or end is None or _as_of(reading):
        return False
    if start is not None and WEEK <= (end - start).days < MONTH and (draft.value or 0) <= 2 * DAILY_LIMIT.get(draft.materiel or "", 0):
        return True  # the sum of a heavy week
    since = end == reading.day and not reading.has("cumulative")  # "since June 4 …": the sentences after it go on counting
    if start is None or not MONTH <= (end - start).days <= 400:
        return since and start is None
    usual = DAILY_LIMIT.get(draft.materiel or "", 0) / PEAK * (end - start).days
    said = reading.dates or month_at(reading) or year_at(reading) or WEEKS_PAST.search(reading.line.lower())
    return since or bool(said) or (draft.value or 0) <= usual


def _as_of(reading: Reading) -> bool:
    """ "As of the end of November, Mediazona had counted 152,000": up to when one has counted, and no month of its own."""
    found = AS_OF.search(reading.line.lower()) if reading.classes & OF_A_MONTH else None
    return found is not None and month_named(found.group().rsplit(" ", 1)[-1]) is not None


def grown(reading: Reading, thing: Thing) -> bool:
    """ "4,044 tanks (+3)": what has grown by a bracket's number is a running total."""
    return "(" in reading.line and any(
        number.sign and number.first - thing.last <= 2 and reading.word(thing.last + 1) == "("
        for number in reading.numbers
        if number.first > thing.last
    )


def _nearer(reading: Reading, thing: Thing) -> bool:
    """Whether the word for a day stands nearer to the thing than the word for the whole war."""

    def distance(category: str) -> int:
        return min((_between(reading, thing, term) for term in reading.all(category)), default=10**6)

    return distance("increment") <= distance("cumulative")


def _between(reading: Reading, thing: Thing, term: Term) -> int:
    """The tokens between a thing and a word, to which it is farther over a comma: "790,000 since the war began, with 1,360 in the past 24 hours"."""
    first, last = (thing.last, term.first) if term.first > thing.last else (term.last, thing.first)
    return last - first + PAUSE * ("," in reading.words[first + 1 : last])


def grown_by(reading: Reading, thing: Thing) -> bool:
    """ "втрати зросли на ще 590 бійців": by how many a sum has grown, not what it has grown to."""
    before = thing.first - 1 - (reading.word(thing.first - 1) in FURTHER)
    return reading.word(before) in BY and any(reading.word(place).startswith(RISEN) for place in range(before - GROWTH, before))


def also_summed(drafts: Sequence[Draft], readings: Sequence[Reading]) -> None:
    """ "have destroyed 1,143 planes and 625 tanks. 96 rocket launchers have also been destroyed": a sentence that goes on with running totals."""
    rows: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.kind is ClaimKind.LOSS and draft.thing is not None and not draft.thing.person:
            rows.setdefault(draft.sentence, []).append(draft)
    for before, after in pairwise(sorted(rows)):
        reading = readings[after]
        if not reading.classes & ALSO.bit or reading.has("increment") or after - before > 1:
            continue
        one, other = rows[before], rows[after]
        if one[0].frame.claimant.source != other[0].frame.claimant.source or len(one) < ROWS or len(other) < ROWS:
            continue
        if all(draft.tally is TallyBasis.CUMULATIVE for draft in one) and {draft.target for draft in one} == {
            draft.target for draft in other
        }:
            for draft in other:
                draft.tally = TallyBasis.CUMULATIVE


def share_sum(drafts: Sequence[Draft]) -> None:
    """ "Russia has also lost:" over rows of tanks, drones and two ships: the small numbers of a list are running totals where the large ones are."""
    rows: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.kind is ClaimKind.LOSS and draft.thing is not None and draft.frame.heading is not None and draft.by is draft.frame.heading:
            rows.setdefault(id(draft.frame.heading), []).append(draft)
    for listed in rows.values():
        sums = {draft.sentence for draft in listed if draft.tally is TallyBasis.CUMULATIVE}
        if len(sums) < ROWS or 2 * len(sums) < len({draft.sentence for draft in listed}):
            continue
        for draft in listed:
            if draft.sentence not in sums:
                draft.tally = TallyBasis.CUMULATIVE
