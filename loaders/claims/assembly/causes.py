"""What led to the thing said: a strike or a fight named by a noun after "as a result of", "during", and not told itself."""

from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC

CAUSES = words("causes")
EARLIER_LOST = words("earlier_lost")
CAUSE = 4  # tokens between such a word and the verb
RELATIVES = stems("relative_pronouns")  # "in the course of which": what is said of the thing before
TARGETING = words("targeting")
TO_TARGET = 6  # tokens between a strike and the name of what it struck


def standing_of(reading: Reading, told: list[int]) -> list[int]:
    """The predicates that tell more than what led to another, or what was lost before; all, where none does."""
    standing = [number for number in told if not _only_cause(reading, reading.predicates[number])] or told
    return [number for number in standing if not _lost_before(reading, reading.predicates[number])] or standing


def _only_cause(reading: Reading, predicate: Predicate) -> bool:
    """A cause that is not told itself, as an attack that failed is: "при двух неудачных попытках атаковать у Лесного"."""
    return (
        predicate.kind != "REPELLED_ATTACK"
        and is_cause(reading, predicate)
        and not (_aimed(reading, predicate) or _done_there(reading, predicate))
    )


def _aimed(reading: Reading, predicate: Predicate) -> bool:
    """ "as a result of a drone strike on Lisne": a strike that has the name of what it struck right after it, and so is told, though it is a cause."""
    if predicate.kind != "STRIKE":
        return False
    last, end = predicate.term.last, min((p.term.first for p in reading.predicates if p.term.first > predicate.term.last), default=10**9)
    near = [place.at for place in reading.places if 0 < place.at - last <= TO_TARGET and place.at < end]
    led = reading.words[last : near[0]] if near else []
    direct = bool(near) and near[0] == last + 1 and CYRILLIC.search(reading.word(last)) is not None  # "в результате обстрела Лесного"
    return direct or ("," not in led and not TARGETING.isdisjoint(led))


def _done_there(reading: Reading, cause: Predicate) -> bool:
    """ "В Лесном в результате ударов ВКС России ликвидировано": who struck after the noun, and where they did before it, told first."""
    after = cause.term.last + 1
    named = reading.at("party", after) or reading.at("source", after)
    return bool(named) and cause is reading.predicates[0] and all(place.at < cause.term.first for place in reading.places)


def is_cause(reading: Reading, predicate: Predicate) -> bool:
    """ "during attempted attacks", "в результате боёв": what led to the thing said, and not said itself."""
    first = predicate.term.first
    if CAUSES.isdisjoint(reading.words[max(0, first - CAUSE) : first]):
        return False
    causes = () if predicate.noun else (one.term.last for one in reading.predicates if one.term.last < first)
    before = range(max(first - CAUSE, max(causes, default=-1) + 1), first)  # "унаслідок атаки загинули": the attack, not the verb
    return any(
        reading.word(place) in CAUSES and not (reading.word(place + 1).startswith(RELATIVES) or reading.on("near", place))
        for place in before
    )  # "недалеко от Лесного идут бои" tells of them


def _lost_before(reading: Reading, predicate: Predicate) -> bool:
    """ "tried to regain positions they had lost in the areas west of Lisne": ground lost earlier, told by the way."""
    at = predicate.term.first
    return predicate.id == "lose" and not reading.things and reading.word(at - 1) in EARLIER_LOST
