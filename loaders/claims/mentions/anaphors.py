"""Places that a sentence names again without their names: "в городе", "рядом с этим селом", "там"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.claims.mentions.kinds import HELD
from loaders.claims.mentions.name_lists import name_list
from loaders.claims.mentions.names import is_name
from loaders.claims.mentions.regions import REGION_ADJECTIVE
from loaders.claims.reading import PlaceName, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import grammemes
from loaders.claims.words.tokens import Term

THERE, THESE = words("there"), stems("these_places")
SETTLED = words("settled_again")  # nouns that mean the town just named, as the vocabulary of places writes them
PARTS = stems("parts_of_town")  # before whose parts they are: "на окраине города"
SOON, LATER = 1, 3  # sentences from a town's name to "there", and to a noun that means it
BARE_REGIONS, OBLASTS, REGION = words("bare_regions"), stems("oblasts"), 6  # letters by which regions differ
QUOTES = frozenset('«"“(')


def name_again(readings: Sequence[Reading]) -> None:
    """Give each sentence that speaks of a place again the place itself: the one town, or the one region, that was named last."""
    _towns_again(readings)
    _regions_again([reading for reading in readings if "region_word" in reading.starts or "region" in reading.starts], readings)


def _towns_again(readings: Sequence[Reading]) -> None:
    """Give each sentence the one town named last, where "there" or "the town" means it."""
    named: list[PlaceName] = []
    since = 0
    for reading in readings:
        since += 1
        towns = [place for place in reading.places if place.kind != "within"] if reading.places else []
        if reading.predicates and not towns:
            towns = _taken(reading) or _came_under_fire(reading)
        if towns or since > LATER:
            named = []
        if named and not towns:
            reading.places.extend(_again(reading, named[0], since))
        elif towns:
            starts = {reading.text[place.start : place.end] for place in towns}
            named, since = (towns if len(starts) == 1 else []), 0


def _came_under_fire(reading: Reading) -> list[PlaceName]:
    """ "під обстріл потрапила Дружківка: там …": the towns that stand right after the words for coming under fire."""
    verb = next((p for p in reading.predicates if p.id == "under_fire" and not p.refused), None)
    return name_list(reading, verb.term.last + 1, "at")[0] if verb else []


def _regions_again(telling: Sequence[Reading], readings: Sequence[Reading]) -> None:
    """ "над регионом", "в области": the region that the sentence, or one just before it, names."""
    numbers = {id(reading): number for number, reading in enumerate(readings)} if telling else {}
    meant: PlaceName | None = None
    known = 0
    for reading in telling:
        number = numbers[id(reading)]
        meant = None if number - known > LATER else meant
        if named := _regions(reading):
            meant, known = (next(iter(named.values())) if len(named) == 1 else None), number
        again = next((term for term in reading.all("region_word") if _bare(reading, term)), None) if meant and not reading.places else None
        if again and meant:
            reading.places.append(replace(meant, at=again.first))


def _regions(reading: Reading) -> dict[str, PlaceName]:
    """The oblasts that a sentence names, by the beginnings of their names."""
    found = {reading.word(term.first)[:REGION]: (term.first, term.last) for term in reading.all("region")}
    for term in reading.all("region_word"):
        adjective = reading.tokens[term.first - 1].text if term.first else ""
        if adjective[:1].isupper() and REGION_ADJECTIVE.search(adjective.lower()) and reading.word(term.last).startswith(OBLASTS):
            found[adjective.lower()[:REGION]] = (term.first - 1, term.last)
    return {name: PlaceName(reading.left[first], reading.right[last], first, "within") for name, (first, last) in found.items()}


def _bare(reading: Reading, term: Term) -> bool:
    """Whether a word for a region has no name, and a preposition before it."""
    return reading.word(term.last) in BARE_REGIONS and reading.on("within", term.first - 1) is not None


def _taken(reading: Reading) -> list[PlaceName]:
    """ "Войска освободили Лесное": names right after a verb that says who holds a place, which no preposition leads to."""
    held = next((one for one in reading.predicates if one.kind in HELD and not one.refused), None)
    return name_list(reading, held.term.last + 1, "at")[0] if held else []


def _again(reading: Reading, town: PlaceName, since: int) -> Iterator[PlaceName]:
    """ "There", a sentence on, and "the town", up to three sentences on: the town named last."""
    if since <= SOON and reading.classes & THERE.bit:
        at = next(place for place, word in enumerate(reading.words) if word in THERE)
        if _adverb(reading, at):
            yield replace(town, at=at, kind="at")
            return
    for term in reading.all("place_word"):
        if term.entry.phrase in SETTLED and (kind := _kind(reading, term)):
            yield replace(town, at=term.first, kind=kind)
            return


def _adverb(reading: Reading, at: int) -> bool:
    """Whether "there" tells where, and not what a clause after it says: "там, где", "там же сообщили"."""
    return reading.word(at + 1) != "," and not (reading.at("said", at + 1) or reading.at("said", at + 2))


def _kind(reading: Reading, term: Term) -> str | None:
    """How a noun without a name places a thing: beside it or at it; null where it means no town that was named."""
    after = reading.tokens[term.last + 1].text if term.last + 1 < reading.size else "."
    if is_name(reading, term.last + 1) or after[0] in QUOTES or "sing" not in grammemes(reading.tokens[term.last].text):
        return None
    before = term.first - 1
    before -= reading.word(before).startswith(THESE)
    if part := reading.word(before).startswith(PARTS):
        before -= 1
    near = reading.on("near", before)
    return "near" if near else "at" if part or reading.on("within", before) else None
