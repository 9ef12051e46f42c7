"""Regions: the one written beside a town, and those that hold a thing themselves."""

import re
from collections.abc import Iterator

from loaders.claims.marks import DASHES, DASHES_AND_COLON, OF_OWNERS
from loaders.claims.mentions.attacked import BEFORE, attacked, suffers_blows
from loaders.claims.mentions.beside import lands_after
from loaders.claims.mentions.names import CAPITALS, LINKS, NO_NAME, hyphened, is_name
from loaders.claims.mentions.plurals import of_several
from loaders.claims.mentions.quarters import OFFICE
from loaders.claims.mentions.seas import seas
from loaders.claims.mentions.upon import places_a_thing
from loaders.claims.reading import PlaceName, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term

ADJECTIVE = re.compile(r"(?:ск|цьк|ськ|зьк)(?:ой|ого|ий|ом|ому|ої|ій)$")
REGION_ADJECTIVE = re.compile(r"[сцз]ь?к(?:ой|ого|ої|ій|ом|ому|ая|а|і|их|ий|ою|им|ими|ую|у|ие)$")
BESIDE = words("beside_town") | DASHES | {","}
DEMONYMS = words("adjectives_of_sides")
QUARTERS = stems("compass")
ARTICLES, BORDER = words("articles"), words("border")
PART = stems("part_of_region")
OF_REGION, SHELLINGS = stems("of_region"), stems("shellings")
FROM = words("from")  # before where a thing was fired
ONE_OF = stems("one_of")  # "в одном из районов Воронежской области"
SUBJECT = frozenset((",", "the", ""))  # before a region that is the subject
KINDS_OF_HROMADA = stems("kinds_of_hromada")
LISTED = words("before_listed") | frozenset(",")
RESIDENTS, BUILDINGS = words("residents"), words("buildings_of")

ENDS, GENITIVE = (".", ",", ";", ")", ""), stems("oblast_in_genitive")  # of an oblast's adjective after its town
LONGEST_BRACKET = 8
FAR = 6  # tokens between "from" and the region
IN_GENITIVE = stems("town_in_genitive")
OF_REPUBLIC, OF_A_TOWN = words("of_republic"), stems("masculine_locative")


def region_after(reading: Reading, place: int) -> tuple[str | None, int]:
    """The region beside a name that ends before a token: in brackets, after "in the", in the genitive; and its last token."""
    last = place - 1
    opened = reading.word(place) == "("
    start = place + opened
    start = _over_apposition(reading, start)
    settled = reading.at("place_word", start)
    start = settled.last + 1 if settled else start
    while reading.word(start) in BESIDE and not (reading.word(start) == "," and not region_at(reading, start + 1)):
        start += 1
    region = region_at(reading, start)
    if region is None or (start > place and not opened and of_several(reading, region[1])):
        return None, last
    end = region[1]
    if reading.word(end + 1) == "(" and reading.word(end + 3) == ")" and reading.word(end + 2).startswith(QUARTERS):
        return region[0], end + 3  # "in Donetsk region (east) and Dolyna"
    if opened or (reading.word(end + 1) == "(" and reading.at("region", end + 2)):
        limit = end + LONGEST_BRACKET
        while end + 1 < len(reading.tokens) and reading.word(end) != ")" and end < limit:
            end += 1
    return region[0], end


def _over_apposition(reading: Reading, place: int) -> int:
    """Past ", a small town" between a name and its region."""
    if reading.word(place) != "," or reading.word(place + 1) not in ARTICLES:
        return place
    word = next((at for at in range(place + 2, place + 5) if reading.at("place_word", at)), None)
    return word + 1 if word and region_at(reading, word + 2 + (reading.word(word + 2) == "the")) else place


