"""Munitions that were dropped or fired without a number, and the towns that they fell on."""

from loaders.claims.draft import Draft
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.marks import STOPS
from loaders.claims.mentions.kinds import AERIAL
from loaders.claims.mentions.name_lists import name_list
from loaders.claims.mentions.sides import LOCAL
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC
from schema.ontology.enums import ClaimKind
from schema.ontology.taxonomy import narrower

FIRED_FROM = AERIAL | frozenset(narrower("artillery"))
CHARGES = words("charges")
OBJECT = 6  # tokens between a verb and the head of its object
SENT = ("send", "sent")
MODEL, DROPPED_ON = 4, words("dropped_on")
UPON, SOME_AREA = words("dropped_on"), words("some_area")
SUBJECT = 6  # tokens between munitions and the passive whose subject they are


def dropped(event: Occurrence) -> list[Draft]:
    """ "dropped guided bombs on Esman", "застосував артилерію по Лісному": what was fired without a number, and at what towns."""
    at = event.predicate.term
    if event.predicate.passive and not CYRILLIC.search(event.reading.tokens[at.first].text):
        return _undergone(event)
    fired = FIRED_FROM if CYRILLIC.search(event.reading.tokens[at.first].text) else AERIAL
    named = (*event.reading.all("materiel"), *event.reading.all("model"))  # "запустили «Шахеды» по Лесному"
    terms = [term for term in named if term.value in fired and 0 < term.first - at.last <= OBJECT]
    last = terms[0].last if terms else next((p for p in range(at.last + 1, at.last + OBJECT) if event.reading.word(p) in CHARGES), -1)
    if last < 0 or any(at.last < p.term.first < last for p in event.reading.predicates):
        return []
    counted = any(
        thing.first > at.last and thing.materiel in AERIAL and not (thing.article and event.reading.tokens[thing.first].text.isupper())
        for thing in event.reading.things
    )  # but "скинув КАБ на Лісне", of which there may be many
    aimed = None if counted else _fell_on(event, last + 1) or _sent_to(event, last + 1)
    if aimed is None:
        return []
    names = name_list(event.reading, aimed + 1, "at")[0]
    draft = event.draft(ClaimKind.STRIKE, event.count() if event.verbal else None)
    known = {name.at for name in names}
    draft.places = names + [place for place in draft.places if place.at > last and place.at not in known]
    return [draft] if draft.places else []


def _sent_to(event: Occurrence, place: int) -> int | None:
    """ "the enemy sent drones to the Lisne community", says the head of its region: whom they were sent to."""
    local = event.frame.claimant.source.endswith(LOCAL) and event.reading.word(event.predicate.term.first).startswith(SENT)
    return place if local and event.reading.word(place) == "to" else None


def _undergone(event: Occurrence) -> list[Draft]:
    """ "Drones and artillery fire were directed at Dolyna": what was fired without a number, as the subject of an English passive."""
    reading, at = event.reading, event.predicate.term
    flew = [term for term in reading.all("materiel") if term.value in FIRED_FROM and 0 < at.first - term.last <= SUBJECT]
    flew = [term for term in flew if "of" not in reading.words[max(0, term.first - 2) : term.first]]
    counted = any(thing.last < at.first and thing.materiel in FIRED_FROM for thing in reading.things)
    if not flew or counted or reading.word(at.last + 1) not in UPON:
        return []
    draft = event.draft(ClaimKind.STRIKE)
    draft.places = name_list(reading, at.last + 2, "object")[0] or draft.places
    return [draft] if draft.places or not SOME_AREA.isdisjoint(reading.words[at.last + 2 :]) else []


def _fell_on(event: Occurrence, place: int) -> int | None:
    """The preposition after munitions and, in Cyrillic, their model: "ракеты «Искандер-М» по"."""
    model = MODEL if CYRILLIC.search(event.reading.line) else 1
    for at in range(place, place + model):
        if event.reading.word(at) in DROPPED_ON or (model == MODEL and event.reading.at("near", at)):
            return at
        if event.reading.word(at) in STOPS:
            break
    return None
