"""The vocabulary's phrases of two words or more, followed token by token.

What a token adds to what has been read is found once and kept, so that a phrase met again costs a look-up a word.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from loaders.claims.words.lexicon import Entry, Node
from loaders.claims.words.scanner import GAP, GAP_WORDS

GAP_ENDS = frozenset(",;:.!?…—–")
QUOTES = frozenset('«»"“”„')
LONGEST_GAP = 2 * GAP_WORDS  # tokens, the marks among them
QUOTE, MARK, WORD = "quote", "mark", "word"  # what a token that no phrase has may be passed over as
Rank = tuple[tuple[int, int, str], ...]


@dataclass(slots=True)
class Branch:
    """A way through the tree: where it stands, how many tokens and words a gap has passed over, -1 where none is open, whether a quotation mark.

    Of two phrases that end at one token, that of the lower `rank` counts: the one of fewer words, then the one that skips less. Not frozen, as tokens.
    """

    rank: Rank
    node: Node
    skipped: int = -1
    words: int = 0
    quoted: bool = False

    def on(self, key: str) -> "Branch":
        """The branch one lemma on; a gap's tokens have been counted, and so has the mark."""
        return Branch((*self.rank, (int(self.skipped >= 0), self.skipped, key)), self.node[key])

    def stops_at(self, text: str) -> bool:
        """Whether a phrase without a gap passes over the token, a quotation mark: "ОК «Південь»"."""
        return self.skipped < 0 and not self.quoted and text in QUOTES

    def waiting(self, text: str, *, mark: bool) -> "Branch | None":
        """The branch with one more token passed over, null where it cannot be."""
        if self.stops_at(text):
            return replace(self, quoted=True)
        words = self.words + (not mark)
        fits = 0 <= self.skipped < LONGEST_GAP and words <= GAP_WORDS and text not in GAP_ENDS
        return Branch(self.rank, self.node, self.skipped + 1, words) if fits else None


@dataclass(slots=True)
class Step:
    """What has been read of the phrases that a word begins; `ends` are those that end here, `follow` the lemmas that go on."""

    branches: tuple[Branch, ...]
    entries: tuple[Entry, ...]
    ends: tuple[Entry, ...]
    follow: frozenset[str]
    gapped: bool
    met: dict[str, "Step | None"] = field(default_factory=dict)
    missed: dict[str, "Step | None"] = field(default_factory=dict)

    def next(self, text: str, keys: frozenset[str], *, mark: bool) -> "Step | None":
        """The step that a token leads to, null where no phrase goes on."""
        if not self.follow.isdisjoint(keys):
            if text not in self.met:
                self.met[text] = self._after(keys, text, mark=mark)
            return self.met[text]
        if text not in QUOTES and (not self.gapped or text in GAP_ENDS):
            return None
        passed = QUOTE if text in QUOTES else MARK if mark else WORD
        if passed not in self.missed:
            self.missed[passed] = self._after(keys, text, mark=mark)
        return self.missed[passed]

    def _after(self, keys: frozenset[str], text: str, *, mark: bool) -> "Step | None":
        reached = [branch.on(key) for branch in self.branches if not branch.stops_at(text) for key in keys if key in branch.node]
        waiting = [kept for branch in self.branches if (kept := branch.waiting(text, mark=mark))]
        return step_of(reached, waiting, self.entries)


def first_step(nodes: tuple[Node, ...], entries: tuple[Entry, ...]) -> Step | None:
    """The step of a word that stands at nodes of the tree; null where it begins no phrase."""
    branches = [Branch(((0, number, ""),), node) for number, node in enumerate(nodes)]
    branches += [Branch(branch.rank, branch.node[GAP], 0) for branch in branches if GAP in branch.node]
    follow = _follow(branches)
    return Step(tuple(branches), entries, (), follow, len(branches) > len(nodes)) if follow else None


def step_of(reached: list[Branch], waiting: list[Branch], entries: tuple[Entry, ...]) -> Step | None:
    """The step of branches that a token has reached, and of those that pass it over."""
    if len(reached) > 1:
        reached.sort(key=lambda branch: (len(branch.rank), branch.rank))
    ends = {entries[index].category: entries[index] for branch in reversed(reached) for index in branch.node.get("", ())[::-1]}
    gaps = [Branch(branch.rank, branch.node[GAP], 0) for branch in reached if GAP in branch.node]
    branches = (*reached, *gaps, *waiting)
    follow = _follow(branches)
    if not (ends or follow):
        return None
    return Step(branches, entries, tuple(reversed(ends.values())), follow, any(branch.skipped >= 0 for branch in branches))


def _follow(branches: Sequence[Branch]) -> frozenset[str]:
    """The lemmas that go on with some branches."""
    return frozenset().union(*[branch.node for branch in branches]).difference(("", GAP))
