"""Strikes: what was hit, with how many strikes or munitions."""

from loaders.claims.assembly.came_down import came_down, strikes_of_munitions
from loaders.claims.assembly.causes import is_cause
from loaders.claims.assembly.launches import FIRED, flew_at
from loaders.claims.assembly.losses import PLANTS, SITES
from loaders.claims.draft import Draft, opponent
from loaders.claims.events.acting import leads, of_strikes, upon_the_enemy
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.events.otherwise import only_causes, told_by_verb, where_damaged
from loaders.claims.events.sites_struck import counted_before, strikes_before
from loaders.claims.events.struck import (
    aimed_at,
    by_how_many,
    listed_regions,
    named,
    only_suffered,
    undergone_later,
    upon_a_unit,
    whose_site,
)
from loaders.claims.mentions.asides import kind_of_strike
from loaders.claims.mentions.describing import describes_next
from loaders.claims.mentions.kinds import SOLDIERS
from loaders.claims.mentions.sides import AERIAL, LOCAL
from loaders.claims.mentions.soil import flown_by, on_russian_soil, striker, town_striker
from loaders.claims.reading import Number, Reading, Thing
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC
from loaders.claims.words.tokens import Term
from schema.ontology.enums import ClaimKind, Party

AT, CREWED = words("aimed"), frozenset(("airplane", "helicopter"))
INSIDE = words("in_year")
RELATIVE, SETTLED = words("relative"), words("settled")
FALLS = stems("falls")
KINDS, WITH_USE = stems("strike_kinds"), words("with_use")
CLAUSES = frozenset(("that", "while", "whereas", ";"))  # "downed 69 drones, while 22 hit eight sites"
BODIES, RIVERS = words("subunits"), words("rivers")
MILITARY = SITES - PLANTS - {"area"}
AFTER_VERB = 2  # tokens from a verb to its object
OBJECT = 6  # tokens between a verb and the head of its object
FALL = 12  # tokens between a word for hits and the munitions that hit


def inflict(event: Occurrence) -> list[Draft]:
    """Losses inflicted on formations and in places are fighting; on sites alone they are a strike."""
    sites = [site for site in event.sites() if site not in ("area", "fortification")]
    number = _areas(event)
    if sites and (not event.share.units or whose_site(event)):
        return [strike_draft(event, number, sites)]
    if number and not event.share.units:
        return [strike_draft(event, number, ["area"])]  # "нанесено поражение живой силе в 118 районах"
    objects = event.share.units or event.share.places or upon_the_enemy(event.reading, event.predicate)
    return [event.draft(ClaimKind.ENGAGEMENT)] if objects else []


def _areas(event: Occurrence) -> Number | None:
    """ "in 137 locations", "понад 20 населених пунктів": the areas that were struck."""
    relative = event.reading.classes & RELATIVE.bit
    for number in event.reading.numbers:
        if number.article:
            continue
        following = _counted_noun(event.reading, number)
        if (
            (number.first > event.predicate.term.first - 12 or event.predicate.id == "under_fire")
            and not any(event.predicate.term.last < p.term.first < number.first for p in event.reading.predicates if p.kind == "STRIKE")
            and not (relative and any(event.reading.word(place) in RELATIVE for place in range(event.predicate.term.last, number.first)))
            and not undergone_later(event, number)
            and not (number.value == 1 and event.reading.word(number.first - 1) in INSIDE)  # "in one district a depot was hit"
            and ((following and _struck(event, number, following)) or event.reading.word(number.last + 1) in SETTLED)
        ):
            return number
    return None


def _counted_noun(reading: Reading, number: Number) -> Term | None:
    """The noun right after a number, over whose it is and an adjective that may be a noun for people: "двох військових складах"."""
    whose = reading.at("party", number.last + 1)
    owned = reading.at("materiel", whose.last + 1) if whose else None
    if owned:
        return owned  # "56 Ukrainian military facilities"
    noun = reading.at("materiel", number.last + 1)
    described = noun is not None and noun.entry.marks.get("person") and describes_next(reading, number.last + 1)
    return reading.at("materiel", number.last + 2) if described else noun


