"""A sentence as read."""

import pytest

from loaders.claims.reading import read_sentence
from loaders.claims.text.layout import Sentence


@pytest.mark.parametrize(("place", "word"), [(0, "дві"), (1, "бмп"), (2, ""), (12, ""), (-1, ""), (-12, "")])
def test_a_word_outside_the_sentence_is_empty(place: int, word: str) -> None:
    """Rules ask for the neighbours of a word wherever it stands."""
    text = "Дві БМП"
    assert read_sentence(text, Sentence(0, len(text), 0)).word(place) == word
