"""Places and front sectors as written: lists after a preposition, with the region that stands beside them."""

import re
from collections.abc import Iterator

from loaders.claims.dates import ANY_MONTH
from loaders.claims.morphology import CYRILLIC
from loaders.claims.reading import PlaceName, Reading
from loaders.claims.tokens import Term

MONTH = re.compile(rf"(?:{ANY_MONTH})$", re.IGNORECASE)
JOINED = re.compile(r"[\s\u00a0]*[-‐‑–]?[\s\u00a0]*$")
LINKS = frozenset(", ; and и та і й або as well а также також".split())
ADJECTIVE = re.compile(r"[сц]ь?к(?:ой|ого|ий|ом|ому|ої|ій)$")
REGION_ADJECTIVE = re.compile(r"[сц]ь?к(?:ой|ого|ої|ій|ом|ому|ая|ую|ою|і|их)$")
NO_NAME = frozenset(
    "the a an in on at of and for his their our it they we he she this that these also besides according over moreover total losses monday tuesday wednesday"
    " thursday friday saturday sunday units strikes damage facebook telegram twitter west western group state sources battlegroup".split()
)


def find_places(reading: Reading) -> None:
    """Fill `reading.places`, `reading.direction` and where it stands."""
    _find_direction(reading)
    done = -1
    for term in _triggers(reading):
        if term.first <= done:
            continue
        names, end = name_list(reading, term.last + 1, "near")
        if names:
            reading.places.extend(names)
            done = end
    reading.places.extend(_regions(reading))
    reading.places.sort(key=lambda place: place.start)


def _triggers(reading: Reading) -> list[Term]:
    found = [term for category in ("near", "including", "place_word", "within") for term in reading.all(category)]
    return sorted(found, key=lambda term: (term.first, -term.last))


def name_list(reading: Reading, place: int, kind: str) -> tuple[list[PlaceName], int]:
    """The names that begin at a token, each with its region, and the last token read."""
    found: list[PlaceName] = []
    open_from, end = 0, place - 1
    place = _skip(reading, place)
    while True:
        before = _adjective_region(reading, place)
        name = _name(reading, place + bool(before), kind)
        if name is None:
            break
        last, mention = name
        mention.region = before
        found.append(mention)
        region, last = _region_after(reading, last + 1)
        if region:
            for open_name in found[open_from:]:
                open_name.region = open_name.region or region
            open_from = len(found)
        end = last
        following = _next(reading, last + 1)
        if following is None:
            break
        place = _skip(reading, following)
    return found, end


def _skip(reading: Reading, place: int) -> int:
    """Past words between a preposition and the name: "the settlements of", a dash or a colon."""
    for _ in range(8):
        term = reading.at("place_word", place) or reading.at("including", place) or reading.at("near", place)
        if term and not (reading.tokens[term.first].text[0].isupper() and term.first == term.last and not reading.at("place_word", place)):
            place = term.last + 1
        elif (
            reading.word(place) in ("the", "of", "-", "–", "—", ":", "“", "«", '"')
            or (reading.word(place) == "." and reading.at("place_word", place - 1))
            or (reading.word(place) == "," and reading.at("including", place - 1))
        ):
            place += 1
        else:
            break
    return place


def _next(reading: Reading, place: int) -> int | None:
    """Where the list goes on after a comma or a conjunction."""
    start = place
    while reading.word(place) in LINKS and place - start < 4:
        place += 1
    return place if place > start else None


def is_name(reading: Reading, place: int) -> bool:
    """Whether a token may be part of a place's name."""
    if place >= len(reading.tokens):
        return False
    token = reading.tokens[place]
    if (
        token.kind != "word"
        or not token.text[0].isupper()
        or len(token.text) < 3
        or token.text.lower() in NO_NAME
        or MONTH.match(token.text)
    ):
        return False
    if token.text.isupper() and len(token.text) < 6:
        return False
    if any(
        reading.on(category, place) for category in ("type", "echelon", "group_word", "source_word", "region_word", "anonymous", "governor")
    ):
        return False
    party = reading.on("party", place)
    return party is None or (party.first == place == party.last and token.text in ("Kyiv", "Kiev", "Москва", "Киев", "Київ", "Moscow"))


def _name(reading: Reading, place: int, kind: str) -> tuple[int, PlaceName] | None:
    if reading.at("region", place) or not is_name(reading, place) or any(unit.at <= place <= unit.last for unit in reading.units):
        return None
    last = place
    while is_name(reading, last + 1) and JOINED.match(reading.text[reading.tokens[last].end : reading.tokens[last + 1].start]):
        if not _same_region_follows(reading, last + 1):
            last += 1
        else:
            break
    water = reading.at("water", last + 1)
    if water and reading.tokens[water.first].text[0].islower():
        last = water.last
    if reading.at("direction_word", last + 1) or _is_region(reading, last):
        return None
    start, end = reading.tokens[place].start, reading.tokens[last].end
    if reading.text[end - 2 : end] in ("'s", "’s"):
        end -= 2
    return last, PlaceName(start, end, place, kind)


def _same_region_follows(reading: Reading, place: int) -> bool:
    """Whether a capitalised word begins the region of the name before it: "Гряниківка Харківської області"."""
    token = reading.tokens[place].text
    return bool(
        CYRILLIC.search(token)
        and REGION_ADJECTIVE.search(token.lower())
        and (reading.at("region_word", place + 1) or reading.word(place + 1) in ("народной", "и", "та"))
    )


def _is_region(reading: Reading, last: int) -> bool:
    return bool(reading.at("region_word", last + 1))


