"""What changes the graph."""

from typing import Any

from graphapi.errors import NotAvailable


async def mutate(service: Any, principal: Any, document: Any, operation: Any, variables: Any) -> dict[str, Any]:
    """TODO."""
    raise NotAvailable("mutations come later")
