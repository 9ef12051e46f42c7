"""An object's projection: a list of its values in the order selected, and the shape that names them.

A list is half as long as a map on the wire, and a map of Bolt has no order.

`FIELDS` says for each type how each of its fields is written; the modules of `fields/` fill it.
"""

from collections.abc import Callable, Sequence

from graphapi.plan.draft import Draft, Part, Shape
from graphapi.plan.selection import Selected, below
from graphapi.plan.shapes import at_most, constant, each, first, record

Write = Callable[[Draft, str, Selected], Part]
FIELDS: dict[str, dict[str, Write]] = {}


def project(draft: Draft, type_name: str, var: str, fields: Sequence[Selected]) -> Part:
    """`[expression, ...]` of an object that the statement holds in `var`."""
    entries: list[str] = []
    shapes: list[tuple[str, Shape | None]] = []
    for selected in fields:
        if selected.field == "__typename":
            shapes.append((selected.name, constant(type_name)))
            continue
        part = FIELDS[type_name][selected.field](draft, var, selected)
        entries.append(part.cypher)
        shapes.append((selected.name, part.shape))
    return Part("[" + ", ".join(entries) + "]", record(shapes))


def project_below(draft: Draft, selected: Selected, var: str) -> Part:
    """The projection of what a field gives."""
    return project(draft, selected.type_name, var, below(draft, selected))


def plain(name: str) -> Write:
    """A property as it is."""

    def write(_: Draft, var: str, __: Selected) -> Part:
        return Part(f"{var}.{name}")

    return write


def plain_list(name: str, most: int = 100) -> Write:
    """A property that is a list, never null, bounded."""

    def write(_: Draft, var: str, __: Selected) -> Part:
        return Part(f"coalesce({var}.{name}, [])", at_most(most))

    return write


def part_of_node(guard: str | None = None) -> Write:
    """An object made of properties of the node itself; null where the guarding property is."""

    def write(draft: Draft, var: str, selected: Selected) -> Part:
        cypher, shape = project_below(draft, selected, var)
        if guard is None:
            return Part(cypher, shape)
        return Part(f"CASE WHEN {var}.{guard} IS NULL THEN null ELSE {cypher} END", shape)

    return write


def one(pattern: str) -> Write:
    """The one node or none at the other end of `pattern`, which names the ends `{a}` and `{b}`."""

    def write(draft: Draft, var: str, selected: Selected) -> Part:
        end = draft.name("n")
        cypher, shape = project_below(draft, selected, end)
        return Part(f"COLLECT {{ MATCH {pattern.format(a=var, b=end)} RETURN {cypher} }}", first(shape))

    return write


def many(pattern: str, *, order: str, most: int, node: str = "{b}") -> Write:
    """The nodes at the other end of `pattern`; it may name the relationship `{r}`, which `order` and `node` may use."""

    def write(draft: Draft, var: str, selected: Selected) -> Part:
        names = {"a": var, "b": draft.name("n"), "r": draft.name("r")}
        cypher, shape = project_below(draft, selected, node.format(**names))
        kept = f"{names['b']}, {names['r']}" if "{r}" in pattern else names["b"]
        return Part(
            f"COLLECT {{ MATCH {pattern.format(**names)} WITH {kept} ORDER BY {order.format(**names)} LIMIT {most} RETURN {cypher} }}",
            each(shape),
        )

    return write
