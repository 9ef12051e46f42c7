"""Counts that are shared out: "seven each over the Belgorod and Kursk regions", "по 7 над Курской и Орловской областями"."""

from dataclasses import replace

from loaders.claims.draft import Draft
from loaders.claims.reading import Reading

EACH = frozenset(("each", "apiece", "каждой", "каждом", "кожній", "кожному"))
BY = frozenset(("по",))  # before the number
AFTER = 3  # tokens between a count and the word


def share_out(reading: Reading, losses: list[Draft]) -> list[Draft]:
    """The losses, one for every place where the text says that each has its own."""
    return [one for draft in losses for one in (_one_a_place(draft) if _each(reading, draft) else [draft])]


def _each(reading: Reading, draft: Draft) -> bool:
    thing = draft.thing
    if thing is None or len(draft.places) < 2:
        return False
    after = any(reading.word(place) in EACH for place in range(thing.first + 1, thing.last + 1 + AFTER))
    return after or (reading.word(thing.first - 1) in BY and not thing.article)


def _one_a_place(draft: Draft) -> list[Draft]:
    return [replace(draft, places=[place], units=list(draft.units)) for place in draft.places]
