"""Lists of place names, each with the region that stands beside it."""

import re

from loaders.claims.marks import BEFORE_NAMES, CLOSING_QUOTES, OF_OWNERS
from loaders.claims.mentions.beside import COMPASS, country_of, ended, is_land, over_aside, town_after
from loaders.claims.mentions.names import CAPITALS, LINKS, describes, hyphened, in_unit, is_name, joined
from loaders.claims.mentions.people import tells
from loaders.claims.mentions.plurals import of_several
from loaders.claims.mentions.regions import (
    REGION_ADJECTIVE,
    adjective_region,
    elided_region,
    region_after,
    region_at,
    same_region_follows,
)
from loaders.claims.reading import PlaceName, Reading
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC, grammemes

PORT_CITY = ("port", "city", "town")  # after "Crimean", and before whose name it is
PORT = words("port")
UPON = words("upon") | {"on"}
PERSON = 2  # words of the name of who heads a town, after its own
NEAREST = 3  # tokens of which a name, with the region that owns it before, has one with a capital letter
HYPHENATED = re.compile(r"[-‐‑]\w+[-‐‑]")
HELD = words("held")
MARKS = frozenset(".,")
NOT_AFTER = frozenset(("direction_word", "region_word", "governor"))  # words that make of a name before them no place of its own
SETTLEMENT = words("settlement")  # after a name, in a headline's capitals
BEFORE_NAME = words("before_name") | BEFORE_NAMES
BORDER = words("border")
HAD, OFFICES = words("had"), words("offices_held")


def name_list(reading: Reading, place: int, kind: str) -> tuple[list[PlaceName], int]:
    """The names that begin at a token, each with its region, and the last token read."""
    found: list[PlaceName] = []
    open_from, end = 0, place - 1
    first = _first(reading, place)
    if first is None:
        return found, end
    place = first
    if heading := _heading(reading, place):
        return _under_region(reading, heading, kind)
    while True:
        before, at = _owner(reading, place)
        name = _name(reading, at, kind)
        if name is None:
            found += _regions(reading, found[open_from:], place)
            break
        last, mention = name
        if reading.word(place - 1) == "of" and reading.word(place - 2).startswith(COMPASS) and reading.at("near", last + 1):
            place = _skip(reading, last + 1)  # "and northeast of Lyman near Torske"
            continue
        mention.region = before
        beside = reading.word(last + 1) in BORDER
        wide = region_at(reading, place) if (kind == "object" or beside) and not before else None
        mention.kind = "within" if is_land(reading, mention) or (wide and wide[1] == last + 2 * beside) else mention.kind
        found.append(mention)
        end, placed = _locate(reading, found[open_from:], last, kind)
        open_from = len(found) if placed else open_from
        following = _next(reading, end + 1)
        if following is None:
            break
        if "well" in reading.words[end + 1 : following] and ended(reading, found[open_from:]):
            open_from = len(found)
        place = _skip(reading, following)
    return found, end


def _locate(reading: Reading, names: list[PlaceName], last: int, kind: str) -> tuple[int, bool]:
    """Give names the region that follows them, or the last its town; the last token read, and whether a region follows."""
    region, end = region_after(reading, last + 1)
    beside = town_after(reading, end + 1, after_comma=kind != "near")
    for name in names if region else ():
        name.region = name.region or region
    if region:
        return (beside[1] if beside else end), True  # "in the Donetsk region, east of Dolyna"
    names[-1].region, end = beside or (names[-1].region, over_aside(reading, end + 1))
    return end, False


def _regions(reading: Reading, found: list[PlaceName], place: int) -> list[PlaceName]:
    """ "over the Kharkiv, Sumy and Kursk regions": the noun at the end makes regions of all names before it; the last of them."""
    region = region_at(reading, place) if found else None
    word = reading.on("region_word", region[1]) if region else None
    if word is None or reading.at("region", place) or not of_several(reading, word.last):
        return []
    for mention in found:
        name = reading.text[mention.start : mention.end]
        town = CYRILLIC.search(name) is not None and not REGION_ADJECTIVE.search(name.lower())  # "Нікополь, Мирівську громади"
        mention.kind = mention.kind if mention.region or town else "within"
    return [PlaceName(reading.left[place], reading.right[word.first - 1], place, "within")]


def _first(reading: Reading, place: int) -> int | None:
    """Where the first name may begin, null where no capital letter stands near, as every name has one."""
    if not reading.capitals or reading.capitals[-1] < place:
        return None
    first = _skip(reading, place)
    return first if reading.capitalised(first, first + NEAREST) else None


def _heading(reading: Reading, place: int) -> tuple[str, int] | None:
    """A region at a token that a colon follows."""
    region = region_at(reading, place) if ":" in reading.line else None
    return region if region and reading.word(region[1] + 1) == ":" else None


def _under_region(reading: Reading, heading: tuple[str, int], kind: str) -> tuple[list[PlaceName], int]:
    """ "в населённых пунктах ДНР: Лесное, Луговое": the names after a region and a colon."""
    found, end = name_list(reading, heading[1] + 2, kind)
    for town in found:
        town.region = town.region or heading[0]
    return found, end


