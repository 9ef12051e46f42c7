"""Namesakes told apart by their letters: Юріївка and Юр'ївка, Пільна and Пильна sound alike and are not spelled alike."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from loaders.resolve.candidates import Draft
from loaders.resolve.weights import Weights
from schema.gazetteer import Gazetteer
from schema.gazetteer.romanise import romanise_russian
from schema.gazetteer.spelling import is_cyrillic, one_alphabet
from schema.ontology.enums import MatchMethod

CLOSE = 0.1  # a candidate so far behind the best is not brought to the front by its letters
JUST_SO = 0.075  # likeness for the same letters to the end of the word: Черняків is no case of Черняки
WHOLE = 0.15  # one letter in seven: the difference of likeness that the whole weight is given for
_BY_OWN_NAME = frozenset({MatchMethod.EXACT, MatchMethod.PHONEMIC})
_MARKS = str.maketrans("", "", "'`’ʼ‘′ʹʺьъ\"«»“”„-– ")
_CYRILLIC_END = re.compile("[аеёєиіїоуыэюяй]+(?:м|х|в|ми|го|му|ві)?[аеёєиіїоуыэюяй]*$")
_LATIN_END = re.compile("[aeiouy]+$")


def judge_letters(drafts: Sequence[Draft], name: str, gazetteer: Gazetteer, weights: Weights) -> None:
    """Of namesakes near the front those whose letters are nearest to the name's count for more, the others less; the ends of words are passed over."""
    if len(drafts) < 2:
        return
    least = max([draft.score for draft in drafts]) - CLOSE
    rivals = [draft for draft in drafts if draft.score >= least and draft.method in _BY_OWN_NAME]
    if len(rivals) < 2:
        return
    spelled = [gazetteer.spelled(draft.row) for draft in rivals]
    if len(set(spelled)) < 2:
        return
    alike = [_likeness(name, names) for names in spelled]
    best = max(alike)
    for draft, likeness in zip(rivals, alike, strict=True):
        if (lack := best - likeness) > 0.01:
            draft.add(("letters", "a namesake's letters are nearer to the name's", -round(weights.letters * min(lack / WHOLE, 1.0), 4)))


@lru_cache(maxsize=16_384)
def _likeness(name: str, names: tuple[str, str, str]) -> float:
    """How like a name is, letter for letter, to the likest of a place's English, Ukrainian and Russian names, 0..1."""
    cyrillic = is_cyrillic(name)
    forms = _cyrillic_forms(*names) if cyrillic else _latin_forms(*names)
    sought = plain(name)
    bare = stem(sought, cyrillic=cyrillic)
    return max(OSA.normalized_similarity(bare, form) + (JUST_SO if sought == whole else 0.0) for whole, form in forms)


@lru_cache(maxsize=16_384)
def _cyrillic_forms(_: str, ukrainian: str, russian: str) -> tuple[tuple[str, str], ...]:
    return _forms(filter(None, (ukrainian, russian)), cyrillic=True) or (("", ""),)


@lru_cache(maxsize=16_384)
def _latin_forms(english: str, _: str, russian: str) -> tuple[tuple[str, str], ...]:
    return _forms(filter(None, (english, romanise_russian(russian))), cyrillic=False)


def _forms(names: Iterable[str], *, cyrillic: bool) -> tuple[tuple[str, str], ...]:
    """The letters of names, whole and without their ends."""
    return tuple((letters, stem(letters, cyrillic=cyrillic)) for letters in dict.fromkeys(map(plain, names)))


def plain(name: str) -> str:
    """The letters of a name, small and without marks."""
    return one_alphabet(name.lower()).translate(_MARKS)


def stem(letters: str, *, cyrillic: bool) -> str:
    """Letters without the end of the word."""
    return (_CYRILLIC_END if cyrillic else _LATIN_END).sub("", letters) or letters
