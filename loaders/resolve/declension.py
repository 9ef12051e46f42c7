"""The case forms of a Russian or Ukrainian name: Купянск is also written Купянском, Часів Яр Часового Яру."""

import re
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product

from loaders.resolve import vocabulary
from schema.gazetteer.spelling import is_cyrillic
from schema.gazetteer.tables import rows_of
from schema.keys import fold

CASES = 5  # beside the nominative
_PARTS = re.compile(r"[\s\-–]+")
MOST_WORDS = 4  # a longer name is none of a place


@lru_cache(maxsize=4096)
def case_folds(name: str) -> frozenset[str]:
    """The folded forms of a name in all cases, its own among them; words before the last may also stay as they are."""
    words = _PARTS.split(name.casefold().strip())
    found = {fold(name)}
    if is_cyrillic(name) and len(words) <= MOST_WORDS:
        for case in range(CASES):
            lots = [(*_in_case(word, case), word) for word in words[:-1]]
            found |= {fold(" ".join(form)) for form in product(*lots, _in_case(words[-1], case))}
    return frozenset(found)


def _in_case(word: str, case: int) -> tuple[str, ...]:
    table = _endings()
    at = next(at for at in range(max(len(word) - _longest(), 0), len(word) + 1) if word[at:] in table)
    return tuple(word[:at] + end for end in table[word[at:]][case])


@cache
def _longest() -> int:
    return max(map(len, _endings()))


@cache
def _endings() -> dict[str, list[list[str]]]:
    text = files(vocabulary).joinpath("declensions.tsv").read_text(encoding="utf-8")
    return {ending: [forms.split(",") for forms in cases] for ending, *cases in rows_of(text, "declensions.tsv", columns=CASES + 1)}
