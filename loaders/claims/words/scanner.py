"""Text taken apart into words, numbers, codes and marks, with their places.

The vocabulary's phrases are taken apart by the same scanner, so that a phrase and a text agree on what a word is.
A hyphen between letters joins nothing: "anti-aircraft" and "anti aircraft" are the same two words.
"""

import itertools
import re

GAP = "*"  # in a phrase of the vocabulary: up to GAP_WORDS words may stand here
GAP_WORDS = 4
LETTER = r"[^\W\d_]"
UPPER = "A-ZА-ЯІЇЄҐ"


WORDS = frozenset(("small", "abbreviation", "word"))  # the kinds of a piece that is a word; the others are number, ordinal, code, mark
LONGEST_WHOLE = 7  # letters of a word that cannot be two glued at a capital
PIECE = re.compile(
    rf"""
    (?P<small>[a-zа-яёіїєґ]{LETTER}*(?:['’ʼ`′‘]{LETTER}+)*)
  | (?P<ordinal>\d{{1,4}}(?:st|nd|rd|th)\b|\d{{1,4}}-?(?:ий|ый|ой|й|я|ая|та|ша|га|ма|ї|ої|го|ого|му|ій|ою|у|ю|м|е|є|ти|х|ма|а|ті|ей|их|ые|ых|ыми|ми)(?!\w))
  | (?P<code>\d{{1,3}}[{UPPER}]{{1,2}}\d{{1,3}}\w?(?!\w)|[{UPPER}][{UPPER}a-zа-яіїє]{{0,4}}(?:/[A-Z]{{2,5}})?-?\d{{1,4}}[\w]{{0,4}}(?:-\d+[A-Z]*)?(?:/(?:{LETTER}{{1,2}}-)?\d+\w*)?)
  | (?P<number>(?<!\d)(?<!\d[.,])\d{{1,3}}(?:[,.\u00a0\u202f\u2009 ’']\d{{3}})+(?![\d])|\d+[.,]\d+(?![\d.])|\d+)
  | (?P<abbreviation>(?:[A-Z]\.){{2,}})
  | (?P<word>{LETTER}+(?:['’ʼ`′‘]{LETTER}+)*)
  | (?P<mark>\S)
    """,
    re.VERBOSE,
)
CAMEL = re.compile(rf"(?<=[a-zа-яіїє]{{3}})(?=[{UPPER}][a-zа-яіїє’'ʼ]{{3,}})")
JOINERS = "-‐‑–—/"


def parts_of(word: str) -> list[tuple[int, int]]:
    """Where the words of a piece begin and end: two or more where they are glued at a capital ("SelydoveRaion")."""
    cuts = [0, *(match.start() for match in CAMEL.finditer(word)), len(word)] if len(word) > LONGEST_WHOLE else [0, len(word)]
    return list(itertools.pairwise(cuts))


def joins(text: str, start: int, end: int, stop: int) -> bool:
    """Whether the mark is a hyphen or a stroke with a letter or a digit close on both sides."""
    if text[start] not in JOINERS:
        return False
    return start > 0 and end < stop and (text[start - 1].isalnum() or text[start - 1] == ".") and text[end].isalnum()


def split_phrase(phrase: str) -> list[str]:
    """A phrase of the vocabulary as words."""
    pieces = [match for match in PIECE.finditer(phrase) if match.lastgroup != "mark" or not joins(phrase, *match.span(), len(phrase))]
    return [
        piece.group()[start:end]
        for piece in pieces
        for start, end in (parts_of(piece.group()) if piece.lastgroup in WORDS else [(0, None)])
    ]
