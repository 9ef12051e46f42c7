"""A place on its way into the gazetteer."""

from dataclasses import dataclass, field

from schema.gazetteer.forms import FORMER, HAND, OFFICIAL
from schema.gazetteer.spelling import Sound, sound
from schema.ontology.enums import PlaceKind

KINDS = tuple(PlaceKind)
REGION_KINDS = frozenset({PlaceKind.COUNTRY, PlaceKind.OBLAST, PlaceKind.RAION})
DEGREE = 100_000  # coordinates are kept as whole hundred-thousandths of a degree: one metre
UNKNOWN = 2**31 - 1  # the coordinate of a place without one


@dataclass(slots=True, kw_only=True)
class Place:
    """A place as the sources tell of it; `aliases` maps other names to what they are to it; `front` 0..255 is nearness to the fighting."""

    id: str
    kind: PlaceKind
    name: str
    name_uk: str = ""
    name_ru: str = ""
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    parent: str | None = None
    sure: bool = True
    front: int = 0
    aliases: dict[str, int] = field(default_factory=dict)

    def named(self) -> dict[str, int]:
        """Every name of the place with what it is to it."""
        official = dict.fromkeys(filter(None, (self.name, self.name_uk, self.name_ru)), OFFICIAL)
        return {**self.aliases, **official}

    def sounds(self) -> dict[Sound, int]:
        """The sounds of the place's names; what is official by one spelling is not made less so by another."""
        found: dict[Sound, int] = {}
        for name, flags in self.named().items():
            heard = sound(name)
            if heard.key:
                found[heard] = found.get(heard, 0) | flags
        return {heard: flags & ~FORMER if flags & (OFFICIAL | HAND) else flags for heard, flags in found.items()}


def whole(degrees: float | None) -> int:
    """A coordinate as it is kept."""
    return UNKNOWN if degrees is None else round(degrees * DEGREE)
