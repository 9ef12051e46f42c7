"""What is struck: regions as the object of a verb of attack or the subject of its passive, and the English verbs that have a name right after them."""

from loaders.claims.mentions.kinds import FIRE_OR_ATTACK
from loaders.claims.reading import Reading
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term

STRIKING = frozenset(("ground_attack", "shell", "engage_target", "strike"))
BEFORE, ALSO = words("before_region"), words("had")  # "was also struck"
PAST = ("ed", "struck", "hit")
STRUCK = FIRE_OR_ATTACK | {"strike", "engagement"}
STORMING, PRESENT = words("storming"), words("present_strikes")
BLOW_ENDS, ATTACKING, CONTINUES = words("blow_ends"), words("attacking_still"), words("continues")


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


def strikes(reading: Reading, term: Term) -> bool:
    """ "attacked", "hit", "is storming", and in a headline "Russia shells": an English verb that may have what it struck right after it."""
    if term.value not in STRUCK:
        return False
    word = reading.words[term.last]
    if term.value == "engagement":
        return word in STORMING or (word in ATTACKING and _continues(reading, term.first))
    if word in ATTACKING and term.value == "ground_attack" and (reading.at("be", term.first - 1) or _continues(reading, term.first)):
        return True  # "is attacking Lisne"
    past = word.endswith(PAST) or word in BLOW_ENDS  # "struck a massive blow to Lisne"
    present = term.first == term.last and word in PRESENT and reading.on("party", term.first - 1) is not None
    return (past and term.value == "strike") or (term.value in FIRE_OR_ATTACK and (past or present))


def _continues(reading: Reading, place: int) -> bool:
    """ "continues to attack Lisne", "the enemy storms Lisne": what goes on, or a verb right after who acts."""
    led = reading.word(place - 1) == "to" and reading.word(place - 2) in CONTINUES
    return led or (reading.word(place).endswith("s") and reading.on("party", place - 1) is not None)
