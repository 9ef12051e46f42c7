"""What was struck: towns that stand as the object of a verb, or after it as what came under fire."""

from loaders.claims.events.control import spelled_out, subjects
from loaders.claims.events.occurrence import SUFFERED, Occurrence
from loaders.claims.mentions.name_lists import name_list
from loaders.claims.reading import PlaceName, Reading
from loaders.claims.tables import stems
from loaders.claims.words.morphology import grammemes

PLANT, SHELLINGS = stems("plant"), stems("shellings")
MEANS = 7  # tokens that tell who struck and with what


def named(event: Occurrence) -> list[PlaceName]:
    """Towns that stand as the object, with no preposition: "обстріляв Берислав, Антонівку", "потрапили Часів Яр та Нью-Йорк"."""
    if event.predicate.id == "strike" and event.reading.at("be", event.predicate.term.last + 1):
        return name_list(event.reading, event.predicate.term.last + 2, "object")[0]  # "the target of the strike was Lisne"
    came_under = _came_under(event) if event.predicate.id == "strike" else None
    if came_under is not None:
        return name_list(event.reading, came_under + 1, "object")[0]
    at = event.predicate.term.last + 1
    if event.predicate.id == "strike" and event.reading.word(at - 1).startswith(SHELLINGS):
        tells = len(event.reading.predicates) > 1  # a headline that only names a shelling tells of none
        genitive = tells and at < event.reading.size and "gent" in grammemes(event.reading.tokens[at].text)
        return name_list(event.reading, at, "object")[0] if genitive else []  # "внаслідок обстрілів Чугуєва"
    if event.predicate.id not in ("shell", "under_fire", "ground_attack", "engage_target"):
        return []
    if event.predicate.id == "engage_target" and event.predicate.passive:
        return [name for name in subjects(event.reading, event.predicate) if event.reading.text[name.start : name.end].endswith(PLANT)]
    first = event.predicate.term.last + 1
    first += event.reading.word(first) == ":"  # "авіаударів зазнали: …"
    after = [name for name in name_list(event.reading, _over_means(event.reading, first), "object")[0] if not _of_a_thing(event, name)]
    after = after or spelled_out(event.reading, first)
    return after or (subjects(event.reading, event.predicate) if event.predicate.id == "under_fire" else [])


def _of_a_thing(event: Occurrence, name: PlaceName) -> bool:
    """ "атака російських БпЛА": capitals that name what flew."""
    return event.reading.on("materiel", name.at) is not None


def _came_under(event: Occurrence) -> int | None:
    """Where the verb stands of those who came under fire: "під авіаударами опинилися Луч, Степне"."""
    last = event.predicate.term.last
    ablative = "ablt" in grammemes(event.reading.tokens[last].text)
    return next((place for place in range(last + 1, last + 4) if ablative and event.reading.word(place).startswith(SUFFERED)), None)


def _over_means(reading: Reading, place: int) -> int:
    """Past who struck and with what: "обстріляв з мінометів та артилерії Берислав", "под обстрелом врага Каховка"."""
    start = place
    while (
        place - start < MEANS
        and reading.word(place).isalpha()
        and (reading.tokens[place].text[0].islower() or reading.on("materiel", place))
    ):
        if reading.at("near", place) or reading.at("within", place) or reading.at("predicate", place):
            return start
        place += 1
    return place
