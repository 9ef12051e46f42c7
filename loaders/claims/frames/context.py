"""What a sentence inherits: the acting group, the front sector, a heading's verb, whether a running total is meant, the days."""

from collections.abc import Sequence

from loaders.claims.draft import Attribution, Frame
from loaders.claims.frames.days import Days
from loaders.claims.frames.doers import (
    also_lost,
    begins_item,
    doer,
    goes_on,
    in_the_air,
    names_them,
    of_whole_war,
    opens_list,
    people_counted,
    quoted_alone,
    sums_up,
    whole_sum,
)
from loaders.claims.frames.groups import added_at
from loaders.claims.frames.handed_down import hand_down, name_sector, under_sector
from loaders.claims.frames.headings import ENDED, LOST, heads_undergone, keep_place, set_heading
from loaders.claims.frames.state import State
from loaders.claims.frames.sums import NOTHING, announced, of_a_span
from loaders.claims.marks import DASHES, QUOTES
from loaders.claims.mentions.beside import in_the_region
from loaders.claims.mentions.kinds import COUNTED, FIRE_OR_ATTACK
from loaders.claims.mentions.sectors import names_many, of_new_item
from loaders.claims.reading import PlaceName, Predicate, Reading, Unit
from loaders.claims.tables import words
from loaders.claims.text.layout import Paragraph
from loaders.claims.words.dates import DateMention
from schema.ontology.enums import Party
from schema.report import Report

EARLIER = words("earlier")
HERE = words("here")  # of the place of the sentence before
STILL_THERE = words("still_there")
ROWS = 2  # with the day's part in brackets, by which their neighbours without one are totals too

AND_THERE, PLUS = words("and_there"), words("plus")


def frames(
    report: Report, parts: Sequence[Paragraph], readings: Sequence[Reading], spoken: Sequence[Attribution], dates: list[DateMention]
) -> list[Frame]:
    """The frame of every sentence."""
    signed = [
        reading for reading in readings if reading.numbers and "materiel" in reading.starts and any(one.sign for one in reading.numbers)
    ]
    headed = any((reading.has("tally_heading") and not of_a_span(reading)) or reading.has("form") for reading in readings[:10])
    state = State(tally=headed or len(signed) >= ROWS)
    state.signed = bool(signed)
    days = Days(report, readings, spoken, dates)
    found: list[Frame] = []
    for reading, attribution in zip(readings, spoken, strict=True):
        lost = _troops_lost(reading) if reading.things and reading.predicates else None
        _enter(state, reading, parts[reading.sentence.paragraph], (attribution.side, lost))
        before = state.group
        hand_down(state, reading, parts[reading.sentence.paragraph], lost)
        if state.group is not before:
            state.group_side = attribution.side
        if "direction_word" in reading.starts:
            name_sector(state, reading)
        if found and reading.classes & HERE.bit and _of_before(reading):
            found[-1].group = state.group
        if reading.direction and state.sector_heads:
            state.sector_marker = parts[reading.sentence.paragraph].marker  # the rows under a sector's heading have another
        found.append(_frame(state, reading, attribution, (days, lost)))
        groups = [unit for unit in reading.units if unit.type == "group_of_forces"] if reading.units else []
        if groups and added_at(reading, groups[0]):
            found[-1].group = before
        if len(groups) > 1:
            state.group = None
        if "direction_word" in reading.starts and names_many(reading):
            state.direction = None
        if len(found) == 1 and reading.tokens and reading.tokens[-1].kind == "word":
            state.group = None  # a headline's group acts in the headline alone
            state.direction = state.direction if state.sector_heads or not reading.predicates else None
        _head(state, reading)
    return found


def _enter(state: State, reading: Reading, part: Paragraph, told: tuple[Party | None, float | None]) -> None:
    """A sentence's paragraph; `told` are the speaker's side and the troops that the sentence says were lost."""
    side, lost = told
    if reading.classes & EARLIER.bit and reading.word(0) in EARLIER and reading.has("said"):
        state.group = state.direction = None  # what another day's bulletin said
    if reading.sentence.paragraph == state.paragraph:
        return
    state.paragraph = reading.sentence.paragraph
    keep_place(state, part)
    state.person = None
    state.announced = NOTHING
    if state.there and not _still_there(reading):
        state.there = None
    if state.direction and not (state.sector_heads or part.marker) and of_new_item(reading, side):
        state.direction = None
    if state.direction and (state.sector_apart if state.group else state.sector_ends):
        state.direction = None  # "the Sever Group … In the Kharkov direction …", and the losses of the whole group
    if part.broken or (reading.predicates and begins_item(reading)):
        state.group = state.direction = None
        state.section += 1
    if part.marker:
        goes_on = state.group is not None and state.group_marker not in (None, part.marker)  # "▫️ … Zapad Group", "💥 Over 40 troops"
        state.direction = state.direction if goes_on or under_sector(state, part) else None
        if part.marker == state.group_marker and not (lost and state.lost is None):
            state.group = None  # but "• The enemy lost 90 troops" goes on with the item before, which counted none


def _still_there(reading: Reading) -> bool:
    """ "12 were hurt in the attack", "Попередньо відомо про одного загиблого": whether a paragraph goes on where the one before ended."""
    return reading.word(0) in STILL_THERE or any(reading.word(term.first - 1) == "the" for term in reading.all("predicate"))


def _of_before(reading: Reading) -> bool:
    """ "Здесь работают подразделения группировки «Север»": who acts in the sentence before."""
    return reading.word(0) in HERE and not reading.things and any(unit.type == "group_of_forces" for unit in reading.units)


