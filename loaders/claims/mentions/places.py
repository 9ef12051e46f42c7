"""Places as written: where names of places begin, after a preposition, before a verb or a colon, or as a heading."""

import re

from loaders.claims.marks import BEFORE_NAMES, OF_OWNERS, OPENING_QUOTES
from loaders.claims.mentions.airfields import quoted_airfields
from loaders.claims.mentions.attacked import strikes
from loaders.claims.mentions.beside import (
    is_compass,
    opening_region,
    owning,
    region_before_dash,
    wide,
)
from loaders.claims.mentions.kinds import FIRE_OR_ATTACK, FOUGHT
from loaders.claims.mentions.name_lists import name_list
from loaders.claims.mentions.names import is_name
from loaders.claims.mentions.quarters import of_offices, of_quarters
from loaders.claims.mentions.regions import (
    find_regions,
    region_at,
)
from loaders.claims.mentions.sectors import find_sector, sector_spans
from loaders.claims.mentions.shelled import no_side
from loaders.claims.mentions.upon import places_a_thing
from loaders.claims.reading import PlaceName, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term
from schema.sources import recognise

UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
MEETINGS, OF_MEETING = words("meetings"), 4  # tokens between a meeting and its town
THE_CAPITAL = ["the", "capital", ","]
SHELLINGS = stems("shellings")
NOUNS_OF = frozenset(("strike", "shell"))  # "the bombardment of Lisne"
QUARTERS_SHELLED, PEOPLE_OF = stems("quarters_shelled"), stems("people_of")
STORMED, TAKES_A_TOWN = stems("stormed"), words("takes_a_town")
BRACKETED = FOUGHT | {"repel"}
HEADING = 4  # tokens of a sentence that is only a place's name and heads what follows: "🔴 Odesa."
LEADING = ("near", "including", "place_word", "within")  # a name may follow a term of one of them
OFFICIALS, SEATS = words("of_seats"), words("capitals")
BETWEEN, ASIDE = "between", 8  # tokens of a bracket after the word for shelling
NO_TOWNS, STREET = words("no_towns"), words("street")
BEFORE_NAME = words("before_name") | BEFORE_NAMES


def find_places(reading: Reading) -> None:
    """Fill `reading.places`, `reading.direction` and where it stands."""
    find_sector(reading)
    triggers = _triggers(reading)
    sectors: list[tuple[int, int]] | None = None
    done = -1
    for term in triggers:
        if term.first <= done or reading.on("insider", term.first - 1) or _of_officials(reading, term):  # "a source in Kyiv"
            continue
        names, end = _names_after(reading, term)
        if names:
            only_locates = is_compass(reading, term) and reading.at("near", end + 1)  # "north of Lyman near Torske"
            sectors = sector_spans(reading) if sectors is None else sectors
            names = [name for name in names if not any(first <= name.at <= last for first, last in sectors)] if sectors else names
            reading.places.extend([] if only_locates else names)
            done = end
    reading.places.extend(_after_sector(reading))
    predicate = reading.has("predicate")
    if predicate:
        reading.places.extend([*_objects(reading), *quoted_airfields(reading)])
    regions = list(find_regions(reading)) if reading.has("region") or reading.has("region_word") else []
    reading.places.extend([*regions, *_before_colon(reading), *(_before_verb(reading) if predicate else ())])
    reading.places = of_offices(reading.places) if regions else reading.places
    if len(reading.places) > 1:
        region_before_dash(reading)
    if not reading.places and len(reading.tokens) <= HEADING:
        reading.places.extend(_heading(reading))
    if reading.places:
        _settle(reading)
    if len(reading.places) > 1:
        reading.places = list(
            {(place.start, place.kind): place for place in sorted(reading.places, key=lambda place: place.start)}.values()
        )


