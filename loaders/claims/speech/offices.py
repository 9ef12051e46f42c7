"""Who speaks by office: a governor, an expert, a spokesman of a unit, or the unit itself."""

from datetime import date
from functools import lru_cache

from loaders.claims.draft import Attribution
from loaders.claims.mentions.people import known_on
from loaders.claims.reading import Reading, Unit
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, UKRAINIAN, mans_name
from loaders.claims.words.tokens import Term
from schema.claim import SourceMention
from schema.nodes import Source
from schema.ontology.enums import Party
from schema.sources import identify, is_person, recognise

LOCALITIES = words("localities")  # in the name of an administration that is no region's
MAYOR = "-mayor"
ADMINISTRATIONS = stems("administrations")  # in the name of an office of Ukraine's alone
HEAD = "-head"  # whose holder is called a governor, too
REPUBLICS = stems("republics")
DISTRICTS = words("districts")
OBLAST, REGION_OF = 4, 8  # tokens from an office to its oblast
REGIONS_OF = [["region", "of"], ["province", "of"], ["oblast", "of"]]
PLURAL_REGIONS, SEVERAL, LISTED = frozenset(("regions", "oblasts", "provinces")), 2, 12  # regions, and tokens that list them
CITIES_OF = [["city", "of"], ["town", "of"], ["capital", "of"]]
OWNED = 6  # tokens from "по словам" to a name
INSTALLED = 5  # tokens between an administration and who set it up
GROUPS = ("ОСУВ {}", "ОСГВ {}", "{} operational-strategic group")  # how Ukraine's are written, whose names Russia's may have too
BATTLEGROUPS = [["the", "battlegroup"], ["the", "combat"]]  # after "a spokesman for": a word that only Russia's agencies have


def mention(reading: Reading, first: int, last: int, source: str, spokesperson: str | None = None) -> SourceMention:
    """A source as the tokens from one to another name it."""
    start, end = reading.left[first], reading.right[last]
    return SourceMention(surface=reading.text[start:end], source=source, start=start, end=end, spokesperson=spokesperson)


def named_by(reading: Reading, name: str) -> Source:
    """The source of a name that may be in no table, whose id is then spelled as the sentence's language does."""
    return identify(name, ukrainian=UKRAINIAN.search(reading.line.lower()) is not None)


def nominative(reading: Reading, first: int, last: int) -> str:
    """A person's name as who acts; of "по словам эксперта Андрея Ветрова" it is the genitive."""
    said = next((verb for verb in reading.all("said") if verb.value == "after" and 0 < first - verb.last <= OWNED), None)
    owned = said is not None and CYRILLIC.search(reading.words[said.last]) is not None and "," not in reading.words[said.last : first]
    name = reading.surface(first, last)
    return (mans_name(name, owned=True) if owned else None) or mans_name(name) or name


def person_at(reading: Reading, place: int) -> tuple[int, int] | None:
    """Two capitalised words or more that begin at a token."""
    last = place - 1
    while (
        last + 1 < len(reading.tokens)
        and last - place < 2
        and reading.tokens[last + 1].kind == "word"
        and reading.tokens[last + 1].text[0].isupper()
    ):
        last += 1
    return (place, last) if last > place else None


def expert(reading: Reading, term: Term) -> Attribution | None:
    """An expert by the name that follows his office; he speaks for himself."""
    names = person_at(reading, term.last + 1)
    if names is None:
        return None
    surface = nominative(reading, *names)
    known = known_as(surface, reading.day)
    return Attribution(mention(reading, *names, known[0] if known else named_by(reading, surface).id), known[1] if known else None)


@lru_cache(maxsize=4096)
def known_as(surface: str, on: date | None) -> tuple[str, Party | None] | None:
    """The source that a name stands for, and its side."""
    known = known_on(surface, on)
    return (known.source.id, known.source.affiliation) if known else None


def _person_before(reading: Reading, term: Term) -> tuple[int, int] | None:
    """ "Ivan Fedorov, head of the regional administration"."""
    first = term.first - (reading.word(term.first - 1) == "the")
    found = person_at(reading, first - 3) if reading.word(first - 1) == "," and first >= 3 else None
    town = found is not None and reading.on("oblast", found[1]) is not None  # "In Kherson, the regional governor"
    return found if found and found[1] == first - 2 and not town else None


def _person_of_region(reading: Reading, term: Term) -> tuple[int, int] | None:
    """ "губернатор Херсонской области Владимир Сальдо": the name after the region."""
    word = next((word for word in reading.all("region_word") if 0 < word.first - term.last <= 2), None)
    return person_at(reading, word.last + 1) if word else None


def _known_after(reading: Reading, term: Term) -> tuple[int, int] | None:
    """ "the region's governor, Vladimir Saldo": a name after a comma, if it is one that is known."""
    found = person_at(reading, term.last + 2) if reading.word(term.last + 1) == "," else None
    return found if found and known_as(reading.surface(*found), reading.day) else None


