"""Attacks that reach behind the front: with drones, guns and missiles, at plants and depots; those are strikes."""

from datetime import date

from loaders.claims.assembly.launches import FIRED, leads_to
from loaders.claims.draft import Draft, belligerent, opponent
from loaders.claims.events.areas import strike_draft
from loaders.claims.events.flyers import of_flyer
from loaders.claims.events.munitions import by_munitions, flew_before
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.events.struck import named
from loaders.claims.marks import OPENING_QUOTES, QUOTES
from loaders.claims.mentions.attacked import attacked
from loaders.claims.mentions.kinds import AERIAL, PLANTS, STORES
from loaders.claims.mentions.sides import LOCAL
from loaders.claims.mentions.soil import held_towns
from loaders.claims.reading import Number
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party
from schema.ontology.taxonomy import narrower

WITH = words("made_with") | OPENING_QUOTES
FROM, UPON, IN = words("from"), words("targeting") - {"of"}, words("in_year")
GUNS = frozenset(narrower("artillery"))
AT, ON_REGIONS = words("at_target"), frozenset(("on", "against"))
CIVIL_TARGETS, CIVIL = stems("civil_targets"), 3  # tokens from a verb of attack to them
VEHICLES = words("vehicles_hit")
FIXED, OFFENSIVES = words("fixed"), stems("on_the_ground")
SETTLED = words("settled")
TO_AREAS = 9  # tokens from an attack to the number of areas
AT_SETTLEMENTS = words("at_settlements")  # "attacked near nine settlements"
ATTACKING, STALLED = words("attacking"), date(2022, 7, 1)  # since when only what flies reaches the towns behind the front
SITE = 5  # tokens between an attack and the site that it struck
NEXT, TOTAL = 2, ["a", "total", "of"]
ONE_MORE = words("more")  # "атакував Херсон і ще 31 населений пункт"
BY_WHOM = 9  # tokens of who attacked, between "an attack" and "on three settlements"
DAYS = words("days_between")
BY = 5  # tokens between an attack and what it was made by
OF_PEACE = (
    *(voice for voice in LOCAL if voice != "-officials"),
    "-authorities",
    "-head",
    "-regional-prosecutors",
    "-health-ministry",
    "-air-force",
)
NO_KIND = ("party", "with", "said", "near", "within")  # between munitions and the verb whose subject they are not


def counts_places(event: Occurrence, number: Number) -> bool:
    """ "attacked 31 settlements", "атаковали два района сосредоточения": whether a number counts the places that were struck."""
    owner = event.reading.at("party", number.last + 1)  # "nine Ukrainian regions"
    area = event.reading.at("materiel", number.last + 1)
    return event.reading.word((owner.last if owner else number.last) + 1) in SETTLED or (area is not None and area.value == "area")


def from_afar(event: Occurrence) -> bool:
    """Whether an attack is a strike: with what flies or fires from afar, at what only that reaches, or only told as aimed at a town."""
    aimed = (
        event.predicate.term.entry.phrase == "target" and not event.share.units and bool(event.share.places or {*event.sites()} - {"area"})
    )
    reached = by_air(event) or at_plants(event) or at_a_site(event) or _at_civilians(event) or _on_regions(event)
    return aimed or reached or behind_the_front(event) is not None


def _on_regions(event: Occurrence) -> bool:
    """ "attacks on the Bryansk and Kursk regions", "атакував Лісний район": at whole regions, and at no town."""
    places, upon = event.share.places, event.reading.word(_past_day(event))
    bare = event.predicate.term.entry.phrase in ATTACKING and not event.share.units and not event.reading.direction
    if not (bare and places and all(place.kind == "within" for place in places)):
        return False
    slavic = bool(CYRILLIC.search(event.reading.word(event.predicate.term.first))) and event.count() is None
    return slavic and attacked(event.reading, places[0].at) if event.verbal else event.predicate.noun and upon in ON_REGIONS


def behind_the_front(event: Occurrence) -> Term | None:
    """ "Russia attacked Odesa", "an attack on Sumy": a town that no army has reached since the first months of the war."""
    day, towns = event.reading.day, held_towns(event.reading)
    if not towns or event.share.units or event.predicate.term.entry.phrase not in ATTACKING or (day is not None and day < STALLED):
        return None
    at = event.predicate.term.last
    upon = {
        place.start: place.end
        for place in event.share.places
        if event.reading.word(place.at - 1) in UPON or place.at == _past_word(event, at)
    }
    led = event.reading.at("near", at + 1) is not None or event.reading.word(at + 1) in IN
    aimed = upon if led or event.predicate.noun else upon | {place.start: place.end for place in named(event)}
    left, right = event.reading.left, event.reading.right  # no more than the town: "attacked the Slavyansk refinery"
    return next((term for term in towns if term.first > at and aimed.get(left[term.first]) == right[term.last]), None)


