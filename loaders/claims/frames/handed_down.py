"""What a sentence hands down to those after it: its group of forces, its front sector, the place that it is headed by."""

from loaders.claims.frames.doers import (
    of_whole_war,
)
from loaders.claims.frames.headings import heads_place
from loaders.claims.frames.state import State
from loaders.claims.mentions.names import is_name
from loaders.claims.mentions.sectors import of_a_part
from loaders.claims.mentions.whole_front import of_front
from loaders.claims.reading import Reading, Unit
from loaders.claims.speech.of_formations import tells
from loaders.claims.tables import stems, words
from loaders.claims.text.layout import Paragraph
from schema.ontology.enums import Party

GROUPS_OWN = words("groups_own")
SPOKESMEN = stems("spokesmen")
THIS = words("this_sector")
HEADING = 4  # tokens of a sentence that only names a sector
OPENS = 1  # the token at which a sector opens its sentence, after a preposition
EARLY = 12  # tokens from a sentence's beginning in which its subject stands


def hand_down(state: State, reading: Reading, part: Paragraph, lost: float | None) -> None:
    """Hand a sentence's group, sector and place down; a new group opens a section, a sum of the war or another subject ends it."""
    groups = [unit for unit in reading.units if unit.type == "group_of_forces" and not _speaks(reading, unit)] if reading.units else []
    if reading.direction or state.direction:
        _sector(state, reading, groups)
    if groups:
        if state.group is None or groups[0].name != state.group.name:
            state.section += 1
            state.direction = reading.direction or (state.direction if under_sector(state, part) else None)
        state.group, state.group_marker = groups[0], part.marker
    elif state.takers and (taker := _taker(state, reading)):
        state.group = taker
    elif ("cumulative" in reading.starts and of_whole_war(reading)) or ("generic_subject" in reading.starts and _generic(reading)):
        state.group = None
        state.direction = reading.direction
        state.section += 1
    elif state.group and state.lost is not None and lost is not None and lost != state.lost:
        # a second count of troops lost is of another group, whose name the text has dropped: no group loses two numbers a day
        state.group = None
        state.section += 1
    if groups:
        state.lost = None
        state.takers.update(dict.fromkeys(_taken(reading), groups[0]))
    state.lost = lost or state.lost
    if reading.places:
        _place(state, reading, part)


def name_sector(state: State, reading: Reading) -> None:
    """ "In this direction, the enemy lost nine tanks": the sector that was named last, where no other group has been named since."""
    group = state.group.name if state.group else None
    if reading.direction:
        state.sector, state.sector_group = reading.direction, group
    elif state.sector_group in (None, group) and any(reading.word(term.first - 1) in THIS for term in reading.all("direction_word")):
        state.direction = state.sector


def under_sector(state: State, part: Paragraph) -> bool:
    """ "📍 Сумское направление: обстановка" over rows of "▪️": whether a row has another mark than the heading of its sector."""
    return state.sector_heads and bool(part.marker) and part.marker != state.sector_marker


def _sector(state: State, reading: Reading, groups: list[Unit]) -> None:
    """The sector that what follows is of: the one named last, none after a sentence about the whole front."""
    first = reading.things[0].first if reading.things else 0  # "the enemy's losses in the Lisne direction amounted to 43 troops"
    if reading.direction and (reading.direction_at <= OPENS or reading.direction_at < first or not reading.has("tally_heading")):
        if reading.direction != state.direction:
            state.section += 1
        if state.direction and not groups and state.group_marker is None:
            state.group = None
        state.direction = None if of_a_part(reading) else reading.direction
        state.sector_heads = not reading.predicates and (reading.words[-1] != "." or len(reading.tokens) <= HEADING)
        state.sector_apart = not (groups or state.sector_heads)
        state.sector_ends = bool(reading.predicates) and reading.direction_at > reading.predicates[0].term.first
    elif state.direction and of_front(reading):
        state.direction = None


def _place(state: State, reading: Reading, part: Paragraph) -> None:
    """The place that a paragraph, or those below it, are headed by."""
    first = reading.places[0]
    if first.at == 0 and first.kind == "within" and ":" in reading.words[:HEADING]:
        state.place = first  # "Kherson region: … One person was killed."
    if heads_place(state, reading, part) or reading.size > HEADING:
        return
    if len(reading.places) == 1 and not reading.predicates:
        state.place = None if reading.words[-1] == "." and reading.on("party", first.at) else first  # no dateline


def _generic(reading: Reading) -> bool:
    """Whether the subject is all of a side: "Russian troops", "air defence"."""
    return any(term.first < EARLY * 2 for term in reading.all("generic_subject"))


def _speaks(reading: Reading, unit: Unit) -> bool:
    """ "командувач ОСУВ «Таврія» повідомив": a group that is named for who speaks for it."""
    if reading.on("spokesman", unit.last + 1) or (
        unit.party is not Party.RU and reading.on("spokesman", unit.at - 2 - (reading.word(unit.at - 1) == "the"))
    ):
        return True  # "Khortytsia Group of Forces spokesperson Vovk said"
    return tells(reading, unit) or any(reading.word(place).startswith(SPOKESMEN) for place in range(max(0, unit.at - 2), unit.at))


def _taken(reading: Reading) -> list[str]:
    """The names in a sentence that says places were taken."""
    taken = any(p.kind == "CONTROL_CHANGE" and not p.refused for p in reading.predicates)
    return [reading.word(place) for place in range(len(reading.tokens)) if is_name(reading, place)] if taken else []


def _taker(state: State, reading: Reading) -> Unit | None:
    """ "The group's units also liberated Lipovka": the group that is known to have taken it, not the one named last."""
    if GROUPS_OWN.isdisjoint(reading.words[:EARLY]):
        return None
    return next((state.takers[name] for name in _taken(reading) if name in state.takers), None)