def governor(reading: Reading, term: Term) -> Attribution | None:
    """The governor by name, else the one of the region that the sentence names."""
    whose = _mayor_of(reading, term) if term.value == "mayor" else _of_several_regions(reading, term)
    if whose or (term.value == "mayor" and _of_a_town(reading, term.last + 1)):
        return whose
    person = (
        person_at(reading, term.last + 1)
        or _person_before(reading, term)
        or _person_of_region(reading, term)
        or _known_after(reading, term)
    )
    last = max(person[1] if person else term.last, term.last)
    name = reading.surface(*person) if person else None
    known = known_as(name, reading.day) if name else None
    if known and known[0].endswith((term.value, HEAD)):
        return Attribution(mention(reading, term.first, last, known[0], name), known[1])
    set_up = next((one for one in reading.all("installed") if _set_up(reading, term, one)), None)
    near = sorted(
        (oblast for oblast in reading.all("oblast") if _may_be_his(reading, term, oblast)), key=lambda one: abs(one.first - term.last)
    )
    near = [one for one in near if _region_of(reading, term, one)] or near
    oblast = near[0] if near else _before(reading, term) or _only_oblast(reading, term)
    if oblast and term.value == "mayor" and not (oblast.entry.phrase.isascii() or reading.on("oblast", term.first - 1)):
        oblast = None  # "обстреляли Лесное Донецкой области, сообщил мэр": an oblast has none, but by the adjective right before him
    if term.value == "mayor" and not near and (town := _mayor_of_a_town(reading, term)):
        return Attribution(mention(reading, term.first, last, town.id, name), town.affiliation)
    if person and name and not known and not LOCALITIES.isdisjoint(reading.words[term.first : term.last + 1]):
        held = Party(oblast.entry.marks.get("party", "UA")) if oblast else None
        return Attribution(mention(reading, *person, named_by(reading, name).id, name), held, stranger=True)
    if oblast is None or (known and known[1] not in (None, oblast.entry.marks.get("party", "UA"))):  # whom the other side has set up
        return Attribution(mention(reading, term.first, last, known[0], name), known[1]) if known else None
    side = Party(set_up.value if set_up else oblast.entry.marks.get("party", "UA"))
    side = Party.RU if reading.word(oblast.last + 1).startswith(REPUBLICS) else side  # "a town of the Donetsk People's Republic"
    return Attribution(mention(reading, term.first, last, f"{side.lower()}-{oblast.value}-{_office(term, oblast)}", name), side)


def _of_several_regions(reading: Reading, term: Term) -> Attribution | None:
    """ "Officials in the Kharkiv and Sumy regions", "the Kharkiv and Sumy governors": those of a side, and of no one region."""
    plural = reading.word(term.last).endswith(("governors", "administrations"))
    reach = range(term.first, min(term.last + LISTED, reading.size))
    end = next((place for place in reach if reading.word(place) in PLURAL_REGIONS), term.first if plural else None)
    if end is None:
        return None
    first = term.first - LISTED if plural else term.first
    regions = {one.value: one.entry.marks.get("party", "UA") for one in reading.all("oblast") if first <= one.first < end}
    if len(regions) < SEVERAL or len({*regions.values()}) > 1:
        return None
    side = Party(next(iter(regions.values())))
    kind = "officials" if reading.word(term.first).startswith("official") else "regional-authorities"
    return Attribution(mention(reading, term.first, term.last, f"{side.lower()}-{kind}"), side)


def _mayor_of(reading: Reading, term: Term) -> Attribution | None:
    """ "міський голова Лісного", "міський голова Лісного Іван Вовк": the mayor of the town right after the office, or whom the tables know."""
    town = term.last + 1
    if town >= reading.size or not reading.tokens[town].capital or not CYRILLIC.search(reading.tokens[town].text):
        return None
    person = person_at(reading, town + 1)
    name = reading.surface(*person) if person else None
    known = known_as(name, reading.day) if name else None
    source = identify(f"мер {reading.tokens[town].text}")
    if known is None and not source.provisional and source.id.endswith(MAYOR):
        known = (source.id, source.affiliation)
    held = reading.on("town", town)
    if known is None and person and name and held:  # "мэр Белгорода Егор Вовк": of whose side is told by the town
        return Attribution(mention(reading, *person, named_by(reading, name).id, name), Party(held.entry.marks["party"]), stranger=True)
    last = person[1] if person else town
    return Attribution(mention(reading, term.first, last, known[0], name), known[1]) if known and known[0].endswith(MAYOR) else None


def _mayor_of_a_town(reading: Reading, term: Term) -> Source | None:
    """ "У Харкові, за словами міського голови Ігоря Вовка": the mayor of the nearest town of the sentence whose mayor speaks for it."""
    nearest = sorted(reading.places, key=lambda place: abs(place.at - term.first))
    mayors = (identify(f"мэр {reading.text[place.start : place.end]}") for place in nearest)
    return next((source for source in mayors if not source.provisional and source.id.endswith(MAYOR)), None)


