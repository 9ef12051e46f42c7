"""The claim model: one atomic assertion by one claimant in one report, and the mentions it carries.

Offsets count code points of the report's text, and `text[start:end]` is the quote or the surface, always.
Ids of records are local; `schema.keys.global_id` puts the type before them where the graph and the API want it.
"""

from dataclasses import dataclass
from datetime import date

from schema.match import Resolution
from schema.nodes import Formation, Location, Source
from schema.ontology.enums import (
    ClaimKind,
    Echelon,
    Effect,
    FormationRole,
    FormationType,
    LocationRole,
    Party,
    Qualifier,
    TallyBasis,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as asserted, its hedge, and the words it stood in."""

    value: float
    qualifier: Qualifier
    as_stated: str


@dataclass(frozen=True, slots=True)
class Period:
    """What a claim covers, inclusive; an unknown end is null."""

    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LocationMention:
    """A place as written; `region` is the qualifier written with it."""

    surface: str
    start: int
    end: int
    role: LocationRole
    region: str | None = None
    resolution: Resolution[Location] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormationMention:
    """A formation as written; "three mechanised brigades" has `count` 3 and neither number nor name.

    `parent` is the formation that it is written as a part of: the brigade of "the 1st battalion of the 57th brigade".
    """

    surface: str
    start: int
    end: int
    role: FormationRole
    party: Party | None = None
    number: str | None = None
    type: FormationType | None = None
    echelon: Echelon | None = None
    name: str | None = None
    count: int | None = None
    parent: "FormationMention | None" = None
    resolution: Resolution[Formation] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMention:
    """Whose word, as written; `start` is null where the publisher speaks for itself and the text does not name it.

    `source` is the id that the registry of sources gives to the surface; `spokesperson` is who spoke for it.
    """

    surface: str
    source: str
    start: int | None = None
    end: int | None = None
    spokesperson: str | None = None
    resolution: Resolution[Source] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One predicate, at most one quantity, one claimant: somebody's word, never a fact."""

    id: str
    kind: ClaimKind
    quote: str
    start: int
    end: int
    tally: TallyBasis = TallyBasis.INCREMENT
    effect: Effect | None = None
    materiel: str | None = None
    model: str | None = None
    made_in: str | None = None
    quantity: Quantity | None = None
    period: Period = Period()
    actor: Party | None = None
    target: Party | None = None
    claimant: SourceMention | None = None
    relayed_by: tuple[SourceMention, ...] = ()
    targets: tuple[str, ...] = ()
    direction: str | None = None
    locations: tuple[LocationMention, ...] = ()
    formations: tuple[FormationMention, ...] = ()
    part_of: str | None = None
