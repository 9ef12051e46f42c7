"""Oblasts, raions, Russian regions and countries by any of their names: "Kharkov region", Донеччині, ДНР, Crimea."""

import re
from collections import defaultdict
from functools import cache, lru_cache

from loaders.resolve.toponym import PlaceClass, read_toponym
from schema.gazetteer import Gazetteer, open_gazetteer
from schema.gazetteer.spelling import oblique, sound
from schema.ontology.enums import PlaceKind

REGION_KINDS = frozenset({PlaceKind.COUNTRY, PlaceKind.OBLAST, PlaceKind.RAION})
_ADJECTIVE = re.compile("(?<=..)sk$")
_KIND_OF_CLASS = {PlaceClass.REGION: PlaceKind.OBLAST, PlaceClass.DISTRICT: PlaceKind.RAION}


class Regions:
    """The regions of a gazetteer by the sound of their names; an adjective and its noun sound alike."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._rows: dict[str, list[int]] = defaultdict(list)
        self._nouns: dict[str, set[int]] = defaultdict(set)
        self._found = lru_cache(maxsize=4096)(self._find)
        for row in gazetteer.region_rows:
            self._add(row)

    def _add(self, row: int) -> None:
        place = self._gazetteer.at(row)
        names = dict.fromkeys(filter(None, (place.name, place.name_uk, place.name_ru, *self._gazetteer.aliases(place.id))))
        for name in names:
            toponym = read_toponym(name)
            for key in {_key(toponym.name), _key(toponym.whole)}:
                if key and row not in self._rows[key]:
                    self._rows[key].append(row)
            if toponym.place_class is None or place.kind is PlaceKind.COUNTRY:
                self._nouns[sound(name).key].add(row)

    def find(self, text: str) -> tuple[int, ...]:
        """The rows of the regions that a qualifier may mean, the likeliest kind first; empty where none is known."""
        return self._found(text)

    def is_proper_name(self, text: str, row: int) -> bool:
        """Whether the text is the region's own name (Crimea, ДНР, Донеччина) and not an adjective or a town's name."""
        words = read_toponym(text)
        return any(row in self._nouns.get(heard.key, ()) for heard in (sound(words.whole), *oblique(words.whole)))

    def _find(self, text: str) -> tuple[int, ...]:
        toponym = read_toponym(text)
        rows = [row for key in _keys(toponym.whole) for row in self._rows.get(key, ())]
        rows += [row for key in _keys(toponym.name) for row in self._rows.get(key, ())]
        wanted = _KIND_OF_CLASS.get(toponym.place_class) if toponym.place_class else None
        unique = list(dict.fromkeys(rows))
        fitting = [row for row in unique if wanted is None or self._kind(row) is wanted]
        return tuple(sorted(fitting or unique, key=lambda row: _RANK[self._kind(row)]))

    def _kind(self, row: int) -> PlaceKind:
        return self._gazetteer.kind(row)


_RANK = {PlaceKind.OBLAST: 0, PlaceKind.RAION: 1, PlaceKind.COUNTRY: 2}


def _keys(name: str) -> list[str]:
    return list(dict.fromkeys(filter(None, (_key(name), *(_ADJECTIVE.sub("", heard.key) for heard in oblique(name))))))


def _key(name: str) -> str:
    return _ADJECTIVE.sub("", sound(name).key)


@cache
def shipped_regions() -> Regions:
    """The regions of the gazetteer that is shipped."""
    return Regions(open_gazetteer())
