"""Bulletins whose author the text need not name: by their title, their list of losses, their turns of speech."""

from collections.abc import Sequence
from dataclasses import replace

from loaders.claims.draft import Attribution, opponent
from loaders.claims.reading import Reading
from loaders.claims.speech.voices import body_of
from loaders.claims.tables import words
from schema.claim import SourceMention
from schema.ontology.enums import Party

NAME = 5  # tokens of a spokesman's rank and name
GREETING = words("greeting")
KEPT, TOWARDS = words("bulletins"), words("not_from")
HEADING, BESIDE = 24, 4  # tokens of a heading; those between a body and the word for its bulletin
EARLY = 8  # sentences in which a text has its author's turns of speech
FORM_SENTENCES = 12  # sentences among which a bulletin's own title stands
TITLE_TOKENS = 60
COMMANDS = ("-group", "-command", "-defence-forces", "-brigade", "-regiment", "-corps", "-battalion")  # who count their own sector
AIR_FORCE = "-air-force"  # who tells in the morning of the night that has just ended
BULLETINS = frozenset(("ru-mod", "ua-general-staff", "ua-air-force"))  # whose daily reports others retell whole
GENERAL_STAFF = Attribution(SourceMention(surface="", source="ua-general-staff"), Party.UA)


def bulletin_form(readings: Sequence[Reading], named: Sequence[Attribution | None], own: Attribution) -> Attribution | None:
    """The author of a bulletin of known form, which the text need not name; not where a command speaks, itself or as named before."""
    titles = (number for number, one in enumerate(readings[:FORM_SENTENCES]) if one.has("form") and len(one.tokens) < TITLE_TOKENS)
    title = next(titles, None)
    if title is None:
        return headed(readings) if own.outlet else None
    if any(one and one.claimant.source.endswith(COMMANDS) for one in (own, *named[: title + 1])):
        return None
    term = next(iter(readings[title].all("form")))
    author = Attribution(SourceMention(surface="", source=term.value), Party(term.entry.marks["affiliation"]))
    foes = any(one and not one.outlet and one.side is opponent(author.side) for one in named[:title])
    return None if foes and title else author  # "the ministry said … The enemy's total losses": words of the other side's bulletin


def headed(readings: Sequence[Reading]) -> Attribution | None:
    """The body whose bulletin a text begins with the name of: "Highlights from the Russian Defense Ministry press briefing, February 24:"."""
    reading = readings[0] if readings else None
    if reading is None or not reading.classes & KEPT.bit or not 0 < reading.size <= HEADING or reading.predicates or reading.has("said"):
        return None
    bodies = [term for term in reading.all("source") if term.value in BULLETINS]
    if len(bodies) != 1 or reading.words[-1] == "." or not (reading.words[-1] == ":" or len(readings) > 1):
        return None
    body = bodies[0]
    called = KEPT.isdisjoint(reading.words[body.last + 1 : body.last + 1 + BESIDE])
    of_body = not KEPT.isdisjoint(reading.words[max(0, body.first - BESIDE) : body.first])
    towards = not TOWARDS.isdisjoint(reading.words[: body.first])
    return body_of(reading, body) if (not called or of_body) and not towards else None


def opened(readings: Sequence[Reading]) -> Attribution | None:
    """The body whose spokesman a text opens with, without a verb: "Речник Генерального штабу Іван Вовк Слава Україні! …"."""
    reading = readings[0] if readings else None
    if reading is None or not reading.classes & GREETING.bit:
        return None
    office = reading.at("spokesman", 0)
    body = reading.at("source", office.last + 1) if office else None
    greeted = body is not None and not GREETING.isdisjoint(reading.words[body.last + 1 : body.last + 1 + NAME])
    spoken = body_of(reading, body) if body and greeted else None
    return replace(spoken, claimant=replace(spoken.claimant, spokesperson=None)) if spoken else None


def loss_list(readings: Sequence[Reading], named: Sequence[Attribution | None], own: Attribution) -> Attribution | None:
    """The General Staff, where a list of the enemy's losses names nobody: no other body keeps one."""
    if not any(reading.has("tally_heading") for reading in readings[:FORM_SENTENCES]):
        return None
    command = own.claimant.source.endswith(COMMANDS)
    bodies = {one.claimant.source for one in named if one and not one.outlet}
    staffs = own.outlet and bodies == {GENERAL_STAFF.claimant.source}
    nobody = own.side is not Party.RU and not command and (staffs or not bodies)
    rows = sum(min(len(reading.numbers), len(reading.all("materiel"))) for reading in readings)  # a table may stand in one line
    return GENERAL_STAFF if nobody and rows >= 5 else None


def idiom(readings: Sequence[Reading], named: Sequence[Attribution | None], own: Attribution) -> Attribution | None:
    """The body whose turns of speech an outlet's text has, where the text names nobody."""
    if not own.outlet or any(named):
        return None
    term = next((term for reading in readings[:EARLY] for term in reading.all("idiom")), None)
    return Attribution(SourceMention(surface="", source=term.value), Party(term.entry.marks["affiliation"])) if term else None
