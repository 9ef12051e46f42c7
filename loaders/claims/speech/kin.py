"""A formation that speaks and is named by its kind alone: "повідомили у бригаді", "пресслужба корпусу"."""

from collections.abc import Sequence

from loaders.claims.draft import Attribution
from loaders.claims.mentions.nouns import QUOTES
from loaders.claims.reading import Reading, Unit
from loaders.claims.speech.offices import word_of
from loaders.claims.tables import stems, words
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party

PRESS = stems("press")
STEM = 4  # letters of a name that no case changes
BESIDE = 6  # tokens from a formation to its name in quotes
INSIDE = words("in_year")


def formations_word(readings: Sequence[Reading], number: int) -> Attribution | None:
    """The formation of that kind which the text has named last."""
    reading = readings[number]
    if not reading.has("said"):
        return None
    term = next((term for term in reading.all("echelon") if _speaks(reading, term)), None)
    if term is None:
        return _by_nickname(readings, number)
    for earlier in reversed(readings[: number + 1]):
        unit = next((unit for unit in reversed(earlier.units) if _alike(unit, term)), None)
        if unit:
            return word_of(earlier, unit)
    return None


def _by_nickname(readings: Sequence[Reading], number: int) -> Attribution | None:
    """ "пресслужба «Хартії»", after "13-ї бригади «Хартія»": the name that stood in quotes beside a numbered formation."""
    reading = readings[number]
    quoted = [
        reading.word(place + 2)
        for place in reading.beginning(PRESS)
        if reading.word(place + 1) in QUOTES and len(reading.word(place + 2)) >= STEM
    ]
    for earlier in readings[: number + 1] if quoted else ():
        for unit in earlier.units:
            names = [word for word in earlier.words[unit.last + 1 : unit.last + 1 + BESIDE] if word.startswith(quoted[0][:STEM])]
            if names and unit.number and unit.party is not Party.RU:
                return word_of(earlier, unit)
    return None


def _speaks(reading: Reading, term: Term) -> bool:
    """Whether the bare word for a formation stands after "in" or after the word for its press service, and no unit has it."""
    before = reading.word(term.first - 1)
    alone = not any(unit.at <= term.first <= unit.last for unit in reading.units)
    return alone and (before in INSIDE or before.startswith(PRESS))


def _alike(unit: Unit, term: Term) -> bool:
    return unit.echelon == term.value and bool(unit.number or unit.name) and unit.party is not Party.RU
