"""The places that a name may mean, in tiers: the very name, an alias, one that sounds the same, one that nearly does."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from loaders.resolve.near_names import NearNames
from loaders.resolve.weights import Weights
from schema.gazetteer import Gazetteer
from schema.gazetteer.entry import ENDINGS, FORMER, HAND, NAME_FLAGS, OFFICIAL
from schema.gazetteer.spelling import Sound, case_forms, is_cyrillic, oblique, sound
from schema.ontology.enums import MatchMethod

Mark = tuple[str, str, float]
Tier = tuple[MatchMethod, float, str]
Borne = tuple[
    int, str, str, MatchMethod, float, str
]  # row, vowels and ending of the name, how it is found, its weight, what it is to the place
KNOWN = 6  # bearers of a misspelt name that are looked at outside the regions told
Costs = dict[str, float]  # by the ending of a name
_CASE_OF = {"": "", "a": ("", "e"), "e": "", "i": ("a",)}  # ending of a Cyrillic surface: endings of the names that it is often a case of
FORMS = 2  # case forms of a misspelt name that are tried
_APART = {  # how far two vowels are from each other across the two languages and their romanisations; others are 1
    frozenset("ao"): 0.4,
    frozenset("ei"): 0.3,
    frozenset("oi"): 0.4,
    frozenset("oe"): 0.5,
    frozenset("ae"): 0.7,
    frozenset("qe"): 0.1,
    frozenset("qi"): 0.1,
    frozenset("qo"): 0.1,
    frozenset("ui"): 0.8,
    frozenset("uo"): 0.8,
}


@dataclass(slots=True)
class Draft:
    """A candidate while it is being judged: its row, how its name was found, and what has been counted for and against it.

    Marks are (feature, detail, weight), the name's first; they become reasons only for the few candidates that are shown.
    """

    row: int
    method: MatchMethod
    score: float
    marks: list[Mark]

    def add(self, mark: Mark) -> None:
        """Count a feature."""
        self.marks.append(mark)
        self.score += mark[2]


class Candidates:
    """The candidates of names in one gazetteer."""

    def __init__(self, gazetteer: Gazetteer, weights: Weights, standing: Sequence[float]) -> None:
        self._gazetteer = gazetteer
        self._standing = standing
        self._weights = weights
        self._near_names = NearNames(gazetteer)
        self._borne: dict[str, list[Borne]] = {}
        self._costs = {ending: _costs(ending, weights.ending) for ending in ENDINGS}
        self._any_case = {ending: _costs(ending, weights.cyrillic_ending) for ending in ENDINGS}
        self._cases = {ending: {**self._costs[ending], **dict.fromkeys(_CASE_OF[ending], weights.cyrillic_ending)} for ending in ENDINGS}
        self._case_of_i = {**self._cases["i"], "": weights.cyrillic_ending}
        self._tiers = [self._tier(flags) for flags in range(NAME_FLAGS + 1)]

    def heard(self, name: str, most: int | None = None) -> list[Draft]:
        """Places that bear the name in any spelling or case; `most` is how many of a common name are looked at, the best known first."""
        plain, weights = sound(name), self._weights
        found: dict[int, Draft] = {}
        if is_cyrillic(name):
            self._collect(found, plain, 0.0, self._case_costs(plain.ending, name), most)
            self._collect_forms(found, name, weights.oblique)
        else:
            self._collect(found, plain, 0.0, self._costs[plain.ending], most)
        return list(found.values())

    def _case_costs(self, ending: str, name: str) -> Costs:
        """What the endings of names cost where a Cyrillic one may be a case of theirs."""
        return self._case_of_i if ending == "i" and name[-1] in "іІ" else self._cases[ending]

    def nearly_heard(self, name: str, within: Sequence[int] = ()) -> list[Draft]:
        """Places whose name differs by a letter or two; `within` are regions to search whatever the first letter."""
        found: dict[int, Draft] = {}
        cyrillic = is_cyrillic(name)
        if not cyrillic:
            self._collect_forms(found, name, self._weights.latin_oblique)
        for form in (sound(name), *(oblique(name)[:FORMS] if cyrillic else ())):
            for key, likeness in self._near_names.like(form, within):
                weight = self._weights.fuzzy - self._weights.unlike * (1 - likeness)
                for row in self._bearers_near(key, within):
                    if row not in found or weight > found[row].score:
                        found[row] = Draft(row, MatchMethod.FUZZY, weight, [("name", f"{likeness:.0%} like a name of it", weight)])
        return [found[row] for row in sorted(found)]

    def _bearers_near(self, key: str, within: Sequence[int]) -> set[int]:
        """The places of a key; where regions are told only those in them, and the best known of the others."""
        rows = dict.fromkeys(borne[0] for borne in self._bearers(key))
        if not within or len(rows) <= KNOWN:
            return set(rows)
        chain = self._gazetteer.chain
        return {row for place, row in enumerate(rows) if place < KNOWN or any(region in chain(row) for region in within)}

    def _collect_forms(self, found: dict[int, Draft], name: str, cost: float) -> None:
        for form, told in case_forms(name):
            self._collect(found, form, cost, self._costs[form.ending] if told else self._any_case[form.ending])

    def _collect(self, found: dict[int, Draft], heard: Sound, cost: float, ending_costs: Costs, most: int | None = None) -> None:
        """The bearers of a key, each by the name of it that fits best."""
        vowels = heard.vowels
        for row, its_vowels, its_ending, method, base, what in self._bearers(heard.key)[:most]:
            weight = base - cost - ending_costs[its_ending]
            if its_vowels != vowels:
                weight += self._weights.unlike_vowels(base, apart(vowels, its_vowels))
            known = found.get(row)
            if known is None or weight > known.score:
                told = (method, what) if its_vowels == vowels else (MatchMethod.PHONEMIC, f"sounds like {what}")
                found[row] = Draft(row, told[0], weight, [("name", told[1], weight)])

    def _bearers(self, key: str) -> list[Borne]:
        known = self._borne.get(key)
        if known is None:
            tiers = self._tiers
            entries = self._gazetteer.entries(key)
            known = [(row, vowels, ending, *tiers[flags & NAME_FLAGS]) for row, vowels, ending, flags in entries]
            if len(known) > KNOWN:
                known.sort(key=lambda borne: -borne[4] - self._standing[borne[0]])
            self._borne[key] = known
        return known

    def _tier(self, flags: int) -> Tier:
        if flags & HAND:
            return MatchMethod.ALIAS, self._weights.by_hand, "a name given by hand"
        if flags & OFFICIAL:
            return MatchMethod.EXACT, self._weights.exact, "its official name"
        if flags & FORMER:
            return MatchMethod.ALIAS, self._weights.former, "its former name"
        return MatchMethod.ALIAS, self._weights.alias, "another name of it"


def _costs(ending: str, other: float) -> Costs:
    return {each: 0.0 if each == ending else other for each in ENDINGS}


@lru_cache(maxsize=65_536)
def apart(one: str, other: str) -> float:
    """How far the vowels of two names of one key are from each other, summed."""
    return sum(_APART.get(frozenset((a, b)), 1.0) for a, b in zip_longest(one, other) if a != b)
