"""A candidate while it is being judged."""

from collections.abc import Callable
from dataclasses import dataclass

from schema.ontology.enums import MatchMethod

Mark = tuple[str, str, float]  # feature, detail, weight
_BESIDE = frozenset({"region", "around", "direction", "group", "company", "role"})
_LEAST = {"company": 0.15}  # any place has as much by chance
Heard = tuple[float, MatchMethod, str]  # how a place bears a name: the weight of that, how it was found, what it is to the place


@dataclass(slots=True)
class Draft:
    """A row, how its name was found, and what has been counted for and against it.

    `counted` is what was counted while all bearers of the name were judged together; `region` and `point` are what the region and the
    point given with the name weigh, which `tellers` put into words, for the few that are shown.
    """

    row: int
    heard: Heard
    score: float
    counted: tuple[Mark, ...] = ()
    region: float = 0.0
    point: float = 0.0
    tellers: tuple[Callable[[int], Mark], ...] = ()
    added: tuple[Mark, ...] = ()

    @property
    def method(self) -> MatchMethod:
        """How the name was found."""
        return self.heard[1]

    @property
    def fit(self) -> float:
        """How well the name fits: the weight of it."""
        return self.heard[0]

    @property
    def marks(self) -> list[Mark]:
        """All that is counted but for the place's standing, the name first."""
        weight, _, what = self.heard
        return [("name", what, weight), *self.counted, *(tell(self.row) for tell in self.tellers), *self.added]

    def again(self) -> "Draft":
        """The same once more, to be added to."""
        return Draft(self.row, self.heard, self.score, self.counted, self.region, self.point, self.tellers, self.added)

    def add(self, mark: Mark) -> None:
        """Count a feature."""
        self.added += (mark,)
        self.score += mark[2]

    def speaking(self) -> set[str]:
        """What speaks for the candidate beside its name and its standing."""
        if not self.added and self.region <= 0 and self.point <= 0:
            return set()
        found = {feature for feature, _, weight in self.added if weight > _LEAST.get(feature, 0.0) and feature in _BESIDE}
        if self.region > 0:
            found.add("region")
        if self.point > 0:
            found.add("coordinates")
        return found
