"""English words of fighting that tell of none: "advanced weapons", "fighting disinformation", "diplomatic pressure", "stops short of"."""

from loaders.claims.reading import Reading
from loaders.claims.tables import words
from loaders.claims.words.tokens import Term

GOES_ON_BY = words("after_advanced")
FIGHTS_ON = words("after_fighting")
PEACEFUL, TO_WHOM = words("peaceful_pressure"), words("pressed_for")
NEAR = 2  # tokens between pressure and what makes it no army's


def unwarlike(reading: Reading, term: Term) -> bool:
    """Whether a word of fighting describes a thing, or has an object that no army fights."""
    if term.first != term.last or not reading.word(term.first).isascii():
        return False
    word, after = reading.word(term.first), reading.word(term.last + 1)
    if word == "advanced":  # "advanced weapons", not "advanced along the river"
        return after.isalpha() and not (after in GOES_ON_BY or after.endswith("ly") or reading.on("number", term.last + 1))
    if word == "fighting":  # "fighting corruption", not "fighting continues"
        return after.isalpha() and not (after in FIGHTS_ON or after.endswith(("ed", "ly", "s")) or reading.on("party", term.last + 1))
    if word == "pressure":
        return after in TO_WHOM or not PEACEFUL.isdisjoint(reading.words[max(0, term.first - NEAR) : term.first])
    return word.startswith("stop") and after == "short"