def _before(reading: Reading, term: Term) -> Term | None:
    """The region that other sentences name; none of Russia's for the head of a military administration."""
    oblast = reading.oblast_before
    of_ukraine = any(word.startswith(ADMINISTRATIONS) for word in term.entry.phrase.casefold().split())
    return None if oblast and of_ukraine and oblast.entry.marks.get("party") == "RU" else oblast


def _set_up(reading: Reading, term: Term, one: Term) -> bool:
    """ "The Moscow-installed governor", unlike "the governor said, as Moscow reported"."""
    near = one.first - term.last <= INSTALLED and term.first - one.last <= INSTALLED
    return near and not reading.at("said", one.last + 1)


def _office(term: Term, oblast: Term) -> str:
    """What the holder of an office is called in ids: of Crimea a head, not a governor."""
    return str(oblast.entry.marks.get("is", term.value)) if term.value == "governor" else str(term.value)


def _may_be_his(reading: Reading, term: Term, oblast: Term) -> bool:
    """Whether an oblast's name stands near an office, and is no district's, "у Київському районі Харкова"."""
    if reading.on("installed", oblast.first) or reading.word(oblast.last + 1) in DISTRICTS:
        return False
    return oblast.first - term.last <= OBLAST or _region_of(reading, term, oblast)


def _region_of(reading: Reading, term: Term, oblast: Term) -> bool:
    """ "The governor of the Ukrainian region of Kharkiv", "the mayor of the northern city of Sumy": the oblast that the words after an office name."""
    named = reading.words[oblast.first - 2 : oblast.first]
    told = named in (CITIES_OF if term.value == "mayor" else REGIONS_OF)
    return told and 0 < oblast.first - term.last <= REGION_OF


def _of_a_town(reading: Reading, place: int) -> bool:
    """ "мэр Лесного Иван Вовк": a town that gives no region its name."""
    if not (place + 1 < reading.size and reading.tokens[place].capital and reading.tokens[place + 1].capital):
        return False
    return not reading.on("oblast", place) and not is_person(reading.surface(place, place + 1))


def _only_oblast(reading: Reading, term: Term) -> Term | None:
    """ "The governor of the region that borders Ukraine said drones fell in the Kursk region": the one that his sentence names."""
    named = list(reading.all("oblast"))
    return named[0] if len(named) == 1 and reading.word(term.last + 1) == "of" else None


def unit_spoken_for(reading: Reading, term: Term) -> Attribution | None:
    """A unit that a spokesman speaks for; one of a Russian group of forces speaks for the ministry."""
    near = [u for u in reading.units if 0 < u.at - term.last <= 4 or u.last == term.first - 1]  # "Battlegroup East spokesman Petrov"
    group = next((u for u in near if u.type == "group_of_forces" and u.party is Party.RU), None)
    if group and reading.word(group.last + 1) != "of":  # not "the Eastern Group of the Armed Forces"
        return Attribution(mention(reading, term.first, group.last, "ru-mod"), Party.RU)
    unnamed = term.entry.phrase.endswith("пресс-центр") or "пресс-центра" in term.entry.phrase
    if unnamed and reading.at("group_word", term.last + 1):
        return Attribution(mention(reading, term.first, term.last + 1, "ru-mod"), Party.RU)  # "начальник пресс-центра группировки"
    if reading.words[term.last + 1 : term.last + 3] in BATTLEGROUPS or reading.word(term.first - 1) == "battlegroup":
        return Attribution(mention(reading, term.first, term.last, "ru-mod"), Party.RU)  # "a spokesman for the battlegroup"
    unit = next(
        (unit for unit in near if unit.echelon and (unit.number or (unit.type == "group_of_forces" and unit.party is Party.UA))), None
    )
    return word_of(reading, unit) if unit else None


def _by_name(unit: Unit) -> str:
    """The source that a named unit is; of a Ukrainian group of forces, no Russian group of the same name."""
    if unit.type == "group_of_forces" and unit.party is Party.UA:
        for form in GROUPS:
            if known := recognise(form.format(unit.name), affiliation=Party.UA):
                return known.source.id
    return identify(f"{unit.name} {unit.echelon}").id


def word_of(reading: Reading, unit: Unit) -> Attribution:
    """A unit as a source of its own word."""
    party = unit.party or Party.UA
    if unit.type == "group_of_forces" and party is Party.RU:
        return Attribution(mention(reading, unit.at, unit.last, "ru-mod"), party)
    if unit.name:
        return Attribution(mention(reading, unit.at, unit.last, _by_name(unit)), party)
    source = "-".join(filter(None, (party.lower(), unit.number, unit.type and unit.type.replace("_", "-"), unit.echelon)))
    return Attribution(SourceMention(surface=reading.text[unit.start : unit.end], source=source, start=unit.start, end=unit.end), party)
