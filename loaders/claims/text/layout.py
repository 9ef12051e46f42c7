"""Paragraphs with their markers, and sentences, as places in the cleaned text."""

import itertools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from loaders.claims.tables import any_of, stems, words

BULLETS = frozenset("•▪▫●○■□◾◽➤►▶–—‒―-*·✔☑‼❗❕⚡↗↘→➡⬇⬆°†")
VARIANTS = "\ufe0e\ufe0f\u200d\u20e3"
ENDS = ".!?…;:"
LONGEST_SENTENCE = 4000  # characters; past it a sentence ends at the next space, so that no step meets a line of a megabyte
SHORT = any_of(words("abbreviations"))
ABBREVIATION = re.compile(rf"(?:\b(?!(?<=\d\s)м$)(?:{SHORT})|\b[A-ZА-ЯІЇЄ]|[A-Z]\.[A-Z])$")  # but "на 700 м."
ITEM = re.compile(r"[-–—‒―•](?=[ \t\u00a0]+[^\W\d_a-zа-яіїєґ])")  # after the end of a sentence, and space
LISTS = re.compile(rf"[{ENDS}][ \t\u00a0]+{ITEM.pattern}")
DATELINE = re.compile(r"\b[A-ZА-ЯІЇЄ]{4,}(?:[- ][A-ZА-ЯІЇЄ]+)*, \w+ \d{1,2}\. /[A-ZА-Я]+/")  # "MOSCOW, October 25. /TASS/"
DOMAIN = re.compile(r"(?:NET|COM|ORG|UA|RU|LIVE|Live|НЕТ|РУ|ИНФО|ІНФО|INFO|NEWS|MEDIA|TV)\b")  # "Censor.NET"
SHORTEST_WRAPPED = 40  # characters of a line that may break inside a sentence
FEWEST_WRAPPED = 4  # lines that break inside a sentence, in a text that is broken at a width
RAGGED = 16  # characters by which its lines fall short of the width
ROW = re.compile(r"[-–—‒―:=|][^\d\n]{0,20}\d")  # "tanks – about 12"
LINE_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029\x0b\x0c]")
RARE_BREAKS = "\r\u2028\u2029\x0b\x0c"  # line breaks besides the usual one
RARE = re.compile("[^\\x00-\u2000–—…“”’‘‒―]")  # characters that may be an emoji
FEWEST_ITEMS = 3
SAID = sorted(words("saying"))
SPEAKING = rf"(?:{any_of(SAID)})\b"
SPOKEN = re.compile(rf"\b(?:{SPEAKING}|according to\b)")
BESIDE, GOES_ON = any_of(words("beside_another")), any_of(words("same_speaker"))
SECOND = re.compile(
    rf"[,;]\s+(?=(?:{BESIDE})\s+(?!(?:{GOES_ON})\b)"
    rf"(?:[^\W\d][\w’'.-]*\s+){{0,6}}[^\W\d][\w’'.-]*(?:,\s+[^,.;\d]{{3,40}},)?\s+{SPEAKING})"
)  # ", while the governor said": another speaker's clause
WHILES = ("While", "Whereas", "Although")
WHILE = re.compile(rf"(?:{any_of(WHILES)})\b")
AFTER_WHILE = re.compile(rf",\s+(?=(?:[^\W\d][\w’'.-]*\s+){{1,9}}{SPEAKING})")  # "While the governor said …, the air force said …"
CONTRASTS = sorted(words("in_contrast"))
IN_CONTRAST = any_of(CONTRASTS)
TOLD, WHOSE = any_of(words("saying_too")), any_of(words("by_whose_word"))
SPOKEN_TOO = re.compile(rf"\b(?:{TOLD}|{WHOSE})\b", re.IGNORECASE)
CONTRAST = re.compile(
    rf"[,;]\s+(?=(?:{IN_CONTRAST}),?\s+(?:(?:{WHOSE})\b"
    rf"|(?!(?:{GOES_ON})\b)(?:[^\W\d][\w’'.-]*\s+|«[^«»]{{2,30}}»\s+){{1,8}}(?:{TOLD})\b))"
)  # ", а Минобороны сообщило": likewise
LOCATIVE, ATTACKS = stems("locative"), stems("told_of_attacks")
SECTOR = re.compile(
    rf";\s+(?=(?:на|в|у)\s+[А-ЯІЇЄҐ][\w’'-]+(?:{any_of(LOCATIVE)})\b[^;]*(?:{any_of(ATTACKS)}))"
)  # "; на Торецькому – сім штурмів": a sector with its own verb or noun
WHOLE_WORD = re.compile(r"[а-яёіїєґ]{6,}$")  # of a sentence whose full stop a small letter follows: "… техники противника. россия …"
BREAK = re.compile(r"[.!?…][\"'»”’)\]]*(?:\s+|(?=[A-ZА-ЯІЇЄҐ\"«“]))")


