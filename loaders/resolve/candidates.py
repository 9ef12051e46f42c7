"""The places that a name may mean, in tiers: the very name, an alias, one that sounds the same, one that nearly does."""

import math
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA

from loaders.resolve.draft import Heard
from loaders.resolve.fit import Costs, EndingCosts, Fits
from loaders.resolve.near_names import Initials, NearNames
from loaders.resolve.weights import Weights
from loaders.resolve.within import Within
from schema.gazetteer import Gazetteer
from schema.gazetteer.letters import plain
from schema.gazetteer.spelling import Sound, case_forms, is_cyrillic, oblique, sound
from schema.ontology.enums import MatchMethod

_SKE = ("ске", "цке")  # Луганске: a Russian prepositional of Луганск; the neuter is Луганское, or Луганське
KNOWN = 6  # bearers of a misspelt name that are looked at outside the regions told
FORMS = 2  # case forms of a misspelt name that are tried


class Found(NamedTuple):
    """Rows, each once; how each bears the name; and each such way at least once. Whoever is given it may take its lists over."""

    rows: list[int]
    heards: list[Heard]
    ways: Collection[Heard]

    def only(self, wanted: Callable[[int, Heard], bool]) -> "Found":
        """The same without the rows that are not wanted."""
        kept = [(row, heard) for row, heard in zip(self.rows, self.heards, strict=True) if wanted(row, heard)]
        heards = [heard for _, heard in kept]
        return Found([row for row, _ in kept], heards, heards)


class Candidates:
    """The candidates of names in one gazetteer."""

    def __init__(self, gazetteer: Gazetteer, weights: Weights, standing: Sequence[float]) -> None:
        self._gazetteer = gazetteer
        self._standing = standing
        self._weights = weights
        self._near_names = NearNames(gazetteer)
        self._initials = Initials(gazetteer)
        self._fits = Fits(gazetteer, weights)
        self._costs = EndingCosts(weights)

    def heard(self, name: str) -> Found:
        """Places that bear the name in any spelling or case."""
        plain = sound(name)
        if not is_cyrillic(name):
            return self._borne(plain, self._costs.latin[plain.ending])
        costs = self._costs.in_i if plain.ending == "i" and name[-1] in "іІ" else self._costs.cyrillic[plain.ending]
        borne = self._borne(plain, costs)
        if name.lower().endswith(_SKE):
            borne = self._in_ske(plain) or borne
        return _best([borne, *self._case_forms(name, self._weights.oblique)])

    def _in_ske(self, plain: Sound) -> Found | None:
        """The bearers of a name in -ске as those of one in -ск, where there is one."""
        found, least = self._borne(plain, self._costs.in_ske), self._weights.exact - self._weights.cyrillic_ending
        return found if any(way[0] >= least or math.isclose(way[0], least) for way in found.ways) else None

    def nearly_heard(self, name: str, blocks: Sequence[int], within: Within | None) -> Found:
        """Places whose name differs by a letter or two, in their order.

        `blocks` are regions to search whatever the first letter, and whose names are also compared letter by letter.
        """
        cyrillic = is_cyrillic(name)
        found = [] if cyrillic else self._case_forms(name, self._weights.latin_oblique)
        for form in (sound(name), *(oblique(name)[:FORMS] if cyrillic else ())):
            for key, likeness in self._near_names.like(form, blocks):
                like = self._like(likeness)
                rows = self._bearers_near(key, within)
                found.append(Found(rows, [like] * len(rows), (like,)))
        found.append(self._slipped(name, blocks))
        rows, heards, ways = _best(found)
        order = sorted(range(len(rows)), key=rows.__getitem__)
        return Found([rows[at] for at in order], [heards[at] for at in order], ways)

    def _slipped(self, name: str, blocks: Iterable[int]) -> Found:
        """The places of regions whose name is a letter apart from this one, however they sound: Nvoe is Nove, Zhltoye Zhovte."""
        sought = plain(name)
        found: dict[int, Heard] = {}
        for letters, row in self._initials.about_like(sought, blocks, cyrillic=is_cyrillic(name)):
            if OSA.distance(letters, sought, score_cutoff=1) == 1:
                found[row] = self._like(OSA.normalized_similarity(letters, sought))
        heards = list(found.values())
        return Found(list(found), heards, heards)

    def _like(self, likeness: float) -> Heard:
        return self._weights.like(likeness), MatchMethod.FUZZY, f"{likeness:.0%} like a name of it"

    def _bearers_near(self, key: str, within: Within | None) -> list[int]:
        """The places of a key; where regions are told only those in them, and the best known of the others."""
        rows, _ = self._gazetteer.bearers(key)
        if within is None or len(rows) <= KNOWN:
            return rows
        best_known = sorted(rows, key=self._standing.__getitem__, reverse=True)[:KNOWN]
        return [row for row in rows if row in best_known or within.holds(row)]

    def _case_forms(self, name: str, cost: float) -> list[Found]:
        """The places of which the name may be a case form."""
        return [self._borne(form, self._costs.case(form.ending, cost, told=told)) for form, told in case_forms(name)]

    def _borne(self, heard: Sound, costs: Costs) -> Found:
        """The bearers of a key, each by the name of it that fits best."""
        rows, numbers = self._gazetteer.bearers(heard.key)
        if not rows:
            return Found([], [], ())
        worth = self._fits.worth(dict.fromkeys(numbers), heard.vowels, costs)
        return Found(rows, list(map(worth.__getitem__, numbers)), worth.values())


def _best(lots: list[Found]) -> Found:
    """All that was found, each row once, as it fits best; of equals the first."""
    best: dict[int, Heard] = {}
    for lot in lots:
        for row, heard in zip(lot.rows, lot.heards, strict=True):
            known = best.get(row)
            if known is None or heard[0] > known[0]:
                best[row] = heard
    heards = list(best.values())
    return Found(list(best), heards, heards)
