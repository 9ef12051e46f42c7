"""Places as written: lists of names after a preposition, each with the region that stands beside it."""

import re

from loaders.claims.mentions.airfields import quoted_airfields
from loaders.claims.mentions.beside import (
    COMPASS,
    LANDS,
    OWNERS,
    country_of,
    ended,
    is_compass,
    opening_region,
    over_aside,
    owning,
    region_before_dash,
    town_after,
    wide,
)
from loaders.claims.mentions.names import LINKS, describes, in_unit, is_name, joined
from loaders.claims.mentions.people import tells
from loaders.claims.mentions.regions import (
    adjective_region,
    elided_region,
    find_regions,
    places_a_thing,
    region_after,
    region_at,
    regions_of_a_list,
    same_region_follows,
)
from loaders.claims.mentions.sectors import find_sector, sector_spans
from loaders.claims.reading import PlaceName, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term
from schema.sources import recognise

CLOSING = frozenset(('"', "”", "»"))
PORT_CITY = ("port", "city", "town")  # after "Crimean", and before whose name it is
PORT = words("port")
UPON = words("upon")
HYPHENATED = re.compile(r"[-‐‑]\w+[-‐‑]")
UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
HELD = words("held")
MARKS = frozenset(".,")
NOT_AFTER = frozenset(("direction_word", "region_word", "governor"))  # words that make of a name before them no place of its own
SHELLINGS = stems("shellings")
STRIKING = frozenset(("ground_attack", "shell", "engage_target"))
HEADING = 4  # tokens of a sentence that is only a place's name and heads what follows: "🔴 Odesa."
LEADING = ("near", "including", "place_word", "within")  # a name may follow a term of one of them
SETTLEMENT = words("settlement")  # after a name, in a headline's capitals
BEFORE_NAME = words("before_name") | frozenset('-–—:“«"')


def find_places(reading: Reading) -> None:
    """Fill `reading.places`, `reading.direction` and where it stands."""
    find_sector(reading)
    triggers = _triggers(reading)
    sectors = sector_spans(reading) if triggers else []
    done = -1
    for term in triggers:
        if term.first <= done or reading.on("insider", term.first - 1):  # "a source in Kyiv"
            continue
        names, end = name_list(reading, term.last + 1, _kind(reading, term))
        if names:
            only_locates = is_compass(reading, term) and reading.at("near", end + 1)  # "north of Lyman near Torske"
            names = [name for name in names if not any(first <= name.at <= last for first, last in sectors)]
            reading.places.extend([] if only_locates else names)
            done = end
    if reading.has("predicate"):
        reading.places.extend([*_objects(reading), *quoted_airfields(reading)])
    if reading.has("region") or reading.has("region_word"):
        reading.places.extend(find_regions(reading))
    reading.places.extend([*_before_colon(reading), *(_before_verb(reading) if reading.has("predicate") else ())])
    if len(reading.places) > 1:
        region_before_dash(reading)
    if not reading.places and len(reading.tokens) <= HEADING:
        reading.places.extend(_heading(reading))
    if reading.places:
        owning(reading)
        wide(reading)
        opening_region(reading)
    if len(reading.places) > 1:
        reading.places = list(
            {(place.start, place.kind): place for place in sorted(reading.places, key=lambda place: place.start)}.values()
        )


def _objects(reading: Reading) -> list[PlaceName]:
    """ "Russia attacked Zaporizhzhia with five bombs", "из-за обстрела Лесного": names right after an English verb, or a noun of shelling."""
    found: list[PlaceName] = []
    for term in reading.all("predicate"):
        if _shells(reading, term):
            found.extend(name_list(reading, term.last + 1, "at")[0])
            continue
        verb = (term.value in STRIKING or term.value == "strike") and reading.word(term.last).endswith(("ed", "hit", "struck"))
        if not verb:
            continue
        passive = any(reading.at("be", place) for place in range(max(0, term.first - 2), term.first))
        first = _skip_articles(reading, term.last + 1)
        if not passive and is_name(reading, first) and not CYRILLIC.search(reading.tokens[term.last].text):
            found.extend(name_list(reading, first, "at")[0])
    known = {place.start for place in reading.places} if found else set()
    return [place for place in found if place.start not in known]


def _shells(reading: Reading, term: Term) -> bool:
    """Whether a Cyrillic noun of shelling ends at a term's last token, what it shelled being in the genitive after it; not a headline's topic."""
    topic = term.first == 0 and ":" in reading.words  # "Обстрел Лесного: данные главы"
    word = reading.word(term.last)
    return term.value == "strike" and word.startswith(SHELLINGS) and not (word.isascii() or topic)


