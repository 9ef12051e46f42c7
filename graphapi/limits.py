"""What an operation may ask, decided on the document alone, before validation and before any database work.

Fragments are measured once each, so that thirty that double one another cost thirty steps and not 2^30.
"""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    NullValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
)
from graphql.utilities import get_default_value_ast

from graphapi.errors import TooCostly
from graphapi.plan.given import Variables
from graphapi.settings import ApiSettings

PLAIN_LIST = 5  # rows that a list without arguments is reckoned to hold: mentions, candidates, reasons
HEAVY = {"totals": 500, "series": 500, "disagreements": 200, "search": 100, "totalCount": 20, "unresolvedNames": 50}
SIZING = ("first", "last", "ids", "names")
MOST_VALUES = 10_000  # in the variables of a query or a subscription
LONGEST = 12  # digits of a number that anyone may mean
DEEP = ("__schema", "__type")  # a reader's tool asks these fifteen levels deep, of a schema that is small and held in memory


LEXEMES = re.compile(
    r'[_A-Za-z][_0-9A-Za-z]*+|[!$&(){}\[\]:=@|]|\.\.\.|-?[0-9][0-9.eE+-]*+|"""(?:[^"\\]++|\\.|"(?!""))*+"""|"(?:[^"\\\n]++|\\.)*+"|#[^\n\r]*+|[^\s,\ufeff]',
    re.DOTALL,
)
OPERATIONS = ("query", "mutation", "subscription")
SPREADS = re.compile(r"\.\.\.\s*(?!on\b)([_A-Za-z]\w*)|\bfragment\s+([_A-Za-z]\w*)\s+on\b")


class Size(NamedTuple):
    """Levels, and counts of what is written once fragments are spread."""

    depth: int = 0
    aliases: int = 0
    directives: int = 0
    fields: int = 0

    def beside(self, other: "Size") -> "Size":
        """Both in one selection."""
        return Size(
            max(self.depth, other.depth), self.aliases + other.aliases, self.directives + other.directives, self.fields + other.fields
        )


def check_text(text: str, settings: ApiSettings) -> None:
    """Raises TooCostly for a text of more tokens, or of more aliases than its operations may have together: parsing takes longer than counting.

    Outside strings, comments and brackets a colon stands after an alias and nowhere else.
    """
    if "..." in text and '"' not in text and "#" not in text:
        _check_spreads(text, settings)
    if len(text) <= settings.max_tokens and text.count(":") <= settings.max_aliases:
        return
    most = settings.max_aliases * max(1, sum(map(text.count, OPERATIONS)))
    tokens = aliases = brackets = 0
    for found in islice(LEXEMES.finditer(text), 2 * settings.max_tokens + 1):
        lexeme = found[0]
        if lexeme == '"':
            break  # a string without an end, which is for the parser to say
        if lexeme[0] == "#":
            continue
        tokens += 1
        if lexeme == ":" and not brackets:
            aliases += 1
            if aliases > most:
                raise TooCostly(f"the operation has more than {most} aliases", limit=settings.max_aliases)
        elif lexeme in "()":
            brackets += 1 if lexeme == "(" else -1
    if tokens > settings.max_tokens:
        raise TooCostly(f"the document has more than {settings.max_tokens} tokens", limit=settings.max_tokens)


def _check_spreads(text: str, settings: ApiSettings) -> None:
    """Raises TooCostly where fragments spread one another so often that more fields stand in them than may: each spread ends in one at least."""
    within: dict[str, list[str]] = {}
    here: list[str] = []
    for spread, begun in SPREADS.findall(text):
        if begun:
            here = within.setdefault(begun, [])
        else:
            here.append(spread)
    ends: dict[str, int] = {}

    def count(name: str) -> int:
        if name not in ends:
            ends[name] = 1  # of one that spreads itself, which is for validation to refuse
            ends[name] = max(1, sum(map(count, within.get(name, ()))))
        return ends[name]

    with suppress(RecursionError):
        _within("fields", max(map(count, within), default=0), settings.max_fields)


def check_document(document: DocumentNode, settings: ApiSettings) -> None:
    """Raises TooCostly for a document that no operation of which may run."""
    measure = _Measure({node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)})
    for node in document.definitions:
        if isinstance(node, OperationDefinitionNode):
            size = measure.selection(node.selection_set)
            _within("levels", size.depth, settings.max_depth)
            _within("aliases", size.aliases, settings.max_aliases)
            _within("directives", size.directives + len(node.directives or ()), settings.max_directives)
            _within("fields", size.fields, settings.max_fields)


def _within(what: str, count: int, most: int) -> None:
    if count > most:
        raise TooCostly(f"the operation has {count if count < 10**9 else 'too many'} {what}; at most {most} are allowed", limit=most)