@dataclass(slots=True)
class Paragraph:
    """A run of lines that belong together; `marker` is the bullet or emoji before it, `broken` says that its head is lost, `apart` that an empty line stands before it."""

    start: int
    end: int
    marker: str | None = None
    broken: bool = False
    apart: bool = False


@dataclass(slots=True)
class Sentence:
    """A sentence and the index of its paragraph."""

    start: int
    end: int
    paragraph: int


@lru_cache(maxsize=4096)
def is_mark(char: str) -> bool:
    """Whether a character is an emoji or another sign that may head a paragraph."""
    return char in BULLETS or char in VARIANTS or (unicodedata.category(char) in ("So", "Sk", "Cn", "Co") and char != "^")


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a cleaned text: lines, joined where one runs on, split at emoji that head a part."""
    found: list[Paragraph] = []
    marker, blank, before = None, True, (0, 0)
    width = _width(text)
    for start, end in _lines(text):
        first, sign = _after_marker(text, start, end)
        if first == end:
            marker, blank = sign or marker, blank or not sign
            continue
        head = sign or marker
        full = bool(width) and before[1] - before[0] > width - RAGGED
        cut_off = text[first] == "," and bool(found)  # what a link's line breaks have parted from its sentence
        if not head and (cut_off or (not blank and (full or _runs_on(text, before, (first, end))))):
            found[-1].end = end
        else:
            lost = not head and text[first].islower() and first > start - 1 and _heads_broken(first, end)
            found.append(Paragraph(first, end, head, lost, blank))
        marker, blank, before = None, False, (first, end)
    return found


def _heads_broken(first: int, end: int) -> bool:
    """Whether the paragraph begins inside a sentence: lower case, long, and no row of a list."""
    return end - first > 120


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Lines without the space around them; an emoji after the end of a sentence begins a line."""
    marked = not text.isascii() and bool(RARE.search(text))
    listed = LISTS.search(text) is not None or (". /" in text and DATELINE.search(text) is not None)
    for start, end in _broken(text):
        part = text[start:end].rstrip()
        if not part:
            yield start, start
            continue
        if not (marked or listed):
            last = start + len(part)
            yield last - len(part.lstrip()), last
            continue
        inner = {*(_inner_marks(text, start, end) if marked else ()), *(_inner_items(text, start, end) if listed else ())}
        for left, right in itertools.pairwise(sorted({start, *inner, end})):
            part = text[left:right]
            yield right - len(part.lstrip()), left + len(part.rstrip())


