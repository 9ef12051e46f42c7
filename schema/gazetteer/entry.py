"""An entry of the gazetteer's index: that a place bears a name of a certain sound."""

OFFICIAL, FORMER, HAND = 1, 2, 4  # what a name is to a place: bits of an entry's flags
NAME_FLAGS = OFFICIAL | FORMER | HAND
ENDING_SHIFT = 4  # the class of the name's ending stands above those bits
ENDINGS = ("", "a", "e", "i")


Entry = tuple[int, str, str, int]
"""That a place bears a name: the place's row, the name's vowels and ending, its flags. A plain tuple, as hundreds are made for one common name."""
