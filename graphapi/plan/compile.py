"""An operation made into a plan: which branches to send, with which parameters, and what to make of the rows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
)

import graphapi.plan.fields  # noqa: F401 - fills the tables that `project` reads
from graphapi.plan.branch import Branch, Root
from graphapi.plan.draft import Draft
from graphapi.plan.given import Variables
from graphapi.plan.roots import ROOTS
from graphapi.plan.selection import Selected, collect
from schema.store import Dialect


@dataclass(frozen=True, slots=True)
class Plan:
    """What is sent for an operation and what becomes of the rows; good for all variables of one shape."""

    roots: Sequence[tuple[str, Root]]
    draft: Draft
    text: str
    typename: str

    @property
    def branches(self) -> list[Branch]:
        """Every branch of the statement."""
        return [branch for _, root in self.roots for branch in root.branches]

    def statement(self, variables: Variables) -> str:
        """The statement for these variables."""
        branches = self.branches
        if all(branch.other is None for branch in branches):
            return self.text
        return union([branch.chosen(variables) for branch in branches])

    def counts(self) -> Mapping[str, str]:
        """Counts that run beside the statement, by the name that their value goes under."""
        return {f"{name}:total": root.count for name, root in self.roots if root.count is not None}

    def bind(self, variables: Variables) -> dict[str, Any]:
        """The parameters; raises BadInput."""
        return self.draft.bind(variables)


def union(texts: Sequence[str]) -> str:
    """One statement of several branches."""
    return " UNION ALL ".join(texts)


def compile_operation(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
    *,
    dialect: Dialect,
    widest: int = 100,
) -> Plan:
    """The plan of a query; raises BadInput where its arguments cannot be meant."""
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    root_type = schema.get_root_type(operation.operation)
    assert isinstance(root_type, GraphQLObjectType)
    draft = Draft(schema, fragments, variables, dialect, widest)
    return compile_selection(draft, root_type.name, [operation.selection_set])


def compile_selection(draft: Draft, type_name: str, selections: Sequence[SelectionSetNode]) -> Plan:
    """The plan of a selection on a root type; introspection is left to graphql-core."""
    roots = [
        (selected.name, _root(draft, type_name, selected))
        for selected in collect(draft, type_name, selections)
        if selected.field not in ("__schema", "__type")
    ]
    text = union([branch.text for _, root in roots for branch in root.branches])
    return Plan(roots, draft, text, type_name)


def _root(draft: Draft, type_name: str, selected: Selected) -> Root:
    if selected.field == "__typename":
        return Root([], lambda _: type_name)
    draft.hoisted = None
    start: Callable[[Draft, Selected], Root] = ROOTS[selected.field]
    return start(draft, selected)
