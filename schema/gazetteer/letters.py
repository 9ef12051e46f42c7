"""The letters of a name: small, without marks, and with or without the end of the word."""

import re

from schema.gazetteer.romanise import romanise_russian
from schema.gazetteer.spelling import one_alphabet

_MARKS = str.maketrans("", "", "'`’ʼ‘′ʹʺьъ\"«»“”„-– ")
_CYRILLIC_END = re.compile("[аеёєиіїоуыэюяй]+(?:м|х|в|ми|го|му|ві)?[аеёєиіїоуыэюяй]*$")
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
