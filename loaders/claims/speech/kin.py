"""A formation that speaks: with its owner's name, or named by its kind alone: "повідомили у бригаді", "пресслужба корпусу"."""

from collections.abc import Sequence

from loaders.claims.draft import Attribution
from loaders.claims.marks import QUOTES
from loaders.claims.reading import Reading, Unit
from loaders.claims.speech.of_formations import over_page
from loaders.claims.speech.offices import word_of
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party

PRESS = stems("press")
STEM = 4  # letters of a name that no case changes
STOPS = frozenset((".", ",", ";", ":", ""))
BESIDE = 6  # tokens from a formation to its name in quotes
INSIDE = words("in_year")


def whose(reading: Reading) -> dict[int, int]:
    """By the token that begins it, where a numbered formation's owners end: "4-ї бригади НГУ", "59-та бригада ЗСУ" are none of the owner's word."""
    ends: dict[int, int] = {}
    for unit in reading.units:
        end = unit.last
        if not (unit.number and unit.echelon):
            continue
        while reading.word(end + 1) in QUOTES or reading.at("source", end + 1):
            owner = reading.at("source", end + 1)
            end = owner.last if owner else end + 1
        ends[unit.at] = end
    return ends


def cited(reading: Reading, unit: Unit, end: int) -> bool:
    """ "according to the 57th Brigade", "джерело: заява 57-ї бригади", "повідомила 57-ма бригада": a formation right after who says so."""
    before = unit.at - 1 - (reading.word(unit.at - 1) == "the")
    if reading.on("anonymous", before):
        before -= 1 + (reading.word(before - 1) in INSIDE)
    before = over_page(reading, before)
    before -= reading.word(before) == "in" and reading.on("said", before) is None  # "this was reported in the 93rd Brigade"
    verb = reading.on("said", before)
    if verb is None or verb.value == "after":
        return verb is not None
    if reading.word(before + 1) == "in" and before < unit.at - 1:
        return True
    if before < unit.at - 1 and reading.word(unit.at - 1) != "the":
        return True  # "йдеться в повідомленні 57-ї бригади"
    return before == unit.at - 1 and CYRILLIC.search(reading.word(before)) is not None and reading.word(end + 1) in STOPS


def formations_word(readings: Sequence[Reading], number: int) -> Attribution | None:
    """The formation of that kind which the text has named last."""
    reading = readings[number]
    if not reading.has("said"):
        return None
    term = next((term for term in reading.all("echelon") if _speaks(reading, term)), None)
    if term is None:
        return _by_nickname(readings, number) if reading.classes & PRESS.bit else None
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
    """Whether the bare word for a formation stands after "in", beside its verb or after the word for who speaks for it, and no unit has it."""
    if any(unit.at <= term.first <= unit.last for unit in reading.units):
        return False
    first = term.first - (reading.word(term.first - 1) == "the")
    before = reading.word(first - 1)
    page = over_page(reading, first - 1)
    verb = reading.on("said", first - 1)
    if page < first - 1 and reading.on("said", page):
        return True  # "йдеться в Telegram-каналі бригади"
    spoken_for = (reading.on("spokesman", first - 1) or reading.on("spokesman", first - 2)) is not None
    return before in INSIDE or before.startswith(PRESS) or spoken_for or (verb is not None and verb.value == "after")


def _alike(unit: Unit, term: Term) -> bool:
    return unit.echelon == term.value and bool(unit.number or unit.name) and unit.party is not Party.RU
