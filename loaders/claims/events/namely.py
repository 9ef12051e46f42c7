"""Places that a sentence names after another has counted them: "Освобождены три села. Речь идёт о Лесном, Луговом и Садовом"."""

from collections.abc import Sequence

from loaders.claims.assembly.allocate import allocate
from loaders.claims.draft import Draft, Frame
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.mentions.name_lists import name_list
from loaders.claims.reading import PlaceName, Reading
from loaders.claims.tables import words
from schema.ontology.enums import ClaimKind

NAMELY, OF_WHICH = words("namely"), words("of_which_it_is")


def named_after(readings: Sequence[Reading], framed: Sequence[Frame], number: int) -> list[Draft]:
    """A change of control for each place that a sentence of names alone has, after the verb of the sentence that counts them."""
    reading = readings[number]
    if reading.predicates or reading.word(0) not in NAMELY:
        return []
    counting = number - 1 - (number > 1 and _only_speaks(readings[number - 1]))
    before = readings[counting]
    taken = _taken(before) if before.has("place_word") else []
    if not taken:
        return []
    share = allocate(before)
    return [_change(Occurrence(before, framed[counting], taken[0], share, set()), name) for name in _names(reading)]


def _only_speaks(reading: Reading) -> bool:
    """ "Об этом сообщило ведомство": a sentence that tells who speaks, and nothing else."""
    return reading.has("said") and not (reading.predicates or reading.things or reading.places)


def _taken(reading: Reading) -> list[int]:
    return [n for n, predicate in enumerate(reading.predicates) if predicate.kind == "CONTROL_CHANGE" and not predicate.refused]


def _names(reading: Reading) -> list[PlaceName]:
    """The names after each "of": "о селе Лесное под Луговым, а также о Садовом"; else those of the list that begins behind the first word."""
    led = [at + 1 for at in range(1, reading.size - 1) if reading.word(at) in OF_WHICH]
    names = [name for at in led for name in name_list(reading, _noun(reading, at), "object")[0]]
    return (
        names
        or [place for place in reading.places if place.kind != "within"]
        or name_list(reading, 1 + (reading.at("be", 1) is not None), "object")[0]
    )


def _noun(reading: Reading, at: int) -> int:
    """The token after the word for a place, where it stands before the name."""
    word = reading.at("place_word", at)
    return word.last + 1 if word else at


def _change(event: Occurrence, name: PlaceName) -> Draft:
    draft = event.draft(ClaimKind.CONTROL_CHANGE)
    within = (event.reading.text[one.start : one.end] for one in event.reading.places if one.kind == "within")
    name.kind, name.region = "object", name.region or next(within, None)
    draft.places, draft.start, draft.end = [name], name.start, name.end
    return draft
