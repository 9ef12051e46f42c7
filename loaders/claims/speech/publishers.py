"""The publisher of a report as a speaker for itself, with the side that its words betray."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from loaders.claims.draft import BELLIGERENTS, Attribution
from loaders.claims.reading import Reading
from loaders.claims.tables import stems
from schema.claim import SourceMention
from schema.keys import slug
from schema.nodes import Source
from schema.ontology.enums import Party, SourceKind
from schema.sources import identify, recognise

WITHIN = "name within the words"  # how `recognise` says that a name holds another
OF_SIDE = frozenset(("OWN", "ENEMY"))
FREED = stems("freed")
DATELINE = 2  # sentences, "MOSCOW, March 9" and "TASS" among them
FREEING = 4  # tokens between who frees a place and the verb
OWNER = 3  # words in the name of a person's channel


@lru_cache(maxsize=1024)
def publisher(name: str | None) -> Attribution:
    """The publisher as a speaker for itself."""
    if not name:
        return Attribution(SourceMention(surface="", source="unknown"), outlet=True)
    source = _owner(name) or identify(name)
    of_a_state = source.kind is SourceKind.OTHER or source.id.endswith(("-government", "-authorities"))
    if of_a_state and (known := recognise(name)) and known.how == WITHIN:
        return Attribution(SourceMention(surface=name, source=slug(name)), outlet=True)  # "EU News Today" is not the Union
    if source.provisional and name.casefold().endswith(".ua"):
        return Attribution(SourceMention(surface=name, source=source.id), Party.UA, outlet=True)
    outlet = source.kind in (SourceKind.OUTLET, SourceKind.NEWS_AGENCY, SourceKind.OTHER) or source.provisional
    return Attribution(SourceMention(surface=name, source=source.id), source.affiliation, outlet=outlet)


def _owner(name: str) -> Source | None:
    """The known person whose name stands in the name of a channel: "Настоящий Гладков (Telegram)"."""
    if recognise(name):
        return None
    words = re.findall(r"\w+", name.split("(", maxsplit=1)[0])
    known = [found for word in words if word[0].isupper() and (found := recognise(word)) and found.speaker]
    return known[0].source if len(words) <= OWNER and len(known) == 1 else None


def partisan(own: Attribution, readings: Sequence[Reading], language: str | None) -> Attribution:
    """An unknown channel that says "ours" or "the enemy" is of the side opposite to the one that it names, and mostly names.

    One that writes Ukrainian is of Ukraine's, whatever it names.
    """
    if own.side or not own.outlet:
        return own
    if language == "uk":
        return replace(own, side=Party.UA)
    if not any(term.value in OF_SIDE for reading in readings for term in reading.all("party")):
        return own
    named = Counter(term.value for reading in readings for term in reading.all("party") if not reading.speaks(term.first))
    if not named["OWN"] + named["ENEMY"]:
        return own
    side = _credited(readings) or _liberator(readings)
    if side or named["RU"] == named["UA"]:
        return replace(own, side=side)
    few, many = sorted((Party.RU, Party.UA), key=lambda side: named[side])
    return replace(own, side=few) if named[many] >= 2 * named[few] else own


def _credited(readings: Sequence[Reading]) -> Party | None:
    """ "MOSCOW, March 9. /TASS/.": the side of the capital in a dateline, or of the agency that a text is credited to."""
    named = [(reading.tokens[term.first].text, term.entry.marks) for reading in readings[:DATELINE] for term in reading.all("source")]
    credited = [marks for word, marks in named if marks.get("is") == "outlet" or (marks.get("is") == "state" and word.isupper())]
    sides = {str(marks["affiliation"]) for marks in credited if marks.get("affiliation")}
    return Party(sides.pop()) if len(sides) == 1 and sides <= {"RU", "UA"} else None


def _liberator(readings: Sequence[Reading]) -> Party | None:
    """ "Russian troops liberated Lisne": the side that frees a place, as only its own say; null where both do or none."""
    sides = {
        term.value
        for reading in readings
        for verb in reading.predicates
        if reading.word(verb.term.first).startswith(FREED) and not verb.refused
        for term in reading.all("party")
        if term.value in BELLIGERENTS and 0 < verb.term.first - term.last <= FREEING
    }
    return Party(sides.pop()) if len(sides) == 1 else None
