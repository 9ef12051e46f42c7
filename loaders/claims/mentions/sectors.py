"""Front sectors as written: "in Kupyansk direction", "на Авдеевском направлении", "in the Krasny Liman area"."""

from functools import lru_cache

from loaders.claims.marks import DASHES_AND_COLON
from loaders.claims.mentions.names import LINKS, NO_NAME
from loaders.claims.reading import Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party

LOCATIVE = stems("locative")
OF_A_KIND = stems("of_a_kind")  # endings of adjectives of no town
NOMINATIVE = stems("nominative")
SAME_SECTOR = words("same_sector")
FORCES = words("soldierly")
LED, AND_BEFORE = ("на", "по"), words("before_sector")  # begin a sentence, before a sector
MANY = 3  # sectors of a list
PORTIONS, PORTION_MARKS = words("portions"), frozenset((*",;(", *DASHES_AND_COLON))
OPENING = 2  # the token by which a sentence opens with its sector
LONGEST = 24  # tokens of a list of sectors
PREPOSITIONS = words("sector_leads")
ENDS = frozenset(".;")
QUARTERS, THERE_WERE = words("quarters_of_sector"), words("there_were")
HELD = words("held_line")  # "our positions are improving in the Lisne area"
OF_A_FRONT = frozenset(("lose", "destroy", "casualty", "repel"))  # what is told of a sector, and seldom of a town
KNOWN = words("known_sectors")  # else "in the Lisne area" is where a village lies


def find_sector(reading: Reading) -> None:
    """Fill `reading.direction` and where it stands; the first sector of the sentence counts."""
    for term in reading.all("direction_word"):
        bracket = reading.word(term.first - 1) == "]"  # "in this [Lisne] direction"
        names = _names_before(reading, term.first - 1 - bracket) or _names_after(reading, term)
        if names and not _of_forces(reading, names[0]):
            reading.direction, reading.direction_at = reading.surface(*names), names[0]
            return
    bare = _bare(reading)
    if bare is not None:
        reading.direction, reading.direction_at = reading.surface(*bare), bare[0]
        return
    elided = _elided(reading)
    if elided is not None:
        reading.direction, reading.direction_at = reading.tokens[elided].text, elided
        return
    for term in reading.all("area_word"):
        names = _names_before(reading, term.first - 1)
        towns = reading.word(term.last).endswith("s") and names and names[0] < names[1]  # "in the Lisne and Dolyna areas"
        if (
            names
            and not towns
            and reading.word(term.last + 1) != "("  # "in the Lisne area (Kharkiv region)": a town
            and not reading.on("party", names[0])
            and reading.word(names[0] - 1) == "the"
            and reading.word(names[0] - 2) in ("in", "for", "regarding")
            and _of_a_front(reading, names)
        ):
            reading.direction, reading.direction_at = reading.surface(*names), names[0]
            return


def _of_a_front(reading: Reading, names: tuple[int, int]) -> bool:
    """Whether an area opens its sentence, is a known sector, or is told of as a front; else it is where a village lies."""
    first, last = names
    opens = first <= OPENING or reading.word(first - 2) != "in"
    return opens or not (KNOWN.isdisjoint(reading.words[first : last + 1]) and HELD.isdisjoint(reading.words))


def sector_spans(reading: Reading) -> list[tuple[int, int]]:
    """The tokens that name front sectors, not towns: "на Лиманському та Бахмутському напрямках", "in the Kharkov area"."""
    found: list[tuple[int, int]] = []
    if reading.has("direction_word"):
        found += [
            names
            for term in reading.all("direction_word")
            if (names := _names_before(reading, term.first - 1) or _names_after(reading, term))
        ]
    if speaks_of_sectors(reading.text) and "на" in reading.words:
        upon = (place for place in range(1, reading.size) if reading.words[place - 1] == "на")
        spans = [(place, _last_listed(reading, place)) for place in upon]
        found += [(first, last) for first, last in spans if _adjective_alone(reading, first, last)]
    if "(" in reading.line and reading.has("direction_word"):
        brackets = (place for place in range(1, reading.size) if reading.words[place] == "(" and reading.on("number", place + 1))
        found += [names for place in brackets if (names := sector_before(reading, place - 1))]
    if reading.direction:
        found.append((reading.direction_at, reading.direction_at + (reading.word(reading.direction_at) in QUARTERS)))
    return found


