"""Battalions and companies of a formation: "the 1st battalion of the 57th brigade", "1-й батальйон 57 ОМПБр"."""

from itertools import pairwise

from loaders.claims.marks import OF_OWNERS
from loaders.claims.reading import Reading, Unit
from loaders.claims.tables import words

SIZES = ("company", "battalion", "regiment", "brigade", "division")
PARTS = ("company", "battalion")  # what is numbered anew in every formation that has some
OF_WHOLE = words("of_whole")


def find_parents(reading: Reading) -> None:
    """Tell each numbered battalion and company the larger unit beside it that it is a part of."""
    for one, other in pairwise(reading.units):
        between = [reading.word(place) for place in range(one.last + 1, other.at)]
        if _may_hold(one, other) and _holds(reading, between, other):
            one.parent = other
        elif _may_hold(other, one) and not between and reading.word(one.last).endswith(OF_OWNERS):  # "the 57th Brigade's 1st Battalion"
            other.parent = one


def _may_hold(part: Unit, whole: Unit) -> bool:
    smaller = part.echelon in PARTS and whole.echelon in SIZES and SIZES.index(part.echelon) < SIZES.index(whole.echelon)
    return smaller and part.number is not None and (whole.number or whole.name) is not None


def _holds(reading: Reading, between: list[str], whole: Unit) -> bool:
    """Whether the words between say "of", or none stand there: a case says it, or as in "3rd Battalion, 92nd Brigade" the comma."""
    return set(between) <= OF_WHOLE or (
        between == [","] and reading.tokens[whole.at].text.isascii() and reading.tokens[whole.at].kind == "ordinal"
    )
