"""A sentence as tokens, each with what the vocabulary knows of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from loaders.claims.marks import STOPS
from loaders.claims.tables import classes_of, words
from loaders.claims.words.dates import day_classes
from loaders.claims.words.lexicon import Entry, lexicon
from loaders.claims.words.morphology import CYRILLIC, english, lemmas
from loaders.claims.words.phrases import Step, first_step
from loaders.claims.words.scanner import PIECE, WORDS, joins, parts_of
from schema.sources import is_given, of_a_speaker

TAILS, WHOLE, NO_SHIPS = words("glued_tails"), words("not_glued"), words("no_ships")
SHORTEST_GLUED = 9  # letters of a word that may be two written together ("strikeslosses")
KNOWN_FORMS = 60_000  # written forms kept: the vocabulary of some ten thousand reports
KNOWN_RUNS = 30_000  # of words with the marks around them
WORD, MARK = "word", "mark"  # kinds of tokens; the others are number, ordinal, code
OF_A_SPEAKER, GIVEN = 16, 32  # bits of a word with a capital letter that may be of a known speaker's name, or a given name
WRITTEN, IN_DIGITS = frozenset(("number", "ordinal")), 8  # kinds of numbers, and their bit in a token's classes
APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘′`´", "'"))
LONGEST_KEPT = 40  # characters of a run that is kept; longer ones are addresses and noise
GLUED = re.compile(r"[^\W\d_A-ZА-Я]?[A-Z]?[a-z]+")
CHUNK = re.compile(
    r"\S+(?:(?<=\d)(?<!\d{4})[ \u00a0\u202f\u2009](?=\d{3}(?!-?(?:mm|мм|миллим|мілім)|-(?:е|х|ті|их|ые|ых|ми|ыми)\b))\S+)*"
)  # a run between spaces, "12 300" being one
IN_HUNDREDS = re.compile(r"[23]00-?(?:е|х|ті|их|ые|ых|ми|ыми)$")  # an army's words for its dead and wounded: "200-х"
VARIANT = re.compile(r"(.*\d)[A-ZА-Я][A-Za-zА-Яа-я]{0,4}\d?[A-ZА-Я]?$")  # the letters after a model's number
FALLEN = {"2": "двухсотый", "3": "трёхсотый"}
SPACED = re.compile(r"\d[ \u00a0\u202f\u2009]\d{3}")  # what may be such a number

Meanings = tuple[tuple[str, str, Entry], ...]  # entries, each with its category and value
NONE: tuple[frozenset[str], Meanings, None] = (frozenset(), (), None)  # of a piece of text that the vocabulary does not know


@dataclass(slots=True)
class Token:
    """A piece of text, wherever it stands: its kind, its small letters, the vocabulary's lemmas that it may be a form of.

    `alone` is what it means by itself, `begins` the phrases that it begins, `classes` the bits of the sets of words that it is of,
    `capital` says that it is a word with a capital letter.
    Not frozen, as `Term`, because that takes ten times as long to make.
    """

    kind: str
    text: str
    lower: str
    keys: frozenset[str]
    alone: Meanings
    begins: Step | None
    classes: int
    capital: bool


@dataclass(slots=True)
class Term:
    """A phrase of the vocabulary at tokens `first` to `last`, both inclusive, with its entry's category and value."""

    entry: Entry
    first: int
    last: int
    category: str
    value: str


def term_of(entry: Entry, first: int, last: int) -> Term:
    """The term of an entry at its tokens."""
    return Term(entry, first, last, entry.category, entry.value)


Piece = tuple[Token, int, int]  # a token, where it begins and ends
Run = tuple[Token | None, tuple[Piece, ...], int]  # the token that a run of characters is, if it is one, its pieces, its length


@lru_cache(maxsize=KNOWN_FORMS)
def keys_of(text: str) -> frozenset[str]:
    """The lemmas of a word that the vocabulary knows."""
    known = lexicon("cyrillic" if CYRILLIC.search(text) else "latin")
    return lemmas(text, known.begins) & known.words


def plain(text: str) -> str:
    """A word in small letters, with the typewriter's apostrophe: "Russia’s" is what "russia's" is, "інтервʼю" what "інтерв'ю" is."""
    lower = text.lower().replace("ё", "е")
    return lower if lower.isalpha() and "ʼ" not in lower else lower.translate(APOSTROPHES)


@lru_cache(maxsize=KNOWN_FORMS)
def token_of(kind: str, text: str) -> Token:
    """The token of a piece of text: one for all places where it stands."""
    lower = plain(text)
    capital = kind == WORD and text[0].isupper()
    own = _name_classes(text) if capital else IN_DIGITS if kind in WRITTEN else 0
    return Token(kind, text, lower, *_known(text), classes_of(lower) | day_classes(lower) | own, capital)


def _name_classes(text: str) -> int:
    """The bits of a word with a capital letter that may be of somebody's name."""
    return (OF_A_SPEAKER if of_a_speaker(text) else 0) | (GIVEN if is_given(text) else 0)


def word_of(text: str) -> Token:
    """The token of a word."""
    return token_of(WORD, text)


def _known(text: str) -> tuple[frozenset[str], Meanings, Step | None]:
    """The lemmas, the meanings and the phrases of a piece of text."""
    fallen = FALLEN.get(text[0]) if IN_HUNDREDS.match(text) else None
    if fallen:
        return _known(fallen)
    keys = keys_of(text)
    if not keys:
        return _variant(text)
    cyrillic = "\u0400" <= text[0] <= "\u052f"
    return keys, *_meaning("cyrillic" if cyrillic else "latin", keys, small=not cyrillic and text.islower())


