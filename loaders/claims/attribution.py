"""Whose word a sentence is: the speaker it names, the one the text names around it, else the publisher."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from loaders.claims.layout import Sentence
from loaders.claims.reading import Reading, read_sentence
from loaders.claims.tokens import Term
from schema.claim import SourceMention
from schema.keys import slug
from schema.ontology.enums import Party
from schema.report import Report

REACH = 9  # tokens between a speaker and the verb of saying
ANNOUNCED = re.compile(
    r"\s*(?:This (?:was|is|has been|emerges)|It was (?:reported|announced)|Про це|Об этом|Як |Джерело|Источник|Source)", re.IGNORECASE
)
CREDIT = re.compile(r"\s*(?:Sources?|Источник|Джерело)\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker, the belligerent it speaks for, and who passed its word on, nearest first."""

    claimant: SourceMention
    side: Party | None = None
    relayed_by: tuple[SourceMention, ...] = ()
    outlet: bool = False


def attribute(report: Report, readings: Sequence[Reading]) -> list[Attribution]:
    """The attribution of every sentence."""
    own = publisher(report.publisher)
    form = _form(readings)
    named = [_named(reading) for reading in readings]
    first = next((number for number, attribution in enumerate(named) if attribution), len(readings))
    lead = form or (own if own.side else None)
    current = lead or (named[first] if first < min(8, len(readings)) else None) or own
    found: list[Attribution] = []
    for number, reading in enumerate(readings):
        spoken = _resolved(named[number], current, reading) if named[number] else None
        if spoken is None:
            spoken = _announced_after(readings, named, number) or current
        elif lead is None:
            current = spoken
        found.append(spoken)
    _credit(readings, found)
    return _back_to_body(found)


def _credit(readings: Sequence[Reading], found: list[Attribution]) -> None:
    """ "Source: …" under a table speaks for the rows above it."""
    for number, reading in enumerate(readings):
        if not CREDIT.match(reading.text, reading.sentence.start, reading.sentence.end):
            continue
        above = number - 1
        while above >= 0 and any(char.isdigit() for char in readings[above].text[readings[above].sentence.start : readings[above].sentence.end]):
            found[above] = found[number]
            above -= 1


def _resolved(named: Attribution | None, current: Attribution, reading: Reading) -> Attribution:
    return named or current


def _back_to_body(found: list[Attribution]) -> list[Attribution]:
    """An outlet that is later seen to cite a body spoke that body's word before, too."""
    cites = {attribution.relayed_by[0].source: attribution for attribution in reversed(found) if attribution.relayed_by}
    return [cites.get(attribution.claimant.source, attribution) if attribution.outlet else attribution for attribution in found]


@lru_cache(maxsize=1024)
def publisher(name: str | None) -> Attribution:
    """The publisher as a speaker for itself."""
    if not name:
        return Attribution(SourceMention(surface="", source="unknown"))
    reading = read_sentence(name, Sentence(0, len(name), 0))
    term = next((term for term in reading.all("source") if term.entry.marks.get("is") != "state"), None)
    if term:
        return _attribution(SourceMention(surface=name, source=term.value), term)
    return Attribution(SourceMention(surface=name, source=slug(re.sub(r"\(.*|/.*|,.*", "", name))), outlet=True)


def _attribution(mention: SourceMention, term: Term | None) -> Attribution:
    side = term.entry.marks.get("affiliation") if term else None
    return Attribution(mention, Party(side) if side else None, outlet=bool(term and term.entry.marks.get("is") == "outlet"))


def _form(readings: Sequence[Reading]) -> Attribution | None:
    """The author of a bulletin of known form, which the text need not name."""
    for reading in readings[:12]:
        term = next(reading.all("form"), None)
        if term and len(reading.tokens) < 60:
            return _attribution(SourceMention(surface="", source=term.value), term)
    return None


def _announced_after(readings: Sequence[Reading], named: Sequence[Attribution | None], number: int) -> Attribution | None:
    """The speaker that a later sentence of the paragraph names for this one: "This was announced by …", a bullet's last words."""
    paragraph = readings[number].sentence.paragraph
    for later in range(number + 1, min(number + 5, len(readings))):
        if readings[later].sentence.paragraph != paragraph:
            return None
        spoken = named[later]
        if spoken:
            start = readings[later].sentence.start
            return spoken if ANNOUNCED.match(readings[later].text, start) or _bullet(readings[number]) else None
    return None


def _bullet(reading: Reading) -> bool:
    before = reading.text[: reading.sentence.start].rstrip(" \t")
    return before.endswith("-") or reading.text[max(0, reading.sentence.start - 3) : reading.sentence.start].strip() in ("-", "–", "•")


def _named(reading: Reading) -> Attribution | None:
    """The speaker that the sentence names: the innermost, with those who pass it on."""
    speakers = _speakers(reading)
    if not speakers:
        return None
    outlets = [speaker for speaker in speakers if speaker.outlet]
    bodies = [speaker for speaker in speakers if not speaker.outlet]
    inner = bodies[-1] if bodies else speakers[-1]
    relays = tuple(speaker.claimant for speaker in reversed(outlets) if speaker is not inner)
    return Attribution(inner.claimant, inner.side, relays, inner.outlet)


