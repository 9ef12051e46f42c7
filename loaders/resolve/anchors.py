"""Points on the map that a claim's direction and groups of forces speak of."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from loaders.resolve import vocabulary
from loaders.resolve.geography import Point
from loaders.resolve.locations import LocationResolver
from schema.claim import Claim
from schema.gazetteer.spelling import oblique, sound
from schema.gazetteer.tables import rows_of
from schema.ontology.enums import FormationType

_AND = re.compile(r"\s+(?:та|і|й|и|and)\s+|\s*[,/]\s*")  # "Куп’янському та Лиманському": two directions written as one


@dataclass(frozen=True, slots=True, eq=False)
class Anchor:
    """`kind` is direction or group; the nearest of its points counts. `others` are those of all other groups. Made once a name."""

    kind: str
    name: str
    points: tuple[Point, ...]
    others: tuple[Point, ...] = ()


class Anchors:
    """The anchors of claims: from the table, else the town that a direction is named for."""

    def __init__(self, locations: LocationResolver) -> None:
        self._locations = locations
        self._direction = lru_cache(maxsize=4096)(self._find_direction)
        self._group = lru_cache(maxsize=4096)(_find_group)

    def of(self, claim: Claim) -> tuple[Anchor, ...]:
        """What a claim's direction and its groups of forces point at."""
        direction = self._direction(claim.direction) if claim.direction else None
        groups = (mention.name or mention.surface for mention in claim.formations if mention.type is FormationType.GROUP_OF_FORCES)
        found = [anchor for name in groups if (anchor := self._group(name))]
        return (direction, *found) if direction else tuple(found)

    def _find_direction(self, direction: str) -> Anchor | None:
        points = tuple(point for name in _AND.split(direction) for point in _listed("direction", name) or self._town(name))
        return Anchor("direction", direction, points) if points else None

    def _town(self, name: str) -> tuple[Point, ...]:
        """Where the likeliest settlement of the name lies."""
        drafts = self._locations.drafts(name)
        where = (
            self._locations.gazetteer.coordinates(drafts[0].row)
            if drafts and drafts[0].score >= self._locations.weights.threshold
            else None
        )
        return (where,) if where is not None else ()


def _find_group(name: str) -> Anchor | None:
    points = _listed("group", name)
    return Anchor("group", name, points, _other_groups(points)) if points else None


def _listed(kind: str, name: str) -> tuple[Point, ...]:
    for heard in (sound(name), *oblique(name)):
        if points := _table().get((kind, heard.key)):
            return points
    return ()


@cache
def _other_groups(points: tuple[Point, ...]) -> tuple[Point, ...]:
    every = dict.fromkeys(point for (kind, _), those in _table().items() if kind == "group" for point in those)
    return tuple(point for point in every if point not in points)


@cache
def _table() -> dict[tuple[str, str], tuple[Point, ...]]:
    table: dict[tuple[str, str], tuple[Point, ...]] = {}
    text = files(vocabulary).joinpath("anchors.tsv").read_text(encoding="utf-8")
    for kind, name, latitude, longitude in rows_of(text, "anchors.tsv", columns=4):
        key = kind, sound(name).key
        table[key] = (*table.get(key, ()), (float(latitude), float(longitude)))
    return table
