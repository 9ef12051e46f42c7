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
ORDER = 4  # a letter is looked at with the three before it, and with fewer where those were never seen together
OTHER = "?"  # stands for every letter that was not seen after others
LETTERS = 60  # so many there are in both alphabets


def letter_costs(names: Iterable[str]) -> dict[str, int]:
    """How surprising a letter is after those before it, in names of places; `^` stands before a name and `$` after it."""
    seen, after = Counter[str](), Counter[str]()
    for name in names:
        seen.update(run for size in range(1, ORDER + 1) for run in _runs(name, size))
    kinds = Counter(run[:-1] for run in seen)
    for run, count in seen.items():
        after[run[:-1]] += count
    likely: dict[str, float] = {}
    for run in sorted(seen, key=len):  # what is likely after three letters leans on what is so after two of them, by Witten and Bell
        before = run[:-1]
        shorter = likely[run[1:]] if before else 1 / LETTERS
        likely[run] = (seen[run] + kinds[before] * shorter) / (after[before] + kinds[before])
    passed = {before + OTHER: kinds[before] / (after[before] + kinds[before]) for before in after}
    return {run: min(round(-COST * math.log(share)), 255) for run, share in sorted({**likely, **passed}.items())}


def surprise(letters: str, costs: dict[str, int]) -> float:
    """How surprising the letters of a name are where names of places are read, in natural logarithms."""
    return sum(_cost(run, costs) for run in _runs(letters, ORDER)) / COST


def _cost(run: str, costs: dict[str, int]) -> float:
    passed = 0
    while run and run not in costs:
        passed += costs.get(run[:-1] + OTHER, 0)
        run = run[1:]
    return passed + (costs[run] if run else COST * math.log(LETTERS))


def _runs(name: str, size: int) -> list[str]:
    """Each letter of a name, and its end, with those before it."""
    padded = f"{'^' * (size - 1)}{name}$"
    return [padded[at : at + size] for at in range(len(padded) - size + 1)]
