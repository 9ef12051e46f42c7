"""A candidate while it is being judged."""

from collections.abc import Callable
from dataclasses import dataclass

from schema.ontology.enums import MatchMethod

Mark = tuple[str, str, float]  # feature, detail, weight
Heard = tuple[float, MatchMethod, str]  # how a place bears a name: the weight of that, how it was found, what it is to the place


@dataclass(slots=True)
class Draft:
    """A row, how its name was found, and what has been counted for and against it.

    `marks_of` tells what was counted while all bearers of the name were judged together; it is asked only for the few that are shown.
    """

    row: int
    heard: Heard
    score: float
    marks_of: Callable[[int], list[Mark]] | None = None
    _judged: list[Mark] | None = None

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
        if self._judged is None:
            weight, _, what = self.heard
            self._judged = [("name", what, weight), *(self.marks_of(self.row) if self.marks_of else ())]
        return self._judged

    def add(self, mark: Mark) -> None:
        """Count a feature."""
        self.marks.append(mark)
        self.score += mark[2]
