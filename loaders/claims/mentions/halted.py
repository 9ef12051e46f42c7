"""Advances that were stopped, and captures and advances that are an aim or yet to come: "спроби захоплення", "slowed their advance"."""

from loaders.claims.mentions.denials import WERE
from loaders.claims.mentions.threats import YET
from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term

TO_MODAL = 15  # tokens between a noun and what is yet to come of it
ADVANCES = words("advances")
STOPPING = words("stopping")
INTENDED = stems("intended")
TAKINGS = words("takings")
SLOWED, HALTED = words("slowed"), words("halted")
TO_HALTED = 7  # tokens from an advance to the verb that ends it
BEFORE_ADVANCE = 4  # tokens between a verb of stopping and an advance
MEANT_FOR, FOR_TAKING = words("meant_for"), words("for_taking")


def halted(reading: Reading, predicate: Predicate) -> bool:
    """ "thwarted several Russian advances", "their advance in the region had been stopped"."""
    at = predicate.term.first
    if reading.word(at) not in ADVANCES:
        return False
    later = range(at + 2, at + 2 + TO_HALTED)
    if any(reading.word(place) in HALTED and reading.word(place - 1) in WERE for place in later):
        return True
    verbs = (reading.on("predicate", at - back) for back in range(1, 4))
    return any(reading.word(at - back) in STOPPING for back in range(1, 4)) or any(map(_repels, verbs))


def _repels(verb: Term | None) -> bool:
    return verb is not None and verb.entry.marks["kind"] == "REPELLED_ATTACK"


def stopped_or_intended(reading: Reading, predicate: Predicate) -> bool:
    """ "зупинити просування", "спроби захоплення", "з метою захоплення": what was stopped, or only intended."""
    at, noun = predicate.term.first, predicate.noun
    if predicate.kind == "ADVANCE" and (
        not SLOWED.isdisjoint(reading.words[max(0, at - BEFORE_ADVANCE) : at])  # "to slow down the advance of our troops"
        or (noun and _repels(reading.on("predicate", at - 1)))
    ):
        return True
    if not (noun or (reading.word(predicate.term.last + 1) == "of" and reading.word(at) in TAKINGS)):
        return False
    aimed = reading.word(at - 1) in FOR_TAKING and predicate.kind == "CONTROL_CHANGE"  # "операция по освобождению города", "бои за взятие"
    purpose = predicate.kind == "ADVANCE" and not MEANT_FOR.isdisjoint(reading.words[max(0, at - 2) : at])  # "для дальнейшего продвижения"
    return aimed or purpose or _leads_to(reading, predicate) or any(reading.word(at - back).startswith(INTENDED) for back in (1, 2))


def _leads_to(reading: Reading, predicate: Predicate) -> bool:
    """ "взятие города создаст угрозу": a noun that is the subject of what is yet to come."""
    if not CYRILLIC.search(reading.tokens[predicate.term.first].text):
        after = range(predicate.term.last + 1, min(reading.size, predicate.term.last + TO_MODAL))
        modal = next((place for place in after if reading.word(place) in YET), None)
        return modal is not None and not any(reading.at("said", place) for place in range(after.start, modal))
    verbs = (grammemes(token.text) for token in reading.tokens[predicate.term.last + 1 :] if token.kind == "word")
    first = next((marks for marks in verbs if "VERB" in marks and "NOUN" not in marks), frozenset())
    return "futr" in first and first.isdisjoint(("past", "pres"))