def _variant(text: str) -> tuple[frozenset[str], Meanings, Step | None]:
    """ "T-90M", "Ка-52М": what is known of the model that it is a variant of; nothing where it is of none."""
    of = VARIANT.match(text)
    found = _known(of[1]) if of else NONE
    return found if any(category == "model" for category, _, _ in found[1]) else NONE


@lru_cache(maxsize=KNOWN_FORMS)
def _meaning(script: str, keys: frozenset[str], *, small: bool) -> tuple[Meanings, Step | None]:
    """What forms of the same lemmas mean alone, and the phrases that they begin."""
    known = lexicon(script)
    nodes = [known.tree[key] for key in sorted(keys) if key in known.tree]
    entries = (known.entries[index] for node in nodes[::-1] for index in node.get("", ())[::-1])
    alone = {entry.category: entry for entry in entries if not (small and _abbreviated(entry))}
    phrases = tuple(node for node in nodes if len(node) > ("" in node))
    return tuple((entry.category, entry.value, entry) for entry in reversed(alone.values())), first_step(phrases, known.entries)


def _abbreviated(entry: Entry) -> bool:
    """ "cited" is not the CIT: the short name of a body in Latin letters is not written small."""
    return entry.category == "source" and entry.phrase.isupper() and entry.phrase.isascii()


@lru_cache(maxsize=KNOWN_FORMS)
def words_of(word: str) -> tuple[Piece, ...]:
    """The words that are written together as one, with their places in it: nearly always the one word."""
    found: list[Piece] = []
    for start, end in parts_of(word):
        part = word[start:end]
        cut = 0 if len(part) < SHORTEST_GLUED or keys_of(part) else _glued(part)
        found += [(word_of(part[:cut]), start, start + cut)] if cut else []
        found.append((word_of(part[cut:]), start + cut, end))
    return tuple(found)


def tokenize(text: str, start: int, end: int, runs: Sequence[str]) -> tuple[list[Token], list[int], list[int]]:
    """The tokens of text[start:end], where each begins and ends; words written together are taken apart where both halves are known.

    `runs` are what stands between its spaces.
    """
    tokens: list[Token] = []
    left: list[int] = []
    right: list[int] = []
    add, begin, finish = tokens.append, left.append, right.append
    at = start
    if start and not text[start - 1].isspace():  # what stands before says what the first run begins with
        first = CHUNK.match(text, start, end)
        for token, begun, ended in _pieces(text, start, first.end()) if first else ():
            add(token)
            begin(begun)
            finish(ended)
        at = first.end() if first else start
        runs = text[at:end].split()
    even = text.startswith(" ".join(runs), at)  # each run a space after the other
    if _spaced(text) and SPACED.search(text, at, end):
        runs = CHUNK.findall(text, at, end)
    for run in runs:
        if not even:
            at = text.index(run, at)
        whole, pieces, size = RUNS[run]
        if whole is not None:
            add(whole)
            begin(at)
            at += size
            finish(at)
        else:
            for token, begun, ended in pieces:
                add(token)
                begin(at + begun)
                finish(at + ended)
            at += size
        at += 1
    return tokens, left, right


@lru_cache(maxsize=1)
def _spaced(text: str) -> bool:
    """Whether a text parts thousands by spaces, as few do: asked at each of its sentences."""
    return SPACED.search(text) is not None


class _Runs(dict[str, Run]):
    """Runs of characters between spaces that have been taken apart; all are forgotten when they are too many."""

    def __missing__(self, text: str) -> Run:
        """A run taken apart, and kept unless it is long."""
        pieces, size = _pieces_of(text), len(text)
        token, begun, ended = pieces[0]
        found = (token if (begun, ended) == (0, size) else None, pieces, size)
        if size <= LONGEST_KEPT:
            if len(self) >= KNOWN_RUNS:
                self.clear()
            self[text] = found
        return found


RUNS = _Runs()


def _pieces_of(chunk: str) -> tuple[Piece, ...]:
    """The pieces of a run; nothing but a space can stand around it. Most are a word, or one and a mark."""
    word = chunk[:-1] if chunk[-1] in STOPS else chunk
    if word.isalpha():
        mark = [(token_of(MARK, chunk[-1]), len(word), len(chunk))] if len(word) < len(chunk) else []
        return (*words_of(word), *mark)
    return tuple(_pieces(chunk, 0, len(chunk)))


def _pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    for match in PIECE.finditer(text, start, end):
        kind, left, right = match.lastgroup or MARK, match.start(), match.end()
        if kind in WORDS:
            for token, begun, ended in words_of(match.group()):
                yield token, left + begun, left + ended
        elif kind != MARK or not joins(text, left, right, end):
            yield token_of(kind, match.group()), left, right


def _glued(word: str) -> int:
    """Where a word of two known words comes apart, 0 where it does not; only words in small letters after the first."""
    if not GLUED.fullmatch(word) or word.lower() in WHOLE:
        return 0
    known = lexicon("latin").words
    tails = (cut for cut in range(len(word) - 2, 3, -1) if cut < len(word) - 2 or word[cut:] in TAILS)  # "Pivnichne" ends in no word
    starts = (cut for cut in tails if word[cut:] not in NO_SHIPS and not known.isdisjoint(english(word[cut:])))  # "leadership"
    return next((cut for cut in starts if keys_of(word[:cut])), 0)
