"""Stems of words in three languages: what a search compares, so that case and inflection do not matter.

A light stemmer, not a lemmatiser: it cuts the longest known ending off a word, which stays at least three letters long. The same word
must give the same stem on the side that writes and on the side that asks; that it is a real stem matters less.
"""

from collections.abc import Iterable
from functools import cache, lru_cache

from schema.keys import folded_words
from schema.vocabulary import read_yaml

STEM = 3  # letters that stay: "сёл" and "село" meet, "мина" and "миномёт" do not


@cache
def _endings(language: str) -> tuple[frozenset[str], int]:
    """From `stems.yaml`, and how long the longest is."""
    endings = frozenset(ending for row in read_yaml("schema", "stems.yaml")[language] for ending in row.split())
    return endings, max(map(len, endings))


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's words and numbers, in order."""
    return tuple(map(_stem, folded_words(text)))


def searchable(text: str) -> str:
    """The stems with a space before and after each: `CONTAINS ' stem '` finds whole ones."""
    found = " ".join(stems(text))
    return f" {found} "


def named(folds: Iterable[str]) -> str:
    """Folded names as words of the same index, told from stems by what stands before them; in the order of letters."""
    return "".join(f"{name_word(folded)} " for folded in sorted(folds) if folded)


def name_word(folded: str) -> str:
    """The word of one name: letters, digits and underscores only, so that every analyzer keeps it whole and no query needs an escape."""
    return f"n0{folded.replace(' ', '_')}"


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    if word.isdigit() or len(word) <= STEM:
        return word
    if word.isascii():
        return _cut(_cut(word, _endings("english")), _endings("english_last"))
    return _cut(word, _endings("cyrillic"))


def _cut(word: str, endings: tuple[frozenset[str], int]) -> str:
    known, longest = endings
    for length in range(min(longest, len(word) - STEM), 0, -1):
        if word[-length:] in known:
            return word[:-length]
    return word
