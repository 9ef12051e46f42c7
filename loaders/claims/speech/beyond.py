"""What lies beyond a command's or a governor's ground, which an outlet adds after they have spoken."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from loaders.claims.draft import Attribution
from loaders.claims.marks import QUOTES
from loaders.claims.mentions.kinds import FLYING
from loaders.claims.reading import Reading
from loaders.claims.speech.bulletins import AIR_FORCE, COMMANDS
from loaders.claims.speech.offices import MAYOR
from loaders.claims.tables import words

OF_THE_WAR = 500_000  # no region has seen so much
GOVERNOR = "-governor"  # who, as a mayor, counts his own region
DETERMINERS = words("of_data")
HARMS = frozenset(("kill", "wound", "damage", "engage_target", "impact"))  # what it does not count
OF_THEIR_GROUND = (*COMMANDS, GOVERNOR, MAYOR)


def of_the_whole_war(reading: Reading, current: Attribution) -> bool:
    """ "Total losses since the invasion began", in nobody's quotation after a command or a governor has spoken, who count their own ground."""
    if "said" in reading.starts or not current.claimant.source.endswith(OF_THEIR_GROUND):
        return False
    told = "cumulative" in reading.starts or any(number.value >= OF_THE_WAR for number in reading.numbers)
    return told and QUOTES.isdisjoint(reading.words)


def of_another_region(readings: Sequence[Reading], number: int, current: Attribution) -> bool:
    """ "Вночі ворог атакував Львівщину", in a paragraph of its own after the governor of Poltava has spoken."""
    reading = readings[number]
    if not current.claimant.source.endswith((GOVERNOR, MAYOR)) or not _begins(readings, number):
        return False
    if ("said" in reading.starts and not _of_data(reading)) or not QUOTES.isdisjoint(reading.words):
        return False
    if "nationwide" in reading.starts:
        return True
    if not current.claimant.source.endswith(GOVERNOR):
        return False
    rest = rest_of_paragraph(readings, number)
    told = [term for one in rest for term in one.all("oblast") if term.entry.marks.get("party", "UA") == current.side]
    his = [f"-{term.value}-" in current.claimant.source for term in told]
    listed = reading.has("region_word") and len({term.value for term in reading.all("oblast")}) > 1  # "the Sumy and Kherson regions"
    return bool(his) and (not any(his) or (listed and not all(his)))


def _of_data(reading: Reading) -> bool:
    """ "According to the latest data": where a figure is from, and no speaker."""
    return all(verb.value == "after" and reading.word(verb.last + 1) in DETERMINERS for verb in reading.all("said"))


def air_force(readings: Sequence[Reading], number: int, named: Sequence[Attribution | None], current: Attribution) -> Attribution | None:
    """ "Air defence shot down all eight missiles and 15 drones", in a paragraph of its own after a governor: the air force's, which the text has cited."""
    reading = readings[number]
    if not current.claimant.source.endswith((GOVERNOR, MAYOR)) or not _begins(readings, number):
        return None
    if "said" in reading.starts or "oblast" in reading.starts or not QUOTES.isdisjoint(reading.words):
        return None
    downed = any(predicate.id == "shoot_down" for predicate in reading.predicates)
    flown = [thing for thing in reading.things if thing.materiel in FLYING]
    cited = (one for one in named if one and one.claimant.source.endswith(AIR_FORCE) and one.side is current.side)
    return next(cited, None) if downed and len(flown) > 1 else None


def of_no_air_force(readings: Sequence[Reading], number: int, current: Attribution) -> bool:
    """ "The strikes came after an attack killed nine in Lisne", in a paragraph that counts nothing that flew: no word of an air force's that has spoken before."""
    if not current.claimant.source.endswith(AIR_FORCE) or not _begins(readings, number):
        return False
    reading, spoke = readings[number], current.claimant.start
    if "said" in reading.starts or not QUOTES.isdisjoint(reading.words) or reading.word(1) == ":":
        return False  # "Details: the attack caused damage"
    if spoke is None or spoke > reading.sentence.start:
        return False
    if any(thing.materiel in FLYING for one in rest_of_paragraph(readings, number) for thing in one.things):
        return False
    return any(predicate.id in HARMS or predicate.kind == "STRIKE" for predicate in reading.predicates)


def _begins(readings: Sequence[Reading], number: int) -> bool:
    return number > 0 and readings[number - 1].sentence.paragraph != readings[number].sentence.paragraph


def rest_of_paragraph(readings: Sequence[Reading], number: int) -> Iterator[Reading]:
    """A sentence and those after it in its paragraph."""
    paragraph = readings[number].sentence.paragraph
    return takewhile(lambda one: one.sentence.paragraph == paragraph, readings[number:])
