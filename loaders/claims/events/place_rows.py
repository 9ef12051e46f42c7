"""Rows that only name places, under a heading of what happened there: "Ворог просунувся поблизу:" and "– Лісного;"."""

from collections.abc import Sequence

from loaders.claims.draft import Draft
from loaders.claims.events.villages import place_word
from loaders.claims.mentions.name_lists import name_list
from loaders.claims.reading import PlaceName, Reading
from schema.ontology.enums import ClaimKind

GROUND = frozenset((ClaimKind.ADVANCE, ClaimKind.ENGAGEMENT, ClaimKind.REPELLED_ATTACK))
OPENED, GOES_ON = [":"], [";"]
LONGEST = 24  # tokens of a row


def go_on_in_rows(readings: Sequence[Reading], number: int, drafts: list[Draft]) -> None:
    """Add the places of a row to the event that the sentence with the colon above it has told."""
    above = number - 1
    while above > 0 and readings[above].words[-1:] == GOES_ON and _row(readings[above]):
        above -= 1
    heading, last = readings[above], drafts[-1]
    headed = heading.words[-1:] == OPENED and last.sentence == above and last.kind in GROUND
    nowhere = all(place.kind == "within" for place in heading.places)
    if headed and nowhere and (places := _row(readings[number])):
        last.places = [*last.places, *places]


def _row(reading: Reading) -> list[PlaceName]:
    """The names that a row begins with, over the word for a village."""
    if reading.predicates or reading.numbers or reading.size > LONGEST:
        return []
    return name_list(reading, 0, "at")[0] or name_list(reading, place_word(reading, 0) + 1, "at")[0]
