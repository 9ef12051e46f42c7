"""How far a written name is from a place's spellings: a slip of the hand is near, an invented name that only sounds like it is not."""

import pytest

from loaders.resolve.slips import slips, sounds_apart
from schema.gazetteer import open_gazetteer

KROKHMALNE = "UA63080130070030824"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Krokhmalne", 0),
        ("Крохмального", 0),  # a case is no slip
        ("Krokhmlane", 1),  # two letters swapped count once
        ("Krokmalne", 1),
        ("Brokhmalne", 3),  # a first letter seldom slips
        ("Trokhimivne", 6),
    ],
)
def test_letters_are_counted_to_the_likest_spelling(name: str, expected: int) -> None:
    gazetteer = open_gazetteer()
    assert slips(name, gazetteer, gazetteer.row(KROKHMALNE) or 0) == expected


def test_sounds_are_counted_apart_from_letters() -> None:
    gazetteer = open_gazetteer()
    row = gazetteer.row(KROKHMALNE) or 0
    assert sounds_apart("Крохмальне", gazetteer, row) == 0
    assert sounds_apart("Tsybulivka", gazetteer, row) > 4
