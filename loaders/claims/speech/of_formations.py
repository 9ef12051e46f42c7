"""Formations that are named for their word, and do nothing: "за даними 7 корпусу", "… – ОСУВ «Хортиця»"."""

from loaders.claims.marks import CLOSING_QUOTES, DASHES
from loaders.claims.reading import Reading, Unit
from loaders.claims.tables import words
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party

PAGES, ON_PAGE = words("pages"), words("in_year") | {"на"}
SAID_ON = 4  # tokens between "повідомило в Telegram" and who did


def tells(reading: Reading, unit: Unit) -> bool:
    """Whether a formation is named for its word: "за даними 7 корпусу", "повідомило угруповання військ «Схід»"."""
    page = over_page(reading, unit.at - 1)
    before = reading.on("said", page) or (_said_before(reading, unit) if unit.party is Party.UA else None)
    after = unit.last + 1 + (reading.word(unit.last + 1) in CLOSING_QUOTES)
    group = unit.type == "group_of_forces" and unit.party is Party.UA
    if before is not None and (before.value == "after" or page < unit.at - 1 or reading.speaks(unit.at)):
        return True
    signs = after >= reading.size - 1 and reading.word(unit.at - 1) in DASHES  # "… – ОСУВ «Хортиця»"
    return group and (signs or reading.at("said", after) is not None or _spoken_for(reading, unit, after))


def over_page(reading: Reading, place: int) -> int:
    """The token before the page on which something was said: "повідомили [на сторінці у Facebook] 53-ї бригади"."""
    while reading.word(place).rpartition("-")[2] in PAGES:
        place -= 1 + (reading.word(place - 1) in ON_PAGE and reading.on("said", place - 1) is None)
    return place


def _spoken_for(reading: Reading, unit: Unit, after: int) -> bool:
    """ "the Tavria Group of Forces Spokesperson", "commander of the Tavria group"."""
    before = unit.at - 1 - (reading.word(unit.at - 1) == "the")
    return reading.on("spokesman", after) is not None or reading.on("spokesman", before - (reading.word(before) == "of")) is not None


def _said_before(reading: Reading, unit: Unit) -> Term | None:
    """ "повідомило в Telegram угруповання військ «Дніпро»": the verb, over where it was said."""
    near = [term for term in reading.all("said") if 0 < unit.at - term.last <= SAID_ON]
    between = range(near[-1].last + 1, unit.at) if near else ()
    return near[-1] if near and not any("predicate" in reading.here(place) or reading.word(place) == "," for place in between) else None
