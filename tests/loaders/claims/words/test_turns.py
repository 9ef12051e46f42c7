"""Turns of speech that tell a time, as the vocabulary writes them."""

import re

import pytest

from loaders.claims import VocabularyError
from loaders.claims.tables import read_yaml
from loaders.claims.words.turns import TIMES, _row, months, pattern_of, told, turns, weekdays

NUMBERS = {"two": 2, "три": 3}
GROUPS = {**read_yaml(TIMES)["turns"], **{row["name"]: row for row in read_yaml(TIMES)["weekdays"]}}


@pytest.mark.parametrize(
    ("turn", "line"),
    [
        ("(past|last) (long)? week", "last week"),
        ("(past|last) (long)? week", "past long week"),
        ("over (the|past)* N weeks", "over the past two weeks"),
        ("over (the|past)* N weeks", "over 6 weeks"),
        ("минувш~ (сутки|ноч~)", "минувшей ночью"),
        ("за (*)? ніч", "за минулу ніч"),
        ("since *3 began", "since the war began"),
        ("held ... since", "held by both sides since"),
        ("as of HH:MM", "as of 6.00"),
        ("in YYYY", "in 2024"),
    ],
)
def test_a_turn_is_read_as_the_vocabulary_says(turn: str, line: str) -> None:
    assert re.fullmatch(pattern_of(turn, NUMBERS), line)


@pytest.mark.parametrize("line", ["over the past weeks", "over the past six weeks", "over the past two"])
def test_a_turn_is_not_what_it_does_not_say(line: str) -> None:
    assert re.fullmatch(pattern_of("over (the|past)* N weeks", NUMBERS), line) is None


def test_a_turn_tells_its_numbers() -> None:
    found = turns("months_of_year").search("за пʼять місяців 2024 року")
    assert found is not None
    assert told(found) == [5, 2024]


@pytest.mark.parametrize("turn", ["(past week", "past) week", "week?", "week)? past ("])
def test_an_unreadable_turn_is_refused(turn: str) -> None:
    with pytest.raises(VocabularyError, match=r"times\.yaml: .*week"):
        pattern_of(turn, NUMBERS)


def test_a_row_of_an_unknown_key_is_refused() -> None:
    with pytest.raises(VocabularyError, match=r"times\.yaml: day: neither a turn nor"):
        _row("day", {"say": ["day"], "after": ["the"]}, NUMBERS)


@pytest.mark.parametrize("name", GROUPS)
def test_a_cue_is_in_a_turn_and_in_small_letters(name: str) -> None:
    cues, said = GROUPS[name].get("cues", []), str(GROUPS[name]["turns"])
    assert [cue for cue in cues if cue != cue.lower() or (cue.strip() not in said and cue != "20")] == []


def test_a_form_is_of_one_month() -> None:
    forms = [form for names in months() for form in names]
    assert len(months()) == 12
    assert len(forms) == len(set(forms))


@pytest.mark.parametrize(("line", "day"), [("on monday", 0), ("в среду", 2), ("у п’ятницю", 4), ("в село середа", None), ("у неділю", 6)])
def test_a_day_of_the_week_is_known_in_three_languages(line: str, day: int | None) -> None:
    assert next((number for number, weekday in enumerate(weekdays()) if weekday.search(line)), None) == day
