"""The letters of a name: small, without marks, and with or without the end of the word."""

import math
import re
from collections import Counter
from collections.abc import Iterable

from schema.gazetteer.romanise import romanise_russian
from schema.gazetteer.spelling import one_alphabet

_MARKS = str.maketrans("", "", "'`’ʼ‘′ʹʺьъ\"«»“”„-– ")
_CYRILLIC_END = re.compile("[аеёєиіїоуыэюяй]+(?:м|х|в|ми|го|му|ві)?$")
_LATIN_END = "aeiouy"


def plain(name: str) -> str:
    """The letters of a name, small and without marks."""
    low = name.lower()
    return (low if low.isascii() else one_alphabet(low)).translate(_MARKS)


def stem(letters: str, *, cyrillic: bool) -> str:
    """Letters without the end of the word."""
    return (_CYRILLIC_END.sub("", letters) if cyrillic else letters.rstrip(_LATIN_END)) or letters


def latin_letters(english: str, russian: str) -> tuple[str, ...]:
    """The letters of a place's English name and of its Russian one as maps romanise it."""
    return tuple(dict.fromkeys((plain(english), plain(romanise_russian(russian)))))


def cyrillic_letters(ukrainian: str, russian: str) -> tuple[str, ...]:
    """The letters of a place's Ukrainian and Russian names."""
    return tuple(dict.fromkeys(map(plain, filter(None, (ukrainian, russian))))) or ("",)


COST = 16  # a cost in natural logarithms is kept as whole sixteenths
UNSEEN, SHARE = 0.1, 3.5  # what a letter that never follows two others counts as, and all such letters together
OTHER = "?"  # stands for such a letter


def letter_costs(names: Iterable[str]) -> dict[str, int]:
    """How surprising a letter is after the two before it, in names of places; `^` stands before a name and `$` after it."""
    threes, twos = Counter[str](), Counter[str]()
    for name in names:
        threes.update(_threes(name))
        twos.update(three[:2] for three in _threes(name))
    costs = {three: count + UNSEEN for three, count in threes.items()} | {two + OTHER: UNSEEN for two in twos}
    return {three: round(-COST * math.log(count / (twos[three[:2]] + SHARE))) for three, count in sorted(costs.items())}


def surprise(letters: str, costs: dict[str, int]) -> float:
    """How surprising the letters of a name are where names of places are read, in natural logarithms."""
    unknown = round(-COST * math.log(UNSEEN / SHARE))
    return sum(costs.get(three, costs.get(three[:2] + OTHER, unknown)) for three in _threes(letters)) / COST


def _threes(name: str) -> list[str]:
    padded = f"^^{name}$"
    return [padded[at : at + 3] for at in range(len(padded) - 2)]
