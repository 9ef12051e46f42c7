"""A record with some of its fields changed."""

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

Record = TypeVar("Record")


def amended(record: Record, **changes: object) -> Record:
    """The same as `dataclasses.replace` of a record that checks nothing when it is made, in a third of the time: reports have many."""
    kind: type = type(record)
    names, values = _fields(kind)
    made: Record = object.__new__(kind)
    put = object.__setattr__
    for name, value in zip(names, values(record), strict=True):
        put(made, name, value)
    for name, value in changes.items():
        put(made, name, value)
    return made


@cache
def _fields(kind: type) -> tuple[tuple[str, ...], Callable[[object], tuple[Any, ...]]]:
    names: tuple[str, ...] = tuple(kind.__dataclass_fields__)  # type: ignore[attr-defined]
    return names, attrgetter(*names)
