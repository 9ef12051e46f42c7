"""The way from a number to the noun that it counts: models, makers and owners before it."""

import re
from dataclasses import dataclass, field

from loaders.claims.marks import HYPHENS, QUOTES
from loaders.claims.mentions.describing import WING, is_adjective
from loaders.claims.reading import Number, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term

LONGEST = 14  # tokens between a number and its noun: "one U.S.-made 155-mm M198 towed howitzer"
STRANGERS = 3  # unknown words among them
MEASURED = 3  # tokens from a measure to what is measured
MEASURES = words("calibre")
MILLIMETRES, OF_MILLIMETRES = words("millimetres"), stems("of_millimetres")
SHELLS = frozenset(("munition", "mlrs_projectile"))
CALIBRES = frozenset("152 155 122 105 120 100".split())
KINDS, CAUSES, PATRIOTS = words("kinds"), words("causes"), words("patriots")
STRUCK, TOWARDS, ACCOMPANIED = words("struck"), words("towards"), words("accompanied")  # "четыре летевших к Лесному дрона"
LEADING = words("leading")  # "a blow to the troops" counts no troops
MEANS = words("means")  # "hit with a drone": what it was done with
LEADING_TO = words("leading_to")
QUALIFYING = ("party", "measure", "made")  # words between a number and its noun
BLOCKING = frozenset(
    ("said", "near", "within", "including", "number", "echelon", "cumulative", "be", "joint")
)  # words that end the way to a noun
LISTED = re.compile(r"^(?:,|and|и|та|і|й|or|/)$")


@dataclass(slots=True)
class Phrase:
    """What was gathered on the way from a number to its noun."""

    last: int
    models: list[Term] = field(default_factory=list)
    made_in: str | None = None
    party: str | None = None
    code: str | None = None
    head: Term | None = None
    name: int | None = None


def gather(reading: Reading, number: Number) -> Phrase:
    """What stands between a number and its noun, and the noun; none where another word stops the way."""
    phrase = Phrase(number.last)
    place, strangers = number.last + 1, 0
    end = min(len(reading.tokens), number.last + LONGEST + 1)
    while place < end and strangers <= STRANGERS:
        head = reading.at("materiel", place)
        if head and (platoon := _platoon(reading, head)):
            place = platoon.last + 1
            continue
        if head and not _names_unit(reading, place):
            following = reading.at("materiel", head.last + 1)
            if following and reading.word(place) in KINDS:
                place = following.first  # "a civilian car"
                continue
            if (head.first == head.last or reading.word(head.last) == WING) and is_adjective(reading, head):
                place, strangers = head.last + 1, strangers + 1
                continue
            crew = (
                following is not None
                and not number.article
                and following.entry.marks.get("person")
                and not CYRILLIC.search(reading.tokens[place].text)
            )
            if strangers and head.entry.marks.get("person") and _owned(reading, range(number.last + 1, place)):
                break
            phrase.head = following if crew and following else head  # "two truck drivers"
            phrase.last = phrase.head.last
            break
        step = _step(reading, phrase, place)
        if step == 0:
            break
        strangers += step < 0
        place += abs(step)
    return phrase


def _platoon(reading: Reading, arm: Term) -> Term | None:
    """ "two artillery platoons of D-30 howitzers": a measure that begins with the arm, where what is measured follows."""
    measure = reading.at("measure", arm.first)
    if measure is None or measure.last <= arm.last or reading.at("article", measure.last + 1):
        return None
    after = range(measure.last + 1, measure.last + 1 + MEASURED)
    return measure if any(reading.at("model", place) or reading.at("materiel", place) for place in after) else None


def _owned(reading: Reading, gap: range) -> bool:
    """ "шесть объектов украинских военных": a noun that the vocabulary lacks is counted, and the people only own it."""
    words = [reading.tokens[place].text for place in gap if not reading.here(place)]
    kinds = [grammemes(word) for word in words if CYRILLIC.search(word) and word.islower()]
    return any({"NOUN", "inan"} <= kind and kind.isdisjoint(("ADJF", "anim", "PREP")) for kind in kinds)


def _step(reading: Reading, phrase: Phrase, place: int) -> int:
    """How many tokens to go on: negative for an unknown word, 0 to stop."""
    here = reading.here(place)
    if "model" in here and reading.tokens[place].text not in PATRIOTS:
        phrase.models.append(here["model"])
        phrase.last = here["model"].last
        return phrase.last - place + 1
    origin = here.get("origin")
    if origin:
        made = reading.at("made", origin.last + 1)
        if made or CYRILLIC.search(reading.tokens[place].text) or reading.word(place) != "us":
            phrase.made_in = origin.value
        return (made or origin).last - place + 1
    if reading.word(place) == "of" and (reading.at("article", place + 1) or reading.word(place - 1) in CAUSES):
        return 0  # "a result of a drone attack", "a result of the air defence's work" count no drone, no air defence
    return _qualified(reading, phrase, place)