def _troops_lost(reading: Reading) -> float | None:
    """How many troops the sentence says were lost in all; null where it counts parts."""
    if "lose" not in [p.id for p in reading.predicates if not p.refused]:
        return None
    troops = next((thing for thing in reading.things if thing.materiel == "troops" or thing.person), None)
    part = troops is not None and any(term.last < troops.first for term in reading.all("including"))
    return None if troops is None or part else troops.value


def _frame(state: State, reading: Reading, attribution: Attribution, known: tuple[Days, float | None]) -> Frame:
    """The frame of a sentence from the state before it, its own words and the days."""
    days, lost = known
    heading, increment = _heading(state, reading), "increment" in reading.starts
    frame = Frame(
        attribution.claimant, attribution.side, attribution.relayed_by
    )  # and not all at once, by keywords, which takes thrice as long
    gone = state.group and (_own_command(state.group, attribution) or _other_sides(state, reading, attribution))
    frame.group = None if gone else state.group
    frame.direction, frame.section = state.direction, state.section
    frame.heading, frame.heading_reading = heading, state.heading_reading
    frame.heading_thing = state.heading_thing if heading else None
    frame.last_thing, frame.person, frame.lost = state.last_thing, state.person, lost
    frame.cumulative = (
        (heading is not None and state.cumulative)
        or ("cumulative" in reading.starts and of_whole_war(reading))
        or (state.total and also_lost(reading))
        or (bool(reading.dates) and days.since_invasion(reading))
        or (state.announced.whole and not increment)
    )
    frame.tally, frame.signed, frame.daily = state.tally, state.signed, increment or (heading is not None and state.daily)
    frame.place, frame.there = state.place, None if reading.places or not state.there or in_the_region(reading) else state.there
    frame.period, frame.count_day = days.of(reading), days.counted_by()
    frame.doer, frame.loser = _acts(state, reading, attribution.side), state.announced.loser
    return frame


def _heading(state: State, reading: Reading) -> Predicate | None:
    """The verb that a sentence has from its heading, or from the sentence before where it only goes on."""
    if state.heading is None and (reading.predicates or state.told is None):
        return None
    if reading.predicates:
        told = any(not p.refused and p.kind in COUNTED for p in reading.predicates)
        return None if told or (_under_headline(state) and any(p.refused for p in reading.predicates)) else state.heading
    if state.told is state.heading:
        return state.heading
    opens = "including" in reading.starts and reading.at("including", int(reading.word(0) in QUOTES)) is not None
    goes_on = opens or (reading.things and (_goes_on(reading) or names_them(reading) or in_the_air(reading) or quoted_alone(reading)))
    if state.heading is None and not goes_on and sums_up(reading):
        return state.told if state.told and state.told.id in ENDED else LOST
    return state.told if goes_on else state.heading


def _under_headline(state: State) -> bool:
    """Whether the heading is a headline, with no colon: a sentence with a verb of its own is no row under it."""
    return state.heading_reading is not None and state.heading_reading.tokens[-1].text != ":"


def _goes_on(reading: Reading) -> bool:
    """ "А за січень – 14 тисяч осіб", "Плюс 20 солдат": a dash for the verb of the sentence before, or what is added to what it tells."""
    first = reading.things[0].first
    return (reading.word(0) in AND_THERE and reading.word(first - 1) in DASHES) or (reading.word(0) in PLUS and first == 1)


def _other_sides(state: State, reading: Reading, attribution: Attribution) -> bool:
    """ "… the Vostok group of forces, the ministry said. In a separate statement, Ukraine's ministry said …": a group that the other side has told of."""
    told = state.group_side and attribution.side and attribution.side is not state.group_side
    return bool(told) and state.group not in reading.units


def _own_command(group: Unit, attribution: Attribution) -> bool:
    """Whether a Ukrainian group of forces is itself who counts what its sector saw, which says of none of it who acted."""
    return group.party is Party.UA and attribution.claimant.source.endswith("-group")


def _acts(state: State, reading: Reading, side: Party | None) -> Party | None:
    """Who acts in the sentence; a pronoun, or "the strikes" that were just told, are of who acted before."""
    named = doer(reading, side) if reading.predicates or "party" in reading.starts else None
    state.doer = named or (state.doer if state.doer and goes_on(reading) else None)
    return state.doer


def _head(state: State, reading: Reading) -> None:
    """What the sentences after this one may go on with: a heading's verb, the thing, the people and the town named last."""
    if reading.predicates:
        set_heading(state, reading)
    elif reading.words[-1:] == [":"] and not heads_undergone(state, reading) and state.told and opens_list(reading):
        state.heading, state.heading_reading, state.heading_thing = state.told, reading, None
    if reading.things:
        state.total = whole_sum(reading) or (state.total and also_lost(reading))
        state.last_thing = next((thing for thing in reversed(reading.things) if thing.materiel), state.last_thing)
        state.person = people_counted(reading, state.person) or state.person
    elif reading.predicates and (losses := announced(reading)):
        state.person, state.announced = "troops", losses
    if reading.places:
        towns = [place for place in reading.places if place.kind != "within"]
        state.there = towns[0] if len(towns) == 1 else None
    elif reading.predicates and "town" in reading.starts:
        state.there = _struck_town(reading) or state.there
    if "tally_heading" in reading.starts:
        state.tally = not of_a_span(reading)


def _struck_town(reading: Reading) -> PlaceName | None:
    """ "Війська атакували Полтаву": the one town that is the object of a blow, where those of the next sentences were hurt."""
    towns = list(reading.all("town"))
    if len(towns) != 1 or not any(
        p.id in FIRE_OR_ATTACK and not p.refused and p.term.last == towns[0].first - 1 for p in reading.predicates
    ):
        return None
    town = towns[0]
    return PlaceName(reading.left[town.first], reading.right[town.last], town.first, "at")
