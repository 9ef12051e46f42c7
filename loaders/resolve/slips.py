"""Whether a name is another one with a slip of the hand in it: told by its letters, since what only sounds like a name may be another."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from loaders.resolve.cognates import brought_over, in_the_other
from loaders.resolve.declension import case_folds
from schema.gazetteer import Gazetteer
from schema.gazetteer.letters import plain, stem, surprise
from schema.gazetteer.romanise import romanise_russian
from schema.gazetteer.spelling import is_cyrillic
from schema.keys import fold

ONE = 1  # letters left out, put in, changed or swapped that are believed
_GENITIVE = re.compile("[oei]v$")  # Rubtsov for Rubtsi: a Russian genitive left standing in an English text
_ADJECTIVE = re.compile("(?:o[yj]?e|[yi][iy])$")  # Krakhmalnoye for Krokhmalne, Zelenyi for Zelene: a Russian end or a wrong gender
FIRST = 2  # counted besides where the first letter differs, or the last makes another name
_VOWELS, _PLURAL = frozenset("aeiouy"), frozenset("iy")  # Rubtsi is Rubtsy


@lru_cache(maxsize=1024)  # a name is looked at twice: whether it is whole, and whether it is believed
def slips(name: str, gazetteer: Gazetteer, row: int, *, across: bool = False) -> int:
    """How many letters apart a name and the likest spelling of a place are, a Cyrillic one in any case.

    Two are added where the first letter differs, as it seldom slips. `across`: letters that differ regularly between Russian and Ukrainian
    are none where the place has no name in the language of the one given.
    """
    cyrillic, least = is_cyrillic(name), len(name)
    inflected = cyrillic
    if cyrillic and not any(map(is_cyrillic, gazetteer.called(gazetteer.ids[row]))):
        cyrillic, name = False, romanise_russian(name)
    if plain(name) in gazetteer.letters(gazetteer.spellings[row], cyrillic=cyrillic):
        return 0
    written = plain(fold(name) if cyrillic else name)
    genitive = not cyrillic and _GENITIVE.search(name) is not None
    stems = _stems(name) if genitive else ""
    ended = dict.fromkeys((written, _ADJECTIVE.sub("e", written)))
    other = in_the_other(name, gazetteer, row) if across and cyrillic else ()
    for spelling in _spellings(gazetteer, row, cyrillic=cyrillic):
        forms = case_folds(spelling) if cyrillic else (spelling,)
        least = min([least, *(_apart(each, plain(form), ended=cyrillic or not inflected) for form in forms for each in ended)])
        if least and other:
            least = min([least, *(_apart(each, brought_over(plain(form), each)) for form in forms for each in other)])
        if least and genitive:
            least = min(least, _apart(stems, _stems(spelling)))
        if not least:
            break
    return least


def surprise_of(name: str, gazetteer: Gazetteer) -> float:
    """How surprising a name is among names of places, in natural logarithms.

    One that is likely to be made, like Svitne or Makharivka, is as well another place's own name as a slip from Svitle or Makarivka.
    """
    return surprise(plain(name if is_cyrillic(name) else fold(name)), gazetteer.letter_costs)  # accents are another language's, no slips


def _apart(one: str, other: str, *, ended: bool = True) -> int:
    """`ended`: the end of the name is its own, not that of a case."""
    apart = OSA.distance(one, other)
    if apart == ONE and ended and _other_end(one, other):
        return ONE + FIRST
    return apart + (FIRST if one[:1] != other[:1] else 0)


def _other_end(one: str, other: str) -> bool:
    """Whether the last letter alone makes another name: Булавин is not Булавине, nor Cherkaska Cherkaske; but Chasov Yag is Chasov Yar."""
    if one[:-1] == other[:-1]:
        ends = {one[-1], other[-1]}
    elif one[:-1] == other or one == other[:-1]:
        ends = {max(one, other, key=len)[-1]}
    else:
        return False
    return is_cyrillic(one) or (ends <= _VOWELS and ends != _PLURAL)


def _stems(name: str) -> str:
    """The letters of the words of a name without their ends: both names may stand in a case."""
    return "".join(stem(plain(_GENITIVE.sub("", word)), cyrillic=False) for word in name.split())


def _spellings(gazetteer: Gazetteer, row: int, *, cyrillic: bool) -> Iterator[str]:
    """The names of a place in one alphabet, Cyrillic ones also as romanised."""
    names = gazetteer.called(gazetteer.ids[row])
    yield from (name for name in names if is_cyrillic(name) == cyrillic)
    if not cyrillic:
        yield from (romanise_russian(name) for name in names if is_cyrillic(name))
