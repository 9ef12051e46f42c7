"""Texts of another war, of which nothing is told."""

from collections.abc import Sequence

from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import words

ANOTHER_WAR = "another war or another time"
LEAD = 4  # sentences of a headline and a lead
DYING, TREATED = words("natural_deaths"), words("harmed_or_treated")
BEFORE = 3  # sentences in which a blow may be told before its last victim dies


def refuse_another_war(readings: Sequence[Reading]) -> None:
    """ "Militants have shelled Idlib": nothing of a text that begins with another war, and names Ukraine nowhere, is of this one."""
    begun = any(predicate.refused == ANOTHER_WAR for reading in readings[:LEAD] for predicate in reading.predicates)
    named = any(reading.has("history") and not reading.predicates for reading in readings[:LEAD])  # "В Израиле началась война"
    russian = any(term.value == "RU" for reading in readings for term in reading.all("party"))
    if not (begun or (named and not russian)) or any(map(_of_ukraine, readings)):
        return
    for reading in readings:
        for predicate in reading.predicates:
            predicate.refused = predicate.refused or ANOTHER_WAR


def refuse_other_deaths(readings: Sequence[Reading]) -> None:
    """ "Умер журналист": who has died, where neither the sentence nor those before it tell of a blow, of wounds or of a hospital."""
    for number, reading in enumerate(readings):
        if not reading.classes & DYING.bit:
            continue
        near = readings[number if _of_its_own(readings, number) else max(0, number - BEFORE) : number + 1]
        if any(one.classes & TREATED.bit or any(_harm(one, predicate) for predicate in one.predicates) for one in near):
            continue
        for predicate in reading.predicates:
            if reading.word(predicate.term.first) in DYING:
                predicate.refused = predicate.refused or "no death of the war"


def _of_its_own(readings: Sequence[Reading], number: int) -> bool:
    """ "Умер журналист …" at the head of a paragraph: an item of its own among other news."""
    here, before = readings[number], readings[number - 1] if number else None
    return here.word(0) in DYING and before is not None and before.sentence.paragraph != here.sentence.paragraph


def _harm(reading: Reading, predicate: Predicate) -> bool:
    return reading.word(predicate.term.first) not in DYING


def _of_ukraine(reading: Reading) -> bool:
    groups = any(unit.type == "group_of_forces" for unit in reading.units)
    return groups or reading.direction is not None or any(term.value == "UA" for term in reading.all("party"))
