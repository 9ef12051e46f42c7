"""Where claimants give different numbers for the same loss in the same days."""

from typing import Any

from graphapi.plan.branch import Root
from graphapi.plan.connection import Walk
from graphapi.plan.draft import Draft, Part
from graphapi.plan.fields.claim_walks import known
from graphapi.plan.filters.claims import late, parted_conditions, ranged
from graphapi.plan.order import Column, Order
from graphapi.plan.page import page_of
from graphapi.plan.project import FIELDS, Write, project_below
from graphapi.plan.roots.lists import root_connection
from graphapi.plan.roots.table import ROOTS
from graphapi.plan.selection import Selected, below
from graphapi.plan.shapes import each, first

SAME = ("target", "materiel", "effect", "tally", "period_start", "period_end")
INDEXED = ("target", "materiel", "tally", "period_end")  # the index of series
COMPARED = ("target", "materiel", "claimant", "value", "period_start", "period_end")


def _disagreements(draft: Draft, selected: Selected) -> Root:
    """The latest claim of each claimant, side by side where two of them differ."""
    draft.begin()
    claim, latest, ratio = draft.name("c"), draft.name("g"), draft.name("q")
    lowest, highest = draft.name("lo"), draft.name("hi")
    keys = {name: draft.name("k") for name in SAME}
    given = selected.given
    grouped = ", ".join(f"{claim}.{name} AS {key}" for name, key in keys.items())
    names = ", ".join(keys.values())
    key = f"{claim}.key" if "asOf" not in given else f"replace({claim}.key, '~', '')"
    match = (
        f"{_compared(draft, claim, given)} WITH {claim} ORDER BY {key} DESC"
        f" WITH {grouped}, {claim}.claimant AS {ratio}, collect({claim})[0] AS {claim}"
        f" WITH {names}, collect({claim}) AS {latest}, min({claim}.value) AS {lowest}, max({claim}.value) AS {highest}"
        f" WHERE {lowest} < {highest}"
        f" WITH {names}, {latest}, {lowest}, {highest}, CASE WHEN {lowest} = 0 THEN null ELSE {highest} / {lowest} END AS {ratio}"
    )
    draft.hoisted = None  # none reaches the rows through all these steps
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


def _compared(draft: Draft, claim: str, given: dict[str, Any]) -> str:
    """The claims that are compared."""
    where = given.get("where", {})
    own, walking = parted_conditions(draft, claim, where)
    kept = ", ".join([*draft.held, claim])
    conditions = [
        f"{claim}.kind = 'LOSS'",
        known(draft, claim, given.get("asOf")),
        *(f"{claim}.{name} IS NOT NULL" for name in COMPARED),
        *own,
    ]
    found = f"{draft.front}MATCH ({claim}:Claim)"
    bounds = late(draft, claim, where)
    if not draft.dialect.windowed and not bounds:
        found += _out_of_index(draft, claim)
    found += ranged(draft, bounds, conditions, kept)
    if walking:
        found += f" WITH {kept} SKIP 0 WHERE {' AND '.join(walking)}"
    return found if draft.dialect.windowed else found + _apart(draft, claim)


def _out_of_index(draft: Draft, claim: str) -> str:
    """Grouped as the index of series gives them, those that stand alone are left there: most do, and none of them is read."""
    some, held = draft.name("g"), "".join(f"{name}, " for name in draft.held)
    indexed = " AND ".join(f"{claim}.{name} IS NOT NULL" for name in INDEXED)
    columns = ", ".join(f"{claim}.{name} AS {draft.name('k')}" for name in INDEXED)
    return (
        f" USING INDEX {claim}:Claim({', '.join(INDEXED)}) WHERE {indexed}"
        f" WITH {held}{columns}, collect({claim}) AS {some} WHERE size({some}) > 1 UNWIND {some} AS {claim} WITH {held}{claim}"
    )


def _apart(draft: Draft, claim: str) -> str:
    """Those left over that differ at all, before the latest of each claimant is looked for; the embedded engine is quicker without."""
    some, columns = draft.name("g"), ", ".join(f"{claim}.{name} AS {draft.name('k')}" for name in SAME)
    return (
        f" WITH {columns}, collect({claim}) AS {some}, min({claim}.value) AS low, max({claim}.value) AS high,"
        f" min({claim}.claimant) AS one, max({claim}.claimant) AS other WHERE low < high AND one < other UNWIND {some} AS {claim}"
    )


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
