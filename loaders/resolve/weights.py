"""What each feature of a place counts for in a score, and when a winner is clear; the figures' curve is in docs/resolution.md."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from schema.ontology.enums import PlaceKind

ROUNDING = 1e-9  # of sums of weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Parts of a score in 0..1. `threshold` is the least score of a winner, `margin` its least lead over a different place."""

    threshold: float = 0.48
    margin: float = 0.025
    margin_of_region: float = 0.005  # where only the region or the point given with the name speaks: whoever asks so wants the likeliest
    margin_of_fuzzy: float = 0.03  # where the name is misspelt
    near_slip: float = 0.1  # where it is a slip of another place's name as well
    margin_alone: float = 0.047  # where neither region, point, direction nor neighbours speak for the winner
    threshold_alone: float = 0.53
    lead: float = 0.175  # a winner so far ahead may have a lower score:
    threshold_of_lead: float = 0.465
    exact: float = 0.6
    by_hand: float = 0.66
    alias: float = 0.455
    former: float = 0.57
    overshadowed: float = -0.105  # another place of the oblast bears an alias as its own name
    overshadowed_former: float = -0.03  # a former name, which many go on using
    phonemic: float = 0.57
    vowel: float = 0.08  # a vowel that differs wholly; less for o/a, e/i, o/i
    ending: float = 0.075  # -sk is not -skoye
    cyrillic_ending: float = 0.02  # a case may have changed it, but not from -ськ to -ське
    oblique: float = 0.02
    latin_oblique: float = 0.20  # Rubtsov for Rubtsi: a Russian genitive left standing in an English text
    fuzzy: float = 0.56
    unlike: float = 1.13  # a letter in eight wrong costs 0.16
    letters: float = 0.04
    likeness: float = 0.6  # the least likeness, 0..1, of a misspelt name that is believed where region, point or company agree
    likeness_alone: float = 0.8
    surprise: float = 17.6  # how surprising it must be besides, in natural logarithms, among names of places
    surprise_alone: float = 24.0
    surprise_km: float = 18.0  # so far from a point as much is asked as in an oblast
    surprise_a_letter: float = 2.5  # more for each further letter that is wrong in a name that sounds like one of the place
    only: float = 0.05
    population: float = 0.012  # for each power of ten
    big: float = 0.06  # a city of so many, where nothing is said beside its name:
    big_from: int = 50_000
    front: float = 0.135
    unsure: float = -0.11
    region: float = 0.2
    beside_region: float = -0.04
    outside_region: float = -0.3
    around: float = 0.16  # in a region that the claim itself is about, or its claimant speaks for
    outside_around: float = -0.09
    near: float = 0.26
    far: float = -0.24
    far_km: float = 100.0
    together: float = 0.39
    direction: float = 0.2
    group: float = 0.07
    unsaid: float = -0.30  # a forest or a river whose name stands without that word
    region_name: float = 0.62
    region_town: float = 0.45
    region_word: float = 0.30
    about_region: float = 0.30
    not_region: float = -0.23  # a settlement where the claim is about a region
    scale_km: float = 30.0
    company_km: float = 20.0
    off_direction: float = -0.13  # further than this many times direction_km
    off_times: float = 2.5
    object_region: float = -0.10  # a region where a claim is about a thing taken or struck
    direction_km: float = 37.0
    same_km: float = 6.0  # two rows so near are one place to a reader
    sure_name: float = 0.53  # the fuzzy tier is asked where no name fits so well, or only names elsewhere do
    near_text: float = 110.0  # characters over which the tie between two mentions falls to 1/e
    same_report: float = 0.02  # the tie of two mentions far apart
    chance: float = 0.02  # how likely a neighbour has a place near a candidate by mere chance
    sharpness: float = 19.0  # how much a lead in score is a lead in likelihood

    def reach(self, anchors: Iterable[str]) -> float:
        """How far behind the best a candidate may be and yet be brought to the front by regions that a claim speaks of, anchors of such kinds and company."""
        swing = {"direction": self.direction - self.off_direction, "group": 2 * self.group}
        return self.together + self.around - self.outside_around + sum(map(swing.__getitem__, anchors)) + ROUNDING

    def is_whole(self, fit: float) -> bool:
        """Whether a name that weighs so much is wholly one that the place bears: vowels, ending and all."""
        return fit in (self.exact, self.by_hand, self.former, self.alias)

    def is_oblique(self, fit: float) -> bool:
        """Whether a name that weighs so much is by its sound a case form of one that the place bears."""
        return any(math.isclose(fit + self.oblique, whole) for whole in (self.exact, self.by_hand, self.former, self.alias))

    def like(self, likeness: float) -> float:
        """What a misspelt name of such a likeness counts for."""
        return self.fuzzy - self.unlike * (1 - likeness)


KIND_WEIGHTS: dict[PlaceKind, float] = {PlaceKind.CITY: 0.08, PlaceKind.TOWN: 0.045}
