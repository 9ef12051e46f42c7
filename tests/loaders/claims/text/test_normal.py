"""Letters of the wrong script: read as their twins, while quotes and surfaces stay those of the stored text."""

from datetime import date

import pytest

from loaders.claims import extract
from loaders.claims.text.normal import normalise
from loaders.reports import make_report


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("near Lіsne", "near Lisne"),  # a Cyrillic letter in a Latin word
        ("біля Лiсного", "біля Лісного"),  # a Latin letter in a Cyrillic one
        ("два Leopardа", "два Leopardа"),  # an ending
        ("HIMARSу", "HIMARSу"),
        ("Ка-52М та FPV-дрон", "Ка-52М та FPV-дрон"),
    ],
)
def test_a_word_is_read_in_one_script(stored: str, read: str) -> None:
    assert normalise(stored).text == read


def test_quotes_are_those_of_the_stored_text() -> None:
    text = "The enemy advanced near Lіsne and in Dubove."
    (claim,) = extract(make_report(text, publisher="Daily Planet", published_on=date(2025, 5, 5)))
    assert text[claim.start : claim.end] == claim.quote
    assert [place.surface for place in claim.locations] == ["Lіsne", "Dubove"]
