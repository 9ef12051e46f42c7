"""Write docs/reference.md, the reference of the GraphQL API, from schema/schema.graphql."""

from collections.abc import Iterator
from pathlib import Path

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLUnionType,
    build_schema,
    get_named_type,
    is_introspection_type,
    is_specified_scalar_type,
    value_from_ast_untyped,
)

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "reference.md"
SDL = ROOT / "schema" / "schema.graphql"
OPENING = """# The API, type by type

Written by `scripts/document_schema.py` from `schema/schema.graphql`; `make test` fails when it is out of date. How to ask, in words: [the API](api.md).
"""
ROOTS = ("Query", "Mutation", "Subscription")
SECTIONS = (
    ("Objects", GraphQLObjectType),
    ("Interfaces", GraphQLInterfaceType),
    ("Unions", GraphQLUnionType),
    ("Inputs", GraphQLInputObjectType),
    ("Enums", GraphQLEnumType),
    ("Scalars", GraphQLScalarType),
)


def page() -> str:
    """The whole page: the schema's own words, the roots, then every type by kind and name."""
    schema = build_schema(SDL.read_text(encoding="utf-8"))
    own = [kind for name, kind in sorted(schema.type_map.items()) if not (is_introspection_type(kind) or is_specified_scalar_type(kind))]
    parts = [OPENING.rstrip(), *spoken(schema.description)]
    for name in ROOTS:
        root = schema.type_map.get(name)
        parts += [] if root is None else ["", f"## {name}", *body(root)]
    for title, kind in SECTIONS:
        members = [each for each in own if isinstance(each, kind) and each.name not in ROOTS]
        parts += [] if not members else ["", f"## {title}"]
        for member in members:
            parts += ["", f"### {member.name}", *body(member)]
    return "\n".join(parts) + "\n"


def body(kind: GraphQLNamedType) -> Iterator[str]:
    """What one type says of itself and holds."""
    yield from spoken(kind.description)
    if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
        yield from implemented(kind)
        yield from table("field", ((signature(name, field), field.description) for name, field in kind.fields.items()))
    elif isinstance(kind, GraphQLInputObjectType):
        yield from table("field", ((typed(name, str(each.type)), each.description) for name, each in kind.fields.items()))
    elif isinstance(kind, GraphQLEnumType):
        yield from table("value", ((f"`{name}`", value.description) for name, value in kind.values.items()))
    elif isinstance(kind, GraphQLUnionType):
        yield from ["", "One of " + ", ".join(linked(each.name) for each in kind.types) + "."]


def implemented(kind: GraphQLObjectType | GraphQLInterfaceType) -> Iterator[str]:
    """The interfaces of a type, a line."""
    if kind.interfaces:
        yield from ["", "Implements " + ", ".join(linked(each.name) for each in kind.interfaces) + "."]


def table(first: str, rows: Iterator[tuple[str, str | None]]) -> Iterator[str]:
    """Rows of (what, its description) under one head."""
    yield from ["", f"| {first} | |", "|---|---|"]
    for left, right in rows:
        yield f"| {left} | {cell(right or '')} |"


def signature(name: str, field: GraphQLField) -> str:
    """A field with its arguments and their defaults, and the type it gives."""
    arguments = ", ".join(f"{word}: {argument.type}{default(argument)}" for word, argument in field.args.items())
    asked = f"({arguments})" if arguments else ""
    named = get_named_type(field.type)
    return f"`{name}{asked}: {field.type}`" + ("" if is_specified_scalar_type(named) else f" {linked(named.name)}")


def default(argument: GraphQLArgument) -> str:
    """` = VALUE` where the argument has a default."""
    if argument.ast_node is None or argument.ast_node.default_value is None:
        return ""
    return f" = {value_from_ast_untyped(argument.ast_node.default_value)}"


def typed(name: str, kind: str) -> str:
    """A name and its type, as code."""
    return f"`{name}: {kind}`"


def linked(name: str) -> str:
    """A link to a type's own heading."""
    return f"[{name}](#{name.lower()})"


def spoken(description: str | None) -> list[str]:
    """A description as a paragraph, nothing where there is none."""
    return [] if description is None else ["", escaped(description.strip())]


def cell(text: str) -> str:
    """A description on one line of a table."""
    return escaped(text).replace("|", "\\|").replace("\n", "<br>")


def escaped(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return text.replace("<", "&lt;").replace("*", "\\*")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
