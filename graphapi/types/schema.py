"""The schema that is served: Strawberry's declarations, put together once."""

from functools import cache

import strawberry
from graphql import GraphQLSchema, print_schema
from strawberry.schema.config import StrawberryConfig

from graphapi.types.mutation import Mutation
from graphapi.types.query import Query
from graphapi.types.scalars import SCALARS
from graphapi.types.subscription import Subscription

PREAMBLE = """\
Claims about the war in Ukraine: who said what, in which words, about which place and formation. Never facts.

Conventions. Ids are global and unique across types: `TYPE:LOCAL` (`source:ru-mod`, `materiel:tank`, `formation:ua/57-mechanized-brigade`,
`place:UA63080130070030824`, `report:…`, `claim:…`); a filter that takes ids of one type also takes the local part alone.
Lists: a connection gives 20 unless told, 100 at most (1,000 at the root with the `export` scope); more, a negative number, or `first` together with `last`
is BAD_USER_INPUT. Plain lists are bounded as their description says. Cursors stay valid while reports are added; a cursor of another connection or `orderBy` is BAD_USER_INPUT.
Filters: the fields of one object must all hold (AND); values in one list are alternatives (any of). null is the same as absent; `[]` matches nothing; a range without ends is absent.
`AND: []` holds always, `OR: []` never; `NOT` is the complement, so a claim without a target passes `NOT: {target: [RU]}`. `orderBy: null` is the default.
Errors carry `extensions.code`: BAD_USER_INPUT (syntax and validation too), UNAUTHENTICATED, FORBIDDEN, QUERY_TOO_COSTLY, TIMEOUT, UNAVAILABLE, PERSISTED_QUERY_NOT_FOUND,
or INTERNAL, masked, with `extensions.id` that the log knows.
Transport: POST and GET (queries only) at `/graphql` by the GraphQL-over-HTTP specification, `Authorization: Bearer KEY`, automatic persisted queries;
subscriptions over `graphql-transport-ws` (the key in `connection_init`'s payload as `authorization`) and server-sent events."""


@cache
def served_schema() -> GraphQLSchema:
    """The schema as graphql-core knows it: for validation, introspection and the compiler."""
    declared = strawberry.Schema(query=Query, mutation=Mutation, subscription=Subscription, config=StrawberryConfig(scalar_map=SCALARS))
    schema = declared._schema  # noqa: SLF001 - Strawberry offers no public way to the schema it builds
    schema.description = PREAMBLE
    return schema


def sdl() -> str:
    """The schema in the schema definition language, with every description."""
    return print_schema(served_schema()) + "\n"
