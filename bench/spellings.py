"""Spellings that nobody listed: every romanisation of a name, its case forms, slips of the hand and of the keyboard."""

import random
import re
from collections.abc import Callable, Iterator
from functools import cache

import pymorphy3

from schema.gazetteer.romanise import romanise_russian, romanise_ukrainian
from schema.nodes import Location

LOOKALIKES = str.maketrans("аеорсхуіАВЕКМНОРСТХІ", "aeopcxyiABEKMHOPCTXI")
VOWELS = "aeiouy"


def spellings(place: Location, dice: random.Random) -> Iterator[tuple[str, str]]:
    """Kind of spelling and the spelling, for a place with Ukrainian and Russian names."""
    ukrainian, russian = place.name_uk, place.name_ru
    assert ukrainian is not None
    assert russian is not None
    kmu, bgn = romanise_ukrainian(ukrainian), romanise_russian(russian)
    yield "kmu2010", kmu
    yield "bgn russian", bgn
    yield "bgn ukrainian", _bgn_ukrainian(ukrainian)
    yield "ministry", _ministry(bgn)
    yield "german", _german(kmu)
    yield "academic", _academic(ukrainian)
    yield "no soft i", re.sub("i(?=[aeou])", "", kmu)
    yield "upper case", bgn.upper()
    yield "glued", bgn.replace(" ", "").replace("-", "")
    yield "hyphen for space", bgn.replace("-", "–") if "-" in bgn else bgn.replace(" ", "-")
    yield "quotes and n.p.", f"n.p. “{bgn}”"
    yield "look-alikes", _some(ukrainian, dice)
    yield "cyrillic ukrainian", ukrainian
    yield "cyrillic russian", russian
    for case in ("gent", "loct", "ablt"):
        yield f"case {case} ru", inflected(russian, "ru", case)
        yield f"case {case} uk", inflected(ukrainian, "uk", case)
    yield "typo latin", _typo(bgn, dice, "abcdefghiklmnoprstuvyz")
    yield "typo kmu", _typo(kmu, dice, "abcdefghiklmnoprstuvyz")
    yield "typo cyrillic", _typo(russian, dice, "абвгдеиклмнопрстуы")


def _bgn_ukrainian(name: str) -> str:
    changed = re.sub("[єЄ]", "ye", re.sub("[їЇ]", "yi", re.sub("[юЮ]", "yu", re.sub("[яЯ]", "ya", name.replace("ь", "'")))))
    return romanise_ukrainian(changed).replace("ii", "iy") if name[0] not in "ЄЇЮЯ" else romanise_ukrainian(changed).capitalize()


def _ministry(bgn: str) -> str:
    return bgn.replace("oye", "oe").replace("yevka", "evka").replace("yy", "y").replace("yo", "e")


def _german(kmu: str) -> str:
    table = {"zh": "sch", "kh": "ch", "shch": "schtsch", "ch": "tsch", "sh": "sch", "v": "w", "z": "s", "y": "y", "ia": "ja", "iu": "ju"}
    return re.sub("shch|zh|kh|ch|sh|v|z|ia|iu", lambda found: table.get(found.group(), found.group()), kmu)


def _academic(name: str) -> str:
    table = dict(
        zip("абвгґдежзиіїйклмнопрстуфхцчшєюя", "a b v h g d e ž z y i ji j k l m n o p r s t u f x c č š je ju ja".split(), strict=True)
    )
    table |= {"щ": "šč", "ь": "’", "’": "", "'": ""}
    spelled = "".join(table.get(char.lower(), char) for char in name)
    return spelled[:1].upper() + spelled[1:]


def _some(name: str, dice: random.Random) -> str:
    return "".join(char.translate(LOOKALIKES) if dice.random() < 0.4 else char for char in name)


def _typo(name: str, dice: random.Random, letters: str) -> str:
    place = dice.randrange(1, max(len(name) - 1, 2))
    slips: list[Callable[[], str]] = [
        lambda: name[:place] + name[place + 1 :],
        lambda: name[:place] + dice.choice(letters) + name[place:],
        lambda: name[:place] + dice.choice(letters) + name[place + 1 :],
        lambda: name[:place] + name[place + 1 : place + 2] + name[place] + name[place + 2 :],
    ]
    return dice.choice(slips)()


@cache
def _analyser(language: str) -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer(lang=language)


def inflected(name: str, language: str, case: str) -> str:
    """The name in a case, each word by itself as far as the dictionary can."""
    return re.sub(r"[^\W\d_’']+(?:[’'][^\W\d_]+)?", lambda word: _inflect(word.group(), language, case), name)


def _inflect(word: str, language: str, case: str) -> str:
    parses = _analyser(language).parse(word.lower())
    best = next((parse for parse in parses if "Geox" in str(parse.tag)), None) or next(
        (parse for parse in parses if "nomn" in str(parse.tag)), None
    )
    form = best and best.inflect({case})
    return form.word.capitalize() if form else word
