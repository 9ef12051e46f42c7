"""The fuzzy tier: names that differ by a letter or two, searched by rapidfuzz among those that begin alike or lie in a region."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from schema.gazetteer import Gazetteer
from schema.gazetteer.spelling import Sound, spelled

LEAST = 0.7  # below this two names have nothing to do with each other
MOST = 12  # names kept of one search
REACH = 2  # how many letters longer or shorter a name may be
VOWELS_COUNT = 0.4  # a wrong vowel is a smaller slip than a wrong consonant


class NearNames:
    """The names of a gazetteer in blocks by first letter and by region; built when first asked."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def like(self, heard: Sound, regions: Sequence[int]) -> list[tuple[str, float]]:
        """Keys of names like the one heard, each with its likeness in 0..1, the likest first."""
        best: dict[str, float] = {}
        sought = heard.full
        for block in self._blocks(heard, regions):
            for name, likeness, _ in process.extract(sought, list(block), scorer=OSA.normalized_similarity, score_cutoff=LEAST, limit=MOST):
                key = self._key_of[name]
                by_key = OSA.normalized_similarity(heard.key, key)
                best[key] = max(best.get(key, 0.0), (1 - VOWELS_COUNT) * likeness + VOWELS_COUNT * by_key)
        return sorted(best.items(), key=lambda found: (-found[1], found[0]))[:MOST]

    def _blocks(self, heard: Sound, regions: Sequence[int]) -> Iterable[Iterable[str]]:
        """Names of about the length that begin alike, or in a region also those that go on alike after another first letter."""
        key = heard.key
        if not key:
            return
        for near in range(len(key) - REACH, len(key) + REACH + 1):
            for region in regions:
                yield self._by_region.get((region, near, key[0]), ())
                yield self._by_region.get((region, near, key[1:4]), ())
            if not regions:
                yield self._by_first.get((key[0], near), ())

    @cached_property
    def _names(self) -> list[tuple[str, str, int]]:
        """Every name of every place: its key, how it is spelled by sound, the place's row."""
        return [(key, spelled(key, vowels), row) for key, vowels, row in self._gazetteer.heard()]

    @cached_property
    def _key_of(self) -> dict[str, str]:
        return {name: key for key, name, _ in self._names}

    @cached_property
    def _by_first(self) -> dict[tuple[str, int], list[str]]:
        blocks: dict[tuple[str, int], list[str]] = defaultdict(list)
        for name, key in self._key_of.items():
            blocks[key[0], len(key)].append(name)
        return blocks

    @cached_property
    def _by_region(self) -> dict[tuple[int, int, str], dict[str, None]]:
        blocks: dict[tuple[int, int, str], dict[str, None]] = defaultdict(dict)
        for key, name, row in self._names:
            length, first, after = len(key), key[0], key[1:4]
            for region in self._gazetteer.chain(row)[:-1]:  # a country is too wide a block
                blocks[region, length, first][name] = None
                blocks[region, length, after][name] = None
        return blocks
