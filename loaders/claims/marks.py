"""Marks of punctuation that several rules ask for."""

DASHES = frozenset("-–—‒―")
DASHES_AND_COLON = DASHES | {":"}
