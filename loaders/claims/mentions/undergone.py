"""Participles as what befell things: "three tanks hit near Lisne", "43 були ліквідовані"."""

from loaders.claims.marks import DASHES
from loaders.claims.mentions.kinds import SENT
from loaders.claims.mentions.names import is_name
from loaders.claims.reading import Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import finite, grammemes
from loaders.claims.words.tokens import Term

ALIKE, EACH = words("struck"), words("each")
FOLLOWING = ("near", "within")
PARTICIPLES, WAS, AMOUNTS = words("participles"), words("was"), stems("amounts")


def befell(reading: Reading, term: Term) -> bool:
    """Whether a counted thing that does not fly stands right before "hit", and a place or nothing after it."""
    if reading.word(term.first - 1) in EACH and any(number.last == term.first - 2 for number in reading.numbers):
        return True  # "three each shot down over the regions"
    lost = reading.words[term.first] == "lost"
    if not (lost or reading.words[term.first] in ALIKE) or term.last > term.first:
        return False
    thing = next((one for one in reading.things if one.last == term.first - 1), None)
    if thing is None or (lost and not thing.elliptic) or (not lost and (thing.person or thing.elliptic or thing.materiel in SENT)):
        return False  # "46 were shot down and 31 lost in flight"
    after = term.last + 1
    ends = after >= reading.size or reading.tokens[after].kind == "mark"
    return ends or reading.words[after] in ("by", "from") or any(reading.at(category, after) for category in FOLLOWING)


def undergone(reading: Reading, term: Term) -> bool:
    """ "43 були ліквідовані": a participle in the plural nominative with no noun after it that it describes; "повідомив про 12 знищених танків"."""
    if reading.word(term.first - 1) in WAS:
        return True  # "був знищений танк", "літак був збитий"
    if _verbless(reading, term) or (reading.classes & AMOUNTS.bit and reading.word(term.first - 1).startswith(AMOUNTS)):
        return True  # "кількість знищених танків становить 11 000"
    noun = reading.has("said") and any(reading.at("materiel", place) for place in range(term.last + 1, term.last + 4))
    if noun and any(number.last == term.first - 1 and not number.measure for number in reading.numbers):
        return True
    after = reading.tokens[term.last + 1] if term.last + 1 < len(reading.tokens) else None
    if _of_a_place(reading, term, after.text if after else ""):
        return True
    described = after is not None and after.kind == "word" and {"NOUN", "nomn"} <= grammemes(after.text)
    return {"nomn", "plur"} <= grammemes(reading.tokens[term.first].text) and not described


def _of_a_place(reading: Reading, term: Term, after: str) -> bool:
    """ "Лісне окуповане ворогом", "Дубова звільнена": a participle in the singular right after the name of a place that it agrees with."""
    at = term.first - 1
    while at > 0 and "ADVB" in grammemes(reading.word(at)):
        at -= 1
    marks = grammemes(reading.tokens[term.first].text)
    if term.value != "control" or "nomn" not in marks or "plur" in marks or not is_name(reading, at):
        return False
    noun = {"NOUN", "nomn"} <= grammemes(after) and not after.isupper()
    return not noun and "nomn" in grammemes(reading.tokens[at].text)


def _verbless(reading: Reading, term: Term) -> bool:
    """ "На рахунку бригади – 10 знищених танків": a participle between a number and its noun, where nothing else tells of losses and no verb is finite."""
    counted = any(
        number.last == term.first - 1 and not number.measure and reading.word(number.first - 1) in DASHES for number in reading.numbers
    )
    if not counted or not any(reading.at("materiel", place) for place in (term.last + 1, term.last + 2)):
        return False
    others = any(other.entry.marks["kind"] == "LOSS" and other is not term for other in reading.all("predicate"))
    joined = reading.on("joint", term.last + 1) is not None
    return not (others or joined or any(finite(token.text) for token in reading.tokens if token.kind == "word"))
