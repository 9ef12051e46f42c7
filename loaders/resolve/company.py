"""The company a name keeps: which other names stand near it in the text, and how near their candidates lie on the map.

Distances are taken once a report; the rounds that follow only weigh them anew.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.resolve.anchors import Anchor
from loaders.resolve.draft import Draft
from loaders.resolve.weights import Weights

NEIGHBOURS = 14  # names in the text whose company counts
RIVALS = 8  # candidates of a neighbour that may lend support
LIKELY = 0.02  # a neighbour's candidate less likely than this lends none
REACH = 6.0  # scales of distance beyond which support is nought
Flat = tuple[float, float]  # kilometres north and east


@dataclass(slots=True)
class Named:
    """A name as one report uses it: where it stands, its candidates with their points, and their likelihoods so far."""

    surface: str
    places: list[int]
    drafts: list[Draft]
    anchors: tuple[Anchor, ...]
    points: list[Flat | None] = field(default_factory=list)
    base: list[float] = field(default_factory=list)
    likely: list[float] = field(default_factory=list)

    def weigh(self, weights: Weights) -> None:
        """Shares of likelihood by the candidates' scores, of which one part is kept for none of them."""
        powers = [math.exp(weights.sharpness * (draft.score - 0.5)) for draft in self.drafts]
        total = sum(powers) + 1.0
        self.likely = [power / total for power in powers]


@dataclass(slots=True)
class Tie:
    """A neighbour: how strong the tie in the text is, and for each candidate how close each of the neighbour's lies, 0..1."""

    other: Named
    strength: float
    close: list[list[float]]

    def support(self, candidate: int) -> float:
        """What the neighbour lends to a candidate."""
        return sum(near * likely for near, likely in zip(self.close[candidate], self.other.likely, strict=False) if likely > LIKELY)


def company_of(names: Sequence[Named], weights: Weights) -> list[list[Tie]]:
    """For each name its neighbours, the strongest tie first."""
    stands = sorted((place, number) for number, named in enumerate(names) if named.drafts for place in named.places)
    nearest: list[dict[int, int]] = [{} for _ in names]
    for at, (_, number) in enumerate(stands):
        for step in (-1, 1):
            _walk(stands, at, step, nearest[number])
    return [
        _ties(named, [(names[other], apart) for other, apart in near.items()], weights) for named, near in zip(names, nearest, strict=True)
    ]


def _walk(stands: Sequence[tuple[int, int]], at: int, step: int, nearest: dict[int, int]) -> None:
    """Note how far off the next names stand, before or after."""
    place, number = stands[at]
    met: set[int] = set()
    at += step
    while 0 <= at < len(stands) and len(met) < NEIGHBOURS:
        apart, other = abs(stands[at][0] - place), stands[at][1]
        if other != number:
            met.add(other)
            nearest[other] = min(nearest.get(other, apart), apart)
        at += step


def _ties(named: Named, near: list[tuple[Named, int]], weights: Weights) -> list[Tie]:
    near.sort(key=lambda each: (each[1], each[0].surface))
    return [
        Tie(other, math.exp(-apart / weights.near_text) + weights.same_report, _closeness(named, other, weights.scale_km))
        for other, apart in near[:NEIGHBOURS]
    ]


def _closeness(named: Named, other: Named, scale: float) -> list[list[float]]:
    theirs = other.points[:RIVALS]
    return [[_near(here, there, scale) for there in theirs] for here in named.points]


def _near(here: Flat | None, there: Flat | None, scale: float) -> float:
    if here is None or there is None:
        return 0.0
    north, east = here[0] - there[0], here[1] - there[1]
    if abs(north) > REACH * scale or abs(east) > REACH * scale:
        return 0.0
    return math.exp(-math.hypot(north, east) / scale)
