"""Texts of another war, of which nothing is told."""

from collections.abc import Sequence

from loaders.claims.reading import Reading

ANOTHER_WAR = "another war or another time"
LEAD = 4  # sentences of a headline and a lead


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


def _of_ukraine(reading: Reading) -> bool:
    groups = any(unit.type == "group_of_forces" for unit in reading.units)
    return groups or reading.direction is not None or any(term.value == "UA" for term in reading.all("party"))