def _owner(reading: Reading, place: int) -> tuple[str | None, int]:
    """ "Crimea's Lisne", "Lisna Oblast's Lisne": the region before a name, and where the name begins."""
    region = region_at(reading, place) if reading.word(place + 1).endswith(OF_OWNERS) else None
    at = place + 2
    if region and region[1] == at - 1 and is_name(reading, at) and not (reading.at("region", at) or reading.at("region_word", at + 1)):
        return region[0][:-2], at
    before = adjective_region(reading, place)
    return before, place + bool(before)


def _skip(reading: Reading, place: int) -> int:
    """Past words between a preposition and the name: "the settlements of", a dash or a colon."""
    for _ in range(8):
        here, word = reading.here(place), reading.word(place)
        led = here.get("near") if "predicate" not in here else None  # not over "вышли к" of the next clause
        term = (here.get("place_word") or here.get("including") or led) if here else None
        if term and ("place_word" in here or not (reading.tokens[place].text[0].isupper() and term.first == term.last)):
            place = term.last + 1
        elif word in BEFORE_NAME or (word in MARKS and _after_mark(reading, place)):
            place += 1
        elif "article" in here and reading.at("place_word", place + 1):
            place += 1  # "and a village of Lisne"
        elif reading.classes & HELD.bit and reading.word(place + 1) in HELD and reading.on("party", place):
            place += 2  # "Russian-controlled Skadovsk"
        elif (word.endswith(OF_OWNERS) and country_of(reading, place)) or (word == "crimean" and reading.word(place + 1) in PORT_CITY):
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
        if reading.words[start:place] == ["as"]:
            return None  # "killed two in Lisne as Kyiv reports losses"
        return None if _closes(reading, place) else place
    glued = 0 < place < len(reading.tokens) and reading.right[place - 1] == reading.left[place]
    return place if glued and is_name(reading, place) else None


def _closes(reading: Reading, place: int) -> bool:
    """Whether a quotation mark stands right after a comma, and ends what is quoted."""
    return reading.word(place) in CLOSING_QUOTES and reading.right[place - 1] == reading.left[place]


def _acts(reading: Reading, place: int) -> bool:
    """ "near Dolyna, and Kiev has lost 40 troops": a verb of losing right after a capital, which is the side and no town of the list."""
    if place >= reading.size or reading.tokens[place].text not in CAPITALS:
        return False
    verb = reading.at("predicate", place + 1 + (reading.word(place + 1) in HAD))
    return verb is not None and verb.value == "lose"


def _of_a_noun(reading: Reading, place: int) -> bool:
    """ "в Лесном Черноморского флота": an adjective of the noun after it, and no half of a name with a hyphen."""
    return describes(reading, place) and not hyphened(reading, place)


def _last(reading: Reading, place: int) -> int:
    """The last word of a name, "Иван Вовк" being none of "глава города Лесное Иван Вовк"."""
    last = place
    while (
        is_name(reading, last + 1, follows=True)
        and joined(reading, last + 1)
        and not (same_region_follows(reading, last + 1) or reading.word(last + 1) in SETTLEMENT or _of_a_noun(reading, last + 1))
    ):
        last += 1
    held = last - place == PERSON and reading.on("governor", place - 1) is not None
    return place if held and "Name" in grammemes(reading.tokens[place + 1].text) else last


def _name(reading: Reading, place: int, kind: str) -> tuple[int, PlaceName] | None:
    """The place name at a token and its last token; null for who speaks, a region, a unit, or a name that only describes a town."""
    known = reading.at("region", place) or in_unit(reading, place) or reading.speaks(place) or _acts(reading, place)
    if known or not is_name(reading, place):
        return None
    last = _last(reading, place)
    sea_port = reading.on("water", last) is not None and reading.word(last + 1) in PORT and reading.word(last + 2) == "of"
    offices = (at for at in range(place + 1, last + 2) if reading.word(at) in OFFICES)
    office = any(reading.tokens[at].capital for at in offices)  # "in Lisne, Interior Minister Ivan Vovk said"
    if sea_port or office or tells(reading, place, last) or (reading.at("said", last + 1) and reading.word(place - 1) == "the"):
        return None  # "the Black Sea port of Lisne", "in Lisne, the Lisna Regional Office reported"
    if reading.word(last + 1) in UPON and is_name(reading, last + 2) and HYPHENATED.match(reading.text, reading.right[last]):
        last += 2  # "Слов'янськ-на-Кубані", "Rostov-on-Don"
    town = reading.at("place_word", last + 1)
    if town and reading.word(town.last + 1) == "of" and is_name(reading, town.last + 2):
        return None  # "the Donetsk city of Lisne"
    if town and reading.word(town.last).endswith("s") and not (reading.on("joint", place - 1) or reading.word(place - 1) == ","):
        return None  # "key Donetsk settlements", but "the Lisne and Dolyna settlements"
    water = reading.at("water", last + 1)
    if water and reading.word(water.last + 1) in PORT:
        water = None  # "the Odesa sea port"
    if water and (reading.tokens[water.first].text[0].islower() or reading.tokens[water.first].text.isupper()):
        last = water.last
    if not NOT_AFTER.isdisjoint(reading.here(last + 1)) or (last == place and describes(reading, place)):
        return None
    start, end = reading.left[place], reading.right[last]
    if reading.text[end - 2 : end] in OF_OWNERS:
        end -= 2
    return last, PlaceName(start, end, place, "within" if last == place and elided_region(reading, place) else kind)
