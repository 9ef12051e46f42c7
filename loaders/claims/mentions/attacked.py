"""Regions that are struck: the object of a verb of attack, and the subject of one in the passive."""

from loaders.claims.reading import Reading
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term

STRIKING = frozenset(("ground_attack", "shell", "engage_target", "strike"))
BEFORE, ALSO = words("before_region"), words("had")  # "was also struck"
PAST = ("ed", "struck", "hit")


def attacked(reading: Reading, place: int) -> bool:
    """ "attacked Lisna district", "атаковали Крым", "атаковали дронами Крым": the object of a verb."""
    while reading.word(place - 1) in BEFORE:
        place -= 1
    place = _past_means(reading, place)
    verb = reading.on("predicate", place - 1)
    return verb is not None and verb.value in STRIKING and (reading.word(verb.last).endswith(PAST) or _finite(reading, verb))


def _past_means(reading: Reading, place: int) -> int:
    """Back over what an attack was made with, in the instrumental: "ударними дронами"."""
    means = reading.on("materiel", place - 1)
    if means is None or "ablt" not in grammemes(reading.tokens[place - 1].text):
        return place
    place = means.first
    while place and {"ADJF", "ablt"} <= grammemes(reading.tokens[place - 1].text):
        place -= 1
    return place


def _finite(reading: Reading, verb: Term) -> bool:
    """ "атаковали Крым": a Cyrillic verb, no noun of striking."""
    word = reading.tokens[verb.first].text
    return bool(CYRILLIC.search(word)) and "VERB" in grammemes(word)


def suffers_blows(reading: Reading, term: Term) -> bool:
    """ "The Lesnoy district was under attack", "was also struck by drones": the subject of a verb of being struck, after the region's noun."""
    verb = reading.at("predicate", term.last + 1)
    if verb is not None and verb.entry.marks.get("suffers") == "object":
        return True
    if not reading.at("be", term.last + 1):
        return False
    at = term.last + 2 + (reading.word(term.last + 2) in ALSO or reading.word(term.last + 2).endswith("ly"))
    verb = reading.at("predicate", at)
    past = verb is not None and any(reading.word(place).endswith(PAST) for place in (verb.first, verb.last))
    return past and verb is not None and verb.value in STRIKING
