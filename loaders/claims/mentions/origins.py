"""Where munitions were launched from, which is no place of a claim."""

from loaders.claims.marks import DASHES_AND_COLON
from loaders.claims.reading import Reading
from loaders.claims.tables import words
from loaders.claims.words.tokens import Term

FROM = words("from")
BEFORE = 4  # tokens between "from" and the word for a direction
OPENING = DASHES_AND_COLON | {"("}


def leave_origins_out(reading: Reading) -> None:
    """Drop the places of "із двох напрямків: мис Чауда – Крим; Єйськ – РФ" and "з північного напрямку – Курська область"."""
    for term in reading.all("direction_word") if reading.places else ():
        if reading.word(term.last + 1) in OPENING and _from(reading, term):
            end = _end(reading, term)
            reading.places = [place for place in reading.places if not term.last < place.at < end]


def _from(reading: Reading, term: Term) -> bool:
    return not FROM.isdisjoint(reading.words[max(0, term.first - BEFORE) : term.first])


def _end(reading: Reading, term: Term) -> int:
    """Where the list of a direction ends: at its bracket, at the next verb, with the sentence."""
    if reading.word(term.last + 1) == "(":
        closing = [place for place in range(term.last + 1, reading.size) if reading.word(place) == ")"]
        return closing[0] if closing else reading.size
    return min((verb.first for verb in reading.all("predicate") if verb.first > term.last), default=reading.size)
