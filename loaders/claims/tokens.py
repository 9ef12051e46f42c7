"""A sentence as tokens, and the vocabulary's terms found in it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from loaders.claims.lexicon import Entry, Node, lexicon
from loaders.claims.morphology import CYRILLIC, lemmas
from loaders.claims.scanner import GAP, GAP_WORDS, PIECE, WORDS, joins, parts_of

GAP_ENDS = frozenset(",;:.!?…—–")
QUOTES = frozenset('«»"“”„')
SHORTEST_GLUED = 9  # letters of a word that may be two written together ("strikeslosses")
KNOWN_FORMS = 60_000  # written forms kept: the vocabulary of some ten thousand reports
KNOWN_CHUNKS = 30_000  # of words with the marks around them
LONGEST_KEPT = 40  # characters of a run that is kept; longer ones are addresses and noise
CHUNK = re.compile(r"\S+(?:(?<=\d)[ \u00a0\u202f\u2009](?=\d{3})\S+)*")  # a run between spaces, "12 300" being one


class Form(NamedTuple):
    """A word as written: its small letters, the vocabulary's lemmas that it may be a form of; what it means alone, the phrases that it begins.

    `follow` holds the lemmas that a phrase begun here may go on with at the next token; `gapped` says that one may skip words first.
    """

    text: str
    lower: str
    keys: frozenset[str]
    alone: tuple[Entry, ...]
    phrases: tuple[Node, ...]
    entries: tuple[Entry, ...]
    follow: frozenset[str]
    gapped: bool


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


class Term(NamedTuple):
    """A phrase of the vocabulary at tokens `first` to `last`, both inclusive, with its entry's category and value."""

    entry: Entry
    first: int
    last: int
    category: str
    value: str


def term_of(entry: Entry, first: int, last: int) -> Term:
    """The term of an entry at its tokens."""
    return Term(entry, first, last, entry.category, entry.value)


Piece = tuple[str, int, int, Form]  # its kind, where it begins and ends, and its form


@lru_cache(maxsize=KNOWN_FORMS)
def keys_of(text: str) -> frozenset[str]:
    """The lemmas of a word that the vocabulary knows."""
    return lemmas(text) & lexicon("cyrillic" if CYRILLIC.search(text) else "latin").words


@lru_cache(maxsize=KNOWN_FORMS)
def form_of(text: str) -> Form:
    """The form of a piece of text."""
    keys = keys_of(text)
    if not keys:
        return Form(text, text.lower(), keys, (), (), (), keys, gapped=False)
    known = lexicon("cyrillic" if "\u0400" <= text[0] <= "\u052f" else "latin")
    nodes = [known.tree[key] for key in sorted(keys) if key in known.tree]
    alone = {known.entries[index].category: known.entries[index] for node in reversed(nodes) for index in reversed(node.get("", ()))}
    phrases = tuple(node for node in nodes if len(node) > ("" in node))
    follow = frozenset(key for node in phrases for key in node if key not in ("", GAP))
    gapped = any(GAP in node for node in phrases)
    return Form(text, text.lower(), keys, tuple(reversed(alone.values())), phrases, known.entries, follow, gapped)


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
    if start and not text[start - 1].isspace():  # what stands before says what the first run begins with
        first = CHUNK.match(text, start, end)
        start, pieces = (first.end(), _pieces(text, start, first.end())) if first else (start, ())
        found += [Token(kind, form.text, left, right, form) for kind, left, right, form in pieces]
    for match in CHUNK.finditer(text, start, end):
        at, chunk = match.start(), match.group()
        for kind, left, right, form in pieces_of(chunk) if len(chunk) <= LONGEST_KEPT else _pieces(chunk, 0, len(chunk)):
            found.append(Token(kind, form.text, at + left, at + right, form))
    return found


@lru_cache(maxsize=KNOWN_CHUNKS)
def pieces_of(chunk: str) -> tuple[Piece, ...]:
    """The pieces of a run of characters between spaces; nothing but a space can stand around it."""
    return tuple(_pieces(chunk, 0, len(chunk)))


def _pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    for match in PIECE.finditer(text, start, end):
        kind, left, right = match.lastgroup or "mark", match.start(), match.end()
        if kind in WORDS:
            for place, form in forms_of(match.group()):
                yield "word", left + place, left + place + len(form.text), form
        elif kind != "mark" or not joins(text, left, right, end):
            yield kind, left, right, form_of(match.group())


def _glued(word: str) -> int:
    """Where a word of two known words comes apart, 0 where it does not; only words in small letters after the first."""
    if not re.fullmatch(r"[^\W\d_A-ZА-Я]?[A-Z]?[a-z]+", word):
        return 0
    return next((cut for cut in range(len(word) - 2, 3, -1) if keys_of(word[:cut]) and keys_of(word[cut:])), 0)


def find_terms(tokens: Sequence[Token]) -> dict[str, dict[int, Term]]:
    """The longest phrase of each category at each place, by category and place, in the order of the text."""
    found: dict[str, dict[int, Term]] = {}
    busy: dict[str, int] = {}
    for place, token in enumerate(tokens):
        form = token.form
        if form.phrases and _goes_on(tokens, place):
            best = {entry.category: (entry, place) for entry in form.alone}
            _longer(tokens, place, best)
            for category, (entry, last) in best.items():
                if busy.get(category, -1) < place:
                    found.setdefault(category, {})[place] = Term(entry, place, last, category, entry.value)
                    busy[category] = last
        else:
            for entry in form.alone:
                category = entry.category
                if busy.get(category, -1) < place:
                    found.setdefault(category, {})[place] = Term(entry, place, place, category, entry.value)
                    busy[category] = place
    return found


def _goes_on(tokens: Sequence[Token], place: int) -> bool:
    """Whether a phrase that a token begins may have another word after it."""
    form, after = tokens[place].form, _after(tokens, place)
    return after < len(tokens) and (form.gapped or not form.follow.isdisjoint(tokens[after].form.keys))


def _after(tokens: Sequence[Token], place: int) -> int:
    """The next token, over a quotation mark: "ОК «Південь»"."""
    return place + 2 if place + 1 < len(tokens) and tokens[place + 1].text in QUOTES else place + 1


def _longer(tokens: Sequence[Token], place: int, best: dict[str, tuple[Entry, int]]) -> None:
    """Put in the longest phrases of two words or more that begin at a token, by category, with where they end."""
    form, end = tokens[place].form, len(tokens)
    reached = [(node, place) for node in form.phrases]
    for node, last in reached:  # grows on the way
        for index in node.get("", ()) if last > place else ():
            entry = form.entries[index]
            if entry.category not in best or best[entry.category][1] < last:
                best[entry.category] = (entry, last)
        following = _after(tokens, last)
        if following < end:
            reached += [(node[key], following) for key in sorted(tokens[following].form.keys) if key in node]
        if GAP in node:
            further = node[GAP]
            reached += [(further[key], at) for at in _gap(tokens, last + 1) for key in sorted(tokens[at].form.keys) if key in further]


def _gap(tokens: Sequence[Token], place: int) -> Iterator[int]:
    """Where a phrase may go on after up to `GAP_WORDS` words that no mark parts."""
    for skipped in range(2 * GAP_WORDS + 1):
        if place + skipped >= len(tokens) or (skipped and tokens[place + skipped - 1].text in GAP_ENDS):
            return
        if sum(token.kind != "mark" for token in tokens[place : place + skipped]) <= GAP_WORDS:
            yield place + skipped
