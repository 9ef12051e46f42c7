"""Quotations that are longer than a paragraph."""

from collections.abc import Sequence

from loaders.claims.draft import Attribution
from loaders.claims.marks import DASHES
from loaders.claims.reading import Reading

PAIRS = (("«", "»"), ("“", "”"))
OPENINGS, CLOSINGS = "«“", "»”“"
STRAIGHT = '"'


def quotation_goes_on(readings: Sequence[Reading], number: int) -> bool:
    """Whether a paragraph begins within a quotation: one mark of the paragraph before is open, which this one closes."""
    start = readings[number].sentence.start
    here = _paragraph(readings, number)
    if here[:1] in OPENINGS + STRAIGHT or not ("»" in here or "”" in here or STRAIGHT in here):
        return False
    before = _paragraph(readings, number - 1)
    if not before:
        return False
    if any(before.count(opening) > before.count(closing) and here.count(closing) > here.count(opening) for opening, closing in PAIRS):
        return True
    return start > 0 and before.count(STRAIGHT) % 2 == 1 and here.count(STRAIGHT) % 2 == 1


def quoted_by(readings: Sequence[Reading], number: int, later: int) -> bool:
    """Whether a quotation begins a paragraph, goes on through a sentence and ends in a later one, which names who speaks."""
    if readings[later].sentence.paragraph != readings[number].sentence.paragraph:
        return False
    told = readings[number].text[readings[_first(readings, number)].sentence.start : readings[later].sentence.start]
    if told[:1] == STRAIGHT:
        return told.count(STRAIGHT) == 1
    return told[:1] in OPENINGS and not any(mark in told[1:] for mark in CLOSINGS)


def quotes_on(readings: Sequence[Reading], named: Sequence[Attribution | None], number: int) -> bool:
    """ "Одна людина загинула. Дані оновлюються, – повідомив Вовк.": a paragraph without marks that ends so, after one in which he has spoken."""
    reading, first = readings[number], _first(readings, number)
    before, one = named[first - 1] if first else None, named[number]
    if before is None or one is None or before.claimant.source != one.claimant.source:
        return False
    ends = any(reading.word(verb.first - 1) in DASHES and reading.word(verb.first - 2) == "," for verb in reading.all("said"))
    return ends and not any(mark in _paragraph(readings, number) for mark in OPENINGS + STRAIGHT)


def _paragraph(readings: Sequence[Reading], number: int) -> str:
    """The text of a sentence's paragraph."""
    paragraph, last = readings[number].sentence.paragraph, number
    while last + 1 < len(readings) and readings[last + 1].sentence.paragraph == paragraph:
        last += 1
    return readings[number].text[readings[_first(readings, number)].sentence.start : readings[last].sentence.end]


def _first(readings: Sequence[Reading], number: int) -> int:
    """The first sentence of a sentence's paragraph."""
    while number and readings[number - 1].sentence.paragraph == readings[number].sentence.paragraph:
        number -= 1
    return number
