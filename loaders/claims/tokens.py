"""A sentence as tokens, and the vocabulary's terms found in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from loaders.claims.lexicon import Entry, Node, lexicon
from loaders.claims.morphology import CYRILLIC, lemmas
from loaders.claims.scanner import GAP, GAP_WORDS, PIECE, WORDS, joins, parts_of

GAP_ENDS = frozenset(",;:.!?…—–")
SHORTEST_GLUED = 9  # letters of a word that may be two written together ("strikeslosses")
KNOWN_FORMS = 60_000  # written forms kept: the vocabulary of some ten thousand reports


class Form(NamedTuple):
    """A word as written: its small letters, the vocabulary's lemmas that it may be a form of; what it means alone, the phrases that it begins."""

    text: str
    lower: str
    keys: frozenset[str]
    alone: tuple[tuple[str, Entry], ...]
    phrases: tuple[Node, ...]
    entries: tuple[Entry, ...]


class Token(NamedTuple):
    """A piece of the text, where it stands, and what is known of its form; a tuple, there being more of them than of all else."""

    kind: str
    text: str
    start: int
    end: int
    form: Form

    @property
    def keys(self) -> frozenset[str]:
        """The vocabulary's lemmas that the token may be a form of."""
        return self.form.keys


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase of the vocabulary at tokens `first` to `last`, both inclusive."""

    entry: Entry
    first: int
    last: int

    @property
    def category(self) -> str:
        """The category of the entry."""
        return self.entry.category

    @property
    def value(self) -> str:
        """What the phrase means within its category."""
        return self.entry.value


@lru_cache(maxsize=KNOWN_FORMS)
def keys_of(text: str) -> frozenset[str]:
    """The lemmas of a word that the vocabulary knows."""
    return lemmas(text) & lexicon("cyrillic" if CYRILLIC.search(text) else "latin").words


@lru_cache(maxsize=KNOWN_FORMS)
def form_of(text: str) -> Form:
    """The form of a piece of text."""
    keys = keys_of(text)
    if not keys:
        return Form(text, text.lower(), keys, (), (), ())
    known = lexicon("cyrillic" if "\u0400" <= text[0] <= "\u052f" else "latin")
    nodes = [known.tree[key] for key in sorted(keys) if key in known.tree]
    alone = {known.entries[index].category: known.entries[index] for node in reversed(nodes) for index in reversed(node.get("", ()))}
    phrases = tuple(node for node in nodes if len(node) > ("" in node))
    return Form(text, text.lower(), keys, tuple(reversed(alone.items())), phrases, known.entries)


@lru_cache(maxsize=KNOWN_FORMS)
def forms_of(word: str) -> tuple[tuple[int, Form], ...]:
    """The words that are written together as one, with their places in it: nearly always the one word, at 0."""
    found: list[tuple[int, Form]] = []
    for start, end in parts_of(word):
        part = word[start:end]
        cut = 0 if len(part) < SHORTEST_GLUED or keys_of(part) else _glued(part)
        found += [(start, form_of(part[:cut])), (start + cut, form_of(part[cut:]))] if cut else [(start, form_of(part))]
    return tuple(found)


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of text[start:end]; words written together are taken apart where both halves are known."""
    found: list[Token] = []
    for match in PIECE.finditer(text, start, end):
        kind, left, right = match.lastgroup or "mark", match.start(), match.end()
        if kind in WORDS:
            for place, form in forms_of(match.group()):
                found.append(Token("word", form.text, left + place, left + place + len(form.text), form))
        elif kind != "mark" or not joins(text, left, right, end):
            form = form_of(match.group())
            found.append(Token(kind, form.text, left, right, form))
    return found


def _glued(word: str) -> int:
    """Where a word of two known words comes apart, 0 where it does not; only words in small letters after the first."""
    if not re.fullmatch(r"[^\W\d_A-ZА-Я]?[A-Z]?[a-z]+", word):
        return 0
    return next((cut for cut in range(len(word) - 2, 3, -1) if keys_of(word[:cut]) and keys_of(word[cut:])), 0)


def find_terms(tokens: Sequence[Token]) -> list[Term]:
    """The longest phrase of each category at each place, in the order of the text."""
    found: list[Term] = []
    busy: dict[str, int] = {}
    for place, token in enumerate(tokens):
        form = token.form
        best = {category: (entry, place) for category, entry in form.alone} if form.alone else {}
        if form.phrases:
            _longer(tokens, place, best)
        for category, (entry, last) in best.items():
            if busy.get(category, -1) < place:
                found.append(Term(entry, place, last))
                busy[category] = last
    return found


def _longer(tokens: Sequence[Token], place: int, best: dict[str, tuple[Entry, int]]) -> None:
    """Put in the longest phrases of two words or more that begin at a token, by category, with where they end."""
    form, end = tokens[place].form, len(tokens)
    reached = [(node, place) for node in form.phrases]
    for node, last in reached:  # grows on the way
        for index in node.get("", ()) if last > place else ():
            entry = form.entries[index]
            if entry.category not in best or best[entry.category][1] < last:
                best[entry.category] = (entry, last)
        if last + 1 < end:
            reached += [(node[key], last + 1) for key in tokens[last + 1].form.keys if key in node]
        if GAP in node:
            further = node[GAP]
            reached += [(further[key], at) for at in _gap(tokens, last + 1) for key in tokens[at].form.keys if key in further]


def _gap(tokens: Sequence[Token], place: int) -> Iterator[int]:
    """Where a phrase may go on after up to `GAP_WORDS` words that no mark parts."""
    for skipped in range(2 * GAP_WORDS + 1):
        if place + skipped >= len(tokens) or (skipped and tokens[place + skipped - 1].text in GAP_ENDS):
            return
        if sum(token.kind != "mark" for token in tokens[place : place + skipped]) <= GAP_WORDS:
            yield place + skipped
