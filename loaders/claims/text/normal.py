"""A text as it is read: letters composed, marks that no reader sees gone; and the way back to the stored text's offsets."""

import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace

from schema.claim import Claim, FormationMention, LocationMention, SourceMention

UNSEEN = "\u00ad\u200c\u2060\ufeff"  # soft hyphen, non-joiner, word joiner, byte order mark
MARK = "\u0300-\u036f\u0483-\u0487"
ODD = re.compile(rf"[{UNSEEN}{MARK}]")
CLUSTER = re.compile(rf"[{UNSEEN}]+|[^{UNSEEN}][{MARK}]+", re.DOTALL)
CYRILLIC = re.compile("[\u0400-\u04ff]")
AMID = re.compile("[A-Za-z](?=[\u0400-\u04ff])")  # a Latin letter right before a Cyrillic one
WORD = re.compile(r"[^\W\d_]+")
LATIN_TWINS = str.maketrans("аеорсухіјѕАВЕКМНОРСТХІ", "aeopcyxijsABEKMHOPCTXI")
CYRILLIC_TWINS = str.maketrans("aeopcyxiABEKMHOPCTXI", "аеорсухіАВЕКМНОРСТХІ")


@dataclass(frozen=True, slots=True)
class Normal:
    """The text as read, and where each of its characters begins and ends in the stored one; no places where nothing changed."""

    text: str
    starts: Sequence[int] = ()
    ends: Sequence[int] = ()


def normalise(text: str) -> Normal:
    """Compose letters and drop unseen marks; stress marks, which compose with nothing, go too; letters of the wrong script are read as their twins."""
    if text.isascii():
        return Normal(text)
    alike = WORD.sub(_in_one_script, text) if CYRILLIC.search(text) and AMID.search(text) else text
    if not ODD.search(alike):
        return Normal(text) if alike == text else Normal(alike, range(len(text)), range(1, len(text) + 1))
    text = alike
    out: list[str] = []
    starts, ends = array("I"), array("I")  # four bytes a character: a list has nine times as many
    last = 0
    for match in CLUSTER.finditer(text):
        _copy(text, last, match.start(), into=(out, starts, ends))
        last = match.end()
        composed = "" if match.group()[0] in UNSEEN else _composed(match.group())
        out.append(composed)
        starts.extend([match.start()] * len(composed))
        ends.extend([match.end()] * len(composed))
    _copy(text, last, len(text), into=(out, starts, ends))
    return Normal("".join(out), starts, ends)


def _in_one_script(match: re.Match[str]) -> str:
    """ "Lіsne" with a Cyrillic letter, "Лiсне" with a Latin one: a word whose few odd letters look like those of its script; an ending stays."""
    word = match.group()
    odd = len(CYRILLIC.findall(word))
    if word.isascii() or odd in (0, len(word)) or not (word.istitle() or word.islower()):
        return word
    if 2 * odd > len(word):
        read = word.translate(CYRILLIC_TWINS)
        return word if any(letter.isascii() for letter in read) else read
    read = word.translate(LATIN_TWINS)
    return read if read.isascii() and word[-1].isascii() else word  # "Leopardа" is inflected


def _copy(text: str, first: int, last: int, *, into: tuple[list[str], "array[int]", "array[int]"]) -> None:
    out, starts, ends = into
    out.append(text[first:last])
    starts.extend(range(first, last))
    ends.extend(range(first + 1, last + 1))


def _composed(cluster: str) -> str:
    composed = unicodedata.normalize("NFC", cluster)
    return composed[:1] if composed[:1] != cluster[:1] or unicodedata.combining(composed[-1]) else composed


def restore(claim: Claim, text: str, normal: Normal) -> Claim:
    """The claim with its offsets, quote and surfaces in the stored text."""
    start, end = span(normal, claim.start, claim.end)
    locations = tuple(_place(place, text, normal) for place in claim.locations)
    formations = tuple(_unit(unit, text, normal) for unit in claim.formations)
    claimant = claim.claimant and _source(claim.claimant, text, normal)
    relays = tuple(_source(one, text, normal) for one in claim.relayed_by)
    return replace(
        claim, start=start, end=end, quote=text[start:end], locations=locations, formations=formations, claimant=claimant, relayed_by=relays
    )


def span(normal: Normal, start: int, end: int) -> tuple[int, int]:
    """Where a stretch of the text as read stands in the stored one."""
    return normal.starts[start], normal.ends[end - 1]


def _place(mention: LocationMention, text: str, normal: Normal) -> LocationMention:
    start, end = span(normal, mention.start, mention.end)
    return replace(mention, start=start, end=end, surface=text[start:end])


def _unit(mention: FormationMention, text: str, normal: Normal) -> FormationMention:
    start, end = span(normal, mention.start, mention.end)
    return replace(mention, start=start, end=end, surface=text[start:end])


def _source(mention: SourceMention, text: str, normal: Normal) -> SourceMention:
    if mention.start is None or mention.end is None:
        return mention
    start, end = span(normal, mention.start, mention.end)
    return replace(mention, start=start, end=end, surface=text[start:end])
