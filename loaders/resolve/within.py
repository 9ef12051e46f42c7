"""Whether places lie in regions, just outside them or elsewhere."""

from collections.abc import Iterable

from loaders.resolve.draft import Mark
from loaders.resolve.geography import Surroundings
from loaders.resolve.weights import Weights
from schema.gazetteer import Gazetteer
from schema.gazetteer.gazetteer import cells_around


class Within:
    """What the regions written beside a name say of places."""

    def __init__(self, regions: tuple[int, ...], gazetteer: Gazetteer, surroundings: Surroundings, weights: Weights) -> None:
        self.regions = regions
        self._gazetteer = gazetteer
        self._weights = weights
        self._held = {row for row in gazetteer.region_rows if self._meant(row) is not None}
        near = (around for region in regions for cell in surroundings.cells(region) for around in cells_around(cell))
        self.tellers = (self.mark,)
        self._beside = dict.fromkeys(near, weights.beside_region)

    def holds(self, row: int) -> bool:
        """Whether a place lies in one of the regions."""
        return self._gazetteer.parents[row] in self._held

    def weights(self, rows: Iterable[int]) -> list[float]:
        """What is counted for or against each row."""
        parents, cells, held, beside = self._gazetteer.parents, self._gazetteer.cells, self._held, self._beside
        inside, outside = self._weights.region, self._weights.outside_region
        return [inside if parents[row] in held else beside.get(cells[row], outside) for row in rows]

    def mark(self, row: int) -> Mark:
        """The same with words."""
        (weight,), names = self.weights((row,)), self._gazetteer.names
        meant = self._meant(self._gazetteer.parents[row])
        if meant is not None:
            return "region", f"in {names[meant]}", weight
        near = "just outside" if self._gazetteer.cells[row] in self._beside else "not in"
        return "region", f"{near} {names[self.regions[0]]}", weight

    def _meant(self, parent: int) -> int | None:
        """The first of the regions that a parent is or lies in."""
        held = (parent, *self._gazetteer.chain(parent)) if parent >= 0 else ()
        return next((region for region in self.regions if region in held), None)
