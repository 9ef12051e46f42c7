"""Where munitions were launched from, which is no place of a claim."""

from loaders.claims.marks import DASHES_AND_COLON
from loaders.claims.reading import Reading
from loaders.claims.tables import words
from loaders.claims.words.tokens import Term

FROM = words("from")
BEFORE = 4  # tokens between "from" and the word for a direction
SHORT = 4  # tokens from "from" to the place from which something was fired
OPENING = DASHES_AND_COLON | {"("}


def leave_origins_out(reading: Reading) -> None:
    """Drop the places of "із двох напрямків: мис Чауда – Крим; Єйськ – РФ", of "з північного напрямку – Курська область" and "запустив з району Лісного"."""
    fired = reading.has("materiel") or reading.has("model")
    if reading.places and fired:
        reading.places = [place for place in reading.places if not _fired_from(reading, place.at)]
    for term in reading.all("direction_word") if reading.places else ():
        if reading.word(term.last + 1) in OPENING and _from(reading, term):
            end = _end(reading, term)
            reading.places = [place for place in reading.places if not term.last < place.at < end]


def _fired_from(reading: Reading, place: int) -> bool:
    """ "з кораблів у Чорному морі", "из района Каспийского моря": whether a place is where something was fired, by the word "from" shortly before it."""
    for at in range(place - 1, max(-1, place - 1 - SHORT), -1):
        if reading.word(at) in FROM:
            return _of_launch(reading, at)
        if reading.tokens[at].kind != "word" or reading.on("predicate", at) or reading.on("number", at):
            return False
    return False


def _of_launch(reading: Reading, place: int) -> bool:
    """Whether the verb before a "from", or the one that soon follows it, is of firing: not "launched a raid, pushing them away from Lisne"."""
    before = [verb for verb in reading.all("predicate") if verb.last < place][-1:]
    after = [verb for verb in reading.all("predicate") if place < verb.first <= place + 2 * SHORT][:1]
    return any(verb.value == "launch" for verb in (*before, *after))


def _from(reading: Reading, term: Term) -> bool:
    return not FROM.isdisjoint(reading.words[max(0, term.first - BEFORE) : term.first])


def _end(reading: Reading, term: Term) -> int:
    """Where the list of a direction ends: at its bracket, at the next verb, with the sentence."""
    if reading.word(term.last + 1) == "(":
        closing = [place for place in range(term.last + 1, reading.size) if reading.word(place) == ")"]
        return closing[0] if closing else reading.size
    return min((verb.first for verb in reading.all("predicate") if verb.first > term.last), default=reading.size)
