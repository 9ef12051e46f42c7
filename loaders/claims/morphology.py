"""A word's lemmas: Russian and Ukrainian by dictionary, English by suffix rules and a table of irregular forms."""

import re
from functools import cache, lru_cache

from loaders.claims import guesses
from loaders.claims.dictionary import dictionary
from loaders.claims.tables import read_tsv

CACHED_FORMS = 60_000  # word forms kept: the vocabulary of some ten thousand reports, about 15 MB
LONGEST_WORD = 40  # letters; longer runs are noise, and the predictor's time grows with length
APOSTROPHES = re.compile(r"[’'`ʼ‘′´]")
CYRILLIC = re.compile(r"[\u0400-\u052f]")
UKRAINIAN, RUSSIAN = re.compile("[іїєґ]"), re.compile("[ыэъё]")
CASES = frozenset(("nomn", "gent", "datv", "accs", "ablt", "loct"))  # as the dictionaries write them
GENDERS = frozenset(("masc", "femn", "neut", "plur"))
DOUBLED = re.compile(r"([bdgklmnprt])\1$")


@cache
def irregular() -> dict[str, str]:
    """English forms that no suffix rule explains, and British spellings."""
    return {row["form"]: row["lemma"] for row in read_tsv("english.tsv")}


def fold(word: str) -> str:
    """Lower case without apostrophes; ё as е."""
    return APOSTROPHES.sub("", word.lower()).replace("ё", "е")


@lru_cache(maxsize=CACHED_FORMS)
def lemmas(word: str) -> frozenset[str]:
    """Every lemma a word form may have, the form itself among them."""
    folded = fold(word)
    if len(word) > LONGEST_WORD or not folded:
        return frozenset()
    if CYRILLIC.search(folded):
        return _slavic(word.lower(), folded)
    possessive = word.lower().replace("’", "'").removesuffix("'s")
    return _english(fold(possessive)) | {folded}


def _slavic(lowered: str, folded: str) -> frozenset[str]:
    languages = [name for name, other in (("ru", UKRAINIAN), ("uk", RUSSIAN)) if not other.search(lowered)]
    found = {folded}
    for language in languages:
        spelled = APOSTROPHES.sub("'", lowered) if language == "uk" else folded
        found.update(lemma for _, lemma in analyses(language, spelled))
    return frozenset(found)


@lru_cache(maxsize=CACHED_FORMS)
def analyses(language: str, spelled: str) -> tuple[tuple[frozenset[str], str], ...]:
    """The marks and the lemma of each analysis of a word; what is not of letters alone ("Т-72", "5-й") is its own lemma."""
    if not APOSTROPHES.sub("", spelled).isalpha():
        return ()
    return tuple((one.marks, fold(one.lemma)) for one in guesses.analyses(dictionary(language), spelled))


def _english(word: str) -> frozenset[str]:
    if word in irregular():
        return frozenset((word, irregular()[word]))
    found = {word}
    for ending, replacements in (("ies", ("y",)), ("es", ("e", "")), ("s", ("",)), ("ied", ("y",)), ("ed", ("e", "")), ("ing", ("e", ""))):
        if word.endswith(ending) and len(word) - len(ending) > 1:
            stem = word[: -len(ending)]
            found.update(stem + tail for tail in replacements)
            if ending in ("ed", "ing") and DOUBLED.search(stem):
                found.add(stem[:-1])
    return frozenset(irregular().get(form, form) for form in found)


@lru_cache(maxsize=CACHED_FORMS)
def grammemes(word: str) -> frozenset[str]:
    """The parts of speech and forms a Cyrillic word may have, as the dictionaries tag them; empty for other scripts."""
    return frozenset(mark for parse in parses(word) for mark in parse)


@lru_cache(maxsize=CACHED_FORMS)
def parses(word: str) -> tuple[frozenset[str], ...]:
    """The marks of each analysis of a Cyrillic word, by the language that knows it; empty for other scripts."""
    if not CYRILLIC.search(word) or len(word) > LONGEST_WORD:
        return ()
    lowered = APOSTROPHES.sub("'", word.lower())
    languages = [name for name, other in (("ru", UKRAINIAN), ("uk", RUSSIAN)) if not other.search(lowered)]
    known = [name for name in languages if dictionary(name).knows(lowered)] if len(languages) > 1 else languages
    return tuple(marks for name in known or languages[:1] for marks, _ in analyses(name, lowered))


def is_single(word: str) -> bool:
    """Whether a Cyrillic noun can be of one thing alone: "ракету", not "ракети"."""
    marks = grammemes(word)
    return "NOUN" in marks and "plur" not in marks
