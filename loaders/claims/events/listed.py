"""What a sentence without a verb tells: rows under a heading that says what became of them, formations and places that are only named."""

from loaders.claims.assembly.allocate import allocate
from loaders.claims.draft import Draft, Frame, opponent
from loaders.claims.events.fights import sides_of
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.frames.doers import doer
from loaders.claims.mentions.kinds import FIGHTS
from loaders.claims.mentions.name_lists import name_list
from loaders.claims.reading import Predicate, Reading
from schema.ontology.enums import ClaimKind, Party

ENDS = frozenset(";,.")
OPENS = 1  # the token at which a row's sector stands, after a preposition


def _listed_places(reading: Reading, frame: Frame) -> list[Draft]:
    """ "Звільнено такі села району:" and a row "Лісне;": each name that is all of its row, with the region that the heading names."""
    names, end = name_list(reading, 0, "object")
    above = frame.heading_reading
    if above is None or not names or any(word not in ENDS for word in reading.words[end + 1 :]):
        return []
    number = next(n for n, predicate in enumerate(above.predicates) if predicate is frame.heading)
    taken = Occurrence(above, frame, number, allocate(above), set()).draft(ClaimKind.CONTROL_CHANGE)
    acting = doer(above, frame.side) or taken.actor
    region = next((above.text[place.start : place.end] for place in above.places if place.kind == "within"), None)
    drafts = []
    for name in names:
        name.region = name.region or region
        draft = Draft(ClaimKind.CONTROL_CHANGE, name.start, name.end, frame)
        draft.actor, draft.target, draft.places = acting, opponent(acting), [name]
        drafts.append(draft)
    return drafts


def _fought_in_sector(reading: Reading, frame: Frame, heading: Predicate) -> list[Draft]:
    """ "Наступальні дії ворог вів на таких напрямках:" and a row "на Лиманському – біля Лісного;": the fight of a row's sector and towns."""
    above = frame.heading_reading
    if above is None or reading.numbers or not reading.places or not reading.direction or reading.direction_at > OPENS:
        return []
    number = next(n for n, predicate in enumerate(above.predicates) if predicate is heading)
    draft = Draft(ClaimKind(heading.kind), reading.left[0], reading.places[-1].end, frame)
    event = Occurrence(above, frame, number, allocate(above), set())
    if draft.kind is ClaimKind.REPELLED_ATTACK:
        draft.target = doer(above, frame.side) or frame.side
        draft.actor = opponent(draft.target)
    else:
        draft.actor, draft.target = sides_of(event, event.draft(ClaimKind.ENGAGEMENT))
    draft.places, draft.direction = list(reading.places), reading.direction
    return [draft]


def without_verb(reading: Reading, frame: Frame) -> list[Draft]:
    """The places of a list under a heading, or the formations of a sentence that lost its verb."""
    if frame.heading and frame.heading.kind == "CONTROL_CHANGE":
        return _listed_places(reading, frame)
    if frame.heading and frame.heading.kind in FIGHTS:
        return _fought_in_sector(reading, frame, frame.heading)
    several = len([unit for unit in reading.units if unit.party is not Party.RU]) > 1
    return [_verbless(reading, frame)] if several and reading.places else []


def _verbless(reading: Reading, frame: Frame) -> Draft:
    """Formations and places of a sentence that lost its verb: they were engaged, or they would not be named."""
    first = reading.units[0].at
    draft = Draft(ClaimKind.ENGAGEMENT, reading.left[first], reading.sentence.end, frame)
    draft.actor, draft.target = frame.side, opponent(frame.side)
    draft.places, draft.units = list(reading.places), list(reading.units)
    if frame.group and frame.group not in draft.units:
        draft.units.append(frame.group)
    return draft
