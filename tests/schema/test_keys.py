"""What two spellings of one name share."""

import unicodedata

from schema.keys import ACCENTS, UNUSUAL, fold


def test_every_mark_that_combines_is_looked_for() -> None:
    combining = [char for char in map(chr, range(0x110000)) if unicodedata.combining(char)]
    assert [char for char in combining if char not in ACCENTS and not UNUSUAL.search(char)] == []


def test_a_fold_has_no_accents() -> None:
    assert fold("Їжачий-Ґанок, Ёлкин, Ḱörbey’s") == "іжачии ґанок елкин korbeys"
