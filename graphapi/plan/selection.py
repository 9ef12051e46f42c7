"""What an operation selects: fragments spread, @skip and @include decided, fields of one response name merged."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLAbstractType,
    GraphQLField,
    GraphQLIncludeDirective,
    GraphQLObjectType,
    GraphQLSkipDirective,
    InlineFragmentNode,
    SelectionSetNode,
    get_named_type,
)

from graphapi.plan.draft import Draft
from graphapi.plan.given import arguments, check_objects


@dataclass(slots=True)
class Selected:
    """One field of an answer. `name` is what the response calls it, `field` what the schema does."""

    name: str
    field: str
    definition: GraphQLField | None
    nodes: list[FieldNode]
    given: dict[str, Any]

    @property
    def type_name(self) -> str:
        """The named type of what it gives."""
        assert self.definition is not None
        return str(get_named_type(self.definition.type))

    @property
    def selections(self) -> list[SelectionSetNode]:
        """The selection sets below it, merged by whoever collects them."""
        return [node.selection_set for node in self.nodes if node.selection_set is not None]


def collect(draft: Draft, type_name: str, selections: Iterable[SelectionSetNode]) -> list[Selected]:
    """The fields selected of an object type, in the order of the answer."""
    object_type = draft.schema.type_map[type_name]
    assert isinstance(object_type, GraphQLObjectType)
    found: dict[str, Selected] = {}
    for node in _fields(draft, object_type, selections, set()):
        name = node.alias.value if node.alias else node.name.value
        if name not in found:
            definition = object_type.fields.get(node.name.value)
            given = {} if definition is None else arguments(definition, node, draft.variables)
            if type_name != "Mutation":
                check_objects(given)
            found[name] = Selected(name, node.name.value, definition, [], given)
        found[name].nodes.append(node)
    return list(found.values())


def below(draft: Draft, selected: Selected) -> list[Selected]:
    """The fields selected of what `selected` gives, where that is an object type."""
    return collect(draft, selected.type_name, selected.selections)


def _fields(draft: Draft, parent: GraphQLObjectType, selections: Iterable[SelectionSetNode], spread: set[str]) -> Iterator[FieldNode]:
    for selection in (node for selected in selections for node in selected.selections):
        if not _included(draft, selection):
            continue
        if isinstance(selection, FieldNode):
            yield selection
        elif isinstance(selection, InlineFragmentNode):
            if selection.type_condition is None or _fits(draft, parent, selection.type_condition.name.value):
                yield from _fields(draft, parent, [selection.selection_set], spread)
        elif isinstance(selection, FragmentSpreadNode) and selection.name.value not in spread:
            spread.add(selection.name.value)
            fragment = draft.fragments[selection.name.value]
            if _fits(draft, parent, fragment.type_condition.name.value):
                yield from _fields(draft, parent, [fragment.selection_set], spread)


def _included(draft: Draft, node: Any) -> bool:
    for directive in node.directives or ():
        if directive.name.value not in ("skip", "include"):
            continue
        definition = GraphQLSkipDirective if directive.name.value == "skip" else GraphQLIncludeDirective
        given = arguments(definition, directive, draft.variables)
        if given["if"].sample is (directive.name.value == "skip"):
            return False
    return True


def _fits(draft: Draft, parent: GraphQLObjectType, condition: str) -> bool:
    if parent.name == condition:
        return True
    other = draft.schema.type_map[condition]
    return isinstance(other, GraphQLAbstractType.__args__) and draft.schema.is_sub_type(other, parent)
