"""A place name as it was written, taken apart: the name itself and the words that say what sort of place it is."""

import re
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from loaders.resolve import vocabulary
from schema.gazetteer.tables import rows_of


class PlaceClass(StrEnum):
    """What the words beside a name make of it."""

    PLACE = "place"  # a settlement or a region: в Курске, в Крыму
    SETTLEMENT = "settlement"
    REGION = "region"
    DISTRICT = "district"
    COMMUNITY = "community"
    TOWN_DISTRICT = "town_district"
    QUARTER = "quarter"
    FOREST = "forest"
    WATER = "water"
    ISLAND = "island"
    SITE = "site"
    DIRECTION = "direction"
    PERSON = "person"


_WEAK = frozenset({None, PlaceClass.PLACE, PlaceClass.SETTLEMENT})  # another word says more
OF_LANDSCAPE = frozenset({PlaceClass.FOREST, PlaceClass.WATER, PlaceClass.ISLAND, PlaceClass.SITE})


class Toponym(NamedTuple):
    """`name` is the surface without quotes and class words; `whole` only without quotes; `place_class` null where no word says it."""

    whole: str
    name: str
    place_class: PlaceClass | None


_QUOTES = re.compile('["«»“”„‟()\\[\\]]')
_SPACE = re.compile(r"\s+")
_OF_TOWN = re.compile(r"^ (?:of \w+|[А-ЯІЇЄҐ]\w+[аяиіыу]) $")  # Дніпровський район Херсона: a part of a town


@lru_cache(maxsize=65_536)
def read_toponym(surface: str) -> Toponym:
    """The parts of a name as written."""
    whole = surface if surface.isalpha() else _SPACE.sub(" ", _QUOTES.sub(" ", surface)).strip(" ,.;:!?'’")
    low = whole.lower()
    if low not in _first_words() if low.isalpha() else _first_words().isdisjoint(low.replace(",", " ").split()):
        return Toponym(whole, whole, PlaceClass.PERSON if _is_person(whole) else None)
    return _without_class_words(whole)


def _without_class_words(whole: str) -> Toponym:
    place_class: PlaceClass | None = None
    name = whole
    while (found := _class_words().search(f" {name.lower()} ")) and len(found.group(1)) < len(name):
        said = _classes()[found.group(1)]
        if said is PlaceClass.DISTRICT and _OF_TOWN.search(f"{name} "[found.end(1) - 1 :]) and name[: found.start(1) - 1].strip():
            said = PlaceClass.QUARTER
        place_class = said if place_class in _WEAK else place_class
        begin, end = found.start(1) - 1, found.end(1) - 1
        name = f"{name[:begin]} {name[end:]}".strip(" ,.'’-")
    name = _SPACE.sub(" ", name) or whole
    return Toponym(name, name, None) if place_class is PlaceClass.PLACE else Toponym(whole, name, place_class)


def without_class_words(name: str) -> str:
    """A name of a table without the single words that say what sort of place it is."""
    kept = [word for word in name.split() if word.lower() not in _classes()]
    return " ".join(kept) or name


@cache
def _classes() -> dict[str, PlaceClass]:
    return {word.lower(): PlaceClass(place_class) for word, place_class in _rows("class_words.tsv", 2)}


@cache
def _class_words() -> re.Pattern[str]:
    words = sorted(map(re.escape, _classes()), key=len, reverse=True)
    return re.compile(rf"(?<=\s)({'|'.join(words)})(?=[\s,])")


@cache
def _first_words() -> frozenset[str]:
    """What a class word begins with: a name with none of these is not searched."""
    return frozenset(word.split()[0] for word in _classes())


def _is_person(name: str) -> bool:
    """Whether the name is of a person whom reports name: a family name alone, or a given name before another word."""
    if " " not in name:
        return _people().get(name.casefold()) == "family"
    parts = [_people().get(word) for word in name.casefold().split()]
    return parts[0] == "given" and (parts[-1] == "family" or len(parts) == 2)


@cache
def _people() -> dict[str, str]:
    return {name.casefold(): part for name, part in _rows("people.tsv", 2)}


def _rows(name: str, columns: int) -> list[list[str]]:
    text = files(vocabulary).joinpath(name).read_text(encoding="utf-8")
    return list(rows_of(text, name, columns=columns))