def sector_before(reading: Reading, place: int) -> tuple[int, int] | None:
    """ "Лиманському (25)", "на Лиманському напрямку – 25", "Lyman (25)": the sector that ends at a token, before its own count."""
    last = place - (reading.on("direction_word", place) is not None)
    if last < 0 or reading.tokens[last].kind != "word":
        return None
    name = reading.tokens[last].text
    if CYRILLIC.search(name):
        first = last - (last > 0 and _glued(reading, last - 1))
        adjective = name.endswith((*LOCATIVE, *NOMINATIVE)) and not (name.islower() and name.endswith(OF_A_KIND))
        return (first, last) if adjective and (reading.tokens[first].text[0].isupper() or name.islower()) else None
    first = last + 1
    while first and reading.tokens[first - 1].text[:1].isupper() and reading.tokens[first - 1].text not in PREPOSITIONS:
        first -= 1
    return (first, last) if first <= last else None


def sector_after(reading: Reading, place: int) -> tuple[int, int] | None:
    """ "25 – на Лиманському": the sector whose preposition stands at a token."""
    first = place + 1
    if reading.word(place) != "на" or first >= reading.size:
        return None
    last = first + (first + 1 < reading.size and _glued(reading, first))
    named = reading.tokens[first].text[0].isupper() or _small(reading.tokens[first].text)
    return (first, last) if named and reading.tokens[last].text.endswith(LOCATIVE) else None


def names_many(reading: Reading) -> bool:
    """Whether a sentence shares its counts out among sectors, so that what follows it is of none of them."""
    return reading.has("direction_word") and len({reading.surface(*span) for span in sector_spans(reading)}) >= MANY


def of_a_part(reading: Reading) -> bool:
    """ "190 зіткнень, з яких 47 сталося на Лиманському напрямку": a sector of a part of what is counted, not of the sentence."""
    numbers = [number.first for number in reading.numbers if not number.article]
    return _of_a_portion(reading) or any(
        min(numbers, default=at) < at < reading.direction_at and any(at < first < reading.direction_at for first in numbers)
        for at in (term.first for term in reading.all("including"))
    )


def _of_a_portion(reading: Reading) -> bool:
    """ "133 clashes, almost a third of them in the Lisne sector", "89 attacks, most of them in the Lisne direction": a part, after a comma."""
    if not reading.classes & PORTIONS.bit:
        return False
    mark = max((place for place in range(reading.direction_at) if reading.word(place) in PORTION_MARKS), default=0)
    told = any(p.term.last < mark for p in reading.predicates) and not any(
        mark < p.term.first < reading.direction_at for p in reading.predicates
    )
    return told and not PORTIONS.isdisjoint(reading.words[mark : reading.direction_at])


def of_new_item(reading: Reading, side: Party | None) -> bool:
    """Whether a paragraph of Ukraine's is no longer of the sector before it: her staff gives each sector one, and says "на цьому напрямку"."""
    return side is Party.UA and reading.word(0) not in SAME_SECTOR and not reading.has("direction_word")


def _adjective_alone(reading: Reading, first: int, place: int) -> bool:
    """ "а на Торецком отбили 13 штурмов": a sector whose noun the text has said before, what follows being no noun of its case."""
    token = reading.tokens[place]
    small = _small(token.text) and reading.word(place + 1) in DASHES_AND_COLON
    if reading.word(first - 1) != "на" or not (small or token.text[0].isupper()) or not token.text.endswith(LOCATIVE):
        return False
    if not speaks_of_sectors(reading.text) or place + 1 >= len(reading.tokens):
        return False
    following = reading.tokens[place + 1]
    if following.text in DASHES_AND_COLON or following.text in ENDS or following.kind == "number" or following.lower in THERE_WERE:
        return True
    marks = grammemes(following.text) if CYRILLIC.search(following.text) else frozenset()
    return following.kind == "word" and following.text[0].islower() and bool(marks) and "loct" not in marks


def _last_listed(reading: Reading, place: int) -> int:
    """ "на Лиманському, Авдіївському та Мар'їнському": the last of the adjectives that begin at a token."""
    last = place + (place + 1 < reading.size and _glued(reading, place))
    following = next((at for at in (last + 2, last + 3) if at < reading.size and reading.tokens[at].text[0].isupper()), None)
    listed = following is not None and all(reading.word(at) in LINKS for at in range(last + 1, following))
    adjectives = listed and following is not None and all(reading.word(at).endswith(LOCATIVE) for at in (last, following))
    return _last_listed(reading, following) if adjectives and following is not None else last


def _elided(reading: Reading) -> int | None:
    """ "На Лиманському ворог …", "Купянское — до 55 боевиков": the adjective that begins a sentence, its noun left out."""
    if reading.word(0).isascii():
        return None
    first = int(reading.word(0) in AND_BEFORE and reading.word(1) in LED)  # "А на Лиманському – …"
    place = first + 1 if reading.word(first) in LED else 0
    token = reading.tokens[place] if place < len(reading.tokens) else None
    if token is None or not token.text.endswith(LOCATIVE if place else NOMINATIVE) or not token.text[0].isupper():
        return None
    following = reading.word(place + 1)
    headed = following in DASHES_AND_COLON and speaks_of_sectors(reading.text)
    party = reading.at("party", place + 1)
    subject = place > 0 and (following in DASHES_AND_COLON or (party is not None and "nomn" in grammemes(reading.tokens[place + 1].text)))
    subject = subject or (place > 0 and _adjective_alone(reading, place, place))
    return place if headed or subject else None


