"""ReportFilter: which reports are meant."""

from graphapi.plan.draft import Draft
from graphapi.plan.filters.conditions import Given, among, between, ids, language
from graphapi.plan.filters.words import words_in
from graphapi.plan.given import Slot

FILTERS = {
    "id": among("id", ids("report")),
    "publisher": among("publisher", ids("source")),
    "language": language,
    "text": words_in("words"),
}


def report_conditions(draft: Draft, var: str, where: Given) -> list[str]:
    """Conditions that the report in `var` must hold."""
    found: list[str] = []
    for name, value in where.items():
        if name == "publishedOn":
            found.extend(between("published_on")(draft, var, value))
        elif name == "claimant":
            found.append(_claimant(draft, var, value))
        else:
            found.append(FILTERS[name](draft, var, value))
    return found


def _claimant(draft: Draft, var: str, slot: Slot) -> str:
    claim = draft.name("c")
    return (
        f"EXISTS {{ MATCH ({var})<-[:STATED_IN]-({claim}:Claim)"
        f" WHERE {claim}.known_until IS NULL AND {claim}.claimant IN {draft.param(slot, ids('source'))} }}"
    )
