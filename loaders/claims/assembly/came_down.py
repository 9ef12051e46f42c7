"""Munitions that a translated text says "were hit": they are what hit, where the places are counted that they came down in."""

from loaders.claims.assembly.launches import FIRED
from loaders.claims.reading import Predicate, Reading, Thing
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
