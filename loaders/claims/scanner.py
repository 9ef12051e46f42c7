"""Text taken apart into words, numbers, codes and marks, with their places.

The vocabulary's phrases are taken apart by the same scanner, so that a phrase and a text agree on what a word is.
A hyphen between letters joins nothing: "anti-aircraft" and "anti aircraft" are the same two words.
"""

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

GAP = "*"  # in a phrase of the vocabulary: up to GAP_WORDS words may stand here
GAP_WORDS = 4
LETTER = r"[^\W\d_]"
UPPER = "A-ZА-ЯІЇЄҐ"


class Piece(NamedTuple):
    """A piece of text: its kind (`word`, `number`, `ordinal`, `code`, `mark`) and where it stands."""

    kind: str
    text: str
    start: int
    end: int


PIECE = re.compile(
    rf"""
    (?P<ordinal>\d{{1,4}}(?:st|nd|rd|th)\b|\d{{1,4}}-?(?:ий|ый|ой|й|я|ая|та|ша|га|ма|ї|ої|го|ого|му|ій|ою|у|ю|м|е|є|ти|х|ма|а)(?!\w))
  | (?P<code>\d{{1,3}}[{UPPER}]{{1,2}}\d{{1,3}}\w?(?!\w)|[{UPPER}][{UPPER}a-zа-яіїє]{{0,4}}(?:/[A-Z]{{2,5}})?-?\d{{1,4}}[\w]{{0,4}}(?:-\d+[A-Z]*)?(?:/(?:{LETTER}{{1,2}}-)?\d+\w*)?)
  | (?P<number>(?<![\d.,])\d{{1,3}}(?:[,.\u00a0\u202f\u2009 ’']\d{{3}})+(?![\d])|\d+[.,]\d+(?![\d.])|\d+)
  | (?P<abbreviation>(?:[A-Z]\.){{2,}})
  | (?P<word>{LETTER}+(?:['’ʼ`′]{LETTER}+)*)
  | (?P<mark>\S)
    """,
    re.VERBOSE,
)
CAMEL = re.compile(rf"(?<=[a-zа-яіїє]{{3}})(?=[{UPPER}][a-zа-яіїє’'ʼ]{{3,}})")
JOINERS = "-‐‑–—/"


def scan(text: str, start: int = 0, end: int | None = None) -> Iterator[Piece]:
    """The pieces of text[start:end]; hyphens inside words are left out, words glued at a capital are two."""
    stop = len(text) if end is None else end
    for match in PIECE.finditer(text, start, stop):
        kind, left, right = match.lastgroup or "mark", match.start(), match.end()
        if kind == "word" and right - left > 7:
            yield from _camel(text, left, right)
        elif kind != "mark" or not _joins(text, left, right, stop):
            yield Piece("word" if kind == "abbreviation" else kind, match.group(), left, right)


def _camel(text: str, start: int, end: int) -> Iterator[Piece]:
    cuts = [start, *(match.start() for match in CAMEL.finditer(text, start, end)), end]
    for left, right in itertools.pairwise(cuts):
        yield Piece("word", text[left:right], left, right)


def _joins(text: str, start: int, end: int, stop: int) -> bool:
    """Whether the mark is a hyphen or a stroke with a letter or a digit close on both sides."""
    if text[start] not in JOINERS:
        return False
    return start > 0 and end < stop and (text[start - 1].isalnum() or text[start - 1] == ".") and text[end].isalnum()


def split_phrase(phrase: str) -> list[str]:
    """A phrase of the vocabulary as words."""
    return [piece.text for piece in scan(phrase)]
