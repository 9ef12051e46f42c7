"""Designations read out of words: "57th, 60th mechanised brigades", "57 омпбр", "1-ша бригада Нацгвардії", "the Zapad Group".

A reading is grammar alone: which formation it means, and whether there is one, is for the table and the resolver.
"""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from schema.keys import fold
from schema.ontology.enums import Echelon, FormationType, Party
from schema.orbat.vocabulary import Abbreviation, Arm, vocabulary

TOKEN = re.compile(r"\d+|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
LOOKALIKES = str.maketrans("abekmhopctyxi", "авекмнорстухі")
SUFFIXED = re.compile(r"\d+(?:st|nd|rd|th|[\s-]*(?:ша|га|тя|та|ма|ої|ї|го|ой|ая|я|й|му|ю|у)\b)", re.IGNORECASE)
QUOTED = re.compile(r"[«“\"„]([^»”\"“]{2,40})[»”\"“]")


PARTS = frozenset({Echelon.COMPANY, Echelon.BATTALION})  # what is numbered anew in every formation that has some


@dataclass(frozen=True, slots=True)
class Designation:
    """What the words say; `count` where they count formations without naming one."""

    party: Party | None = None
    number: str | None = None
    arm: Arm | None = None
    echelon: Echelon | None = None
    name: str | None = None
    count: int | None = None

    @property
    def type(self) -> FormationType | None:
        """The type as the claim model has it."""
        if self.arm is None and self.echelon is Echelon.GROUP and self.name:
            return FormationType.GROUP_OF_FORCES
        return self.arm.type if self.arm else None


@dataclass(slots=True)
class _Reading:
    """What was read so far, left to right."""

    entries: list[Designation] = field(default_factory=list)
    arm: Arm | None = None
    echelon: Echelon | None = None
    party: Party | None = None
    count: int | None = None
    plural: bool = False
    name: list[str] = field(default_factory=list)


def designations(text: str) -> tuple[Designation, ...]:
    """Every formation designated in a phrase, in its order; empty where nothing is, and for sabotage groups."""
    tokens = [found[0] for found in TOKEN.finditer(text)]
    folded = [_folded(token) for token in tokens]
    if any(word.startswith(vocabulary().none) for word in folded):
        return ()
    reading, at = _Reading(), 0
    while at < len(tokens):
        at += _read(reading, tokens, folded, at)
    return _close(reading, text)


def part_and_whole(text: str) -> tuple[str, str] | None:
    """The halves of "1st battalion of the 57th brigade": a part, up to its echelon, and what it is a part of, from its number on."""
    known, tokens = vocabulary(), [(found, _folded(found[0])) for found in TOKEN.finditer(text)]
    sizes = [(at, value) for at, (_, word) in enumerate(tokens) for words, value in known.echelons if word.startswith(words)]
    numbers = [at for at, (_, word) in enumerate(tokens) if word.isdigit() or word in known.ordinals]
    if not sizes or sizes[0][1] not in PARTS:
        return None
    ends = sizes[0][0]
    if sum(at < ends for at in numbers) != 1:
        return None
    begins = next((at for at in numbers if at > ends), None)
    if begins is None or not all(word in known.within for _, word in tokens[ends + 1 : begins]):
        return None
    return text[: tokens[ends][0].end()], text[tokens[begins][0].start() :]


def _folded(token: str) -> str:
    word = fold(token)
    return word.translate(LOOKALIKES) if re.search(r"[а-яіє]", word) else word


def _read(reading: _Reading, tokens: list[str], folded: list[str], at: int) -> int:
    """Read what stands at `at`; how many tokens it took."""
    known, word = vocabulary(), folded[at]
    for length in (3, 2, 1):
        if short := known.abbreviations.get(tuple(folded[at : at + length])):
            _abbreviated(reading, short)
            return length
    for phrase, arm in _phrases(word):
        if len(phrase) <= len(folded) - at and all(folded[at + step].startswith(part) for step, part in enumerate(phrase)):
            _armed(reading, arm)
            return len(phrase)
    if word.isdigit() or word in known.ordinals:
        reading.entries.append(Designation(number=str(int(word)) if word.isdigit() else known.ordinals[word]))
    elif echelon := next((value for words, value in known.echelons if word.startswith(words)), None):
        reading.plural |= word in known.plurals
        _echelon(reading, Echelon.CORPS if folded[at + 1 : at + 2] == ["corps"] else echelon)
    elif word in known.counts:
        reading.count = known.counts[word]
    elif word not in known.empty and not word.startswith(known.empty_stems) and tokens[at][0].isupper():
        reading.name.append(tokens[at])
    reading.party = reading.party or next((side for words, side in known.sides if word.startswith(words)), None)
    return 1


@lru_cache(maxsize=16_384)
def _phrases(word: str) -> tuple[tuple[tuple[str, ...], Arm], ...]:
    """The phrases of types that a word may begin, the longest first."""
    return tuple((phrase, arm) for phrase, arm in vocabulary().arms if word.startswith(phrase[0]))


def _armed(reading: _Reading, arm: Arm) -> None:
    """A type belongs to every number before it that has none yet, else to what follows."""
    reading.party = reading.party or arm.party
    if reading.arm is None:
        reading.arm = arm
    for place in range(len(reading.entries) - 1, -1, -1):
        if reading.entries[place].arm is not None:
            break
        reading.entries[place] = replace(reading.entries[place], arm=arm)


def _echelon(reading: _Reading, echelon: Echelon) -> None:
    if reading.echelon is None:
        reading.echelon = echelon
    reading.entries = [entry if entry.echelon else replace(entry, echelon=echelon) for entry in reading.entries]


def _abbreviated(reading: _Reading, short: Abbreviation) -> None:
    if short.arm:
        _armed(reading, short.arm)
    _echelon(reading, short.echelon)
    reading.party = reading.party or short.party


def _close(reading: _Reading, text: str) -> tuple[Designation, ...]:
    quoted = QUOTED.search(text)
    name = quoted[1] if quoted else " ".join(reading.name) or None
    whole = Designation(party=reading.party, arm=reading.arm, echelon=reading.echelon, name=name, count=reading.count)
    if _counts(reading, text):
        return (replace(whole, count=int(reading.entries[0].number or 0), name=None),)
    if reading.entries:
        return tuple(
            replace(entry, party=reading.party, arm=entry.arm or reading.arm, echelon=entry.echelon or reading.echelon, name=name)
            for entry in reading.entries
        )
    return (whole,) if (name or reading.count is not None) and (name or reading.echelon) else ()


def _counts(reading: _Reading, text: str) -> bool:
    """Whether a bare number stands before a plural: "3 brigades" counts, "3rd, 5th brigades" designates."""
    return reading.plural and len(reading.entries) == 1 and int(reading.entries[0].number or 0) <= 20 and not SUFFIXED.search(text)