def _qualified(reading: Reading, phrase: Phrase, place: int) -> int:
    """How many tokens a word takes that says whose the things are, of what measure, or nothing that is known."""
    here = reading.here(place)
    body = here.get("source")
    known = body and reading.on("materiel", body.last)  # "18 украинских военных в районе": soldiers, and no body
    if body and not known and body.last > place and any(reading.at("materiel", body.last + step) for step in (1, 2)):
        phrase.party = here["party"].value if "party" in here else phrase.party
        return body.last - place + 1  # "a Russian Black Sea Fleet patrol ship"
    for category in QUALIFYING:
        term = here.get(category)
        if term:
            towards = category == "party" and reading.word(term.first - 1) in LEADING_TO  # "летевших к Москве беспилотника"
            phrase.party = term.value if category == "party" and not towards else phrase.party
            owners = category == "party" and term.last > place and reading.at("materiel", term.last) is not None
            return term.last - place + (not owners)  # "243 680 російських окупантів"
    token = reading.tokens[place]
    if token.text == "(" and (again := reading.at("party", place + 1)) and reading.word(again.last + 1) == ")":
        return again.last + 2 - place  # "three Armed Forces of Ukraine (AFU) drones"
    if token.kind == "mark":
        listed = token.text == "," and phrase.models and not phrase.head and (reading.at("model", place + 1) or False)
        return 1 if token.text in QUOTES or listed else 0
    return _word(reading, phrase, place)


def _word(reading: Reading, phrase: Phrase, place: int) -> int:
    """The tokens to go on by over a word before the counted noun: 1 where it is of it, 0 where the phrase ends, -1 over a stranger."""
    token = reading.tokens[place]
    if token.kind == "number":
        return int(
            reading.word(place + 1) in MEASURES
            or reading.word(place + 1).startswith(OF_MILLIMETRES)  # "82-миллиметровых мин"
            or (token.text in CALIBRES and not reading.on("out_of", place - 1))
            or reading.word(place - 1) == "project"
        )
    if token.kind == "code":
        phrase.code = token.text
        return 1
    if LISTED.match(token.text):
        return 1 if phrase.models and reading.at("model", place + 1) else 0
    here = reading.here(place)
    years = "number" in here and reading.word(place + 1) in MEASURES  # "a five-year-old boy"
    parted = (
        token.text in LEADING
        or (token.lower in ACCOMPANIED and reading.on("party", place - 1) is not None)
        or (token.text in MEANS and not phrase.models)
    )
    blocked = here and token.lower not in TOWARDS and not BLOCKING.isdisjoint(here)
    if (parted or blocked or _asserts(reading, place)) and not years:
        return 0
    if token.kind in ("word", "ordinal"):
        if token.text[:1].isupper() and not (reading.at("hedge", place) or reading.at("made", place + 1)):
            phrase.name = place
        return -1
    return 0


def _asserts(reading: Reading, place: int) -> bool:
    """Whether a word after a number is a verb's, or a strike that the number counts: "14 ударов беспилотников"."""
    predicate, told = reading.at("predicate", place), reading.on("predicate", place)
    if told and told.value == "strike" and told.first < place and "NOUN" in grammemes(reading.tokens[place].text):
        return True  # "завдали шість ударів безпілотниками"
    if predicate is not None and not grammemes(reading.tokens[predicate.last].text).isdisjoint(("INFN", "infn")):
        return True  # "три попытки атаковать позиции"
    if predicate is None or reading.text[max(0, reading.left[place] - 1)] in HYPHENS:
        return False  # "35 Russian-launched drones"
    if predicate.value == "strike" and predicate.first == predicate.last:
        return bool(CYRILLIC.search(reading.tokens[place].text)) and "NOUN" in grammemes(reading.tokens[place].text)
    verb = predicate.entry.marks["kind"] in ("LOSS", "LAUNCH", "REPELLED_ATTACK", "CONTROL_CHANGE")
    if reading.word(place).endswith("ed") and predicate.entry.marks["kind"] == "LOSS" and _counted(reading, predicate):
        return False
    return verb and (reading.word(place) in STRUCK or not _adjectival(reading, place))


def _counted(reading: Reading, participle: Term) -> bool:
    """ "reported 12 destroyed Russian tanks": a participle between a number and what it counts."""
    owner = reading.at("party", participle.last + 1)
    noun = owner.last + 1 if owner else participle.last + 1
    led = any(number.last == participle.first - 1 and not number.article for number in reading.numbers)
    return led and reading.at("materiel", noun) is not None


def _adjectival(reading: Reading, place: int) -> bool:
    """Whether a word that may be a verb stands as an adjective before a noun ("attack drones", "105 сбитых за сутки БПЛА")."""
    if CYRILLIC.search(reading.tokens[place].text) and grammemes(reading.tokens[place].text) & {"PRTF", "ADJF"}:
        return any(reading.at("materiel", after) for after in range(place + 1, place + 4))
    return (
        bool(reading.at("materiel", place + 1))
        and reading.word(place).endswith(("ed", "ing")) is False
        and "VERB" not in grammemes(reading.tokens[place].text)
    )


def _names_unit(reading: Reading, place: int) -> bool:
    """Whether a word of materiel only names the arm of a formation: "three tank brigades", "a marine infantry brigade"."""
    term = reading.at("materiel", place)
    if term is None:
        return False
    arm = reading.at("type", place)
    echelon = reading.at("echelon", max(term.last, arm.last if arm else -1) + 1)
    whose = term.value == "troops" and echelon is not None and echelon.value == "army"  # "п’ять військових армії РФ"
    return echelon is not None and not whose and (arm is not None or term.value == "troops")


def calibre(reading: Reading, phrase: Phrase, model: Term) -> bool:
    """ "снарядов калибром 122 мм", "мин натовского калибра": the word for a calibre, in small letters, and no missile."""
    measured = reading.word(model.last + 2)
    shell = phrase.head is not None and phrase.head.value in SHELLS and model.value == "cruise_missile"
    return reading.tokens[model.first].text.islower() and (shell or measured in MILLIMETRES or measured.startswith(OF_MILLIMETRES))