def _skip_articles(reading: Reading, place: int) -> int:
    while reading.word(place) in BEFORE_NAME:
        place += 1
    return place


def _before_colon(reading: Reading) -> list[PlaceName]:
    """ "Каменка-Днепровская: обстрелян рынок": a town that begins a row and heads it."""
    colon = reading.words.index(":") if ":" in reading.words[:HEADING] else -1
    marks = grammemes(reading.tokens[0].text)
    if colon < 1 or (marks & {"PRTS", "Impe"} and "NOUN" not in marks):
        return []  # "Убито: 171 военный"
    region = region_at(reading, 0)
    if region and region[1] == colon - 1 and not any(place.at <= colon for place in reading.places):
        return [PlaceName(reading.left[0], reading.right[colon - 1], 0, "within")]
    names, end = name_list(reading, 0, "at")
    known = any(place.at <= end for place in reading.places) or any(reading.on("source", place) for place in range(colon + 1))
    known = known or (colon > 0 and recognise(reading.surface(0, colon - 1)) is not None)  # "Юрий Слюсарь: …"
    return names if len(names) == 1 and end == colon - 1 and not known else []


def _before_verb(reading: Reading) -> list[PlaceName]:
    """ "Павлоград уночі атакували 7 «шахедів»": a town that begins a sentence, and no subject, its verb being in the plural."""
    verb = next((term for term in reading.all("predicate") if 0 < term.first < HEADING and term.value in STRIKING), None)
    if verb is None or reading.here(0).keys() - {"town"} or "plur" in grammemes(reading.tokens[0].text):
        return []
    if not {"VERB", "plur", "past"} <= grammemes(reading.tokens[verb.last].text):
        return []
    names, end = name_list(reading, 0, "at")
    known = any(place.at <= end for place in reading.places)
    return names if len(names) == 1 and end < verb.first and not known else []


def _triggers(reading: Reading) -> list[Term]:
    if reading.starts.keys().isdisjoint(LEADING):
        return []
    found = [
        term
        for category in LEADING
        for term in reading.all(category)
        if places_a_thing(reading, term) and not (reading.at("made", term.first - 1) and reading.at("origin", term.last + 1))
    ]  # "a tank made in Germany" is in no place
    if len(found) > 1:
        found.sort(key=lambda term: (term.first, -term.last))
    return found


def _kind(reading: Reading, term: Term) -> str:
    """Beside a place or at it; "у" is beside in Russian, in in Ukrainian."""
    alone = term.first == term.last and reading.word(term.first) == "у"
    ukrainian = alone and UKRAINIAN.search(reading.text, reading.sentence.start, reading.sentence.end)
    return "near" if term.value == "near" and not ukrainian else "at"


def _heading(reading: Reading) -> list[PlaceName]:
    region = region_at(reading, 0)
    if region and region[1] >= len(reading.tokens) - 2:
        return [PlaceName(reading.left[0], reading.right[region[1]], 0, "within")]
    names, end = name_list(reading, 0, "at")
    return names if len(names) == 1 and end >= len(reading.tokens) - 2 else []


def name_list(reading: Reading, place: int, kind: str) -> tuple[list[PlaceName], int]:
    """The names that begin at a token, each with its region, and the last token read."""
    found: list[PlaceName] = []
    open_from, end = 0, place - 1
    place = _skip(reading, place)
    heading = region_at(reading, place) if ":" in reading.words else None
    if heading and reading.word(heading[1] + 1) == ":":  # "в населённых пунктах ДНР: Лесное, Луговое"
        found, end = name_list(reading, heading[1] + 2, kind)
        for town in found:
            town.region = town.region or heading[0]
        return found, end
    while True:
        before, at = _owner(reading, place)
        name = _name(reading, at, kind)
        if name is None:
            regions_of_a_list(reading, found[open_from:], place)
            break
        last, mention = name
        if reading.word(place - 1) == "of" and reading.word(place - 2).startswith(COMPASS) and reading.at("near", last + 1):
            place = _skip(reading, last + 1)  # "and northeast of Lyman near Torske"
            continue
        mention.region = before
        wide = region_at(reading, place) if kind == "object" and not before else None
        mention.kind = "within" if LANDS.search(reading.text, mention.start, mention.end) or (wide and wide[1] == last) else mention.kind
        found.append(mention)
        region, end = region_after(reading, last + 1)
        if region:
            for open_name in found[open_from:]:
                open_name.region = open_name.region or region
            open_from = len(found)
        else:
            mention.region, end = town_after(reading, last + 1, after_comma=kind != "near") or (
                mention.region,
                over_aside(reading, end + 1),
            )
        following = _next(reading, end + 1)
        if following is None:
            break
        if "well" in reading.words[end + 1 : following] and ended(reading, found[open_from:]):
            open_from = len(found)
        place = _skip(reading, following)
    return found, end


