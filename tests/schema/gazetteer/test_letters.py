"""The letters of names, and how surprising they are."""

import pytest

from schema.gazetteer import open_gazetteer
from schema.gazetteer.letters import letter_costs, plain, stem, surprise


@pytest.mark.parametrize(
    ("name", "letters"), [("Kup'iansk", "kupiansk"), ("Куп’янськ", "купянск"), ("Часів Яр", "часівяр"), ("Kupyаnsk", "kupyansk")]
)
def test_marks_and_look_alikes_fall_away(name: str, letters: str) -> None:
    assert plain(name) == letters


@pytest.mark.parametrize(
    ("letters", "bare"), [("новый", "нов"), ("нового", "нов"), ("ольхового", "ольхов"), ("ольховое", "ольхов"), ("яр", "яр")]
)
def test_an_ending_is_taken_off_in_any_case(letters: str, bare: str) -> None:
    assert stem(letters, cyrillic=True) == bare


def test_a_name_made_of_usual_letters_surprises_less_than_a_slip() -> None:
    costs = open_gazetteer().letter_costs
    assert surprise("makharivka", costs) < 18 < surprise("kindrhtivka", costs)


def test_a_letter_never_seen_after_others_costs_more_than_one_seen() -> None:
    costs = letter_costs(["aba", "abc"])
    assert surprise("aba", costs) < surprise("abb", costs)


def test_three_letters_that_never_stood_together_leave_it_to_the_last_two() -> None:
    costs = letter_costs(["kalina", "malina"])
    assert surprise("dalina", costs) < surprise("dalxna", costs)
