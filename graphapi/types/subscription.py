"""What can be followed."""

import strawberry
from strawberry import UNSET

from graphapi.types.arguments import NotCompiledError
from graphapi.types.filters import ClaimFilter, ReportFilter
from graphapi.types.links import ClaimLink, ReportLink


@strawberry.type
class Subscription:
    @strawberry.field(
        description="Each new claim that passes the filter, once it is committed. `after`: a claim's cursor (`extensions.cursor` of each event); what came since is sent first. A client too slow for 1,000 waiting events is told so and closed."
    )
    def claim_added(self, where: ClaimFilter | None = UNSET, after: str | None = UNSET) -> ClaimLink:
        raise NotCompiledError

    @strawberry.field(description="Each new or corrected report, once it is committed; `after` as in claimAdded.")
    def report_loaded(self, where: ReportFilter | None = UNSET, after: str | None = UNSET) -> ReportLink:
        raise NotCompiledError