def _broken(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between line breaks."""
    if not any(mark in text for mark in RARE_BREAKS):
        start = 0
        for line in text.split("\n"):
            yield start, start + len(line)
            start += len(line) + 1
        return
    breaks = [match.span() for match in LINE_BREAK.finditer(text)]
    for (_, start), (end, _) in itertools.pairwise(((0, 0), *breaks, (len(text), len(text)))):
        yield start, end


def _inner_items(text: str, start: int, end: int) -> list[int]:
    """Dashes after full stops that begin the items of a list, where a line has several; one or two are those of a dialogue."""
    cuts = [match.start() for match in ITEM.finditer(text, start, end) if _begins_item(text, match.start(), start)]
    datelines = [match.start() for match in DATELINE.finditer(text, start, end)]
    return [*datelines, *(cuts if len(cuts) >= FEWEST_ITEMS else [])]


def _begins_item(text: str, place: int, start: int = 0) -> bool:
    """Whether a dash stands after space and the end of a sentence."""
    end = place
    while end > start and text[end - 1] in " \t\u00a0":
        end -= 1
    return 0 < end < place and text[end - 1] in ENDS


def _inner_marks(text: str, start: int, end: int) -> Iterator[int]:
    last = start
    for match in RARE.finditer(text, start, end):
        char, place = match.group(), match.start()
        if is_mark(char) and char not in VARIANTS:
            before = text[last:place].rstrip()
            if (before and before[-1] in '.!?…:;)»”"') or (len(before) > 2 and text[place - 2 : place] == "  "):
                yield place
            last = place


def _after_marker(text: str, start: int, end: int) -> tuple[int, str | None]:
    """Where the text of a line begins after its bullet or emoji, and the first sign of that."""
    if start < end and text[start].isalnum():
        return start, None
    place = start
    while place < end and (is_mark(text[place]) or text[place].isspace()):
        place += 1
    if place == start:
        return place, None
    signs = "".join(char for char in text[start:place] if not char.isspace() and char not in VARIANTS)
    return place, signs[:1] or None


def _runs_on(text: str, before: tuple[int, int], line: tuple[int, int]) -> bool:
    """Whether a line goes on with the sentence of the long line before it; the rows of a list do not."""
    start, end = before
    wrapped = text[line[0]].islower() and text[end - 1] not in ENDS + "," and end - start > SHORTEST_WRAPPED
    return wrapped and not ROW.search(text, *line) and not ROW.search(text, start, end)


def _width(text: str) -> int:
    """The width at which a text's lines are broken, wherever they are in a sentence; 0 where a line is a paragraph."""
    lines = [line.strip() for line in text.split("\n")]
    inside = [
        above
        for above, line in itertools.pairwise(lines)
        if line[:1].islower() and len(above) > SHORTEST_WRAPPED and above[-1] not in ENDS and not ROW.search(line)
    ]
    if len(inside) < FEWEST_WRAPPED:
        return 0
    width = max(map(len, inside))
    full = sum(len(line) > width - RAGGED for line in lines)  # short ones may be a menu's
    return width if len(inside) * 4 >= full and max(map(len, lines)) <= width + RAGGED else 0


def sentences(text: str, parts: list[Paragraph]) -> list[Sentence]:
    """The sentences of the paragraphs, none of them longer than about `LONGEST_SENTENCE`."""
    told = any(word in text for word in SAID) and (SECOND.search(text) or (any(word in text for word in WHILES) and WHILE.search(text)))
    contrasts = any(word in text for word in CONTRASTS) and CONTRAST.search(text)
    cut = _clauses if told or contrasts else _pieces  # who "said" in the second clause of any sentence
    listed = ";" in text and SECTOR.search(text) is not None
    return [
        Sentence(first, last, number)
        for number, part in enumerate(parts)
        for start, end in _split(text, part.start, part.end)
        for left, right in (_sectors(text, start, end) if listed else ((start, end),))
        for first, last in cut(text, left, right)
    ]


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in BREAK.finditer(text, start, end):
        place = match.end()
        if place >= end or match.start() < start or not _ends_here(text, start, match):
            continue
        yield start, place
        start = place
    yield start, end


def _sectors(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """ "На Лиманському відбулося п'ять атак; на Сіверському ворог …": the sectors of a bulletin are read as sentences."""
    for match in SECTOR.finditer(text, start, end) if ";" in text[start:end] else ():
        yield start, match.start() + 1
        start = match.end()
    yield start, end


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """ "The air force said …, while the governor said …": the clauses of two speakers are read as two sentences."""
    first = (AFTER_WHILE, SPOKEN) if WHILE.match(text, start) else (SECOND, SPOKEN)
    for second, spoken in (first, (CONTRAST, SPOKEN_TOO)):
        for match in second.finditer(text, start, end):
            if spoken.search(text, start, match.start() + 1):
                yield from _pieces(text, start, match.end())
                start = match.end()
    yield from _pieces(text, start, end)


def _ends_here(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a full stop ends a sentence: not an abbreviation's, nor a domain's, nor one glued to what is no beginning."""
    place, closed = match.end(), match.start() + 1
    glued = match.end() - match.start() == 1
    if text[closed - 1] == "." and ABBREVIATION.search(text, max(start, closed - 8), closed - 1):
        return False
    following = text[place : place + 1]
    if glued and DOMAIN.match(text, place):
        return False
    acronym = text[closed - 3 : closed - 1].isupper() and text[closed - 3 : closed - 1].isalpha() and text[place + 1 : place + 2].islower()
    if (
        glued
        and not (
            acronym  # "… потери ВСУ.До 275 человек"
            or (text[closed - 2 : closed - 1].isalpha() and text[closed - 2 : closed - 1].islower())
            or text[closed - 2 : closed - 1] in ')»”"'
            or following in '"«“'
        )
    ):
        return False
    return not following.islower() or (text[closed - 1] == "." and WHOLE_WORD.search(text, start, closed - 1) is not None)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_SENTENCE:
        cut = text.find(" ", start + LONGEST_SENTENCE, start + 2 * LONGEST_SENTENCE)
        cut = start + LONGEST_SENTENCE if cut < 0 else cut
        yield start, cut
        start = cut
    if text[start:end].strip():
        yield start, end
