"""What can be asked."""

import strawberry
from strawberry import UNSET

from graphapi.types.arguments import NotCompiledError, claim_connection
from graphapi.types.enums import ClaimOrder, TotalKey
from graphapi.types.filters import ClaimFilter, FormationFilter, LocationFilter, PeriodFilter, ReportFilter, SourceFilter
from graphapi.types.links import (
    ClaimConnectionLink,
    ClaimLink,
    DisagreementConnectionLink,
    FormationConnectionLink,
    FormationLink,
    FormationResolutionLink,
    JudgementConnectionLink,
    LocationConnectionLink,
    LocationLink,
    LocationResolutionLink,
    MaterielLink,
    NodeLink,
    ReportConnectionLink,
    ReportLink,
    SearchHitLink,
    SeriesLink,
    SourceConnectionLink,
    SourceLink,
    SourceResolutionLink,
    TotalRowLink,
    UnresolvedNameLink,
)
from graphapi.types.names import FormationNameInput, LocationNameInput, SourceNameInput
from graphapi.types.scalars import DateTime
from schema.ontology.enums import Effect, JudgementSubject, Party


@strawberry.type
class Query:
    @strawberry.field
    def node(self, id: strawberry.ID) -> NodeLink | None:
        raise NotCompiledError

    @strawberry.field(description="In the order asked, null where there is none; at most 100.")
    def nodes(self, ids: list[strawberry.ID]) -> list[NodeLink | None]:
        raise NotCompiledError

    @strawberry.field
    def report(self, id: strawberry.ID) -> ReportLink | None:
        raise NotCompiledError

    @strawberry.field
    def claim(self, id: strawberry.ID) -> ClaimLink | None:
        raise NotCompiledError

    @strawberry.field
    def location(self, id: strawberry.ID) -> LocationLink | None:
        raise NotCompiledError

    @strawberry.field
    def formation(self, id: strawberry.ID) -> FormationLink | None:
        raise NotCompiledError

    @strawberry.field
    def source(self, id: strawberry.ID) -> SourceLink | None:
        raise NotCompiledError

    @strawberry.field
    def materiel(self, id: strawberry.ID) -> MaterielLink | None:
        raise NotCompiledError

    @strawberry.field
    def reports(
        self,
        where: ReportFilter | None = UNSET,
        first: int | None = UNSET,
        after: str | None = UNSET,
        last: int | None = UNSET,
        before: str | None = UNSET,
    ) -> ReportConnectionLink:
        raise NotCompiledError

    claims: ClaimConnectionLink = claim_connection(
        ClaimOrder.NEWEST, description="`asOf`: what had been loaded by then, corrections since left out."
    )

    @strawberry.field
    def locations(
        self,
        where: LocationFilter | None = UNSET,
        first: int | None = UNSET,
        after: str | None = UNSET,
        last: int | None = UNSET,
        before: str | None = UNSET,
    ) -> LocationConnectionLink:
        raise NotCompiledError

    @strawberry.field
    def formations(
        self,
        where: FormationFilter | None = UNSET,
        first: int | None = UNSET,
        after: str | None = UNSET,
        last: int | None = UNSET,
        before: str | None = UNSET,
    ) -> FormationConnectionLink:
        raise NotCompiledError

    @strawberry.field
    def sources(
        self,
        where: SourceFilter | None = UNSET,
        first: int | None = UNSET,
        after: str | None = UNSET,
        last: int | None = UNSET,
        before: str | None = UNSET,
    ) -> SourceConnectionLink:
        raise NotCompiledError

    taxonomy: list[MaterielLink] = strawberry.field(description="The whole taxonomy, parents first; at most 500.")

    @strawberry.field(
        description="Any name or words, any language: reports, claims, locations, formations and sources, best first; `first` at most 100."
    )
    def search(self, text: str, first: int | None = 20) -> list[SearchHitLink]:
        raise NotCompiledError

    @strawberry.field(
        description="Any spelling in any of the three languages: candidates with scores and reasons; at most 1,000 names, `limit` candidates of at most 10 each. `match` is the first candidate, or null where none is clear."
    )
    def resolve_locations(self, names: list[LocationNameInput], limit: int | None = 5) -> list[LocationResolutionLink]:
        raise NotCompiledError

    @strawberry.field(description="As resolveLocations; at most 1,000 names.")
    def resolve_formations(self, names: list[FormationNameInput], limit: int | None = 5) -> list[FormationResolutionLink]:
        raise NotCompiledError

    @strawberry.field(description="As resolveLocations; at most 1,000 names.")
    def resolve_sources(self, names: list[SourceNameInput], limit: int | None = 5) -> list[SourceResolutionLink]:
        raise NotCompiledError

    @strawberry.field(
        description="Names that resolved to nothing, most frequent first; what a reviewer works through. `first` at most 100."
    )
    def unresolved_names(
        self, subject: JudgementSubject | None = JudgementSubject.LOCATION, first: int | None = 20, skip: int | None = 0
    ) -> list[UnresolvedNameLink]:
        raise NotCompiledError

    @strawberry.field(description="Newest first.")
    def judgements(
        self,
        *,
        subject: JudgementSubject | None = UNSET,
        undone: bool | None = UNSET,
        first: int | None = UNSET,
        after: str | None = UNSET,
        last: int | None = UNSET,
        before: str | None = UNSET,
    ) -> JudgementConnectionLink:
        raise NotCompiledError

    @strawberry.field(
        description="""Claims grouped, counted and summed. An assertion told by several reports is summed once. `claimCount` and `assertionCount` count parts; `sum`, `min` and `max` leave a part out where its
total is in the same row. Running totals are never added up: their `sum` is null. At most one of DAY, WEEK (from Monday), MONTH, by the end of the period. MATERIEL and LOCATION are the class and
the place themselves, not rolled up; OBLAST rolls up. A claim of two places counts in the row of each; one without the key makes a row of null. `by: []` gives one row. At most 10,000 rows, ordered by their keys."""
    )
    def totals(self, *, where: ClaimFilter | None = UNSET, by: list[TotalKey], as_of: DateTime | None = UNSET) -> list[TotalRowLink]:
        raise NotCompiledError

    @strawberry.field(
        description="Where at least two claimants give different numbers for the same loss in the same days, side by side; the widest `ratio` first, null before all. `where: {value}` filters the claims, not the ratio."
    )
    def disagreements(
        self,
        *,
        where: ClaimFilter | None = UNSET,
        as_of: DateTime | None = UNSET,
        first: int | None = UNSET,
        after: str | None = UNSET,
        last: int | None = UNSET,
        before: str | None = UNSET,
    ) -> DisagreementConnectionLink:
        raise NotCompiledError

    @strawberry.field(
        description="The running total of each claimant and effect day by day, with its own increments and the corrections between them; one series a claimant and effect. At most 20 series of 5,000 points."
    )
    def series(
        self,
        target: Party,
        materiel: strawberry.ID,
        *,
        effect: list[Effect] | None = UNSET,
        claimant: list[strawberry.ID] | None = UNSET,
        period: PeriodFilter | None = UNSET,
        as_of: DateTime | None = UNSET,
    ) -> list[SeriesLink]:
        raise NotCompiledError
