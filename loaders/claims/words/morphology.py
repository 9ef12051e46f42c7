"""A word's lemmas: Russian and Ukrainian by dictionary, English by suffix rules and a table of irregular forms."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from loaders.claims.tables import read_tsv
from loaders.claims.words import guesses
from loaders.claims.words.dictionary import dictionary

CACHED_FORMS = 60_000  # word forms kept: the vocabulary of some ten thousand reports, about 15 MB
LONGEST_WORD = 40  # letters; longer runs are noise, and the predictor's time grows with length
APOSTROPHES = re.compile(r"[’'`ʼ‘′´]")
KNOWN_TEXTS = 16_384  # words, and some lines, whose script is kept
UKRAINIAN, RUSSIAN = re.compile("[іїєґ]"), re.compile("[ыэъё]")
GERUND, INFINITIVES = re.compile("вши(?:сь)?$"), {"вши": "ти", "вшись": "тися"}
CASES = frozenset(("nomn", "gent", "datv", "accs", "ablt", "loct"))  # as the dictionaries write them
NUMBERS = frozenset(("sing", "plur"))
GENDERS = frozenset(("masc", "femn", "neut", "plur"))
ENDS = frozenset("sdg")  # the last letters of English endings
DOUBLED = re.compile(r"([bdgklmnprt])\1$")


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters of one script; `search` finds the first of a text as a pattern does, and keeps what it has found, since rules ask it of words."""

    search: Callable[[str], re.Match[str] | None]


CYRILLIC = Letters(lru_cache(maxsize=KNOWN_TEXTS)(re.compile(r"[\u0400-\u052f]").search))


@cache
def irregular() -> dict[str, str]:
    """English forms that no suffix rule explains, and British spellings."""
    return {row["form"]: row["lemma"] for row in read_tsv("english.tsv")}


def fold(word: str) -> str:
    """Lower case without apostrophes; ё as е."""
    lowered = word.lower()
    bare = lowered if lowered.isalpha() and "ʼ" not in lowered else APOSTROPHES.sub("", lowered)  # which is a letter
    return bare.replace("ё", "е")


def lemmas(word: str, begin: guesses.Begin | None = None) -> frozenset[str]:
    """Every lemma a word form may have, the form itself among them; guesses that begin as no word does that is looked for may be left out."""
    folded = fold(word)
    if len(word) > LONGEST_WORD or not folded:
        return frozenset()
    if folded.isascii() and folded.isalpha() and len(folded) == len(word):
        return english(folded)
    if CYRILLIC.search(folded):
        return _slavic(word.lower(), folded, begin)
    possessive = word.lower().replace("’", "'").removesuffix("'s")
    return english(fold(possessive)) | {folded}


def _slavic(lowered: str, folded: str, begin: guesses.Begin | None) -> frozenset[str]:
    """The lemmas of a Cyrillic word by the dictionaries of its languages; guesses only where neither knows it."""
    if not of_letters(lowered):
        return frozenset((folded,))
    spelled = {dictionary(language): typed(lowered) if language == "uk" else folded for language in languages(lowered)}
    found = {lemma for known, word in spelled.items() for lemma in known.lemmas(word)}
    if not found:  # a word that one of them knows is not guessed at by the other
        found = {lemma for known, word in spelled.items() for lemma in guesses.lemmas(known, word, begin)}
    gerund = GERUND.search(lowered)  # "скинувши" is a lemma of its own in the Ukrainian dictionary, and so finds no verb
    if gerund and lowered in found:
        found.add(lowered[: gerund.start()] + INFINITIVES[gerund[0]])
    return frozenset((folded, *map(fold, found)))


def languages(lowered: str) -> list[str]:
    """Those of the two languages that have all letters of a Cyrillic word."""
    return [name for name, other in (("ru", UKRAINIAN), ("uk", RUSSIAN)) if not other.search(lowered)]


def typed(lowered: str) -> str:
    """A word with the apostrophe of the dictionary."""
    return APOSTROPHES.sub("'", lowered)


def of_letters(word: str) -> bool:
    """Whether a word is of letters alone; what is not ("Т-72", "5-й") is its own lemma."""
    return word.isalpha() or APOSTROPHES.sub("", word).isalpha()


def english(word: str) -> frozenset[str]:
    """Every lemma that an English word in small letters may have."""
    lemma = irregular().get(word)
    if lemma or word[-1:] not in ENDS:
        return frozenset((word, lemma or word))
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
    if not CYRILLIC.search(word) or len(word) > LONGEST_WORD or not of_letters(word):
        return ()
    lowered = typed(word.lower())
    possible = [dictionary(name) for name in languages(lowered)]
    found = [one.marks for known in possible for one in known.analyses(lowered)]
    found = found or [one.marks for known in possible[:1] for one in guesses.analyses(known, lowered)]
    return tuple(dict.fromkeys(found))


def is_single(word: str) -> bool:
    """Whether a Cyrillic noun can be of one thing alone: "ракету", not "ракети"."""
    marks = grammemes(word)
    return "NOUN" in marks and "plur" not in marks


def finite(word: str) -> bool:
    """Whether a Cyrillic word can only be a finite verb, which no number counts."""
    marks = grammemes(word) if CYRILLIC.search(word) else frozenset()
    return "VERB" in marks and "NOUN" not in marks


def only_subject(word: str) -> bool:
    """Whether a Cyrillic noun stands in a case that no object has: "рашисти", whom as an object one would write "рашистів"."""
    marks = grammemes(word) if CYRILLIC.search(word) else frozenset()
    object_too = "accs" in marks and not ("anim" in marks and "gent" not in marks)
    return {"NOUN", "nomn"} <= marks and not object_too


def mans_name(name: str, *, owned: bool = False) -> str | None:
    """A man's name as who acts: "Иван Петров" of "Ивана Петрова"; as it is in other scripts, null where the dictionaries do not tell.

    `owned` says that the name stands where only the genitive does: "по словам Андрея Ветрова", which may be a woman's name elsewhere.
    """
    words = name.split()
    if not CYRILLIC.search(name) or (not owned and "nomn" in grammemes(words[0])):
        return name
    told = [_of_a_man(word, "Surn" if place else "Name") for place, word in enumerate(words)]
    return " ".join(word.capitalize() for word in told if word) if all(told) else None


def _of_a_man(word: str, mark: str) -> str | None:
    lowered = typed(word.lower())
    analyses = [one for name in languages(lowered) for one in dictionary(name).analyses(lowered)]
    analyses = analyses or [one for name in languages(lowered) for one in guesses.analyses(dictionary(name), lowered)]
    return next((one.lemma for one in analyses if {mark, "masc", "gent"} <= one.marks), None)
