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


LINKS = {"LOCATION": "AT", "FORMATION": "INVOLVES", "SOURCE": "CLAIMED_BY|RELAYED_BY"}


def _decided(_: Draft, var: str, __: Selected) -> Part:
    """Mentions linked under the judgement: to the node it names, or to the names it leaves without one."""
    current = f"a.judgement = {var}.id AND c.known_until IS NULL"
    named = f"COUNT {{ MATCH ({var})-[:MEANS]->()<-[a:{'|'.join(LINKS.values())}]-(c:Claim) WHERE {current} }}"
    unnamed = " ".join(
        f"WHEN '{subject}' THEN COUNT {{ MATCH (n:{label}) WHERE n.id STARTS WITH 'name:' + left({var}.fold, 1)"
        f" MATCH (c:Claim)-[a:{LINKS[subject]}]->(n) WHERE {current} }}"
        for subject, label in (("LOCATION", "PlaceName"), ("FORMATION", "FormationName"))
    )
    spoken = f"COUNT {{ MATCH (c:Claim)-[a:{LINKS['SOURCE']}]->() WHERE {current} }}"
    return Part(f"CASE WHEN {var}.node IS NOT NULL THEN {named} ELSE CASE {var}.subject {unnamed} ELSE {spoken} END END")


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
    "mentionCount": _decided,
}
