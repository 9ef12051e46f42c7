"""A sentence as read: its tokens, the terms found in it, and what the finders make of them.

`day` is the report's, which decides whose word a person's is. The finders fill a `Reading` in turn; each looks only at what those before it have found. Places in it count tokens.
"""

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date

from loaders.claims.tables import Stems, stems, words
from loaders.claims.text.layout import Sentence
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.terms import NONE, find_terms
from loaders.claims.words.tokens import Term, Token, tokenize
from schema.ontology.enums import FormationRole, Party, Qualifier

INVASIONS = stems("invasions")  # before whose it is
FORCES = words("forces_of")  # whose they are, after them
GENITIVES = words("genitives")  # no country has a plural
COMPASS = stems("compass")
GOVERN = words("govern")
HELD = words("positions")  # what is whose, before "of"
OUTSIDE = ("",) * 64  # what stands so many tokens before and after a sentence
NOWHERE = (NONE,) * len(OUTSIDE)


@dataclass(slots=True)
class Number:
    """A number with its hedge; `measure` where it counts millimetres or years, `sign` of a "+9"."""

    first: int
    last: int
    value: float
    qualifier: Qualifier = Qualifier.EXACT
    article: bool = False
    measure: bool = False
    sign: bool = False
    core: int = -1


@dataclass(slots=True)
class Thing:
    """A counted thing: number, class, model, origin. `materiel` is null where the text leaves the noun out; `part` after "including"."""

    first: int
    last: int
    value: float | None
    qualifier: Qualifier
    materiel: str | None = None
    model: str | None = None
    made_in: str | None = None
    party: Party | None = None
    enemy: bool = False
    person: bool = False
    elliptic: bool = False
    article: bool = False
    whole: int | None = None
    label: bool = False
    head: int = -1
    befell: "Predicate | None" = None  # the verb of a sum that stands far behind it


@dataclass(slots=True)
class PlaceName:
    """A place as written, in code points; `kind` is near (beside it), at, within, or object; `at` the token it begins with."""

    start: int
    end: int
    at: int
    kind: str
    region: str | None = None


@dataclass(slots=True)
class Unit:
    """A formation as written; `at` the token it begins with, `last` the one that ends it."""

    start: int
    end: int
    at: int
    last: int
    party: Party | None = None
    number: str | None = None
    type: str | None = None
    echelon: str | None = None
    name: str | None = None
    count: int | None = None
    role: FormationRole | None = None
    parent: "Unit | None" = None  # the unit that it is written as a part of


@dataclass(slots=True)
class Predicate:
    """A word that asserts something: the id of its row in the vocabulary, its kind of claim; `refused` names why it is no claim."""

    term: Term
    passive: bool = False
    noun: bool = False
    refused: str | None = None
    id: str = field(init=False)
    kind: str = field(init=False)

    def __post_init__(self) -> None:
        """Take id and kind from the vocabulary's row."""
        self.id, self.kind = self.term.value, str(self.term.entry.marks["kind"])


FIGHTS_TOO = frozenset(("russian-sources", "ru-wagner"))  # sources that texts mostly name as a side


