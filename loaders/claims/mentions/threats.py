"""Attacks that a noun names though they have not been made: threats, alerts, and what is only possible."""

from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC, grammemes

THREATENING, ALERTS = words("threatening"), words("alerts")
ALLOWING = words("allowing")
POSSIBLE, YET = words("possible"), words("leads_to")
MEANT_TO, MEANT_FOR = words("meant_to"), words("meant_for")
CLAUSES = words("other_clause") | words("aside") | frozenset(("as", "and", "but"))
TO_WOULD = 9  # tokens between an attack and the modal whose subject it is
TO_INFINITIVE = 9  # tokens between a modal and the noun that its infinitive governs
LIKELY, OF_NOUN = words("likely"), 2  # tokens between such an adjective and the noun
OF = 5  # tokens between "the threat of" and an attack


def threatened(reading: Reading, predicate: Predicate) -> bool:
    """ "the threat of ballistic missile strikes", "a drone attack alert": what may come."""
    at = predicate.term.first
    if reading.word(predicate.term.last + 1) in ALERTS:
        return True
    of = next((place for place in range(at - 1, max(0, at - OF), -1) if reading.word(place) == "of"), at)
    return of < at and reading.word(of - 1) in THREATENING


def possible(reading: Reading, predicate: Predicate) -> bool:
    """ "a possible missile strike on the port", "fighting may break out": a noun of what has not happened."""
    at, last = predicate.term.first, predicate.term.last
    if reading.word(last + 1) in YET and not reading.word(at).endswith("ed"):
        return True
    if predicate.noun and not LIKELY.isdisjoint(reading.words[max(0, at - OF_NOUN) : at]):
        return True
    if any(reading.word(at - back) in POSSIBLE for back in range(1, OF)):
        return True
    if predicate.noun and not ALLOWING.isdisjoint(reading.words[max(0, at - 2) : at]):
        return True
    return predicate.noun and (_meant_to(reading, at) or _would(reading, last) or (predicate.kind == "ENGAGEMENT" and _for(reading, at)))


def expected(reading: Reading, predicate: Predicate) -> bool:
    """ "advances are expected to remain gradual": what the noun is the subject of is only foreseen."""
    last = predicate.term.last
    return reading.at("be", last + 1) is not None and reading.word(last + 2) in POSSIBLE


def _for(reading: Reading, place: int) -> bool:
    """ "підтягнути резерви для жорстоких боїв": what somebody or something is meant for."""
    before = place - 1 - ("ADJF" in grammemes(reading.word(place - 1)))
    return CYRILLIC.search(reading.word(place)) is not None and reading.word(before) in MEANT_FOR


def _would(reading: Reading, place: int) -> bool:
    """ "a strike on the plant would cause a disaster": what the noun is the subject of has not come."""
    for after in range(place + 1, min(reading.size, place + TO_WOULD)):
        word = reading.word(after)
        if word in YET:
            return True
        if not word.replace("-", "").isalnum() or reading.at("predicate", after) or reading.at("said", after) or word in CLAUSES:
            return False
    return False


def _meant_to(reading: Reading, place: int) -> bool:
    """ "may intensify offensive operations", "plans to launch strikes": a noun that an infinitive of what has not been done governs."""
    for at in range(place - 1, max(-1, place - 1 - TO_INFINITIVE), -1):
        if not reading.word(at).replace("-", "").isalpha():
            return False
        if reading.word(at) in YET or (reading.word(at) in MEANT_TO and reading.word(at + 1) == "to"):
            return True
    return False
