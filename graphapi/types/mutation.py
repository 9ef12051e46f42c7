"""What changes the graph."""

import strawberry

from graphapi.types.arguments import NotCompiledError
from graphapi.types.changes import JudgementInput, ReportInput
from graphapi.types.links import DeleteResultLink, JudgementLink, LoadResultLink


@strawberry.type
class Mutation:
    @strawberry.field(
        description="Extract, resolve and store, at most 100 at once: each report whole or not at all, and twice is the same as once. Results in the order given. Scope `load`."
    )
    def load_reports(self, reports: list[ReportInput]) -> LoadResultLink:
        raise NotCompiledError

    @strawberry.field(
        description="Take a report, and what only it said, out of the graph; an unknown id gives `deletedReportId: null`. Scope `load`."
    )
    def delete_report(self, id: strawberry.ID) -> DeleteResultLink:
        raise NotCompiledError

    @strawberry.field(description="Say what a name means; it beats every score, now and in later loads, until undone. Scope `judge`.")
    def judge(self, judgement: JudgementInput) -> JudgementLink:
        raise NotCompiledError

    @strawberry.field(description="Names resolve by their scores again. Scope `judge`.")
    def undo_judgement(self, id: strawberry.ID) -> JudgementLink:
        raise NotCompiledError
