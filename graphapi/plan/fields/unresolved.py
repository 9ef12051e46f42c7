"""Names that resolved to nothing: what was written, how often, and what it might have been."""

from graphapi.plan.draft import Draft, Part
from graphapi.plan.fields.mentions import candidates_of
from graphapi.plan.project import FIELDS, project_below
from graphapi.plan.selection import Selected
from graphapi.plan.shapes import each


def unresolved_of_report(draft: Draft, var: str, selected: Selected) -> Part:
    """A report's own, the most frequent first; no aggregate, since Neo4j lets none stand in a projection's subquery."""
    claim, link, name, count, example = (draft.name(stem) for stem in ("c", "a", "u", "k", "e"))
    cypher, shape = project_below(draft, selected, f"{name},{link},{claim},{count}")
    told = f"MATCH ({var})<-[:STATED_IN]-({claim}:Claim)-[{link}:AT]->({name}:PlaceName) WHERE {claim}.known_until IS NULL"
    return Part(
        f"COLLECT {{ {told} WITH DISTINCT {name}, {var}"
        f" WITH {name}, {var}, COUNT {{ {told} RETURN {link} }} AS {count}, COLLECT {{ {told} RETURN [{link}, {claim}]"
        f" ORDER BY {claim}.start, {claim}.id, {link}.position LIMIT 1 }}[0] AS {example}"
        f" WITH {name}, {count}, {example}[0] AS {link}, {example}[1] AS {claim}"
        f" ORDER BY {count} DESC, {name}.id LIMIT 200 RETURN {cypher} }}",
        each(shape),
    )


FIELDS["UnresolvedName"] = {
    "surface": lambda _, var, __: Part(f"{var.split(',')[0]}.surface"),
    "region": lambda _, var, __: Part(f"{var.split(',')[0]}.region"),
    "mentionCount": lambda _, var, __: Part(var.split(",")[3]),
    "candidates": lambda draft, var, selected: candidates_of(draft, var.split(",")[1], selected),
    "claim": lambda draft, var, selected: project_below(draft, selected, var.split(",")[2]),
}
