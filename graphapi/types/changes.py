"""What is loaded and judged, and what came of it."""

import strawberry
from strawberry import UNSET

from graphapi.types.enums import LoadStatus
from graphapi.types.links import ClaimLink, NodeLink, ReportLink, SourceLink
from graphapi.types.nodes import Node
from graphapi.types.scalars import Date, DateTime
from schema.ontology.enums import JudgementSubject


@strawberry.input
class ReportInput:
    text: str
    title: str | None = UNSET
    url: str | None = UNSET
    publisher: str | None = strawberry.field(description="A name or a source id.", default=UNSET)
    published_on: Date | None = UNSET
    language: str | None = UNSET


@strawberry.type
class LoadResult:
    reports: "list[LoadedReport]" = strawberry.field(description="At most 100.")
    claim_count: int
    unresolved_count: int


@strawberry.type
class LoadedReport:
    report: ReportLink | None
    status: LoadStatus
    claim_count: int
    error: str | None = strawberry.field(description="Why it was REJECTED.")


@strawberry.type
class DeleteResult:
    deleted_report_id: strawberry.ID | None
    deleted_claim_ids: list[strawberry.ID] = strawberry.field(description="At most 10,000.")


@strawberry.input(description="Of a claim, of a publisher's reports, or of all where neither is given.")
class JudgementInput:
    subject: JudgementSubject
    surface: str
    region: str | None = UNSET
    node: strawberry.ID | None = strawberry.field(
        description="What it is; null: nothing that we know, never propose anything.", default=UNSET
    )
    claim: strawberry.ID | None = UNSET
    publisher: strawberry.ID | None = UNSET


@strawberry.type
class Judgement(Node):
    subject: JudgementSubject
    surface: str
    region: str | None
    node: NodeLink | None
    claim: ClaimLink | None
    publisher: SourceLink | None
    by: str
    at: DateTime
    undone: bool
    mention_count: int = strawberry.field(description="Mentions that it decides today.")
