"""Distances, and which regions lie beside a place."""

import math
from collections import defaultdict
from functools import cached_property

from schema.gazetteer import Gazetteer
from schema.ontology.enums import PlaceKind

CELL = 0.2  # degrees: 22 km north to south, 14 km east to west at 50° N; a place's cell and the eight around it are beside it
Point = tuple[float, float]
_RADIANS = math.pi / 180


def kilometres(one: Point, other: Point) -> float:
    """The distance of two points in degrees, on a flat map: within 1% up to 300 km."""
    middle = math.cos((one[0] + other[0]) / 2 * _RADIANS)
    return 111.2 * math.hypot(one[0] - other[0], (one[1] - other[1]) * middle)


def nearness(one: Point, other: Point, scale: float) -> float:
    """1 at the same point, 1/e at `scale` kilometres."""
    return math.exp(-kilometres(one, other) / scale)


class Surroundings:
    """The regions whose settlements stand near a point."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def beside(self, point: Point, region: int) -> bool:
        """Whether a settlement of the region stands within some twenty kilometres of the point."""
        north, east = _cell(point)
        return any((north + up, east + right) in self._cells[region] for up in (-1, 0, 1) for right in (-1, 0, 1))

    def raions(self, point: Point) -> tuple[int, ...]:
        """The raions and districts with a settlement in the point's cell or one beside it."""
        north, east = _cell(point)
        near = {raion for up in (-1, 0, 1) for right in (-1, 0, 1) for raion in self._raions.get((north + up, east + right), ())}
        return tuple(sorted(near))

    @cached_property
    def _raions(self) -> dict[tuple[int, int], set[int]]:
        raions: dict[tuple[int, int], set[int]] = defaultdict(set)
        for region, cells in self._cells.items():
            for cell in cells if self._gazetteer.kind(region) is PlaceKind.RAION else ():
                raions[cell].add(region)
        return raions

    @cached_property
    def _cells(self) -> dict[int, set[tuple[int, int]]]:
        cells: dict[int, set[tuple[int, int]]] = defaultdict(set)
        for row in range(len(self._gazetteer)):
            if (point := self._gazetteer.coordinates(row)) is not None:
                for region in self._gazetteer.chain(row):
                    cells[region].add(_cell(point))
        return cells


def _cell(point: Point) -> tuple[int, int]:
    return math.floor(point[0] / CELL), math.floor(point[1] / CELL)
