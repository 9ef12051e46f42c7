"""Which part of a connection is asked for: `first` and `after`, or `last` and `before`."""

from dataclasses import dataclass
from typing import Any

from graphapi.errors import BadInput
from graphapi.plan.cursor import decode
from graphapi.plan.draft import Draft
from graphapi.plan.given import Slot
from graphapi.plan.order import Order

USUAL = 20


@dataclass(frozen=True, slots=True)
class Page:
    """`size` rows, walking forward from `after` or backward from `before`; `walk` is what its cursors are signed with."""

    walk: str
    size: int
    forward: bool
    after: Slot | None
    before: Slot | None

    def conditions(self, draft: Draft, order: Order) -> list[str]:
        """Conditions of Cypher that keep the walk between its cursors."""
        found = []
        for cursor, argument, forward in ((self.after, "after", True), (self.before, "before", False)):
            if cursor is not None:
                names = [draft.param(cursor, self._reader(argument, index, len(order.columns))) for index in range(len(order.columns))]
                found.append(order.beyond(names, forward=forward))
        return found

    def _reader(self, argument: str, index: int, width: int) -> Any:
        def read(cursor: str) -> Any:
            values = decode(self.walk, cursor, argument)
            if len(values) != width or isinstance(values[index], list | dict | bool):
                raise BadInput(f"{argument}: this is no cursor of ours")
            return values[index]

        return read


def page_of(given: dict[str, Any], walk: str, most: int) -> Page:
    """The page that a connection's arguments ask for; BadInput where they ask for what cannot be."""
    sizes = {name: given[name].sample for name in ("first", "last") if name in given}
    if len(sizes) == 2:
        raise BadInput("first and last cannot go together")
    for name, size in sizes.items():
        if size < 0:
            raise BadInput(f"{name}: {size} is negative")
        if size > most:
            raise BadInput(f"{name}: {size} is more than the {most} that a connection gives at once")
    size = next(iter(sizes.values()), USUAL)
    return Page(walk, size, "last" not in sizes, given.get("after"), given.get("before"))
