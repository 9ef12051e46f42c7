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
