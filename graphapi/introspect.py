"""Introspection, which graphql-core answers from the schema in memory; the rest of the operation is ours."""

from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    execute_sync,
)

from graphapi.errors import BadInput
from graphapi.plan.given import Variables

ASKED = ("__schema", "__type")


def introspected(
    schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables, data: dict[str, Any]
) -> dict[str, Any]:
    """The data with what was asked of the schema itself, in the order of the operation's root fields."""
    asked = [node for node in operation.selection_set.selections if isinstance(node, FieldNode) and node.name.value in ASKED]
    if not asked:
        return data
    only = OperationDefinitionNode(
        operation=operation.operation,
        name=None,
        variable_definitions=operation.variable_definitions,
        directives=(),
        selection_set=SelectionSetNode(selections=tuple(asked)),
    )
    fragments = [node for node in document.definitions if isinstance(node, FragmentDefinitionNode)]
    found = execute_sync(schema, DocumentNode(definitions=(only, *fragments)), variable_values=dict(variables))
    if found.errors:
        raise BadInput(_first(found.errors[0]))
    return (found.data or {}) | data


def _first(error: GraphQLError) -> str:
    return error.message
