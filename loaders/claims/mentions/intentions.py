"""What is only meant, prepared or possible: the noun of an infinitive that has not been done, or of a verb of preparing."""

from loaders.claims.mentions.kinds import HELD
from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term

PREPARED, TRIED, NOT_YET = stems("prepared"), stems("tried"), stems("not_yet")
BETWEEN = frozenset(("ADJF", "PREP", "PRTF"))
OF_DEMAND = 9  # tokens from "that" to the verb of what is demanded
YET_TO_COME, ANNOUNCING, ASSEMBLING = words("yet_to_come"), words("announcing"), words("assembling")
ONTO, CHOSEN = words("onto"), words("chosen")
DEMANDS, HAD = stems("demands"), words("had")
REACH = 4  # tokens between a noun and the verb that governs it, what describes it among them


def only_meant(reading: Reading, predicate: Predicate) -> bool:
    """ "может продолжить продвижение", "планируют нанести авиаудар", "готовит наступление": a noun of what nobody has done yet."""
    if not predicate.noun:
        return False
    if not CYRILLIC.search(reading.tokens[predicate.term.first].text):
        return _announced(reading, predicate.term.first)
    verb = _governing(reading, predicate.term.first)
    if reading.word(verb).startswith((*PREPARED, *NOT_YET)):
        return True
    marks = grammemes(reading.word(verb)) if verb > 0 else frozenset()
    modal = _modal(reading, verb) if marks & {"INFN", "infn"} else None
    tried = modal is not None and predicate.kind not in HELD and reading.word(modal.first).startswith(TRIED)
    return modal is not None and not tried  # who tries to attack has attacked


def aimed_to(reading: Reading, predicate: Predicate) -> bool:
    """ "истребители подняты на перехват двух дронов", "нацелены на уничтожение": for what, and not done."""
    return predicate.noun and reading.word(predicate.term.first - 1) in ONTO


def chosen(reading: Reading, predicate: Predicate, at: int) -> bool:
    """ "nine soldiers chose to surrender": who has chosen captivity is a prisoner."""
    return predicate.id == "surrender" and reading.word(at) in CHOSEN


def _announced(reading: Reading, at: int) -> bool:
    """ "promises more attacks", "assembling forces for a new assault": an English noun of what is yet to come, over the words that describe it."""
    start = at - 1
    while start >= at - REACH and (reading.word(start) in YET_TO_COME or reading.on("party", start)):
        start -= 1
    before = reading.word(start)
    return before in ANNOUNCING or (before == "for" and not ASSEMBLING.isdisjoint(reading.words[max(0, start - OF_DEMAND) : start]))


def demanded(reading: Reading, predicate: Predicate) -> bool:
    """ "demanded that Ukrainian troops withdraw from the region": a bare English verb after what somebody demands."""
    at = predicate.term.first
    word = reading.tokens[at].text
    if CYRILLIC.search(word) or word.lower() not in reading.tokens[at].keys or reading.word(at - 1) in HAD:
        return False
    that = next((place for place in range(at - 1, max(0, at - OF_DEMAND), -1) if reading.word(place) == "that"), None)
    return that is not None and any(word.startswith(DEMANDS) for word in reading.words[:that])


def _modal(reading: Reading, infinitive: int) -> Term | None:
    """ "может в ближайшие дни нанести": the word that governs an infinitive, in the same clause."""
    for place in range(infinitive - 1, max(-1, infinitive - 1 - REACH), -1):
        if not reading.word(place).isalnum():
            return None
        if modal := reading.on("irrealis", place):
            return modal
    return None


def _governing(reading: Reading, place: int) -> int:
    """The token before a noun and what describes it; -1 where none is near."""
    for at in range(place - 1, max(-1, place - 1 - REACH), -1):
        word = reading.word(at)
        if not word.isalpha() or grammemes(word).isdisjoint(BETWEEN):
            return at if word.isalpha() else -1
    return -1
