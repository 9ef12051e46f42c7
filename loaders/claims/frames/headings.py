"""Headings: the verb that the rows of a list leave out."""

from types import MappingProxyType

from loaders.claims.frames.state import State
from loaders.claims.marks import DASHES_AND_COLON
from loaders.claims.mentions.kinds import AERIAL, COUNTED, FIGHTS
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.tables import words
from loaders.claims.text.layout import Paragraph
from loaders.claims.words.lexicon import Entry
from loaders.claims.words.morphology import grammemes
from loaders.claims.words.tokens import term_of
from schema.ontology.enums import Qualifier

LAUNCHED = Predicate(term_of(Entry("predicate", "launch", "launch", MappingProxyType({"kind": "LAUNCH"})), -1, -1))  # "по региону ударили:"
LOST = Predicate(
    term_of(Entry("predicate", "lose", "lose", MappingProxyType({"kind": "LOSS", "effect": "LOST", "suffers": "subject"})), -1, -1)
)  # the verb that a row of a list leaves out
ENDED = frozenset(("lose", "destroy"))  # verbs of sums
PARTICIPLES = words("participles")
NO_TOWNS = words("no_towns")
ENDS = DASHES_AND_COLON | {"."}  # of a heading
SHORT = 6  # tokens of a line that only names a place


def heads_place(state: State, reading: Reading, part: Paragraph) -> bool:
    """ "📍 Одеса" alone in a line: the place of what stands below."""
    if (
        not 0 < reading.size <= SHORT
        or len(reading.places) != 1
        or reading.predicates
        or reading.things
        or reading.direction
        or reading.units
    ):
        return False
    place = reading.places[0]
    alone = part.start == place.start and part.end <= reading.sentence.end and (place.end >= part.end - 2 or reading.words[-1] in ENDS)
    if not alone or not (place.kind == "within" or (part.marker and NO_TOWNS.isdisjoint(reading.words))):
        return False  # but "News Feed", "Автор:"
    state.place, state.place_heads, state.below = place, part, 0
    return True


def keep_place(state: State, part: Paragraph) -> None:
    """The place of a heading goes on until the next heading or item, and over one empty line, right below it."""
    heading = state.place_heads
    if heading is None or (part.marker and part.marker == heading.marker) or (part.apart and state.below):
        state.place = state.place_heads = None
    state.below += 1


def set_heading(state: State, reading: Reading) -> None:
    """A sentence that ends in a colon, or stands alone without a full stop, is a heading for the list below it."""
    if "exchange" in reading.starts:
        state.told = None  # "Проведено обмін. … З них 23 офіцери"
    counted = [p for p in reading.predicates if p.kind in COUNTED and not p.refused]
    last = reading.tokens[-1].text if reading.tokens else ""
    if counted and (last == ":" or (not reading.things and (last in "—–-" or last not in ".!?…;,") and not _reported(reading))):
        state.heading, state.heading_reading = counted[-1], reading
        state.heading_thing = reading.things[-1] if reading.things else _named_thing(reading) if last == ":" else None
        state.cumulative, state.daily = reading.has("cumulative"), reading.has("increment")
    elif last == ":" and (placed := _heads_places(reading)):
        state.heading, state.heading_reading, state.heading_thing = placed, reading, None
    elif last == ":" and not reading.things and _aimed(reading):
        state.heading, state.heading_reading, state.heading_thing = LAUNCHED, reading, None
    elif last != ";" and (counted or not reading.things):
        state.heading = None
    if counted:
        things = [p for p in counted if not p.term.entry.marks.get("people")]
        state.told = _main(reading, things or counted)


def _main(reading: Reading, counted: list[Predicate]) -> Predicate:
    """ "уничтожили рекордное число целей, выпущенных украинской стороной": the last verb, and no participle that only describes, where there is one."""
    if len(counted) == 1 or counted[-1].kind != "LAUNCH":
        return counted[-1]
    told = [p for p in counted if "PRTF" not in grammemes(reading.tokens[p.term.first].text)]
    return (told or counted)[-1]


def _heads_places(reading: Reading) -> Predicate | None:
    """ "Звільнено села:", "Наступальні дії противник вів на таких напрямках:": a verb whose places stand in the rows below it."""
    told = [p for p in reading.predicates if not p.refused]
    taken = [p for p in told if p.kind == "CONTROL_CHANGE"]
    fought = told if "direction_word" in reading.starts and not (reading.things or reading.places) else []
    fought = [p for p in fought if p.kind in FIGHTS]
    beaten = [p for p in fought if p.kind == "REPELLED_ATTACK"]
    return next(iter([*taken[-1:], *beaten, *fought]), None)


def _reported(reading: Reading) -> bool:
    """ "Rogov specified that losses amounted to dozens"."""
    return reading.has("said") and "that" in reading.words


def _aimed(reading: Reading) -> bool:
    """ "По региону ударили:", "The region was attacked with:"."""
    munitions = reading.words[-2:] == ["with", ":"]
    return any((munitions or p.id in ("shell", "strike")) and not p.refused for p in reading.predicates)


def heads_undergone(state: State, reading: Reading) -> bool:
    """ "Штаб наводить такі дані про знищену техніку з 24 лютого:": a participle that describes a noun heads the rows under it."""
    if not reading.tokens or reading.tokens[-1].text != ":" or any(thing.value != 1 for thing in reading.things):
        return False
    term = next((term for term in reading.all("predicate") if term.entry.phrase in PARTICIPLES), None)
    if term is None:
        return False
    state.heading, state.heading_reading, state.heading_thing = Predicate(term, passive=True, noun=False), reading, None
    state.cumulative, state.daily = reading.has("cumulative"), reading.has("increment")
    return True


def _named_thing(reading: Reading) -> Thing | None:
    """ "Ночью уничтожены беспилотники:": what a heading names without a number."""
    terms = [term for term in reading.all("materiel") if term.value in AERIAL]
    return Thing(terms[-1].first, terms[-1].last, None, Qualifier.EXACT, materiel=terms[-1].value) if terms else None
