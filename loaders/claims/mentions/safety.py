"""Words of fire and of going that tell of safety, not of blows or of ground."""

from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import words

SAFE = words("safe")
OUT_OF, UNDER = words("from"), words("under")
REACH = 5  # tokens to what is safe


def to_safety(reading: Reading, predicate: Predicate) -> bool:
    """ "отошли на безопасное расстояние": no ground was given up or gained."""
    return not SAFE.isdisjoint(reading.words[predicate.term.last : predicate.term.last + REACH])


def out_of_fire(reading: Reading, predicate: Predicate) -> bool:
    """ "выведены из-под огня": where they are no longer."""
    at = predicate.term.first - 1
    return reading.word(at + 1) in UNDER and reading.word(at - (reading.word(at) == "-")) in OUT_OF
