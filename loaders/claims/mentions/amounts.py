"""Sums that stand behind what they count and its verb: "the number of tanks lost has reached 2,966"."""

from itertools import pairwise

from loaders.claims.draft import belligerent
from loaders.claims.mentions.kinds import FLYING
from loaders.claims.reading import Number, Predicate, Reading, Thing
from loaders.claims.tables import stems, words
from loaders.claims.words.tokens import Term

AMOUNTS, SHORT, DEBRIS = stems("amounts"), words("short_of"), words("debris")
KIN, PARENTS, CHILDREN = words("kin"), words("parents"), words("parents_children")
NOUN = 6  # tokens from "number" to what it counts
FAR = 16  # tokens from there to the sum
POSSESSIVE = 2  # tokens from "of" to a number: "one of its two boats"
BORDERS = frozenset((",", ";", ":", "(", "."))


def find_amounts(reading: Reading) -> None:
    """Give the bare numbers after "the number of tanks destroyed" the class, the side and the verb of those that are counted."""
    if not reading.predicates or not any(thing.elliptic for thing in reading.things):
        return
    for place in reading.beginning(AMOUNTS):
        counted = next((term for at in range(place + 1, place + NOUN) if (term := reading.at("materiel", at))), None)
        sums = _sums(reading, counted) if counted else []
        befell = _befell(reading, place, sums[0]) if sums else None
        if counted is None or befell is None or (counted.entry.marks.get("person") and befell.term.entry.marks.get("people")):
            continue
        owner = next((term for at in range(place + 1, counted.first) if (term := reading.on("party", at))), None)
        for thing in sums:
            thing.materiel, thing.person, thing.befell = counted.value, bool(counted.entry.marks.get("person")), befell
            thing.party = belligerent(owner) or thing.party
            thing.enemy = thing.enemy or (owner is not None and owner.value == "ENEMY")


def _sums(reading: Reading, counted: Term) -> list[Thing]:
    """The bare numbers after a noun in its own clause, where nothing else is counted between: "rose by one to 28"."""
    found: list[Thing] = []
    for thing in reading.things:
        if counted.first < thing.first <= counted.last + FAR:
            if not thing.elliptic or not BORDERS.isdisjoint(reading.words[counted.last + 1 : thing.first]):
                break
            found.append(thing)
        elif thing.first <= counted.first <= thing.last:
            return []
    return found


def _befell(reading: Reading, place: int, first: Thing) -> Predicate | None:
    """What was lost or destroyed, by the verb between "number" and the sum."""
    return next((p for p in reading.predicates if place < p.term.first < first.first and p.kind == "LOSS" and not p.refused), None)


def short_of(reading: Reading, number: Number) -> bool:
    """ "58 shy of 14,000": neither number has been lost."""
    if reading.classes & DEBRIS.bit and reading.word(number.first - 1) == "of" and reading.word(number.first - 2) in DEBRIS:
        return True  # "fragments of one of them"
    if not reading.classes & SHORT.bit:
        return False
    lacks = reading.word(number.last + 1) in SHORT and reading.word(number.last + 2) == "of"
    return lacks or (reading.word(number.first - 1) == "of" and reading.word(number.first - 2) in SHORT)


def share_with_parts(reading: Reading) -> None:
    """ "two of the three soldiers were killed": the part has the class of its whole, of which nothing is told; of what flew the whole was fired."""
    for part, whole in list(pairwise(reading.things)):
        of = reading.at("out_of", part.last + 1) if part.elliptic and whole.materiel and not whole.elliptic else None
        if of is None or whole.article or whole.materiel in FLYING or not 0 < whole.first - of.last <= POSSESSIVE:
            continue
        part.materiel, part.person, part.model, part.made_in = whole.materiel, whole.person, whole.model, whole.made_in
        part.party, part.enemy, part.last = part.party or whole.party, part.enemy or whole.enemy, whole.last
        reading.things.remove(whole)


def children_of(reading: Reading, number: Number) -> bool:
    """ "a father of two": children, of whom nothing is told."""
    return reading.word(number.first - 1) == "of" and reading.word(number.first - 2) in KIN


def parent_of(reading: Reading, number: Number) -> bool:
    """ "погибла мать двоих детей": children who only tell whose parent somebody was."""
    return reading.word(number.first - 1) in PARENTS and reading.word(number.last + 1) in CHILDREN


def told_of_another(reading: Reading, number: Number) -> bool:
    """ "another was injured", "killed one person and injured another": one more, whose noun stands before."""
    before = reading.on("predicate", number.first - 1)
    harmed = (term.entry.marks.get("people") for term in reading.all("predicate") if term.last < number.first)
    placed = reading.at("near", number.last + 1) or reading.at("within", number.last + 1)  # "injured one in Lisne, and another in Dolyna"
    if reading.at("predicate", number.last + 1) or (placed and reading.on("joint", number.first - 1) and any(harmed)):
        return True
    return before is not None and bool(before.entry.marks.get("people"))
