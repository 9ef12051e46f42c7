"""The words that name a day without a date."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.claims.mentions.period import DAY_BEFORE, DAYS_OF_WEEK, FEW_DAYS, SAME_DAY, THIS_WEEK, WEEK
from loaders.claims.words.dates import CUES
from loaders.reports import make_report

SPELLED = """past week|last week|за неделю|за прошедшую неделю|за тиждень|за минулий тиждень|this week|на этой неделе|на уходящей неделе|за эту неделю|цього тижня|за цей тиждень
last two days|past 3 days|за последние два дня|за последние три суток|за останні три доби|за останні 4 дні|yesterday|вчера|вчора|учора
today|tonight|overnight|last night|this morning|this evening|over the past day|past 24|24-hour|24 hours|a day|daily|during the day
сегодня|ночью|за сутки|за день|за ночь|минувшие сутки|минувшей ночью|в течение суток|в течение дня|сьогодні|вночі|уночі|за добу|за ніч|доби|ночі
Понедельник|у понеділок|вівторок|во вторник|в среду|у середу|четверг|у четвер|пятница|п’ятниця|в субботу|субота|воскресенье|неділя|Monday"""


@pytest.mark.parametrize("words", [words for line in SPELLED.splitlines() for words in line.split("|")])
def test_every_word_of_a_day_has_a_cue(words: str) -> None:
    lowered = words.lower()
    assert any(turns.search(lowered) for turns in (WEEK, THIS_WEEK, FEW_DAYS, DAY_BEFORE, SAME_DAY, *DAYS_OF_WEEK))
    assert any(cue in lowered for cue in CUES)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("З початку липня противник втратив 88 танків.", date(2024, 7, 1), date(2024, 7, 20)),
        ("За весь січень противник втратив 88 танків.", date(2024, 1, 1), date(2024, 1, 31)),
        ("В первой половине июня противник потерял 88 танков.", date(2024, 6, 1), date(2024, 6, 15)),
        ("За другу половину червня ворог втратив 88 танків.", date(2024, 6, 16), date(2024, 6, 30)),
        ("За майже три місяці операції ворог втратив 88 танків.", date(2024, 4, 20), date(2024, 7, 20)),
        ("Over the past two months, the enemy lost 88 tanks.", date(2024, 5, 20), date(2024, 7, 20)),
        ("The enemy lost 88 tanks in the past five months.", date(2024, 2, 20), date(2024, 7, 20)),
        ("За останні 20 днів ворог втратив 88 танків.", date(2024, 7, 1), date(2024, 7, 20)),
        ("The enemy lost 88 tanks in the last six days.", date(2024, 7, 15), date(2024, 7, 20)),
        ("За останні сім діб ворог втратив 88 танків.", date(2024, 7, 14), date(2024, 7, 20)),
        ("The enemy lost 88 tanks during a week of fighting.", date(2024, 7, 13), date(2024, 7, 19)),
        ("Since the start of the raid into Lisne on July 2, the enemy lost 88 tanks.", date(2024, 7, 2), date(2024, 7, 20)),
        ("В результате сегодняшнего обстрела потеряны 88 танков.", date(2024, 7, 20), date(2024, 7, 20)),
        ("Станом на 23.00 ворог втратив 88 танків.", date(2024, 7, 20), date(2024, 7, 20)),
        ("In February, the president said the enemy had lost 88 tanks since the start of the war.", date(2022, 2, 24), date(2024, 2, 29)),
        ("Between July 1 and July 3, the enemy lost 88 tanks.", date(2024, 7, 1), date(2024, 7, 3)),
        ("Between 21.30 MSK on 16 July and 5.20 MSK on 18 July the enemy lost 88 tanks.", date(2024, 7, 16), date(2024, 7, 18)),
        ("From 8:00 p.m. on July 16 to 7:00 a.m. on July 18, the enemy lost 88 tanks.", date(2024, 7, 16), date(2024, 7, 18)),
        ("С 20.00 мск 16 июля до 7.00 мск 18 июля противник потерял 88 танков.", date(2024, 7, 16), date(2024, 7, 18)),
        ("From Lisne on July 16 and on July 18, the enemy lost 88 tanks.", date(2024, 7, 16), date(2024, 7, 16)),
        ("Два дня назад противник потерял 88 танков.", date(2024, 7, 18), date(2024, 7, 18)),
        ("Накануне вечером противник потерял 88 танков.", date(2024, 7, 19), date(2024, 7, 19)),
        ("Напередодні росіяни втратили 88 танків.", date(2024, 7, 19), date(2024, 7, 19)),
        ("Ворог втратив 88 танків позавчора.", date(2024, 7, 18), date(2024, 7, 18)),
        ("Внаслідок вчорашнього удару ворог втратив 88 танків.", date(2024, 7, 19), date(2024, 7, 19)),
        ("В декабре противник потерял 88 танков.", date(2023, 12, 1), date(2023, 12, 31)),
        ("За неповні п'ять місяців 2024 року ворог втратив 880 танків.", date(2024, 1, 1), date(2024, 5, 31)),
        ("In nine months of 2024, the enemy lost 880 tanks.", date(2024, 1, 1), date(2024, 7, 20)),
        ("The enemy lost 88 tanks in the third attack over the past week.", date(2024, 7, 20), date(2024, 7, 20)),
        ("The enemy lost 88 tanks near the port which it has occupied since July 2.", date(2024, 7, 20), date(2024, 7, 20)),
        ("У селі Середа ворог втратив 88 танків.", date(2024, 7, 20), date(2024, 7, 20)),
        ("У середу ворог втратив 88 танків.", date(2024, 7, 17), date(2024, 7, 17)),
        (
            "З початку липня ворог втратив 88 танків.\n\nВтрати росіян у техніці за місяць склали:\n\nБПЛА – 54",
            date(2024, 7, 1),
            date(2024, 7, 20),
        ),
        (
            "Losses, which in April amounted to 880 soldiers, will probably rise, the ministry forecast.",
            date(2024, 4, 1),
            date(2024, 4, 30),
        ),
        ("Since last December the enemy has lost over 100,000 soldiers.", date(2023, 12, 1), date(2024, 7, 20)),
        ("By estimates of yesterday, since last December the enemy has lost over 100,000 soldiers.", date(2023, 12, 1), date(2024, 7, 20)),
        ("In March the average daily number of the enemy's losses was 880 soldiers.", date(2024, 3, 1), date(2024, 3, 31)),
        ("The enemy lost 88 tanks near Lisne, where troops crossed the river in March.", date(2024, 7, 20), date(2024, 7, 20)),
        ("С начала августа прошлого года противник потерял 880 танков.", date(2023, 8, 1), date(2024, 7, 20)),
        ("За неделю противник потерял 16 700 военнослужащих.", date(2024, 7, 13), date(2024, 7, 19)),
    ],
)
def test_a_month_without_its_days_is_a_period(text: str, start: date, end: date) -> None:
    report = make_report(text, publisher="Генеральний штаб ЗСУ", published_on=date(2024, 7, 20))
    assert {(claim.period.start, claim.period.end) for claim in extract(report)} == {(start, end)}


def test_four_people_are_no_thursday() -> None:
    assert not any(weekday.search("четверо людей поранені") for weekday in DAYS_OF_WEEK)
