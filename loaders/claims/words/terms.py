"""The vocabulary's terms found among a sentence's tokens."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from loaders.claims.words.lexicon import Entry
from loaders.claims.words.phrases import GAP_ENDS, LONGEST_GAP, QUOTES, Step
from loaders.claims.words.tokens import MARK, Term, Token

Terms = tuple[
    dict[str, list[Term]], list[dict[str, Term]], Collection[str]
]  # by category, those that begin at each token by category, the categories with a term of several words
NOTHING: Mapping[str, tuple[Entry, int]] = {}
NONE: dict[str, Term] = {}  # of a token that no term begins at


def find_terms(tokens: Sequence[Token]) -> Terms:
    """The longest phrase of each category at each place, in the order of the text."""
    found: defaultdict[str, list[Term]] = defaultdict(list)
    begun = [NONE] * len(tokens)
    busy: dict[str, int] = {}
    end, covered = len(tokens) - 1, -1
    for place, token in enumerate(tokens):
        begins, longer = token.begins, NOTHING
        if begins is not None and place < end:
            after = tokens[place + 1]
            if not begins.follow.isdisjoint(after.keys) or after.text in QUOTES or (begins.gapped and _resumes(begins, tokens, place)):
                longer = _longer(tokens, place, begins)
        if not (longer or token.alone):
            continue
        here = begun[place] = {}
        for category, value, entry in token.alone:
            if category not in longer and (place > covered or busy.get(category, -1) < place):
                term = here[category] = Term(entry, place, place, category, value)
                found[category].append(term)
        for category, (entry, last) in longer.items() if longer else ():
            if busy.get(category, -1) < place:
                term = here[category] = Term(entry, place, last, category, entry.value)
                found[category].append(term)
                busy[category] = last
                covered = max(covered, last)
    return found, begun, busy.keys()


def _resumes(begun: Step, tokens: Sequence[Token], place: int) -> bool:
    """Whether a lemma that a phrase goes on with after its gap stands near enough."""
    for after in tokens[place + 1 : place + 2 + LONGEST_GAP]:
        if not begun.follow.isdisjoint(after.keys):
            return True
        if after.text in GAP_ENDS:
            return False
    return False


def _longer(tokens: Sequence[Token], place: int, begun: Step) -> Mapping[str, tuple[Entry, int]]:
    """The longest phrases of two words or more that begin at a token and may go on with the next, by category, with where they end."""
    found: dict[str, tuple[Entry, int]] = {}
    step, at = begun, place + 1
    while True:
        token, met = tokens[at], step.met
        after = met[token.text] if token.text in met else step.next(token.text, token.keys, mark=token.kind == MARK)
        if after is None:
            return found
        step = after
        for entry in step.ends:
            found[entry.category] = (entry, at)
        at += 1
        if at == len(tokens) or not (step.gapped or not step.follow.isdisjoint(tokens[at].keys) or tokens[at].text in QUOTES):
            return found
