"""Verbs of a clause that tells of what was counted before it: "drones that its forces had shot down", "ракет, які летіли з моря"."""

from loaders.claims.marks import CLOSING_QUOTES
from loaders.claims.mentions.kinds import DESTROYS
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.tables import stems, words

THAT, WHICH, OF_WHICH = words("that"), words("which_flew"), words("parts_of_which")
CLOSE = 7  # tokens between a thing and the verb of its clause
OF_PART = 4  # tokens between "of which" and the verb of the part
WHOSE = (*stems("relative_pronouns"), "which", "whom")


def relative(reading: Reading, last: Thing, after: Predicate) -> bool:
    """ "nine drones that its forces had shot down": the thing that a clause of its own tells of."""
    gap = range(last.last + 1, after.term.first)
    if _of_these(reading, last) and after.id in DESTROYS:
        return len(gap) <= CLOSE and not (after.passive or after.noun or _stopped(reading, gap))  # "60 of which it managed to shoot down"
    return reading.word(last.last + 1) in THAT and len(gap) <= CLOSE and not (after.passive or after.noun) and not _stopped(reading, gap)


def _of_these(reading: Reading, part: Thing) -> bool:
    """ "60 of which": whether a pronoun of the whole stands right after the number of a part."""
    return part.elliptic and reading.word(part.last + 1) == "of" and reading.word(part.last + 2) in OF_WHICH


def in_its_clause(reading: Reading, last: Thing, after: Predicate) -> bool:
    """Whether a verb stands in a clause that a Cyrillic pronoun opens after a list: "ракет, які окупанти запустили"."""
    place = last.last + 1 + (reading.word(last.last + 1) in CLOSING_QUOTES)
    return reading.word(place) == "," and reading.word(place + 1) in WHICH and after.term.first > place + 1


def closed(reading: Reading, part: Predicate, first: Thing) -> bool:
    """ "used 56 drones, of which 27 were downed, and 12 shells": whether the clause of a part ends before the next item of what it is part of."""
    if not part.passive or first.elliptic or reading.at("joint", first.first - 1) is None or reading.word(first.first - 2) != ",":
        return False
    led = any(0 < part.term.first - term.last <= OF_PART and reading.word(term.last).startswith(WHOSE) for term in reading.all("including"))
    return led and "," not in reading.words[part.term.last : first.first - 2]


def _stopped(reading: Reading, gap: range) -> bool:
    return any(reading.tokens[place].kind in ("mark", "number") for place in gap)
