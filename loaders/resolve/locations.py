"""One place name by itself: its candidates, what speaks for each, and a clear winner or none."""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import repeat

from loaders.resolve.belief import OUT_OF_THE_RUNNING
from loaders.resolve.candidates import Candidates, Found
from loaders.resolve.choice import SHOWN, Chooser
from loaders.resolve.draft import Draft
from loaders.resolve.geography import Point, Surroundings
from loaders.resolve.letters import judge_letters
from loaders.resolve.lineup import Judge, Lineup
from loaders.resolve.named_regions import OF_REGION, NamedRegions
from loaders.resolve.regions import Regions
from loaders.resolve.slips import ONE, slips
from loaders.resolve.standing import Standing
from loaders.resolve.toponym import PlaceClass, Toponym, read_toponym
from loaders.resolve.weights import Weights
from loaders.resolve.within import Within
from schema.gazetteer import Gazetteer
from schema.gazetteer.spelling import is_cyrillic
from schema.match import Resolution
from schema.nodes import Location
from schema.ontology.enums import LocationRole, MatchMethod, PlaceKind

_KINDS_OF_CLASS = {
    PlaceClass.FOREST: frozenset({PlaceKind.FOREST}),
    PlaceClass.WATER: frozenset({PlaceKind.WATER}),
    PlaceClass.ISLAND: frozenset({PlaceKind.ISLAND}),
    PlaceClass.SITE: frozenset({PlaceKind.OTHER}),
}
_NO_PLACE = frozenset({PlaceClass.DIRECTION, PlaceClass.PERSON, PlaceClass.COMMUNITY, PlaceClass.QUARTER})
_BY_NAME = (MatchMethod.EXACT, MatchMethod.ALIAS)
NAMED = 2048  # names of reports whose candidates are kept
WEIGHED = 8  # candidates that a choice is made among, or more where more are asked for


