"""Nouns of people that only describe the noun after them: "двух військових складах", "a local market"."""

from loaders.claims.reading import Reading
from loaders.claims.tables import words
from loaders.claims.words.morphology import CASES, CYRILLIC, grammemes
from loaders.claims.words.tokens import Term

WING = "wing"  # of "fixed-wing", as a noun a drone
AFTER_PEOPLE = words("had") | words("and") | words("was")
DESCRIBING, AGAINST = words("describing"), words("meant_against")
PEOPLES, BUILDINGS = words("peoples"), words("built") | words("fixed")  # "a civilian building", "resident houses"


def is_adjective(reading: Reading, head: Term) -> bool:
    """ "одного цивільного об'єкта", "два військові автомобілі": a word for people that describes the noun after it."""
    if reading.word(head.last) == WING:  # "668 fixed-wing Ukrainian drones"
        return any(reading.at(name, head.last + 1) for name in ("party", "materiel", "origin"))
    if reading.word(head.first - 1) in AGAINST or _english(reading, head) or _of_buildings(reading, head):
        return True  # "four anti-radar HARM": what they are meant against
    if reading.at("echelon", head.last + 1) or reading.at("predicate", head.last + 1):
        return False  # "п’ять військових армії РФ", "двоє чоловіків поранені"
    counted = head.value == "civilians" or (head.value == "troops" and reading.at("materiel", head.last + 1) is not None)
    return counted and describes_next(reading, head.first)


def _english(reading: Reading, head: Term) -> bool:
    """ "a local market", "16 military Ukrainian airfields": a noun follows, with whose it is between, and not "a local was wounded"."""
    if reading.word(head.first) not in DESCRIBING or head.last + 1 >= reading.size:
        return False
    after = head.last + 1
    owner = reading.at("party", after)
    if owner is not None:
        return reading.at("materiel", owner.last + 1) is not None
    return reading.word(after).isalpha() and not reading.here(after) and reading.word(after) not in AFTER_PEOPLE


def _of_buildings(reading: Reading, head: Term) -> bool:
    """ "62 civilian buildings", "seven military bases", "an engineering plant": a kind of people before a noun that the vocabulary lacks."""
    if reading.word(head.last).endswith("ing"):
        return True
    after = reading.tokens[head.last + 1] if head.last + 1 < reading.size else None
    if after is None or reading.word(head.last) not in PEOPLES or not after.text.islower() or not after.text.isalpha():
        return False
    return after.lower in BUILDINGS or (after.lower.endswith("s") and not reading.here(head.last + 1) and after.lower not in AFTER_PEOPLE)


def describes_next(reading: Reading, place: int) -> bool:
    """ "одного объекта гражданской инфраструктуры": an adjective that may be a noun, with the noun of its case after it."""
    here, after = reading.tokens[place].text, reading.tokens[place + 1].text if place + 1 < len(reading.tokens) else ""
    if not CYRILLIC.search(here) or not CYRILLIC.search(after) or "ADJF" not in grammemes(here):
        return False
    return (
        "NOUN" in grammemes(after)
        and "PREP" not in grammemes(after)
        and after[0].islower()
        and bool(grammemes(here) & grammemes(after) & CASES)
    )
