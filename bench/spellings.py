"""Spellings that nobody listed: every romanisation of a name, its case forms, slips of the hand and of the keyboard."""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache, partial

import pymorphy3

from schema.gazetteer.romanise import romanise_russian, romanise_ukrainian
from schema.gazetteer.spelling import sound
from schema.nodes import Location

LOOKALIKES = str.maketrans("аеорсхуіАВЕКМНОРСТХІ", "aeopcxyiABEKMHOPCTXI")
CASES = ("gent", "loct", "ablt")


def spellings(place: Location, dice: random.Random, *, only: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Kind of spelling and the spelling, for a place with a Russian name; all kinds, or `only` some."""
    assert place.name_ru is not None
    ukrainian, russian = place.name_uk or place.name_ru, place.name_ru
    kmu, bgn = romanise_ukrainian(ukrainian), romanise_russian(russian)
    makers: dict[str, Callable[[], str]] = {
        "kmu2010": lambda: kmu,
        "bgn russian": lambda: bgn,
        "bgn ukrainian": lambda: _bgn_ukrainian(ukrainian),
        "ministry": lambda: _ministry(bgn),
        "german": lambda: _german(kmu),
        "academic": lambda: _academic(ukrainian),
        "no soft i": lambda: re.sub("i(?=[aeou])", "", kmu),
        "upper case": bgn.upper,
        "glued": lambda: bgn.replace(" ", "").replace("-", ""),
        "hyphen for space": lambda: bgn.replace("-", "–") if "-" in bgn else bgn.replace(" ", "-"),
        "quotes and n.p.": lambda: f"n.p. “{bgn}”",
        "look-alikes": lambda: _some(ukrainian, dice),
        "cyrillic ukrainian": lambda: ukrainian,
        "cyrillic russian": lambda: russian,
        **{f"case {case} ru": partial(inflected, russian, "ru", case) for case in CASES},
        **{f"case {case} uk": partial(inflected, ukrainian, "uk", case) for case in CASES},
        "typo latin": lambda: _typo(bgn, dice, "abcdefghiklmnoprstuvyz"),
        "typo kmu": lambda: _typo(kmu, dice, "abcdefghiklmnoprstuvyz"),
        "typo cyrillic": lambda: _typo(russian, dice, "абвгдеиклмнопрстуы"),
    }
    for kind, make in makers.items():
        if not only or kind in only:
            yield kind, make()


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
        zip(
            "абвгґдежзиіїйклмнопрстуфхцчшєюя",
            ["a", "b", "v", "h", "g", "d", "e", "ž", "z", "y", "i", "ji", "j", *"klmnoprstufxcčš", "je", "ju", "ja"],
            strict=True,
        )
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


def invented(names: list[str], dice: random.Random, count: int) -> list[str]:
    """Names that could stand on a map and do not: letters follow one another as in real names, three at a time."""
    follows: dict[str, list[str]] = defaultdict(list)
    for name in names:
        padded = f"^^^{name}$"
        for place in range(3, len(padded)):
            follows[padded[place - 3 : place]].append(padded[place])
    known = {sound(name).key for name in names}
    made: dict[str, None] = {}
    while len(made) < count:
        name = "^^^"
        while not name.endswith("$"):
            name += dice.choice(follows[name[-3:]])
        if 6 <= len(name[3:-1]) <= 16 and sound(name[3:-1]).key not in known:
            made[name[3:-1]] = None
    return list(made)
