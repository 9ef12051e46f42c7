"""An entry of the gazetteer's index: that a place bears a name of a certain sound."""

from dataclasses import dataclass

OFFICIAL, FORMER, HAND = 1, 2, 4  # what a name is to a place: bits of an entry's flags
ENDING_SHIFT = 4  # the class of the name's ending stands above those bits
ENDINGS = ("", "a", "e", "i")


@dataclass(frozen=True, slots=True)
class Entry:
    """`place` is the row of the place; `vowels` and `ending` are the name's, `flags` what it is to the place."""

    place: int
    vowels: str
    ending: str
    flags: int
