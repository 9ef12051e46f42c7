"""What a word that no dictionary has may be: by a known prefix before a word, else by what follows its first letters and by its ending.

The guesses are those of pymorphy3, for words of letters alone; only how likely each is nobody asks.
"""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from importlib.resources import files

from loaders.claims.words.dictionary import FIXED, Analysis, Dictionary, folder
from schema.compiled import compiled

UNKNOWN = frozenset(("UNKN",))
SHORTEST_REST = 3  # letters of a word after a prefix
LONGEST_PREFIX = 5  # letters of a prefix that is in no list
SHORTEST_GUESSED = 4  # letters of a word whose ending tells
LONGEST_ENDING = 5
Begin = Callable[[str], bool]  # whether a word that is looked for begins so
Seen = set[tuple[str, frozenset[str], int | None]]


def analyses(known: Dictionary, word: str) -> list[Analysis]:
    """What a word in small letters may be, known or not; never nothing."""
    return known.analyses(word) or _prefixed(known, word) or _guessed(known, word) or [Analysis(word, UNKNOWN, word, None)]


def lemmas(known: Dictionary, word: str, begin: Begin | None = None) -> set[str]:
    """The lemmas of a word in small letters; of those that are guessed, some that `begin` says to begin no word that is looked for are left out."""
    return known.lemmas(word) or {one.lemma for one in _prefixed(known, word) or _guessed(known, word, begin)}


def _prefixed(known: Dictionary, word: str) -> list[Analysis]:
    """A known prefix and a word: "контратака"."""
    if not word.startswith(prefixes(known.language)):
        return []
    seen: Seen = set()
    rests = [
        (prefix, analyses(known, word[len(prefix) :]))
        for prefix in prefixes(known.language)
        if word.startswith(prefix) and len(word) - len(prefix) >= SHORTEST_REST
    ]
    return [one for prefix, found in rests for one in _joined(prefix, found, seen)]


def _guessed(known: Dictionary, word: str, begin: Begin | None = None) -> list[Analysis]:
    """A few letters and a known word, or a word of an ending that known words have."""
    seen: Seen = set()
    cuts = range(1, min(LONGEST_PREFIX, len(word) - SHORTEST_REST) + 1)
    found = [one for cut in cuts if begin is None or begin(word[:cut]) for one in _joined(word[:cut], known.analyses(word[cut:]), seen)]
    told = len(word) >= SHORTEST_GUESSED and (begin is None or begin(word[:-LONGEST_ENDING]) or known.opens(word))
    for ending, form in known.likely(word, LONGEST_ENDING) if told else ():
        spelled = word[: -len(ending)] + ending
        if (spelled, form.marks, form.paradigm) not in seen:
            seen.add((spelled, form.marks, form.paradigm))
            found.append(Analysis(spelled, form.marks, form.change.of(spelled), form.paradigm))
    return found


def _joined(prefix: str, rests: list[Analysis], seen: Seen) -> Iterator[Analysis]:
    """The analyses of open classes with a prefix before them, each form of a paradigm once."""
    for rest in rests:
        made = (prefix + rest.word, rest.marks, rest.paradigm)
        if rest.marks.isdisjoint(FIXED) and made not in seen:
            seen.add(made)
            yield Analysis(made[0], rest.marks, prefix + rest.lemma, rest.paradigm)


@cache
def prefixes(language: str) -> tuple[str, ...]:
    """The prefixes of a language that change nothing of a word but its sense, the longest first; kept for as long as the dictionary is."""
    made_of = [folder(language).joinpath("meta.json").read_bytes(), files("loaders.claims").joinpath("words", "guesses.py").read_bytes()]
    return tuple(compiled(f"prefixes-{language}", made_of, lambda: _listed(language)))


def _listed(language: str) -> list[str]:
    """As pymorphy3 lists them, who is asked once a machine: its import takes 0.1 s."""
    listed = import_module(f"pymorphy3.lang.{language}.config").KNOWN_PREFIXES
    return sorted((prefix for prefix in listed if prefix.isalpha() and prefix.islower()), key=len, reverse=True)
