"""One place name by itself: its candidates, what speaks for each, and a clear winner or none."""

import math
from collections.abc import Sequence
from functools import lru_cache

from loaders.resolve.candidates import Candidates, Draft, Mark
from loaders.resolve.geography import Point, Surroundings, kilometres
from loaders.resolve.letters import judge_letters
from loaders.resolve.regions import Regions
from loaders.resolve.slips import ONE, slips, sounds_apart
from loaders.resolve.standing import Standing, reason
from loaders.resolve.toponym import PlaceClass, Toponym, read_toponym
from loaders.resolve.weights import Weights
from schema.gazetteer import Gazetteer
from schema.gazetteer.gazetteer import Cell
from schema.gazetteer.place import REGION_KINDS
from schema.match import Candidate, Resolution
from schema.nodes import Location
from schema.ontology.enums import LocationRole, MatchMethod, PlaceKind

LandscapeKinds = frozenset({PlaceKind.FOREST, PlaceKind.WATER, PlaceKind.ISLAND, PlaceKind.OTHER})
_KINDS_OF_CLASS = {
    PlaceClass.FOREST: frozenset({PlaceKind.FOREST}),
    PlaceClass.WATER: frozenset({PlaceKind.WATER}),
    PlaceClass.ISLAND: frozenset({PlaceKind.ISLAND}),
    PlaceClass.SITE: frozenset({PlaceKind.OTHER}),
}
_CORROBORATION = frozenset({"region", "coordinates", "around", "direction", "group", "company", "role"})
OUT_OF_THE_RUNNING = 0.25  # a candidate so far behind the best is not shown
WELL_KNOWN = 16  # places of a common name that are weighed where nothing but the name is told
_REGION_ALONE = frozenset({"region"})
_SAID = frozenset({PlaceKind.FOREST, PlaceKind.WATER})  # of Oskil alone the village is meant, not the river
_OF_REGION = frozenset({PlaceClass.REGION, PlaceClass.DISTRICT})


