"""Munitions that came down: what a translated text says "were hit" in places that it counts, or "fell"."""

from loaders.claims.assembly.launches import FIRED
from loaders.claims.reading import Number, Predicate, Reading, Thing
from loaders.claims.tables import words

WHERE, PLACES = words("in_which_places"), words("places_of_hits")
COUNTED = 3  # tokens from a number to the noun of its places: "13 different places"


def came_down(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "19 drones were hit in 13 places": hits, and no drones that were lost."""
    if not (predicate.passive and reading.classes & PLACES.bit) or thing.materiel not in FIRED or thing.article:
        return False
    at = predicate.term.last + 1
    number = next((one for one in reading.numbers if one.first == at + 1), None) if reading.word(at) in WHERE else None
    hit = predicate.id == "engage_target" and thing.last < predicate.term.first
    return hit and number is not None and not PLACES.isdisjoint(reading.words[number.last + 1 : number.last + 1 + COUNTED])


def strikes_of_munitions(reading: Reading, first: int, last: int) -> list[Number]:
    """The numbers of the munitions that fell, right after a word for their fall: "влучання 21 БпЛА"."""
    return [
        Number(thing.first, thing.last, thing.value, thing.qualifier)
        for thing in reading.things
        if thing.materiel in FIRED and thing.value is not None and not thing.article and first < thing.first <= last
    ]
