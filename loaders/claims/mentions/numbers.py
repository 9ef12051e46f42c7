"""Numbers in digits and in words of three languages, with the hedge before them."""

import re
from functools import lru_cache

from loaders.claims.marks import CLOSING_QUOTES, OPENING_QUOTES
from loaders.claims.mentions.measures import measures
from loaders.claims.reading import Number, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.tokens import IN_DIGITS, Term
from schema.ontology.enums import Qualifier

SIGNS = {"~": Qualifier.ABOUT, "≈": Qualifier.ABOUT, "≥": Qualifier.AT_LEAST, ">": Qualifier.MORE_THAN, "≤": Qualifier.UP_TO}
ENDING = re.compile(r"\d-?(?:ма|ми|мя|ти|х|ю)$")
NUMERALS = ("as_many", "number", "multiplier", "article")
COUNTED = 5  # tokens in which a thing follows a number that is written like an ordinal
NO_NUMBER = words("no_number")
GROWTH = 3  # tokens between a number and the verb of what has grown to it
LARGEST = 10**12  # no count of this war has thirteen digits; longer ones are noise
HUNDREDS = words("hundreds")
SHORTENED = 3  # letters of "тыс." and "млн."
RISEN = stems("risen")
RESORTS = stems("resorts_to")
RISES_TO = words("rises_to")
GROWN_FROM = words("from")
PLUS, OUT_OF = "plus", words("out_of")
HALF = (["с", "половиной"], ["з", "половиною"])  # "три з половиною десятки"


def find_numbers(reading: Reading) -> None:
    """Fill `reading.numbers`: every number that is no date, in the order of the text."""
    done = -1
    for place in _begin(reading):
        if place <= done:
            continue
        same = reading.at("as_many", place)
        core = _core(reading, place) if same is None else (same.last, reading.numbers[-1].value) if reading.numbers else None
        if core is None:
            article = reading.at("article", place)
            if article:
                reading.numbers.append(Number(place, article.last, 1, article=True, core=place))
            continue
        last, value = core
        done = last
        again = reading.word(place - 1) in OUT_OF and _whole_again(reading, place, last)
        if again:
            reading.numbers[-1].last = last
        else:
            reading.numbers.append(_hedged(reading, place, last, value))


def _whole_again(reading: Reading, place: int, last: int) -> bool:
    """ "три з чотирьох – на Краматорському": the number after "of" that says again of how many the number before it is a part."""
    part = bool(reading.numbers) and reading.numbers[-1].last == place - 2 and not reading.numbers[-1].article
    return part and not reading.word(last + 1).isalpha()


def _begin(reading: Reading) -> list[int]:
    """The tokens that numbers may begin at, in digits or in words."""
    if reading.starts.keys().isdisjoint(NUMERALS):
        spelled: set[int] = set()
    else:
        spelled = {term.first for category in NUMERALS for term in reading.all(category)}
    if reading.classes & IN_DIGITS:
        written = [place for place, token in enumerate(reading.tokens) if token.classes & IN_DIGITS]
        spelled.update([place for place in written if reading.tokens[place].kind == "number" or _inflected(reading, place)])
    return sorted(spelled)


def _core(reading: Reading, place: int) -> tuple[int, float] | None:
    """Where a number that begins at a token ends, and its value."""
    token = reading.tokens[place]
    if reading.dates and any(start < reading.right[place] and reading.left[place] < end for start, end in reading.dates):
        return None
    if (token.kind == "number" and _of_a_name(reading, place)) or reading.word(place) in NO_NUMBER:
        return None
    named = place > 0 and token.kind == "word" and reading.tokens[place - 1].text[:1].isupper() and _closes_name(reading, place)
    if named and not reading.on("predicate", place - 1):
        return None  # "«Черная сотня»", but "«Погибли двое»"
    if token.kind == "number" or _inflected(reading, place):
        value = digits(token.text)
        return None if value is None or value > LARGEST else _multiplied(reading, place, value)
    return _spelled(reading, place)


def _inflected(reading: Reading, place: int) -> bool:
    """ "175-ма ударними БпЛА", "7-ма ракетами": a number with its ending, where what it counts follows and no brigade of that number."""
    if reading.tokens[place].kind != "ordinal" or not ENDING.search(reading.tokens[place].text):
        return False
    following = range(place + 1, min(place + COUNTED, len(reading.tokens)))
    thing = next((after for after in following if reading.at("materiel", after)), None)
    return thing is not None and not any(reading.at("echelon", after) for after in (*following, thing + 1))


def _of_a_name(reading: Reading, place: int) -> bool:
    """ "Strela-10", "Shahed-136/131": a number that a hyphen joins to a capitalised word, or a stroke to such a number."""
    before = reading.tokens[place - 1] if place else None
    if before is not None and before.kind == "word" and before.text[0].isupper() and _closes_name(reading, place):
        return True
    if before is not None and before.kind == "number" and reading.text[reading.right[place - 1] : reading.left[place]] == "/":
        return _of_a_name(reading, place - 1) or reading.on("model", place - 1) is not None
    joined = (
        before is not None and before.kind == "word" and reading.text[reading.right[place - 1] : reading.left[place]] in ("-", "‑", "‐")
    )
    return joined and before is not None and before.text[0].isupper()


def _closes_name(reading: Reading, place: int) -> bool:
    """ "«Заря 2»", "«Форум 2031.Итоги»": a number after the capitalised word that a quotation opens with, and that ends it or a word of it."""
    end = reading.right[place]
    closed = reading.text[end : end + 1] in CLOSING_QUOTES or (
        reading.text[end : end + 1] == "." and reading.text[end + 1 : end + 2].isalpha()
    )
    return closed and reading.text[reading.left[place - 1] - 1] in OPENING_QUOTES


