"""Who speaks on where a sentence names nobody: within a paragraph, a quotation, a list, and what a paragraph adds."""

from collections.abc import Sequence

from loaders.claims.draft import Attribution
from loaders.claims.reading import Reading
from loaders.claims.speech.beyond import rest_of_paragraph
from loaders.claims.speech.bulletins import BULLETINS
from loaders.claims.speech.quotations import quotation_goes_on
from loaders.claims.speech.unnamed import BEGINNING
from loaders.claims.tables import words

ALSO = words("adds_also")  # what a paragraph adds to the one before
GOES_ON = words("goes_on")  # the speaker of the item before has more to say
OF_THEM = words("of_them")  # what the paragraph before has counted, after "of"
OUT_OF = frozenset(("of", "из", "з", "із"))
RESULT, LED_TO, BLOW = words("result_of"), words("blow_that_led"), 4  # at the head of a paragraph; tokens to the blow
WHERE = 8  # tokens in which another place may be named
ROW = 12  # tokens of a row that only counts


def so_far(
    readings: Sequence[Reading], found: Sequence[Attribution], current: Attribution, *, home: Attribution, own: Attribution
) -> Attribution:
    """Whose word the next sentence is if it names nobody."""
    number = len(found)
    summary = _summary_goes_on(found) if readings[number].direction else None
    return summary or _report(readings, number, _carried(current, home, readings, number, own=own), found)


def _carried(current: Attribution, home: Attribution, readings: Sequence[Reading], number: int, *, own: Attribution) -> Attribution:
    """The speaker goes on within a paragraph and in a quotation; a new paragraph of the writer's own goes back home."""
    reading = readings[number]
    if number == 0 or readings[number - 1].sentence.paragraph == reading.sentence.paragraph:
        return current
    if reading.classes & OF_THEM.bit and _of_them(reading):
        return current
    first = reading.tokens[0].text if reading.tokens else ""
    if first in GOES_ON or first in '"“«„-–—‒―•' or ("anonymous" in reading.starts and "said" in reading.starts):
        return current
    if quotation_goes_on(readings, number) or _listed(readings, number):
        return current
    if current.claimant.source in BULLETINS and not home.outlet and home.claimant.source not in BULLETINS:
        return current  # a text that quotes a commander, then the day's bulletin, ends with the bulletin
    goes_on = home.outlet and not current.outlet
    again = current.claimant.source == own.claimant.source and not home.outlet  # after what the outlet has told by the way
    return current if (goes_on or again) and (_adds(reading) or _results(reading)) else home


def _summary_goes_on(found: Sequence[Attribution]) -> Attribution | None:
    """A front sector after somebody's daily report has been quoted: the report goes on, whoever the text mostly speaks for."""
    body = next((one for one in reversed(found) if not one.outlet), None)
    return body if body and body.claimant.source in BULLETINS else None


def _listed(readings: Sequence[Reading], number: int) -> bool:
    """Whether a paragraph is what the one before announces by its colon, asserting it or naming who speaks, or goes on listing after a semicolon."""
    before = readings[number - 1]
    ended = before.words[-1] if before.words else ""
    announced = ended == ":" and (bool(before.predicates) or before.has("source"))
    row = _row(before) and _row(readings[number])
    goes_on = ended == ";" and not (before.has("said") and before.has("source"))  # "…, сообщили в ведомстве;" ends what it said
    return (announced or row or goes_on) and not readings[number].has("said")


def _row(reading: Reading) -> bool:
    """ "9,630 tanks": a line that begins with what it counts, without a verb or a full stop."""
    begins = bool(reading.things) and reading.things[0].first <= 1 and not reading.things[0].article
    return begins and reading.size <= ROW and not reading.predicates and reading.words[reading.size - 1] != "."


def _of_them(reading: Reading) -> bool:
    """ "Out of those, nine were shot down", "Из них девять сбиты": what is a part of what the speaker before has counted."""
    return any(reading.word(place) in OF_THEM and reading.word(place - 1) in OUT_OF for place in (1, 2)) and not reading.has("said")


def _report(readings: Sequence[Reading], number: int, current: Attribution, found: Sequence[Attribution]) -> Attribution:
    """ "…, йдеться у повідомленні" after a resident has spoken: a report is the body's that spoke before him."""
    if not current.stranger or not any(goes_on_reporting(one) for one in rest_of_paragraph(readings, number)):
        return current
    return next((one for one in reversed(found) if not (one.stranger or one.outlet)), current)


def goes_on_reporting(reading: Reading) -> bool:
    """ "…, сказано у повідомленні": the report of who has spoken."""
    starts = reading.starts
    return "anonymous" in starts and "said" in starts and any(term.value == "report" for term in starts["anonymous"])


def _adds(reading: Reading) -> bool:
    """ "In addition, air defences also shot down a missile": what follows the speaker before, in the writer's words."""
    return bool(reading.classes & ALSO.bit) and not ALSO.isdisjoint(reading.words[:BEGINNING]) and not reading.has("said")


def _results(reading: Reading) -> bool:
    """ "В результате удара четыре человека погибли", naming no place: what came of what the speaker before has told."""
    if not reading.classes & LED_TO.bit or reading.has("said") or reading.places or reading.capitalised(1, WHERE):
        return False
    return not RESULT.isdisjoint(reading.words[:2]) and not LED_TO.isdisjoint(reading.words[1:BLOW])
