"""Where claimants give different numbers for the same loss in the same days."""

from graphapi.plan.branch import Root
from graphapi.plan.connection import Walk
from graphapi.plan.draft import Draft, Part
from graphapi.plan.fields.claim_walks import known
from graphapi.plan.filters.claims import claim_conditions
from graphapi.plan.order import Column, Order
from graphapi.plan.page import page_of
from graphapi.plan.project import FIELDS, Write, project_below
from graphapi.plan.roots.lists import root_connection
from graphapi.plan.roots.table import ROOTS
from graphapi.plan.selection import Selected, below
from graphapi.plan.shapes import each, first

SAME = ("target", "materiel", "effect", "tally", "period_start", "period_end")
COMPARED = ("target", "materiel", "claimant", "value", "period_start", "period_end")


def _disagreements(draft: Draft, selected: Selected) -> Root:
    """The latest claim of each claimant, side by side where two of them differ."""
    claim, latest, ratio = draft.name("c"), draft.name("g"), draft.name("q")
    lowest, highest = draft.name("lo"), draft.name("hi")
    keys = {name: draft.name("k") for name in SAME}
    given, as_of = selected.given, selected.given.get("asOf")
    conditions = [f"{claim}.kind = 'LOSS'", known(draft, claim, as_of), *(f"{claim}.{name} IS NOT NULL" for name in COMPARED)]
    conditions += claim_conditions(draft, claim, given.get("where", {}))
    grouped = ", ".join(f"{claim}.{name} AS {key}" for name, key in keys.items())
    names = ", ".join(keys.values())
    match = (
        f"MATCH ({claim}:Claim) WHERE {' AND '.join(conditions)} WITH {claim} ORDER BY replace({claim}.key, '~', '') DESC"
        f" WITH {grouped}, {claim}.claimant AS {ratio}, collect({claim})[0] AS {claim}"
        f" WITH {names}, collect({claim}) AS {latest}, min({claim}.value) AS {lowest}, max({claim}.value) AS {highest}"
        f" WHERE {lowest} < {highest}"
        f" WITH {names}, {latest}, {lowest}, {highest}, CASE WHEN {lowest} = 0 THEN null ELSE {highest} / {lowest} END AS {ratio}"
    )
    order = Order(
        "WIDEST",
        (
            Column(f"CASE WHEN {ratio} IS NULL THEN 0 ELSE 1 END"),
            Column(f"coalesce({ratio}, 0.0)", descending=True),
            *(Column(f"coalesce({key}, '')") for key in keys.values()),
        ),
    )
    carried = (*keys.values(), latest, lowest, highest, ratio)
    walk = Walk(match, [], order, carried, ",".join(carried))
    return root_connection(draft, selected, walk, page_of(given, "Query.disagreements", draft.widest))


def _column(index: int) -> Write:
    return lambda _, var, __: Part(var.split(",")[index])


def _materiel(draft: Draft, var: str, selected: Selected) -> Part:
    node = draft.name("n")
    cypher, shape = project_below(draft, selected, node)
    return Part(f"COLLECT {{ MATCH ({node}:Materiel {{id: {var.split(',')[1]}}}) RETURN {cypher} }}", first(shape))


def _period(_: Draft, var: str, selected: Selected) -> Part:
    start, end = var.split(",")[4:6]
    values = {"start": start, "end": end, "__typename": "'Period'"}
    wanted = below(_, selected)
    names = [inner.name for inner in wanted]
    entries = ", ".join(f"`{inner.name}`: {values[inner.field]}" for inner in wanted)
    return Part(f"{{{entries}}}", lambda made: {name: made[name] for name in names})


def _side_by_side(draft: Draft, var: str, selected: Selected) -> Part:
    claim = draft.name("c")
    cypher, shape = project_below(draft, selected, claim)
    claims = var.split(",")[6]
    return Part(
        f"COLLECT {{ UNWIND {claims} AS {claim} WITH {claim} ORDER BY {claim}.value, {claim}.id LIMIT 20 RETURN {cypher} }}", each(shape)
    )


FIELDS["Disagreement"] = {
    "target": _column(0),
    "materiel": _materiel,
    "effect": _column(2),
    "tally": _column(3),
    "period": _period,
    "claims": _side_by_side,
    "lowest": _column(7),
    "highest": _column(8),
    "ratio": _column(9),
}
ROOTS["disagreements"] = _disagreements
