"""Who strikes, by the region that is struck: behind the front only the other side does."""

import re
from collections.abc import Iterator, Sequence

from loaders.claims.draft import BELLIGERENTS, opponent
from loaders.claims.reading import PlaceName, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party

HROMADAS = stems("hromadas")
OCCUPIED = stems("occupied")
RUSSIAN, UKRAINIAN = words("russian_models"), words("ukrainian_models")
DISTRICTS = stems("districts")
IN_SETTLEMENT = words("in_settlement")
FRONT = words("front")  # regions that both sides strike


def striker(reading: Reading, places: Sequence[PlaceName]) -> Party | None:
    """ "A drone attack on Kharkiv Oblast": the other side than that of the region behind the front; null at the front or nowhere."""
    held = next((term for term in _oblasts(reading, places) if term.value not in FRONT), None)
    side = held and held.entry.marks.get("party")
    if held is None and _in_hromadas(reading, places):
        return Party.RU
    return opponent(Party(side)) if side in BELLIGERENTS else None


def occupied(reading: Reading, places: Sequence[PlaceName]) -> bool:
    """ "склад на окупованій Запоріжчині": land that Russia holds, where only the other side strikes."""
    if not reading.classes & OCCUPIED.bit:
        return False
    starts = {place.start for place in places}
    here = [number for number, start in enumerate(reading.left) if start in starts]
    return any(reading.word(number - 1).startswith(OCCUPIED) for number in here)


def town_striker(reading: Reading, places: Sequence[PlaceName]) -> Party | None:
    """ "A strike on Sumy": the other side than that of the first town behind the front that the places name without a region."""
    named = {place.at: place.end for place in places if place.region is None and place.kind != "within"}
    towns = held_towns(reading) if named else ()
    held = next((term for term in towns if named.get(term.first) == reading.right[term.last]), None)  # no "Slavyansk refinery"
    return opponent(Party(held.entry.marks["party"])) if held else None


def held_towns(reading: Reading) -> list[Term]:
    """The towns behind the front on the report's day; those that were taken back are so since then."""
    day = reading.day.isoformat() if reading.day else ""
    return [term for term in reading.all("town") if str(term.entry.marks.get("since", "")) <= day]


def _in_hromadas(reading: Reading, places: Sequence[PlaceName]) -> bool:
    """ "атаковано Лісну й Лугову громади": communities as Ukraine alone has them."""
    words = [reading.left[term.first] for term in reading.all("region_word") if reading.word(term.last).startswith(HROMADAS)]
    return any(place.start <= word <= place.end + 1 for place in places for word in words)


def flown_by(model: str | None) -> Party | None:
    """The side that flies a model which the other does not have: "Kalibr", "ATACMS"."""
    parts = re.findall(r"\w+", (model or "").casefold())
    return Party.RU if any(part in RUSSIAN for part in parts) else Party.UA if any(part in UKRAINIAN for part in parts) else None


def on_russian_soil(reading: Reading, places: Sequence[PlaceName]) -> bool:
    """Whether a strike is said to be in Russia or in a region of it, where only one side strikes."""
    if "russia" in reading.words and any(reading.word(at - 1) == "in" for at, word in enumerate(reading.words) if word == "russia"):
        return True
    return any(term.entry.marks.get("party") == "RU" for term in _oblasts(reading, places))


def _oblasts(reading: Reading, places: Sequence[PlaceName]) -> Iterator[Term]:
    """The regions that the places name."""
    for term in reading.all("oblast"):
        if reading.word(term.last + 1).startswith(DISTRICTS):
            continue  # "в Киевском районе Донецка": a city's district, which may be called like an oblast
        if reading.word(term.first - 1) in IN_SETTLEMENT:
            continue  # "в станице Полтавской"
        named = reading.surface(term.first, term.last)
        if any(place.start <= reading.left[term.first] < place.end or named in (place.region or "") for place in places):
            yield term
