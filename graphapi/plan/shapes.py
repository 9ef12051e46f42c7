"""From the graph's values to the answer's: names in the order selected, and what Cypher has no way to say."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from graphapi.plan.draft import Shape


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that no row holds."""

    value: Any

    def __call__(self, _: Any) -> Any:
        """Always the same."""
        return self.value


def constant(value: Any) -> Shape:
    """Always `value`: the name of a type."""
    return Constant(value)


def record(fields: Sequence[tuple[str, Shape | None]]) -> Shape:
    """A list of values as a map with these names; null stays null. An answer has thousands of values: each is passed on as cheaply as can be."""
    empty = {name: inner.value if isinstance(inner, Constant) else None for name, inner in fields}
    held = [name for name, inner in fields if not isinstance(inner, Constant)]
    made_of = [(name, inner) for name, inner in fields if inner is not None and not isinstance(inner, Constant)]
    if len(held) < len(fields):
        return _with_constants(empty, held, made_of)

    def plain(row: Any) -> Any:
        return None if row is None else dict(zip(held, row))  # noqa: B905 - as long as each other, and told so it takes half as long again

    def shape(row: Any) -> Any:
        if row is None:
            return None
        made = dict(zip(held, row))  # noqa: B905 - as above
        for name, inner in made_of:
            made[name] = inner(made[name])
        return made

    return shape if made_of else plain


def _with_constants(empty: dict[str, Any], held: Sequence[str], made_of: Sequence[tuple[str, Shape]]) -> Shape:
    def shape(row: Any) -> Any:
        if row is None:
            return None
        made = empty | dict(zip(held, row))  # noqa: B905 - as above
        for name, inner in made_of:
            made[name] = inner(made[name])
        return made

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
    if inner is None:
        return lambda rows: rows[0] if rows else None

    def shape(rows: Any) -> Any:
        return inner(rows[0]) if rows else None

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