def _adjective_region(reading: Reading, place: int) -> str | None:
    """ "луганской Макеевки": an adjective in small letters before the name."""
    word = reading.tokens[place].text if place < len(reading.tokens) else ""
    if word[:1].islower() and ADJECTIVE.search(word) and is_name(reading, place + 1) and not reading.tokens[place].keys:
        return word
    return None


def _region_after(reading: Reading, place: int) -> tuple[str | None, int]:
    """The region beside a name: in brackets, after "in the" or "of the", or in the genitive."""
    last = place - 1
    opened = reading.word(place) == "("
    start = place + opened
    while reading.word(start) in ("in", "of", "the", "в", "на", "-", "–", "—", ",") and not (
        reading.word(start) == "," and not _region_at(reading, start + 1)
    ):
        start += 1
    region = _region_at(reading, start)
    if region is None:
        return None, last
    end = region[1]
    if opened:
        while end + 1 < len(reading.tokens) and reading.word(end) != ")" and end - start < 8:
            end += 1
    return region[0], end


def _region_at(reading: Reading, place: int) -> tuple[str, int] | None:
    """A region's name at a token, as written, and its last token."""
    term = reading.at("region", place)
    if term:
        return reading.surface(term.first, term.last), term.last
    last = place
    while (
        last < min(place + 3, len(reading.tokens))
        and reading.tokens[last].kind == "word"
        and (reading.tokens[last].text[0].isupper() or reading.word(last) == "city")
    ):
        last += 1
        word = reading.at("region_word", last)
        if word:
            return reading.surface(place, word.last), word.last
    token = reading.tokens[place].text if place < len(reading.tokens) else ""
    if (
        CYRILLIC.search(token)
        and REGION_ADJECTIVE.search(token)
        and token[0].isupper()
        and reading.word(place + 1) in (".", ";", ")", "")
        and reading.word(place - 1) in "-–—"
    ):
        return token, place
    return None


def _regions(reading: Reading) -> Iterator[PlaceName]:
    """Regions that hold a thing rather than qualify a town: "over the Kharkiv, Sumy and Kursk regions", "В ДНР"."""
    used = {place for mention in reading.places for place in range(mention.at, mention.at + 1)}
    qualifying = {mention.region for mention in reading.places if mention.region}
    for term in reading.all("region"):
        if _placed(reading, term.first) and reading.surface(term.first, term.last) not in qualifying and term.first not in used:
            yield PlaceName(reading.tokens[term.first].start, reading.tokens[term.last].end, term.first, "within")
    for term in reading.all("region_word"):
        names = _names_before(reading, term.first - 1)
        if not names or not _placed(reading, names[0][0]) or any(first in used for first, _ in names):
            continue
        if len(names) == 1 and reading.surface(names[0][0], term.last) in qualifying:
            continue
        plural = len(names) > 1
        for first, last in names:
            yield PlaceName(reading.tokens[first].start, reading.tokens[last if plural else term.last].end, first, "within")


def _names_before(reading: Reading, place: int) -> list[tuple[int, int]]:
    """The list of capitalised names that ends at a token, first name first."""
    names: list[tuple[int, int]] = []
    while place >= 0:
        last = place
        while (
            place >= 0
            and reading.tokens[place].kind == "word"
            and reading.tokens[place].text[0].isupper()
            and not reading.at("near", place)
            and reading.word(place) not in NO_NAME
            and not reading.on("party", place)
            or reading.word(place) == "city"
        ):
            place -= 1
        if place == last:
            break
        first = place + 1
        while first < last and CYRILLIC.search(reading.tokens[first].text) and not REGION_ADJECTIVE.search(reading.word(first)):
            first += 1
        names.append((first, last))
        if first > place + 1:
            break
        while place >= 0 and (
            reading.word(place) in LINKS
            or reading.word(place) in ")("
            or (reading.tokens[place].kind == "number" and reading.word(place - 1) == "(")
        ):
            place -= 1
        if place == names[-1][0] - 1:
            break
    return names[::-1]


def _placed(reading: Reading, first: int) -> bool:
    """Whether a preposition of place, or the beginning of a list after one, stands before a token."""
    place = first - 1
    while reading.word(place) in ("the", "тимчасово", "окупованої", "entire", "whole", "same"):
        place -= 1
    term = reading.on("within", place) or reading.on("near", place)
    return bool(term and term.last == place) or reading.word(place) in (",", "and", "та", "и", "і", "по", "by")


def _find_direction(reading: Reading) -> None:
    for term in reading.all("direction_word"):
        names = _direction_names(reading, term.first - 1)
        if names:
            reading.direction, reading.direction_at = reading.surface(*names), names[0]
            return
    for term in reading.all("area_word"):
        names = _direction_names(reading, term.first - 1)
        if names and reading.word(names[0] - 1) == "the" and reading.word(names[0] - 2) in ("in", "for", "regarding"):
            reading.direction, reading.direction_at = reading.surface(*names), names[0]
            return


def _direction_names(reading: Reading, place: int) -> tuple[int, int] | None:
    last, first = place, place + 1
    while place >= 0 and place > last - 24:
        token = reading.tokens[place]
        if (
            token.kind == "word"
            and token.text[0].isupper()
            and not reading.at("near", place)
            and token.text.lower() not in NO_NAME
            and not (token.text in ("На", "В", "У", "On", "In"))
        ):
            first = place
        elif token.text.lower() not in LINKS:
            break
        place -= 1
    return (first, last) if first <= last else None
