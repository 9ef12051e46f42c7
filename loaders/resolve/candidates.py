"""The places that a name may mean, in tiers: the very name, an alias, one that sounds the same, one that nearly does."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import zip_longest

from loaders.resolve.near_names import NearNames
from loaders.resolve.weights import Weights
from schema.gazetteer import Gazetteer
from schema.gazetteer.entry import FORMER, HAND, OFFICIAL, Entry
from schema.gazetteer.spelling import Sound, is_cyrillic, oblique, sound
from schema.match import Reason
from schema.ontology.enums import MatchMethod

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
    """A candidate while it is being judged: its row, how its name was found, and what has been counted for and against it."""

    row: int
    method: MatchMethod
    reasons: list[Reason] = field(default_factory=list)
    score: float = 0.0

    def add(self, feature: str, detail: str, weight: float) -> None:
        """Count a feature."""
        self.reasons.append(Reason(feature, detail, weight))
        self.score += weight


class Candidates:
    """The candidates of names in one gazetteer."""

    def __init__(self, gazetteer: Gazetteer, weights: Weights) -> None:
        self._gazetteer = gazetteer
        self._weights = weights
        self._near_names = NearNames(gazetteer)

    def heard(self, name: str) -> list[Draft]:
        """Places that bear the name in any spelling or case."""
        plain, weights = sound(name), self._weights
        found: dict[int, Draft] = {}
        if is_cyrillic(name):
            self._collect(found, plain, 0.0, weights.ending if plain.ending == "e" else weights.cyrillic_ending)
            self._collect_forms(found, name, weights.oblique)
        else:
            self._collect(found, plain, 0.0, weights.ending)
        return list(found.values())

    def nearly_heard(self, name: str, within: Iterable[int] = ()) -> list[Draft]:
        """Places whose name differs by a letter or two; `within` are regions to search whatever the first letter."""
        found: dict[int, Draft] = {}
        regions = tuple(within)
        if not is_cyrillic(name):
            self._collect_forms(found, name, self._weights.latin_oblique)
        for form in (sound(name), *(oblique(name) if is_cyrillic(name) else ())):
            for key, likeness in self._near_names.like(form, regions):
                for entry in self._gazetteer.entries(key):
                    self._keep(found, self._nearly(entry, likeness))
        return list(found.values())

    def _collect_forms(self, found: dict[int, Draft], name: str, cost: float) -> None:
        for form in oblique(name):
            self._collect(found, form, cost, self._weights.cyrillic_ending)

    def _collect(self, found: dict[int, Draft], heard: Sound, cost: float, ending: float) -> None:
        for entry in self._gazetteer.entries(heard.key):
            self._keep(found, self._alike(heard, entry, cost + ending if heard.ending != entry.ending else cost))

    def _keep(self, found: dict[int, Draft], draft: Draft) -> None:
        known = found.get(draft.row)
        if known is None or draft.score > known.score:
            found[draft.row] = draft

    def _alike(self, heard: Sound, entry: Entry, cost: float) -> Draft:
        """A place that bears the name: by which of its names, and how exactly."""
        weights = self._weights
        differing = 0.0 if heard.vowels == entry.vowels else apart(heard.vowels, entry.vowels)
        method, base, what = self._tier(entry)
        if differing:
            method, base, what = MatchMethod.PHONEMIC, min(base, weights.phonemic) - weights.vowel * differing, f"sounds like {what}"
        return Draft(entry.place, method, [Reason("name", what, base - cost)], base - cost)

    def _tier(self, entry: Entry) -> tuple[MatchMethod, float, str]:
        if entry.flags & HAND:
            return MatchMethod.ALIAS, self._weights.by_hand, "a name given by hand"
        if entry.flags & OFFICIAL:
            return MatchMethod.EXACT, self._weights.exact, "its official name"
        if entry.flags & FORMER:
            return MatchMethod.ALIAS, self._weights.former, "its former name"
        return MatchMethod.ALIAS, self._weights.alias, "another name of it"

    def _nearly(self, entry: Entry, likeness: float) -> Draft:
        weight = self._weights.fuzzy - self._weights.unlike * (1 - likeness)
        return Draft(entry.place, MatchMethod.FUZZY, [Reason("name", f"{likeness:.0%} like a name of it", weight)], weight)


def apart(one: str, other: str) -> float:
    """How far the vowels of two names of one key are from each other, summed."""
    return sum(_APART.get(frozenset((a, b)), 1.0) for a, b in zip_longest(one, other) if a != b)
