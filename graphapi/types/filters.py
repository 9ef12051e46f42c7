"""Filters: the fields of one object must all hold, the values of one list are alternatives."""

import strawberry
from strawberry import UNSET

from graphapi.types.enums import ClaimField
from graphapi.types.scalars import Date
from schema.ontology.enums import (
    ClaimKind,
    Echelon,
    Effect,
    FormationRole,
    FormationType,
    LocationRole,
    Party,
    PlaceKind,
    Qualifier,
    SourceKind,
    TallyBasis,
)


@strawberry.input
class ClaimFilter:
    AND: "list[ClaimFilter] | None" = UNSET
    OR: "list[ClaimFilter] | None" = UNSET
    NOT: "ClaimFilter | None" = UNSET
    id: list[strawberry.ID] | None = UNSET
    kind: list[ClaimKind] | None = UNSET
    effect: list[Effect] | None = UNSET
    materiel: list[strawberry.ID] | None = strawberry.field(description="This materiel or anything narrower.", default=UNSET)
    targets: list[strawberry.ID] | None = strawberry.field(
        description="Of a STRIKE: these classes of thing struck, or anything narrower.", default=UNSET
    )
    model: list[str] | None = strawberry.field(description="Equal without regard to case.", default=UNSET)
    made_in: list[str] | None = UNSET
    qualifier: list[Qualifier] | None = UNSET
    tally: list[TallyBasis] | None = UNSET
    actor: list[Party] | None = UNSET
    target: list[Party] | None = UNSET
    claimant: list[strawberry.ID] | None = UNSET
    relayed_by: list[strawberry.ID] | None = UNSET
    publisher: list[strawberry.ID] | None = UNSET
    report: list[strawberry.ID] | None = UNSET
    language: list[str] | None = strawberry.field(description="`en` takes in `en-GB`.", default=UNSET)
    part_of: list[strawberry.ID] | None = strawberry.field(description="Direct parts of these claims.", default=UNSET)
    is_part: bool | None = strawberry.field(description="true: parts of a stated total; false: all others.", default=UNSET)
    assertion: list[strawberry.ID] | None = UNSET
    place: "PlaceMentionFilter | None" = strawberry.field(
        description="All its fields must fit one and the same place of the claim; `{}` holds where there is at least one.", default=UNSET
    )
    formation: "FormationMentionFilter | None" = strawberry.field(
        description="All its fields must fit one and the same formation of the claim; `{}` holds where there is at least one.",
        default=UNSET,
    )
    period: "PeriodFilter | None" = strawberry.field(
        description="Claims whose period overlaps this one. A claim that lacks either end never overlaps, even where the filter is open on that side.",
        default=UNSET,
    )
    published_on: "PeriodFilter | None" = UNSET
    value: "RangeFilter | None" = UNSET
    text: str | None = strawberry.field(
        description="All the words, in any order, case and inflection ignored, in the quote. No query syntax: every character is a letter of the text.",
        default=UNSET,
    )
    resolved: bool | None = strawberry.field(
        description="true: names at least one place, and all of them resolved; false: at least one did not.", default=UNSET
    )
    has: list[ClaimField] | None = strawberry.field(description="All of these fields are not null (lists: not empty).", default=UNSET)


@strawberry.input
class PlaceMentionFilter:
    location: list[strawberry.ID] | None = strawberry.field(description="This place or anything within it.", default=UNSET)
    role: list[LocationRole] | None = UNSET
    surface: list[str] | None = strawberry.field(description="As written, without regard to case.", default=UNSET)
    near: "NearFilter | None" = UNSET
    bounds: "BoundsFilter | None" = UNSET
    resolved: bool | None = UNSET


@strawberry.input(description="`party`, `type`, `echelon`: of the mention, else of the formation it resolved to.")
class FormationMentionFilter:
    formation: list[strawberry.ID] | None = strawberry.field(description="These themselves, not those subordinate.", default=UNSET)
    role: list[FormationRole] | None = UNSET
    party: list[Party] | None = UNSET
    type: list[FormationType] | None = UNSET
    echelon: list[Echelon] | None = UNSET


@strawberry.input(description="Inclusive; an absent end is open; a start after the end is BAD_USER_INPUT.")
class PeriodFilter:
    start: Date | None = UNSET
    end: Date | None = UNSET


@strawberry.input(description="Inclusive; an absent end is open.")
class RangeFilter:
    gte: float | None = UNSET
    lte: float | None = UNSET


@strawberry.input(description="Great-circle distance, 0 < km <= 2000.")
class NearFilter:
    latitude: float
    longitude: float
    km: float


@strawberry.input(description="Degrees; west greater than east crosses the antimeridian.")
class BoundsFilter:
    south: float
    west: float
    north: float
    east: float


@strawberry.input
class ReportFilter:
    id: list[strawberry.ID] | None = UNSET
    publisher: list[strawberry.ID] | None = UNSET
    published_on: "PeriodFilter | None" = UNSET
    language: list[str] | None = UNSET
    claimant: list[strawberry.ID] | None = UNSET
    text: str | None = strawberry.field(description="All the words, in the title or text.", default=UNSET)


@strawberry.input
class LocationFilter:
    id: list[strawberry.ID] | None = UNSET
    place_kind: list[PlaceKind] | None = UNSET
    name: str | None = strawberry.field(description="Any spelling; resolved, not matched letter by letter.", default=UNSET)
    within: list[strawberry.ID] | None = strawberry.field(description="Anything within these.", default=UNSET)
    near: "NearFilter | None" = UNSET
    bounds: "BoundsFilter | None" = UNSET
    mentioned: bool | None = strawberry.field(description="true: named by a claim.", default=UNSET)


@strawberry.input
class FormationFilter:
    id: list[strawberry.ID] | None = UNSET
    name: str | None = UNSET
    party: list[Party] | None = UNSET
    type: list[FormationType] | None = UNSET
    echelon: list[Echelon] | None = UNSET
    mentioned: bool | None = UNSET


@strawberry.input
class SourceFilter:
    id: list[strawberry.ID] | None = UNSET
    name: str | None = UNSET
    source_kind: list[SourceKind] | None = UNSET
    affiliation: list[Party] | None = UNSET
