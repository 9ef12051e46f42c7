"""One person told by what he does or what befell him: "killing the driver", "the driver was injured", "есть погибший"."""

from collections.abc import Iterator
from operator import attrgetter

from loaders.claims.mentions.kinds import HURTS
from loaders.claims.reading import Reading, Thing
from loaders.claims.tables import words
from loaders.claims.words.morphology import parses
from schema.ontology.enums import Qualifier

DRIVERS, WHOSE, THERE_IS = words("drivers"), words("whose_driver"), words("there_is")
THEIRS, KIN = words("kins_owner"), words("kin")
OF_ONE = DRIVERS.bit | THERE_IS.bit | KIN.bit
KILLING = 2  # tokens from somebody to the verb that harms his kin
WAS = frozenset(("was", "been"))


def find_known(reading: Reading) -> None:
    """Add to `reading.things` whoever a verb of harm stands right before, or a passive one right after."""
    kin = _kin(reading) if reading.classes & KIN.bit and reading.things else ()
    found = [*_known(reading), *_there_is(reading), *kin]
    if found:
        reading.things = sorted([*reading.things, *found], key=attrgetter("first"))


def _known(reading: Reading) -> Iterator[Thing]:
    if reading.has("predicate"):
        for place in range(1, reading.size):
            known = reading.word(place) in DRIVERS and reading.word(place - 1) in WHOSE
            if known and (_before(reading, place - 1) or _after(reading, place + 1)):
                yield Thing(place - 1, place, 1, Qualifier.EXACT, materiel="civilians", person=True, article=True, head=place)


def _kin(reading: Reading) -> Iterator[Thing]:
    """ "A girl and her mother were killed", "wounding a man and killing his wife": one more, whom only the kin of the one before names."""
    for place in range(2, reading.size):
        if reading.word(place - 1) not in THEIRS or not (reading.on("joint", place - 2) or _before(reading, place - 1)):
            continue
        kin = reading.at("materiel", place)
        beside = any(thing.person and 0 <= place - 3 - thing.last <= KILLING for thing in reading.things)
        if beside and kin is not None and kin.value == "civilians" and not reading.word(kin.last).endswith("s"):
            yield Thing(place - 1, kin.last, 1, Qualifier.EXACT, materiel="civilians", person=True, article=True, head=kin.first)


def _there_is(reading: Reading) -> Iterator[Thing]:
    """ "есть погибший", "є поранена": one, where what befell people stands for the noun."""
    for place, word in enumerate(reading.words):
        harmed = reading.at("predicate", place + 1) if word in THERE_IS else None
        if harmed and harmed.value in HURTS and harmed.last == place + 1 and _one(reading.word(place + 1)):
            yield Thing(place + 1, place + 1, 1, Qualifier.EXACT, materiel="civilians", person=True, article=True, head=place + 1)


def _one(word: str) -> bool:
    """Whether a Cyrillic participle is a subject in the singular."""
    return any("nomn" in marks and "plur" not in marks for marks in parses(word))


def _before(reading: Reading, place: int) -> bool:
    verb = reading.on("predicate", place - 1)
    return verb is not None and verb.value in HURTS and reading.word(verb.last)[-2:] in ("ed", "ng")


def _after(reading: Reading, place: int) -> bool:
    verb = reading.at("predicate", place) or reading.at("predicate", place + 1)
    return verb is not None and verb.value in HURTS and reading.word(place) in WAS
