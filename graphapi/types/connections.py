"""Relay connections, their edges and pages."""

import strawberry

from graphapi.types.links import (
    ClaimLink,
    DisagreementLink,
    FormationLink,
    JudgementLink,
    LocationLink,
    ReportLink,
    SightingLink,
    SourceLink,
)


@strawberry.type
class PageInfo:
    has_next_page: bool
    has_previous_page: bool
    start_cursor: str | None
    end_cursor: str | None


@strawberry.type(description="`totalCount` is counted only when asked, and null where counting took too long.")
class ClaimConnection:
    edges: "list[ClaimEdge]"
    nodes: list[ClaimLink]
    page_info: "PageInfo"
    total_count: int | None


@strawberry.type
class ClaimEdge:
    node: ClaimLink
    cursor: str


@strawberry.type
class ReportConnection:
    edges: "list[ReportEdge]"
    nodes: list[ReportLink]
    page_info: "PageInfo"
    total_count: int | None


@strawberry.type
class ReportEdge:
    node: ReportLink
    cursor: str


@strawberry.type
class LocationConnection:
    edges: "list[LocationEdge]"
    nodes: list[LocationLink]
    page_info: "PageInfo"
    total_count: int | None


@strawberry.type
class LocationEdge:
    node: LocationLink
    cursor: str


@strawberry.type
class FormationConnection:
    edges: "list[FormationEdge]"
    nodes: list[FormationLink]
    page_info: "PageInfo"
    total_count: int | None


@strawberry.type
class FormationEdge:
    node: FormationLink
    cursor: str


@strawberry.type
class SourceConnection:
    edges: "list[SourceEdge]"
    nodes: list[SourceLink]
    page_info: "PageInfo"
    total_count: int | None


@strawberry.type
class SourceEdge:
    node: SourceLink
    cursor: str


@strawberry.type
class SightingConnection:
    edges: "list[SightingEdge]"
    nodes: list[SightingLink]
    page_info: "PageInfo"
    total_count: int | None


@strawberry.type
class SightingEdge:
    node: SightingLink
    cursor: str


@strawberry.type
class DisagreementConnection:
    edges: "list[DisagreementEdge]"
    nodes: list[DisagreementLink]
    page_info: "PageInfo"
    total_count: int | None


@strawberry.type
class DisagreementEdge:
    node: DisagreementLink
    cursor: str


@strawberry.type
class JudgementConnection:
    edges: "list[JudgementEdge]"
    nodes: list[JudgementLink]
    page_info: "PageInfo"
    total_count: int | None


@strawberry.type
class JudgementEdge:
    node: JudgementLink
    cursor: str
