"""Mentions: the relationship from a claim to what it names, and the node at its end, a named one or a name that nothing was found for.

A mention's projection starts from `relationship,end`. Reasons and candidates are text whose fields a tab separates (docs/graph.md).
"""

from graphapi.plan.draft import Draft, Part
from graphapi.plan.project import FIELDS, Write, many, project_below
from graphapi.plan.selection import Selected, below
from graphapi.plan.shapes import each

TAB = "'\\t'"


def of_relationship(name: str) -> Write:
    """A property of the mention itself."""

    def write(_: Draft, var: str, __: Selected) -> Part:
        return Part(f"{var.partition(',')[0]}.{name}")

    return write


def resolved_to(label: str) -> Write:
    """The node at the end, where it is one and not a name only."""

    def write(draft: Draft, var: str, selected: Selected) -> Part:
        end = var.partition(",")[2]
        cypher, shape = project_below(draft, selected, end)
        return Part(f"CASE WHEN {end}:{label} THEN {cypher} END", shape)

    return write


def reasons(draft: Draft, rows: str, selected: Selected, *, skip: int = 0) -> Part:
    """Reasons out of rows of text; `skip` fields stand before the feature."""
    row = draft.name("x")
    fields = {
        "feature": f"split({row}, {TAB})[{skip}]",
        "detail": f"split({row}, {TAB})[{skip + 1}]",
        "weight": f"toFloat(split({row}, {TAB})[{skip + 2}])",
    }
    wanted = below(draft, selected)
    entries = ", ".join(f"`{inner.name}`: {fields.get(inner.field, repr('Reason'))}" for inner in wanted)
    names = [inner.name for inner in wanted]
    return Part(f"[{row} IN coalesce({rows}, [])[..20] | {{{entries}}}]", each(lambda made: {name: made[name] for name in names}))


def _reasons(draft: Draft, var: str, selected: Selected) -> Part:
    return reasons(draft, f"{var.partition(',')[0]}.reasons", selected)


def candidates_of(draft: Draft, holder: str, selected: Selected, label: str = "Location") -> Part:
    """The candidates that a relationship or a row keeps, best first, each with the node itself; a match without a rival is its only one."""
    row, place = draft.name("x"), draft.name("n")
    cypher, shape = project_below(draft, selected, f"{row},{place},{holder}")
    match = f"[{holder}.place + {TAB} + toString({holder}.score) + {TAB} + {holder}.method]"
    alone = f"CASE WHEN {holder}.score IS NOT NULL AND {holder}.judgement IS NULL THEN {match} END"
    return Part(
        f"COLLECT {{ UNWIND coalesce({holder}.candidates, {alone}, [])[..10] AS {row}"
        f" MATCH ({place}:{label} {{id: split({row}, {TAB})[0]}}) RETURN {cypher} }}",
        each(shape),
    )


def _candidates(draft: Draft, var: str, selected: Selected) -> Part:
    return candidates_of(draft, var.partition(",")[0], selected)


def _candidate_field(index: int, *, number: bool = False) -> Write:
    def write(_: Draft, var: str, __: Selected) -> Part:
        field = f"split({var.split(',', maxsplit=1)[0]}, {TAB})[{index}]"
        return Part(f"toFloat({field})" if number else field)

    return write


def _candidate_place(draft: Draft, var: str, selected: Selected) -> Part:
    return project_below(draft, selected, var.split(",")[1])


def _candidate_reasons(draft: Draft, var: str, selected: Selected) -> Part:
    _, place, holder = var.split(",")
    row = draft.name("x")
    alone = f"[{row} IN {holder}.reasons | {holder}.place + {TAB} + {row}]"
    rows = f"[{row} IN coalesce({holder}.candidate_reasons, {alone}, []) WHERE {row} STARTS WITH {place}.id + {TAB}]"
    return reasons(draft, rows, selected, skip=1)


def candidate_fields(node: str) -> dict[str, Write]:
    """A candidate's fields; `node` is what its type calls the node itself."""
    return {
        node: _candidate_place,
        "score": _candidate_field(1, number=True),
        "method": _candidate_field(2),
        "reasons": _candidate_reasons,
    }


FIELDS["LocationMention"] = {name: of_relationship(name) for name in ("surface", "start", "end", "region", "role", "score", "method")} | {
    "location": resolved_to("Location"),
    "reasons": _reasons,
    "candidates": _candidates,
}
FIELDS["FormationMention"] = {
    name: of_relationship(name)
    for name in ("surface", "start", "end", "role", "count", "party", "number", "name", "type", "echelon", "score", "method")
} | {"formation": resolved_to("Formation"), "reasons": _reasons}


def mentions(kind: str) -> Write:
    """A claim's mentions in the order of its text."""
    return many(f"({{a}})-[{{r}}:{kind}]->({{b}})", order="{r}.position", most=100, node="{r},{b}")


FIELDS["Claim"] |= {"locations": mentions("AT"), "formations": mentions("INVOLVES")}
