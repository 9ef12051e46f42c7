"""What each feature of a place counts for in a score, and when a winner is clear; the figures' curve is in docs/resolution.md."""

from dataclasses import dataclass

from schema.ontology.enums import PlaceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Parts of a score in 0..1. `threshold` is the least score of a winner, `margin` its least lead over a different place."""

    threshold: float = 0.55
    margin: float = 0.045
    exact: float = 0.60
    alias: float = 0.58
    former: float = 0.56
    phonemic: float = 0.57
    vowel: float = 0.06  # a vowel that differs wholly; less for o/a, e/i, o/i
    ending: float = 0.03
    oblique: float = 0.02
    fuzzy: float = 0.54
    unlike: float = 1.5  # a letter in eight wrong costs 0.19
    only: float = 0.05
    population: float = 0.012  # for each power of ten
    front: float = 0.14
    unsure: float = -0.04
    region: float = 0.22
    beside_region: float = -0.05
    outside_region: float = -0.20
    near: float = 0.30
    far: float = -0.10
    together: float = 0.28
    direction: float = 0.12
    group: float = 0.05
    scale_km: float = 25.0
    direction_km: float = 35.0
    same_km: float = 6.0  # two rows so near are one place to a reader
    fuzzy_below: float = 0.62  # the fuzzy tier is asked where the best of the others stays under this


KIND_WEIGHTS: dict[PlaceKind, float] = {PlaceKind.CITY: 0.05, PlaceKind.TOWN: 0.02}
