"""An army's losses that a sentence only announces: whose they are, and whether the sentences after it count the whole war."""

from dataclasses import dataclass

from loaders.claims.draft import belligerent
from loaders.claims.frames.doers import whole_sum
from loaders.claims.reading import Reading
from loaders.claims.tables import words
from schema.ontology.enums import Party


@dataclass(frozen=True, slots=True)
class Announced:
    """Whose losses the rest of a paragraph counts; of nobody where no sentence has announced any."""

    loser: Party | None = None
    whole: bool = False


SPANS = words("spans_of_losses")
NOTHING = Announced()


def of_a_span(reading: Reading) -> bool:
    """ "Втрати ворога за місяць склали:": the rows below are no running totals."""
    return bool(reading.classes & SPANS.bit) and not reading.has("cumulative") and not any(number.sign for number in reading.numbers)


def announced(reading: Reading) -> Announced | None:
    """ "Министерство впервые назвало потери российской армии в ходе спецоперации": the numbers are in the sentences after it."""
    losses = next((p for p in reading.predicates if p.id == "lose" and p.noun and not p.refused), None)
    if losses is None:
        return None
    owner = reading.at("party", losses.term.last + 1)
    return Announced(belligerent(owner), whole_sum(reading))
