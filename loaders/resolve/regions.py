"""Oblasts, raions, Russian regions and countries by any of their names: "Kharkov region", Донеччині, ДНР, Crimea."""

import re
from collections import defaultdict
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from loaders.resolve.fit import apart
from loaders.resolve.toponym import PlaceClass, read_toponym, without_class_words
from schema.claim import Claim
from schema.gazetteer import Gazetteer, open_gazetteer
from schema.gazetteer.spelling import Sound, is_cyrillic, oblique, sound
from schema.ontology.enums import LocationRole, PlaceKind

NEARLY = 0.78  # "Synelnyk region" is the raion of Synelnykove
VOWELS_APART = 1.3  # Ramensky is not of Romny
_GOVERNOR = re.compile("(?:ru|ua)-(.+)-governor")  # the ids of schema.sources for heads of regions
ADJECTIVE = 3  # a key no longer than this is no adjective in -sk
_KIND_OF_CLASS = {  # a hromada lies in the raion that is called as it is
    PlaceClass.REGION: PlaceKind.OBLAST,
    PlaceClass.DISTRICT: PlaceKind.RAION,
    PlaceClass.COMMUNITY: PlaceKind.RAION,
}


class Regions:
    """The regions of a gazetteer by the sound of their names; an adjective and its noun sound alike."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._rows: dict[str, dict[int, str]] = defaultdict(dict)
        self._nouns: dict[str, set[int]] = defaultdict(set)
        self._found = lru_cache(maxsize=4096)(self._find)
        self._found_nearly = lru_cache(maxsize=4096)(self._find_nearly)
        for row in gazetteer.region_rows:
            self._add(row)

    def _add(self, row: int) -> None:
        place = self._gazetteer.at(row)
        names = dict.fromkeys(filter(None, (place.name, place.name_uk, place.name_ru, *self._gazetteer.aliases(place.id))))
        for name in names:
            bare = without_class_words(name)
            for heard in (sound(bare), sound(name)):
                if heard.key:
                    self._rows[_bare(heard)].setdefault(row, heard.vowels)
            if bare == name or place.kind is PlaceKind.COUNTRY:
                self._nouns[sound(name).key].add(row)

    def find(self, text: str, *, nearly: bool = False) -> tuple[int, ...]:
        """The rows of the regions that a text may mean, the likeliest kind first; `nearly` lets a misspelt one through."""
        return self._found(text) or (self._found_nearly(text) if nearly else ())

    def may_be(self, name: str) -> bool:
        """Whether a name without a word for region can be a region's: a quick look before the long one."""
        if not is_cyrillic(name):
            return _bare(sound(name)) in self._rows
        return any(key in self._rows for key, _ in _keys(name))

    def around(self, claim: Claim) -> tuple[int, ...]:
        """The regions that a claim says it is about, and that its claimant speaks for."""
        named = [mention.surface for mention in claim.locations if mention.role is LocationRole.WITHIN]
        if claim.claimant and (speaks := _GOVERNOR.fullmatch(claim.claimant.source)):
            named.append(speaks.group(1).replace("-", " "))
        rows = (row for name in named for row in self.find(name) if self._kind(row) is not PlaceKind.COUNTRY)
        return tuple(dict.fromkeys(rows))

    def is_proper_name(self, text: str, row: int) -> bool:
        """Whether the text is the region's own name (Crimea, ДНР, Донеччина) and not an adjective or a town's name."""
        whole = read_toponym(text).whole
        return self._is_noun(sound(whole), row) or any(self._is_noun(heard, row) for heard in oblique(whole))

    def _is_noun(self, heard: Sound, row: int) -> bool:
        return row in self._nouns.get(heard.key, ())

    def _find(self, text: str) -> tuple[int, ...]:
        toponym = read_toponym(text)
        rows = [row for name in dict.fromkeys((toponym.whole, toponym.name)) for row in self._of(name)]
        wanted = _KIND_OF_CLASS.get(toponym.place_class) if toponym.place_class else None
        unique = list(dict.fromkeys(rows))
        fitting = [row for row in unique if wanted is None or self._kind(row) is wanted]
        if not fitting and wanted is not PlaceKind.RAION:  # "Киевский район" may be a city's: it is not Kyiv Oblast
            fitting = unique
        return tuple(sorted(fitting, key=lambda row: _RANK[self._kind(row)]))

    def _find_nearly(self, text: str) -> tuple[int, ...]:
        toponym = read_toponym(text)
        near = process.extractOne(_bare(sound(toponym.name)), list(self._rows), scorer=OSA.normalized_similarity, score_cutoff=NEARLY)
        found = tuple(self._rows[near[0]]) if near else ()
        if toponym.place_class is PlaceClass.DISTRICT:
            return tuple(row for row in found if self._kind(row) is PlaceKind.RAION)
        return found

    def _of(self, name: str) -> list[int]:
        """The regions whose name has the key of this one, and vowels not far from its."""
        return [
            row
            for key, vowels in _keys(name)
            for row, its_vowels in self._rows.get(key, {}).items()
            if apart(vowels, its_vowels) <= VOWELS_APART
        ]

    def _kind(self, row: int) -> PlaceKind:
        return self._gazetteer.kind(row)


_RANK = {PlaceKind.OBLAST: 0, PlaceKind.RAION: 1, PlaceKind.COUNTRY: 2}


def _keys(name: str) -> list[tuple[str, str]]:
    """The keys that a name may stand under, with its vowels."""
    heard = (sound(name), *oblique(name)) if is_cyrillic(name) else (sound(name),)
    return [(_bare(form), form.vowels) for form in heard if form.key]


def _bare(heard: Sound) -> str:
    """A key without the -sk- of an adjective: Kharkiv and Харьковская share it."""
    key = heard.key
    return key[:-2] if key.endswith("sk") and len(key) > ADJECTIVE else key


@cache
def shipped_regions() -> Regions:
    """The regions of the gazetteer that is shipped."""
    return Regions(open_gazetteer())
