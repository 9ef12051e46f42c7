"""Rows in running text: "drones were downed over Moscow (4), Belgorod (3) and Kursk (2) regions"."""

from loaders.claims.draft import Draft, Frame
from loaders.claims.mentions.kinds import AERIAL, DESTROYS
from loaders.claims.mentions.sides import set_sides
from loaders.claims.reading import Number, PlaceName, Predicate, Reading, Thing
from loaders.claims.tables import words
from schema.ontology.enums import ClaimKind, Effect

EARLIER = words("earlier")
CLOSES = frozenset((")", ",", ";"))


def find_brackets(reading: Reading, frame: Frame) -> list[Draft]:
    """A draft for every name with a number in brackets, where a verb of shooting down, or of beating back, stands before two or more."""
    if len(reading.numbers) < 2 or "(" not in reading.line:
        return []
    rows = [(name, number) for number in reading.numbers if (name := _name_before(reading, number)) is not None]
    downed = next((p for p in reading.predicates if (p.id in DESTROYS or p.kind == "REPELLED_ATTACK") and not p.refused), None)
    classes = [term.value for term in reading.all("materiel") if term.value in AERIAL]
    if len(rows) < 2 or downed is None or not classes:
        return []
    if downed.id not in DESTROYS:
        _beaten_back(reading, downed)
    inside = [range(number.first, _end_of_bracket(reading, number)) for _, number in rows]
    for thing in reading.things:
        thing.label = thing.label or any(thing.first in places for places in inside)
    return [_row(reading, frame, row, (downed, classes[0])) for row in rows]


def _beaten_back(reading: Reading, beaten: Predicate) -> None:
    """ "удары отражали по Лесной (12 БПЛА) и Степной (3) областям": the blows are the drones that were shot down, and nothing else is told."""
    for predicate in reading.predicates:
        if predicate is beaten or predicate.kind == "STRIKE":
            predicate.refused = "told by what was shot down"


def _name_before(reading: Reading, number: Number) -> tuple[int, int] | None:
    """The capitalised words before "(4)", "(4 БпЛА)", "(4 БПЛА, из них 2 летели на Москву)"."""
    if reading.word(number.first - 1) != "(" or reading.word(_closed(reading, number)) not in CLOSES or number.sign:
        return None
    last = first = number.first - 2
    while first > 0 and reading.tokens[first - 1].kind == "word" and reading.tokens[first - 1].text[:1].isupper():
        first -= 1
    named = last >= 0 and reading.tokens[last].kind == "word" and reading.tokens[first].text[:1].isupper()
    return (first, last) if named else None


def _closed(reading: Reading, number: Number) -> int:
    """The token after a number and what it counts, which closes the bracket or parts it."""
    counted = reading.at("materiel", number.last + 1)
    return (counted.last if counted else number.last) + 1


def _end_of_bracket(reading: Reading, number: Number) -> int:
    """The token that closes the bracket in which a number opens."""
    return next((place for place in range(number.last, reading.size) if reading.word(place) == ")"), reading.size)


def _row(reading: Reading, frame: Frame, row: tuple[tuple[int, int], Number], said: tuple[Predicate, str]) -> Draft:
    """ "Dolyna region (12), Lisne region (3)": what was shot down over one of them."""
    (first, last), number = row
    predicate, materiel = said
    start, end = reading.left[first], reading.right[last]
    thing = Thing(number.first, number.last, number.value, number.qualifier)
    draft = Draft(ClaimKind.LOSS, start, reading.right[_closed(reading, number)], frame, thing=thing, alone=True)
    draft.effect, draft.materiel, draft.value, draft.qualifier = Effect.SHOT_DOWN, materiel, number.value, number.qualifier
    draft.as_stated = reading.surface(number.first, number.last)
    draft.places = [PlaceName(start, end, first, "within")]
    set_sides(reading, frame, draft, predicate)
    return draft


def told_earlier(reading: Reading, thing: Thing) -> bool:
    """ "уничтожены четыре танка (ранее сообщалось о двух)": what brackets say was told before."""
    opening = next((place for place in range(thing.first - 1, -1, -1) if reading.word(place) in "()"), None)
    return opening is not None and reading.word(opening) == "(" and reading.word(opening + 1) in EARLIER
