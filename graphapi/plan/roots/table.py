"""The root fields that are compiled, by name."""

from collections.abc import Callable

from graphapi.plan.branch import Branch, Root
from graphapi.plan.draft import Draft
from graphapi.plan.selection import Selected
from graphapi.plan.shapes import each, first

Start = Callable[[Draft, Selected], Root]
ROOTS: dict[str, Start] = {}


def collected(name: str, cypher: str) -> str:
    """The end of a branch: its rows as one list under its name; made first, since Neo4j lets no aggregate stand in another."""
    return f"WITH {cypher} AS made RETURN '{name}' AS name, collect(made) AS value"


def one_of(selected: Selected, text: str, shape: object) -> Root:
    """A root field that gives one object or null."""
    made = first(shape)  # type: ignore[arg-type]
    return Root([Branch(selected.name, text)], lambda values: made(values.get(selected.name)))


def list_of(selected: Selected, text: str, shape: object) -> Root:
    """A root field that gives a list."""
    made = each(shape)  # type: ignore[arg-type]
    assert made is not None
    return Root([Branch(selected.name, text)], lambda values: made(values.get(selected.name) or []))
