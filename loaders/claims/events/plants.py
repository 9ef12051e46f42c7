"""Plants that were struck beside what an army lost: "hit a refinery in Lisne and an ammunition depot", "уражено НПЗ у Лісному та склад"."""

from loaders.claims.draft import Draft
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.events.struck import PLANT
from loaders.claims.mentions.kinds import PLANTS
from loaders.claims.reading import Reading, Thing
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term
from schema.ontology.enums import ClaimKind

NEXT = 3  # tokens between a verb and the plant that it struck


def plants_beside(event: Occurrence, losses: list[Draft]) -> list[Draft]:
    """ "struck the Afipsky refinery and a depot near Lisne": the plant named is struck, the depot has the other places."""
    struck = [thing for thing in event.reading.things if _struck(event, thing, losses)]
    if struck and not event.predicate.passive:
        return [_strike_on(event, struck[0], losses)]
    if bare := _bare(event, losses):
        return [_strike_on_all(event, bare, losses)]
    plants = [place for place in event.share.places if event.reading.text[place.start : place.end].endswith(PLANT)]
    own = [draft for draft in losses if draft.by is event.predicate]
    if not plants or len(plants) == len(event.share.places) or event.predicate.passive:
        return []
    for draft in own:
        draft.places = [place for place in draft.places if place not in plants]
    strike_on = event.draft(ClaimKind.STRIKE, end=event.reading.token_at(plants[-1].end - 1))
    strike_on.places = plants
    return [strike_on]


def _struck(event: Occurrence, thing: Thing, losses: list[Draft]) -> bool:
    """ "struck a fuel depot in Lisne and an ammunition depot": a plant is struck, and no loss."""
    plant = thing.article and thing.materiel in PLANTS and 0 < thing.first - event.predicate.term.last <= NEXT
    return plant and all(draft.thing is not thing for draft in losses)


def _strike_on(event: Occurrence, thing: Thing, losses: list[Draft]) -> Draft:
    """The strike on a plant, with the places before the next thing that was hit, which keeps those after it."""
    later = [draft for draft in losses if draft.thing and draft.by is event.predicate and draft.thing.first > thing.first]
    end = min((draft.thing.first for draft in later if draft.thing), default=10**9)
    draft = event.draft(ClaimKind.STRIKE)
    draft.targets = (thing.materiel,) if thing.materiel else ()
    draft.places = [place for place in event.share.places if place.at < end]
    for one in later:
        one.places = [place for place in one.places if place.at > end] or one.places
    return draft


def _bare(event: Occurrence, losses: list[Draft]) -> list[Term]:
    """The plants of a Russian or Ukrainian list, which have no article and are no counted things, with what was lost in the same list."""
    after = event.predicate.term.last
    own = [draft.thing for draft in losses if draft.by is event.predicate and draft.thing and draft.thing.first > after]
    end = next((p.term.first for p in event.reading.predicates if p.term.first > after), event.reading.size)
    if not own or not CYRILLIC.search(event.reading.word(after)):
        return []
    counted = {place for thing in event.reading.things for place in range(thing.first, thing.last + 1)}
    plants = [term for term in event.reading.all("materiel") if term.value in PLANTS and after < term.first < end]
    return [term for term in plants if term.first not in counted and _object(event.reading, term)]


def _object(reading: Reading, term: Term) -> bool:
    """ "уразили НПЗ", not "уразили чотири літаки на аеродромі": whether a plant is what was struck, and not where."""
    noun = reading.tokens[term.last].text
    return reading.at("within", term.first - 1) is None and (noun.isupper() or not grammemes(noun).isdisjoint(("accs", "nomn")))


def _strike_on_all(event: Occurrence, plants: list[Term], losses: list[Draft]) -> Draft:
    """The strike on such plants, each with the places before the next item; what was lost keeps the others."""
    own = [draft for draft in losses if draft.by is event.predicate and draft.thing]
    items = sorted([term.first for term in plants] + [draft.thing.first for draft in own if draft.thing])
    of_plants = {term.first for term in plants}
    struck = [place for place in event.reading.places if max((at for at in items if at < place.at), default=-1) in of_plants]
    known = {place.at for place in struck}
    for one in own:
        one.places = [place for place in one.places if place.at not in known]
    draft = event.draft(ClaimKind.STRIKE)
    draft.targets, draft.places, draft.units = tuple(dict.fromkeys(term.value for term in plants)), struck, []
    return draft