def _owner(reading: Reading, place: int) -> tuple[str | None, int]:
    """ "Crimea's Lisne", "Lisna Oblast's Lisne": the region before a name, and where the name begins."""
    region = region_at(reading, place) if reading.word(place + 1).endswith(OWNERS) else None
    at = place + 2
    if region and region[1] == at - 1 and is_name(reading, at) and not (reading.at("region", at) or reading.at("region_word", at + 1)):
        return region[0][:-2], at
    before = adjective_region(reading, place)
    return before, place + bool(before)


def _skip(reading: Reading, place: int) -> int:
    """Past words between a preposition and the name: "the settlements of", a dash or a colon."""
    for _ in range(8):
        here, word = reading.here(place), reading.word(place)
        term = (here.get("place_word") or here.get("including") or here.get("near")) if here else None
        if term and ("place_word" in here or not (reading.tokens[place].text[0].isupper() and term.first == term.last)):
            place = term.last + 1
        elif word in BEFORE_NAME or (word in MARKS and _after_mark(reading, place)):
            place += 1
        elif "article" in here and reading.at("place_word", place + 1):
            place += 1  # "and a village of Lisne"
        elif reading.classes & HELD.bit and reading.word(place + 1) in HELD and reading.on("party", place):
            place += 2  # "Russian-controlled Skadovsk"
        elif (word.endswith(OWNERS) and country_of(reading, place)) or (word == "crimean" and reading.word(place + 1) in PORT_CITY):
            place += 1
        else:
            break
    return place


def _after_mark(reading: Reading, place: int) -> bool:
    """Whether a full stop ends an abbreviation, or a comma follows "including"."""
    mark = reading.word(place)
    return (mark == "." and reading.at("place_word", place - 1) is not None) or (
        mark == "," and reading.on("including", place - 1) is not None
    )


def _next(reading: Reading, place: int) -> int | None:
    """Where the list goes on after a comma, a conjunction, or two names written together."""
    start = place
    while reading.word(place) in LINKS and place - start < 4:
        place += 1
    if place > start:
        return None if _closes(reading, place) else place
    glued = 0 < place < len(reading.tokens) and reading.right[place - 1] == reading.left[place]
    return place if glued and is_name(reading, place) else None


def _closes(reading: Reading, place: int) -> bool:
    """Whether a quotation mark stands right after a comma, and ends what is quoted."""
    return reading.word(place) in CLOSING and reading.right[place - 1] == reading.left[place]


def _name(reading: Reading, place: int, kind: str) -> tuple[int, PlaceName] | None:
    if reading.at("region", place) or not is_name(reading, place) or in_unit(reading, place) or reading.speaks(place):
        return None
    last = place
    while (
        is_name(reading, last + 1, follows=True)
        and joined(reading, last + 1)
        and not (same_region_follows(reading, last + 1) or reading.word(last + 1) in SETTLEMENT)
    ):
        last += 1
    sea_port = reading.on("water", last) is not None and reading.word(last + 1) in PORT and reading.word(last + 2) == "of"
    if sea_port or tells(reading, place, last) or (reading.at("said", last + 1) and reading.word(place - 1) == "the"):
        return None  # "the Black Sea port of Lisne", "in Lisne, the Lisna Regional Office reported"
    if reading.word(last + 1) in UPON and is_name(reading, last + 2) and HYPHENATED.match(reading.text, reading.right[last]):
        last += 2  # "Слов'янськ-на-Кубані"
    water = reading.at("water", last + 1)
    if water and reading.word(water.last + 1) in PORT:
        water = None  # "the Odesa sea port"
    if water and (reading.tokens[water.first].text[0].islower() or reading.tokens[water.first].text.isupper()):
        last = water.last
    if not NOT_AFTER.isdisjoint(reading.here(last + 1)) or (last == place and describes(reading, place)):
        return None
    start, end = reading.left[place], reading.right[last]
    if reading.text[end - 2 : end] in ("'s", "’s"):
        end -= 2
    return last, PlaceName(start, end, place, "within" if last == place and elided_region(reading, place) else kind)