def region_at(reading: Reading, place: int) -> tuple[str, int] | None:
    """A region's name that begins at a token, as written, and its last token."""
    term = reading.at("region", place)
    if term:
        return reading.surface(term.first, term.last), term.last
    last, end = place, min(place + 3, reading.size) if reading.has("region_word") else place
    while last < end and (reading.tokens[last].capital or reading.tokens[last].text == "city"):
        last += 1
        beside = reading.word(last) in BORDER  # "over the Belgorod border region"
        word = reading.at("region_word", last + beside)
        if word:
            return None if _town_before(reading, place, last) else (reading.surface(place, last - 1 if beside else word.last), word.last)
    return _elided(reading, place)


def _town_before(reading: Reading, first: int, last: int) -> bool:
    """ "Білогорівка Луганської області": a town before the adjective of its region."""
    return last - first > 1 and _before_adjective(reading, first)


def _elided(reading: Reading, place: int) -> tuple[str, int] | None:
    """ "… і Степове - Донецької.", "а также Вильча Харьковской.": the adjective without its noun."""
    token = reading.tokens[place].text if place < len(reading.tokens) else ""
    after_town = token.endswith(GENITIVE) and is_name(reading, place - 1) and reading.at("oblast", place) is not None
    if not token[:1].isupper() or not (after_town or reading.word(place - 1) in DASHES) or reading.word(place + 1) not in ENDS:
        return None
    return (token, place) if CYRILLIC.search(token) and REGION_ADJECTIVE.search(token) else None


def adjective_region(reading: Reading, place: int) -> str | None:
    """ "луганской Макеевки", "Crimea's Hvardiiske": an adjective in small letters, or an owner, before the name."""
    word = reading.tokens[place].text if place < len(reading.tokens) else ""
    if word.endswith(OF_OWNERS) and is_name(reading, place + 1) and (is_name(reading, place) or reading.at("region", place)):
        return None if reading.at("region_word", place + 2) else word[:-2]
    if word[:1].islower() and ADJECTIVE.search(word) and is_name(reading, place + 1) and _unknown(reading, place):
        return word
    return None


def _unknown(reading: Reading, place: int) -> bool:
    """Whether the vocabulary knows a word at most as a region's, or as a part of other names: "крымской Феодосии"."""
    return not (reading.tokens[place].keys and reading.here(place)) or bool(reading.at("oblast", place) or reading.at("town", place))


def same_region_follows(reading: Reading, place: int) -> bool:
    """Whether a capitalised word begins the region of the name before it: "Гряниківка Харківської області"."""
    token = reading.tokens[place].text
    adjective = CYRILLIC.search(token) and REGION_ADJECTIVE.search(token.lower()) and not hyphened(reading, place)
    last = reading.has("region_word") and reading.word(place + 1) in ENDS and reading.at("oblast", place) is not None
    return bool(adjective and (last or reading.at("region_word", place + 1) or reading.word(place + 1) in OF_REPUBLIC))


def find_regions(reading: Reading) -> Iterator[PlaceName]:
    """Regions that hold a thing rather than qualify a town: "over the Kharkiv, Sumy and Kursk regions", "В ДНР"."""
    used = {mention.at for mention in reading.places}
    inside = [range(mention.start, mention.end) for mention in reading.places]
    qualifying = {mention.region for mention in reading.places if mention.region}
    for term in reading.all("region"):
        surface = reading.surface(term.first, term.last).removesuffix("'s").removesuffix("’s")
        covered = any(reading.left[term.first] in span for span in inside)
        if covered or _within_a_body(reading, term) or reading.at("region_word", term.last + 1):
            continue
        told = (
            _holds(reading, term.first)
            or _heads_row(reading, term)
            or (CYRILLIC.search(surface) is not None and suffers_blows(reading, term))
        )
        if told and not _qualifies(surface, qualifying) and term.first not in used:
            yield PlaceName(reading.left[term.first], reading.right[term.last], term.first, "within")
    yield from _by_their_nouns(reading, used, qualifying)
    if "water" in reading.starts:
        yield from seas(reading, used)
    yield from lands_after(reading)


