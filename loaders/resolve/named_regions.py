"""Regions and countries that a name may mean, as candidates."""

from loaders.resolve.draft import Draft
from loaders.resolve.regions import Regions
from loaders.resolve.toponym import PlaceClass, Toponym
from loaders.resolve.weights import Weights
from schema.gazetteer import Gazetteer
from schema.ontology.enums import LocationRole, MatchMethod, PlaceKind

OF_REGION = frozenset({PlaceClass.REGION, PlaceClass.DISTRICT})


class NamedRegions:
    """Finds and judges the regions of a name."""

    def __init__(self, gazetteer: Gazetteer, regions: Regions, weights: Weights) -> None:
        self._gazetteer = gazetteer
        self._regions = regions
        self._weights = weights

    def find(self, toponym: Toponym, around: tuple[int, ...], role: LocationRole | None) -> list[Draft]:
        """Those of the name: when a word says region, when the name is a region's own, or the claim is about a region; `around` are told beside it."""
        says_region = toponym.place_class in OF_REGION
        if not says_region and not self._regions.may_be(toponym.whole):
            return []
        return [
            self._judged(row, toponym, role, around=around, likelier=place)
            for place, row in enumerate(self._regions.find(toponym.whole, nearly=says_region))
            if says_region or row not in around  # "Mykolaiv (Mykolaiv region)" is the town
        ]

    def _judged(self, row: int, toponym: Toponym, role: LocationRole | None, *, around: tuple[int, ...], likelier: int) -> Draft:
        weights, says_region = self._weights, toponym.place_class in OF_REGION
        proper = self._regions.is_proper_name(toponym.whole, row)
        if proper:
            draft = Draft(row, (weights.region_name, MatchMethod.EXACT, "a region's own name"), weights.region_name)
        else:
            draft = Draft(row, (weights.region_town, MatchMethod.ALIAS, "a region named by its town"), weights.region_town)
        if says_region:
            draft.add(("kind", f"a word beside the name says {toponym.place_class}", weights.region_word))
        elif not proper and self._gazetteer.kind(row) is not PlaceKind.OBLAST:
            draft.add(("kind", "no word says raion or country", -weights.region_word))
        if role is LocationRole.WITHIN:
            draft.add(("role", "the claim is about a region", weights.about_region))
        elif role is not None and not says_region:
            draft.add(("role", "the claim is about a settlement", weights.object_region))
        if around and any(region == row or region in self._gazetteer.chain(row) for region in around):
            draft.add(("region", f"in {self._gazetteer.names[around[0]]}", weights.region))
        elif around:
            draft.add(("region", f"not in {self._gazetteer.names[around[0]]}", weights.outside_region * 2))
        if likelier:
            draft.add(("rank", "a likelier region has the name", -0.12))
        return draft
