"""Strikes: what was hit, with how many strikes or munitions."""

from loaders.claims.assembly.causes import is_cause
from loaders.claims.draft import Draft, opponent
from loaders.claims.events.acting import at_the_enemy, leads, of_strikes, upon_the_enemy
from loaders.claims.events.areas import areas_struck, strike_draft
from loaders.claims.events.flyers import of_flyer
from loaders.claims.events.munitions import by_munitions, fallen, harm
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.events.otherwise import only_causes, told_by_verb, where_damaged
from loaders.claims.events.sites_struck import counted_before, next_listed, strikes_before
from loaders.claims.events.struck import aimed_at, by_how_many, named, only_suffered, whose_site
from loaders.claims.mentions.asides import kind_of_strike
from loaders.claims.mentions.caused import beside_houses
from loaders.claims.mentions.kinds import AERIAL, SOLDIERS
from loaders.claims.mentions.sides import LOCAL
from loaders.claims.mentions.soil import striker, town_striker
from loaders.claims.reading import Number
from loaders.claims.tables import stems, words
from schema.ontology.enums import ClaimKind, Party

SETTLED, VILLAGE = words("settled"), words("a_settlement")
KINDS, WITH_USE = stems("strike_kinds"), words("with_use")
BODIES = words("subunits")
TARGET, TO_TARGET = stems("target"), 2  # tokens from a target to the passive that says it was hit
OBJECT = 6  # tokens between a verb and the head of its object


def inflict(event: Occurrence) -> list[Draft]:
    """Losses inflicted on formations and in places are fighting; on sites alone they are a strike."""
    sites = [site for site in event.sites() if site not in ("area", "fortification")]
    number = areas_struck(event)
    if sites and (not event.share.units or whose_site(event)):
        return [strike_draft(event, number, sites)]
    if number and not event.share.units:
        return [strike_draft(event, number, ["area"])]  # "нанесено поражение живой силе в 118 районах"
    enemy = upon_the_enemy(event.reading, event.predicate)
    if event.share.places and not enemy and beside_houses(event.reading):
        return [_on_houses(event)]
    objects = event.share.units or event.share.places or enemy
    return [event.draft(ClaimKind.ENGAGEMENT)] if objects else []


def _on_houses(event: Occurrence) -> Draft:
    """ "обломки нанесли ущерб жилым зданиям в Лесном": a strike on the side whose land it is, or of which a mayor tells."""
    struck, side = strike_draft(event, None, []), event.frame.side
    foe = striker(event.reading, struck.places) or town_striker(event.reading, struck.places)
    foe = foe or (opponent(side) if event.frame.claimant.source.endswith(LOCAL) else None)
    if foe:
        struck.actor, struck.target = foe, opponent(foe)
    return struck


def _many_settlements(event: Occurrence) -> bool:
    """ "обстріляв десятки населених пунктів", "shelled dozens of settlements": a count that nobody has made."""
    if "several" not in event.reading.starts or event.predicate.noun:
        return False
    at = event.predicate.term.last + 1
    many = event.reading.at("several", at)
    return many is not None and event.reading.word(many.last + 1) in SETTLED


def _some_village(event: Occurrence) -> bool:
    """ "shelled a border village", "a village had been shelled": a town without its name, as the object of an English verb."""
    at, reading = event.predicate.term, event.reading
    if event.predicate.id != "shell" or event.predicate.noun or not reading.word(at.first).isascii():
        return False
    near = range(at.first - OBJECT, at.first) if event.predicate.passive else range(at.last + 1, at.last + 1 + OBJECT)
    town = next((place for place in near if reading.word(place) in VILLAGE), None)
    led = town is not None and any(reading.at("article", place) for place in range(max(near.start, town - OBJECT), town))
    return (
        led and town is not None and not any(reading.word(place) in ",;:" for place in range(min(town, at.last + 1), max(town, at.first)))
    )


