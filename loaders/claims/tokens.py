"""A sentence as tokens, and the vocabulary's terms found in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from loaders.claims.lexicon import Entry, Node, lexicon
from loaders.claims.morphology import CYRILLIC, lemmas
from loaders.claims.scanner import GAP, GAP_WORDS, Piece, scan

GAP_ENDS = frozenset(",;:.!?…—–")
SHORTEST_GLUED = 9  # letters of a word that may be two written together ("strikeslosses")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text and the vocabulary's lemmas that it may be a form of."""

    kind: str
    text: str
    start: int
    end: int
    keys: frozenset[str]


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


@lru_cache(maxsize=60_000)
def keys_of(text: str) -> frozenset[str]:
    """The lemmas of a word that the vocabulary knows."""
    return lemmas(text) & lexicon("cyrillic" if CYRILLIC.search(text) else "latin").words


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of text[start:end]; words written together are taken apart where both halves are known."""
    return [token for piece in scan(text, start, end) for token in _tokens(piece)]


def _tokens(piece: Piece) -> Iterator[Token]:
    kind, text, start, end = piece
    keys = keys_of(text)
    cut = 0 if keys or kind != "word" or len(text) < SHORTEST_GLUED else _glued(text)
    if cut:
        yield Token("word", text[:cut], start, start + cut, keys_of(text[:cut]))
        yield Token("word", text[cut:], start + cut, end, keys_of(text[cut:]))
    else:
        yield Token(kind, text, start, end, keys)


@lru_cache(maxsize=20_000)
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
        if not token.keys:
            continue
        known = lexicon("cyrillic" if "\u0400" <= token.text[0] <= "\u052f" else "latin")
        best: dict[str, Term] = {}
        for last, indices in _walk(known.tree, tokens, place):
            for entry in (known.entries[index] for index in indices):
                if entry.category not in best or best[entry.category].last < last:
                    best[entry.category] = Term(entry, place, last)
        for category, term in best.items():
            if busy.get(category, -1) < place:
                found.append(term)
                busy[category] = term.last
    return found


def _walk(tree: Node, tokens: Sequence[Token], place: int) -> Iterator[tuple[int, list[int]]]:
    """Every phrase that begins at a token: where it ends, and what it means."""
    open_nodes = [(tree, place)]
    while open_nodes:
        node, at = open_nodes.pop()
        if at >= len(tokens):
            continue
        for key in tokens[at].keys:
            following = node.get(key)
            if following is None:
                continue
            if "" in following:
                yield at, following[""]
            if GAP in following:
                open_nodes.extend((following[GAP], skipped) for skipped in _gap(tokens, at + 1))
            open_nodes.append((following, at + 1))


def _gap(tokens: Sequence[Token], place: int) -> Iterator[int]:
    """Where a phrase may go on after up to `GAP_WORDS` words that no mark parts."""
    for skipped in range(2 * GAP_WORDS + 1):
        if place + skipped >= len(tokens) or (skipped and tokens[place + skipped - 1].text in GAP_ENDS):
            return
        if sum(token.kind != "mark" for token in tokens[place : place + skipped]) <= GAP_WORDS:
            yield place + skipped
