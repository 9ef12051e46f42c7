"""How far a written name is from a place's spellings: a slip of the hand is near, an invented name that only sounds like it is not."""

import pytest

from loaders.resolve.slips import slips
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


ACROSS = [  # name, id of the place, letters apart where its name is taken over into the language of the one given
    ("Дылеевки", "UA14020110140067387", 0),  # Диліївка, of which no source has the Russian name
    ("Малых Проходов", "UA63120070220027230", 0),
    ("Новоэкономическом", "UA14160050020062757", 0),
    ("Пески", "UA14160190380023078", 0),
    ("Поски", "UA14160190380023078", 1),  # Піски has a Russian name, so that о is none for і
]


@pytest.mark.parametrize(("name", "place", "expected"), ACROSS)
def test_letters_that_differ_regularly_between_the_languages_are_no_slips(name: str, place: str, expected: int) -> None:
    gazetteer = open_gazetteer()
    assert slips(name, gazetteer, gazetteer.row(place) or 0, across=True) == expected


def test_a_place_without_cyrillic_names_is_compared_as_maps_romanise() -> None:
    gazetteer = open_gazetteer()
    assert slips("Тимковка", gazetteer, gazetteer.row("WOF1226236711") or 0) == 0