def _past_word(event: Occurrence, at: int) -> int:
    """ "атакували місто Харків": the token after a verb, over the word for a town."""
    return at + 1 + (event.verbal and event.reading.at("place_word", at + 1) is not None)


def _at_civilians(event: Occurrence) -> bool:
    """ "атакували рятувальників у Лісному": people whom nobody attacks on the ground."""
    at = event.predicate.term.last
    near = event.reading.beginning(CIVIL_TARGETS) if event.verbal and not event.predicate.passive else []
    beside = (
        place for place in near if 0 < place - at <= CIVIL and not any(event.reading.at("near", lead) for lead in range(at + 1, place))
    )
    return (any(beside) or _at_vehicles(event)) and not event.share.units


def _at_vehicles(event: Occurrence) -> bool:
    """ "attacked a bus", "an attack on a convoy of trucks", "a column was attacked": no fight on the ground."""
    reading, at = event.reading, event.predicate.term
    if not reading.classes & VEHICLES.bit or event.predicate.term.entry.phrase not in ATTACKING:
        return False
    if event.predicate.passive:
        return not VEHICLES.isdisjoint(reading.words[max(0, at.first - SITE) : at.first])
    upon = reading.word(at.last + 1) in ON_REGIONS
    return (upon or not event.predicate.noun) and not VEHICLES.isdisjoint(reading.words[at.last + 1 + upon : at.last + 1 + upon + CIVIL])


def at_plants(event: Occurrence) -> bool:
    """ "атакували нафтобазу": what only fire from afar reaches."""
    after = event.predicate.term.last + 1
    fixed = not FIXED.isdisjoint(event.reading.words[after : after + SITE])  # "attacked railway facilities in Lisne"
    stores = any(term.value in STORES and 0 <= term.first - after <= SITE for term in event.reading.all("materiel"))
    return event.verbal and (fixed or stores or not PLANTS.isdisjoint(event.sites()))


def _past_day(event: Occurrence) -> int:
    """The token after a word for an attack, over a day: "an attack Friday on the port"."""
    after = event.predicate.term.last + 1
    return after + (event.reading.word(after) in DAYS)


def at_a_site(event: Occurrence) -> bool:
    """ "a high-precision attack at a deployment point": what only fire from afar reaches."""
    after = _past_day(event)
    sites = [term for term in event.reading.all("materiel") if term.value in STORES | PLANTS and after <= term.first <= after + SITE]
    headline = bool(sites) and sites[0].first == after  # "Ukrainian Forces Attack Oil Depot"
    fixed = not FIXED.isdisjoint(event.reading.words[after : after + SITE])  # "an attack on the energy infrastructure"
    return (
        not event.verbal
        and (bool(sites) or (fixed and bool(event.share.places)))
        and (headline or event.reading.word(after) in AT)
        and not event.share.units
    )


def by_air(event: Occurrence) -> bool:
    """Whether what attacked flew or fired from afar, or who speaks can tell of nothing else."""
    if event.frame.claimant.source.endswith(OF_PEACE) and not event.share.units:
        phrase = event.predicate.term.entry.phrase
        ground = any(word.startswith(OFFENSIVES) for word in phrase.split())  # "попытка наступления у Лесного", "наступали"
        return not (ground or (phrase.isascii() and " " in phrase))  # "attempts to infiltrate the district"
    counted = {thing.head for thing in event.reading.things if not thing.article}
    named = [*event.reading.all("materiel"), *event.reading.all("model")]
    terms = [term for term in named if term.value in AERIAL and term.first not in counted]
    by = event.reading.word(event.predicate.term.last + 1) == "by"  # "an attack by Russian strike UAVs"
    if any(_flown(event, term) for term in terms) or (terms and _flyer_behind(event)):
        return True
    return any(
        term.first < event.predicate.term.first
        or event.reading.word(term.first - 1) in WITH
        or (event.verbal and term.first == event.predicate.term.last + 1 and _acts(event.reading.tokens[term.first].text))
        or (by and term.first - event.predicate.term.last <= BY)
        for term in terms
    ) or any(_fired_from(event, term.first) for term in named if term.value in GUNS or term.value in AERIAL)


def _acts(word: str) -> bool:
    """Whether a word right after a verb of attack is its subject: a name, or "атаковали дроны"."""
    return word[:1].isupper() or (bool(CYRILLIC.search(word)) and "nomn" in grammemes(word))


def _flown(event: Occurrence, term: Term) -> bool:
    """ "атака російських БпЛА по автобусу", "атакував дронами порт": drones right after the attack, with no preposition between."""
    gap = range(event.predicate.term.last + 1, term.first)
    word = event.reading.tokens[term.last].text
    if not 0 <= len(gap) < BY or not CYRILLIC.search(word) or any(_governs(event, place) for place in gap):
        return False
    return event.predicate.noun or "ablt" in grammemes(word)


