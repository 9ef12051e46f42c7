"""Prepositions of place, and those that are of place only after a strike: "on", "against"."""

from loaders.claims.mentions.kinds import AIMED, FOUGHT
from loaders.claims.mentions.names import is_name
from loaders.claims.reading import Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term

STRIKE_NOUNS = words("strike_nouns")
DAYS = words("days_between")
TOWARDS, DONE = words("towards"), words("strikes_done")
BOUND = stems("bound")
MUNITIONS = 6  # tokens from a verb of firing to the "on" after what was fired
AGENT, TO_STRIKES = 6, 10  # tokens from "by", and from strikes, to the "on" before what was struck


def places_a_thing(reading: Reading, term: Term) -> bool:
    """Whether a preposition is one of place: "on" is after an attack or a strike, not in "on Telegram", "к" after who moves."""
    if reading.word(term.first - 1).startswith(BOUND) or (reading.word(term.first - 2).startswith(BOUND) and _by_road(reading, term)):
        return False  # "катера, следовавшие в направлении Крыма", "авто, що рухалося трасою на Лісне": where they never came
    if term.first == term.last and reading.words[term.first] in TOWARDS:
        return any(
            verb.last < term.first and (verb.value in FOUGHT or verb.entry.marks["kind"] == "ADVANCE") for verb in reading.all("predicate")
        )
    if term.first != term.last or reading.words[term.first] not in ("on", "against") or reading.word(term.first - 1) == "times":
        return True  # "fired 61 times on Kherson Oblast"
    day = reading.word(term.first - 1) in DAYS  # "an attack Friday on the port"
    before = reading.on("predicate", term.first - 1 - day)
    if before is None and "predicate" in reading.starts and (_struck_by(reading, term.first) or _fired_on(reading, term.first)):
        return True
    return before is not None and before.entry.marks["kind"] in AIMED and "pressure" not in before.entry.phrase


def _fired_on(reading: Reading, place: int) -> bool:
    """ "launched four missiles against Lisne", "dropping 20 of them on Lisne": right after munitions, and the verb of firing before them."""
    fired = any(verb.entry.marks["kind"] == "LAUNCH" and 0 < place - verb.last <= MUNITIONS for verb in reading.all("predicate"))
    return fired and "," not in reading.words[max(0, place - 1) : place] and reading.tokens[place - 1].kind == "word"


def _by_road(reading: Reading, term: Term) -> bool:
    """ "рухалося трасою на Лісне": whether the noun before a preposition tells by the instrumental which way was taken."""
    road = reading.tokens[term.first - 1].text
    return CYRILLIC.search(road) is not None and {"NOUN", "ablt"} <= grammemes(road)


def _struck_by(reading: Reading, place: int) -> bool:
    """ "15 strikes were carried out by the enemy on Lisne", "were carried out on Lisne": the strikes over their verb and who made them."""
    done = reading.word(place - 1) in DONE or reading.word(place - 2) in DONE
    if not (done or "by" in reading.words[max(0, place - AGENT) : place]) or not is_name(reading, place + 1):
        return False
    gap = range(place - 1, max(-1, place - TO_STRIKES), -1)
    told = (term for at in gap if (term := reading.on("predicate", at)))
    return any(term.value == "strike" or reading.word(term.last) in STRIKE_NOUNS for term in told)
