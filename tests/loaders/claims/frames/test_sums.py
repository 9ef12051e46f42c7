"""Which counts are sums of the war, or of a battle of it, and which a day adds."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.reports import make_report


def test_a_day_of_february_is_no_month_of_this_year() -> None:
    text = "Russia has lost 883,950 troops since February 24, 2022.\n\nRussia lost 883,951 troops."
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 3, 9), language="en"))
    assert [claim.tally.name for claim in claims] == ["CUMULATIVE", "CUMULATIVE"]


@pytest.mark.parametrize(
    ("text", "tally"),
    [
        ("Ukraine lost over 4,600 troops during the military operations in the Kursk area.", "CUMULATIVE"),
        ("Ukraine lost over 90 troops during the special operation in the Kursk direction over the past 24 hours.", "INCREMENT"),
        ("In total, the enemy lost 70 tanks during hostilities in the Kursk direction.", "CUMULATIVE"),
        ("Ukraine lost over 9,000 troops since its incursion into the Kursk Region.", "CUMULATIVE"),
        ("Ukraine lost up to 90 troops during the fighting in the Kursk direction.", "INCREMENT"),
        ("Ukraine lost up to 90 troops during the special operation in the Kursk direction.", "INCREMENT"),
    ],
)
def test_one_battle_of_a_front_is_no_sum(text: str, tally: str) -> None:
    (claim,) = extract(make_report(text, publisher="TASS", published_on=date(2024, 9, 3), language="en"))
    assert claim.tally.name == tally


def test_what_a_day_adds_is_no_sum_though_one_is_named_before_it() -> None:
    text = "Russia's casualties totaled 782,170 troops since the war began, with 1,360 eliminated in the past 24 hours."
    claims = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 3, 6), language="en"))
    assert [claim.tally.name for claim in claims] == ["CUMULATIVE", "INCREMENT"]


@pytest.mark.parametrize(
    ("text", "tally"),
    [
        ("Це найбільша атака від початку повномасштабного вторгнення: збито 120 дронів.", "INCREMENT"),
        ("Рекордна атака за час повномасштабної війни: збито 120 дронів.", "INCREMENT"),
        ("Это самая массированная атака с начала войны: сбито 120 дронов.", "INCREMENT"),
        ("Збито 120 дронів за час повномасштабної війни.", "CUMULATIVE"),
        ("Відомі імена 80 973 російських військових, які загинули під час повномасштабного вторгнення.", "CUMULATIVE"),
        ("Известны имена 80 973 российских военных, погибших во время полномасштабного вторжения.", "CUMULATIVE"),
    ],
)
def test_a_record_of_the_war_is_no_sum_of_it(text: str, tally: str) -> None:
    (claim,) = extract(make_report(text, publisher="Місцевий сайт", published_on=date(2025, 3, 6)))
    assert claim.tally.name == tally