def _settle(reading: Reading) -> None:
    """What the places that were found are to each other and to the sentence."""
    if reading.classes & MEETINGS.bit:
        reading.places = [place for place in reading.places if not _of_a_meeting(reading, place)]
    owning(reading)
    wide(reading)
    opening_region(reading)
    if "region_word" in reading.starts:
        of_quarters(reading)


def _of_a_meeting(reading: Reading, place: PlaceName) -> bool:
    """ "на сессии совета в Лесном": where somebody speaks, who may tell of any place."""
    return not MEETINGS.isdisjoint(reading.words[max(0, place.at - OF_MEETING) : place.at])


def _past_participle(reading: Reading, place: int) -> int:
    """ "в районе недавно освобождённого Лесного": the name over a participle in small letters, and an adverb before it."""
    word = reading.tokens[place].text if place < reading.size else ""
    if reading.words[place : place + len(THE_CAPITAL)] == THE_CAPITAL:
        return place + len(THE_CAPITAL)  # "in the capital, Kyiv"
    if not word.islower() or not CYRILLIC.search(word):
        return place
    at = place + ("ADVB" in grammemes(word))
    participle = at < reading.size and reading.tokens[at].text.islower() and "PRTF" in grammemes(reading.tokens[at].text)
    return at + 1 if participle and is_name(reading, at + 1) else place


def _names_after(reading: Reading, term: Term) -> tuple[list[PlaceName], int]:
    """The names after a preposition and the token that ends them: of towns, or of a district after whose it is, "in Kyiv's Lisnyi district"."""
    place = term.last + 1
    names, end = name_list(reading, _past_participle(reading, place), _kind(reading, term))
    owned = not names and reading.word(place).endswith(OF_OWNERS) and reading.tokens[place].capital and not reading.on("country", place)
    region = region_at(reading, place + 1) if owned else None
    if region is None:
        return names, end
    district = PlaceName(reading.left[place + 1], reading.right[region[1]], place + 1, "within", reading.surface(place, place)[:-2])
    return [district], region[1]


def _after_sector(reading: Reading) -> list[PlaceName]:
    """ "in the Pokrovsk direction (Lisne, Dubove)", "на Лиманському напрямку відбито 22 атаки (Лісне)": towns in the brackets after a sector, or the fights there."""
    found: list[PlaceName] = []
    for term in reading.all("direction_word") if "(" in reading.line else ():
        place = term.last + 1
        if reading.word(place) != "(" and CYRILLIC.search(reading.line):
            fights = (verb.last + 1 for verb in reading.all("predicate") if verb.first >= place and verb.value in BRACKETED)
            place = next((after for after in fights if reading.word(after) == "("), place)
        if reading.word(place) == "(":
            names, end = name_list(reading, place + 1, "near")
            found.extend(names if reading.word(end + 1) == ")" else ())
    return found


def _objects(reading: Reading) -> list[PlaceName]:
    """ "Russia attacked Zaporizhzhia with five bombs", "из-за обстрела Лесного": names right after an English verb, or a noun of shelling."""
    found: list[PlaceName] = []
    for term in reading.all("predicate"):
        shelling = _shelling(reading, term)
        if shelling is not None:
            first = _past_agent(reading, shelling + 1)
            no_side(reading, first)
            found.extend(name_list(reading, first, "at")[0])
            continue
        if term.value in FOUGHT and reading.word(term.last).startswith(STORMED):
            found.extend(name_list(reading, term.last + 1, "at")[0])  # "штурмуют Лесное"
            continue
        if term.value in NOUNS_OF and reading.word(term.last + 1) == "of" and is_name(reading, _skip_articles(reading, term.last + 2)):
            first = _skip_articles(reading, term.last + 2)
            found.extend(name_list(reading, first, "at")[0] or _town_or_region(reading, first))
            continue
        if term.value in FOUGHT and term.first < term.last and reading.word(term.last) in TAKES_A_TOWN:
            found.extend(_town_or_region(reading, _skip_articles(reading, term.last + 1)))  # "tried to capture Lisne"
            continue
        if not strikes(reading, term):
            continue
        going_on = reading.word(term.last).endswith("ing")  # "are storming Lisne"
        passive = not going_on and any(reading.at("be", place) for place in range(max(0, term.first - 2), term.first))
        first = _skip_articles(reading, term.last + 1)
        if not passive and is_name(reading, first) and not CYRILLIC.search(reading.tokens[term.last].text):
            found.extend(name_list(reading, first, "at")[0])
    found.extend(_of_people(reading) if reading.classes & PEOPLE_OF.bit else ())
    known = {place.start for place in reading.places} if found else set()
    return [place for place in found if place.start not in known]


