"""Branches: what each root field adds to the statement, and the windows in which an engine is let walk."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphapi.plan.given import Variables

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Window:
    """Bounds of a walk over keys: `lo` and `hi` name its parameters, `edges` reads what the request itself says of them.

    A walk that may not fill its page widens, from the side it starts at; `size` rows fill it. `first` is where keys of use begin.
    """

    lo: str
    hi: str
    descending: bool
    size: int
    edges: Callable[[Variables], tuple[str, str]]
    first: str = ""


@dataclass(frozen=True, slots=True)
class Other:
    """A second text for the same rows, and for which variables it is the better one."""

    better: Callable[[Variables], bool]
    text: str


@dataclass(frozen=True, slots=True)
class Branch:
    """One branch of the statement's UNION ALL: `RETURN '<name>' AS name, <list> AS value`.

    `rest` is what is sent in its place when its windows have not filled the page, where the walk alone cannot tell all,
    or where its value is `stale`; `other` where how much a value takes in decides what to start from.
    """

    name: str
    text: str
    window: Window | None = None
    rest: str | None = None
    other: Other | None = None
    stale: Callable[[Any], bool] | None = None

    def chosen(self, variables: Variables) -> str:
        """The text for these variables."""
        return self.other.text if self.other is not None and self.other.better(variables) else self.text


@dataclass(frozen=True, slots=True)
class Root:
    """A root field: its branches, a count that runs beside the statement, and what makes its answer of their values."""

    branches: Sequence[Branch]
    shape: Callable[[Values], Any]
    count: str | None = None
    needs: Sequence[Callable[[Variables], None]] = field(default=())
