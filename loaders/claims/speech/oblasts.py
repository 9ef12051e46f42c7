"""The oblast, and the side, that an office is of, where its sentence does not tell."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from loaders.claims.draft import Attribution
from loaders.claims.reading import Reading
from loaders.claims.speech.offices import ADMINISTRATIONS
from loaders.claims.tables import stems, words
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party
from schema.sources import recognise

GOVERNOR, LEAD, NEXT = "-governor", 2, 3  # sentences of a headline and a lead, and after it
DISTRICTS = words("districts")
BARE_OFFICE = words("bare_office")  # of the region that the sentence before names
ADJECTIVES = stems("region_adjectives")
TWO_GOVERNORS = ("ua-kherson-governor", "ua-zaporizhzhia-governor")  # of regions for which Russia, too, has appointed one


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
            reading.oblast_before = _of_an_office(before, reading)
    every = [(reading, term) for reading in told_of for term in reading.all("oblast")]
    named = [term for reading, term in every if reading.at("region_word", term.last + 1) and reading.word(term.last + 1) not in DISTRICTS]
    named = named or [term for _, term in every if _is_region(term)]
    if len({(term.value, term.entry.marks.get("party")) for term in named}) == 1:
        for reading in readings:
            reading.oblast_before = reading.oblast_before or named[0]  # the one region of a text


def _of_an_office(before: Reading, reading: Reading) -> Term | None:
    """The region of the sentence before whose governor a sentence tells of, or the town that was named last and has a mayor."""
    named = list(before.all("oblast"))
    if any(office.value == "mayor" for office in reading.all("governor")):
        return named[-1] if named else None
    return next((term for term in named if not term.entry.phrase.isascii() or before.at("region_word", term.last + 1)), None)


def _is_region(term: Term) -> bool:
    """Whether the name of a region needs no word for one after it: "Харківщина"."""
    return not (term.entry.phrase.isascii() or term.entry.phrase.endswith(ADJECTIVES) or term.entry.marks.get("is"))  # "from Crimea"


def appointed(named: Sequence[Attribution | None], own: Attribution) -> list[Attribution | None]:
    """ "The governor of the Kherson region" is to Russia's outlets the one whom Russia has appointed; Ukraine's heads an administration."""
    if own.side is not Party.RU:
        return list(named)
    return [
        replace(one, claimant=replace(one.claimant, source=f"ru{one.claimant.source[2:]}"), side=Party.RU)
        if one and _is_governor(one)
        else one
        for one in named
    ]


def in_the_lead(readings: Sequence[Reading], named: Sequence[Attribution | None]) -> list[Attribution | None]:
    """ "…, the regional governor said. "…," Governor Vasily Golubev wrote": a lead's governor of no region is the one whom the text names next."""
    found = list(named)
    for number, one in enumerate(named[:LEAD]):
        if one is None or not one.claimant.source.endswith(GOVERNOR) or one.claimant.spokesperson or readings[number].has("oblast"):
            continue
        after = named[number + 1 : number + 1 + NEXT]
        head = next((other for other in after if other and other.claimant.source.endswith(GOVERNOR) and other.claimant.spokesperson), None)
        if head is not None and head.claimant.source != one.claimant.source:
            found[number] = replace(head, claimant=replace(one.claimant, source=head.claimant.source))
    return found


def _is_governor(one: Attribution) -> bool:
    """Whether an office is a governor's of a region that has two, and its holder is in no table."""
    if one.claimant.source not in TWO_GOVERNORS or any(
        word.startswith(ADMINISTRATIONS) for word in one.claimant.surface.casefold().split()
    ):
        return False
    return one.claimant.spokesperson is None or recognise(one.claimant.spokesperson) is None
