"""Attacks that are told of as attempts: counted ones, and those to take a place."""

from loaders.claims.draft import belligerent
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.mentions.name_lists import name_list
from loaders.claims.mentions.names import is_name
from loaders.claims.reading import Number, PlaceName, Predicate
from loaders.claims.tables import words
from schema.ontology.enums import Party

ATTEMPTS, MOVEMENTS, DESCRIBED = words("attempts"), words("movements"), 3
TRIED = ATTEMPTS | MOVEMENTS
LONG_SUBJECT, ATTEMPTED = 25, 3  # tokens between attempts and the verb, after or before them, that says they were repelled
TO_ATTEMPT, TO_TAKE = 6, 9  # tokens from a verb of beating back to an attempt, and from that to the verb of what was tried
OBJECT = 5  # tokens from a verb to the name of the place that it was to take
TAKING = frozenset(("CONTROL_CHANGE", "ADVANCE", "ENGAGEMENT"))


def numbered_attempts(event: Occurrence, attack: Predicate) -> Number | None:
    """ "stopped 2 attempts of company tactical groups to counterattack": the number of attempts before the attack."""
    first, last = sorted((event.predicate.term.first, attack.term.first))
    counted = (n for n in event.reading.numbers if first - ATTEMPTED <= n.first < last and not (n.article or n.measure))
    return next((n for n in counted if event.reading.word(n.last + 1) in ATTEMPTS), None)


def tried_times(event: Occurrence) -> Number | None:
    """ "six attempts by the 425th Regiment were repelled": the number of attacks that are only counted as attempts."""
    at = event.predicate.term.first
    object_of = next((n for n in event.reading.numbers if n.first == event.predicate.term.last + 1 and _advances(event, n)), None)
    if object_of and not event.predicate.passive:
        return object_of
    near = (n for n in event.reading.numbers if at - LONG_SUBJECT < n.first < at)
    tried = [n for n in near if event.reading.word(n.last + 1) in ATTEMPTS or _advances(event, n)]
    passive = event.predicate.passive or event.reading.at("be", at) is not None
    return tried[-1] if tried and not tried[-1].article and passive else None


def _advances(event: Occurrence, number: Number) -> bool:
    """ "29 attempted Russian advances": movements that a number counts, an adjective or two before them."""
    return not MOVEMENTS.isdisjoint(event.reading.words[number.last + 1 : number.last + 1 + DESCRIBED])


def foiled_attempt(event: Occurrence) -> list[PlaceName] | None:
    """ "thwarted a Ukrainian attempt to take the village", "the attempt to capture Lisne was foiled": the places that were to be taken; null for "an attempt to rotate units"."""
    reading, at = event.reading, event.predicate.term
    if not reading.classes & ATTEMPTS.bit:
        return None
    near = range(max(0, at.first - LONG_SUBJECT), at.first) if event.predicate.passive else range(at.last + 1, at.last + 1 + TO_ATTEMPT)
    tried = next((place for place in near if reading.word(place) in ATTEMPTS), None)
    to = tried and next((place for place in range(tried + 1, tried + 1 + TO_TAKE) if reading.word(place) == "to"), None)
    if not to:
        return None
    verb = next((predicate for predicate in reading.predicates if predicate.term.first == to + 1), None)
    if not (reading.at("taking", to + 1) or (verb and verb.kind in TAKING)):
        return None
    name = next((place for place in range(to + 2, to + 2 + OBJECT) if is_name(reading, place)), None)
    return name_list(reading, name, "near")[0] if name else []


def who_tries(event: Occurrence) -> Party | None:
    """ "a Ukrainian attempt", "an attempt of the Russian army to": the side that an attempt is of."""
    reading = event.reading
    tried = next((place for place, word in enumerate(reading.words) if word in TRIED), 0)
    near = (term for term in reading.all("party") if tried - 2 <= term.first <= tried + TO_TAKE)
    return next(filter(None, map(belligerent, near)), None)
