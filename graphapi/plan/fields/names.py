"""Names resolved: each a row that the statement was given, with candidates in the text form that mentions keep."""

from graphapi.plan.draft import Draft, Part
from graphapi.plan.fields.mentions import candidate_fields, candidates_of
from graphapi.plan.project import FIELDS, Write, plain, project_below
from graphapi.plan.selection import Selected
from graphapi.plan.shapes import first


def _match(label: str) -> Write:
    def write(draft: Draft, var: str, selected: Selected) -> Part:
        node = draft.name("n")
        cypher, shape = project_below(draft, selected, node)
        return Part(f"COLLECT {{ MATCH ({node}:{label} {{id: {var}.match}}) RETURN {cypher} }}", first(shape))

    return write


def _candidates(label: str) -> Write:
    return lambda draft, var, selected: candidates_of(draft, var, selected, label)


for _label in ("Location", "Formation", "Source"):
    FIELDS[f"{_label}Candidate"] = candidate_fields(_label.lower())
    FIELDS[f"{_label}Resolution"] = {
        "name": plain("name"),
        "match": _match(_label),
        "abstained": plain("abstained"),
        "candidates": _candidates(_label),
    }
