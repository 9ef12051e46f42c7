"""The days that a row of totals spans."""

import calendar
from datetime import date, timedelta
from typing import Any


def days_of(keys: dict[str, Any]) -> tuple[str | None, str | None]:
    """First and last day of the row's day, week or month; null where it has none."""
    if (day := keys.get("DAY")) is not None:
        return day, day
    if (monday := keys.get("WEEK")) is not None:
        return monday, (date.fromisoformat(monday) + timedelta(days=6)).isoformat()
    if (month := keys.get("MONTH")) is not None:
        year, number = int(month[:4]), int(month[5:7])
        return f"{month}-01", f"{month}-{calendar.monthrange(year, number)[1]:02d}"
    return None, None
