"""A judgement's fields."""

from graphapi.plan.draft import Draft, Part
from graphapi.plan.project import FIELDS, Write, plain, project, project_below
from graphapi.plan.selection import Selected, collect
from graphapi.plan.shapes import first

MEANT = {"LOCATION": "Location", "FORMATION": "Formation", "SOURCE": "Source"}


def _by_key(label: str, key: str) -> Write:
    def write(draft: Draft, var: str, selected: Selected) -> Part:
        node = draft.name("n")
        cypher, shape = project_below(draft, selected, node)
        return Part(f"COLLECT {{ MATCH ({node}:{label} {{id: {var}.{key}}}) RETURN {cypher} }}", first(shape))

    return write


def _node(draft: Draft, var: str, selected: Selected) -> Part:
    """A place, a formation or a source, as the judgement's subject says; one key for each, since they select differently."""
    entries, shapes = [], {}
    for subject, label in MEANT.items():
        node = draft.name("n")
        cypher, shapes[subject] = project(draft, label, node, collect(draft, label, selected.selections))
        entries.append(f"{subject}: COLLECT {{ MATCH ({node}:{label} {{id: {var}.node}}) RETURN {cypher} }}")
    inner = {subject: first(shape) for subject, shape in shapes.items()}

    def shape(made: dict[str, list[object]]) -> object:
        return next((inner[subject](rows) for subject, rows in made.items() if rows), None)

    return Part("{" + ", ".join(entries) + "}", shape)


DECIDED = (
    "CASE {v}.subject WHEN 'LOCATION' THEN COUNT {{ MATCH (c:Claim)-[a:AT]->() WHERE a.judgement = {v}.id AND c.known_until IS NULL }}"
    " WHEN 'FORMATION' THEN COUNT {{ MATCH (c:Claim)-[a:INVOLVES]->() WHERE a.judgement = {v}.id AND c.known_until IS NULL }}"
    " ELSE COUNT {{ MATCH (c:Claim)-[a:CLAIMED_BY|RELAYED_BY]->() WHERE a.judgement = {v}.id AND c.known_until IS NULL }} END"
)

FIELDS["Judgement"] = {
    "id": plain("id"),
    "subject": plain("subject"),
    "surface": plain("surface"),
    "region": plain("region"),
    "node": _node,
    "claim": _by_key("Claim", "claim"),
    "publisher": _by_key("Source", "publisher"),
    "by": plain("by"),
    "at": plain("at"),
    "undone": lambda _, var, __: Part(f"coalesce({var}.undone, false)"),
    "mentionCount": lambda _, var, __: Part(DECIDED.format(v=var)),
}
