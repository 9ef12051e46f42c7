"""Types by name, where two modules speak of each other."""

from typing import TYPE_CHECKING, Annotated

import strawberry

if TYPE_CHECKING:
    from graphapi.types.aggregates import Disagreement, Series, TotalRow
    from graphapi.types.changes import DeleteResult, Judgement, LoadResult
    from graphapi.types.claims import Claim, Period, Reason
    from graphapi.types.connections import (
        ClaimConnection,
        DisagreementConnection,
        FormationConnection,
        JudgementConnection,
        LocationConnection,
        ReportConnection,
        SightingConnection,
        SourceConnection,
    )
    from graphapi.types.names import FormationResolution, LocationCandidate, LocationResolution, SearchHit, SourceResolution, UnresolvedName
    from graphapi.types.nodes import Formation, Location, Materiel, Node, Report, Sighting, Source

ClaimConnectionLink = Annotated["ClaimConnection", strawberry.lazy("graphapi.types.connections")]
ClaimLink = Annotated["Claim", strawberry.lazy("graphapi.types.claims")]
DeleteResultLink = Annotated["DeleteResult", strawberry.lazy("graphapi.types.changes")]
DisagreementConnectionLink = Annotated["DisagreementConnection", strawberry.lazy("graphapi.types.connections")]
DisagreementLink = Annotated["Disagreement", strawberry.lazy("graphapi.types.aggregates")]
FormationConnectionLink = Annotated["FormationConnection", strawberry.lazy("graphapi.types.connections")]
FormationLink = Annotated["Formation", strawberry.lazy("graphapi.types.nodes")]
FormationResolutionLink = Annotated["FormationResolution", strawberry.lazy("graphapi.types.names")]
JudgementConnectionLink = Annotated["JudgementConnection", strawberry.lazy("graphapi.types.connections")]
JudgementLink = Annotated["Judgement", strawberry.lazy("graphapi.types.changes")]
LoadResultLink = Annotated["LoadResult", strawberry.lazy("graphapi.types.changes")]
LocationCandidateLink = Annotated["LocationCandidate", strawberry.lazy("graphapi.types.names")]
LocationConnectionLink = Annotated["LocationConnection", strawberry.lazy("graphapi.types.connections")]
LocationLink = Annotated["Location", strawberry.lazy("graphapi.types.nodes")]
LocationResolutionLink = Annotated["LocationResolution", strawberry.lazy("graphapi.types.names")]
MaterielLink = Annotated["Materiel", strawberry.lazy("graphapi.types.nodes")]
NodeLink = Annotated["Node", strawberry.lazy("graphapi.types.nodes")]
PeriodLink = Annotated["Period", strawberry.lazy("graphapi.types.claims")]
ReasonLink = Annotated["Reason", strawberry.lazy("graphapi.types.claims")]
ReportConnectionLink = Annotated["ReportConnection", strawberry.lazy("graphapi.types.connections")]
ReportLink = Annotated["Report", strawberry.lazy("graphapi.types.nodes")]
SearchHitLink = Annotated["SearchHit", strawberry.lazy("graphapi.types.names")]
SeriesLink = Annotated["Series", strawberry.lazy("graphapi.types.aggregates")]
SightingConnectionLink = Annotated["SightingConnection", strawberry.lazy("graphapi.types.connections")]
SightingLink = Annotated["Sighting", strawberry.lazy("graphapi.types.nodes")]
SourceConnectionLink = Annotated["SourceConnection", strawberry.lazy("graphapi.types.connections")]
SourceLink = Annotated["Source", strawberry.lazy("graphapi.types.nodes")]
SourceResolutionLink = Annotated["SourceResolution", strawberry.lazy("graphapi.types.names")]
TotalRowLink = Annotated["TotalRow", strawberry.lazy("graphapi.types.aggregates")]
UnresolvedNameLink = Annotated["UnresolvedName", strawberry.lazy("graphapi.types.names")]
