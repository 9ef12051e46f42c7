"""Whether a place may bear a name that does not wholly fit it: a slip of the hand is believed, another name that only sounds like it is not."""

import math
from collections.abc import Sequence

from loaders.resolve.draft import Draft
from loaders.resolve.named_regions import OF_REGION
from loaders.resolve.slips import ONE, slips, surprise_of
from loaders.resolve.toponym import OF_LANDSCAPE, read_toponym
from loaders.resolve.weights import Weights
from schema.gazetteer import Gazetteer
from schema.gazetteer.spelling import is_cyrillic
from schema.ontology.enums import MatchMethod, PlaceKind

MOST_WRONG = 4  # one letter in so many may be wrong in a name that sounds right
LONG = 8  # letters of a name from which a region is told though one of them is wrong: Keban is not Kuban
_BARE = frozenset("бвгґджзйклнпрстфцчшщ")  # a genitive plural ends in these, and a surname
OUT_OF_THE_RUNNING = 0.35  # a candidate so far behind the best is not weighed


class Belief:
    """Compares the letters of names with those of the places they may mean."""

    def __init__(self, gazetteer: Gazetteer, weights: Weights) -> None:
        self._gazetteer = gazetteer
        self._weights = weights

    def may_bear(self, best: Draft, name: str, *, read_as_place: bool = False) -> bool:
        """Whether the likeliest place may be called so; `read_as_place` where a text speaks of a place of that name, not of a person."""
        region = self._gazetteer.is_region(best.row)
        if self._weights.is_whole(best.fit) and not region:
            return True
        toponym = read_toponym(name)
        if toponym.place_class in OF_LANDSCAPE and self._weights.is_oblique(best.fit):
            return True  # Славянского НПЗ: a case, and the word beside it says what it is
        if region:
            return toponym.place_class in OF_REGION or self._is_region(best, toponym.name)
        if not read_as_place and self._may_be_a_person(best, toponym.name):
            return False
        if best.method is MatchMethod.FUZZY:
            return slips(toponym.name, self._gazetteer, best.row) <= ONE and self._is_misspelt(best, toponym.name)
        letters = slips(toponym.name, self._gazetteer, best.row, across=True)
        return letters == 0 or self._fits_in_part(best, toponym.name, letters)

    def misspelt(self, drafts: Sequence[Draft], name: str) -> Draft | None:
        """A candidate of which the name is a slip, where it is one of the first too, or fits that in part and is no nearer to it by its letters."""
        best = drafts[0]
        if self._weights.is_whole(best.fit):
            return None
        least = best.score - (self._weights.near_slip if best.method is MatchMethod.FUZZY else OUT_OF_THE_RUNNING)
        rivals = [draft for draft in drafts[1:] if draft.method is MatchMethod.FUZZY and draft.score >= least]
        if not rivals:
            return None
        bare = read_toponym(name).name
        letters = slips(bare, self._gazetteer, best.row)
        if best.method not in (MatchMethod.PHONEMIC, MatchMethod.FUZZY):
            letters -= ONE  # it is a name of the place by its sound, or a case of one
        return next((draft for draft in rivals if slips(bare, self._gazetteer, draft.row) <= min(letters, ONE)), None)

    def _is_region(self, best: Draft, name: str) -> bool:
        letters = slips(name, self._gazetteer, best.row)
        return (
            letters == 0
            or bool(best.speaking())
            or (letters <= ONE and len(name) >= LONG and surprise_of(name, self._gazetteer) >= self._weights.surprise)
        )

    def _is_misspelt(self, best: Draft, name: str) -> bool:
        """Whether a name is like enough, and not so likely to be some other place's own: less is asked where something beside it speaks for the place."""
        weights = self._weights
        likeness = weights.likeness if best.speaking() else weights.likeness_alone
        return best.fit >= weights.like(likeness) and surprise_of(name, self._gazetteer) >= self._least_surprise(best)

    def _least_surprise(self, best: Draft) -> float:
        """How surprising a name must be: the more places it could be a slip from, the more; near a point they grow in number with the square of the distance."""
        weights, speaking = self._weights, best.speaking()
        if "coordinates" not in speaking:
            return weights.surprise if speaking else weights.surprise_alone
        distance = max(-weights.scale_km * math.log(best.point / weights.near), weights.same_km)
        least = weights.surprise + 2 * math.log(distance / weights.surprise_km)
        return min(least, weights.surprise if len(speaking) > 1 else weights.surprise_alone)

    def _fits_in_part(self, best: Draft, name: str, letters: int) -> bool:
        """Whether a name that sounds like one of the place may be it though its letters differ: the more of them do, the more surprising it must be."""
        weights, most = self._weights, max(ONE, len(name) // MOST_WRONG)
        if best.method is not MatchMethod.PHONEMIC and is_cyrillic(name) and not weights.is_oblique(best.fit):
            most = ONE  # by its sound it is a name of the place but for the end: Булавинов is not Булавине
        least = self._least_surprise(best) + weights.surprise_a_letter * (letters - ONE)
        return letters <= most and surprise_of(name, self._gazetteer) >= least

    def _may_be_a_person(self, best: Draft, name: str) -> bool:
        """Whether a name of which nothing else is said is as well a surname as the genitive of a place's plural: Пискунов, Адамчук."""
        bare = name[-1:] in _BARE and is_cyrillic(name) and self._weights.is_oblique(best.fit) and not best.speaking()
        return bare and self._gazetteer.kind(best.row) is not PlaceKind.CITY  # Черкасс, Полтавой: of a city one speaks sooner
