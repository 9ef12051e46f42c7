"""A Relay connection: rows between cursors, one more than asked, made into edges, nodes, pageInfo and totalCount."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

from graphapi.plan.cursor import encode
from graphapi.plan.draft import Draft, Part, Shape
from graphapi.plan.order import Order
from graphapi.plan.page import Page
from graphapi.plan.project import project_below
from graphapi.plan.selection import Selected, below
from graphapi.plan.shapes import constant, each, entry, renamed

Rows = list[dict[str, Any]]
Build = Callable[[Rows, bool, Any], Any]


@dataclass(frozen=True, slots=True)
class Walk:
    """The rows of a connection before they are ordered and cut.

    `match` is one MATCH or several, without their WHERE; `carried` what each row holds, `node` the variable or the expression that
    projections start from; `index` names the two columns of an index where the rows come out of it; `distinct` where the match may meet a row twice.
    `spread`: a MATCH and its variable, each of whose rows gives rows of its own; the page is cut from all of them together, by the index's second
    column, which spares the look into each row that ends up on no page.
    """

    match: str
    conditions: list[str]
    order: Order
    carried: tuple[str, ...]
    node: str = ""
    distinct: bool = False
    index: tuple[str, str] = ("", "")
    spread: tuple[str, str] = ("", "")

    def where(self, more: list[str]) -> str:
        """The match with its own conditions and more."""
        conditions = [*self.conditions, *more]
        return f"{self.match} WHERE {' AND '.join(conditions)}" if conditions else self.match

    def kept(self, held: Sequence[str] = ()) -> str:
        """What stands behind WITH; `held` is carried with it."""
        indexed = [f"{column} AS by{position}" for position, column in enumerate(self.index) if column]
        return ("DISTINCT " if self.distinct else "") + ", ".join([*held, *self.carried, *indexed])

    def rows(self, more: list[str], size: int, *, forward: bool, held: Sequence[str] = ()) -> str:
        """The first rows in order, without what they are made into."""
        inner = () if self.spread[0] else held
        found = f"{self.where(more)} WITH {self.kept(inner)} ORDER BY {self.by(forward=forward)} LIMIT {size}"
        if not self.spread[0]:
            return found
        match, each = self.spread
        seen = ", ".join([each, *held])
        carried = ", ".join([*held, self.node, "by1"])
        direction = " DESC" if forward else ""
        return (
            f"{match} WITH DISTINCT {seen} CALL ({seen}) {{ {found} RETURN {self.node}, by1 }}"
            f" WITH DISTINCT {carried} ORDER BY by1{direction} LIMIT {size}"
        )

    def all(self) -> str:
        """Every row, for counting."""
        if self.spread[0]:
            return f"{self.spread[0]} {self.where([])} WITH DISTINCT {self.node}"
        return f"{self.where([])} WITH {self.kept()}"

    def by(self, *, forward: bool) -> str:
        """What stands behind ORDER BY; every column of an index in one direction, or the engine sorts what the index had in order."""
        if not self.index[0]:
            return self.order.by(forward=forward)
        return "by0 DESC, by1 DESC" if forward else "by0, by1"


@dataclass(frozen=True, slots=True)
class Body:
    """What each row is made into, and what the rows are made into; `counted` where totalCount was asked for."""

    node: str
    row: str
    shape: Callable[[Rows, Any], dict[str, Any]]
    counted: bool


def nested(draft: Draft, selected: Selected, walk: Walk, page: Page) -> Part:
    """A connection below a node, as a subquery of its projection."""
    body = connection_body(draft, selected, walk, page)
    conditions = page.conditions(draft, walk.order)
    rows = f"COLLECT {{ {walk.rows(conditions, page.size + 1, forward=page.forward)} RETURN {body.row} }}"
    if not body.counted:
        return Part(rows, lambda raw: body.shape(raw, None))
    total = f"COUNT {{ {walk.all()} RETURN {walk.carried[0]} }}"
    return Part(f"{{rows: {rows}, total: {total}}}", lambda raw: body.shape(raw["rows"], raw["total"]))


def connection_body(draft: Draft, selected: Selected, walk: Walk, page: Page) -> Body:
    """The row and the shape of a connection; a node selected twice under other names is projected twice."""
    projections: dict[str, Part] = {}
    made = Made(draft, walk, page, projections)
    builders = [(field.name, _build(made, selected.type_name, field)) for field in below(draft, selected)]
    columns = ", ".join(column.cypher for column in walk.order.columns)
    row = "{" + ", ".join([f"k: [{columns}]", *(f"{name}: {part.cypher}" for name, part in projections.items())]) + "}"

    def shape(rows: Rows, total: Any) -> dict[str, Any]:
        more = len(rows) > page.size
        kept = rows[: page.size]
        if not page.forward:
            kept.reverse()
        return {name: build(kept, more, total) for name, build in builders}

    counted = any(field.field == "totalCount" for field in below(draft, selected))
    return Body(walk.node, row, shape, counted)


class Made(NamedTuple):
    """A connection while its row is put together."""

    draft: Draft
    walk: Walk
    page: Page
    projections: dict[str, Part]


def _build(made: Made, type_name: str, field: Selected) -> Build:
    if field.field == "__typename":
        return lambda _, __, ___: type_name
    if field.field == "totalCount":
        return lambda _, __, total: total
    if field.field == "pageInfo":
        return _page_info(made.draft, field, made.page)
    if field.field == "nodes":
        nodes = each(_node(made, field))
        assert nodes is not None
        return lambda rows, _, __: nodes(rows)
    edges = each(_edge(made, field))
    assert edges is not None
    return lambda rows, _, __: edges(rows)


def _node(made: Made, field: Selected) -> Shape:
    name = f"v{len(made.projections)}"
    part = project_below(made.draft, field, made.walk.node)
    made.projections[name] = part
    return entry(name, part.shape)


def _edge(made: Made, field: Selected) -> Shape:
    found: list[tuple[str, Shape]] = []
    for inner in below(made.draft, field):
        if inner.field == "cursor":
            found.append((inner.name, entry("k", partial(encode, made.page.walk))))
        elif inner.field == "node":
            found.append((inner.name, _node(made, inner)))
        else:
            found.append((inner.name, constant(field.type_name)))
    return renamed(found)


def _page_info(draft: Draft, field: Selected, page: Page) -> Build:
    fields = below(draft, field)

    def build(rows: Rows, more: bool, _: Any) -> Any:
        values = {
            "hasNextPage": more if page.forward else page.before is not None,
            "hasPreviousPage": page.after is not None if page.forward else more,
            "startCursor": encode(page.walk, rows[0]["k"]) if rows else None,
            "endCursor": encode(page.walk, rows[-1]["k"]) if rows else None,
            "__typename": "PageInfo",
        }
        return {inner.name: values[inner.field] for inner in fields}

    return build
