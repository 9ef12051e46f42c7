"""Date lines in three languages, and lines that only look like one."""

from datetime import date

import pytest

from loaders.reports.dates import find_date, parse_date

LINES = [
    ("January 26, 2024", date(2024, 1, 26)),
    ("Friday, 26 January 2024", date(2024, 1, 26)),
    ("26th of January 2024, 10:00", date(2024, 1, 26)),
    ("26 января 2024 года", date(2024, 1, 26)),
    ("26 січня 2024 року, 09:15", date(2024, 1, 26)),
    ("26.01.2024", date(2024, 1, 26)),
    ("26.01.24 08:00", date(2024, 1, 26)),
    ("2022-04-12 06:00:00 | ID: 67225", date(2022, 4, 12)),
    ("Published: 2026-08-27 10:41:34", date(2026, 8, 27)),
    ("Дата публікації: 1 травня 2023", date(2023, 5, 1)),
    ("Оперативна інформація станом на 06.00 15.02.2023 щодо російського вторгнення", date(2023, 2, 15)),
    ("По состоянию на 18:00 3 марта 2024 года", date(2024, 3, 3)),
    ("Losses of the enemy from 24.02.22 to 28.09.23 were approximately:", date(2023, 9, 28)),  # the count ends on its day
    ("Загальні втрати з 24.02.22 по 19.02.24 орієнтовно склали", date(2024, 2, 19)),
]
NOT_DATES = [
    "MOSCOW, October 25. /TASS/.",  # no year
    "The total combat losses of the enemy from 24.02 to 12.04",  # nor here
    "In the period from 20 to 26 January 2024, strikes were delivered at depots of the enemy.",  # what the text is about
    "On February 24, 2022 the full-scale invasion began, and since then the front has moved.",  # history
    "Some 1.5.2024 of it",  # a version, not a line of its own
    "31.02.2024",
    "© 2001-2022 MoD of Ukraine",
]


@pytest.mark.parametrize(("line", "day"), LINES)
def test_a_date_line_gives_the_day(line: str, day: date) -> None:
    assert find_date(f"Headline of the day\n\n{line}\n\nTwelve tanks.") == day


@pytest.mark.parametrize("line", NOT_DATES)
def test_a_line_about_a_date_gives_none(line: str) -> None:
    assert find_date(f"{line}\n\nTwelve tanks.") is None


@pytest.mark.parametrize(
    "given", ["2024-01-26", "26.01.2024", "26 January 2024", "2024-01-26T10:00:00Z", "Fri, 26 Jan 2024 10:00:00 GMT", "20240126"]
)
def test_metadata_may_spell_a_day_in_many_ways(given: str) -> None:
    assert parse_date(given) == date(2024, 1, 26)
