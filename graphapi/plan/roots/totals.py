"""Claims grouped, counted and summed: an assertion once, a part not beside its total, running totals never."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from graphapi.errors import BadInput
from graphapi.plan.branch import Branch, Root
from graphapi.plan.draft import Draft, Shape
from graphapi.plan.fields.claim_walks import known
from graphapi.plan.filters.claims import claim_conditions, late, parted_conditions, ranged
from graphapi.plan.project import project_below
from graphapi.plan.roots.table import ROOTS
from graphapi.plan.roots.totals_days import MARK, Wanted, columns_of, days_text, served, stale, wanted
from graphapi.plan.roots.totals_keys import CALENDAR, KEYS, Key
from graphapi.plan.roots.totals_rows import days_of
from graphapi.plan.selection import Selected, below
from graphapi.plan.shapes import each, record

MOST = 10_000
Make = Callable[[Sequence[Sequence[Any]], Sequence[Any]], Any]
FIGURES = ("claimCount", "assertionCount", "sum", "min", "max")
NODES = {
    "claimant": ("CLAIMANT", "Source"),
    "publisher": ("PUBLISHER", "Source"),
    "materiel": ("MATERIEL", "Materiel"),
    "oblast": ("OBLAST", "Location"),
    "location": ("LOCATION", "Location"),
    "formation": ("FORMATION", "Formation"),
}


class Nodes(NamedTuple):
    """The nodes that the rows name, and every node that a row could name, where rows are made here: those tables are short."""

    named: str
    every: str
    shape: Shape | None


def _totals(draft: Draft, selected: Selected) -> Root:
    """Grouped twice: by the keys and the assertion, so that it counts once, then by the keys."""
    by = list(dict.fromkeys(str(key.value) for key in selected.given["by"].sample))
    if len(CALENDAR.intersection(by)) > 1:
        raise BadInput("by: at most one of DAY, WEEK and MONTH")
    keys = [KEYS[name] for name in by]
    fields = below(draft, selected)
    named = [field for field in fields if field.field in NODES]
    nodes = {field.name: _nodes(draft, field, by) for field in named}
    found = ", ".join(["rows", *(found.named for found in nodes.values())])
    text = f"{_grouped(draft, selected, keys, fields)} RETURN '{selected.name}' AS name, [{found}] AS value"
    make = _maker(fields, by, nodes)
    if not served(by, selected.given, named, draft):
        return Root([Branch(selected.name, text)], lambda values: make(_turned(values[selected.name][0]), values[selected.name][1:]))
    where = selected.given.get("where", {})
    quick = days_text(draft, selected.name, by, where, [found.every for found in nodes.values()])
    return Root([Branch(selected.name, quick, rest=text, stale=stale)], _from_days(make, selected.name, by, wanted(draft, where)))


def _from_days(make: Make, name: str, by: Sequence[str], want: Callable[[Any], Wanted]) -> Any:
    """The same over columns that are made here, where days were read."""

    def shape(values: Any) -> Any:
        first, *held = values[name]
        if first != MARK:
            return make(_turned(first), held)
        _, found, *nodes = held
        return make(columns_of(found, by, want(values["$"]), MOST), nodes)

    return shape


def _turned(rows: Sequence[Sequence[Any]]) -> list[Sequence[Any]]:
    return list(zip(*rows, strict=True))


def _grouped(draft: Draft, selected: Selected, keys: Sequence[Key], fields: Sequence[Selected]) -> str:
    draft.begin()  # what the nodes of the rows hoist does not reach them through all these steps: they are written before
    claim, given = draft.name("c"), selected.given
    names = [f"k{index}" for index in range(len(keys))]
    where = given.get("where", {})
    own, walking = parted_conditions(draft, claim, where)
    carried = [*draft.held, claim]
    conditions = [known(draft, claim, given.get("asOf")), *own]
    found = f"MATCH ({claim}:Claim){ranged(draft, late(draft, claim, where), conditions, ', '.join(carried))}"
    if walking:  # a step of their own: else Neo4j walks from every claim first, and looks at the claim itself afterwards
        found += f" WITH {', '.join(carried)} SKIP 0 WHERE {' AND '.join(walking)}"
    beside = _part_beside(draft, claim, given, keys) if any(field.field in ("sum", "min", "max") for field in fields) else "0"
    columns = "".join(f"{name}, " for name in names)
    ids = "".join(f", collect(DISTINCT k{index}) AS ids{index}" for index, key in enumerate(keys) if key.node)
    return (
        f"{draft.front}{found}{_keyed(carried, keys, names)}"
        f" WITH {columns}{claim}.assertion AS assertion, count({claim}) AS told, max({claim}.value) AS value,"
        f" max(CASE WHEN {claim}.value IS NOT NULL AND {claim}.tally = 'CUMULATIVE' THEN 1 ELSE 0 END) AS running,"
        f" max({beside}) AS beside"
        f" WITH {columns}sum(told) AS told, count(assertion) AS assertions, max(running) AS running,"
        f" sum(CASE WHEN beside = 0 THEN value END) AS total, count(CASE WHEN beside = 0 THEN value END) AS valued,"
        f" min(CASE WHEN beside = 0 THEN value END) AS low, max(CASE WHEN beside = 0 THEN value END) AS high"
        f" WITH {columns}told, assertions, low, high, CASE WHEN running = 1 OR valued = 0 THEN null ELSE total END AS total"
        f"{_ordered(names)} LIMIT {MOST}"
        f" WITH collect([{columns}told, assertions, total, low, high]) AS rows{ids}"
    )


def _keyed(carried: Sequence[str], keys: Sequence[Key], names: Sequence[str]) -> str:
    """Steps that put the keys beside the claim, the last of what is carried, a row for each combination."""
    steps, held, claim = "", ", ".join(carried), carried[-1]
    for key, name in zip(keys, names, strict=True):
        steps += f" WITH {held}{key.spread(claim, name)}" if key.several else f" WITH {held}, {key.cypher(claim)} AS {name}"
        held += f", {name}"
    return steps


def _ordered(names: Sequence[str]) -> str:
    """By the keys, null last."""
    return " ORDER BY " + ", ".join(f"{name} IS NULL, {name}" for name in names) if names else ""


def _part_beside(draft: Draft, claim: str, given: dict[str, Any], keys: Sequence[Key]) -> str:
    """1 where the claim is part of a total that stands in the same row."""
    total = draft.name("c")
    conditions = [known(draft, total, given.get("asOf")), *claim_conditions(draft, total, given.get("where", {}))]
    conditions += [key.same(total, f"k{index}") for index, key in enumerate(keys)]
    return f"CASE WHEN EXISTS {{ MATCH ({claim})-[:PART_OF]->({total}:Claim) WHERE {' AND '.join(conditions)} }} THEN 1 ELSE 0 END"


def _nodes(draft: Draft, field: Selected, by: Sequence[str]) -> Nodes:
    """Each node once; none where the key was not asked for."""
    key, label = NODES[field.field]
    if key not in by:
        return Nodes("[]", "[]", None)
    node = draft.name("n")
    cypher, shape = project_below(draft, field, node)
    made = f"RETURN [{node}.id, {cypher}]"
    named = f"UNWIND ids{by.index(key)} AS id MATCH ({node}:{label} {{id: id}}) {made}"
    return Nodes(f"COLLECT {{ {named} }}", f"COLLECT {{ MATCH ({node}:{label}) {made} }}", shape)


def _maker(fields: Sequence[Selected], by: Sequence[str], nodes: dict[str, Nodes]) -> Make:
    """Makes rows as they are answered of columns and of the nodes that they name, a column at a time: there may be ten thousand."""
    row = each(record([(field.name, None) for field in fields]))
    assert row is not None

    def make(columns: Sequence[Sequence[Any]], found: Sequence[Any]) -> Any:
        if not columns:
            return []
        named = {
            field: {id_: of.shape(row) if of.shape else row for id_, row in pairs}
            for (field, of), pairs in zip(nodes.items(), found, strict=False)
        }
        held = dict(zip((*by, *FIGURES), columns, strict=True))
        return row(zip(*[_column(field, held, by, named, len(columns[0])) for field in fields], strict=True))

    return make


def _column(
    field: Selected, columns: Mapping[str, Sequence[Any]], by: Sequence[str], named: dict[str, dict[str, Any]], count: int
) -> Sequence[Any]:
    nothing = [None] * count
    if field.field in NODES:
        found = named[field.name]
        return [found.get(id_) for id_ in columns.get(NODES[field.field][0], nothing)]
    if field.field in FIGURES:
        return columns.get(field.field, nothing)
    if field.field == "__typename":
        return ["TotalRow"] * count
    if field.field in ("from", "to"):
        key = next((key for key in by if key in CALENDAR), "")
        spans = {value: days_of({key: value})[field.field == "to"] for value in set(columns.get(key, nothing))}
        return [spans[value] for value in columns.get(key, nothing)]
    return columns.get(field.field.upper(), nothing)


ROOTS["totals"] = _totals
