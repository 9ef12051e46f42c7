"""The day of a morning's bulletin."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report


@pytest.mark.parametrize(
    ("text", "publisher", "day"),
    [
        ("Станом на 06:00. Протягом доби відбулося 44 бойові зіткнення.", "Генеральний штаб ЗСУ", 4),
        ("Минулої доби було 44 бойові зіткнення, сказано в ранковому зведенні Генштабу.", "Місцевий сайт", 4),
        ("There were 44 clashes over the past day, the General Staff said in its morning update.", "Local Site", 4),
        ("Від початку доби було 44 бойові зіткнення, сказано у вечірньому зведенні Генштабу.", "Місцевий сайт", 5),
        ("There were 44 clashes, the General Staff said as of 6 a.m.", "General Staff of the Armed Forces of Ukraine", 4),
        ("В утренней сводке Генштаба: за минувшие сутки было 44 боевых столкновения.", "Местный сайт", 4),
        ("Станом на 08:30 збито 44 безпілотники.", "Повітряні сили ЗСУ", 5),
        ("Станом на 08:00 на Одещині поранено 44 людини.", "Олег Кіпер", 5),
    ],
)
def test_only_who_tells_of_the_day_before_is_dated_by_it(text: str, publisher: str, day: int) -> None:
    claims = extract(make_report(text, publisher=publisher, published_on=date(2025, 5, 5)))
    assert [claim.period.start for claim in claims] == [date(2025, 5, day)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ukraine's General Staff said on Friday that Russia lost 11 tanks over the past 24 hours.", 2),
        ("Ukraine's General Staff said on Friday morning that over the previous day 11 tanks had been destroyed.", 1),
        ("Ukraine's General Staff said on Sunday that Russia lost 11 tanks over the past 24 hours.", 5),
    ],
)
def test_the_past_day_of_a_speech_that_is_retold_later_is_counted_from_the_speech(text: str, day: int) -> None:
    claims = extract(make_report(text, publisher="Local Site", published_on=date(2025, 5, 5)))
    assert [claim.period.start for claim in claims] == [date(2025, 5, day)]
