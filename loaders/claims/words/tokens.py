"""A sentence as tokens, and the vocabulary's terms found in it."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from loaders.claims.tables import words
from loaders.claims.words.lexicon import Entry, lexicon
from loaders.claims.words.morphology import CYRILLIC, english, lemmas
from loaders.claims.words.phrases import QUOTES, Step, first_step
from loaders.claims.words.scanner import PIECE, WORDS, joins, parts_of

TAILS = words("glued_tails")
SHORTEST_GLUED = 9  # letters of a word that may be two written together ("strikeslosses")
KNOWN_FORMS = 60_000  # written forms kept: the vocabulary of some ten thousand reports
KNOWN_CHUNKS = 30_000  # of words with the marks around them
STOPS = frozenset(",.:;")
LONGEST_KEPT = 40  # characters of a run that is kept; longer ones are addresses and noise
GLUED = re.compile(r"[^\W\d_A-ZА-Я]?[A-Z]?[a-z]+")
CHUNK = re.compile(
    r"\S+(?:(?<=\d)[ \u00a0\u202f\u2009](?=\d{3}(?!-?(?:mm|мм)|-(?:е|х|ті|их|ые|ых|ми|ыми)\b))\S+)*"
)  # a run between spaces, "12 300" being one
IN_HUNDREDS = re.compile(r"[23]00-?(?:е|х|ті|их|ые|ых|ми|ыми)$")  # an army's words for its dead and wounded: "200-х"
FALLEN = {"2": "двухсотый", "3": "трёхсотый"}
SPACED = re.compile(r"\d[ \u00a0\u202f\u2009]\d{3}")  # what may be such a number

Terms = tuple[
    dict[str, dict[int, "Term"]], dict[int, dict[str, "Term"]], Collection[str]
]  # by category and place, by place and category, the categories with a term of several words
Meaning = tuple[tuple[tuple[str, str, Entry], ...], Step | None]  # of a form: each entry with its category and value, and the first step
NOTHING: Mapping[str, tuple[Entry, int]] = {}


@dataclass(slots=True)
class Form:
    """A word as written: its small letters, the vocabulary's lemmas that it may be a form of; what it means alone, the phrases that it begins."""

    text: str
    lower: str
    keys: frozenset[str]
    alone: tuple[tuple[str, str, Entry], ...]
    begins: Step | None


@dataclass(slots=True)
class Token:
    """A piece of the text, where it stands, and what is known of its form; not frozen, as `Term`, because that takes ten times as long to make."""

    kind: str
    text: str
    start: int
    end: int
    form: Form

    @property
    def keys(self) -> frozenset[str]:
        """The vocabulary's lemmas that the token may be a form of."""
        return self.form.keys


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


Piece = tuple[str, str, int, int, Form]  # its kind and text, where it begins and ends, and its form


@lru_cache(maxsize=KNOWN_FORMS)
def keys_of(text: str) -> frozenset[str]:
    """The lemmas of a word that the vocabulary knows."""
    known = lexicon("cyrillic" if CYRILLIC.search(text) else "latin")
    return lemmas(text, known.begins) & known.words


def plain(text: str) -> str:
    """A word in small letters, with the typewriter's apostrophe: "Russia’s" is what "russia's" is."""
    return text.lower().replace("’", "'")


@lru_cache(maxsize=KNOWN_FORMS)
def form_of(text: str) -> Form:
    """The form of a piece of text."""
    fallen = FALLEN.get(text[0]) if IN_HUNDREDS.match(text) else None
    if fallen:
        alike = form_of(fallen)
        return Form(text, plain(text), alike.keys, alike.alone, alike.begins)
    keys = keys_of(text)
    if not keys:
        return Form(text, plain(text), keys, (), None)
    cyrillic = "\u0400" <= text[0] <= "\u052f"
    return Form(text, plain(text), keys, *_meaning("cyrillic" if cyrillic else "latin", keys, small=not cyrillic and text.islower()))


@lru_cache(maxsize=KNOWN_FORMS)
def _meaning(script: str, keys: frozenset[str], *, small: bool) -> Meaning:
    """What forms of the same lemmas mean alone, and the phrases that they begin."""
    known = lexicon(script)
    nodes = [known.tree[key] for key in sorted(keys) if key in known.tree]
    entries = (known.entries[index] for node in reversed(nodes) for index in reversed(node.get("", ())))
    alone = {entry.category: entry for entry in entries if not (small and _abbreviated(entry))}
    phrases = tuple(node for node in nodes if len(node) > ("" in node))
    return tuple((entry.category, entry.value, entry) for entry in reversed(alone.values())), first_step(phrases, known.entries)


