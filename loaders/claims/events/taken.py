"""Which places a predicate says have changed hands: "took Podoly under control", "Podoly and Vilcha were liberated"."""

from loaders.claims.events.subjects import past_subject
from loaders.claims.events.villages import DESCRIBED, among, aside, joined, place_word, spelled_out
from loaders.claims.mentions.name_lists import name_list
from loaders.claims.mentions.names import is_name
from loaders.claims.mentions.regions import region_at
from loaders.claims.mentions.sectors import sector_spans
from loaders.claims.mentions.takings import past_part, past_share
from loaders.claims.reading import PlaceName, Predicate, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes, parses

OVER = words("over")
RELATIVES = stems("relative_pronouns")
HELD = stems("held_places")
FLAGS, FLAGGED = stems("flags"), 6  # tokens from a place to the flag that was raised there
FRONTED = 5  # tokens of a place that begins a sentence
TO_SECTOR = 2  # tokens from a verb to a sector, its preposition and article
IN_CONTROL = " control of"  # "is in control of Lisne": whoever is, is the subject
COMPASS, BESIDE = stems("compass"), 6  # tokens from "south" to the town
OF_SPEAKER = 3  # tokens from "according" to the last name of who speaks
FROM = words("from")
CONTROL, VILLAGES = stems("control"), words("villages")


def objects(reading: Reading, predicate: Predicate) -> list[PlaceName]:
    """The places that a predicate says have changed hands: within its phrase, after it, after a colon, before it."""
    term = predicate.term
    for place in range(term.first + 1, term.last):  # "took Podoly under control"
        if is_name(reading, place):
            names, _ = name_list(reading, place, "object")
            if names:
                return names
    after = _past_sector(reading, past_subject(reading, predicate) + (reading.word(term.last + 1) in OVER))
    if held(predicate) and any(word.startswith(CONTROL) for word in term.entry.phrase.split()):
        before = subjects(reading, predicate)  # "Липовка находится под контролем Вооруженных сил"
        if before or only_stands(predicate):
            return before
    after = past_part(reading, past_share(reading, after))
    names = (
        _in_region(reading, after) or name_list(reading, after, "object")[0] or name_list(reading, place_word(reading, after), "object")[0]
    )
    names = names or name_list(reading, _described(reading, after), "object")[0]
    named = names or among(reading, term.first + 1) or spelled_out(reading, after) or aside(reading, predicate) or joined(reading, after)
    if named:
        return named
    colon = next((place for place in range(term.last + 1, term.last + 14) if reading.word(place) == ":"), None)
    names, _ = name_list(reading, colon + 1, "object") if colon else ([], 0)
    if names:
        return names
    region = reading.at("region", term.last + 1)
    if region:
        return [PlaceName(reading.left[region.first], reading.right[region.last], region.first, "object")]
    return _before(reading, predicate)


def _before(reading: Reading, predicate: Predicate) -> list[PlaceName]:
    """The places that stand before what is said of them: "Липовка взята", "в Лесном флаг поднят"."""
    term = predicate.term
    if any(word.startswith(FLAGS) for word in term.entry.phrase.split()):
        near = [place for place in reading.places if place.kind != "within" and 0 < term.first - place.at <= FLAGGED]
        return near[-1:]
    driven_out = reading.word(term.last) in FROM  # "противник выбит из трёх опорников": no subject of it has changed hands
    return subjects(reading, predicate) if (predicate.passive and not driven_out) or held(predicate) or _fronted(reading, predicate) else []


def _past_sector(reading: Reading, place: int) -> int:
    """ "захватила на Энском направлении Лесное": the token after the sector that stands between a verb and what was taken."""
    if not reading.has("direction_word"):
        return place
    last = next((last for first, last in sector_spans(reading) if 0 <= first - place <= TO_SECTOR), None)
    noun = reading.at("direction_word", last + 1) if last is not None else None
    return noun.last + 1 if noun else place if last is None else last + 1


def _in_region(reading: Reading, place: int) -> list[PlaceName]:
    """ "о взятии в Энской области села Лесное": the places after the region that stands between a verb and them."""
    region = region_at(reading, place + 1) if reading.at("within", place) is not None else None
    if region is None or not CYRILLIC.search(reading.word(place)):
        return []
    names = name_list(reading, region[1] + 1, "object")[0] or name_list(reading, place_word(reading, region[1] + 1), "object")[0]
    for name in names:
        name.region = name.region or reading.surface(place + 1, region[1])
    return names


