"""Arguments that several fields share, and what stands where Strawberry wants a resolver."""

from typing import Any

import strawberry
from strawberry import UNSET

from graphapi.types.enums import ClaimOrder
from graphapi.types.filters import ClaimFilter
from graphapi.types.links import ClaimConnectionLink
from graphapi.types.scalars import DateTime


class NotCompiledError(NotImplementedError):
    """A field was resolved one by one; fields of this schema are compiled, never resolved."""


def claim_connection(order: ClaimOrder, description: str | None = None) -> Any:
    """A field of claims with all their arguments, `order` being the default."""

    def resolve(
        *,
        where: ClaimFilter | None = UNSET,
        order_by: ClaimOrder | None = order,
        as_of: DateTime | None = UNSET,
        first: int | None = UNSET,
        after: str | None = UNSET,
        last: int | None = UNSET,
        before: str | None = UNSET,
    ) -> ClaimConnectionLink:
        raise NotCompiledError

    return strawberry.field(resolver=resolve, description=description)
