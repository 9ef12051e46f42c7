"""What stands beside a name and only locates it: "(east of Pokrovsk)", "in the west of the country"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from loaders.claims.marks import DASHES, OF_OWNERS
from loaders.claims.mentions.names import LINKS, is_name
from loaders.claims.reading import PlaceName, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term

COMPASS = stems("compass")
OVER = frozenset(("over",))
IN_OR_OVER, ELIDED = words("in_or_over"), stems("elided_oblast")
ARTICLES = words("articles")
SEAS = (" Sea",)
LANDS = re.compile(r"\w(?:щин|ччин)(?:а|и|і|у|ою)$")
LIKE_TOWNS = words("lands_like_towns")
LANDS_OF = words("lands_of")  # before "of" and a name
IN = words("in_year")
LOCATIVE = stems("locative")
DESCRIBED = 7  # tokens from a preposition to "regions"
AFTER_OBLAST = words("after_oblast") | frozenset((",", ".", ";", ""))
DISTRICTS = words("districts")
OF_DISTRICTS = stems("districts")
CALLED, ASIDE = words("called"), 8  # tokens of a bracket with another name
OPENING = 3  # tokens before the region that opens a sentence
REGIONS = words("lands_listed")
ACROSS = words("across_region")


def in_the_region(reading: Reading) -> bool:
    """ "ще 9 людей в області": the region that is known, and not the town named last."""
    return reading.has("region_word") and any(_within_it(reading, term.first - 1) for term in reading.all("region_word"))


def _within_it(reading: Reading, place: int) -> bool:
    """Whether a preposition stands before the word for a region, over an English article: "residents of the region"."""
    the = reading.word(place) == "the"
    return reading.word(place - the) in IN or (the and reading.word(place - 1) in ACROSS)


def lands_after(reading: Reading) -> Iterator[PlaceName]:
    """ "over the border regions of Belgorod and Kursk", "in the southern region of Odesa": the names after a word for them, each of which is a region."""
    for term in reading.all("region_word"):
        several = reading.word(term.last).endswith("s")
        if reading.word(term.last + 1) != "of" or not (several or described_land(reading, term.first)):
            continue
        if not any(reading.at("within", term.first - back) for back in range(1, DESCRIBED)):
            continue
        place = term.last + 2
        while is_name(reading, place):
            last = place
            while is_name(reading, last + 1, follows=True):
                last += 1
            if reading.on("source", place) or reading.at("said", last + 1):
                break  # "in the southern region of Kherson, Reuters reports"
            yield PlaceName(reading.left[place], reading.right[last], place, "within")
            place = last + 1
            while reading.word(place) in LINKS:
                place += 1


def described_land(reading: Reading, place: int) -> bool:
    """ "the eastern region of Donetsk": a word for one region that an adjective describes; "in the region of Lisne" is beside a town."""
    before = reading.word(place - 1)
    return reading.word(place) in LANDS_OF and before.isalpha() and before not in ARTICLES and reading.at("within", place - 1) is None


def is_land(reading: Reading, place: PlaceName) -> bool:
    """ "Нікопольщина", "на Запоріжжі": a land that is named after its town, or like it; not "села Новое, Чернещина"."""
    name = reading.text[place.start : place.end]
    if reading.word(place.at - 1) == "of" and described_land(reading, place.at - 2):
        return True  # "struck the eastern region of Donetsk"
    if reading.classes & REGIONS.bit and _of_regions(reading, _head_of_list(reading, place.at)):
        return True  # "attacked the regions of Odesa, Kharkiv and Kyiv"
    if "щин" in name or "ччин" in name:
        village = name.endswith("щина") and reading.on("place_word", _head_of_list(reading, place.at) - 1) is not None
        return LANDS.search(name) is not None and not village
    return name.lower() in LIKE_TOWNS and reading.word(place.at - 1) == "на"


def _of_regions(reading: Reading, head: int) -> bool:
    return reading.word(head - 1) == "of" and reading.word(head - 2) in REGIONS


def _head_of_list(reading: Reading, at: int) -> int:
    """The first of the names that commas and "and" join to one."""
    while (reading.word(at - 1) == "," or reading.at("joint", at - 1)) and is_name(reading, at - 2):
        at -= 2
    return at


def elided_district(reading: Reading, place: PlaceName) -> bool:
    """ "в Луцькому районі – 3, а в Куп'янському – 5": a district by its adjective, where another has its noun before it."""
    word = reading.text[place.start : place.end]
    if not word.endswith(LOCATIVE) or " " in word:
        return False
    return any(term.first < place.at and reading.word(term.first - 1).endswith(LOCATIVE) for term in reading.all("region_word"))


def over_aside(reading: Reading, place: int) -> int:
    """Past "in the west", "in the center of the country", "(confirmed)" between the names of a list: the last token read."""
    if reading.word(place) == "(" and reading.word(place + 2) == ")" and _remark(reading, place + 1):
        return place + 2
    if reading.word(place) == "(" and (named := _another_name(reading, place)):
        return named
    if reading.word(place) != "in" or reading.word(place + 1) != "the" or not reading.word(place + 2).startswith((*COMPASS, "cent")):
        return place - 1
    country = reading.word(place + 3) == "of" and reading.word(place + 4) == "the" and reading.word(place + 5) == "country"
    return place + (5 if country else 2)


def _another_name(reading: Reading, place: int) -> int | None:
    """ "(украинское название — Заречное)": the bracket that closes after another name of the town."""
    closing = next((at for at in range(place + 2, place + ASIDE) if reading.word(at) == ")"), None)
    return closing if closing and not CALLED.isdisjoint(reading.words[place + 1 : closing]) else None


def _remark(reading: Reading, place: int) -> bool:
    """Whether a token is a word in small letters that neither locates nor counts."""
    return reading.tokens[place].text.islower() and not {"near", "region_word", "place_word"} & reading.here(place).keys()


def town_after(reading: Reading, place: int, *, after_comma: bool) -> tuple[str, int] | None:
    """ "(east of Pokrovsk)", ", south of Pokrovsk", "in Kharkiv": what only locates the name before a token; and the last token read."""
    oblast = reading.at("oblast", place + 1) if after_comma and reading.word(place) == "in" else None
    if oblast is not None and reading.word(oblast.last + 1) in AFTER_OBLAST:
        return reading.surface(oblast.first, oblast.last), oblast.last
    opened = reading.word(place) == "("
    term = reading.at("near", place + 1) if opened or (after_comma and reading.word(place) == ",") else None
    if term is None or not (is_compass(reading, term) or opened) or not is_name(reading, term.last + 1):
        return None
    last = term.last + 1
    while is_name(reading, last + 1, follows=True):
        last += 1
    closed = opened and reading.word(last + 1) == ")"
    if not opened and _goes_on(reading, last + 1):
        return None
    return reading.surface(term.last + 1, last), last + closed


def _goes_on(reading: Reading, place: int) -> bool:
    """ ", south of Dubove and in Sosnove", ", south of Dubove, near Sosnove": a list of places goes on, where an aside would end with a comma."""
    if reading.word(place) == "and":
        return True
    return reading.word(place) == "," and not {"near", "within"}.isdisjoint(reading.here(place + 1))


def is_compass(reading: Reading, term: Term) -> bool:
    """Whether a preposition tells the side of a town: "southeast of"."""
    return reading.word(term.first).startswith(COMPASS) and reading.word(term.last) == "of"


def wide(reading: Reading) -> None:
    """Seas, and oblasts that a list names without the noun, hold a thing: "22 over the Volgograd region, 17 over Rostov"."""
    regions = any(place.kind == "within" for place in reading.places)
    said = reading.has("region_word")
    for place in reading.places:
        land = said and place.kind == "at" and reading.on("region_word", reading.token_at(place.end - 1)) is not None
        if land or (said and elided_district(reading, place)) or is_land(reading, place):
            place.kind = "within"  # "в Чуваській Республіці"
        over = regions and reading.word(place.at - 1) in OVER and reading.on("oblast", place.at) is not None
        over = over or (said and reading.word(place.at - 1) in IN_OR_OVER and reading.text[place.start : place.end].endswith(ELIDED))
        if over or reading.text[place.start : place.end].endswith(SEAS):
            place.kind = "within"


def region_before_dash(reading: Reading) -> None:
    """ "в Харьковской области – у Волчанска, Липцов": the region of the towns after the dash, no place of its own."""
    for region in [place for place in reading.places if place.kind == "within"]:
        dash = reading.token_at(region.end)
        towns = [place for place in reading.places if place.kind != "within" and 0 < place.at - dash <= 3]
        if reading.word(dash) in DASHES and towns:
            listed = [place for place in reading.places if place.at >= towns[0].at and place.region is None and place.kind == towns[0].kind]
            for town in listed:
                town.region = reading.text[region.start : region.end]
            reading.places.remove(region)


def owning(reading: Reading) -> None:
    """ "Lisna Oblast's Lisne", "Lisna Oblast's villages of Lisne and Sosnove": the region of the towns after it, no place of its own."""
    for region in [place for place in reading.places if reading.text[place.start : place.end].endswith(OF_OWNERS)]:
        after = reading.token_at(region.end - 1) + 1
        region.end -= 2
        described = reading.at("place_word", after)
        first = described.last + 1 if described else after
        first += reading.word(first) == "of"
        town = next((place for place in reading.places if place.at == first and place.kind != "within"), None)
        if town:
            for listed in reading.places:
                if listed is town or (described and listed.at > town.at and listed.kind == town.kind):
                    listed.region = listed.region or reading.text[region.start : region.end]
            reading.places.remove(region)


def opening_region(reading: Reading) -> None:
    """ "In Donetsk Oblast, two people were killed in Druzhkivka": the region that opens a sentence is that of its towns."""
    if reading.classes & DISTRICTS.bit:
        _regions_of_districts(reading)
    if reading.classes & OF_DISTRICTS.bit:
        reading.places = [place for place in reading.places if not _of_a_district(reading, place)]
    opening = next((place for place in reading.places if place.kind == "within" and place.at <= OPENING), None)
    if (
        opening is None
        or any(verb.first < opening.at for verb in reading.all("predicate"))
        or reading.word(reading.token_at(opening.end)) != ","
    ):
        return
    for town in reading.places:
        wide = reading.word(reading.token_at(town.end) - 1) in DISTRICTS
        if town.at > opening.at and (wide or town.kind != "within"):
            town.region = town.region or reading.text[opening.start : opening.end]


def _regions_of_districts(reading: Reading) -> None:
    """Give each district the region that stands beside it."""
    for district, region in pairwise(sorted((place for place in reading.places if place.kind == "within"), key=lambda place: place.start)):
        after = reading.token_at(district.end)
        if reading.word(after - 1) in DISTRICTS and reading.word(after) == "," and region.at == after + 1:
            district.region = district.region or reading.text[region.start : region.end]  # "in Nikopol district, Dnipropetrovsk region"
    for district in reading.places:
        after = reading.token_at(district.end)
        if reading.word(after - 1) in DISTRICTS and reading.word(after) == "of" and reading.word(after - 1).isascii():
            district.region = district.region or _oblast_at(reading, after + 1 + (reading.word(after + 1) == "the"))


def _of_a_district(reading: Reading, region: PlaceName) -> bool:
    """ "обстріляв Нікопольський район Дніпропетровської області": whether a region in the genitive only tells where a district is, whose it becomes."""
    before = region.at - 1
    word = reading.tokens[reading.token_at(region.end - 1)].text
    if (
        region.kind != "within"
        or not reading.word(before).startswith(OF_DISTRICTS)
        or not CYRILLIC.search(word)
        or "gent" not in grammemes(word)
    ):
        return False
    end = reading.right[before]
    for place in reading.places:
        if place is not region and place.end == end:
            place.region = place.region or reading.text[region.start : region.end]
            return True
    return any(
        place.region and place.end < region.start and reading.text[place.end : end].strip() == place.region for place in reading.places
    )


def _oblast_at(reading: Reading, place: int) -> str | None:
    """ "the Pokrovsk district of the Donetsk Oblast": the name of a region at a token, with its noun."""
    last = next((at for at in range(place + 1, place + 3) if reading.at("region_word", at)), None)
    return reading.surface(place, last) if last and is_name(reading, place) else None


def ended(reading: Reading, listed: list[PlaceName]) -> bool:
    """ "near Lisne and Ploske, as well as Hrushka (Sumy region)": a list that its "and" has ended, so that a later bracket is not its own."""
    return len(listed) > 1 and "and" in reading.words[listed[-2].at : listed[-1].at]


def country_of(reading: Reading, place: int) -> bool:
    """ "Russia's Ryazan", not "Russia's Black Sea port"."""
    return reading.on("party", place) is not None and is_name(reading, place + 1) and not reading.on("water", place + 2)
