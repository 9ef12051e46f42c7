"""Answers that no single claim gives: totals, disagreements, series."""

import strawberry

from graphapi.types.links import ClaimLink, FormationLink, LocationLink, MaterielLink, PeriodLink, SourceLink
from graphapi.types.scalars import Date
from schema.ontology.enums import ClaimKind, Effect, Party, TallyBasis


@strawberry.type(description="The keys asked for are set; the others are null. `from` and `to` are inclusive.")
class TotalRow:
    from_: Date | None = strawberry.field(name="from")
    to: Date | None
    claimant: SourceLink | None
    publisher: SourceLink | None
    kind: ClaimKind | None
    effect: Effect | None
    materiel: MaterielLink | None
    tally: TallyBasis | None
    target: Party | None
    actor: Party | None
    oblast: LocationLink | None
    location: LocationLink | None
    formation: FormationLink | None
    direction: str | None
    claim_count: int
    assertion_count: int
    sum: float | None = strawberry.field(description="Of increments; null for running totals or where the row mixes both.")
    min: float | None
    max: float | None


@strawberry.type(
    description="`ratio` is highest by lowest, null where lowest is 0. `claims`: one a claimant, the latest of each; at most 20."
)
class Disagreement:
    target: Party
    materiel: MaterielLink
    effect: Effect | None
    tally: TallyBasis
    period: PeriodLink
    claims: list[ClaimLink]
    lowest: float
    highest: float
    ratio: float | None


@strawberry.type
class Series:
    claimant: SourceLink
    materiel: MaterielLink
    target: Party
    effect: Effect | None
    points: "list[SeriesPoint]"


@strawberry.type
class SeriesPoint:
    on: Date
    cumulative: float | None
    increment: float | None
    difference: float | None = strawberry.field(
        description="`cumulative` minus that of the calendar day before, where both are known, even where that day lies outside the period asked for."
    )
    correction: bool = strawberry.field(
        description="The difference is not the increment stated: the claimant corrected an earlier figure. false where either is unknown."
    )
    cumulative_claim: ClaimLink | None
    increment_claim: ClaimLink | None
