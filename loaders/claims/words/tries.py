"""A tree of words as the dictionaries' files hold it: words of one ending share its nodes, and what is known of a word hangs below it.

The format is that of the dawgdic library: an array of units, each the offset of its children and its own label, and an array that names
each node's first child and next sibling. A word is parted from its records by `BEFORE`, and they are written in base64.
"""

import sys
from binascii import a2b_base64
from pathlib import Path

BEFORE = b"\x01"
LEAF = 0x100  # a word ends here
NOWHERE = -1
BYTES = [bytes((number,)) for number in range(256)]


class Trie:
    """The nodes of a file; 0 is the root."""

    __slots__ = ("guide", "units")

    def __init__(self, path: Path) -> None:
        held = memoryview(path.read_bytes())
        middle = 4 + 4 * int.from_bytes(held[:4], sys.byteorder)
        self.units, self.guide = held[4:middle].cast("I"), held[middle + 4 :]

    def follow(self, letters: bytes, node: int = 0) -> int:
        """The node that letters lead to, `NOWHERE` where no word goes that way."""
        units = self.units
        unit = units[node]
        for letter in letters:
            node ^= (unit >> 10) << ((unit & 0x200) >> 6) ^ letter  # a unit with this bit has an offset of the large kind
            unit = units[node]
            if unit & 0x800000FF != letter:  # its label, with the mark of a leaf
                return NOWHERE
        return node

    def find(self, word: str, swap: tuple[str, str]) -> list[tuple[str, int]]:
        """The spellings of a word that stand in the tree, each with the node of its records; the first letter of `swap` may be the second."""
        letter, other = swap
        if letter not in word:
            node = self.follow(word.encode() + BEFORE)
            return [] if node == NOWHERE else [(word, node)]
        first, *rest = word.split(letter)
        ways = [(first, self.follow(first.encode()))]
        for piece in rest:
            ways = [
                (said + one + piece, self.follow((one + piece).encode(), at))
                for said, at in ways
                if at != NOWHERE
                for one in (letter, other)
            ]
        ends = ((said, self.follow(BEFORE, at)) for said, at in ways if at != NOWHERE)
        return [(said, at) for said, at in ends if at != NOWHERE]

    def records(self, node: int) -> list[bytes]:
        """All that hangs below a node."""
        units, guide = self.units, self.guide
        found: list[bytes] = []
        waiting = [(node, b"")]
        while waiting:
            node, key = waiting.pop()
            while not (unit := units[node]) & LEAF:
                offset, label = node ^ (unit >> 10) << ((unit & 0x200) >> 6), guide[2 * node]
                node = offset ^ label
                sibling = guide[2 * node + 1]
                while sibling:
                    waiting.append((offset ^ sibling, key + BYTES[sibling]))
                    sibling = guide[2 * (offset ^ sibling) + 1]
                key += BYTES[label]
            found.append(a2b_base64(key))
        return found