def _of_people(reading: Reading) -> list[PlaceName]:
    """ "поранено жительку Лісного", "двоє мешканців Лісного": the town that people are of, in the genitive right after them."""
    known = {place.at for place in reading.places}
    people = (place + 1 for place in reading.beginning(PEOPLE_OF) if is_name(reading, place + 1) and place + 1 not in known)
    of = (place for place in people if "gent" in grammemes(reading.tokens[place].text) and not reading.at("region", place))
    return [name for place in of for name in name_list(reading, place, "at")[0]]


def _town_or_region(reading: Reading, place: int) -> list[PlaceName]:
    """ "Lisne and Dubove", "the Lisne region": what stands right after an English verb of taking."""
    region = region_at(reading, place) if reading.has("region_word") else None
    if region:
        return [PlaceName(reading.left[place], reading.right[region[1]], place, "within")]
    return name_list(reading, place, "near")[0]


def _shelling(reading: Reading, term: Term) -> int | None:
    """The token of a Cyrillic noun of shelling, what it shelled being in the genitive after it; null in a headline's topic."""
    topic = term.first == 0 and ":" in reading.words  # "Обстрел Лесного: данные главы"
    at = term.first if term.value == "under_fire" and term.last > term.first else term.last  # "обстрела Лесного пострадали двое"
    shells = term.value in ("strike", "under_fire") and reading.word(at).startswith(SHELLINGS)
    return at if shells and not (reading.word(at).isascii() or topic) else None


def _past_agent(reading: Reading, place: int) -> int:
    """Past who shelled, or a bracket: "обстрілу росіянами Лісного", "обстріл (попередньо з РСЗВ) Лісного"."""
    party = reading.at("party", place)
    if party and "ablt" in grammemes(reading.tokens[party.last].text):
        return party.last + 1
    while reading.word(place).startswith(QUARTERS_SHELLED):
        place += 1  # "обстрілу житлового сектору Лісного"
    aside = reading.words[place : place + ASIDE]
    return place + aside.index(")") + 1 if aside[:1] == ["("] and ")" in aside else place


def _skip_articles(reading: Reading, place: int) -> int:
    while reading.word(place) in BEFORE_NAME:
        place += 1
    return place


def _before_colon(reading: Reading) -> list[PlaceName]:
    """ "Каменка-Днепровская: обстрелян рынок": a town that begins a row and heads it."""
    colon = reading.words.index(":") if ":" in reading.line and ":" in reading.words[:HEADING] else -1
    marks = grammemes(reading.tokens[0].text) if colon > 0 else frozenset()
    if (
        colon < 1
        or reading.at("predicate", 0) is not None
        or (marks & {"PRTS", "Impe"} and "NOUN" not in marks)
        or not NO_TOWNS.isdisjoint(reading.words[:colon])
    ):
        return []  # "Убито: 171 военный", "Key Takeaways: …"
    region = region_at(reading, 0)
    if region and region[1] == colon - 1 and not any(place.at <= colon for place in reading.places):
        return [PlaceName(reading.left[0], reading.right[colon - 1], 0, "within")]
    names, end = name_list(reading, 0, "at")
    known = any(place.at <= end for place in reading.places) or any(reading.on("source", place) for place in range(colon + 1))
    known = known or (recognise(reading.surface(0, colon - 1)) is not None)  # "Юрий Слюсарь: …"
    return names if len(names) == 1 and end == colon - 1 and not known else []