def _abbreviated(entry: Entry) -> bool:
    """ "cited" is not the CIT: the short name of a body in Latin letters is not written small."""
    return entry.category == "source" and entry.phrase.isupper() and entry.phrase.isascii()


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
        pieces = _pieces(text, start, first.end()) if first else ()
        found += [Token(*piece) for piece in pieces]
        start = first.end() if first else start
    at, add = start, found.append
    for chunk in CHUNK.findall(text, start, end) if SPACED.search(text, start, end) else text[start:end].split():
        at, size = text.index(chunk, at), len(chunk)
        for kind, word, left, right, form in pieces_of(chunk) if size <= LONGEST_KEPT else _pieces(chunk, 0, size):
            add(Token(kind, word, at + left, at + right, form))
        at += size
    return found


@lru_cache(maxsize=KNOWN_CHUNKS)
def pieces_of(chunk: str) -> tuple[Piece, ...]:
    """The pieces of a run of characters between spaces; nothing but a space can stand around it. Most are a word, or one and a mark."""
    word = chunk[:-1] if chunk[-1] in STOPS else chunk
    if word.isalpha():
        found = [("word", form.text, place, place + len(form.text), form) for place, form in forms_of(word)]
        mark = [("mark", chunk[-1], len(word), len(chunk), form_of(chunk[-1]))] if len(word) < len(chunk) else []
        return (*found, *mark)
    return tuple(_pieces(chunk, 0, len(chunk)))


def _pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    for match in PIECE.finditer(text, start, end):
        kind, left, right = match.lastgroup or "mark", match.start(), match.end()
        if kind in WORDS:
            for place, form in forms_of(match.group()):
                yield "word", form.text, left + place, left + place + len(form.text), form
        elif kind != "mark" or not joins(text, left, right, end):
            yield kind, match.group(), left, right, form_of(match.group())


def _glued(word: str) -> int:
    """Where a word of two known words comes apart, 0 where it does not; only words in small letters after the first."""
    if not GLUED.fullmatch(word):
        return 0
    known = lexicon("latin").words
    tails = (cut for cut in range(len(word) - 2, 3, -1) if cut < len(word) - 2 or word[cut:] in TAILS)  # "Pivnichne" ends in no word
    starts = (cut for cut in tails if not known.isdisjoint(english(word[cut:])))
    return next((cut for cut in starts if keys_of(word[:cut])), 0)


def find_terms(tokens: Sequence[Token]) -> Terms:
    """The longest phrase of each category at each place, in the order of the text."""
    found: defaultdict[str, dict[int, Term]] = defaultdict(dict)
    begun: dict[int, dict[str, Term]] = {}
    busy: dict[str, int] = {}
    end = len(tokens) - 1
    for place, token in enumerate(tokens):
        alone, begins, longer = token.form.alone, token.form.begins, NOTHING
        if begins is not None and place < end:
            after = tokens[place + 1]
            if begins.gapped or not begins.follow.isdisjoint(after.form.keys) or after.text in QUOTES:  # the phrase may go on
                longer = _longer(tokens, place, begins)
        if not (longer or alone):
            continue
        here = begun[place] = {}
        for category, value, entry in alone:
            if category not in longer and (not busy or busy.get(category, -1) < place):
                here[category] = found[category][place] = Term(entry, place, place, category, value)
        for category, (entry, last) in longer.items():
            if busy.get(category, -1) < place:
                here[category] = found[category][place] = Term(entry, place, last, category, entry.value)
                busy[category] = last
    return found, begun, busy.keys()


def _longer(tokens: Sequence[Token], place: int, begun: Step) -> Mapping[str, tuple[Entry, int]]:
    """The longest phrases of two words or more that begin at a token, by category, with where they end."""
    found: dict[str, tuple[Entry, int]] = {}
    step: Step | None = begun
    for at in range(place + 1, len(tokens)):
        token = tokens[at]
        step = step and step.next(token.text, token.form.keys, mark=token.kind == "mark")
        if step is None:
            break
        for entry in step.ends:
            found[entry.category] = (entry, at)
    return found