@dataclass(slots=True)
class Reading:
    """A sentence and everything found in it: `words` are its `size` tokens in small letters, `left` and `right` where each begins and ends in the text.

    `line` is its text with single spaces; `starts` has its terms by category, `begun` those that begin at each token by category,
    `covers` those of the categories with a longer term by each token; `classes` are the bits of the sets of words that have one of it, `capitals` its words that begin with a capital letter.
    `word` is the lower-case text of a token, empty outside the sentence; `here` are the terms that begin at a token, by category; `has` says whether any term of a category stands in it.
    Rules ask these most of all, so that they are made of lists and a dictionary and are no functions of ours.
    """

    text: str
    sentence: Sentence
    tokens: list[Token]
    left: list[int]
    right: list[int]
    words: list[str]
    line: str
    starts: dict[str, list[Term]]
    begun: list[dict[str, Term]]
    size: int
    covers: dict[str, dict[int, Term] | None]
    classes: int
    capitals: list[int]
    word: Callable[[int], str]
    here: Callable[[int], dict[str, Term]]
    has: Callable[[str], bool]
    numbers: list[Number] = field(default_factory=list)
    things: list[Thing] = field(default_factory=list)
    places: list[PlaceName] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    predicates: list[Predicate] = field(default_factory=list)
    direction: str | None = None
    direction_at: int = -1
    dates: Sequence[tuple[int, int]] = ()
    oblast_before: Term | None = None
    day: date | None = None

    def at(self, category: str, place: int) -> Term | None:
        """The term of a category that begins at a token."""
        return self.begun[place].get(category)

    def on(self, category: str, place: int) -> Term | None:
        """The term of a category that covers a token."""
        if category not in self.starts:
            return None
        if category in self.covers:
            covered = self.covers[category]
            if covered is None:
                covered = {at: term for term in self.starts[category] for at in range(term.first, term.last + 1)}
                self.covers[category] = covered  # none of them overlap
            return covered.get(place)
        return self.begun[place].get(category)

    def means(self, categories: frozenset[str], place: int) -> bool:
        """Whether a term of some categories covers a token."""
        if not categories.isdisjoint(self.begun[place]):
            return True
        longer = categories.intersection(self.covers)
        return bool(longer) and any(self.on(category, place) is not None for category in longer)

    def all(self, category: str) -> Collection[Term]:
        """The terms of a category in their order."""
        return self.starts.get(category, ())

    def speaks(self, place: int) -> bool:
        """Whether a token is of the name of a body that speaks, not of a side or its army."""
        term = self.on("source", place)
        if term is None or term.value in FIGHTS_TOO or term.entry.marks.get("is") in ("state", "army"):
            return False
        party = self.on("party", place)
        return party is None or party.last <= term.last  # not "Putin's forces"

    def subject(self, term: Term) -> bool:
        """Whether a party's name may be a subject: no preposition before it in English, an abbreviation, or the nominative."""
        words = [self.tokens[place].text for place in range(term.first, term.last + 1)]
        if self.led(term):
            return True
        if self.governed(term.first) or self.invades(term) or (len(words) == 1 and words[0].lower() in GENITIVES):
            return False
        return any(not CYRILLIC.search(word) or word.isupper() or "nomn" in grammemes(word) for word in words)

    def led(self, term: Term) -> bool:
        """ "підрозділи противника": a party in the genitive right after forces that are a subject."""
        head = self.tokens[term.first - 1].text if term.first and self.classes & FORCES.bit else ""
        if head.lower() not in FORCES or "gent" not in grammemes(self.tokens[term.last].text):
            return False
        before = self.tokens[term.first - 2].text if term.first > 1 else ""
        return not (CYRILLIC.search(before) and "PREP" in grammemes(before))

    def invades(self, term: Term) -> bool:
        """ "від початку вторгнення РФ": whose war it is."""
        word = self.tokens[term.last].text
        return self.word(term.first - 1).startswith(INVASIONS) and (word.isupper() or "nomn" not in grammemes(word))

    def governed(self, place: int) -> bool:
        """Whether an English preposition of place or aim stands before a token: "on Ukrainian positions", "positions of Ukrainian units"."""
        word = self.word(place - 1)
        before = place - 1
        if word in ("the", "our") or word.startswith(COMPASS):
            before, word = place - 2, self.word(place - 2)
        return word in GOVERN or (word == "of" and self.word(before - 1) in HELD)

    def surface(self, first: int, last: int) -> str:
        """The text from one token to another, inclusive."""
        return self.text[self.left[first] : self.right[last]]

    def beginning(self, stems: Stems) -> list[int]:
        """The tokens that begin with one of some letters: in most sentences none, which is seen at a glance."""
        if not self.classes & stems.bit:
            return []
        return [place for place, word in enumerate(self.words) if word.startswith(stems)]

    def capitalised(self, first: int, end: int) -> list[int]:
        """The words with a capital letter from one token to before another."""
        return self.capitals[bisect_left(self.capitals, first) : bisect_left(self.capitals, end)]

    def token_at(self, offset: int) -> int:
        """The first token that ends after an offset."""
        return bisect_left(self.right, offset + 1)


def read_sentence(text: str, sentence: Sentence, dates: Sequence[tuple[int, int]] = ()) -> Reading:
    """The tokens and terms of a sentence; the finders have not been there yet."""
    runs = text[sentence.start : sentence.end].split()
    tokens, left, right = tokenize(text, sentence.start, sentence.end, runs)
    starts, begun, longer = find_terms(tokens)
    begun.extend(NOWHERE)
    covers: dict[str, dict[int, Term] | None] = dict.fromkeys(longer)
    small = [token.lower for token in tokens]
    classes = 0
    for token in tokens:
        if token.classes:
            classes |= token.classes
    reading = Reading(
        text,
        sentence,
        tokens,
        left,
        right,
        small,
        " ".join(runs),
        starts,
        begun,
        len(tokens),
        covers,
        classes,
        [place for place, token in enumerate(tokens) if token.capital],
        [*small, *OUTSIDE].__getitem__,
        begun.__getitem__,
        starts.__contains__,
    )  # by position: a class that is called by names takes three times as long
    reading.dates = dates
    return reading