def _struck(event: Occurrence, number: Number, following: Term) -> bool:
    """ "по 12 районах", "завдали ударів по чотирьох складах": areas, and the sites at which fire was aimed."""
    slavic = event.predicate.id == "shell" and CYRILLIC.search(event.reading.tokens[event.predicate.term.first].text)
    covered = slavic and number.first == event.predicate.term.last + 1  # "накрито п'ять складів"
    aimed = covered or (event.reading.word(number.first - 1) in AT and event.predicate.kind == "STRIKE")
    return following.value == "area" or bool(aimed and following.value in SITES)


def strike_draft(event: Occurrence, number: Number | None, sites: list[str]) -> Draft:
    """A strike on sites, with its places."""
    draft = event.draft(ClaimKind.STRIKE, number)
    draft.targets = tuple(sites)
    draft.places = [place for place in draft.places if event.reading.text[place.start : place.end].split()[-1] not in RIVERS]
    if number and not draft.places:
        draft.places = listed_regions(event, number)
    held = {place.at for place in draft.places}
    names = [place for place in named(event) if place.at not in held]
    if not held or draft.places[0].kind == "within" or (names and names[0].at < min(held)):
        regions = {name.region for name in names}
        draft.places = [place for place in draft.places if event.reading.text[place.start : place.end] not in regions] + names
    return draft


def _many_settlements(event: Occurrence) -> bool:
    """ "обстріляв десятки населених пунктів", "shelled dozens of settlements": a count that nobody has made."""
    if "several" not in event.reading.starts or event.predicate.noun:
        return False
    at = event.predicate.term.last + 1
    many = event.reading.at("several", at)
    return many is not None and event.reading.word(many.last + 1) in SETTLED


def hit(event: Occurrence) -> list[Draft]:
    """What was hit: formations were engaged, sites and places struck."""
    following = event.reading.predicates[event.number + 1 :][:1]
    step = following[0].term.first - event.predicate.term.last if following else 0
    again = step == 1 and following[0].id == event.predicate.id  # "The strikes hit a port": the verb tells it
    joined = step == 2 and following[0].kind == "LOSS" and event.reading.at("joint", event.predicate.term.last + 1)
    if again or joined or (not event.share.places and of_strikes(event.reading, event.number)):
        return []  # "hit and sank a ship": the second verb tells it
    counted = strikes_before(event)
    flown = None if counted else harm(event)
    if flown:
        return flown
    sites = [site for site in event.sites() if site != "area"]
    areas, strikes = _areas(event), by_how_many(event) or counted
    number = areas or strikes
    if (event.share.units and not whose_site(event)) or (not sites and not number and _manpower(event)):
        sector = event.reading.direction and not (event.predicate.noun or event.predicate.passive)
        return [event.draft(ClaimKind.ENGAGEMENT)] if event.share.units or event.share.places or sector else []
    if sites or number or event.share.places or named(event):
        struck = strike_draft(event, number, sites or (["area"] if areas else []))
        if only_suffered(event) and not sites:
            struck.actor, struck.target = opponent(event.frame.side), event.frame.side  # "Lisne was hit by an air strike"
        return [struck]
    return []


def _manpower(event: Occurrence) -> bool:
    at = event.predicate.term.last
    bodies = any(event.reading.word(place) in BODIES for place in range(at + 1, at + OBJECT))
    people = (term for term in event.reading.all("materiel") if term.value in SOLDIERS)
    spoken = next((term.first for term in event.reading.all("said") if term.first > at), event.reading.size)  # "said the military head"
    return bodies or any(
        event.predicate.passive or event.predicate.noun or at < term.first < spoken for term in people
    )  # not "the occupiers hit Odesa"


def strike(event: Occurrence) -> list[Draft]:
    """The strikes that a noun or a verb tells, one for each number."""
    sites = event.sites()
    if any(unit.party is not Party.RU and not leads(event.reading, event.predicate, unit) for unit in event.share.units) and not whose_site(
        event
    ):
        return [event.draft(ClaimKind.ENGAGEMENT)]
    fallen = _fallen(event)
    if fallen:
        return [by_munitions(event, strike_draft(event, number, sites)) for number in fallen]
    counts = _parted_by_means(event) or event.counts()
    if len(counts) > 1:
        return [strike_draft(event, number, sites) for number in counts]
    if event.suffered:
        beside = bool({*sites} - {"area"})  # "ударам подверглись позиции в районе Лесного"
        for place in event.share.places:
            place.kind = place.kind if place.kind == "within" or (beside and place.kind == "near") else "object"
    if told_by_verb(event) or only_causes(event):
        return []
    number = event.count() or (_areas(event) if event.predicate.id in ("shell", "under_fire") else None) or counted_before(event)
    if number is None and not sites and not event.share.places and not event.share.units and not named(event):
        aimed = aimed_at(event)
        aimed = aimed or ("area" if _many_settlements(event) else None)
        return [strike_draft(event, None, [aimed])] if aimed else _damaging(event)
    areas = None if is_cause(event.reading, event.predicate) else _areas(event)  # "downed over 11 oblasts during an attack"
    return [strike_draft(event, number or areas, sites)]


