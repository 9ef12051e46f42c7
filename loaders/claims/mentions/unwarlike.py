"""English words of fighting that tell of none, by what stands beside them: "advanced weapons", "a large fire", "at a bus stop"."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from loaders.claims.mentions.kinds import AERIAL
from loaders.claims.reading import Reading
from loaders.claims.tables import words
from loaders.claims.words.tokens import Term

ADVANCED_AS, GOES_ON_BY = words("advanced_as"), words("after_advanced")
ARTICLES = words("articles")
FORCES = words("forces_before")
NO_VERB = words("no_verb")
NEAR = 2  # tokens between pressure and what makes it no army's
PEACEFUL, TO_WHOM = words("peaceful_pressure"), words("pressed_for")
TYPES = 4  # tokens of what is used and of what types
USED = words("used")
WHO_FIGHTS, FIGHTS_ON = words("who_fights"), words("after_fighting")


def _advanced(reading: Reading, term: Term) -> bool:
    """ "the most advanced weapons", "advanced drones", not "advanced along the river"."""
    after = reading.word(term.last + 1)
    if reading.word(term.first - 1) in ADVANCED_AS:
        return True
    goes_on = after in GOES_ON_BY or after.endswith("ly") or reading.on("number", term.last + 1)
    return term.first == term.last and after.isalpha() and not goes_on


def _in_advance(reading: Reading, term: Term) -> bool:
    """ "was announced in advance"."""
    return reading.word(term.first - 1) == "in"


def _fighting(reading: Reading, term: Term) -> bool:
    """ "the forces fighting in the region have lost …", "fighting corruption", not "fighting continues"."""
    after = reading.word(term.last + 1)
    if reading.word(term.first - 1) in WHO_FIGHTS:
        return True
    goes_on = after in FIGHTS_ON or after.endswith(("ed", "ly", "s")) or reading.on("party", term.last + 1)
    return term.first == term.last and after.isalpha() and not goes_on


def _pressure(reading: Reading, term: Term) -> bool:
    """ "diplomatic pressure", "pressure groups": what no army puts on."""
    around = reading.word(term.last + 1) in TO_WHOM or not PEACEFUL.isdisjoint(reading.words[max(0, term.first - NEAR) : term.first])
    return term.first == term.last and around


def _stop(reading: Reading, term: Term) -> bool:
    """ "at a bus stop", "stops short of"."""
    halt = reading.word(term.first) in ("stop", "stops") and reading.word(term.first - 1) in NO_VERB
    return halt or (term.first == term.last and reading.word(term.last + 1) == "short")


def _launched(reading: Reading, term: Term) -> bool:
    """ "attacks launched by the 63rd Brigade"."""
    led = reading.on("predicate", term.first - 1)
    by = reading.word(term.last + 1) == "by"
    return by and (reading.word(term.first - 1) == "," or (led is not None and led.entry.marks["kind"] == "ENGAGEMENT"))


def _a_fire(reading: Reading, term: Term) -> bool:
    """ "a large fire at the airfield"."""
    return reading.word(term.first - 1) == "the" or any(reading.at("article", place) for place in (term.first - 1, term.first - 2))


def _downed(reading: Reading, term: Term) -> bool:
    """ "the fragments of a downed drone fell on a car"."""
    return reading.word(term.first - 1) in ARTICLES


def _bombs(reading: Reading, term: Term) -> bool:
    """ "dropped bombs on the town", not "the enemy bombs the town"."""
    return reading.on("party", term.first - 1) is None and reading.word(term.first - 1) not in FORCES


def _used(reading: Reading, term: Term) -> bool:
    """ "facilities used by the army", "a picture released by us", not "missiles were used by the army"."""
    after, be = reading.word(term.last + 1), reading.at("be", term.first - 1)
    passive = be is not None and (after != "by" or _munitions(reading, term.first - 1))
    return after in USED and term.value == "launch" and not passive


def _munitions(reading: Reading, end: int) -> bool:
    """ "30 missiles of many types were used by the army", unlike "facilities used by it": whether what flies stands before a passive."""
    return any((thing := reading.on("materiel", place)) and thing.value in AERIAL for place in range(max(0, end - TYPES), end))


def _hits(reading: Reading, term: Term) -> bool:
    """ "hits were recorded", "engaged in the rescue"."""
    after = reading.word(term.last + 1)
    return after in ("were", "on", "at") or (after == "in" and reading.word(term.first) == "engaged")


UNWARLIKE: Mapping[str, Callable[[Reading, Term], bool]] = MappingProxyType(
    {
        "advance": _in_advance,
        "advanced": _advanced,
        "bombs": _bombs,
        "downed": _downed,
        "engaged": _hits,
        "fighting": _fighting,
        "fire": _a_fire,
        "hits": _hits,
        "launched": _launched,
        "pressure": _pressure,
        "released": _used,
        "used": _used,
        **dict.fromkeys(words("stopped"), _stop),
    }
)


def unwarlike(reading: Reading, term: Term) -> bool:
    """Whether a word of fighting describes a thing, or has an object that no army fights."""
    return UNWARLIKE[reading.word(term.first)](reading, term)
