"""Strikes told by what flew and hit, and whose the munitions were: "13 drones struck nine sites"."""

from loaders.claims.assembly.came_down import came_down, strikes_of_munitions
from loaders.claims.assembly.launches import FIRED, flew_at
from loaders.claims.draft import Draft, opponent
from loaders.claims.events.areas import areas_struck, strike_draft
from loaders.claims.events.buildings import town_of_building
from loaders.claims.events.flyers import owner_beside
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.events.struck import upon_a_unit
from loaders.claims.mentions.kinds import AERIAL, PLANTS, SITES
from loaders.claims.mentions.portions import PARTING
from loaders.claims.mentions.sides import LOCAL
from loaders.claims.mentions.soil import flown_by, on_russian_soil, striker, town_striker
from loaders.claims.reading import Number, Thing
from loaders.claims.tables import stems
from loaders.claims.words.morphology import CYRILLIC
from loaders.claims.words.tokens import Term
from schema.ontology.enums import ClaimKind, Party

CREWED = frozenset(("airplane", "helicopter"))
FALLS = stems("falls")
MILITARY = SITES - PLANTS - {"area"}
AFTER_VERB = 2  # tokens from a verb to its object
WITH = 6  # tokens from "with" to the participle of its clause
FALL = 12  # tokens between a word for hits and the munitions that hit


def harm(event: Occurrence) -> list[Draft]:
    """ "13 drones and four missiles struck nine sites": strikes, where the subject flew and what it hit is no counted loss."""
    at = event.predicate.term.first
    if hits := [thing for thing in event.reading.things if came_down(event.reading, thing, event.predicate)]:
        return [by_munitions(event, strike_draft(event, _number(thing), event.sites())) for thing in hits]
    if event.predicate.id == "damage" and not event.predicate.passive and event.share.units and upon_a_unit(event):
        return [event.draft(ClaimKind.ENGAGEMENT)]
    before = event.reading.words[max(0, at - WITH) : at]
    told = event.reading.word(at).endswith("ing") and (
        before[-1:] == [","] or "with" in before
    )  # "with one of the drones hitting a school"
    flew = [] if told else flew_before(event)
    if not flew and _facilities(event):
        return [strike_draft(event, areas_struck(event), event.sites())]
    if event.predicate.passive or event.predicate.noun or not flew:
        return []
    if _nowhere(event):
        return []
    clause = max((place for place in range(at) if event.reading.word(place) in PARTING), default=-1)
    found = [thing for thing in event.reading.things if thing.first > clause and flew_at(thing, event.predicate) and not thing.article]
    found = [thing for thing in found if not _only_fired(event, thing)]
    numbers: list[Number | None] = [_number(thing) for thing in found if thing.value]
    return [by_munitions(event, strike_draft(event, number, event.sites())) for number in numbers or [areas_struck(event)]]


def _nowhere(event: Occurrence) -> bool:
    """ "беспилотник попал в автомобиль", "дрони уразили установку": what a strike has hit, and not where."""
    if event.share.places or not CYRILLIC.search(event.reading.word(event.predicate.term.first)):
        return False
    if event.predicate.id == "impact":
        event.share.places.extend(town_of_building(event.reading, event.predicate.term.last + 1))
        return not event.share.places
    return not (event.sites() or event.frame.place or areas_struck(event))


def _number(thing: Thing) -> Number:
    return Number(thing.first, thing.last, thing.value or 0, thing.qualifier)


def _only_fired(event: Occurrence, thing: Thing) -> bool:
    """ "launched 40 drones, one of the drones hit a house": the object of an earlier verb."""
    earlier = (p for p in event.reading.predicates[: event.number] if p.kind in ("LAUNCH", "LOSS") and not (p.passive or p.noun))
    return any(0 < thing.first - p.term.last <= AFTER_VERB for p in earlier)


def flew_before(event: Occurrence) -> list[Term]:
    """The munitions, or what has the name of some, right before a verb."""
    at = event.predicate.term.first
    flew = [term for term in event.reading.all("materiel") if term.value in AERIAL and 0 < at - term.last <= 3]
    return flew or [term for term in event.reading.all("model") if term.value in FIRED and 0 < at - term.last <= 3]


def _facilities(event: Occurrence) -> bool:
    """ "the armed forces damaged energy facilities": what an army says it has hit."""
    acted = event.frame.doer is not None and event.verbal and not event.predicate.passive
    return event.predicate.id == "damage" and acted and not PLANTS.isdisjoint(event.sites())


def _military(event: Occurrence) -> bool:
    """ "ракеты поразили девять военных объектов": what a staff or a ministry says its own munitions struck."""
    source, sites = event.frame.claimant.source, event.sites()
    crewed = any(term.value in CREWED for term in event.reading.all("materiel") if term.last < event.predicate.term.first)
    return not source.endswith(LOCAL) and (crewed or not MILITARY.isdisjoint(sites) or (source.endswith("-mod") and "area" in sites))


def by_munitions(event: Occurrence, draft: Draft) -> Draft:
    """Munitions that came down are the other side's, where nobody is named."""
    reading, places = event.reading, event.share.places
    owner = _owner(event) or _flown_by(event) or (Party.UA if on_russian_soil(reading, places) else None)
    owner = owner or striker(reading, places) or town_striker(reading, places)
    if owner:
        draft.actor, draft.target = owner, opponent(owner)
        return draft
    downed = any(p.id == "shoot_down" and not p.refused for p in event.reading.predicates)
    if downed and (event.frame.side or event.frame.doer):
        draft.target = event.frame.side or event.frame.doer
        draft.actor = opponent(draft.target)
    elif event.frame.side and not event.frame.doer and not _military(event):
        draft.actor, draft.target = opponent(event.frame.side), event.frame.side
    return draft


def _owner(event: Occurrence) -> Party | None:
    """ "SBU drones hit the airfield", "Russian drones struck the town": whose the munitions were."""
    before = [term for term in event.reading.all("materiel") if term.value in AERIAL and term.last < event.predicate.term.first]
    return owner_beside(event.reading, before[-1], event.frame.side) if before else None


def _flown_by(event: Occurrence) -> Party | None:
    """ "A Lancet drone hit the market", "was hit by an Iskander missile": who alone has the model."""
    models = [event.reading.surface(term.first, term.last) for term in event.reading.all("model")]
    return next((side for model in models if (side := flown_by(model))), None)


def fallen(event: Occurrence) -> list[Number]:
    """ "влучання 21 БпЛА", "hits by 8 missiles": the munitions that came down are the strikes."""
    at = event.predicate.term
    fell = any(event.reading.word(place).startswith(FALLS) for place in range(at.first, at.last + 1))
    return strikes_of_munitions(event.reading, at.last, at.last + FALL) if fell else []