class LocationResolver:
    """Place names of one gazetteer, judged by what the name itself, its region and its coordinates say."""

    def __init__(self, gazetteer: Gazetteer, regions: Regions, weights: Weights) -> None:
        self.gazetteer = gazetteer
        self.weights = weights
        self.regions = regions
        standing = Standing(gazetteer, weights)
        self._totals = standing.totals
        self._surroundings = Surroundings(gazetteer)
        self._candidates = Candidates(gazetteer, weights, standing.totals)
        self._oblasts = frozenset(row for row in gazetteer.region_rows if gazetteer.kind(row) is PlaceKind.OBLAST)
        self._judge = Judge(gazetteer, weights, standing)
        self._named_regions = NamedRegions(gazetteer, regions, weights)
        chooser = Chooser(gazetteer, weights, standing)
        self.choose, self.may_bear = chooser.choose, chooser.may_bear
        self._named = lru_cache(maxsize=NAMED)(partial(self._settlements, point=None, most=None))
        self._within = lru_cache(maxsize=1024)(self._find_within)

    def alone(self, name: str, *, region: str | None, point: Point | None, limit: int) -> Resolution[Location]:
        """What a name means that nothing else will be said of."""
        drafts = self.drafts(name, region=region, point=point, most=max(limit, WEIGHED))
        return self.choose(drafts if region or point else self.judge_bare(drafts), name, limit)

    def judge_bare(self, drafts: list[Draft]) -> list[Draft]:
        """The candidates of a name beside which nothing is said: of Yalta the city is meant, of Krym the region, not a village of the name."""
        populations, enough = self.gazetteer.populations, self.weights.big_from
        big = [draft for draft in drafts if populations[draft.row] >= enough and draft.method in _BY_NAME]
        own = big or [draft for draft in drafts if draft.row in self._oblasts and draft.method is MatchMethod.EXACT]
        for draft in own:
            draft.add(("size", f"a {'big city' if big else 'region'}, and nothing is said beside its name", self.weights.big))
        return sorted(drafts, key=_by_score) if own else drafts

    def drafts(
        self,
        name: str,
        *,
        region: str | None = None,
        role: LocationRole | None = None,
        point: Point | None = None,
        most: int | None = None,
        behind: float = math.inf,
    ) -> list[Draft]:
        """The candidates of a name, or so many of them, best first, without the company it is in; empty for what is no place.

        Of a name in a report those that are further `behind` the best may be left out; the next report has the same ones, so who adds
        to one takes it `again`.
        """
        toponym = read_toponym(name)
        if toponym.place_class in _NO_PLACE:
            return []
        around = self.regions.find(region) if region else ()
        if toponym.place_class in _KINDS_OF_CLASS:
            return self._landscape(toponym) or self._named_for(toponym, around, point)
        if toponym.place_class in OF_REGION:
            found = []
        elif point is None and most is None:  # in a report; the next one may name it too
            found = _not_behind(self._named(toponym, around), behind)
        else:
            found = self._settlements(toponym, around, point, most)
        regions = self._named_regions.find(toponym, around, role)
        if not regions:
            return found
        if role is LocationRole.WITHIN:
            found = [draft.again() for draft in found]
            for draft in found:
                draft.add(("role", "the claim is about a region", self.weights.not_region))
        return sorted([*found, *regions], key=_by_score)

    def _landscape(self, toponym: Toponym) -> list[Draft]:
        """Forests, rivers, islands and plants of the name; a settlement of the name is not meant."""
        assert toponym.place_class is not None
        wanted = _KINDS_OF_CLASS[toponym.place_class]
        lots = (self._candidates.heard(toponym.name), self._candidates.heard(toponym.whole))
        found = {row: heard for lot in lots for row, heard in zip(lot.rows, lot.heards, strict=True)}
        totals = self._totals
        fitting = [Draft(row, heard, heard[0] + totals[row]) for row, heard in found.items() if self.gazetteer.kind(row) in wanted]
        for draft in fitting:
            draft.add(("kind", f"a word beside the name says {toponym.place_class}", 0.15))
        return sorted(fitting, key=_by_score)

    def _named_for(self, toponym: Toponym, regions: tuple[int, ...], point: Point | None) -> list[Draft]:
        """Settlements that bear the word as a part of their name, which is written with a capital then: Чорний Острів, Біла Річка."""
        words = toponym.whole.split()
        if len(words) < 2 or not all(word[0].isupper() for word in words) or not is_cyrillic(toponym.whole):
            return []
        named = self._candidates.heard(toponym.whole).only(lambda _, heard: heard[0] >= self.weights.former)
        return self._judge.drafts(self._judge.line_up(named, self._within(regions) if regions else None, point))

    def _settlements(self, toponym: Toponym, regions: tuple[int, ...], point: Point | None, most: int | None) -> list[Draft]:
        within = self._within(regions) if regions else None
        lineup = self._judge.line_up(self._heard(toponym), within, point)
        judge_letters(lineup, toponym.name, self.gazetteer, self.weights)
        if (clear := self._is_clear(lineup)) and most is not None:
            return self._judge.leaders(lineup, most, SHOWN)
        if not clear and (not (sure := self._is_sure(lineup)) or not self._is_whole(lineup, toponym.name)):
            blocks = regions or (self._surroundings.raions(point) if point is not None else ())
            nearly = self._candidates.nearly_heard(toponym.name, blocks, self._within(blocks) if blocks else None)
            known = set(lineup.rows)
            more = self._judge.line_up(nearly.only(lambda row, _: row not in known), within, point)
            lineup.join(self._one_slip_away(more, toponym.name) if sure else more)
        return self._judge.drafts(lineup) if most is None else self._judge.leaders(lineup, most, OUT_OF_THE_RUNNING)

    def _heard(self, toponym: Toponym) -> Found:
        """The bearers of a name; a word that says village may be a part of it, as in Станица Луганская."""
        if toponym.name != toponym.whole:
            named = self._candidates.heard(toponym.whole).only(lambda _, heard: heard[0] >= self.weights.former)
            if named.rows:
                return named
        return self._candidates.heard(toponym.name)

    def _is_clear(self, lineup: Lineup) -> bool:
        """Whether the likeliest place bears the very name and lies where it was looked for: a quick look before the two that follow."""
        if not lineup.scores:
            return False
        best = lineup.scores.index(max(lineup.scores))
        fit, said = lineup.heards[best][0], lineup.regions
        return fit >= self.weights.sure_name and self.weights.is_whole(fit) and (said is None or said[best] > self.weights.outside_region)

    def _is_sure(self, lineup: Lineup) -> bool:
        """Whether a name fits well and its region does not speak against the place."""
        return any(fit >= self.weights.sure_name for fit in self._fits(lineup))

    def _is_whole(self, lineup: Lineup, name: str) -> bool:
        """Whether a place bears the very name by its sound, or the likeliest by its letters: no slip of the hand need be thought of."""
        best = lineup.scores.index(max(lineup.scores))
        whole = self.weights.is_whole
        if whole(lineup.heards[best][0]) or (
            lineup.point is None and any(map(whole, self._fits(lineup)))
        ):  # a point may lie far from the others
            return True
        return slips(name, self.gazetteer, lineup.rows[best]) == 0

    def _fits(self, lineup: Lineup) -> Iterator[float]:
        """How well the name fits the places that are not outside the regions told."""
        said, outside = lineup.regions or repeat(0.0), self.weights.outside_region
        return (heard[0] for heard, weight in zip(lineup.heards, said, strict=False) if weight > outside)

    def _one_slip_away(self, lineup: Lineup, name: str) -> Lineup:
        """Those near the front of which the name is a slip, no more: they speak against a place whose name fits in part."""
        least = max(lineup.scores, default=0.0) - OUT_OF_THE_RUNNING
        near = [at for at, score in enumerate(lineup.scores) if score >= least and slips(name, self.gazetteer, lineup.rows[at]) <= ONE]
        return lineup.only(near)

    def _find_within(self, regions: tuple[int, ...]) -> Within:
        return Within(regions, self.gazetteer, self._surroundings, self.weights)

    def judged_around(self, drafts: Sequence[Draft], regions: tuple[int, ...]) -> list[Draft]:
        """The candidates, each with whether it lies in a region that its claim speaks of."""
        judged = [draft.again() for draft in drafts]
        for draft in judged:
            if self.gazetteer.is_region(draft.row):
                continue
            chain = self.gazetteer.chain(draft.row)
            meant = next((region for region in regions if region in chain), None)
            if meant is not None:
                draft.add(("around", f"in {self.gazetteer.names[meant]}, which the claim speaks of", self.weights.around))
            else:
                draft.add(("around", "outside what the claim speaks of", self.weights.outside_around))
        return judged


def _not_behind(drafts: Sequence[Draft], behind: float) -> list[Draft]:
    """Judged candidates, best first, as far as they are near the best."""
    least = drafts[0].score - behind if drafts else 0.0
    return [draft for draft in drafts if draft.score >= least]


def _by_score(draft: Draft) -> float:
    return -draft.score
