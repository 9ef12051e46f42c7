"""A person whom a sentence means without a name: by a pronoun, or by his office alone."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from loaders.claims.draft import Attribution
from loaders.claims.reading import Reading
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC
from loaders.claims.words.tokens import Term

OF_HIM, HIS_WORDS = words("of_him"), words("his_words")
HIS, MAN = words("his"), words("man_or_woman")
OF_HIS = OF_HIM.bit | HIS.bit
BEGINNING = 8  # tokens in which a sentence says whose word it is, or that it goes on


def of_him(reading: Reading) -> bool:
    """ "According to him", "по его словам": of a person, whichever outlet was named since."""
    if not reading.classes & OF_HIS:
        return False
    pairs = pairwise(reading.words[:BEGINNING])
    return any((first in OF_HIM | HIS and then in HIS_WORDS) or (first == "to" and then in OF_HIM) for first, then in pairs)


def persons_word(reading: Reading, current: Attribution, known: Iterable[Attribution | None], own: Attribution) -> Attribution:
    """The person whom a sentence means that names none, where an outlet was named since: who has spoken last, or is the first to be named later."""
    if not current.outlet:
        return current
    cited = current.claimant.source != own.claimant.source
    if of_him(reading) or (cited and _he_says(reading)) or _of_a_person(reading, cited=cited):
        return next((one for one in known if one and not one.outlet), current)
    return current


def his_word(reading: Reading, spoken: Attribution | None, known: Iterable[Attribution | None]) -> Attribution | None:
    """ "…, he said, TASS reported": the word of who has spoken, or is named next, which the outlet passes on."""
    if not (spoken and spoken.outlet and _he_says(reading)):
        return spoken
    person = next((one for one in known if one and not one.outlet), None)
    return replace(person, relayed_by=(spoken.claimant,)) if person else spoken


def _he_says(reading: Reading) -> bool:
    """ "He added": a person and no outlet."""
    return bool(reading.classes & MAN.bit) and any(reading.word(verb.first - 1) in MAN for verb in reading.all("said"))


def _of_a_person(reading: Reading, *, cited: bool) -> bool:
    """ "По словам эксперта", "the official added": of a person, whichever outlet was named since; after the writer's own words the same person begins the sentence."""
    starts = reading.starts
    if "anonymous" not in starts or "said" not in starts:
        return False
    people = [term for term in starts["anonymous"] if term.value == "person" and not reading.on("source", term.first)]
    return any(cited or _begins_with(reading, term) for term in people)


def _begins_with(reading: Reading, term: Term) -> bool:
    """ "За словами командувача, …", "The commander added": a sentence that begins with an office alone, the same as before."""
    article = reading.word(term.first - 1) == "the"
    if not article and CYRILLIC.search(reading.word(term.first)) is None:
        return False
    first, after = term.first - article, term.last + 1
    verb = next((verb for verb in reading.all("said") if verb.first == 0), None)
    if verb and verb.value == "after":
        return verb.last + 1 == first and reading.word(after) == ","
    owned = reading.at("party", 0) if CYRILLIC.search(reading.word(0)) else None  # "Украинский генерал признал"
    begins = first == 0 or (owned is not None and owned.last + 1 == first)
    return begins and reading.on("said", after) is not None
