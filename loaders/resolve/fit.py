"""How well a name as it was heard fits the names that a place bears."""

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from loaders.resolve.draft import Heard
from loaders.resolve.weights import Weights
from schema.gazetteer import Gazetteer
from schema.gazetteer.forms import ENDINGS, FORMER, HAND, NAME_FLAGS, OFFICIAL
from schema.ontology.enums import MatchMethod

Costs = Mapping[str, float]  # what the ending of a name costs
_Tier = tuple[Heard, Heard]  # how a place bears a name that is wholly its own, and one whose vowels disagree
_Set = list[tuple[str, str, _Tier]]  # vowels, ending and tier of each form
_CASE_OF = {"": "", "a": ("", "e"), "e": "", "i": ("a",)}  # ending of a Cyrillic surface: endings of the names that it is often a case of
_APART: dict[str, float] = {  # how far two vowels are from each other across the two languages and their romanisations; others are 1
    "ao": 0.4,
    "ei": 0.3,
    "oi": 0.4,
    "oe": 0.5,
    "ae": 0.7,
    "qe": 0.1,
    "qi": 0.1,
    "qo": 0.1,
    "ui": 0.8,
    "uo": 0.8,
}
_APART |= {pair[::-1]: far for pair, far in _APART.items()}


class Fits:
    """What sets of forms of a gazetteer are worth for a name."""

    def __init__(self, gazetteer: Gazetteer, weights: Weights) -> None:
        self._forms = gazetteer.forms
        self._vowel = weights.vowel
        self._tiers = [_tier(flags, weights) for flags in range(NAME_FLAGS + 1)]
        self._sets: dict[int, _Set] = {}

    def worth(self, numbers: Iterable[int], vowels: str, costs: Costs) -> dict[int, Heard]:
        """By the number of a set of forms how well a name with these vowels fits the best of the set; of equals the first."""
        worth, sets, nothing = dict[int, Heard](), self._sets, self._tiers[0][0]
        for number in numbers:
            best, found = -math.inf, nothing
            for its_vowels, ending, (whole, unlike) in sets.get(number) or self._set(number):
                if its_vowels == vowels:
                    if (fit := whole[0] - costs[ending]) > best:
                        best, found = fit, whole
                elif unlike[0] > best and (fit := unlike[0] - costs[ending] - self._vowel * apart(vowels, its_vowels)) > best:
                    best, found = fit, unlike
            worth[number] = found if found[0] == best else (best, found[1], found[2])
        return worth

    def _set(self, number: int) -> _Set:
        """A set of forms with their tiers, kept once it was met."""
        known = self._sets[number] = [(vowels, ending, self._tiers[flags]) for vowels, ending, flags in self._forms(number)]
        return known


class EndingCosts:
    """What the endings of names cost, by the ending of what is written: of a name in Latin letters, in Cyrillic ones, of a case form of it."""

    def __init__(self, weights: Weights) -> None:
        ending, in_case = weights.ending, weights.cyrillic_ending
        self.latin = {each: _costs(each, ending) for each in ENDINGS}
        self.cyrillic = {each: _costs(each, ending, dict.fromkeys(_CASE_OF[each], in_case)) for each in ENDINGS}
        self.in_i = _costs("i", ending, dict.fromkeys((*_CASE_OF["i"], ""), in_case))
        self.in_ske = _costs("", ending, {"": in_case})  # of a name in -ск that is written in -ске
        self._told = {cost: _cases(ending, cost) for cost in (weights.oblique, weights.latin_oblique)}
        self._untold = {cost: _cases(in_case, cost) for cost in (weights.oblique, weights.latin_oblique)}

    def case(self, ending: str, cost: float, *, told: bool) -> Costs:
        """Those of a case form that costs so much; whether the case tells the ending of the name."""
        return (self._told if told else self._untold)[cost][ending]


def _cases(other: float, cost: float) -> dict[str, Costs]:
    return {each: {one: cost + more for one, more in _costs(each, other).items()} for each in ENDINGS}


def _costs(ending: str, other: float, cases: Mapping[str, float] = MappingProxyType({})) -> Costs:
    return {each: cases.get(each, 0.0 if each == ending else other) for each in ENDINGS}


def _tier(flags: int, weights: Weights) -> _Tier:
    if flags & HAND:
        method, weight, what = MatchMethod.ALIAS, weights.by_hand, "a name given by hand"
    elif flags & OFFICIAL:
        method, weight, what = MatchMethod.EXACT, weights.exact, "its official name"
    elif flags & FORMER:
        method, weight, what = MatchMethod.ALIAS, weights.former, "its former name"
    else:
        method, weight, what = MatchMethod.ALIAS, weights.alias, "another name of it"
    return (weight, method, what), (min(weight, weights.phonemic), MatchMethod.PHONEMIC, f"sounds like {what}")


@lru_cache(maxsize=65_536)
def apart(one: str, other: str) -> float:
    """How far the vowels of two names of one key are from each other, summed."""
    far = float(abs(len(one) - len(other)))
    for a, b in zip(one, other, strict=False):
        if a != b:
            far += _APART.get(a + b, 1.0)
    return far
