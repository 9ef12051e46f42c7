"""Verbs of a clause that tells of what was counted before it: "drones that its forces had shot down", "ракет, які летіли з моря"."""

from loaders.claims.marks import CLOSING_QUOTES
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.tables import words

THAT, WHICH = words("that"), words("which_flew")
CLOSE = 7  # tokens between a thing and the verb of its clause


def relative(reading: Reading, last: Thing, after: Predicate) -> bool:
    """ "nine drones that its forces had shot down": the thing that a clause of its own tells of."""
    gap = range(last.last + 1, after.term.first)
    return reading.word(last.last + 1) in THAT and len(gap) <= CLOSE and not (after.passive or after.noun) and not _stopped(reading, gap)


def in_its_clause(reading: Reading, last: Thing, after: Predicate) -> bool:
    """Whether a verb stands in a clause that a Cyrillic pronoun opens after a list: "ракет, які окупанти запустили"."""
    place = last.last + 1 + (reading.word(last.last + 1) in CLOSING_QUOTES)
    return reading.word(place) == "," and reading.word(place + 1) in WHICH and after.term.first > place + 1


def _stopped(reading: Reading, gap: range) -> bool:
    return any(reading.tokens[place].kind in ("mark", "number") for place in gap)
