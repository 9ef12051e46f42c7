"""Romanisations of Ukrainian and Russian names: the national one of 2010 and the one that maps and ministries use for Russian."""

import re

from schema.gazetteer.tables import read_table

_START = re.compile(r"(?<![^\W\d_])[^\W\d_]")
_FINAL = re.compile("[иы]й(?![^\\W\\d_])")
_AFTER_VOWEL = re.compile("(?<=[аеёиоуыэюяйъь])е")
_YO = re.compile("(?<=[аеёиоуыэюяъь])ё")


def romanise_ukrainian(name: str) -> str:
    """The name by the resolution of the Cabinet of Ministers of 27 January 2010."""
    return _spell(name.replace("зг", "zgh").replace("Зг", "Zgh"), _UKRAINIAN)


def romanise_russian(name: str) -> str:
    """The name by BGN/PCGN 1947 with -y for final -ый and -ий, as English texts of Russian bodies write it."""
    eased = _FINAL.sub("ы", name)
    eased = _AFTER_VOWEL.sub("йэ", eased)
    eased = _YO.sub("йо", eased)
    return _spell(eased, _RUSSIAN)


Alphabet = tuple[dict[int, str], dict[str, str]]  # every letter, and those that are spelled otherwise at the start of a word


def _alphabet(language: str) -> Alphabet:
    everywhere, first = dict[int, str](), dict[str, str]()
    for row_language, letter, latin, initial in read_table("romanisation.tsv", columns=4):
        if row_language == language:
            for char, spell in ((letter, str), (letter.upper(), str.capitalize)):
                everywhere[ord(char)] = spell(latin)
                if initial and initial != latin:
                    first[char] = spell(initial)
    return everywhere, first


def _spell(name: str, alphabet: Alphabet) -> str:
    everywhere, first = alphabet
    if any(name[found.start()] in first for found in _START.finditer(name)):
        name = _START.sub(lambda found: first.get(found.group(), found.group()), name)
    return name.translate(everywhere)


_UKRAINIAN, _RUSSIAN = _alphabet("uk"), _alphabet("ru")
