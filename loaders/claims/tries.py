"""A tree of words as the dictionaries' files hold it: words of one ending share its nodes, and what is known of a word hangs below it.

The format is that of the dawgdic library: an array of units, each the offset of its children and its own label, and an array that names
each node's first child and next sibling. A word is parted from its records by `BEFORE`, and they are written in base64.
"""

from array import array
from binascii import a2b_base64
from pathlib import Path
from typing import BinaryIO

BEFORE = b"\x01"
LABEL = 0x800000FF  # the bits of a unit that name it, with the mark of a leaf
LEAF = 0x100  # a word ends here
WIDE = 0x200  # the offset is of the large kind
NOWHERE = -1
BYTES = [bytes((number,)) for number in range(256)]


class Trie:
    """The nodes of a file; 0 is the root."""

    __slots__ = ("guide", "units")

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self.units = _numbers(file, "I", 1)
            self.guide = _numbers(file, "B", 2)

    def follow(self, letters: bytes, node: int = 0) -> int:
        """The node that letters lead to, `NOWHERE` where no word goes that way."""
        units = self.units
        for letter in letters:
            unit = units[node]
            node ^= (unit >> 10) << ((unit & WIDE) >> 6) ^ letter
            if units[node] & LABEL != letter:
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
                offset, label = node ^ (unit >> 10) << ((unit & WIDE) >> 6), guide[2 * node]
                node = offset ^ label
                sibling = guide[2 * node + 1]
                while sibling:
                    waiting.append((offset ^ sibling, key + BYTES[sibling]))
                    sibling = guide[2 * (offset ^ sibling) + 1]
                key += BYTES[label]
            found.append(a2b_base64(key))
        return found


def _numbers(file: BinaryIO, kind: str, each: int) -> "array[int]":
    """The next array of a file, which says its length first."""
    size = int.from_bytes(file.read(4), "little")
    numbers = array(kind)
    numbers.fromfile(file, size * each)
    return numbers
