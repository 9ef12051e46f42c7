"""The nodes of the graph."""

import strawberry
from strawberry import UNSET

from graphapi.types.arguments import NotCompiledError, claim_connection
from graphapi.types.enums import ClaimOrder
from graphapi.types.filters import ReportFilter
from graphapi.types.links import ClaimConnectionLink, ClaimLink, ReportConnectionLink, SightingConnectionLink, UnresolvedNameLink
from graphapi.types.scalars import Date, DateTime
from schema.ontology.enums import Echelon, FormationRole, FormationType, Party, PlaceKind, SourceKind


@strawberry.interface
class Node:
    id: strawberry.ID


@strawberry.type(description="A published text, as it was loaded.")
class Report(Node):
    title: str | None
    url: str | None
    published_on: Date | None
    language: str | None = strawberry.field(description="BCP 47.")
    publisher: "Source | None" = strawberry.field(description="null where the publisher is not known.")
    text: str
    text_sha256: str
    loaded_at: DateTime
    warnings: list[str] = strawberry.field(
        description="What could not be read with certainty: no date, an unknown language, a part left out; at most 50."
    )
    claims: ClaimConnectionLink = claim_connection(ClaimOrder.TEXT)
    unresolved: list[UnresolvedNameLink] = strawberry.field(
        description="Names of this report that resolved to nothing, most frequent first; at most 200."
    )


@strawberry.type
class Location(Node):
    name: str = strawberry.field(description="The name the project shows: official, romanised.")
    name_uk: str | None
    name_ru: str | None
    aliases: list[str] = strawberry.field(description="Other spellings and former names; at most 100.")
    place_kind: PlaceKind
    latitude: float | None
    longitude: float | None
    within: "list[Location]" = strawberry.field(description="Nearest first, up to the country; at most 10.")
    claims: ClaimConnectionLink = claim_connection(ClaimOrder.NEWEST, description="Claims that name it or anything within it.")


@strawberry.type
class Formation(Node):
    name: str
    party: Party
    number: str | None
    type: FormationType | None
    echelon: Echelon | None
    aliases: list[str] = strawberry.field(description="At most 100.")
    subordinate_to: "Formation | None"
    claims: ClaimConnectionLink = claim_connection(ClaimOrder.NEWEST)

    @strawberry.field(description="Where claims have placed it, newest first.")
    def sightings(
        self, first: int | None = UNSET, after: str | None = UNSET, last: int | None = UNSET, before: str | None = UNSET
    ) -> SightingConnectionLink:
        raise NotCompiledError


@strawberry.type(
    description="A claim that names a formation together with a resolved place that is not WITHIN. `on`: the end of its period, else the report's day."
)
class Sighting:
    on: Date | None
    location: "Location"
    role: FormationRole
    claim: ClaimLink


@strawberry.type
class Source(Node):
    name: str
    source_kind: SourceKind
    affiliation: Party | None = strawberry.field(description="The belligerent it speaks for; null for the others.")
    aliases: list[str] = strawberry.field(description="At most 100.")

    @strawberry.field(description="What it published.")
    def reports(
        self,
        where: ReportFilter | None = UNSET,
        first: int | None = UNSET,
        after: str | None = UNSET,
        last: int | None = UNSET,
        before: str | None = UNSET,
    ) -> ReportConnectionLink:
        raise NotCompiledError

    claims: ClaimConnectionLink = claim_connection(ClaimOrder.NEWEST, description="What it claimed, whoever published it.")


@strawberry.type(description="A class of the taxonomy.")
class Materiel(Node):
    name: str
    broader: "Materiel | None"
    narrower: "list[Materiel]" = strawberry.field(description="At most 100.")