@lru_cache(maxsize=4096)
def digits(text: str) -> float | None:
    """The value of digits with separators: groups of three are thousands, else a decimal mark."""
    bare = "".join(char for char in text if char.isdigit() or char in ",.")
    parts = bare.replace(",", ".").split(".")
    grouped = "".join(char for char in text if char.isdigit())
    if len(grouped) > 15:
        return None
    if len(parts) == 2 and len(parts[1]) != 3:
        return float(f"{int(parts[0] or 0)}.{parts[1]}") if parts[1] else float(int(parts[0]))
    return float(int(grouped))


def _multiplied(reading: Reading, place: int, value: float) -> tuple[int, float]:
    """A number with "and a half", "thousand", "million" after it: "1.2 million", "3 тыс. 400"."""
    if reading.words[place + 1 : place + 3] in HALF:
        value, place = value + 0.5, place + 2
    if not reading.has("multiplier"):
        return place, value
    following = _multiplier(reading, place + 1)
    while following:
        value, place = round(value * float(following.value), 6), following.last
        following = _multiplier(reading, place + 1)
    last, value = _rest(reading, place, value)
    shortened = reading.word(last + 1) == "." and len(reading.word(last)) == SHORTENED and last + 2 < len(reading.tokens)
    return (last + 1 if shortened and reading.at("multiplier", last) and reading.tokens[last + 2].text[0].islower() else last), value


def _multiplier(reading: Reading, place: int) -> Term | None:
    """A word for tens or thousands; "тис" and "млн" as they are written, not a form of a word that has them: "тиснути"."""
    term = reading.at("multiplier", place)
    return None if term and len(term.entry.phrase) == SHORTENED and reading.word(place) != term.entry.phrase else term


def _rest(reading: Reading, place: int, value: float) -> tuple[int, float]:
    """The hundreds after "3 тис.": "3 тис. 870"."""
    after = place + 2 if reading.word(place + 1) == "." else place + 1
    rest = reading.word(after)
    if value >= 1000 and value % 1000 == 0 and reading.word(place).startswith(("тис", "тыс")) and rest.isdecimal() and len(rest) == 3:
        return after, value + int(rest)
    return place, value


def _spelled(reading: Reading, place: int) -> tuple[int, float] | None:
    """A number in words: "two hundred and fourteen", "триста сорок"; null for "hundreds", which nobody has counted."""
    total, last, before = 0.0, place - 1, 1e9
    while True:
        term = reading.at("number", last + 1)
        multiplier = _multiplier(reading, last + 1)
        if term and float(term.value) < before:
            total, last, before = total + float(term.value), term.last, float(term.value)
            before = 1 if before < 20 else before
        elif multiplier and (total or float(multiplier.value) > 10 or reading.word(last + 1) in ("десяток", "десятка")):
            total, last, before = max(total, 1) * float(multiplier.value), multiplier.last, float(multiplier.value)
        elif total >= 100 and reading.word(last + 1) == "and" and reading.at("number", last + 2):
            last += 1
        elif last == place and reading.word(place) in HUNDREDS and (reading.on("several", place - 1) or not reading.on("hedge", place - 1)):
            return None  # "потеряли сотни бойцов"
        elif last >= place and reading.words[last + 1 : last + 3] in HALF:
            return _multiplied(reading, last, total)
        else:
            return (last, total) if last >= place else None


def _hedged(reading: Reading, first: int, last: int, value: float) -> Number:
    """A number with its hedge or sign before it: "up to 80", "<5", "+120"; "rose to 80" has none."""
    number = Number(first, last, value)
    number.core = first
    number.measure = measures(reading, first, last)
    if reading.word(last + 1) == PLUS and reading.right[last] + 1 == reading.left[last + 1]:  # "90,000-plus"
        number.last, number.qualifier = last + 1, Qualifier.MORE_THAN
    if first and reading.tokens[first - 1].text in "+＋":
        number.sign = True
        first -= 1
    place = first - 1
    while place >= 0 and reading.tokens[place].text in "/(":
        place -= 1
    term = reading.on("hedge", place) if place >= 0 else None
    if term and term.last == place:
        risen = reading.word(place) in RISES_TO and (_rises(reading, term.first) or _has_risen(reading, first, last))
        risen = risen or reading.word(term.first - 1).startswith(RESORTS)  # "вдався до трьох спроб"
        number.qualifier, first = Qualifier.EXACT if risen else Qualifier(term.value), term.first
    elif place >= 0 and reading.tokens[place].text in SIGNS and reading.word(place - 1) != "…":  # "<…> 11 пунктов"
        number.qualifier, first = SIGNS[reading.tokens[place].text], place
    number.first = first
    return number


def _rises(reading: Reading, place: int) -> bool:
    """ "выросло до 89", "выросло с 63 до 89": a verb of growing before the word, and the number that it has grown from."""
    return reading.word(place - 1).startswith(RISEN) or (
        reading.word(place - 2) in GROWN_FROM and reading.word(place - 3).startswith(RISEN)
    )


def _has_risen(reading: Reading, first: int, last: int) -> bool:
    """ "До трьох людей зросла кількість загиблих": the verb of growing after the number."""
    return first <= 1 and any(reading.word(place).startswith(RISEN) for place in range(last + 1, last + 1 + GROWTH))
