"""The fuzzy tier: names that differ by a letter or two, searched by rapidfuzz among those that begin alike or lie in a region."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache, partial

from rapidfuzz import process
from rapidfuzz.distance import OSA

from schema.gazetteer import Gazetteer
from schema.gazetteer.spelling import Sound, spelled

LEAST = 0.7  # below this two names have nothing to do with each other
MOST = 12  # names kept of one search
REACH = 2  # how many letters longer or shorter a name may be
Blocks = dict[tuple[int | None, int, str], dict[str, None]]  # names by region, length of the key and a part of it
VOWELS_COUNT = 0.4  # a wrong vowel is a smaller slip than a wrong consonant


class NearNames:
    """The names of a gazetteer in blocks by first letter and by region; built when first asked."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._of_about = lru_cache(maxsize=4096)(self._find_of_about)

    def like(self, heard: Sound, regions: Sequence[int]) -> list[tuple[str, float]]:
        """Keys of names like the one heard, each with its likeness in 0..1, the likest first."""
        best: dict[str, float] = {}
        for names in self._likely(heard.key, regions):
            for name, likeness, _ in process.extract(heard.full, names, scorer=OSA.normalized_similarity, score_cutoff=LEAST, limit=MOST):
                key = self._key_of[name]
                by_key = OSA.normalized_similarity(heard.key, key)
                best[key] = max(best.get(key, 0.0), (1 - VOWELS_COUNT) * likeness + VOWELS_COUNT * by_key)
        return sorted(best.items(), key=lambda found: (-found[1], found[0]))[:MOST]

    def _likely(self, key: str, regions: Sequence[int]) -> Iterable[Sequence[str]]:
        """Names of about the length that begin alike, or in a region also those that go on alike after another first letter."""
        if not key:
            return
        if not regions:
            yield self._of_about(None, len(key), key[0])
        for region in regions:
            yield self._of_about(region, len(key), key[0])
            yield self._of_about(region, len(key), key[1:4])

    def _find_of_about(self, region: int | None, length: int, part: str) -> list[str]:
        blocks = self._by_first if region is None else self._by_region
        return [name for near in range(length - REACH, length + REACH + 1) for name in blocks.get((region, near, part), ())]

    @cached_property
    def _names(self) -> list[tuple[str, str, int]]:
        """Every name of every place: its key, how it is spelled by sound, the place's row."""
        return [(key, spelled(key, vowels), row) for key, vowels, row in self._gazetteer.heard()]

    @cached_property
    def _key_of(self) -> dict[str, str]:
        return {name: key for key, name, _ in self._names}

    @cached_property
    def _by_first(self) -> Blocks:
        blocks: Blocks = defaultdict(dict)
        for name, key in self._key_of.items():
            blocks[None, len(key), key[0]][name] = None
        return blocks

    @cached_property
    def _by_region(self) -> Blocks:
        blocks: Blocks = defaultdict(dict)
        for key, name, row in self._names:
            length, first, after = len(key), key[0], key[1:4]
            for region in self._gazetteer.chain(row)[:-1]:  # a country is too wide a block
                blocks[region, length, first][name] = None
                blocks[region, length, after][name] = None
        return blocks


class Initials:
    """The places of regions by the first letter of their names and the count of all; a region's are gathered when first asked."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._of = lru_cache(maxsize=256)(self._gathered)

    def about_like(self, letters: str, regions: Iterable[int], *, cyrillic: bool) -> Iterator[tuple[str, int]]:
        """The names of one alphabet in regions that begin as some letters do and have as many or one more or less; each with its row."""
        for rows in [self._of(region, cyrillic) for region in regions]:
            for length in range(len(letters) - 1, len(letters) + 2):
                for row in rows.get((letters[:1], length), ()):
                    yield from (
                        (name, row) for name in self._names(row, cyrillic=cyrillic) if len(name) == length and name[:1] == letters[:1]
                    )

    def _names(self, row: int, *, cyrillic: bool) -> list[str]:
        return self._gazetteer.letters(self._gazetteer.spellings[row], cyrillic=cyrillic)

    def _gathered(self, region: int, cyrillic: bool) -> dict[tuple[str, int], Sequence[int]]:
        gazetteer = self._gazetteer
        held = {row for row in gazetteer.region_rows if row == region or region in gazetteer.chain(row)}
        found: dict[tuple[str, int], array[int]] = defaultdict(partial(array, "i"))
        for row, parent in enumerate(gazetteer.parents):
            if parent in held and not gazetteer.is_region(row):
                for kind in {(name[:1], len(name)) for name in self._names(row, cyrillic=cyrillic)}:
                    found[kind].append(row)
        return dict(found)