def _parted_by_means(event: Occurrence) -> list[Number]:
    """ "три ракетних із застосуванням п'яти ракет та 27 авіаційних ударів": two numbers of one noun, the means of the first between them."""
    own = event.count()
    for number in event.reading.numbers:
        adjective = event.reading.word(number.last + 1).startswith(KINDS) and event.reading.word(number.last + 3) in WITH_USE
        adjective = adjective or kind_of_strike(event.reading, number.last + 1)  # "12 missile and 20 air strikes"
        if (
            own
            and adjective
            and number.last < own.first
            and not any(number.last < p.term.first < own.first for p in event.reading.predicates)
        ):
            return [number, own]
    return []


def _damaging(event: Occurrence) -> list[Draft]:
    """A strike without a place of its own, where the damage is that it did."""
    draft = event.draft(ClaimKind.STRIKE)
    draft.places = where_damaged(event)
    if draft.places and event.frame.side and event.frame.doer is None and not event.reading.has("party"):
        foe = town_striker(event.reading, draft.places) or striker(event.reading, draft.places) or opponent(event.frame.side)
        draft.actor, draft.target = foe, opponent(foe)
    return [draft] if draft.places else []


def harm(event: Occurrence) -> list[Draft]:
    """ "13 drones and four missiles struck nine sites": strikes, where the subject flew and what it hit is no counted loss."""
    at = event.predicate.term.first
    if hits := [thing for thing in event.reading.things if came_down(event.reading, thing, event.predicate)]:
        return [by_munitions(event, strike_draft(event, _number(thing), event.sites())) for thing in hits]
    if event.predicate.id == "damage" and not event.predicate.passive and event.share.units and upon_a_unit(event):
        return [event.draft(ClaimKind.ENGAGEMENT)]
    flew = [] if event.reading.word(at - 1) == "," and event.reading.word(at).endswith("ing") else flew_before(event)
    if not flew and _facilities(event):
        return [strike_draft(event, _areas(event), event.sites())]
    if event.predicate.passive or event.predicate.noun or not flew:
        return []
    if event.predicate.id == "impact" and not event.share.places and CYRILLIC.search(event.reading.word(at)):
        return []  # "беспилотник попал в автомобиль": what the strike that was told has hit
    clause = max((place for place in range(at) if event.reading.word(place) in CLAUSES), default=-1)
    found = [thing for thing in event.reading.things if thing.first > clause and flew_at(thing, event.predicate) and not thing.article]
    found = [thing for thing in found if not _only_fired(event, thing)]
    numbers: list[Number | None] = [_number(thing) for thing in found if thing.value]
    return [by_munitions(event, strike_draft(event, number, event.sites())) for number in numbers or [_areas(event)]]


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
    for place in range(before[-1].first - 1, before[-1].first - 3, -1) if before else ():
        body, party = event.reading.on("source", place), event.reading.on("party", place)
        side = (body and body.entry.marks.get("affiliation")) or (party and party.value)
        if side in ("RU", "UA"):
            return Party(side)
    return None


def _flown_by(event: Occurrence) -> Party | None:
    """ "A Lancet drone hit the market", "was hit by an Iskander missile": who alone has the model."""
    models = [event.reading.surface(term.first, term.last) for term in event.reading.all("model")]
    return next((side for model in models if (side := flown_by(model))), None)


def _fallen(event: Occurrence) -> list[Number]:
    """ "влучання 21 БпЛА", "hits by 8 missiles": the munitions that came down are the strikes."""
    at = event.predicate.term
    fell = any(event.reading.word(place).startswith(FALLS) for place in range(at.first, at.last + 1))
    return strikes_of_munitions(event.reading, at.last, at.last + FALL) if fell else []
