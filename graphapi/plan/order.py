"""The orders that connections walk in. No column is ever null, so that two rows always compare and a cursor always says where it is."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """An expression of Cypher over the row's variables, and its direction."""

    cypher: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """Columns, the last of which tells any two rows apart. `key`: the property whose index gives this order, if one does."""

    name: str
    columns: tuple[Column, ...]
    key: str | None = None
    undated_first: bool = False

    def by(self, *, forward: bool) -> str:
        """What stands behind ORDER BY."""
        return ", ".join(f"{column.cypher} DESC" if column.descending is forward else column.cypher for column in self.columns)

    def beyond(self, values: Sequence[str], *, forward: bool) -> str:
        """The condition that a row lies beyond these values, walking forward or backward."""
        steps: list[str] = []
        for index, column in enumerate(self.columns):
            sign = "<" if column.descending is forward else ">"
            same = [f"{before.cypher} = {value}" for before, value in zip(self.columns[:index], values, strict=False)]
            steps.append(" AND ".join([*same, f"{column.cypher} {sign} {values[index]}"]))
        return steps[0] if len(steps) == 1 else "(" + " OR ".join(f"({step})" for step in steps) + ")"


UNDATED = "0001"  # keys of undated claims begin with 0000, so that they come last where the newest come first


def claim_order(name: str, var: str, *, withdrawn: bool = False) -> Order:
    """A ClaimOrder over the claim in `var`; `withdrawn` where the walk meets claims whose keys carry a `~`."""
    key = f"replace({var}.key, '~', '')" if withdrawn else f"{var}.key"
    late = f"replace({var}.late, '~', '')" if withdrawn else f"{var}.late"
    held = {"NEWEST": "key", "OLDEST": "key", "LATEST": "late", "EARLIEST": "late"}.get(name)
    none = Column(f"CASE WHEN {var}.value IS NULL THEN 1 ELSE 0 END")
    columns = {
        "NEWEST": (Column(key, descending=True),),
        "OLDEST": (Column(f"CASE WHEN {key} < '{UNDATED}' THEN 1 ELSE 0 END"), Column(key)),
        "LATEST": (Column(late, descending=True),),
        "EARLIEST": (Column(f"CASE WHEN {late} < '{UNDATED}' THEN 1 ELSE 0 END"), Column(late)),
        "LARGEST": (none, Column(f"coalesce({var}.value, 0.0)", descending=True), Column(f"{var}.id", descending=True)),
        "SMALLEST": (none, Column(f"coalesce({var}.value, 0.0)"), Column(f"{var}.id")),
        "TEXT": (Column(f"{var}.report"), Column(f"{var}.start"), Column(f"{var}.id")),
    }[name]
    return Order(name, columns, None if withdrawn else held, undated_first=name in ("OLDEST", "EARLIEST"))


def report_order(var: str) -> Order:
    """Newest first; those without a day last."""
    return Order("NEWEST", (Column(f"{var}.key", descending=True),), "key")


def name_order(var: str) -> Order:
    """By name in code point order, then id."""
    return Order("NAME", (Column(f"{var}.name"), Column(f"{var}.id")))


def judgement_order(var: str) -> Order:
    """Newest first."""
    return Order("NEWEST", (Column(f"{var}.at", descending=True), Column(f"{var}.id", descending=True)))
