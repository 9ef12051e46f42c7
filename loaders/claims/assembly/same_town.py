"""Where people were hurt, when only the sentence before names the town."""

import re

from loaders.claims.draft import Draft
from loaders.claims.mentions.beside import in_the_region
from loaders.claims.reading import PlaceName, Reading
from loaders.claims.tables import any_of, words
from schema.ontology.enums import ClaimKind

AIMED = frozenset((ClaimKind.STRIKE, ClaimKind.LAUNCH))
BEFORE_STRIKE = any_of(words("struck_in"))
STRUCK_IN = re.compile(rf"\b(?:{BEFORE_STRIKE})(?: [\w'’-]+){{0,4}} $")  # before a strike that hurt whom its sentence named


def same_town(found: list[Draft], told: list[Draft], readings: list[Reading]) -> None:
    """ "У Чугуєві загинув чоловік. Ще двоє поранені": people hurt where the words right before tell of a strike or of harm."""
    blow = next((draft for draft in found if draft.kind is ClaimKind.STRIKE and draft.target), None)
    for draft in found:
        if draft.materiel == "civilians" and draft.target is None and blow is not None:
            draft.target, draft.actor = blow.target, blow.actor
        if draft.materiel != "civilians" or draft.whole:
            continue
        reading = readings[draft.sentence]
        strike = _strike_of(draft, found, reading.text)
        if strike:
            draft.places = list(strike.places)
        if strike or _towns(draft):
            continue
        near = [one for one in told if draft.sentence - one.sentence == 1 and _goes_right_on(readings, draft.sentence)]
        near += [one for one in found if one.kind in AIMED and (one.start < draft.start or _hurt_in(draft, one, reading.text))]
        aimed = [one for one in near if one.places and (one.materiel == "civilians" or one.kind in AIMED)]
        if aimed and (not draft.places or aimed[-1].sentence == draft.sentence):
            towns = _towns(aimed[-1])
            one = len(towns) == 1 and not in_the_region(reading)
            draft.places = [place for place in aimed[-1].places if place.kind == "within" or one]
            if aimed[-1].target and aimed[-1].sentence != draft.sentence and not reading.has("party"):
                draft.target, draft.actor = aimed[-1].target, aimed[-1].actor


def _goes_right_on(readings: list[Reading], number: int) -> bool:
    """Whether a sentence is of the paragraph before it, or each is a line of its own, as agencies write them, and it names no place."""
    here, before = readings[number].sentence, readings[number - 1].sentence
    if here.paragraph == before.paragraph:
        return True
    alone = (number < 2 or readings[number - 2].sentence.paragraph != before.paragraph) and not readings[number].places
    unmarked = all(one.start == 0 or readings[number].text[one.start - 1] == "\n" for one in (before, here))
    return alone and unmarked


def _strike_of(draft: Draft, found: list[Draft], text: str) -> Draft | None:
    """ "a man was hurt in an attack on Lisne, and a woman in a strike on Lug": the strike right after those whom it hurt, with its town."""
    after = [one for one in found if one.kind in AIMED and one.start > draft.start]
    strike = min(after, key=lambda one: one.start, default=None)
    if strike is None or not _towns(strike) or "," in text[draft.end : strike.start]:
        return None
    between = any(draft.start < place.start < strike.start for place in draft.places)
    return strike if not between and _hurt_in(draft, strike, text) else None


def _hurt_in(draft: Draft, strike: Draft, text: str) -> bool:
    """ "Three were killed and two wounded in Ukraine's shelling of Lisne": whether the strike is named after those whom it hurt."""
    return bool(strike.places) and STRUCK_IN.search(text, draft.end, strike.start) is not None


def _towns(draft: Draft) -> list[PlaceName]:
    return [place for place in draft.places if place.kind != "within"]