def _fronted(reading: Reading, predicate: Predicate) -> bool:
    """ "Село Лесное заняли войска": a verb in the plural after one place that begins the sentence is no place's doing."""
    verb = grammemes(reading.tokens[predicate.term.first].text) if CYRILLIC.search(reading.line) else frozenset()
    if not {"VERB", "plur", "past"} <= verb or not 0 < predicate.term.first <= FRONTED:
        return False
    forms = parses(reading.tokens[0].text) if is_name(reading, 0) else ()
    named = any("plur" not in marks for marks in forms) and not any({"nomn", "plur"} <= marks for marks in forms)
    alone = named and all(is_name(reading, place, follows=True) for place in range(1, predicate.term.first))
    return alone or reading.at("place_word", 0) is not None  # "Куп'янськ звільнили від окупантів"


def held(predicate: Predicate) -> bool:
    """ "Липовка полностью контролируется войсками", "Липовка находится под контролем": a place that is the subject of who holds it."""
    phrase = predicate.term.entry.phrase
    return any(word.startswith(HELD) for word in phrase.split()) and not phrase.endswith(IN_CONTROL)


def only_stands(predicate: Predicate) -> bool:
    """ "The fire in Terny is under control": a state of things, a place's only where a side holds it."""
    phrase = predicate.term.entry.phrase
    return phrase.startswith(("be ", "control ")) and not phrase.endswith(IN_CONTROL)


def _described(reading: Reading, place: int) -> int:
    """ "контроль над стратегически важным Лиманом": the name over adverbs and adjectives; -1 where there is none."""
    for at in range(place, place + DESCRIBED):
        if is_name(reading, at):
            return at if at > place else -1
        word = reading.tokens[at].text if at < reading.size else ""
        if not (CYRILLIC.search(word) and grammemes(word) & {"ADVB", "ADJF"}) or reading.at("predicate", at):
            break
    return -1


def subjects(reading: Reading, predicate: Predicate) -> list[PlaceName]:
    """Names before a passive: "Podoly and Vilcha were liberated"; a clause of their own may stand between: "Липовка, которая …, взята"."""
    clause = max((place for place in range(predicate.term.first) if reading.word(place) in ";:"), default=-1) + 1
    if listed := _named_villages(reading, range(clause, predicate.term.first)):
        return listed
    for place in range(max(clause, predicate.term.first - 40), predicate.term.first):
        if (
            is_name(reading, place)
            and not (reading.on("source", place) or _of_a_sector(reading, place))
            and not (reading.word(place - 1) == "of" and _beside(reading, place))
            and "according" not in reading.words[max(0, place - OF_SPEAKER) : place]
        ):
            names, end = name_list(reading, place, "object")
            speaks = any(reading.at("said", at) for at in range(end, predicate.term.first))  # "Oleh Vovk said the town was captured"
            if names and not speaks and (predicate.term.first - end <= 5 or _told_aside(reading, end, predicate.term.first)):
                return names
    return []


def _of_a_sector(reading: Reading, place: int) -> bool:
    """ "на Лісному та Луговому напрямках звільнено": a name in the list of sectors."""
    return reading.has("direction_word") and any(first <= place <= last for first, last in sector_spans(reading))


def _beside(reading: Reading, place: int) -> bool:
    """ "villages south of the town of Lisne have been liberated": a town by which others are only found."""
    near = reading.words[max(0, place - BESIDE) : place]
    return any(word.startswith(COMPASS) for word in near[:-1]) and not CYRILLIC.search(reading.word(place))


def _named_villages(reading: Reading, clause: range) -> list[PlaceName]:
    """ "the villages of Lisne and Lug to the south of Dubove have been retaken": those that an English clause begins with, not where they lie."""
    word = next((place for place in clause if reading.word(place) in VILLAGES), -1)
    led = word >= 0 and reading.word(word - 1) == "the" and reading.word(word + 1) == "of"
    return name_list(reading, word + 2, "object")[0] if led else []


def _told_aside(reading: Reading, end: int, verb: int) -> bool:
    """Whether a relative clause and nothing else stands between a name and a verb, a few words after its last comma."""
    opening = next((at for at in range(end, end + 2) if reading.word(at) == ","), None)
    if opening is None or not reading.word(opening + 1).startswith(RELATIVES):
        return False
    closing = max((at for at in range(opening + 1, verb) if reading.word(at) == ","), default=opening)
    return opening < closing and verb - closing <= DESCRIBED
