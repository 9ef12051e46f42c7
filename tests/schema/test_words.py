"""Inflected forms of a word share its stem, in each of the three languages."""

import pytest

from schema.words import searchable, stems

CASES = [
    "tank tanks",
    "brigade brigades",
    "country countries",
    "destroy destroys destroyed destroying",
    "танк танки танков танками",
    "миномёт миномёты миномётов",
    "Купянск Купянска Купянском",
    "село сёл селе",
    "бригада бригады бригад бригадой",
    "знищено знищені",
    "Терни Тернів",
]


@pytest.mark.parametrize("forms", CASES)
def test_forms_share_a_stem(forms: str) -> None:
    assert len(set(stems(forms))) == 1


def test_other_words_do_not() -> None:
    assert stems("мина")[0] != stems("миномёт")[0]


def test_searchable_text_has_a_space_on_either_side_of_each_stem() -> None:
    assert searchable("Two tanks, 19 guns.") == " two tank 19 gun "
