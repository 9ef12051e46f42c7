"""Places that a verb of taking counts, and that are named after the count: behind a dash, in brackets, among others."""

from loaders.claims.marks import DASHES_AND_COLON
from loaders.claims.mentions.name_lists import name_list
from loaders.claims.mentions.names import is_name
from loaders.claims.reading import PlaceName, Predicate, Reading
from loaders.claims.tables import words

DESCRIBED = 4  # tokens from a verb to the word for the place that it takes
JOINED = 10  # tokens from a verb to the second of what it takes
LAND, LED = words("land"), 3  # tokens from "including" to the word for a place
COUNTED = 20  # tokens that count the places before some are named


def joined(reading: Reading, place: int) -> list[PlaceName]:
    """ "взяты под контроль несколько кварталов города, а также посёлок Лесной": a place that has a name, after those that have none."""
    for at in range(place + 1, place + JOINED):
        if reading.at("place_word", at) and reading.on("joint", at - 1) and "," in reading.words[place:at]:
            return name_list(reading, at, "object")[0]
    return []


def place_word(reading: Reading, place: int) -> int:
    """ "освободив стратегически важный населенный пункт Водяное": the word for a place, over what describes it; -1 where there is none."""
    for at in range(place, place + DESCRIBED):
        if reading.at("place_word", at):
            return at
        if reading.on("party", at):
            continue  # "переход под контроль войск РФ населенного пункта Удачное"
        if reading.at("predicate", at) or not reading.word(at).isalpha() or reading.tokens[at].text[0].isupper():
            break
    return -1


def spelled_out(reading: Reading, place: int) -> list[PlaceName]:
    """ "освободили три села в Запорожской области – Запасное и Приморское": those counted, after a dash or a colon."""
    word = next((at for at in range(place, place + DESCRIBED) if reading.at("place_word", at)), None)
    dash = word and next((at for at in range(word, word + COUNTED + 2) if reading.word(at) in DASHES_AND_COLON), None)
    noun = reading.at("place_word", word) if word else None
    if noun and reading.word(noun.last + 1) == "(":
        dash = noun.last + 1  # "два населённых пункта (Запасное и Приморское)"
    elif word and reading.word(word).endswith("s") and reading.word(word + 1) == ",":
        dash = word + 1  # "two more villages, Lisne and Dubove"
    elif word and dash is None and reading.word(word).endswith("s"):
        dash = _past_region(reading, word)
    return _of_region(reading, word, dash) if word and dash else []


def _past_region(reading: Reading, word: int) -> int | None:
    """ "two settlements in the Zaporozhye Region, Lisne and Dubove": the comma between the region and the names."""
    comma = next((at for at in range(word + 1, word + COUNTED) if reading.word(at) == ","), None)
    region = comma and any(place.kind == "within" and word < place.at < comma for place in reading.places)
    return comma if comma and region and is_name(reading, comma + 1) else None


def aside(reading: Reading, predicate: Predicate) -> list[PlaceName]:
    """ "Два села в Запорожской области – Цветковое и Криничное – взяли под контроль": places between dashes before their verb."""
    closing = predicate.term.first - 1
    if reading.word(closing) not in DASHES_AND_COLON:
        return []
    opening = next((at for at in range(closing - 1, 0, -1) if reading.word(at) in DASHES_AND_COLON), None)
    word = opening and next((at for at in range(opening) if reading.at("place_word", at)), None)
    return _of_region(reading, word, opening) if word and opening else []


def _of_region(reading: Reading, word: int, dash: int) -> list[PlaceName]:
    """The names after a dash, of the region that stands between the word for places and the dash."""
    names = name_list(reading, dash + 1, "object")[0]
    region = next((place for place in reading.places if place.kind == "within" and word < place.at < dash), None)
    written = reading.text[region.start : region.end] if region else None
    for name in names:
        name.region = name.region or written
    return names


def among(reading: Reading, place: int) -> list[PlaceName]:
    """ "освободили девять населенных пунктов, в том числе Новое и Рыбное": those of the counted that are named."""
    including = next((term for term in reading.all("including") if 0 < term.first - place <= COUNTED), None)
    if including is None:
        return []
    after = including.last + 1
    land = not LAND.isdisjoint(reading.words[place : including.first])  # "80 square kilometers, including the village of Lisne"
    places = range(place, including.first + LED * land + 1)
    if not any(reading.at("place_word", between) for between in places if between != including.first):
        return []
    return name_list(reading, after, "object")[0] or name_list(reading, place_word(reading, after), "object")[0]
