"""Infinitives: intended and not done, unless a verb before them says that they were: "managed to destroy", "used artillery to hit"."""

from loaders.claims.mentions.denials import was_able
from loaders.claims.mentions.intentions import chosen
from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term

MANAGED, MANAGED_AFTER = words("managed"), words("managed_after")
FINITE = frozenset(("past", "pres"))
INFINITIVE, JOINING = frozenset(("INFN", "infn")), words("both_and") | {","}
NEARLY = words("nearly")
WITH = 12  # tokens between "used" and what was done with it
OF_TRY = 12  # tokens between two infinitives that an "and" joins
DONE, LAPSE = words("done"), words("lapse")
CAUSED, OVER_WHOM = words("caused_to"), 4  # tokens from "caused" over whom to "to"


def infinitive(reading: Reading, predicate: Predicate) -> bool:
    """ "to seize the town", "щоб захопити місто": what is intended, unless the verb before says that it was done."""
    term = predicate.term
    word = reading.tokens[term.first].text
    if CYRILLIC.search(word):
        marks = grammemes(word)
        infinitive = not marks.isdisjoint(INFINITIVE) and marks.isdisjoint(FINITE)
        return infinitive and not (
            any(reading.word(place) in MANAGED for place in range(term.first - 3, term.first))
            or reading.word(term.last + 1) in MANAGED_AFTER
            or _second(reading, term)
        )
    if word.endswith("ing") and reading.word(term.first - 1) == "to" and reading.word(term.first - 2) in NEARLY:
        return True  # "were close to taking over the town"
    bare = word.lower() in reading.tokens[term.first].keys and not word.lower().endswith(("ed", "ing"))
    return bare and _after_to(reading, predicate)


def _second(reading: Reading, term: Term) -> bool:
    """ "продовжують стримувати ворога у Лісному та відбивати атаки": an infinitive that an "and" joins to one of what was done."""
    if reading.word(term.first - 1) not in JOINING:
        return False
    led = (place for place in range(max(0, term.first - OF_TRY), term.first - 2) if reading.word(place) in MANAGED)
    return any(not grammemes(reading.word(place + 1)).isdisjoint(INFINITIVE) for place in led)


def _after_to(reading: Reading, predicate: Predicate) -> bool:
    """ "trying to storm the town", "to quickly take it": whether a verb without an ending is an infinitive of what was not brought about."""
    before = predicate.term.first - 1
    while before >= 0 and reading.words[before].endswith("ly"):
        before -= 1
    if reading.word(before) == "and" and _of_one_try(reading, before):
        return True  # "trying to pull forces away and stop their advance"
    if reading.word(before) != "to" or "used" in reading.words[max(0, before - WITH) : before - 1]:
        return False  # "used artillery to hit units"
    return not (_done(reading, before) or was_able(reading, before - 1) or chosen(reading, predicate, before - 1))


def _done(reading: Reading, to: int) -> bool:
    """ "managed to destroy", "managed during the last day to destroy", "caused the enemy to lose": what was brought about."""
    if reading.word(to - 1) in DONE or not CAUSED.isdisjoint(reading.words[max(0, to - OVER_WHOM) : to]):
        return True
    verbs = [place for place in range(max(0, to - OF_TRY), to) if reading.word(place) == "managed"]
    return bool(verbs) and reading.words[verbs[-1] + 1] in LAPSE and not any(reading.at("predicate", at) for at in range(verbs[-1], to))


def _of_one_try(reading: Reading, at: int) -> bool:
    """Whether an infinitive of what is only tried stands before the "and" at a token, with no comma between."""
    for place in range(at - 1, max(0, at - OF_TRY), -1):
        if reading.word(place) == ",":
            return False
        if reading.word(place) == "to" and reading.on("irrealis", place - 1):
            return True
    return False
