"""What was struck: towns that stand as the object of a verb, or after it as what came under fire."""

from loaders.claims.events.buildings import town_of_building
from loaders.claims.events.occurrence import SUFFERED, Occurrence
from loaders.claims.events.taken import subjects
from loaders.claims.events.villages import spelled_out
from loaders.claims.marks import DASHES_AND_COLON, QUOTES
from loaders.claims.mentions.kinds import AERIAL, SITES
from loaders.claims.mentions.name_lists import name_list
from loaders.claims.mentions.names import is_name
from loaders.claims.mentions.soil import flown_by
from loaders.claims.reading import Number, PlaceName, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import GIVEN
from schema.ontology.enums import Party
from schema.ontology.taxonomy import narrower

PLANT, SHELLINGS, QUARTERS_SHELLED = stems("plant"), stems("shellings"), stems("quarters_shelled")
BEFORE_PASSIVE, BEFORE_SUBJECT = (
    words("before_passive") | frozenset(",()"),
    words("before_subject") | frozenset(("", ",", ":", ";", "“", '"')),
)
SINCE = words("since_clause")  # begins a clause of another town: "came under attack since Moscow withdrew"
BUILT, AT, OPENS_LIST = words("built"), words("aimed"), DASHES_AND_COLON | {"("}
TARGET = 6  # tokens between a strike and what it was aimed at
SUBJECT = 40  # tokens of names before a passive
AFTER_DAMAGE = 4  # tokens from a verb of damage to the formation that suffered it
OWNED = 6  # tokens from a site to the formation whose it is
MEANS = 9  # tokens that tell who struck and with what
MOVING = frozenset((*narrower("ground_vehicle"), *narrower("artillery"), *narrower("naval"), "troops"))  # what may be struck wherever it is


def named(event: Occurrence) -> list[PlaceName]:
    """Towns that stand as the object, with no preposition: "обстріляв Берислав, Антонівку", "потрапили Часів Яр та Нью-Йорк"."""
    if event.predicate.id == "strike":
        by = event.predicate.passive and event.reading.word(event.predicate.term.last) == "by"  # "Lisne was struck by drones"
        return right_before(event) if by else _of_noun(event)
    at = event.predicate.term.last + 1
    if event.predicate.id not in ("shell", "under_fire", "ground_attack", "engage_target"):
        return []
    if event.predicate.passive and not CYRILLIC.search(event.reading.tokens[at - 1].text) and event.predicate.id != "under_fire":
        return right_before(event)
    if event.predicate.id == "engage_target" and event.predicate.passive:
        return [name for name in subjects(event.reading, event.predicate) if event.reading.text[name.start : name.end].endswith(PLANT)]
    first = event.predicate.term.last + 1
    first += event.reading.word(first) == ":"  # "авіаударів зазнали: …"
    start = _over_means(event.reading, first)
    names = [] if event.reading.word(start) == ":" else name_list(event.reading, start, "object")[0]
    after = [name for name in names if not (_of_a_thing(event, name) or _of_a_person(event, name))]
    after = after or spelled_out(event.reading, first) or town_of_building(event.reading, first)
    return after or (subjects(event.reading, event.predicate) if event.predicate.id == "under_fire" else [])


def listed_regions(event: Occurrence, number: Number) -> list[PlaceName]:
    """ "nine Ukrainian regions – Sumy, Kherson and Odesa –": the regions that a count of them has after its dash, colon or bracket."""
    reading, noun = (
        event.reading,
        next((at for at in range(number.last + 1, number.last + TARGET) if event.reading.at("region_word", at)), None),
    )
    if noun is None or not reading.word(noun).endswith("s") or reading.word(noun + 1) not in OPENS_LIST:
        return []
    places = name_list(reading, noun + 2, "within")[0]
    for place in places:
        place.kind, place.region = "within", None
    return places


def _of_noun(event: Occurrence) -> list[PlaceName]:
    """ "the target of the strike was Lisne", "під обстрілами опинилися Луч, Степне", "внаслідок обстрілів Чугуєва"."""
    at = event.predicate.term.last + 1
    if event.reading.at("be", at):
        return name_list(event.reading, at + 1, "object")[0]
    came_under = _came_under(event)
    if came_under is not None:
        return name_list(event.reading, came_under + 1, "object")[0]
    if not event.reading.word(at - 1).startswith(SHELLINGS) or at >= event.reading.size:
        return town_of_building(event.reading, at)
    while event.reading.word(at).startswith(QUARTERS_SHELLED):
        at += 1  # "обстрілу житлового сектору Лісного"
    tells = len(event.reading.predicates) > 1  # a headline that only names a shelling tells of none
    return name_list(event.reading, at, "object")[0] if tells and "gent" in grammemes(event.reading.tokens[at].text) else []


def right_before(event: Occurrence) -> list[PlaceName]:
    """ "Lisne and the outskirts of Lug were shelled": names that nothing but auxiliaries and adverbs part from a passive; plants, wherever they stand."""
    reading = event.reading
    for place in range(max(0, event.predicate.term.first - SUBJECT), event.predicate.term.first):
        lead = place - 1
        while reading.word(lead) == "the" or reading.on("place_word", lead):
            lead -= 1
        begins = (
            reading.word(lead) in BEFORE_SUBJECT and is_name(reading, place) and not (_common(reading, place) or _person(reading, place))
        )
        if begins and (names := _up_to(event, place)):
            return names
    names = subjects(reading, event.predicate)
    return [name for name in names if reading.text[name.start : name.end].endswith(PLANT)]


def _person(reading: Reading, place: int) -> bool:
    """ "Ivan Petrov was attacked": a given name and a surname."""
    given = reading.tokens[place].classes & GIVEN and place + 1 < reading.size
    return bool(given) and reading.tokens[place + 1].capital


