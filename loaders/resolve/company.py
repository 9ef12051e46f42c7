"""The company a name keeps: which other names stand near it in the text, and how near their candidates lie on the map.

Distances are taken once a report; the rounds that follow only weigh them anew.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from loaders.resolve.anchors import Anchor
from loaders.resolve.draft import Draft
from loaders.resolve.weights import Weights

NEIGHBOURS = 14  # names in the text whose company counts
REACH = 4.0  # scales of distance beyond which nothing is near
FAR = math.inf
Flat = tuple[float, float]  # kilometres north and east
Known = list[tuple[int, float, float]]  # candidates with their points
Box = tuple[float, float, float, float]  # south, north, west and east of all that lies near them
Closeness = dict[int, list[tuple[int, float]]]
"""By candidate, the candidates of another name that lie near it, each with how near, as many times as chance would have it."""


@dataclass(slots=True)
class Named:
    """A name as one report uses it: where it stands, its candidates with their points, and their likelihoods so far.

    `doubted`: no candidate may bear it, so that it says nothing of where its neighbours lie. `base` are the scores without company,
    `lent` is what company adds.
    """

    surface: str
    places: list[int]
    drafts: list[Draft]
    anchors: tuple[Anchor, ...]
    doubted: bool = False
    points: list[Flat | None] = field(default_factory=list)
    base: list[float] = field(default_factory=list)
    lent: list[float] = field(default_factory=list)
    likely: list[float] = field(default_factory=list)

    def weigh(self, sharpness: float) -> None:
        """Shares of likelihood by the candidates' scores, of which one part is kept for none of them."""
        powers = [math.exp(sharpness * (base + lent - 0.5)) for base, lent in zip(self.base, self.lent, strict=True)]
        total = sum(powers) + 1.0
        self.likely = [power / total for power in powers]


@dataclass(slots=True)
class Tie:
    """A neighbour: what it may lend at most, by how strong the tie in the text is, and which of its candidates lie near ours.

    What it lends follows how likely it lies near, of which the first per cents say most.
    """

    other: Named
    worth: float
    close: Closeness

    def lent_to(self, candidate: int) -> float:
        """What the neighbour lends to one of our candidates that lies near one of its own."""
        likely = self.other.likely
        return self.worth * math.log1p(sum([near * likely[at] for at, near in self.close[candidate]]))


def lent_by(ties: Sequence[Tie], count: int) -> list[float]:
    """What the neighbours lend together to each of so many candidates."""
    lent, log1p = [0.0] * count, math.log1p
    for tie in ties:
        worth, likely = tie.worth, tie.other.likely
        for candidate, close in tie.close.items():
            if len(close) == 1:
                ((at, near),) = close
                lent[candidate] += worth * log1p(near * likely[at])
            else:
                lent[candidate] += worth * log1p(sum([near * likely[at] for at, near in close]))
    return lent


def company_of(names: Sequence[Named], weights: Weights) -> list[list[Tie]]:
    """For each name its neighbours, the strongest tie first."""
    stands = sorted((place, number) for number, named in enumerate(names) if named.drafts for place in named.places)
    nearest: list[dict[int, int]] = [{} for _ in names]
    silent = {number for number, named in enumerate(names) if named.doubted}
    behind = [(-place, number) for place, number in reversed(stands)]
    for order in (stands, behind):
        for at, (_, number) in enumerate(order):
            _walk(order, at, nearest[number], {number, *silent})
    between = _Between(names, weights)
    return [_ties(near, number, between, weights) for number, near in enumerate(nearest)]


def _walk(stands: Sequence[tuple[int, int]], at: int, nearest: dict[int, int], passed: set[int]) -> None:
    """Note how far off the names stand that come next; some are passed over."""
    place, left = stands[at][0], NEIGHBOURS
    for there, other in islice(stands, at + 1, None):
        if other in passed:
            continue
        passed.add(other)
        apart = there - place
        if apart < nearest.get(other, FAR):
            nearest[other] = apart
        left -= 1
        if not left:
            break


def _ties(near: dict[int, int], number: int, between: "_Between", weights: Weights) -> list[Tie]:
    order = sorted([(apart, between.names[other].surface, other) for other, apart in near.items()])[:NEIGHBOURS]
    strengths = [math.exp(-apart / weights.near_text) + weights.same_report for apart, _, _ in order]
    most = sum(strengths) * math.log1p(1 / weights.chance)  # what all would lend that surely lie near
    return [
        Tie(between.names[other], weights.together * strength / most, between.closeness(number, other))
        for (_, _, other), strength in zip(order, strengths, strict=True)
    ]


class _Between:
    """How close the candidates of two names lie; each two names are compared once."""

    def __init__(self, names: Sequence[Named], weights: Weights) -> None:
        self.names = names
        self._known: list[Known] = [[(at, *point) for at, point in enumerate(named.points) if point is not None] for named in names]
        self._scale, self._chance, self._reach = weights.company_km, weights.chance, REACH * weights.company_km
        self._boxes = [_box(known, self._reach) for known in self._known]
        self._found: list[dict[int, Closeness]] = [{} for _ in names]

    def closeness(self, one: int, other: int) -> Closeness:
        """For each candidate of the first name the candidates of the other that lie near, and how near."""
        known = self._found[one].get(other)
        if known is None:
            known, self._found[other][one] = self._compare(one, other)
        return known

    def _compare(self, one: int, other: int) -> tuple[Closeness, Closeness]:
        """The same both ways."""
        here: Closeness = {}
        there: Closeness = {}
        south, north, west, east = self._boxes[other]
        theirs, reach, scale, chance = self._known[other], self._reach, self._scale, self._chance
        exp, hypot = math.exp, math.hypot
        for at, up, along in self._known[one]:
            if south < up < north and west < along < east:
                for to, their_up, their_along in theirs:
                    if -reach < up - their_up < reach and -reach < along - their_along < reach:
                        near = exp(-hypot(up - their_up, along - their_along) / scale) / chance
                        here.setdefault(at, []).append((to, near))
                        there.setdefault(to, []).append((at, near))
        return here, there


def _box(known: Known, reach: float) -> Box:
    if not known:
        return FAR, FAR, FAR, FAR
    ups, alongs = [up for _, up, _ in known], [along for _, _, along in known]
    return min(ups) - reach, max(ups) + reach, min(alongs) - reach, max(alongs) + reach