class _Measure:
    def __init__(self, fragments: Mapping[str, FragmentDefinitionNode]) -> None:
        self.fragments = fragments
        self.known: dict[str, Size] = {}

    def selection(self, selected: SelectionSetNode | None) -> Size:
        size = Size()
        for node in selected.selections if selected else ():
            size = size.beside(self._node(node))
        return size

    def _node(self, node: Any) -> Size:
        directives = len(node.directives or ())
        if isinstance(node, FieldNode):
            inner = Size() if node.name.value in DEEP else self.selection(node.selection_set)
            return Size(inner.depth + 1, inner.aliases + bool(node.alias), inner.directives + directives, inner.fields + 1)
        inner = self._fragment(node.name.value) if isinstance(node, FragmentSpreadNode) else self.selection(node.selection_set)
        return inner._replace(directives=inner.directives + directives)

    def _fragment(self, name: str) -> Size:
        if name not in self.known:
            self.known[name] = Size()  # a fragment that spreads itself is for validation to refuse
            found = self.fragments.get(name)
            self.known[name] = self.selection(found.selection_set) if found else Size()
        return self.known[name]


def check_variables(variables: Mapping[str, Any], most: int = MOST_VALUES) -> None:
    """Raises TooCostly for more values than a reader means: reading them takes longer than counting them."""
    found = 0
    open_: list[Any] = [variables]
    while open_:
        inner = open_.pop()
        found += len(inner)
        if found > most:
            raise TooCostly(f"the variables hold more than {most} values", limit=most)
        open_.extend(one for one in (inner.values() if isinstance(inner, Mapping) else inner) if isinstance(one, Mapping | list))


def cost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables) -> int:
    """Objects that the answer may hold, by the `first` and `last` of its connections, and more for what reads much to say little.

    The document need not be valid, nor the variables coerced: what means nothing counts nothing.
    """
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    usual = {node.variable.name.value: node.default_value for node in operation.variable_definitions or ()}
    root = schema.get_root_type(operation.operation)
    return 1 + _Cost(schema, fragments, variables, usual, {}).selection(root, operation.selection_set)


@dataclass(frozen=True, slots=True)
class _Cost:
    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Variables
    usual: Mapping[str, ValueNode | None]
    known: dict[str, int]

    def selection(self, parent: Any, selected: SelectionSetNode | None) -> int:
        return sum(self._node(parent, node) for node in (selected.selections if selected else ()))

    def _node(self, parent: Any, node: Any) -> int:
        if isinstance(node, FieldNode):
            found = parent.fields.get(node.name.value) if isinstance(parent, GraphQLObjectType | GraphQLInterfaceType) else None
            return 0 if found is None else self._field(found, node)
        if isinstance(node, FragmentSpreadNode):
            return self._fragment(node.name.value)
        return self._conditioned(parent, node)

    def _fragment(self, name: str) -> int:
        if name not in self.known:
            self.known[name] = 0  # one that spreads itself is for validation to refuse
            if name in self.fragments:
                self.known[name] = self._conditioned(None, self.fragments[name])
        return self.known[name]

    def _conditioned(self, parent: Any, node: FragmentDefinitionNode | InlineFragmentNode) -> int:
        inner = self.schema.type_map.get(node.type_condition.name.value) if node.type_condition else parent
        return self.selection(inner, node.selection_set)

    def _field(self, definition: GraphQLField, node: FieldNode) -> int:
        named = get_named_type(definition.type)
        inner = self.selection(named, node.selection_set)
        heavy = HEAVY.get(node.name.value, 0)
        if not isinstance(named, GraphQLObjectType | GraphQLInterfaceType) and not node.selection_set:
            return heavy
        return 1 + heavy + self._rows(definition, node, named.name) * inner

    def _rows(self, definition: GraphQLField, node: FieldNode, name: str) -> int:
        """A connection multiplies once, for its rows; its edges and nodes do not again."""
        if node.name.value in ("edges", "nodes") and "ids" not in definition.args:
            return 1
        given = {argument.name.value: argument.value for argument in node.arguments or () if argument.name.value in SIZING}
        sizes = [size for size in (self._given(definition, given, name) for name in ("first", "last")) if isinstance(size, int)]
        if sizes:
            return max(1, *sizes)
        if name.endswith("Connection"):
            return 20
        asked = next((found for found in (self._given(definition, given, name) for name in ("ids", "names")) if found is not None), None)
        if asked is not None:
            return max(1, len(asked) if isinstance(asked, list | tuple) else 1)
        return PLAIN_LIST if isinstance(get_nullable_type(definition.type), GraphQLList) else 1

    def _given(self, definition: GraphQLField, given: Mapping[str, ValueNode], name: str) -> Any:
        """A whole number or the rows of a list, as written, as the variable holds it, or as is usual."""
        value = self._read(given.get(name))
        if value is None and name in definition.args:
            value = self._read(get_default_value_ast(definition.args[name]))
        return value

    def _read(self, node: ValueNode | None) -> Any:
        if isinstance(node, VariableNode):
            name = node.name.value
            return self.variables[name] if name in self.variables else self._read(self.usual.get(name))
        if isinstance(node, IntValueNode):
            return int(node.value) if len(node.value) < LONGEST else 10**LONGEST
        if isinstance(node, ListValueNode):
            return node.values
        return None if node is None or isinstance(node, NullValueNode) else node