def _common(reading: Reading, place: int) -> bool:
    """ "Windows were hit", "School was shelled": the first word of a sentence, which has its capital for that."""
    return place == 0 and (reading.word(0) in BUILT or (reading.word(0).endswith("s") and reading.word(1) == "were"))


def only_suffered(event: Occurrence) -> bool:
    """Whether a town is the subject of an English passive in a sentence that names nobody: the speaker's town, which the enemy has struck."""
    named_sides = event.reading.has("party") or event.frame.doer is not None or any(map(flown_by, _models(event)))
    return event.predicate.passive and event.frame.side is not None and not named_sides and bool(right_before(event))


def _models(event: Occurrence) -> list[str]:
    return [event.reading.surface(term.first, term.last) for term in event.reading.all("model")]


def undergone_later(event: Occurrence, number: Number) -> bool:
    """ "launched a strike near Lisne, and 10 villages came under fire": a count of what a later verb says was hit."""
    later = (p.term.first for p in event.reading.predicates[event.number + 1 :] if p.id == "under_fire")
    first = next(later, -1)
    return event.predicate.term.last < number.first < first and not any(
        number.first < p.term.first < first for p in event.reading.predicates
    )


def by_how_many(event: Occurrence) -> Number | None:
    """ "Lisne was hit by six guided bombs": the munitions that came down are the strikes."""
    if not event.predicate.passive:
        return None
    by = (thing for thing in event.reading.things if thing.materiel in AERIAL and event.reading.word(thing.first - 1) == "by")
    thing = next((one for one in by if one.value and not one.article and one.first > event.predicate.term.last), None)
    return Number(thing.first, thing.last, thing.value, thing.qualifier) if thing and thing.value else None


def _up_to(event: Occurrence, place: int) -> list[PlaceName]:
    """The names from a token to the passive; none where another word stands between."""
    names: list[PlaceName] = []
    while place < event.predicate.term.first:
        found, end = name_list(event.reading, place, "object") if is_name(event.reading, place) else ([], place)
        if not found and not (
            event.reading.word(place) in BEFORE_PASSIVE or event.reading.word(place).endswith("ly") or event.reading.at("be", place)
        ):
            return []
        names += found
        place = end + 1
    return names


def _of_a_thing(event: Occurrence, name: PlaceName) -> bool:
    """ "атака російських БпЛА": capitals that name what flew."""
    return event.reading.on("materiel", name.at) is not None


def _of_a_person(event: Occurrence, name: PlaceName) -> bool:
    """ "атаковал автомобиль председателя комиссии Игоря Вовка": a given name and a surname, in whatever case."""
    marks = grammemes(event.reading.tokens[name.at].text)
    following = event.reading.tokens[name.at + 1] if name.at + 1 < event.reading.size else None
    return "Name" in marks and "Geox" not in marks and following is not None and following.capital


def _came_under(event: Occurrence) -> int | None:
    """Where the verb stands of those who came under fire: "під авіаударами опинилися Луч, Степне", "атаке подвергся Луч"."""
    last = event.predicate.term.last
    near = range(last + 1, last + 4 if "ablt" in grammemes(event.reading.tokens[last].text) else last + 2)
    return next((place for place in near if event.reading.word(place).startswith(SUFFERED)), None)


def _over_means(reading: Reading, place: int) -> int:
    """Past who struck and with what: "обстріляв з мінометів та артилерії Берислав", "под обстрелом врага Каховка"."""
    start = place
    while place - start < MEANS and _of_means(reading, place):
        if reading.word(place) in SINCE or reading.at("near", place) or reading.at("within", place) or reading.at("predicate", place):
            return start
        place += 1
    return place


def _of_means(reading: Reading, place: int) -> bool:
    if reading.word(place) == ",":
        return reading.on("materiel", place + 1) is not None  # "з артилерії, дронами-камікадзе та БпЛА Лісне"
    if reading.word(place) in QUOTES:
        return _flew(reading, place - 1) or _flew(reading, place + 1)  # "атакував «шахедами» Одесу"
    small = reading.word(place).isalpha() and reading.tokens[place].text[0].islower()
    return small or _flew(reading, place)


def _flew(reading: Reading, place: int) -> bool:
    return reading.on("materiel", place) is not None or reading.on("model", place) is not None


def aimed_at(event: Occurrence) -> str | None:
    """ "нанесли удар по колонне грузовиков": the class of what a strike was aimed at, where no place is named."""
    last = event.predicate.term.last
    if event.reading.word(last + 1) not in AT or event.predicate.noun:
        return None
    near = (term for term in event.reading.all("materiel") if 0 < term.first - last <= TARGET)
    return next((term.value for term in near if term.value in MOVING), None)


def whose_site(event: Occurrence) -> bool:
    """ "удар по пункту временной дислокации 14-й бригады": the site was struck, the formation only owns it."""
    first, at = min(unit.at for unit in event.share.units), event.predicate.term
    owned = event.predicate.passive and first < at.first  # "the command post of the 44th brigade was hit"
    begin = first - OWNED if owned else at.last + 1
    return any(
        term.value in SITES and term.value not in ("area", "fortification") and begin <= term.first and term.last < first
        for term in event.reading.all("materiel")
    )


def upon_a_unit(event: Occurrence) -> bool:
    """ "causing significant damage to the 38th Brigade": a formation right after the verb."""
    last = event.predicate.term.last
    return any(
        0 < unit.at - last <= AFTER_DAMAGE and (unit.number or unit.type) and unit.party is not Party.RU for unit in event.share.units
    )
