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
