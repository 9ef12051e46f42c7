"""What speaks for a place whoever names it: its kind and size, how near the fighting it lies, how good its record is."""

import math
from functools import lru_cache

from loaders.resolve.candidates import Mark
from loaders.resolve.weights import KIND_WEIGHTS, Weights
from schema.gazetteer import Gazetteer
from schema.gazetteer.place import KINDS
from schema.match import Reason


def standing(gazetteer: Gazetteer, weights: Weights) -> list[float]:
    """The sum for each row of the gazetteer."""
    kinds = [KIND_WEIGHTS.get(kind, 0.0) for kind in KINDS]
    fronts = [_of_front(near, weights) for near in range(256)]
    records = (weights.unsure, 0.0)
    totals = [
        kinds[kind] + fronts[front] + records[sure]
        for kind, front, sure in zip(gazetteer.kinds, gazetteer.front, gazetteer.sure, strict=True)
    ]
    for row, population in enumerate(gazetteer.populations):
        if population:
            totals[row] += _of_population(population, weights)
    return totals


def reasons_of_standing(gazetteer: Gazetteer, weights: Weights, row: int) -> tuple[Reason, ...]:
    """The parts of a row's sum that are not nought, as reasons."""
    marks: list[Mark] = []
    kind, near, population = KINDS[gazetteer.kinds[row]], gazetteer.front[row], gazetteer.populations[row]
    if kind in KIND_WEIGHTS:
        marks.append(("kind", kind.lower(), KIND_WEIGHTS[kind]))
    if population:
        marks.append(("population", str(population), _of_population(population, weights)))
    if near:
        marks.append(("front", "nearness to the fighting", _of_front(near, weights)))
    if not gazetteer.sure[row]:
        marks.append(("record", "not in the state codifier, or placed roughly", weights.unsure))
    return tuple(map(reason, marks))


@lru_cache(maxsize=65_536)
def reason(mark: Mark) -> Reason:
    """A mark as a reason: told over and over, one object each."""
    return Reason(*mark)


def _of_front(near: int, weights: Weights) -> float:
    return round(weights.front * near / 255, 4)


def _of_population(population: int, weights: Weights) -> float:
    return round(weights.population * math.log10(population + 1), 4)