def _speakers(reading: Reading) -> list[Attribution]:
    said = [term for term in reading.all("said")]
    if not said:
        signature = _signature(reading)
        return [signature] if signature else []
    found: list[tuple[int, Attribution]] = []
    for term in reading.all("source"):
        state = term.entry.marks.get("is") == "state"
        if _state_speaks(term, reading) if state else _speaks(term, said, REACH, reading):
            mention = SourceMention(
                surface=reading.surface(term.first, term.last),
                source=term.value,
                start=reading.tokens[term.first].start,
                end=reading.tokens[term.last].end,
            )
            found.append((term.first, _attribution(mention, term)))
    found.extend(_office_holders(reading, said))
    return [speaker for _, speaker in sorted(found, key=lambda pair: pair[0])]


def _state_speaks(term: Term, reading: Reading) -> bool:
    """Whether a state or its capital is the subject of the verb: "Ukraine also claims", "according to Kyiv"."""
    after = term.last + 1
    while reading.word(after) in ("also", "has", "have", "had", "itself"):
        after += 1
    verb = reading.at("said", after)
    if verb and not (reading.on("materiel", term.first)):
        return True
    before = reading.on("said", term.first - 1)
    return bool(before and before.last > before.first and before.last == term.first - 1)


def _speaks(term: Term, said: Sequence[Term], reach: int, reading: Reading) -> bool:
    """Whether a verb of saying stands close by, with nothing between that could be its subject."""
    for verb in said:
        gap = range(term.last + 1, verb.first) if verb.first > term.last else range(verb.last + 1, term.first)
        words = [reading.word(place) for place in gap if reading.word(place) not in (",", "the", "also", '"', "”", "“")]
        if len(words) <= reach and not any(word in (".", ";", ":") for word in words):
            return True
    return False


def _signature(reading: Reading) -> Attribution | None:
    """A name after a dash at the end: "… — Сальдо"; or alone in a line."""
    terms = [term for term in reading.all("source") if term.entry.marks.get("is") != "state"]
    if not terms:
        return None
    last = terms[-1]
    dash = reading.word(last.first - 1) in ("—", "–", "-")
    alone = last.first <= 1 and last.last >= len(reading.tokens) - 2
    if (dash and last.last >= len(reading.tokens) - 2) or (alone and len(reading.tokens) > 1):
        mention = SourceMention(
            surface=reading.surface(last.first, last.last),
            source=last.value,
            start=reading.tokens[last.first].start,
            end=reading.tokens[last.last].end,
        )
        return _attribution(mention, last)
    return None


def _office_holders(reading: Reading, said: Sequence[Term]) -> list[tuple[int, Attribution]]:
    """Governors by their region, experts by their name, spokesmen by their unit."""
    found: list[tuple[int, Attribution]] = []
    for term in reading.all("governor"):
        if _speaks(term, said, REACH + 4, reading) and (speaker := _governor(reading, term)):
            found.append((term.first, speaker))
    for term in reading.all("expert"):
        names = _person(reading, term.last + 1)
        if names and _speaks(Term(term.entry, term.first, names[1]), said, REACH, reading):
            surface = reading.surface(*names)
            place = reading.tokens[names[0]]
            found.append(
                (
                    term.first,
                    Attribution(SourceMention(surface=surface, source=slug(surface), start=place.start, end=reading.tokens[names[1]].end)),
                )
            )
    for term in reading.all("spokesman"):
        unit = next((unit for unit in reading.units if 0 < unit.at - term.last <= 4 and unit.number and unit.echelon), None)
        if unit and _speaks(Term(term.entry, term.first, unit.last), said, REACH + 4, reading):
            party = unit.party or Party.UA
            source = "-".join(filter(None, (party.lower(), unit.number, unit.type and unit.type.replace("_", "-"), unit.echelon)))
            mention = SourceMention(surface=reading.text[unit.start : unit.end], source=source, start=unit.start, end=unit.end)
            found.append((term.first, Attribution(mention, party)))
    return found


def _person(reading: Reading, place: int) -> tuple[int, int] | None:
    last = place - 1
    while (
        last + 1 < len(reading.tokens)
        and last - place < 2
        and reading.tokens[last + 1].kind == "word"
        and reading.tokens[last + 1].text[0].isupper()
    ):
        last += 1
    return (place, last) if last > place else None


def _governor(reading: Reading, term: Term) -> Attribution | None:
    """The governor of the region named beside the office, in the sentence, or in the paragraph."""
    office = "crisis-center" if term.value == "crisis-center" else "governor" if term.value == "governor" else "mayor"
    region = _region_root(reading)
    if region is None:
        return None
    root, side = region
    person = _person(reading, term.last + 1)
    last = person[1] if person else term.last
    mention = SourceMention(
        surface=reading.surface(term.first, last),
        source=f"{side.lower()}-{root}-{office}",
        start=reading.tokens[term.first].start,
        end=reading.tokens[last].end,
        spokesperson=reading.surface(*person) if person else None,
    )
    return Attribution(mention, side)


def _region_root(reading: Reading) -> tuple[str, Party] | None:
    """The oblast named in the sentence, as a slug, and whose it is."""
    term = next(reading.all("oblast"), None)
    if term is None:
        return None
    return term.value, Party(term.entry.marks.get("party", "UA"))
