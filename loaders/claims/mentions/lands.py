"""A country named for where somebody is, and not as a side."""

from loaders.claims.marks import OF_OWNERS
from loaders.claims.reading import Reading
from loaders.claims.tables import words
from loaders.claims.words.tokens import Term

COUNTRIES = frozenset(("ukraine", "russia"))
NAMED_LANDS = COUNTRIES | {country + owning for country in COUNTRIES for owning in OF_OWNERS}
BEFORE_LAND, LED_TO_LAND, ARMIES = words("before_land"), words("led_to_land"), words("armies")


def inside(reading: Reading, term: Term) -> bool:
    """ "Russian forces in Ukraine advanced", "through eastern Ukraine", "in Ukraine's Donetsk region": a country where somebody is."""
    if term.first != term.last or reading.word(term.first) not in NAMED_LANDS:
        return False
    if reading.word(term.first) not in COUNTRIES and not _owns_land(reading, term.last + 1):
        return False
    before = term.first - 1
    while reading.word(before) in BEFORE_LAND:
        before -= 1
    if reading.word(before) == "of":
        return reading.word(before - 1) not in ARMIES
    return reading.word(before) in LED_TO_LAND


def _owns_land(reading: Reading, place: int) -> bool:
    """ "Ukraine's southern Donetsk region", and not "Ukraine's army": what a country owns is land."""
    while reading.word(place) in BEFORE_LAND:
        place += 1
    return reading.on("oblast", place) is not None or reading.on("region_word", place) is not None