@lru_cache(maxsize=1)
def speaks_of_sectors(text: str) -> bool:
    """Whether a text has the Slavic word for a front sector, so that its adjectives may stand alone."""
    return any(word in text for word in ("направлени", "напрямк"))


def _bare(reading: Reading) -> tuple[int, int] | None:
    """ "In south Donetsk, the enemy lost …", "In Zaporozhye, two tanks were destroyed": a known sector that opens a sentence, without the noun."""
    last = 1 + (reading.word(1) in QUARTERS)
    if reading.word(0) != "in" or reading.word(last) not in KNOWN or reading.word(last + 1) != ",":
        return None
    told = any(term.value in OF_A_FRONT for term in reading.all("predicate")) and " direction" in reading.text
    return (1, last) if told or last > 1 else None


def _small(word: str) -> bool:
    """ "на донецком направлении": a town's adjective in small letters, not "тактическом"."""
    return word.endswith(LOCATIVE) and not word.endswith(OF_A_KIND)


def _names_before(reading: Reading, place: int) -> tuple[int, int] | None:
    """The capitalised list that ends at a token: its first and last token."""
    if reading.word(place).endswith("'s"):
        return None  # "at the President's direction"
    if reading.word(place).endswith(OF_A_KIND) and reading.tokens[place].text.islower():
        place -= 1  # "на луганском тактическом направлении"
    last, first = place, place + 1
    adjective = reading.tokens[place].text.endswith((*LOCATIVE, *NOMINATIVE)) if place >= 0 else False
    while place >= 0 and place > last - LONGEST:
        token = reading.tokens[place]
        glued = first == place + 1 <= last and _glued(reading, place)
        named = token.kind == "word" and (token.text[0].isupper() or _small(token.text) or glued) and token.text not in PREPOSITIONS
        if adjective and first <= last and token.text == "," and _ends_a_clause(reading, place):
            break
        if adjective and first <= last and named and not glued and _no_adjective(token.text):
            break  # "Сил оборони України Східного напрямку"
        if named and (glued or not reading.at("near", place)) and token.text.lower() not in NO_NAME:
            first = place
        elif token.text.lower() not in LINKS:
            break
        place -= 1
    if first <= last and reading.word(first - 1) in QUARTERS:
        first -= 1  # "in the south Donetsk direction"
    return (first, last) if first <= last else None


def _no_adjective(word: str) -> bool:
    marks = grammemes(word) if CYRILLIC.search(word) else frozenset()
    return "NOUN" in marks and "ADJF" not in marks and not _small(word.lower())  # "Новопавловском" is of a town and of a sector


def _of_forces(reading: Reading, place: int) -> bool:
    """ "a spokesman of the Defence Forces of the Lisne direction": a sector by which a body is named."""
    return reading.words[place - 2 : place] == ["of", "the"] and reading.word(place - 3) in FORCES


def _names_after(reading: Reading, term: Term) -> tuple[int, int] | None:
    """ "In the direction of Lisne, the enemy …", "in the directions of Lisne and Sosnove": a sector that opens a sentence, or several."""
    opens = term.first <= OPENING or reading.word(term.last).endswith("s")
    place = first = term.last + 2
    flown = "from" in reading.words[max(0, term.first - 2) : term.first]  # "drones from the directions of Kursk and Bryansk"
    if reading.word(term.last + 1) != "of" or flown or not opens:
        return None
    while place < reading.size and (
        reading.tokens[place].text[0].isupper() or (reading.word(place) in LINKS and reading.word(place) != ",")
    ):
        place += 1
    place -= reading.word(place - 1) in LINKS
    return (first, place - 1) if place > first else None


def _glued(reading: Reading, place: int) -> bool:
    """ "на Южно-Донецком направлении": a hyphen between a word and the next."""
    return reading.text[reading.right[place] : reading.left[place + 1]] in ("-", "‑", "‐")


def _ends_a_clause(reading: Reading, comma: int) -> bool:
    """ "по словам Владислава Волошина, Гуляйпольское направление": a comma after a name that is no adjective of a sector."""
    before = reading.tokens[comma - 1].text if comma else ""
    return bool(CYRILLIC.search(before)) and "ADJF" not in grammemes(before) and not _small(before.lower())
