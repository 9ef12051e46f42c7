"""Marks of punctuation that several rules ask for."""

DASHES = frozenset("-–—‒―")
HYPHENS = frozenset("-‐‑")
PAUSES = frozenset(",;:")
STOPS = PAUSES | {"."}
CLOSING_QUOTES = frozenset('»”"')
DASHES_AND_COLON = DASHES | {":"}
BEFORE_NAMES = DASHES | frozenset(':“«"')  # a list of places, or the one that a line is of
