"""What a word that no dictionary has may be: by a known prefix before a word, else by what follows its first letters and by its ending.

The guesses are those of pymorphy3, for words of letters alone; only how likely each is nobody asks.
"""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from loaders.claims.dictionary import FIXED, Analysis, Dictionary
from schema.compiled import compiled

UNKNOWN = frozenset(("UNKN",))
SHORTEST_REST = 3  # letters of a word after a prefix
LONGEST_PREFIX = 5  # letters of a prefix that is in no list
SHORTEST_GUESSED = 4  # letters of a word whose ending tells
LONGEST_ENDING = 5
Seen = set[tuple[str, frozenset[str], int | None]]


def analyses(known: Dictionary, word: str) -> list[Analysis]:
    """What a word in small letters may be, known or not; never nothing."""
    return known.analyses(word) or _prefixed(known, word) or _guessed(known, word) or [Analysis(word, UNKNOWN, word, None)]


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


def _guessed(known: Dictionary, word: str) -> list[Analysis]:
    """A few letters and a known word, or a word of an ending that known words have."""
    seen: Seen = set()
    longest = min(LONGEST_PREFIX, len(word) - SHORTEST_REST)
    found = [one for cut in range(1, longest + 1) for one in _joined(word[:cut], known.analyses(word[cut:]), seen)]
    for forms in known.likely(word, LONGEST_ENDING) if len(word) >= SHORTEST_GUESSED else ():
        for ending, form in forms:
            spelled = word[: -len(ending)] + ending
            if (spelled, form.marks, form.paradigm) not in seen:
                seen.add((spelled, form.marks, form.paradigm))
                found.append(Analysis(spelled, form.marks, form.lemma(spelled), form.paradigm))
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
    """The prefixes of a language that change nothing of a word but its sense, as pymorphy3 lists them, the longest first."""
    spec = find_spec("pymorphy3")
    folder = Path(spec.origin or "").parent / "lang" / language if spec else Path()
    sources = [path.read_bytes() for path in sorted(folder.glob("*.py"))]
    return tuple(compiled(f"prefixes-{language}", sources, lambda: _listed(language)))


def _listed(language: str) -> list[str]:
    """Asked of pymorphy3 once a machine: its import takes 0.1 s."""
    listed = import_module(f"pymorphy3.lang.{language}.config").KNOWN_PREFIXES
    return sorted((prefix for prefix in listed if prefix.isalpha() and prefix.islower()), key=len, reverse=True)
