"""A claim and what it carries."""

import strawberry

from graphapi.types.links import FormationLink, LocationCandidateLink, LocationLink, MaterielLink, ReportLink, SourceLink
from graphapi.types.nodes import Node
from graphapi.types.scalars import Date, DateTime
from schema.ontology.enums import (
    ClaimKind,
    Echelon,
    Effect,
    FormationRole,
    FormationType,
    LocationRole,
    MatchMethod,
    Party,
    Qualifier,
    TallyBasis,
)


@strawberry.type(description="One atomic assertion by one claimant in one report; never a fact.")
class Claim(Node):
    kind: ClaimKind
    effect: Effect | None
    materiel: MaterielLink | None = strawberry.field(description="What is counted; null where the claim counts nothing of the taxonomy.")
    model: str | None = strawberry.field(description="The model as named: Leopard, M198, Shahed.")
    made_in: str | None = strawberry.field(description="ISO 3166-1 alpha-2.")
    quantity: "Quantity | None"
    tally: TallyBasis
    period: "Period"
    actor: Party | None = strawberry.field(description="The party that acted.")
    target: Party | None = strawberry.field(description="The party that suffered it.")
    claimant: SourceLink | None = strawberry.field(
        description="Whose word it is: the innermost named source, else the publisher; null where neither is known."
    )
    spokesperson: str | None = strawberry.field(description="The person who spoke for the claimant.")
    relayed_by: list[SourceLink] = strawberry.field(
        description="Who passed the word on, nearest the claimant first, without the publisher; at most 10."
    )
    direction: str | None = strawberry.field(description="The front sector named, as written, without the word direction.")
    locations: "list[LocationMention]" = strawberry.field(description="Places named, in the order of the text; at most 100.")
    formations: "list[FormationMention]" = strawberry.field(description="Formations named, in the order of the text; at most 100.")
    targets: list[MaterielLink] = strawberry.field(description="Of a STRIKE: the classes of thing struck; at most 20.")
    part_of: "Claim | None" = strawberry.field(description="The total that this claim is part of: one Leopard of 19 tanks.")
    parts: "list[Claim]" = strawberry.field(description="At most 100.")
    report: ReportLink
    quote: str = strawberry.field(
        description="`report.text` from `start` to `end`, in Unicode code points; in JavaScript `[...text].slice(start, end).join('')`."
    )
    start: int
    end: int
    assertion: strawberry.ID = strawberry.field(
        description="Claims of different reports that are the same assertion of the same claimant share it; totals count it once."
    )
    restatements: "list[Claim]" = strawberry.field(description="The other claims of the same assertion, oldest report first; at most 100.")
    known_from: DateTime = strawberry.field(
        description="From when the graph has held it, and until when, where a corrected report withdrew it."
    )
    known_until: DateTime | None


@strawberry.type(description="`lower` and `upper` bound the number that the words allow: MORE_THAN 740 has lower 740 and no upper.")
class Quantity:
    value: float
    qualifier: Qualifier
    lower: float | None
    upper: float | None
    as_stated: str


@strawberry.type(description="Inclusive; an unknown end is null.")
class Period:
    start: Date | None
    end: Date | None


@strawberry.type(description="Why a candidate scored as it did: `weight` is its part of the score. At most 20 a candidate.")
class Reason:
    feature: str
    detail: str
    weight: float


@strawberry.type(description="A place name as written, and what it resolved to, with the reasons. Scores lie in 0..1.")
class LocationMention:
    surface: str
    start: int = strawberry.field(description="Offsets of the surface in the report's text, in code points.")
    end: int
    region: str | None = strawberry.field(description="The qualifier written with it: Kharkov region.")
    role: LocationRole
    location: LocationLink | None = strawberry.field(description="null where nothing was clear enough.")
    score: float | None
    method: MatchMethod | None
    reasons: "list[Reason]" = strawberry.field(description="At most 20.")
    candidates: list[LocationCandidateLink] = strawberry.field(description="Best first; at most 10.")


@strawberry.type
class FormationMention:
    surface: str
    start: int
    end: int
    role: FormationRole
    count: int | None = strawberry.field(description="Three mechanised brigades: 3, and no formation.")
    party: Party | None
    number: str | None
    name: str | None
    type: FormationType | None
    echelon: Echelon | None
    formation: FormationLink | None
    score: float | None
    method: MatchMethod | None
    reasons: "list[Reason]" = strawberry.field(description="At most 20.")
