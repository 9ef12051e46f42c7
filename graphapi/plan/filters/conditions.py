"""Conditions that several filters share."""

from collections.abc import Callable
from typing import Any

from graphapi.errors import BadInput
from graphapi.plan.draft import Draft
from graphapi.plan.given import Slot, Variables
from schema.keys import global_id

Given = dict[str, Any]
Condition = Callable[[Draft, str, Any], str]
Conditions = Callable[[Draft, str, Given], list[str]]


def all_of(conditions: list[str]) -> str:
    """AND; true where there is nothing to hold."""
    if len(conditions) == 1:
        return conditions[0]
    return "(" + " AND ".join(conditions) + ")" if conditions else "true"


def any_of(conditions: list[str]) -> str:
    """OR; false where there is nothing that could hold."""
    if len(conditions) == 1:
        return conditions[0]
    return "(" + " OR ".join(conditions) + ")" if conditions else "false"


def negated(condition: str) -> str:
    """The complement."""
    return f"NOT coalesce({condition}, false)"


def ids(kind: str) -> Callable[[list[str]], list[str]]:
    """Ids with their type, given with or without it."""
    return lambda given: [global_id(kind, one) for one in given]


def lower(values: list[str]) -> list[str]:
    """For comparing without regard to case."""
    return [value.lower() for value in values]


def among(name: str, make: Callable[[Any], Any] | None = None) -> Condition:
    """A property is one of the values."""
    return lambda draft, var, slot: f"{var}.{name} IN {draft.param(slot, make)}"


def among_lower(name: str) -> Condition:
    """A property is one of the values, without regard to case."""
    return lambda draft, var, slot: f"toLower({var}.{name}) IN {draft.param(slot, lower)}"


def language(draft: Draft, var: str, slot: Slot) -> str:
    """A tag or a narrower one: `en` takes in `en-GB`."""
    given = draft.param(slot, lower)
    tag = draft.name("x")
    return f"any({tag} IN {given} WHERE toLower({var}.language) = {tag} OR toLower({var}.language) STARTS WITH {tag} + '-')"


def between(name: str) -> Conditions:
    """A day within a period, both ends inclusive."""

    def write(draft: Draft, var: str, period: Given) -> list[str]:
        check_period(draft, period)
        found = [f"{var}.{name} >= {draft.param(period['start'])}"] if "start" in period else []
        return found + ([f"{var}.{name} <= {draft.param(period['end'])}"] if "end" in period else [])

    return write


def check_period(draft: Draft, period: Given) -> None:
    """A period that ends before it starts is an error, told when its days are known."""
    if "start" not in period or "end" not in period:
        return
    start, end = period["start"], period["end"]

    def check(variables: Variables) -> None:
        first, last = start.read(variables), end.read(variables)
        if first > last:
            raise BadInput(f"{start.path}: the period starts on {first}, after its end on {last}")

    draft.checks.append(check)
