"""Two numbers between which a count lies: the larger is what it goes up to."""

from loaders.claims.marks import DASHES
from loaders.claims.reading import Number, Reading
from loaders.claims.tables import words
from schema.ontology.enums import Qualifier

BETWEEN, LEAST, AND, RISEN = words("between"), words("least"), words("and"), words("risen")


def find_intervals(reading: Reading) -> None:
    """Make one number of the two ends of an interval in `reading.numbers`: "5-7 tanks", "between five and seven", "от 5 до 7"."""
    if len(reading.numbers) < 2:
        return
    found: list[Number] = []
    for number in reading.numbers:
        first = _opening(reading, found[-1], number) if found else None
        if first is None:
            found.append(number)
        else:
            hedge = Qualifier.ABOUT if found[-1].qualifier is Qualifier.ABOUT else Qualifier.UP_TO
            found[-1] = Number(first, number.last, number.value, hedge, core=number.core)
    reading.numbers[:] = found


def _opening(reading: Reading, least: Number, most: Number) -> int | None:
    """The token with which an interval begins, null where two numbers are none."""
    if least.value >= most.value or least.article or least.sign or most.sign or least.measure or most.measure:
        return None
    before, between = least.first - 1, most.core - least.last - 1
    if reading.text[reading.right[least.last] : reading.left[most.core]] in DASHES:
        return least.first
    if between != 1 or least.qualifier is not Qualifier.EXACT:
        return None
    word = reading.word(least.last + 1)
    if word in AND:
        return before if reading.word(before) in BETWEEN else None
    if word == "to":
        opened = reading.word(before) in LEAST
        grown = reading.word(before) == "by" or (opened and reading.word(before - 1) in RISEN)  # "increased by 710 to 444,370"
        return None if grown else before if opened else least.first
    return before if most.qualifier is Qualifier.UP_TO and most.first == least.last + 1 and reading.word(before) in LEAST else None
