"""Marks of punctuation that several rules ask for."""

OF_OWNERS = ("'s", "’s")  # ends of an English genitive
DASHES = frozenset("-–—‒―")
HYPHENS = frozenset("-‐‑")
PAUSES = frozenset(",;:")
STOPS = PAUSES | {"."}
QUOTES = frozenset("«»\"“”„'’‘")
OPENING_QUOTES = frozenset('«“„"')
CLOSING_QUOTES = frozenset('»”"')
DASHES_AND_COLON = DASHES | {":"}
BEFORE_NAMES = DASHES | frozenset(':“«"')  # a list of places, or the one that a line is of
