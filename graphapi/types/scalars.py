"""The two scalars of the contract: days and instants, as ISO text, the way the graph holds them."""

import re
from datetime import UTC, date, datetime
from typing import Any, NewType

import strawberry
from graphql import GraphQLError

Date = NewType("Date", str)
DateTime = NewType("DateTime", str)

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})", re.IGNORECASE)


def parse_day(value: Any) -> Date:
    """`2024-01-26`, a day that the calendar has."""
    if not isinstance(value, str) or not DAY.fullmatch(value):
        raise GraphQLError(f"Date: {value!r} is not a calendar day such as 2024-01-26")
    try:
        return Date(date.fromisoformat(value).isoformat())
    except ValueError:
        raise GraphQLError(f"Date: the calendar has no {value}") from None


def parse_instant(value: Any) -> DateTime:
    """An instant with its offset, brought to UTC and to the graph's spelling."""
    if not isinstance(value, str) or not INSTANT.fullmatch(value):
        raise GraphQLError(f"DateTime: {value!r} is not an instant such as 2024-01-26T10:00:00Z")
    try:
        moment = datetime.fromisoformat(value.upper()).astimezone(UTC)
    except (ValueError, OverflowError):
        raise GraphQLError(f"DateTime: the calendar has no {value}") from None
    return DateTime(moment.isoformat(timespec="microseconds").replace("+00:00", "Z"))


SCALARS: dict[object, Any] = {
    Date: strawberry.scalar(
        name="Date",
        description="A calendar day, `2024-01-26`.",
        specified_by_url="https://scalars.graphql.org/andimarek/local-date.html",
        parse_value=parse_day,
    ),
    DateTime: strawberry.scalar(
        name="DateTime",
        description="An instant in UTC, `2024-01-26T10:00:00Z`.",
        specified_by_url="https://scalars.graphql.org/andimarek/date-time.html",
        parse_value=parse_instant,
    ),
}
