"""The agency whose text a publisher reprints, which so passes on the word of everybody in it."""

from collections.abc import Sequence
from dataclasses import replace

from loaders.claims.draft import Attribution
from loaders.claims.marks import DASHES, DASHES_AND_COLON
from loaders.claims.reading import Reading
from loaders.claims.speech.voices import voice
from loaders.claims.tables import stems, words
from loaders.claims.words.tokens import Term
from schema.claim import SourceMention

ANNOUNCED, SUCH = stems("announcing"), stems("such_as_it_is")
AFTER_THIS, PRONOUNS = words("after_this"), words("speaking_pronouns")
UNNAMED, SUBJECT = frozenset(("ministry", "report", "person")), 2  # who speaks, and tokens from him to his verb
TOP, END = 4, 2  # sentences in which an agency is named: with the dateline, or under the text
DATELINE = 10  # tokens of a town and a day before the agency
AROUND = ({"(", ")"}, {"/"})  # an agency in its dateline; "(Ivan Vovk / AP)" is whose picture it is
CREDITS = words("credits") | DASHES_AND_COLON


def reprinted(readings: Sequence[Reading], found: Sequence[Attribution], own: Attribution) -> list[Attribution]:
    """The agency beside the dateline, or alone in a line at either end, stands between everybody and a publisher that is another."""
    if not own.outlet:
        return list(found)
    agency = next((one for one in map(_dateline, readings[:TOP]) if one), None)
    agency = agency or next((one for one in map(_alone, (*readings[:TOP], *readings[-END:])) if one), None)
    if agency is None or agency.source == own.claimant.source:
        return list(found)
    return [one if one.outlet or agency.source in _sources(one) else _through(one, agency) for one in found]


def announces(reading: Reading) -> bool:
    """Whether a sentence says who has told what stands before it: "This was reported by the staff", "The staff reported this on Facebook"."""
    line = reading.line.lower()
    if (line.partition(" ")[2] if line.startswith(SUCH) else line).startswith(ANNOUNCED):
        return True
    if "said" not in reading.starts or "this" not in reading.words:
        return False
    after = (verb.last + 2 for verb in reading.all("said") if reading.word(verb.last + 1) == "this")
    return any(reading.word(place) in AFTER_THIS or reading.word(place) == "." for place in after)


def told_through(readings: Sequence[Reading], found: Sequence[Attribution], own: Attribution) -> list[Attribution]:
    """ "Об этом сообщает РИА Новости", after somebody's words: the agency has passed on all that he says in the text."""
    through = {
        before.claimant.source: (one.claimant, *one.relayed_by)
        for reading, before, one in zip(readings[1:], found, found[1:], strict=False)
        if one.outlet and one.claimant.source != own.claimant.source and not before.outlet and announces(reading)
    }
    passed = (one for reading, one in zip(readings, found, strict=True) if one.relayed_by and not one.outlet and announces(reading))
    through = {one.claimant.source: one.relayed_by for one in passed} | through  # "Об этом со ссылкой на ведомство сообщает ТАСС"
    if not through:
        return list(found)
    return [
        replace(one, relayed_by=through[one.claimant.source]) if one.claimant.source in through and not one.relayed_by else one
        for one in found
    ]


def through_agency(readings: Sequence[Reading], found: Sequence[Attribution], own: Attribution) -> list[Attribution]:
    """ "Nine drones were downed, it said, TASS reported": the agency at the end passes on the word of who speaks before it."""
    passed = list(found)
    for number, one in enumerate(found[1:], 1):
        before = passed[number - 1]
        if not one.outlet or before.outlet or one.claimant.source == own.claimant.source:
            continue
        if _another_says(readings[number]):
            relays = before.relayed_by if one.claimant.source in _sources(before) else (*before.relayed_by, one.claimant)
            passed[number] = replace(before, relayed_by=relays)
    return passed


def _another_says(reading: Reading) -> bool:
    """Whether a pronoun, or a ministry that is not named, has a verb of saying of its own beside that of an agency."""
    verbs = reading.all("said")
    if len(verbs) < 2:
        return False
    unnamed = [term.last for term in reading.all("anonymous") if term.value in UNNAMED and not reading.on("source", term.first)]
    near = any(0 < verb.first - last <= SUBJECT for verb in verbs for last in unnamed)
    return near or any(word in PRONOUNS for verb in verbs for word in (reading.word(verb.first - 1), reading.word(verb.last + 1)))


def _sources(one: Attribution) -> set[str]:
    return {one.claimant.source, *(relay.source for relay in one.relayed_by)}


def _through(one: Attribution, agency: SourceMention) -> Attribution:
    return replace(one, relayed_by=(*one.relayed_by, agency))


def _dateline(reading: Reading) -> SourceMention | None:
    """ "KYIV, Aug 2 (Reuters) - …", "МОСКВА, 14 ноября. /ТАСС/."."""
    for term in _outlets(reading):
        second = reading.word(term.first - 1) in DASHES and reading.word(term.first - 3) == "("  # "(MENAFN - UkrinForm)"
        marks = {"(" if second else reading.word(term.first - 1), reading.word(term.last + 1)}
        heads = term.first == 0 and reading.word(term.last + 1) == "|"  # "Reuters | Kyiv | Updated: …"
        if (term.first <= DATELINE and marks in AROUND) or heads:
            return _named(reading, term)
    return None


def _alone(reading: Reading) -> SourceMention | None:
    """ "AFP", "- РИА Новости", "Источник: агентство ТАСС": an outlet with nothing in its line but the word for a credit."""
    for term in _outlets(reading):
        rest = [word for place, word in enumerate(reading.words) if not term.first <= place <= term.last]
        if all(word in CREDITS or word in '."«»_' or word.isdigit() for word in rest):
            return _named(reading, term)
    return None


def _outlets(reading: Reading) -> list[Term]:
    return [term for term in reading.all("source") if term.entry.marks.get("is") == "outlet"]


def _named(reading: Reading, term: Term) -> SourceMention | None:
    one = voice(reading, term)
    return one.claimant if one else None