def _governs(event: Occurrence, place: int) -> bool:
    word = event.reading.tokens[place].text
    return (event.reading.tokens[place].kind == "mark" and word not in QUOTES) or (
        bool(CYRILLIC.search(word)) and "PREP" in grammemes(word)
    )


def _fired_from(event: Occurrence, place: int) -> bool:
    """ "з артилерії атаковано громади", "атакував з «Градів»": a weapon right after "from"."""
    near = place - 1 - (event.reading.word(place - 1) in QUOTES)
    return (event.verbal or event.reading.word(event.predicate.term.last + 1) == "from") and (
        event.reading.word(near) in FROM or event.reading.word(near - 1) in FROM
    )


def _in_areas(event: Occurrence, number: Number) -> bool:
    """ "attacked clusters of manpower in 121 areas": areas that fire reached, over what stood there."""
    area = event.reading.at("materiel", number.last + 1)
    near = event.reading.word(number.first - 1) == "in" and 0 < number.first - event.predicate.term.last <= TO_AREAS
    return near and event.verbal and area is not None and area.value == "area"


def _beside_a_town(event: Occurrence, number: Number) -> bool:
    """ "атакували Харків, а також 22 населені пункти": a number of places that a conjunction joins to the town right after the verb."""
    led = number.first - 1 - (event.reading.word(number.first - 1) in ONE_MORE)
    joint = event.reading.on("joint", led)
    if joint is None or not event.verbal or event.predicate.passive or number.first - event.predicate.term.last > BY_WHOM:
        return False
    towns = [place for place in named(event) if event.predicate.term.last < place.at < joint.first]
    ends = event.reading.token_at(towns[-1].end - 1) + 1 if towns else 0
    return bool(towns) and towns[0].at == event.predicate.term.last + 1 and joint.first - ends <= 1


def _past_total(event: Occurrence) -> int:
    """How far from a verb the number of places may stand: "targeted a total of nine regions"."""
    after = event.predicate.term.last + 1
    return NEXT + 3 * (event.reading.words[after : after + 3] == TOTAL)


def settled_places(event: Occurrence) -> Number | None:
    """ "attacked 31 settlements": the places that were struck."""
    return next(
        (
            n
            for n in event.reading.numbers
            if (
                (
                    0 < n.first - event.predicate.term.last <= _past_total(event)
                    or (0 < n.first - event.predicate.term.last <= BY_WHOM and event.reading.word(n.first - 1) == "on")
                    or (event.predicate.passive and n.last < event.predicate.term.first)
                    or _beside_a_town(event, n)
                )
                and not (n.article or event.reading.word(n.first - 1) in AT_SETTLEMENTS)
                and counts_places(event, n)
            )
            or _in_areas(event, n)
        ),
        None,
    )


def _flyer_behind(event: Occurrence) -> Party | None:
    """ "автівку атакував ворожий дрон": whose what flies is, right behind an active verb of which it is the subject."""
    party = event.reading.at("party", event.predicate.term.last + 1) if event.verbal and not event.predicate.passive else None
    flyer = event.reading.at("materiel", party.last + 1) if party else None
    if party is None or flyer is None or flyer.value not in AERIAL or "nomn" not in grammemes(event.reading.tokens[flyer.first].text):
        return None
    return opponent(event.frame.side) if party.value == "ENEMY" else belligerent(party)


def _flown_at(event: Occurrence) -> Number | None:
    """ "406 UAVs of various types (mostly FPV drones) attacked Lisne": the munitions that are the subject of an English verb, over their kinds."""
    if event.predicate.noun or event.predicate.passive or not event.reading.word(event.predicate.term.first).isascii():
        return None
    at = event.predicate.term.first
    flown = (one for one in event.reading.things if one.materiel in FIRED and one.value and not one.article and one.last < at)
    flown = (one for one in flown if not any(event.reading.on(kind, place) for place in range(one.last + 1, at) for kind in NO_KIND))
    thing = next((one for one in flown if leads_to(event.reading, one, event.predicate)), None)
    return Number(thing.first, thing.last, thing.value or 0, thing.qualifier) if thing else None


def struck_from_afar(event: Occurrence, number: Number | None) -> list[Draft]:
    """The strike that an attack by what flies, or on a town behind the front, is."""
    number = number or _flown_at(event)
    if not (number or event.sites() or event.share.places or named(event)):
        return []
    struck = of_flyer(event, strike_draft(event, number, event.sites()))
    if event.predicate.term.entry.phrase == "target" and flew_before(event):
        by_munitions(event, struck)
    if flown_by := _flyer_behind(event):
        struck.actor, struck.target = flown_by, opponent(flown_by)
    if town := behind_the_front(event):
        struck.target = Party(town.entry.marks["party"])
        struck.actor = opponent(struck.target)
    return [struck]
