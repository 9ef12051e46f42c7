"""What may be part of a place's name: capitalised words that mean nothing else."""

import re
from functools import lru_cache

from loaders.claims.marks import HYPHENS, OPENING_QUOTES
from loaders.claims.reading import Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.dates import MONTHS
from loaders.claims.words.morphology import CASES, CYRILLIC, GENDERS, NUMBERS, grammemes
from loaders.claims.words.tokens import KNOWN_FORMS

ACCUSATIVE = frozenset(("accs",))
MONTH = re.compile(rf"(?:{'|'.join(MONTHS)})$", re.IGNORECASE)
JOINED = re.compile(r"[ \t\u00a0]+$|[ \t\u00a0]*\n[ \t\u00a0]*$|[ \t\u00a0]?[-‐‑–][ \t\u00a0]?$")
LINKS = words("links") | frozenset(",;")
LONG, FEW_WORDS = 5, 4  # letters, and words, by which a headline in capitals is told
SHORTEST = 3  # letters of a name's first word; "Яр" only goes on with a name
OF_TOWN = stems("of_town")  # ends of an adjective of a town
INFLECTED = re.compile(r"[А-ЯІЇЄҐ]{3,5}[а-яіїєґ]{1,3}$")  # "УАБом"
MIXED = re.compile(r"[А-ЯІЇЄҐ][а-яіїєґ][А-ЯІЇЄҐ]{2}$")  # "БпЛА"
ACRONYM = 6  # capitals up to this length are an acronym, unless the whole text shouts
COMPASS = stems("quarters")
OTHER_MEANINGS = frozenset("hedge type echelon group_word region_word anonymous governor said spokesman expert model".split())
CAPITALS, COMPANIES = words("capitals"), words("companies")
GROUND = words("ground")  # what may be taken or struck, and has no name
NO_NAME, DEMONYMS = words("no_name"), words("demonyms")
GREAT, COMMON_ENDS = stems("great"), stems("common_ends")
ROW = 5  # tokens of a row that is nothing but a name


def is_name(reading: Reading, place: int, *, follows: bool = False) -> bool:
    """Whether a token may be part of a place's name; `follows` where one stands right before it."""
    if not 0 <= place < reading.size:
        return False
    token = reading.tokens[place]
    if not token.capital or len(token.text) < (2 if follows else SHORTEST) or not _capitalised(token.text):
        return False
    after = reading.tokens[place + 1].text if place + 1 < reading.size else ""
    if (token.lower.startswith(COMPASS) or token.lower in DEMONYMS) and after.islower() and after not in LINKS:
        return False  # "у Східній операційній зоні", "freed American journalists"
    if (
        (_is_month(token.text) and _month(reading, place))
        or (_opens(reading, place) and (_heads(reading) or _only_adverb(token.text) or _common(token.text, after)))
        or (token.lower in GROUND and _opens(reading, place) and not after[:1].isupper())
        or (token.text.isascii() and _cyrillic(reading.line))
        or reading.on("number", place)
        or (reading.means(OTHER_MEANINGS, place) and not _great(reading, place))
        or (reading.has("said") and _quoted(reading, place))
    ):
        return False
    thing = _opens(reading, place) and after.islower() and reading.at("materiel", place) is not None  # "Автомобиль был атакован"
    common = thing or _of_a_company(reading, place)
    common = common or (place == 0 and token.lower.endswith(COMMON_ENDS) and after.islower())  # "Rescuers in Lisne", "Fortification work"
    if common or (token.text.isascii() and _titled(reading.line) and _written_small(reading.text, token.text.lower())):
        return False  # "Ukraine Recaptures Key Village as Counteroffensive Drags On"
    made = reading.at("made", place + 1) and reading.on("origin", place)  # "French-made"
    party = reading.on("party", place)
    return not made and (party is None or _great(reading, place) or (party.first == place == party.last and token.text in CAPITALS))


def _of_a_company(reading: Reading, place: int) -> bool:
    """ "территорию компании «Лесное»": a name in quotes right after a noun in small letters that is no word for a place."""
    if reading.word(place - 1) not in OPENING_QUOTES or place < 2:
        return False
    noun = reading.tokens[place - 2].text
    named = noun.islower() and CYRILLIC.search(noun) is not None and reading.word(place - 2) in COMPANIES
    return named and reading.on("place_word", place - 2) is None


def _opens(reading: Reading, place: int) -> bool:
    """Whether a token begins a sentence, behind its quotation mark too, and has its capital for that."""
    return place == 0 or (place == 1 and reading.word(0) in OPENING_QUOTES)


def _only_adverb(word: str) -> bool:
    """ "Зранку обстріляли місто": whether a Cyrillic word is an adverb, a pronoun or a small word, and nothing that a place is named by."""
    marks = grammemes(word) if CYRILLIC.search(word) else frozenset()
    return bool(marks & {"ADVB", "CONJ", "PRCL", "NPRO", "PREP"}) and marks.isdisjoint(("NOUN", "ADJF"))