def hit(event: Occurrence) -> list[Draft]:
    """What was hit: formations were engaged, sites and places struck."""
    following = event.reading.predicates[event.number + 1 :][:1]
    step = following[0].term.first - event.predicate.term.last if following else 0
    again = step == 1 and following[0].id == event.predicate.id  # "The strikes hit a port": the verb tells it
    joined = step == 2 and following[0].kind == "LOSS" and event.reading.at("joint", event.predicate.term.last + 1)
    if again or joined or _what_flew(event) or (not event.share.places and of_strikes(event.reading, event.number)):
        return []  # "hit and sank a ship": the second verb tells it
    counted = strikes_before(event)
    flown = None if counted else harm(event)
    if flown:
        return flown
    sites = [site for site in event.sites() if site != "area"]
    areas, strikes = areas_struck(event), by_how_many(event) or counted
    number = areas or strikes
    if (event.share.units and not whose_site(event)) or (
        not sites and not number and (_manpower(event) or at_the_enemy(event.reading, event.predicate))
    ):
        sector = event.reading.direction and not (event.predicate.noun or event.predicate.passive)
        return [event.draft(ClaimKind.ENGAGEMENT)] if event.share.units or event.share.places or sector else []
    if sites or number or event.share.places or named(event):
        struck = strike_draft(event, number, sites or (["area"] if areas else []))
        if only_suffered(event) and not sites:
            struck.actor, struck.target = opponent(event.frame.side), event.frame.side  # "Lisne was hit by an air strike"
        return [struck]
    return []


def _what_flew(event: Occurrence) -> bool:
    """ "Сбили самолет. Цель была поражена у Лесного": the aircraft of the sentence before, and no strike."""
    before, at = event.frame.last_thing, event.predicate.term.first
    flew = before is not None and before.materiel in AERIAL and event.predicate.passive and not event.reading.things
    return flew and any(word.startswith(TARGET) for word in event.reading.words[max(0, at - TO_TARGET) : at])


def _manpower(event: Occurrence) -> bool:
    at = event.predicate.term.last
    bodies = any(event.reading.word(place) in BODIES for place in range(at + 1, at + OBJECT))
    named = event.reading.capitalised  # "head of the Military Administration"
    people = (term for term in event.reading.all("materiel") if term.value in SOLDIERS and not named(term.last + 1, term.last + 2))
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
    if came := fallen(event):
        return [by_munitions(event, strike_draft(event, number, sites)) for number in came]
    counts = _parted_by_means(event) or event.counts()
    if len(counts) > 1:
        return [strike_draft(event, number, sites) for number in counts]
    if event.suffered:
        beside = bool({*sites} - {"area"})  # "ударам подверглись позиции в районе Лесного"
        for place in event.share.places:
            place.kind = place.kind if place.kind == "within" or (beside and place.kind == "near") else "object"
    if told_by_verb(event) or only_causes(event):
        return []
    number = event.count() or (areas_struck(event) if event.predicate.id in ("shell", "under_fire") else None) or counted_before(event)
    if number is None and not sites and not event.share.places and not event.share.units and not named(event):
        aimed = aimed_at(event)
        aimed = aimed or ("area" if _many_settlements(event) else None)
        bare = _some_village(event) and not aimed
        return [strike_draft(event, None, [aimed] if aimed else [])] if aimed or bare else _damaging(event)
    areas = None if is_cause(event.reading, event.predicate) else areas_struck(event)  # "downed over 11 oblasts during an attack"
    return [of_flyer(event, strike_draft(event, number or areas, sites))]


def _parted_by_means(event: Occurrence) -> list[Number]:
    """ "три ракетних із застосуванням п'яти ракет та 27 авіаційних ударів": two numbers of one noun, the means of the first between them."""
    own = event.count()
    for number in event.reading.numbers:
        parted = event.reading.word(number.last + 3) in WITH_USE or next_listed(event.reading, number)
        adjective = event.reading.word(number.last + 1).startswith(KINDS) and parted
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
