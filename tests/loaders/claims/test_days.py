"""A day is the same day however it is written, and moves with the calendar: at the ends of months, in leap years, over the turn of a year."""

from datetime import date, timedelta

import pytest

from loaders.claims import extract
from loaders.reports import make_report

DAYS = [date(2024, 1, 26), date(2024, 2, 29), date(2024, 9, 30), date(2024, 12, 31), date(2025, 1, 1), date(2025, 3, 1), date(2025, 5, 31)]
LATER = (0, 1, 2, 5)  # days from an event to the report
MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня".split(),
}
WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "ru": "понедельник вторник среду четверг пятницу субботу воскресенье".split(),
    "uk": "понеділок вівторок середу четвер пʼятницю суботу неділю".split(),
}
SENTENCES = {
    "en": ("Russian forces shelled Lisne {}, killing two people, the mayor said.", "Ukrainian troops destroyed three tanks near Lyman {}."),
    "ru": ("{} украинские войска обстреляли Шебекино, погибли два человека.", "Российские войска уничтожили {} три танка у Купянска."),
    "uk": ("{} російські війська обстріляли Лісне, загинули двоє людей.", "Військові знищили {} три танки окупантів біля Лиману."),
}
NUMBERED = ["{d:%d.%m.%Y}", "{d:%d.%m}", "{d:%Y-%m-%d}"]
WRITTEN = {
    "en": [
        *(
            "on {d.day} {m}",
            "on {m} {d.day}",
            "on {d.day} {m} {d.year}",
            "on {m} {d.day}, {d.year}",
            "on {d:%b}. {d.day}",
            "on {w}, {m} {d.day}",
        ),
        *("overnight on {m} {d.day}", "late on {m} {d.day}", "on the morning of {m} {d.day}", "on the night of {e.day} {n} to {d.day} {m}"),
        *("on the night of {n} {e.day} – {m} {d.day}", "on {w}"),
        *("on " + numbered for numbered in NUMBERED),
    ],
    "ru": [
        *("{d.day} {m}", "{d.day} {m} {d.year} года", "в ночь на {d.day} {m}", "в ночь с {e.day} {n} на {d.day} {m}", "утром {d.day} {m}"),
        *("за сутки {d.day} {m}", "{d.day}-го {m}", "в {w}", "в {w}, {d.day} {m}", *NUMBERED),
    ],
    "uk": [
        *("{d.day} {m}", "{d.day} {m} {d.year} року", "у ніч на {d.day} {m}", "у ніч з {e.day} {n} на {d.day} {m}", "зранку {d.day} {m}"),
        *("протягом доби {d.day} {m}", "{d.day}-го {m}", "у {w}", "у {w}, {d.day} {m}", *NUMBERED),
    ],
}
STRETCHES = {
    "en": (
        "from {n} {e.day} to {m} {d.day}",
        "between {e.day} {n} and {d.day} {m}",
        "on {n} {e.day} – {m} {d.day}",
        "({e:%d.%m} - {d:%d.%m})",
    ),
    "ru": ("с {e.day} {n} по {d.day} {m}", "{e.day} {n} – {d.day} {m}", "с {e:%d.%m} по {d:%d.%m}"),
    "uk": ("з {e.day} {n} по {d.day} {m}", "{e.day} {n} – {d.day} {m}", "з {e:%d.%m} до {d:%d.%m}"),
}


def periods(writing: str, language: str, day: date, before: int, later: int) -> set[tuple[date | None, date | None]]:
    """The periods of some sentences with a day, or a stretch of days, so written, published some days later."""
    first, months = day - timedelta(days=before), MONTHS[language]
    names = {"m": months[day.month - 1], "n": months[first.month - 1], "w": WEEKDAYS[language][day.weekday()]}
    written = [sentence.format(writing.format(d=day, e=first, **names)) for sentence in SENTENCES[language]]
    published = day + timedelta(days=later)
    found = [extract(make_report(text, published_on=published, language=language)) for text in written]
    assert all(found)
    return {(one.period.start, one.period.end) for claims in found for one in claims}


@pytest.mark.parametrize(("language", "writing"), [(language, writing) for language, rows in WRITTEN.items() for writing in rows])
def test_a_day_however_written(language: str, writing: str) -> None:
    for day in DAYS:
        for later in LATER:
            assert periods(writing, language, day, 1, later) == {(day, day)}, (day, later)


@pytest.mark.parametrize(("language", "writing"), [(language, writing) for language, rows in STRETCHES.items() for writing in rows])
def test_several_days_over_the_end_of_a_month(language: str, writing: str) -> None:
    for day in (date(2024, 2, 2), date(2024, 3, 1), date(2025, 1, 2)):
        for later in LATER:
            assert periods(writing, language, day, 3, later) == {(day - timedelta(days=3), day)}, (day, later)


NIGHTS = [
    ("В ночь с понедельника на вторник обстреляно Лесное, погибли два человека.", date(2025, 3, 4)),
    ("У ніч з понеділка на вівторок обстріляно Лісне, загинули двоє людей.", date(2025, 3, 4)),
    ("Russian drones hit Lisne on the night of Monday to Tuesday.", date(2025, 3, 4)),
]


@pytest.mark.parametrize(("text", "day"), NIGHTS)
def test_a_night_is_of_the_day_into_which_it_goes(text: str, day: date) -> None:
    assert {one.period.end for one in extract(make_report(text, published_on="2025-03-07"))} == {day}


def test_a_year_written_once_is_of_both_ends() -> None:
    text = "Russian forces shelled Lisne on 29.12-03.01.2019, killing two people."
    assert {one.period.start for one in extract(make_report(text, published_on="2025-03-07"))} == {date(2018, 12, 29)}


@pytest.mark.parametrize("text", ["Взято 10.03 км² у Лісного, втрачено 12.02 тис. осіб.", "О 10.03 обстріляно Лісне."])
def test_a_number_with_a_point_is_no_day(text: str) -> None:
    starts = {one.period.start for one in extract(make_report(text, published_on="2025-03-12"))}
    assert starts
    assert date(2025, 3, 10) not in starts
