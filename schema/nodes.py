"""The things that claims speak of: places, formations, sources. Ids are local: no type stands before them."""

from dataclasses import dataclass

from schema.ontology.enums import Echelon, FormationType, Party, PlaceKind, SourceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place; `name` is official and romanised, `admin1` the oblast's name, `within` the ids of what holds it, nearest first."""

    id: str
    name: str
    kind: PlaceKind
    name_uk: str | None = None
    name_ru: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    admin1: str | None = None
    within: tuple[str, ...] = ()
    population: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Formation:
    """A unit, keyed on (party, number, type, echelon) or on its name; `provisional` where no table has it."""

    id: str
    name: str
    party: Party
    number: str | None = None
    type: FormationType | None = None
    echelon: Echelon | None = None
    aliases: tuple[str, ...] = ()
    subordinate_to: str | None = None
    provisional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Somebody whose word is kept; `affiliation` is the belligerent it speaks for."""

    id: str
    name: str
    kind: SourceKind
    affiliation: Party | None = None
    aliases: tuple[str, ...] = ()
    provisional: bool = False