def _by_their_nouns(reading: Reading, used: set[int], qualifying: set[str]) -> Iterator[PlaceName]:
    """Regions that a noun after their names tells."""
    for term in reading.all("region_word"):
        names = _names_before(reading, term.first - 1)
        if CYRILLIC.search(reading.word(term.first)) and not of_several(reading, term.last):
            names = [name for name in names[:-1] if REGION_ADJECTIVE.search(reading.word(name[1]))] + names[-1:]
        if not names or any(first in used for first, _ in names) or reading.word(names[0][0]) in DEMONYMS:
            continue  # "in Kursk, the Russian region's governor said"
        office = reading.at("governor", term.last + 1) or reading.on("governor", term.last)
        if office and reading.word(office.first - 1) not in BUILDINGS:
            continue  # "Kherson Region Governor Vladimir Saldo", but "здание правительства Энской области"
        if reading.on("governor", names[0][0] - 1) and CYRILLIC.search(reading.tokens[names[0][0]].text):
            yield PlaceName(reading.left[names[0][0]], reading.right[term.last], names[0][0], OFFICE)
            continue
        suffers = suffers_blows(reading, term) and len(names) == 1 and reading.word(names[0][0] - 1) in SUBJECT
        holds = not suffers and (_holds(reading, names[0][0]) or _genitive(reading, names) or suffers_blows(reading, term))
        if not holds and not suffers:
            continue
        if len(names) == 1 and reading.surface(names[0][0], term.last) in qualifying:
            continue
        for first, last in names:
            end = reading.right[last if len(names) > 1 else term.last]
            wide = holds or reading.on("oblast", first) is not None  # an oblast under fire holds what was struck, a town's district is it
            name = reading.tokens[last].text  # "Нікополь, Покровську й Марганецьку громади"
            town = len(names) > 1 and CYRILLIC.search(name) and not ("ADJF" in grammemes(name) or REGION_ADJECTIVE.search(name))
            yield PlaceName(reading.left[first], end, first, "within" if wide and not town else "object")


def _holds(reading: Reading, first: int) -> bool:
    """Whether something is said to be in a region, or done to it or to its people."""
    return _placed(reading, first) or _people_or_land(reading, first) or attacked(reading, first)


def _heads_row(reading: Reading, term: Term) -> bool:
    """ "Крым — 9 БПЛА": a region that a row of a list begins with, before its number."""
    counted = term.first == 0 and reading.word(term.last + 1) in DASHES_AND_COLON
    return counted and term.last + 2 < reading.size and reading.tokens[term.last + 2].kind == "number"


def _within_a_body(reading: Reading, term: Term) -> bool:
    """ "LPR people's militia forces": a region that is part of a body's name."""
    body = reading.on("source", term.first)
    return body is not None and body.first <= term.first and body.last > term.last


def _qualifies(surface: str, qualifying: set[str]) -> bool:
    return any(region and surface in region for region in qualifying)


def _genitive(reading: Reading, names: list[tuple[int, int]]) -> bool:
    """ "по об'єктах Херсонської та Миколаївської областей": no preposition where the case says it."""
    word = reading.tokens[names[0][0]].text
    return bool(CYRILLIC.search(word) and REGION_ADJECTIVE.search(word.lower())) and not _origin(reading, names[0][0])


def _people_or_land(reading: Reading, first: int) -> bool:
    """ "обстріляли населені пункти Донеччини", "вбили жителів Донеччини": a region after the word for its people or land."""
    shelled = reading.on("predicate", first - 1)
    of = reading.word(first - 1) == "of" and reading.word(first - 2) in RESIDENTS
    return of or reading.word(first - 1).startswith(OF_REGION) or (shelled is not None and reading.word(first - 1).startswith(SHELLINGS))


