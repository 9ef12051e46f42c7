"""Whether a name is another one with a slip of the hand in it: told by its letters, since what only sounds like a name may be another."""

import re

from rapidfuzz.distance import OSA

from schema.gazetteer import Gazetteer
from schema.gazetteer.letters import plain, stem
from schema.gazetteer.romanise import romanise_russian
from schema.gazetteer.spelling import is_cyrillic, phonemes

ONE = 1  # letters left out, put in, changed or swapped that are believed
_GENITIVE = re.compile("[oei]v$")  # Rubtsov for Rubtsi: a Russian genitive left standing in an English text
FIRST = 2  # counted besides where the first letter differs


def slips(name: str, gazetteer: Gazetteer, row: int) -> int:
    """How many letters apart a name and the likest spelling of a place are; two are added where the first letter differs, as it seldom slips."""
    spellings = _spellings(gazetteer, row, cyrillic=is_cyrillic(name))
    whole = (_apart(plain(name), plain(spelling)) for spelling in spellings)
    if not is_cyrillic(name) and not _GENITIVE.search(name):
        return min(whole, default=len(name))
    cases = (_apart(_stems(name), _stems(spelling)) for spelling in spellings)
    return min((*whole, *cases), default=len(name))


def sounds_apart(name: str, gazetteer: Gazetteer, row: int) -> int:
    """How many sounds apart a name and the likest name of a place are."""
    sought = "".join(phonemes(name))
    return min((OSA.distance(sought, "".join(phonemes(form))) for form in _names(gazetteer, row)), default=len(sought))


def _apart(one: str, other: str) -> int:
    return OSA.distance(one, other) + (FIRST if one[:1] != other[:1] else 0)


def _stems(name: str) -> str:
    """The letters of the words of a name without their ends: both names may stand in a case."""
    cyrillic = is_cyrillic(name)
    return "".join(stem(plain(_GENITIVE.sub("", word)), cyrillic=cyrillic) for word in name.split())


def _spellings(gazetteer: Gazetteer, row: int, *, cyrillic: bool) -> set[str]:
    """The names of a place in one alphabet, Cyrillic ones also as romanised."""
    names = _names(gazetteer, row)
    if not cyrillic:
        names += [romanise_russian(name) for name in names if is_cyrillic(name)]
    return {name for name in names if is_cyrillic(name) == cyrillic}


def _names(gazetteer: Gazetteer, row: int) -> list[str]:
    return [name for name in (*gazetteer.spelled(row), *gazetteer.aliases(gazetteer.ids[row])) if name]
