"""Nodes by id, and the taxonomy."""

from typing import Any

from graphapi.errors import BadInput
from graphapi.plan.branch import Branch, Root
from graphapi.plan.draft import Draft
from graphapi.plan.given import id_type
from graphapi.plan.project import project
from graphapi.plan.roots.table import ROOTS, Start, collected, list_of, one_of
from graphapi.plan.selection import Selected, below, collect
from schema.keys import global_id

LABELS = {
    "report": "Report",
    "claim": "Claim",
    "source": "Source",
    "materiel": "Materiel",
    "place": "Location",
    "formation": "Formation",
    "judgement": "Judgement",
}
MOST = 100


def by_id(kind: str) -> Start:
    """The node of one type with this id, given with or without its type."""

    def start(draft: Draft, selected: Selected) -> Root:
        node = draft.name("n")
        cypher, shape = project(draft, LABELS[kind], node, below(draft, selected))
        given = draft.param(selected.given["id"], lambda id_: global_id(kind, id_))
        return one_of(selected, f"MATCH ({node}:{LABELS[kind]} {{id: {given}}}) {collected(selected.name, cypher)}", shape)

    return start


def _node(draft: Draft, selected: Selected) -> Root:
    slot = selected.given["id"]
    label = LABELS.get(id_type(slot.sample) or "")
    if label is None:
        return Root([], lambda _: None)
    node = draft.name("n")
    cypher, shape = project(draft, label, node, collect(draft, label, selected.selections))
    return one_of(selected, f"MATCH ({node}:{label} {{id: {draft.param(slot)}}}) {collected(selected.name, cypher)}", shape)


def _nodes(draft: Draft, selected: Selected) -> Root:
    """A branch for each type that the ids name; the answer is put in the order asked."""
    slot = selected.given["ids"]
    kinds = sorted({kind for id_ in slot.sample if (kind := id_type(id_)) in LABELS})
    order = draft.param(slot, _bounded).removeprefix("$")
    branches, shapes = [], {}
    for kind in kinds:
        assert kind is not None
        node, name = draft.name("n"), f"{selected.name}:{kind}"
        cypher, shapes[name] = project(draft, LABELS[kind], node, collect(draft, LABELS[kind], selected.selections))
        wanted = draft.param(slot, _of_kind(kind))
        row = f"{{id: {node}.id, value: {cypher}}}"
        branches.append(Branch(name, f"UNWIND {wanted} AS id MATCH ({node}:{LABELS[kind]} {{id: id}}) {collected(name, row)}"))

    def shape(values: Any) -> Any:
        found = {row["id"]: inner(row["value"]) for name, inner in shapes.items() if inner for row in values.get(name) or []}
        return [found.get(id_) for id_ in values["$"][order]]

    return Root(branches, shape)


def _of_kind(kind: str) -> Any:
    return lambda given: list(dict.fromkeys(id_ for id_ in given if id_type(id_) == kind))


def _bounded(given: list[str]) -> list[str]:
    if len(given) > MOST:
        raise BadInput(f"ids: {len(given)} are more than the {MOST} that can be asked at once")
    return given


def _taxonomy(draft: Draft, selected: Selected) -> Root:
    node = draft.name("n")
    cypher, shape = project(draft, "Materiel", node, below(draft, selected))
    text = f"MATCH ({node}:Materiel) WITH {node} ORDER BY {node}.position LIMIT 500 {collected(selected.name, cypher)}"
    return list_of(selected, text, shape)


ROOTS |= {
    "node": _node,
    "nodes": _nodes,
    "report": by_id("report"),
    "claim": by_id("claim"),
    "location": by_id("place"),
    "formation": by_id("formation"),
    "source": by_id("source"),
    "materiel": by_id("materiel"),
    "taxonomy": _taxonomy,
}