def _origin(reading: Reading, place: int) -> bool:
    """ "із повітряного простору Курської обл.": where a thing came from is no place that a claim is about."""
    before = place - 1
    while before >= 0 and place - before <= FAR and reading.tokens[before].kind == "word" and reading.word(before) not in FROM:
        before -= 1
    return reading.word(before) in FROM and not reading.word(before - 1).startswith(ONE_OF)


def elided_region(reading: Reading, place: int) -> bool:
    """ "17 – над Воронежской, 9 – над Курской областями": an oblast's adjective whose noun is left out."""
    word = reading.tokens[place].text
    before = grammemes(reading.word(place - 1)) if word.endswith("ку") else frozenset()
    city = "PREP" in before or {"ADJF", "masc"} <= before  # "у Донецьку", "в окупованому Луганську"
    city = city or word.endswith(OF_A_TOWN)  # "у Хмельницькому", where an oblast is "у Хмельницькій"
    city = city or (word.endswith(IN_GENITIVE) and any(term.last < place for term in reading.all("near")))  # "біля Донецька та Луганська"
    named = city or reading.on("place_word", place - 1) is not None  # "в селе Луганском"
    return not named and bool(CYRILLIC.search(word) and REGION_ADJECTIVE.search(word.lower())) and reading.on("oblast", place) is not None


def _names_before(reading: Reading, place: int) -> list[tuple[int, int]]:
    """The list of capitalised names that ends at a token, first name first."""
    names: list[tuple[int, int]] = []
    while place >= 0:
        last = place
        while place >= 0 and _part(reading, place):
            place -= 1
        if place == last:
            break
        first = place + 1
        while first < last and _before_adjective(reading, first):
            first += 1
        names.append((first, last))
        if first > place + 1:
            break
        place = _over_links(reading, place)
        if place == names[-1][0] - 1:
            break
    return names[::-1]


def _before_adjective(reading: Reading, place: int) -> bool:
    """Whether a Cyrillic word is no region's adjective, nor the first half of one."""
    whole = place + hyphened(reading, place + 1)
    following = reading.tokens[whole + 1].text if whole + 1 < reading.size and not hyphened(reading, whole + 1) else ""
    town = following[:1].isupper() and REGION_ADJECTIVE.search(following) is not None  # "Гута-Лісненська Сумської області"
    return bool(CYRILLIC.search(reading.tokens[place].text)) and (town or not REGION_ADJECTIVE.search(reading.word(whole)))


def _part(reading: Reading, place: int) -> bool:
    """Whether a token may be of the name of a region: a capital letter, no preposition, no side."""
    if reading.word(place) == "city":
        return True
    if reading.at("region", place):
        return False
    capital = reading.tokens[place].kind == "word" and reading.tokens[place].text[0].isupper()
    preposition = reading.at("near", place) or reading.at("within", place)
    return capital and not (
        preposition or reading.word(place) in NO_NAME or (reading.on("party", place) and reading.tokens[place].text not in CAPITALS)
    )


def _over_links(reading: Reading, place: int) -> int:
    """Back over what parts two names of a list: commas, "and", a number in brackets."""
    while place >= 0 and (
        reading.word(place) in LINKS
        or reading.word(place) in ")("
        or (reading.tokens[place].text in BEFORE and reading.word(place) != "the")  # "northeastern Kharkiv and southwestern Odesa regions"
        or reading.word(place).startswith(KINDS_OF_HROMADA)
        or (reading.tokens[place].kind == "number" and reading.word(place - 1) == "(")
    ):
        place -= 1
    return place


def _placed(reading: Reading, first: int) -> bool:
    """Whether a preposition of place, or the beginning of a list after one, stands before a token."""
    place = first - 1
    while True:
        term = reading.on("within", place) or reading.on("near", place)
        if term and term.last == place and places_a_thing(reading, term):
            return True
        if not (reading.word(place) in BEFORE or reading.word(place).startswith(PART)):
            return reading.word(place) in LISTED
        place -= 1
