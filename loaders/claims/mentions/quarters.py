"""Regions that are no place of their own: whose governor speaks, and those of a city: "в Калининском районе Донецка"."""

from loaders.claims.mentions.names import LINKS, is_name
from loaders.claims.reading import PlaceName, Reading
from loaders.claims.tables import stems
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term

OFFICE = "office"  # a region whose governor speaks, "губернатор Херсонской области": a place where its sentence names no other
QUARTER = stems("districts")


def of_offices(places: list[PlaceName]) -> list[PlaceName]:
    """The places, those of offices among them only where there is no other."""
    others = [place for place in places if place.kind != OFFICE]
    for place in () if others else places:
        place.kind = "within"
    return others or places


def of_quarters(reading: Reading) -> None:
    """Give the quarters of a city the city for their region."""
    for term in reading.all("region_word"):
        city = _city(reading, term)
        if city is None:
            continue
        first = term.first
        while first and (reading.tokens[first - 1].capital or reading.word(first - 1) in LINKS):
            first -= 1
        for place in reading.places:
            if first <= place.at < term.first and place.kind == "within":
                place.region = city


def _city(reading: Reading, term: Term) -> str | None:
    """The city whose quarter a noun tells of, in the genitive after it."""
    at = term.last + 1
    if not reading.word(term.last).startswith(QUARTER) or not is_name(reading, at):
        return None
    if not {"region", "oblast"}.isdisjoint(reading.here(at)) or reading.at("region_word", at + 1):
        return None
    name = reading.tokens[at].text
    marks = grammemes(name)
    return name if CYRILLIC.search(name) and "gent" in marks and "ADJF" not in marks else None
