"""Romanisations of Ukrainian and Russian names: the national one of 2010 and the one that maps and ministries use for Russian."""

import re

from schema.gazetteer.tables import read_table

_START = re.compile(r"(?<![^\W\d_])")


def romanise_ukrainian(name: str) -> str:
    """The name by the resolution of the Cabinet of Ministers of 27 January 2010."""
    return _spell(name.replace("зг", "zgh").replace("Зг", "Zgh"), *_UKRAINIAN)


def romanise_russian(name: str) -> str:
    """The name by BGN/PCGN 1947 with -y for final -ый and -ий, as English texts of Russian bodies write it."""
    eased = re.sub("[иы]й(?![^\\W\\d_])", "ы", name)
    eased = re.sub("(?<=[аеёиоуыэюяйъь])е", "йэ", eased)
    eased = re.sub("(?<=[аеёиоуыэюяъь])ё", "йо", eased)
    return _spell(eased, *_RUSSIAN)


def _table(language: str) -> tuple[dict[str, str], dict[str, str]]:
    everywhere, first = {}, {}
    for row_language, letter, latin, initial in read_table("romanisation.tsv", columns=4):
        if row_language == language:
            everywhere[letter] = latin
            first[letter] = initial or latin
    return everywhere, first


def _spell(name: str, everywhere: dict[str, str], first: dict[str, str]) -> str:
    starts = {found.start() for found in _START.finditer(name)}
    return "".join(_letter(char, first if place in starts else everywhere) for place, char in enumerate(name))


def _letter(char: str, table: dict[str, str]) -> str:
    latin = table.get(char.lower(), char)
    return latin.capitalize() if char != char.lower() else latin


_UKRAINIAN, _RUSSIAN = _table("uk"), _table("ru")
