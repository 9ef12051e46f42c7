"""The company a name keeps: which other names stand near it in the text, and how near their candidates lie on the map.

Distances are taken once a report; the rounds that follow only weigh them anew.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from loaders.resolve.anchors import Anchor
from loaders.resolve.draft import Draft
from loaders.resolve.weights import Weights

NEIGHBOURS = 14  # names in the text whose company counts
REACH = 4.0  # scales of distance beyond which nothing is near
Flat = tuple[float, float]  # kilometres north and east
Known = tuple[int, float, float]  # a candidate with its point
Closeness = dict[int, list[tuple[int, float]]]
"""By candidate, the candidates of another name that lie near it, each with how near."""


@dataclass(slots=True)
class Named:
    """A name as one report uses it: where it stands, its candidates with their points, and their likelihoods so far.

    `doubted`: no candidate may bear it, so that it says nothing of where its neighbours lie.
    """

    surface: str
    places: list[int]
    drafts: list[Draft]
    anchors: tuple[Anchor, ...]
    doubted: bool = False
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
    """A neighbour: how strong the tie in the text is, and which of the neighbour's candidates lie near ours, with how near, 0..1.

    `certain` is the logarithm of 1 + 1 / `chance`: what a neighbour lends that surely lies near.
    """

    other: Named
    strength: float
    close: Closeness
    chance: float
    certain: float

    def lend(self, found: list[float]) -> None:
        """Add what the neighbour lends, by the strength of the tie, to what our candidates have."""
        strength, likely, chance, certain = self.strength, self.other.likely, self.chance, self.certain
        for candidate, close in self.close.items():
            at, near = close[0]
            lent = near * likely[at] if len(close) == 1 else sum([near * likely[at] for at, near in close])
            found[candidate] += strength * (math.log1p(lent / chance) / certain)

    def support(self, close: Iterable[tuple[int, float]]) -> float:
        """What the neighbour lends by those that lie near, 0..1: how likely it is that it lies near, of which the first per cents say most."""
        likely = self.other.likely
        return math.log1p(sum([near * likely[at] for at, near in close]) / self.chance) / self.certain


def company_of(names: Sequence[Named], weights: Weights) -> list[list[Tie]]:
    """For each name its neighbours, the strongest tie first."""
    stands = sorted((place, number) for number, named in enumerate(names) if named.drafts for place in named.places)
    nearest: list[dict[int, int]] = [{} for _ in names]
    silent = {number for number, named in enumerate(names) if named.doubted}
    for at, (_, number) in enumerate(stands):
        for step in (-1, 1):
            _walk(stands, at, step, (nearest[number], {number} | silent))
    between = _Between(names, weights.company_km)
    return [_ties(number, near, between, weights) for number, near in enumerate(nearest)]


def _walk(stands: Sequence[tuple[int, int]], at: int, step: int, noted: tuple[dict[int, int], set[int]]) -> None:
    """Note how far off the next names stand, before or after; some are passed over."""
    place, (nearest, passed) = stands[at][0], noted
    met: set[int] = set()
    at += step
    while 0 <= at < len(stands) and len(met) < NEIGHBOURS:
        apart, other = abs(stands[at][0] - place), stands[at][1]
        if other not in passed:
            met.add(other)
            nearest[other] = min(nearest.get(other, apart), apart)
        at += step


def _ties(number: int, near: dict[int, int], between: "_Between", weights: Weights) -> list[Tie]:
    order = sorted(near, key=lambda other: (near[other], between.names[other].surface))[:NEIGHBOURS]
    certain = math.log1p(1 / weights.chance)
    return [
        Tie(
            between.names[other],
            math.exp(-near[other] / weights.near_text) + weights.same_report,
            between.closeness(number, other),
            weights.chance,
            certain,
        )
        for other in order
    ]


class _Between:
    """How close the candidates of two names lie; each two names are compared once."""

    def __init__(self, names: Sequence[Named], scale: float) -> None:
        self.names = names
        self._known = [[(at, *point) for at, point in enumerate(named.points) if point is not None] for named in names]
        self._scale = scale
        self._found: dict[tuple[int, int], Closeness] = {}

    def closeness(self, one: int, other: int) -> Closeness:
        """For each candidate of the first name the candidates of the other that lie near, and how near."""
        known = self._found.get((one, other))
        if known is None:
            here: Closeness = defaultdict(list)
            there: Closeness = defaultdict(list)
            for at, to, near in self._pairs(self._known[one], self._known[other]):
                here[at].append((to, near))
                there[to].append((at, near))
            known = self._found[one, other] = here
            self._found[other, one] = there
        return known

    def _pairs(self, ours: Sequence[Known], theirs: Sequence[Known]) -> Iterator[tuple[int, int, float]]:
        scale, reach = self._scale, REACH * self._scale
        for at, north, east in ours:
            south, northern, west, eastern = north - reach, north + reach, east - reach, east + reach
            for to, their_north, their_east in theirs:
                if south < their_north < northern and west < their_east < eastern:
                    yield at, to, math.exp(-math.hypot(north - their_north, east - their_east) / scale)