def _quoted(reading: Reading, place: int) -> bool:
    """ "за словами Кириленка": a surname right after the words for whose word it is."""
    said = reading.on("said", place - 1)
    return said is not None and said.value == "after" and "Surn" in grammemes(reading.tokens[place].text)


@lru_cache(maxsize=KNOWN_FORMS)
def _common(word: str, after: str) -> bool:
    """ "Рятувальники потрапили", "Промисловий майданчик зазнав": a Cyrillic noun of people in the plural, or an adjective of the noun after it."""
    marks = grammemes(word) if CYRILLIC.search(word) else frozenset()
    if {"NOUN", "anim", "plur", "nomn"} <= marks and marks.isdisjoint(("Geox", "Surn", "inan")):
        return True
    of_noun = "ADJF" in marks and marks.isdisjoint(("NOUN", "Surn")) and after.islower() and CYRILLIC.search(after) is not None
    return of_noun and _agree(marks, grammemes(after))


def _great(reading: Reading, place: int) -> bool:
    """ "в Большой Ольшанке", "у Русской Лозовой": an adjective of names, no hedge and no side, where a capital follows within the sentence."""
    opens = place > 0 or CYRILLIC.search(reading.line) is None or reading.size <= ROW
    return opens and reading.word(place).startswith(GREAT) and place + 1 < reading.size and reading.tokens[place + 1].text[0].isupper()


@lru_cache(maxsize=1)
def _titled(line: str) -> bool:
    """Whether all long words of a headline have capitals."""
    capitals = 0
    for word in line.split():
        if len(word) >= LONG and word[0].isalpha():
            if not word[0].isupper():
                return False
            capitals += 1
    return capitals >= FEW_WORDS


@lru_cache(maxsize=64)
def _written_small(text: str, word: str) -> bool:
    """Whether the text has the word without a capital elsewhere."""
    return re.search(rf"\b{re.escape(word)}\b", text) is not None


@lru_cache(maxsize=1)
def _cyrillic(line: str) -> bool:
    """Whether a sentence is written in Cyrillic, in which a Latin word names what is made abroad: "беспилотником Columba"."""
    return CYRILLIC.search(line) is not None


def _heads(reading: Reading) -> bool:
    """ "Савчук: ВСУ лишились …": a surname that heads what somebody says, and is no town's name."""
    marks = grammemes(reading.tokens[0].text) if reading.word(1) == ":" else frozenset()
    return "Surn" in marks and "Geox" not in marks


@lru_cache(maxsize=KNOWN_FORMS)
def _capitalised(word: str) -> bool:
    """Whether a word begins with a capital and is neither an acronym nor a word that names nothing."""
    acronym = (word.isupper() and len(word) < ACRONYM) or INFLECTED.match(word) or MIXED.match(word)
    bare = word.lower().removesuffix("'s").removesuffix("’s")  # "in Friday's attack"
    return word[0].isupper() and bare not in NO_NAME and word.lower() not in NO_NAME and not acronym


def _month(reading: Reading, place: int) -> bool:
    """Whether a month's name is one; in Cyrillic, months have small letters, and Октября in a sentence is a town."""
    text = reading.tokens[place].text
    return not (place > 0 and CYRILLIC.search(text) and reading.tokens[place - 1].kind not in ("number", "ordinal"))


@lru_cache(maxsize=KNOWN_FORMS)
def _is_month(word: str) -> bool:
    return bool(MONTH.match(word))


def joined(reading: Reading, place: int) -> bool:
    """Whether a token and the one before it are words of one name: a space or a hyphen between them, nothing else."""
    return bool(JOINED.match(reading.text[reading.right[place - 1] : reading.left[place]]))


def hyphened(reading: Reading, place: int) -> bool:
    """ "Середино-Будська": a hyphen joins a token to the one before it."""
    return place > 0 and reading.text[reading.right[place - 1] : reading.left[place]] in HYPHENS


def in_unit(reading: Reading, place: int) -> bool:
    """Whether a token belongs to a formation's designation."""
    return bool(reading.units) and any(unit.at <= place <= unit.last for unit in reading.units)


def describes(reading: Reading, place: int) -> bool:
    """ "в районе Торского участка", "у Севастопольской бухты": an adjective of a thing that no gazetteer has."""
    here, after = reading.tokens[place].text, reading.tokens[place + 1].text if place + 1 < reading.size else "."
    if not here.endswith(OF_TOWN) or not after[0].islower() or not CYRILLIC.search(after) or "ADJF" not in grammemes(here):
        return False
    return len(after) > SHORTEST and _agree(grammemes(here), grammemes(after))


def _agree(adjective: frozenset[str], noun: frozenset[str]) -> bool:
    """Whether an adjective may be of a noun: one case, one number where both tell it, and one gender, or the plural."""
    both = adjective & noun
    if "anim" in adjective - noun and "inan" in noun - adjective:
        both -= ACCUSATIVE  # "Торского расчёт": the accusative of a person's adjective, and a thing
    counted = not (both & NUMBERS) and bool(adjective & NUMBERS) and bool(noun & NUMBERS)
    return "NOUN" in noun and bool(both & CASES) and bool(both & GENDERS) and not counted
