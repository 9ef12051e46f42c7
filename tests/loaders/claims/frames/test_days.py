"""A day that a sentence tells by the way holds for no other sentence."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report


@pytest.mark.parametrize(
    "first",
    [
        "It would be a step for Moscow, which last week took over Dubove.",
        "The ministry recalled last week’s battles.",
        "Shelling killed one person yesterday and wounded two overnight.",
    ],
)
def test_a_time_told_by_the_way_is_of_its_own_sentence(first: str) -> None:
    text = f"{first}\n\nThe Russian Defense Ministry said its forces had captured Lisne."
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 8, 2), language="en"))
    assert claims[-1].period.start == date(2025, 8, 2)


@pytest.mark.parametrize(
    ("text", "published", "week"),
    [
        (  # a Friday, on which the ministry sums up its week
            "Over the past week, Russian forces destroyed 40 tanks, the Russian Defense Ministry said.",
            date(2025, 8, 1),
            (date(2025, 7, 26), date(2025, 8, 1)),
        ),
        (
            "Over the past week, Russian forces destroyed 40 tanks, the Russian Defense Ministry said.",
            date(2025, 8, 2),
            (date(2025, 7, 26), date(2025, 8, 1)),
        ),
        (
            "Over the past week, Russia lost 40 tanks, the army said. From July 24 to 30, it repelled attacks.",
            date(2025, 7, 30),
            (date(2025, 7, 24), date(2025, 7, 30)),
        ),
    ],
)
def test_the_past_week_is_the_one_that_a_text_or_the_ministry_sums_up(text: str, published: date, week: tuple[date, date]) -> None:
    claim = extract(make_report(text, publisher="Daily Planet", published_on=published, language="en"))[0]
    assert (claim.period.start, claim.period.end) == week


def test_a_day_of_february_is_no_month_of_this_year() -> None:
    text = "Russia has lost 883,950 troops since February 24, 2022.\n\nRussia lost 883,951 troops."
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 3, 9), language="en"))
    assert [claim.tally.name for claim in claims] == ["CUMULATIVE", "CUMULATIVE"]


@pytest.mark.parametrize(
    ("text", "tally"),
    [
        ("Ukraine lost over 4,600 troops during the military operations in the Kursk area.", "CUMULATIVE"),
        ("In total, the enemy lost 70 tanks during hostilities in the Kursk direction.", "CUMULATIVE"),
        ("Ukraine lost over 9,000 troops since its incursion into the Kursk Region.", "CUMULATIVE"),
        ("Ukraine lost up to 90 troops during the fighting in the Kursk direction.", "INCREMENT"),
        ("Ukraine lost up to 90 troops during the special operation in the Kursk direction.", "INCREMENT"),
    ],
)
def test_one_battle_of_a_front_is_no_sum(text: str, tally: str) -> None:
    (claim,) = extract(make_report(text, publisher="TASS", published_on=date(2024, 9, 3), language="en"))
    assert claim.tally.name == tally


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Ukrainian forces lost 580,410 troops over the course of 2024.", date(2024, 1, 1), date(2024, 12, 31)),
        ("In 2024 alone, Russia lost more than 420,000 soldiers.", date(2024, 1, 1), date(2024, 12, 31)),
        ("Russia, which launched a campaign in 2024, lost 40 tanks on Tuesday.", date(2025, 3, 4), date(2025, 3, 4)),
        ("The army lost 840 soldiers during the day on Tuesday.", date(2025, 3, 4), date(2025, 3, 4)),
    ],
)
def test_a_year_is_of_what_is_counted_and_not_of_what_began_in_it(text: str, start: date, end: date) -> None:
    (claim,) = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 3, 6), language="en"))
    assert (claim.tally.name, claim.period.start, claim.period.end) == ("INCREMENT", start, end)


def test_years_are_no_soldiers() -> None:
    text = "Kiev lost around 3,900 soldiers weekly in early 2024. Losses surpassed those of 2022 and 2023."
    claims = extract(make_report(text, publisher="TASS", published_on=date(2025, 3, 6), language="en"))
    assert [claim.quantity and claim.quantity.value for claim in claims] == [3900]


@pytest.mark.parametrize(
    "text",
    [
        "Russia lost 59 guns in a day\n\nOver the past day, June 20, Russia lost 1,050 soldiers, the General Staff of Ukraine said.",
        "Росія втратила 59 гармат за день\n\nЗа минулу добу, 20 червня, Росія втратила 1050 солдатів, повідомив Генштаб.",
    ],
)
def test_the_past_day_is_the_one_that_a_text_dates(text: str) -> None:
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2024, 6, 21)))
    assert [claim.period.end for claim in claims] == [date(2024, 6, 20), date(2024, 6, 20)]


def test_what_a_day_adds_is_no_sum_though_one_is_named_before_it() -> None:
    text = "Russia's casualties totaled 782,170 troops since the war began, with 1,360 eliminated in the past 24 hours."
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 3, 6), language="en"))
    assert [claim.tally.name for claim in claims] == ["CUMULATIVE", "INCREMENT"]