class LocationResolver:
    """Place names of one gazetteer, judged by what the name itself, its region and its coordinates say."""

    def __init__(self, gazetteer: Gazetteer, regions: Regions, weights: Weights) -> None:
        self.gazetteer = gazetteer
        self.weights = weights
        self.regions = regions
        self._surroundings = Surroundings(gazetteer)
        self._standing = Standing(gazetteer, weights)
        self._candidates = Candidates(gazetteer, weights, self._standing.totals)
        self._mark_inside = lru_cache(maxsize=65_536)(self._find_inside)
        self._mark_outside = lru_cache(maxsize=65_536)(self._find_outside)

    def alone(self, name: str, *, region: str | None, point: Point | None, limit: int) -> Resolution[Location]:
        """What a name means that nothing else will be said of: of a common one only the best known places are looked at."""
        most = None if point else max(WELL_KNOWN, 2 * limit)
        return self.decide(self.drafts(name, region=region, point=point, most=most), name, limit)

    def drafts(
        self, name: str, *, region: str | None = None, role: LocationRole | None = None, point: Point | None = None, most: int | None = None
    ) -> list[Draft]:
        """The candidates of a name, best first, without the company it is in; empty for what is no place."""
        toponym = read_toponym(name)
        if toponym.place_class in (PlaceClass.DIRECTION, PlaceClass.PERSON):
            return []
        if toponym.place_class in _KINDS_OF_CLASS:
            return self._landscape(toponym)
        found = [] if toponym.place_class in _OF_REGION else self._settlements(toponym, region, point, most)
        regions = self._named_regions(toponym, region, role)
        if role is LocationRole.WITHIN and regions:
            for draft in found:
                draft.add(("role", "the claim is about a region", self.weights.not_region))
        found += regions
        found.sort(key=_by_score)
        return found

    def decide(self, drafts: Sequence[Draft], name: str, limit: int = 5) -> Resolution[Location]:
        """The winner of judged candidates, where it is clear."""
        if not drafts:
            return Resolution(abstained=_no_candidate(read_toponym(name)))
        least = drafts[0].score - OUT_OF_THE_RUNNING
        kept = tuple(self._candidate(draft) for draft in drafts[:limit] if draft.score >= least)
        rival = next((draft for draft in drafts[1:] if not self._same_place(drafts[0].row, draft.row)), None)
        best, lead = drafts[0].score, drafts[0].score - max(rival.score if rival else 0.0, 0.0)
        threshold, margin = self._bars(drafts[0], lead)
        if not self._is_called(drafts[0], name):
            return Resolution(kept, None, f"no place is called so; {self._called(drafts[0].row)} is the likest name")
        if best < threshold:
            return Resolution(kept, None, f"no candidate reaches {threshold:.2f}: the best has {best:.2f}")
        if rival is not None and lead < margin:
            return Resolution(kept, None, f"two places fit about as well: {self._called(drafts[0].row)} and {self._called(rival.row)}")
        return Resolution(kept, kept[0], None)

    def _is_called(self, best: Draft, name: str) -> bool:
        """Whether a place may bear the name: one that fits badly must be a slip of the hand away, as another name only sounds like it."""
        if best.method is MatchMethod.ALIAS or self.gazetteer.kind(best.row) in REGION_KINDS:
            return True
        fit, bare = best.marks[0][2], read_toponym(name).name
        if best.method is MatchMethod.FUZZY:
            return fit >= self._least_of_fuzzy(best) and slips(bare, self.gazetteer, best.row) <= ONE
        if fit >= self.weights.well_fitting:
            return True
        return min(slips(bare, self.gazetteer, best.row), sounds_apart(bare, self.gazetteer, best.row)) <= ONE

    def _least_of_fuzzy(self, best: Draft) -> float:
        """The weight of a name that is like enough: less so where something beside the name speaks for the place."""
        weights = self.weights
        corroborated = any(weight > 0 and feature in _CORROBORATION for feature, _, weight in best.marks)
        return weights.fuzzy - weights.unlike * (1 - (weights.likeness if corroborated else weights.likeness_alone))

    def _bars(self, best: Draft, lead: float) -> tuple[float, float]:
        """The score and the lead that a winner needs: less of both where something beside the name speaks for it."""
        weights = self.weights
        speaking = {feature for feature, _, weight in best.marks if weight > 0 and feature in _CORROBORATION}
        if not speaking:
            return weights.threshold_alone, weights.margin_alone
        threshold = weights.threshold_of_lead if lead >= weights.lead else weights.threshold
        if best.method is MatchMethod.FUZZY:
            return threshold, weights.margin_of_fuzzy
        return threshold, weights.margin_of_region if speaking == _REGION_ALONE else weights.margin

    def _candidate(self, draft: Draft) -> Candidate[Location]:
        name, *others = draft.marks
        reasons = (reason(name), *self._standing.reasons(draft.row), *map(reason, others))
        return Candidate(self.gazetteer.at(draft.row), min(max(draft.score, 0.0), 1.0), draft.method, reasons)

    def _called(self, row: int) -> str:
        place = self.gazetteer.at(row)
        return f"{place.name} ({place.admin1})" if place.admin1 else place.name

    def _same_place(self, one: int, other: int) -> bool:
        """Whether two rows are one place to a reader: two records of it, a few kilometres apart."""
        here, there = self.gazetteer.coordinates(one), self.gazetteer.coordinates(other)
        if here is None or there is None or self.gazetteer.kind(one) in REGION_KINDS or self.gazetteer.kind(other) in REGION_KINDS:
            return False
        return kilometres(here, there) <= self.weights.same_km

    def _landscape(self, toponym: Toponym) -> list[Draft]:
        """Forests, rivers, islands and plants of the name; a settlement of the name is not meant."""
        assert toponym.place_class is not None
        wanted = _KINDS_OF_CLASS[toponym.place_class]
        found = {draft.row: draft for text in (toponym.name, toponym.whole) for draft in self._candidates.heard(text)}
        fitting = [draft for draft in found.values() if self.gazetteer.kind(draft.row) in wanted]
        for draft in fitting:
            draft.add(("kind", f"a word beside the name says {toponym.place_class}", 0.15))
        return sorted(fitting, key=_by_score)

    def _settlements(self, toponym: Toponym, region: str | None, point: Point | None, most: int | None) -> list[Draft]:
        regions = self.regions.find(region) if region else ()
        heard = self._heard(toponym, None if regions else most)
        if regions and most is not None and len(heard) > most:
            heard = self._in_or_well_known(heard, regions, most)
        for draft in heard:
            if self.gazetteer.kind(draft.row) in _SAID:
                draft.add(("kind", "no word says forest or water", self.weights.unsaid))
        found = self._judged(heard, regions, point)
        judge_letters(found, toponym.name, self.gazetteer, self.weights)
        if not any(self._is_sure(draft) for draft in found):
            known = {draft.row for draft in found}
            blocks = regions or (self._surroundings.raions(point) if point is not None else ())
            nearly = [draft for draft in self._candidates.nearly_heard(toponym.name, blocks) if draft.row not in known]
            found += self._judged(nearly, regions, point)
        return found

    def _heard(self, toponym: Toponym, most: int | None) -> list[Draft]:
        """The bearers of a name; a word that says village may be a part of it, as in Станица Луганская."""
        if toponym.name != toponym.whole:
            named = [draft for draft in self._candidates.heard(toponym.whole, most) if draft.marks[0][2] >= self.weights.former]
            if named:
                return named
        return self._candidates.heard(toponym.name, most)

    def _in_or_well_known(self, drafts: list[Draft], regions: tuple[int, ...], most: int) -> list[Draft]:
        """Of the many bearers of a common name those in the regions, and the best known of the rest."""
        inside: list[Draft] = []
        outside: list[Draft] = []
        for draft in drafts:
            (inside if self._mark_inside(self.gazetteer.parents[draft.row], regions) else outside).append(draft)
        return inside + outside[:most]

    def _is_sure(self, draft: Draft) -> bool:
        """Whether the name fits well and nothing speaks against the place: no slip of the hand need be thought of."""
        if draft.marks[0][2] < self.weights.sure_name:
            return False
        return all(weight > self.weights.outside_region for feature, _, weight in draft.marks[1:] if feature in ("region", "coordinates"))

    def _judged(self, drafts: list[Draft], regions: tuple[int, ...], point: Point | None) -> list[Draft]:
        if len(drafts) == 1 and drafts[0].method is not MatchMethod.FUZZY:
            drafts[0].add(("only", "no other place is called so", self.weights.only))
        self._judge_shadows(drafts)
        totals = self._standing.totals
        for draft in drafts:
            draft.score += totals[draft.row]
            if regions:
                draft.add(self._region_mark(draft.row, regions))
            if point is not None:
                self._judge_point(draft, point)
        return drafts

    def _judge_shadows(self, drafts: list[Draft]) -> None:
        """An alias counts for less where another place of the oblast bears it as its own name."""
        shadowed = [draft for draft in drafts if draft.method is MatchMethod.ALIAS and draft.marks[0][2] <= self.weights.former]
        if not shadowed:
            return
        own = {self._oblast(draft.row) for draft in drafts if draft.method is MatchMethod.EXACT}
        for draft in shadowed:
            if self._oblast(draft.row) in own:
                former = draft.marks[0][2] > self.weights.alias
                weight = self.weights.overshadowed_former if former else self.weights.overshadowed
                draft.add(("shadow", "another place of the oblast is called so", weight))

    def _oblast(self, row: int) -> int:
        chain = self.gazetteer.chain(row)
        return chain[-2] if len(chain) > 1 else row

    def _region_mark(self, row: int, regions: tuple[int, ...]) -> Mark:
        inside = self._mark_inside(self.gazetteer.parents[row], regions)
        return inside or self._mark_outside(self.gazetteer.cell(row), regions)

    def _find_inside(self, parent: int, regions: tuple[int, ...]) -> Mark | None:
        held = (parent, *self.gazetteer.chain(parent))
        meant = next((region for region in regions if region in held), None)
        return None if meant is None else ("region", f"in {self.gazetteer.names[meant]}", self.weights.region)

    def _find_outside(self, cell: Cell | None, regions: tuple[int, ...]) -> Mark:
        named = self.gazetteer.names[regions[0]]
        if cell is not None and any(self._surroundings.beside(cell, region) for region in regions):
            return "region", f"just outside {named}", self.weights.beside_region
        return "region", f"not in {named}", self.weights.outside_region

    def judge_around(self, drafts: Sequence[Draft], regions: tuple[int, ...]) -> None:
        """Count for each candidate whether it lies in a region that its claim speaks of."""
        for draft in drafts:
            if self.gazetteer.kind(draft.row) in REGION_KINDS:
                continue
            chain = self.gazetteer.chain(draft.row)
            meant = next((region for region in regions if region in chain), None)
            if meant is not None:
                draft.add(("around", f"in {self.gazetteer.names[meant]}, which the claim speaks of", self.weights.around))
            else:
                draft.add(("around", "outside what the claim speaks of", self.weights.outside_around))

    def _judge_point(self, draft: Draft, point: Point) -> None:
        where = self.gazetteer.coordinates(draft.row)
        if where is None:
            return
        distance = kilometres(where, point)
        weight = self.weights.near * math.exp(-distance / self.weights.scale_km)
        if distance > self.weights.far_km:
            weight += self.weights.far
        draft.add(("coordinates", f"{distance:.0f} km from the point given", weight))

    def _named_regions(self, toponym: Toponym, region: str | None, role: LocationRole | None) -> list[Draft]:
        """Regions and countries of the name: when a word says region, when the name is a region's own, or the claim is about a region."""
        says_region = toponym.place_class in _OF_REGION
        if not says_region and not self.regions.may_be(toponym.whole):
            return []
        around = self.regions.find(region) if region else ()
        return [
            self._named_region(row, toponym, role, around=around, likelier=place)
            for place, row in enumerate(self.regions.find(toponym.whole, nearly=says_region))
            if says_region or row not in around  # "Mykolaiv (Mykolaiv region)" is the town
        ]

    def _named_region(self, row: int, toponym: Toponym, role: LocationRole | None, *, around: tuple[int, ...], likelier: int) -> Draft:
        weights, says_region = self.weights, toponym.place_class in _OF_REGION
        proper = self.regions.is_proper_name(toponym.whole, row)
        if proper:
            draft = Draft(row, MatchMethod.EXACT, weights.region_name, [("name", "a region's own name", weights.region_name)])
        else:
            draft = Draft(row, MatchMethod.ALIAS, weights.region_town, [("name", "a region named by its town", weights.region_town)])
        if says_region:
            draft.add(("kind", f"a word beside the name says {toponym.place_class}", weights.region_word))
        elif not proper and self.gazetteer.kind(row) is not PlaceKind.OBLAST:
            draft.add(("kind", "no word says raion or country", -weights.region_word))
        if role is LocationRole.WITHIN:
            draft.add(("role", "the claim is about a region", weights.about_region))
        elif role is not None and not says_region:
            draft.add(("role", "the claim is about a settlement", weights.object_region))
        if around and any(region == row or region in self.gazetteer.chain(row) for region in around):
            draft.add(("region", f"in {self.gazetteer.names[around[0]]}", weights.region))
        elif around:
            draft.add(("region", f"not in {self.gazetteer.names[around[0]]}", weights.outside_region * 2))
        if likelier:
            draft.add(("rank", "a likelier region has the name", -0.12))
        return draft


def _by_score(draft: Draft) -> float:
    return -draft.score


def _no_candidate(toponym: Toponym) -> str:
    if toponym.place_class is None or toponym.place_class is PlaceClass.SETTLEMENT:
        return "no place is called so, or nearly so"
    said = {PlaceClass.PERSON: "a person, not a place", PlaceClass.DIRECTION: "a direction, not a place"}
    return f"names {said.get(toponym.place_class, f'a {toponym.place_class} that no table has')}"
