"""Arguments as the compiler sees them: their structure now, their scalars when the statement runs.

A plan is made once for all variables of one shape, so a scalar is a `Slot` that is read anew for every request.
null is the same as absent throughout, so neither appears.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from graphql import (
    DirectiveNode,
    FieldNode,
    GraphQLDirective,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    ListValueNode,
    NullValueNode,
    ObjectValueNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    print_ast,
)
from graphql.pyutils import Undefined
from graphql.utilities import get_default_value_ast
from graphql.utilities.coerce_input_value import coerce_input_literal

from graphapi.errors import BadInput, TooCostly
from schema.keys import TYPES

Variables = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Slot:
    """A scalar or a list of scalars. `sample` is its value while compiling: only what `shape` keeps of it may decide anything."""

    read: Callable[[Variables], Any]
    sample: Any
    path: str


Given = Slot | dict[str, Any] | list[Any]
MOST_OBJECTS = 150  # in the arguments of one field: filters, periods, boxes; an engine takes an expression no deeper than 200


def arguments(definition: GraphQLField | GraphQLDirective, node: FieldNode | DirectiveNode, variables: Variables) -> dict[str, Any]:
    """What a field is given, by argument name; defaults filled in."""
    found: dict[str, Any] = {}
    written = {argument.name.value: argument.value for argument in node.arguments or ()}
    for name, argument in definition.args.items():
        value = written.get(name)
        if (
            value is None
            or (isinstance(value, VariableNode) and value.name.value not in variables)
            or isinstance(value, NullValueNode)
            or (isinstance(value, VariableNode) and variables[value.name.value] is None)
        ):
            value = get_default_value_ast(argument)
        if value is not None:
            _keep(found, name, _from_literal(value, argument.type, variables, name))
    return found


def check_objects(given: Mapping[str, Any]) -> None:
    """Raises TooCostly for arguments that make a condition longer than the engines take."""
    found, open_ = 0, list(given.values())
    while open_:
        value = open_.pop()
        if isinstance(value, Mapping):
            found += 1
            open_.extend(value.values())
        elif isinstance(value, list):
            open_.extend(value)
        if found > MOST_OBJECTS:
            raise TooCostly(f"the arguments of a field hold more than {MOST_OBJECTS} filters and periods", limit=MOST_OBJECTS)


def shape(value: Any) -> Any:
    """What of a variable decides the statement: structure, booleans, enumerations, whole numbers, the type that an id names."""
    if isinstance(value, Mapping):
        return tuple(sorted((name, shape(inner)) for name, inner in value.items() if inner is not None))
    if isinstance(value, list):
        if value and isinstance(value[0], str) and not isinstance(value[0], Enum):
            return ("list", len(value) == 1, *sorted({shape(inner) for inner in value}))
        return ("list", *(shape(inner) for inner in value))
    if value is None or isinstance(value, bool | int | Enum):
        return (type(value).__name__, value)
    if isinstance(value, str):
        return id_type(value) or "text"
    return "number"


def id_type(value: str) -> str | None:
    """The type that a global id begins with, if it is one."""
    kind, separator, _ = value.partition(":")
    return kind if separator and kind in TYPES else None


def _keep(found: dict[str, Any], name: str, value: Any) -> None:
    if value is not None:
        found[name] = value


def _from_literal(node: ValueNode, kind: GraphQLInputType, variables: Variables, path: str) -> Any:
    bare = get_nullable_type(kind)
    if isinstance(node, NullValueNode):
        return None
    if isinstance(node, VariableNode):
        name = node.name.value
        return None if name not in variables else _from_variable(variables[name], bare, (name,), path)
    if isinstance(get_named_type(bare), GraphQLInputObjectType):
        return _object_literal(node, bare, variables, path)

    def read(now: Variables) -> Any:
        return _coerced(node, kind, now)

    return Slot(read, read(variables), path)


def _object_literal(node: ValueNode, kind: Any, variables: Variables, path: str) -> Any:
    if isinstance(kind, GraphQLList):
        items = node.values if isinstance(node, ListValueNode) else (node,)
        return [_from_literal(item, kind.of_type, variables, f"{path}[{index}]") or {} for index, item in enumerate(items)]
    assert isinstance(node, ObjectValueNode)
    found: dict[str, Any] = {}
    for field in node.fields:
        name = field.name.value
        _keep(found, name, _from_literal(field.value, kind.fields[name].type, variables, f"{path}.{name}"))
    return found


def _from_variable(value: Any, kind: Any, steps: tuple[str | int, ...], path: str) -> Any:
    if value is None:
        return None
    if not isinstance(get_named_type(kind), GraphQLInputObjectType):
        return Slot(_reader(steps), value, path)
    bare = get_nullable_type(kind)
    if isinstance(bare, GraphQLList):
        return [_from_variable(inner, bare.of_type, (*steps, index), f"{path}[{index}]") or {} for index, inner in enumerate(value)]
    found: dict[str, Any] = {}
    for name, inner in value.items():
        _keep(found, name, _from_variable(inner, bare.fields[name].type, (*steps, name), f"{path}.{name}"))
    return found


def _reader(steps: tuple[str | int, ...]) -> Callable[[Variables], Any]:
    def read(variables: Variables) -> Any:
        value: Any = variables
        for step in steps:
            value = value[step]
        return value

    return read


def _coerced(node: ValueNode, kind: GraphQLInputType, variables: Variables) -> Any:
    values = _Variables(coerced=variables)
    found = coerce_input_literal(node, kind, values)  # type: ignore[arg-type]
    if found is Undefined:
        raise BadInput(f"{print_ast(node)} is no {kind}: a variable in it is null")
    return found


@dataclass(frozen=True, slots=True)
class _Variables:
    coerced: Variables
