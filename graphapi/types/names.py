"""Names and what they may mean: resolution, search, what nothing was found for."""

from typing import Annotated

import strawberry
from strawberry import UNSET

from graphapi.types.links import ClaimLink, FormationLink, LocationLink, ReasonLink, ReportLink, SourceLink
from schema.ontology.enums import MatchMethod, Party

SearchNode = Annotated[ReportLink | ClaimLink | LocationLink | FormationLink | SourceLink, strawberry.union("SearchNode")]


@strawberry.type
class SearchHit:
    score: float
    matched: str = strawberry.field(description="The words or alias that fitted.")
    node: SearchNode


@strawberry.input
class LocationNameInput:
    name: str
    region: str | None = UNSET
    latitude: float | None = strawberry.field(description="Where the context lies, if known.", default=UNSET)
    longitude: float | None = UNSET


@strawberry.input
class FormationNameInput:
    name: str
    party: Party | None = UNSET


@strawberry.input
class SourceNameInput:
    name: str


@strawberry.type
class LocationResolution:
    name: str
    match: LocationLink | None
    abstained: str | None = strawberry.field(description="Why there is no match.")
    candidates: "list[LocationCandidate]" = strawberry.field(description="At most 10.")


@strawberry.type
class LocationCandidate:
    location: LocationLink
    score: float
    method: MatchMethod
    reasons: list[ReasonLink] = strawberry.field(description="At most 20.")


@strawberry.type
class FormationResolution:
    name: str
    match: FormationLink | None
    abstained: str | None
    candidates: "list[FormationCandidate]" = strawberry.field(description="At most 10.")


@strawberry.type
class FormationCandidate:
    formation: FormationLink
    score: float
    method: MatchMethod
    reasons: list[ReasonLink] = strawberry.field(description="At most 20.")


@strawberry.type
class SourceResolution:
    name: str
    match: SourceLink | None
    abstained: str | None
    candidates: "list[SourceCandidate]" = strawberry.field(description="At most 10.")


@strawberry.type
class SourceCandidate:
    source: SourceLink
    score: float
    method: MatchMethod
    reasons: list[ReasonLink] = strawberry.field(description="At most 20.")


@strawberry.type(description="`mentionCount`: mentions of claims; a span that three claims share counts three times.")
class UnresolvedName:
    surface: str
    region: str | None
    mention_count: int
    candidates: "list[LocationCandidate]" = strawberry.field(description="At most 10.")
    claim: ClaimLink = strawberry.field(description="An example.")
