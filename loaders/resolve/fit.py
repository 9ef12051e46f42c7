"""How well a name as it was heard fits the names that a place bears."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import zip_longest
from operator import itemgetter
from types import MappingProxyType

from loaders.resolve.draft import Heard
from loaders.resolve.weights import Weights
from schema.gazetteer import Gazetteer
from schema.gazetteer.forms import ENDINGS, FORMER, HAND, NAME_FLAGS, OFFICIAL
from schema.ontology.enums import MatchMethod

Costs = tuple[float, ...]  # what the ending of a name costs, in the order of ENDINGS
_Tier = tuple[MatchMethod, float, str, str]  # how a name is found, its weight, what it is where the vowels agree and where they do not
_Form = tuple[str, int, _Tier]  # vowels, the place of the ending in ENDINGS, tier
_WEIGHT = itemgetter(0)
_CASE_OF = {"": "", "a": ("", "e"), "e": "", "i": ("a",)}  # ending of a Cyrillic surface: endings of the names that it is often a case of
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


class Fits:
    """What sets of forms of a gazetteer are worth; places share them, so it is seldom reckoned anew."""

    def __init__(self, gazetteer: Gazetteer, weights: Weights) -> None:
        self._weights = weights
        self._forms = _Forms(gazetteer, weights)
        self.worth = lru_cache(maxsize=16_384)(self._find_worth)

    def base(self, number: int) -> float:
        """What the best of a set of forms is worth where it fits wholly."""
        return max(tier[1] for _, _, tier in self._forms[number])

    def _find_worth(self, number: int, vowels: str, costs: Costs) -> Heard:
        """How well a name with these vowels fits the best of a set of forms."""
        return max([self._fit(form, vowels, costs) for form in self._forms[number]], key=_WEIGHT)

    def _fit(self, form: _Form, vowels: str, costs: Costs) -> Heard:
        its_vowels, ending, (method, base, what, unlike) = form
        weight = base - costs[ending]
        if its_vowels == vowels:
            return weight, method, what
        return weight + self._weights.unlike_vowels(base, apart(vowels, its_vowels)), MatchMethod.PHONEMIC, unlike


class EndingCosts:
    """What the endings of names cost, by the ending of what is written: of a name in Latin letters, in Cyrillic ones, of a case form of it."""

    def __init__(self, weights: Weights) -> None:
        ending, in_case = weights.ending, weights.cyrillic_ending
        self.latin = {each: _costs(each, ending) for each in ENDINGS}
        self.cyrillic = {each: _costs(each, ending, dict.fromkeys(_CASE_OF[each], in_case)) for each in ENDINGS}
        self.in_i = _costs("i", ending, dict.fromkeys((*_CASE_OF["i"], ""), in_case))
        self._told = {cost: _cases(ending, cost) for cost in (weights.oblique, weights.latin_oblique)}
        self._untold = {cost: _cases(in_case, cost) for cost in (weights.oblique, weights.latin_oblique)}

    def case(self, ending: str, cost: float, *, told: bool) -> Costs:
        """Those of a case form that costs so much; whether the case tells the ending of the name."""
        return (self._told if told else self._untold)[cost][ending]


def _cases(other: float, cost: float) -> dict[str, Costs]:
    return {each: tuple(cost + one for one in _costs(each, other)) for each in ENDINGS}


def _costs(ending: str, other: float, cases: Mapping[str, float] = MappingProxyType({})) -> Costs:
    return tuple(cases.get(each, 0.0 if each == ending else other) for each in ENDINGS)


class _Forms(dict[int, list[_Form]]):
    """The sets of forms of the gazetteer with what they count for, by number; made when first met."""

    def __init__(self, gazetteer: Gazetteer, weights: Weights) -> None:
        super().__init__()
        self._gazetteer = gazetteer
        self._tiers = [_tier(flags, weights) for flags in range(NAME_FLAGS + 1)]

    def __missing__(self, number: int) -> list[_Form]:
        told = [(vowels, ENDINGS.index(ending), self._tiers[flags]) for vowels, ending, flags in self._gazetteer.forms(number)]
        self[number] = told
        return told


def _tier(flags: int, weights: Weights) -> _Tier:
    if flags & HAND:
        method, weight, what = MatchMethod.ALIAS, weights.by_hand, "a name given by hand"
    elif flags & OFFICIAL:
        method, weight, what = MatchMethod.EXACT, weights.exact, "its official name"
    elif flags & FORMER:
        method, weight, what = MatchMethod.ALIAS, weights.former, "its former name"
    else:
        method, weight, what = MatchMethod.ALIAS, weights.alias, "another name of it"
    return method, weight, what, f"sounds like {what}"


@lru_cache(maxsize=65_536)
def apart(one: str, other: str) -> float:
    """How far the vowels of two names of one key are from each other, summed."""
    return sum(_APART.get(frozenset((a, b)), 1.0) for a, b in zip_longest(one, other) if a != b)
