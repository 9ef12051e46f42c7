"""What a mutation did, told from a row that it made."""

from graphapi.plan.draft import Draft, Part
from graphapi.plan.project import FIELDS, plain, plain_list, project_below
from graphapi.plan.selection import Selected
from graphapi.plan.shapes import each, first


def _reports(draft: Draft, var: str, selected: Selected) -> Part:
    row = draft.name("x")
    cypher, shape = project_below(draft, selected, row)
    return Part(f"COLLECT {{ UNWIND {var}.reports AS {row} RETURN {cypher} }}", each(shape))


def _report(draft: Draft, var: str, selected: Selected) -> Part:
    node = draft.name("n")
    cypher, shape = project_below(draft, selected, node)
    return Part(f"COLLECT {{ MATCH ({node}:Report {{id: {var}.report}}) RETURN {cypher} }}", first(shape))


FIELDS["LoadResult"] = {"reports": _reports, "claimCount": plain("claimCount"), "unresolvedCount": plain("unresolvedCount")}
FIELDS["LoadedReport"] = {
    "report": _report,
    "status": plain("status"),
    "claimCount": plain("claimCount"),
    "error": plain("error"),
}
FIELDS["DeleteResult"] = {"deletedReportId": plain("deletedReportId"), "deletedClaimIds": plain_list("deletedClaimIds", 10_000)}
