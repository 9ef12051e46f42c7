"""Fights told first by a superlative and then by their number: "Найбільше боїв точилося на Лиманському напрямку, де ворог атакував 22 рази"."""

from dataclasses import replace

from loaders.claims.draft import Draft
from loaders.claims.marks import DASHES_AND_COLON
from loaders.claims.mentions.kinds import FIGHTS
from loaders.claims.reading import Reading
from loaders.claims.tables import stems, words

MOST, WHERE, THERE = stems("most_of_all"), words("where_counted"), words("there_counted")
BEFORE_FIGHTS = 6  # tokens from the superlative to the fights


def counted_once(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence without the fights that it counts in its next clause."""
    fights = sorted((draft for draft in drafts if draft.kind in FIGHTS), key=lambda draft: draft.start)
    if len(fights) < 2 or not _by_the_most(reading, fights[0]):
        return drafts
    most, counted = fights[:2]
    clause = reading.words[reading.token_at(most.start) + 1 : reading.token_at(counted.start)]
    parted = not WHERE.isdisjoint(clause) or not DASHES_AND_COLON.isdisjoint(clause)
    if counted.value is None or counted.direction != most.direction or not parted:
        return drafts
    counted.places = counted.places or most.places
    return [draft for draft in drafts if draft is not most]


def counted_next(before: Reading, reading: Reading, told: list[Draft], found: list[Draft]) -> bool:
    """ "Найбільше боїв – на Лиманському напрямку. Там ворог атакував 22 рази.": whether the fights told last are those that a sentence counts."""
    if reading.word(0) not in THERE or told[-1].kind not in FIGHTS or not _by_the_most(before, told[-1]):
        return False
    return any(draft.kind in FIGHTS and draft.value is not None and draft.direction in (None, told[-1].direction) for draft in found)


def of_whole_front(reading: Reading, drafts: list[Draft]) -> None:
    """ "179 боїв, найбільше з них – на Лиманському та Сіверському напрямках": what is counted before the superlative is of no sector."""
    for draft in drafts:
        at = reading.token_at(draft.start)
        most = next((place for place in reading.beginning(MOST) if at < place < reading.direction_at), None)
        if draft.kind in FIGHTS and draft.value and most and "," in reading.words[at:most] and draft.direction in (None, reading.direction):
            draft.direction, draft.frame = None, replace(draft.frame, direction=None)


def _by_the_most(reading: Reading, draft: Draft) -> bool:
    """Whether nothing but a superlative says how many fights there were."""
    if draft.value is not None or draft.units or not reading.classes & MOST.bit:
        return False
    at = reading.token_at(draft.start)
    return any(-BEFORE_FIGHTS <= place - at <= 1 for place in reading.beginning(MOST))
