"""What speaks for a place whoever names it: its kind and size, how near the fighting it lies, how good its record is."""

import math
from array import array
from functools import lru_cache

from loaders.resolve.draft import Mark
from loaders.resolve.weights import KIND_WEIGHTS, Weights
from schema.gazetteer import Gazetteer
from schema.gazetteer.place import KINDS
from schema.match import Reason


class Standing:
    """The sums of all rows of a gazetteer, and the parts of one."""

    def __init__(self, gazetteer: Gazetteer, weights: Weights) -> None:
        self._gazetteer = gazetteer
        self._weights = weights
        self._kinds = [Reason("kind", kind.lower(), KIND_WEIGHTS.get(kind, 0.0)) for kind in KINDS]
        self._fronts = [Reason("front", "nearness to the fighting", round(weights.front * near / 255, 4)) for near in range(256)]
        self._unsure = Reason("record", "not in the state codifier, or placed roughly", weights.unsure)
        self.totals = self._sums()

    def reasons(self, row: int) -> list[Reason]:
        """The parts of a row's sum that are not nought."""
        gazetteer, found = self._gazetteer, []
        if (kind := self._kinds[gazetteer.kinds[row]]).weight:
            found.append(kind)
        if population := gazetteer.populations[row]:
            found.append(Reason("population", str(population), self._of_population(population)))
        if (front := self._fronts[gazetteer.front[row]]).weight:
            found.append(front)
        if not gazetteer.sure[row]:
            found.append(self._unsure)
        return found

    def _sums(self) -> "array[float]":
        gazetteer = self._gazetteer
        kinds, fronts = [reason.weight for reason in self._kinds], [reason.weight for reason in self._fronts]
        records = (self._unsure.weight, 0.0)
        told = zip(gazetteer.kinds, gazetteer.front, gazetteer.sure, strict=True)
        totals = array("d", [kinds[kind] + fronts[front] + records[sure] for kind, front, sure in told])
        for row, population in enumerate(gazetteer.populations):
            if population:
                totals[row] += self._of_population(population)
        return totals

    def _of_population(self, population: int) -> float:
        return round(self._weights.population * math.log10(population + 1), 4)


@lru_cache(maxsize=65_536)
def reason(mark: Mark) -> Reason:
    """A mark as a reason: told over and over, one object each."""
    return Reason(*mark)
