"""Distances, and which regions lie beside a place."""

import math
from collections import defaultdict
from collections.abc import Collection
from functools import cached_property

from schema.gazetteer import Gazetteer
from schema.gazetteer.gazetteer import NOWHERE, cell_of, cells_around
from schema.ontology.enums import PlaceKind

Point = tuple[float, float]
_RADIANS = math.pi / 180
DEGREE = 111.2  # kilometres of latitude


def kilometres(one: Point, other: Point) -> float:
    """The distance of two points in degrees, on a flat map: within 1% up to 300 km."""
    middle = math.cos((one[0] + other[0]) / 2 * _RADIANS)
    return DEGREE * math.hypot(one[0] - other[0], (one[1] - other[1]) * middle)


def closer(one: Point, other: Point, distance: float) -> bool:
    """Whether two points are less than so many kilometres apart; most are not by their latitudes alone."""
    return abs(one[0] - other[0]) * DEGREE < distance and kilometres(one, other) < distance


def flat(point: Point) -> tuple[float, float]:
    """A point in kilometres north and east on a map flat at 48.5° N: right to a few per cent where the fighting is."""
    return point[0] * DEGREE, point[1] * 73.7


class Surroundings:
    """Where the settlements of regions stand, by cells of the map: what lies in a cell beside theirs is within some twenty kilometres."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def cells(self, region: int) -> Collection[int]:
        """The cells in which settlements of a region stand."""
        return self._cells.get(region, ())

    def raions(self, point: Point) -> tuple[int, ...]:
        """The raions and districts with a settlement in the point's cell or one beside it."""
        return tuple(sorted({raion for cell in cells_around(cell_of(*point)) for raion in self._raions.get(cell, ())}))

    @cached_property
    def _raions(self) -> dict[int, set[int]]:
        raions: dict[int, set[int]] = defaultdict(set)
        for region, cells in self._cells.items():
            for cell in cells if self._gazetteer.kind(region) is PlaceKind.RAION else ():
                raions[cell].add(region)
        return raions

    @cached_property
    def _cells(self) -> dict[int, set[int]]:
        """The cells of each region: first those of what lies right in it, then handed up."""
        cells: dict[int, set[int]] = defaultdict(set)
        for parent, cell in zip(self._gazetteer.parents, self._gazetteer.cells, strict=True):
            if parent >= 0 and cell != NOWHERE:
                cells[parent].add(cell)
        for region in [region for region in cells if self._gazetteer.kind(region) is PlaceKind.RAION]:
            cells[self._gazetteer.parents[region]] |= cells[region]
        return cells
