"""What a property may be."""

from collections.abc import Mapping
from typing import Any


def present(row: Mapping[str, Any]) -> dict[str, Any]:
    """Without nulls and without empty lists: either is an absent property, which is how Neo4j's offline importer has it too."""
    return {name: value for name, value in row.items() if value or (value is not None and value != [])}
