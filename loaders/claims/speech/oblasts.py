"""The oblast that an office is of, where its sentence names none."""

from collections.abc import Sequence
from itertools import pairwise

from loaders.claims.reading import Reading
from loaders.claims.tables import words

DISTRICTS = words("districts")
BARE_OFFICE = words("bare_office")  # of the region that the sentence before names


def hand_down_oblasts(readings: Sequence[Reading]) -> None:
    """ "The governor" of a sentence that names no oblast is of the one its paragraph named last."""
    told_of = [reading for reading in readings if "oblast" in reading.starts]
    if not told_of:
        return
    for before, reading in pairwise(readings):
        if before.sentence.paragraph == reading.sentence.paragraph:
            own = list(before.all("oblast"))
            reading.oblast_before = own[-1] if own else before.oblast_before
        elif not reading.has("oblast") and any(term.entry.phrase in BARE_OFFICE for term in reading.all("governor")):
            reading.oblast_before = next(iter(before.all("oblast")), None)
    named = [
        term
        for reading in told_of
        for term in reading.all("oblast")
        if reading.at("region_word", term.last + 1) and reading.word(term.last + 1) not in DISTRICTS
    ]
    if len({(term.value, term.entry.marks.get("party")) for term in named}) == 1:
        for reading in readings:
            reading.oblast_before = reading.oblast_before or named[0]  # the one region of a text