def _before_verb(reading: Reading) -> list[PlaceName]:
    """ "Павлоград уночі атакували 7 «шахедів»", "Лісне ворог накрив з гармат": a town that begins a sentence, and no subject of its verb."""
    verb = next((term for term in reading.all("predicate") if 0 < term.first <= HEADING and term.value in FIRE_OR_ATTACK), None)
    begins = int(reading.word(0) in OPENING_QUOTES)
    first = grammemes(reading.tokens[begins].text)
    if verb is None or reading.here(begins).keys() - {"town"} or first & {"plur", "ADVB"} or ("nomn" in first and "accs" not in first):
        return []
    verbs = [marks for place in range(1, verb.last + 1) if {"VERB", "past"} <= (marks := grammemes(reading.tokens[place].text))]
    acts = any(0 < term.first < verb.first and reading.subject(term) for term in reading.all("party"))
    if not any("plur" in marks for marks in verbs) and not (verbs and acts):
        return []
    names, end = name_list(reading, begins, "at")
    known = any(place.at <= end for place in reading.places) or any("VERB" in grammemes(reading.tokens[name.at].text) for name in names)
    return names if len(names) == 1 and end < verb.first and not known else []


def _of_officials(reading: Reading, term: Term) -> bool:
    """ "officials in Kyiv said": where a government sits, which is where nothing happened."""
    return reading.word(term.first - 1) in OFFICIALS and term.last + 1 < reading.size and reading.tokens[term.last + 1].text in SEATS


def _triggers(reading: Reading) -> list[Term]:
    """The words after which a place may stand: "near", "in", "the village of"; not "made in", nor the head of a region."""
    if reading.starts.keys().isdisjoint(LEADING):
        return []
    found = [
        term
        for category in LEADING
        for term in reading.all(category)
        if places_a_thing(reading, term)
        and not (category == "place_word" and reading.word(term.last).endswith("'s"))  # "the city's Moscow-installed mayor"
        and not (reading.on("governor", term.last) and _of_its_head(reading, term))
        and not (category == "near" and reading.word(term.last) in STREET)  # "на улице Гоголя"
        and not (reading.at("made", term.first - 1) and reading.at("origin", term.last + 1))
        and not (reading.word(term.first) == BETWEEN and reading.at("party", term.last + 1))  # "hostilities between Moscow and Kyiv"
    ]  # "a tank made in Germany" is in no place
    if len(found) > 1:
        found.sort(key=lambda term: (term.first, -term.last))
    return found


def _of_its_head(reading: Reading, term: Term) -> bool:
    """ "мэр города Иван Вовк": a word for a town that ends an office, before its holder's name."""
    first = term.last + 1
    named = first + 1 < reading.size and reading.tokens[first + 1].capital and CYRILLIC.search(reading.tokens[first].text)
    return bool(named) and "Name" in grammemes(reading.tokens[first].text)


def _kind(reading: Reading, term: Term) -> str:
    """Beside a place or at it; "у" is beside in Russian, in in Ukrainian."""
    alone = term.first == term.last and reading.word(term.first) == "у"
    ukrainian = alone and UKRAINIAN.search(reading.text, reading.sentence.start, reading.sentence.end)
    return "near" if term.value == "near" and not ukrainian else "at"


def _heading(reading: Reading) -> list[PlaceName]:
    if reading.words[-1] == "!" or reading.on("predicate", 0):
        return []  # "Військо!", "Освобождено Лесное."
    region = region_at(reading, 0)
    if region and region[1] >= len(reading.tokens) - 2:
        return [PlaceName(reading.left[0], reading.right[region[1]], 0, "within")]
    names, end = name_list(reading, 0, "at")
    return names if len(names) == 1 and end >= len(reading.tokens) - 2 else []
