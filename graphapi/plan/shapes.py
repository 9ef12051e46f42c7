"""From the graph's values to the answer's: names in the order selected, and what Cypher has no way to say."""

from collections.abc import Callable, Sequence
from typing import Any

from graphapi.plan.draft import Shape


def constant(value: Any) -> Shape:
    """Always `value`: the name of a type."""
    return lambda _: value


def record(fields: Sequence[tuple[str, Shape | None]]) -> Shape:
    """A map with these names in this order; null stays null."""

    def shape(row: Any) -> Any:
        if row is None:
            return None
        return {name: row[name] if inner is None else inner(row.get(name)) for name, inner in fields}

    return shape


def each(inner: Shape | None) -> Shape | None:
    """A list of what `inner` makes."""
    if inner is None:
        return None

    def shape(rows: Any) -> Any:
        return [inner(row) for row in rows]

    return shape


def first(inner: Shape | None) -> Shape:
    """The one row of a list that holds one or none."""

    def shape(rows: Any) -> Any:
        if not rows:
            return None
        return rows[0] if inner is None else inner(rows[0])

    return shape


def at_most(count: int, inner: Shape | None = None) -> Shape:
    """A bounded list; null, which an absent property is, becomes empty."""

    def shape(rows: Any) -> Any:
        kept = (rows or [])[:count]
        return kept if inner is None else [inner(row) for row in kept]

    return shape


def then(*steps: Callable[[Any], Any]) -> Shape:
    """One after the other."""

    def shape(value: Any) -> Any:
        for step in steps:
            value = step(value)
        return value

    return shape
