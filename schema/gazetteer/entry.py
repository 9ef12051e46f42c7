"""An entry of the gazetteer's index: that a place bears a name of a certain sound."""

from typing import NamedTuple

OFFICIAL, FORMER, HAND = 1, 2, 4  # what a name is to a place: bits of an entry's flags
NAME_FLAGS = OFFICIAL | FORMER | HAND
ENDING_SHIFT = 4  # the class of the name's ending stands above those bits
ENDINGS = ("", "a", "e", "i")


class Entry(NamedTuple):
    """A plain tuple, as tens of thousands are made; `place` is the row of the place; `vowels` and `ending` are the name's, `flags` what it is to the place."""

    place: int
    vowels: str
    ending: str
    flags: int
