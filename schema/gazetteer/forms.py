"""The forms of a name in the gazetteer's index: its vowels, its ending, and what it is to the places that bear it."""

OFFICIAL, FORMER, HAND = 1, 2, 4  # what a name is to a place: bits of a form's flags
NAME_FLAGS = OFFICIAL | FORMER | HAND
ENDINGS = ("", "a", "e", "i")


ENDING_SHIFT = 4  # in the file the class of the ending stands above those bits
Form = tuple[str, str, int]
"""Vowels, ending and flags. Places share forms, and sets of them, so what those are worth for a name is reckoned once for all of these places."""
