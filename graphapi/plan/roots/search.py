"""One box for everything: words in claims and reports by the full-text indexes, names by the resolver, best first."""

from typing import Any

from graphapi.errors import BadInput
from graphapi.plan.branch import Branch, Root
from graphapi.plan.draft import Draft
from graphapi.plan.filters.words import lucene
from graphapi.plan.given import Variables
from graphapi.plan.project import project
from graphapi.plan.roots.table import ROOTS, collected
from graphapi.plan.selection import Selected, below, collect

MOST = 100
TEXTS = {"Claim": ("claim_words", "n.known_until IS NULL", "n.quote"), "Report": ("report_words", "true", "coalesce(n.title, n.url, n.id)")}
NAMES = {"Location": "place", "Formation": "formation", "Source": "source"}
HALF = 0.5  # the score of the best text: a name that is clear stands before words that merely fit


def _search(draft: Draft, selected: Selected) -> Root:
    """A branch a type; scores of texts are brought under those of names, which lie in 0..1."""
    size = selected.given["first"].sample
    if not 0 <= size <= MOST:
        raise BadInput(f"first: {size} is not within 0 and {MOST}")
    draft.slow = True
    nodes = [field for field in below(draft, selected) if field.field == "node"]
    branches, shapes = [], {}
    for label in (*TEXTS, *NAMES):
        parts = {field.name: project(draft, label, "n", collect(draft, label, field.selections)) for field in nodes}
        made = "{" + ", ".join(["id: n.id", "score: score", "matched: matched", *(f"`{k}:`: {v.cypher}" for k, v in parts.items())]) + "}"
        name = f"{selected.name}:{label}"
        branches.append(Branch(name, _branch(draft, selected, label, size) + f" {collected(name, made)}"))
        shapes[name] = {key: part.shape for key, part in parts.items()}
    fields = below(draft, selected)
    return Root(branches, lambda values: _merged(values, fields, shapes, size))


def _branch(draft: Draft, selected: Selected, label: str, size: int) -> str:
    if label in TEXTS:
        index, current, matched = TEXTS[label]
        words = draft.param(selected.given["text"], lucene)
        return (
            f"CALL db.index.fulltext.queryNodes('{index}', {words}) YIELD node, score"
            f" WITH node AS n, score WHERE {current}"
            f" WITH n, score, {matched} AS matched ORDER BY score DESC, n.id LIMIT {size}"
        )
    rows = draft.computed(_rows(NAMES[label], selected))
    return (
        f"UNWIND {rows} AS row MATCH (n:{label} {{id: row.id}}) WITH n, row.score AS score, row.matched AS matched"
        f" ORDER BY score DESC, n.id LIMIT {size}"
    )


def _rows(kind: str, selected: Selected) -> Any:
    slot = selected.given["text"]

    def read(variables: Variables) -> list[dict[str, Any]]:
        from graphapi.names import resolved_rows  # the resolver loads its tables at the first name

        text = slot.read(variables).strip()
        found = resolved_rows(kind, [{"name": text}], 10)[0]["candidates"] if text else []
        return [{"id": id_, "score": float(score), "matched": text} for id_, score, _ in (line.split("\t") for line in found)]

    return read


def _merged(values: Any, fields: list[Selected], shapes: dict[str, dict[str, Any]], size: int) -> list[dict[str, Any]]:
    hits = []
    for name, inner in shapes.items():
        rows = values.get(name) or []
        label = name.rpartition(":")[2]
        best = max((row["score"] for row in rows), default=1.0) or 1.0
        for row in rows:
            score = row["score"] if label in NAMES else HALF * row["score"] / best
            hits.append((-score, row["id"], _hit(row, round(score, 4), fields, inner)))
    return [hit for _, _, hit in sorted(hits, key=lambda hit: hit[:2])[:size]]


def _hit(row: dict[str, Any], score: float, fields: list[Selected], shapes: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for field in fields:
        if field.field == "node":
            made[field.name] = shapes[field.name](row[f"{field.name}:"])
        elif field.field == "matched":
            made[field.name] = row["matched"]
        else:
            made[field.name] = score if field.field == "score" else "SearchHit"
    return made


ROOTS["search"] = _search
