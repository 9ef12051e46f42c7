"""What is read from the dictionaries' files is what pymorphy3 says of the same words, known and unknown."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pymorphy3
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.claims.words.dictionary import dictionary, folder
from loaders.claims.words.guesses import analyses
from loaders.claims.words.lexicon import lexicon
from loaders.claims.words.morphology import CYRILLIC, LONGEST_WORD, grammemes, lemmas
from loaders.claims.words.tokens import keys_of

ROOT = Path(__file__).parents[4]
TEXTS = [*ROOT.glob("examples/reports/*.txt"), *ROOT.glob("tests/loaders/claims/gold/**/*.txt")]
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
RARE = {
    "ru": "шахедами контрбатарейной авиаудар недолёт нелюди ёлка елка ещё наилучший похуже вэсэушниками бутявкать щ ыть люди".split(),
    "uk": "шахедами контрбатарейної п'ятьма ґанок ганок безпілотниками найкращий якнайбільше щонайменше ррр люди рашистський".split(),
}
LETTERS = {"ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'"}


@cache
def analyzer(language: str) -> Any:
    return pymorphy3.MorphAnalyzer(path=str(folder(language)), lang=language, probability_estimator_cls=None)


def ours(language: str, word: str) -> set[tuple[frozenset[str], str]]:
    return {(one.marks, one.lemma) for one in analyses(dictionary(language), word)}


def theirs(language: str, word: str) -> set[tuple[frozenset[str], str]]:
    return {(one.tag.grammemes, one.normal_form) for one in analyzer(language).parse(word)}


@cache
def written() -> frozenset[str]:
    """The Cyrillic words of our own texts in small letters."""
    found = {word for path in TEXTS for word in WORD.findall(path.read_text(encoding="utf-8").lower().replace("’", "'"))}
    return frozenset(word for word in found if CYRILLIC.search(word) and len(word) <= LONGEST_WORD)


@pytest.mark.parametrize("language", ["ru", "uk"])
def test_words_of_texts_are_what_the_dictionary_says(language: str) -> None:
    assert len(written()) > 3000
    different = [word for word in written() | set(RARE[language]) if ours(language, word) != theirs(language, word)]
    assert different == []


@pytest.mark.parametrize("language", ["ru", "uk"])
def test_words_are_known_where_the_dictionary_has_them(language: str) -> None:
    for word in sorted(written())[::7]:
        assert dictionary(language).knows(word) == analyzer(language).word_is_known(word), word


@pytest.mark.parametrize("language", ["ru", "uk"])
@settings(deadline=None)  # the dictionary is opened by the first of them
@given(data=st.data())
def test_any_letters_are_guessed_at_alike(language: str, data: st.DataObject) -> None:
    word = data.draw(st.text(LETTERS[language], min_size=1, max_size=14).filter(lambda word: word.strip("'") == word))
    assert ours(language, word) == theirs(language, word)


def test_what_is_kept_of_a_word_is_what_the_vocabulary_has_of_its_lemmas() -> None:
    known = lexicon("cyrillic")
    words = written() | {word for row in RARE.values() for word in row} | {word + "ами" for word in known.ordered[::5]}
    assert [word for word in words if keys_of(word) != lemmas(word) & known.words] == []


@pytest.mark.parametrize(
    ("word", "lemma", "other"),
    [("доби", "доба", "добить"), ("семье", "семья", "семь"), ("зупинивши", "зупинити", "зупинить"), ("беспилотника", "беспилотник", "")],
)
def test_what_one_dictionary_knows_the_other_does_not_guess_at(word: str, lemma: str, other: str) -> None:
    assert lemma in lemmas(word)
    assert other not in lemmas(word)


@pytest.mark.parametrize("code", ["Т-72", "5-й", "Х-101", "3-го"])
def test_what_is_not_of_letters_alone_is_its_own_lemma(code: str) -> None:
    assert lemmas(code) == {code.lower()}
    assert grammemes(code) == frozenset()
