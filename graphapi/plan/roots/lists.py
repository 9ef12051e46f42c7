"""Connections of reports, places, formations, sources and judgements at the root."""

from collections.abc import Callable
from typing import Any

from graphapi.plan.branch import Branch, Root
from graphapi.plan.connection import Walk, connection_body
from graphapi.plan.draft import Draft
from graphapi.plan.filters.named import FORMATION, LOCATION, SOURCE, named_conditions
from graphapi.plan.filters.reports import report_conditions
from graphapi.plan.order import Order, judgement_order, name_order, report_order
from graphapi.plan.page import Page, page_of
from graphapi.plan.roots.table import ROOTS, Start, collected
from graphapi.plan.selection import Selected

Conditions = Callable[[Draft, str, dict[str, Any]], list[str]]


def root_connection(draft: Draft, selected: Selected, walk: Walk, page: Page) -> Root:
    """A connection whose rows one branch finds, and whose count, if asked, runs beside it."""
    body = connection_body(draft, selected, walk, page)
    rows = walk.rows(page.conditions(draft, walk.order), page.size + 1, forward=page.forward, held=draft.held)
    text = f"{draft.front}{rows} {collected(selected.name, body.row)}"
    count = f"{draft.front}{walk.all()} RETURN count(*) AS total" if body.counted else None
    return Root([Branch(selected.name, text)], finished(selected, body.shape), count)


def finished(selected: Selected, shape: Callable[[Any, Any], Any]) -> Callable[[Any], Any]:
    """Rows and the count, by their names, made into the connection."""
    return lambda values: shape(values.get(selected.name) or [], values.get(f"{selected.name}:total"))


def _listed(label: str, order: Callable[[str], Order], conditions: Conditions) -> Start:
    def start(draft: Draft, selected: Selected) -> Root:
        draft.begin()
        node = draft.name("n")
        where = conditions(draft, node, selected.given.get("where", {}))
        if draft.dialect.relationship_walk:
            where.append(f"{node}.{INDEXED[label]} >= ''")  # lets the engine read its index in order and stop at LIMIT
        walk = Walk(f"MATCH ({node}:{label})", where, order(node), (node,), node)
        return root_connection(draft, selected, walk, page_of(selected.given, f"Query.{selected.field}", draft.widest))

    return start


def _named(table: Any) -> Conditions:
    return lambda draft, var, where: named_conditions(table, draft, var, where)


def _judgements(draft: Draft, selected: Selected) -> Root:
    node, given = draft.name("n"), selected.given
    where = [f"{node}.subject = {draft.param(given['subject'])}"] if "subject" in given else []
    if "undone" in given:
        where.append(f"coalesce({node}.undone, false) = {'true' if given['undone'].sample else 'false'}")
    walk = Walk(f"MATCH ({node}:Judgement)", where, judgement_order(node), (node,), node)
    return root_connection(draft, selected, walk, page_of(given, "Query.judgements", draft.widest))


INDEXED = {"Report": "key", "Location": "name", "Formation": "name", "Source": "name"}
ROOTS |= {
    "reports": _listed("Report", report_order, report_conditions),
    "locations": _listed("Location", name_order, _named(LOCATION)),
    "formations": _listed("Formation", name_order, _named(FORMATION)),
    "sources": _listed("Source", name_order, _named(SOURCE)),
    "judgements": _judgements,
}
