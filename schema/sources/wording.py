"""A source's name boiled down to the set of words that any spelling, case ending and word order of it share.

Two names are one only where these sets are equal; nothing here measures likeness. What counts as a word is data: `words.yaml`.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from schema.keys import fold
from schema.vocabulary import read_yaml

VOWELS = re.compile(r"[аеиоуыэюяьъіє]+$")
ENDINGS = re.compile(r"(?:ого|его|ому|ему|ыми|ими|ами|ями|ов|ев|ів|ам|ям|ах|ях|ом|ем|ім|им|ым|их|ых|іх)$")
CYRILLIC = re.compile(r"[а-яєіґ]")
ACRONYM = re.compile(r"\b((?:[A-ZА-Я]\.){2,})")  # U.K. -> UK, before the folding makes two words of it
STEM_LEAST = 3

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Word:
    """One stemmed word of a surface; `capital` where it was written with a capital."""

    stem: str
    capital: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """The vocabulary of `words.yaml`, stemmed."""

    drop: Words
    same: dict[str, tuple[str, ...]]
    role: Words
    body: Words
    given: Words
    apart: Words  # of bodies and roles, which no person's name has


def stem(word: str) -> str:
    """A folded word without its ending: Cyrillic case endings, an English plural or possessive s."""
    if not CYRILLIC.search(word):
        return word[:-1] if len(word) > STEM_LEAST and word.endswith("s") and not word.endswith("ss") else word
    while len(word) > STEM_LEAST:
        shorter = ENDINGS.sub("", word)
        shorter = VOWELS.sub("", word) if shorter == word else shorter
        if shorter == word or len(shorter) < STEM_LEAST:
            break
        word = shorter
    return word


@cache
def wording() -> Wording:
    """The vocabulary, read once."""
    rows = read_yaml("schema.sources", "words.yaml")
    same = {
        stem(fold(variant)): tuple(stem(fold(part)) for part in str(canonical).split())
        for canonical, variants in (rows["same"] | rows["given"]).items()
        for variant in variants
    }

    def stems(words: list[str]) -> Words:
        return frozenset(part for word in words for part in same.get(stem(fold(word)), (stem(fold(word)),)))

    role, body = stems(rows["role"]), stems(rows["body"])
    given = frozenset(stem(fold(name)) for name in rows["given"])
    drop = frozenset(stem(fold(word)) for word in rows["drop"])
    return Wording(drop, same, role, body, given, (body | role) - given)


def words(surface: str) -> tuple[Word, ...]:
    """The stemmed words of a surface in their order, without those that say nothing."""
    spelled = ACRONYM.sub(lambda found: found[1].replace(".", ""), surface)
    out: list[Word] = []
    for token in re.split(r"[\W_]+", re.sub(r"['`’ʼ‘′]", "", spelled)):
        if not token:
            continue
        out += [Word(canonical, token[0].isupper()) for canonical in _canonical(token)]
    return tuple(out)


@lru_cache(maxsize=65_536)
def _canonical(token: str) -> tuple[str, ...]:
    known, stems = wording(), [stem(part) for part in fold(token).split()]
    return tuple(canonical for bare in stems if bare not in known.drop for canonical in known.same.get(bare, (bare,)))


def key(surface: str) -> Words:
    """The words of a surface as a set: the key that the tables are looked up by."""
    return frozenset(word.stem for word in words(surface))
