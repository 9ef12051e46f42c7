"""The bearers of a name side by side: all are reckoned with before anything is told of one."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from operator import add

from loaders.resolve.candidates import Found
from loaders.resolve.draft import Draft, Heard, Mark
from loaders.resolve.geography import Point, kilometres
from loaders.resolve.standing import Standing
from loaders.resolve.weights import Weights
from loaders.resolve.within import Within
from schema.gazetteer import Gazetteer
from schema.ontology.enums import MatchMethod, PlaceKind


@dataclass(slots=True)
class Lineup:
    """Rows, how each bears the name, and its score so far; `counted` has by row what was counted for or against a few of them."""

    rows: list[int]
    heards: list[Heard]
    scores: list[float]
    regions: list[float] | None  # what the regions say of each
    points: list[float] | None  # and what the point
    within: Within | None
    point: Point | None
    counted: dict[int, tuple[Mark, ...]] = field(default_factory=dict)

    def count(self, at: int, mark: Mark) -> None:
        """Count a feature of the row that stands there."""
        self.scores[at] += mark[2]
        row = self.rows[at]
        self.counted[row] = (*self.counted.get(row, ()), mark)

    def only(self, kept: Sequence[int]) -> "Lineup":
        """The same with only the rows that stand there."""
        rows, heards, scores = [self.rows[at] for at in kept], [self.heards[at] for at in kept], [self.scores[at] for at in kept]
        regions = self.regions and [self.regions[at] for at in kept]
        points = self.points and [self.points[at] for at in kept]
        return replace(self, rows=rows, heards=heards, scores=scores, regions=regions, points=points)

    def join(self, other: "Lineup") -> None:
        """Take in another line-up, which has none of these rows."""
        self.rows += other.rows
        self.heards += other.heards
        self.scores += other.scores
        self.regions = _joined(self.regions, other.regions)
        self.points = _joined(self.points, other.points)
        self.counted |= other.counted


def _joined(one: list[float] | None, other: list[float] | None) -> list[float] | None:
    return None if one is None or other is None else one + other


class Judge:
    """Reckons what speaks for places whoever names them, and what the region and the point given with a name say."""

    def __init__(self, gazetteer: Gazetteer, weights: Weights, standing: Standing) -> None:
        self._gazetteer = gazetteer
        self._weights = weights
        self._totals = standing.totals
        self._unsaid = gazetteer.rows_of(PlaceKind.FOREST, PlaceKind.WATER)  # of Oskil alone the village is meant, not the river

    def line_up(self, found: Found, within: Within | None, point: Point | None) -> Lineup:
        """The rows found, each with its score."""
        (rows, heards, ways), totals, regions, points = found, self._totals, None, None
        scores = [heard[0] + totals[row] for row, heard in zip(rows, heards, strict=True)]
        if within is not None:
            regions = within.weights(rows)
            scores = list(map(add, scores, regions))
        if point is not None:
            points = [self._by_distance(self._distance(row, point)) for row in rows]
            scores = list(map(add, scores, points))
        lineup = Lineup(rows, heards, scores, regions, points, within, point)
        if not self._unsaid.isdisjoint(rows):
            self._judge_unsaid(lineup)
        if len(rows) == 1:
            self._judge_only(lineup)
        else:
            alias, former = MatchMethod.ALIAS, self._weights.former
            if [way for way in ways if way[1] is alias and way[0] <= former]:
                self._judge_shadows(lineup)
        return lineup

    def drafts(self, lineup: Lineup) -> list[Draft]:
        """The rows as candidates, the best first."""
        return self._drafts(lineup, sorted(range(len(lineup.rows)), key=lineup.scores.__getitem__, reverse=True))

    def leaders(self, lineup: Lineup, most: int, behind: float) -> list[Draft]:
        """So many of the rows as candidates, the best first, none so far behind."""
        scores = lineup.scores
        if not scores:
            return []
        least = max(scores) - behind
        near = [at for at, score in enumerate(scores) if score >= least]
        near.sort(key=scores.__getitem__, reverse=True)
        return self._drafts(lineup, near[:most])

    def _drafts(self, lineup: Lineup, order: list[int]) -> list[Draft]:
        rows, heards, scores, counted, tellers = lineup.rows, lineup.heards, lineup.scores, lineup.counted, self._tellers(lineup)
        regions, points = lineup.regions, lineup.points
        return [
            Draft(
                rows[at],
                heards[at],
                scores[at],
                counted.get(rows[at], ()) if counted else (),
                regions[at] if regions else 0.0,
                points[at] if points else 0.0,
                tellers,
            )
            for at in order
        ]

    def _tellers(self, lineup: Lineup) -> tuple[Callable[[int], Mark], ...]:
        """What puts the region and the point given into words."""
        said = lineup.within.tellers if lineup.within else ()
        return said if lineup.point is None else (*said, partial(self._from_point, lineup.point))

    def _from_point(self, point: Point, row: int) -> Mark:
        distance = self._distance(row, point)
        if distance is None:
            return "coordinates", "lies nowhere that is known", 0.0
        return "coordinates", f"{distance:.0f} km from the point given", self._by_distance(distance)

    def _distance(self, row: int, point: Point) -> float | None:
        where = self._gazetteer.coordinates(row)
        return None if where is None else kilometres(where, point)

    def _by_distance(self, distance: float | None) -> float:
        if distance is None:
            return 0.0
        near = self._weights.near * math.exp(-distance / self._weights.scale_km)
        return near + self._weights.far if distance > self._weights.far_km else near

    def _judge_unsaid(self, lineup: Lineup) -> None:
        for at, row in enumerate(lineup.rows):
            if row in self._unsaid:
                lineup.count(at, ("kind", "no word says forest or water", self._weights.unsaid))

    def _judge_only(self, lineup: Lineup) -> None:
        """A name that no other place bears says more."""
        if lineup.heards[0][1] is not MatchMethod.FUZZY:
            lineup.count(0, ("only", "no other place is called so", self._weights.only))

    def _judge_shadows(self, lineup: Lineup) -> None:
        """An alias counts for less where another place of the oblast bears it as its own name."""
        rows, heards, weights, oblasts = lineup.rows, lineup.heards, self._weights, self._gazetteer.oblasts
        alias, exact, former = MatchMethod.ALIAS, MatchMethod.EXACT, weights.former
        shadowed = [at for at, heard in enumerate(heards) if heard[1] is alias and heard[0] <= former]
        own = {oblasts[row] for row, heard in zip(rows, heards, strict=True) if heard[1] is exact}
        for at in shadowed if own else ():
            if oblasts[rows[at]] in own:
                shadow = weights.overshadowed_former if heards[at][0] > weights.alias else weights.overshadowed
                lineup.count(at, ("shadow", "another place of the oblast is called so", shadow))
