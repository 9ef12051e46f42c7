"""Counted things: a number, the words that belong to it, and the class of materiel or people it counts."""

import re
from dataclasses import dataclass, field

from loaders.claims.lexicon import Entry
from loaders.claims.morphology import CYRILLIC, grammemes, is_single
from loaders.claims.reading import Number, Reading, Thing
from loaders.claims.tokens import Term
from schema.ontology.enums import Party
from schema.ontology.taxonomy import narrower

LONGEST = 14  # tokens between a number and its noun: "one U.S.-made 155-mm M198 towed howitzer"
STRANGERS = 3  # unknown words among them
MEASURES = frozenset(("mm", "year", "мм", "caliber", "calibre"))
CALIBRES = frozenset("152 155 122 105 120 100".split())
ONES = 4  # tokens between a number and the "ones" that it counts
FLYING = frozenset((*narrower("munition"), *narrower("uav")))
QUOTES = frozenset("«»\"“”„'’‘")
MEANS = frozenset(("with", "by", "using", "from", "via"))  # "hit with a drone": what it was done with
COLLECTIVE = re.compile(
    r"(?:двое|трое|чет?в[её]р|двоє|троє|четвер|п.?ятер|пятер|шестер|семер|восьмер|дев.?ятер|десятер|двоих|троих|двох осіб)"
)
MILLIMETRES = frozenset(("mm", "мм"))
QUALIFYING = ("party", "measure", "made")  # words between a number and its noun
BLOCKING = frozenset(
    ("said", "near", "within", "including", "number", "echelon", "cumulative", "be", "joint")
)  # words that end the way to a noun
AFTER_BARE = frozenset(("after_bare", "predicate", "be", "joint", "out_of"))
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


def find_things(reading: Reading) -> None:
    """Fill `reading.things` from the numbers."""
    taken = -1
    for number in reading.numbers:
        if number.measure or (number.first <= taken and number.article):
            continue
        vague = number.article and reading.word(number.last + 2) in ("amount", "number", "quantity")
        if vague or (number.article and reading.word(number.first - 1) in MEANS):
            continue
        thing = thing_of(reading, number)
        if thing:
            reading.things.append(thing)
            taken = max(taken, thing.last)


def thing_of(reading: Reading, number: Number) -> Thing | None:
    """What a number counts; null where it counts nothing that the vocabulary knows."""
    alone = reading.at("within", number.last + 1) or reading.at("near", number.last + 1)  # "one in the Rechnoy district" counts no district
    phrase = Phrase(number.last) if alone else _gather(reading, number)
    if phrase.head is None and not phrase.models:
        one_more = reading.word(number.first) == "another" and reading.at("predicate", number.last + 1) is not None
        if (number.article and not one_more) or not _may_be_bare(reading, number):
            return None
        side = Party(phrase.party) if phrase.party in ("RU", "UA") else None
        return Thing(
            number.first,
            number.last,
            number.value,
            number.qualifier,
            party=side,
            enemy=phrase.party == "ENEMY",
            person=bool(COLLECTIVE.match(reading.word(number.core))),
            elliptic=True,
            head=number.last,
        )
    if number.article and phrase.head and phrase.head.first - number.last > 8:
        return None
    after_head(reading, phrase)
    thing = made_of(reading, phrase, Thing(number.first, phrase.last, number.value, number.qualifier, article=number.article))
    if thing.materiel in FLYING and _mixed(reading, thing):
        thing.materiel, thing.model = "munition", None
    return thing


def _mixed(reading: Reading, thing: Thing) -> bool:
    """ "549 missiles and drones": one number of two classes that fly."""
    other = reading.at("materiel", thing.last + 2) if reading.at("joint", thing.last + 1) else None
    alike = other is None or other.value in narrower(thing.materiel or "") or thing.materiel in narrower(other.value)
    return other is not None and not alike and other.value in FLYING and not is_single(reading.tokens[other.last].text)


def _may_be_bare(reading: Reading, number: Number) -> bool:
    """Whether the noun may have been left out, not being a word that the vocabulary lacks."""
    place = number.last + 1
    for category in ("party", "others"):
        term = reading.at(category, place)
        place = term.last + 1 if term else place
    if place >= len(reading.tokens) or reading.tokens[place].kind == "mark":
        return True
    if "ones" in reading.words[place : place + ONES]:
        return True  # "including four Western-made ones"
    if reading.word(place) in ("targets", "целей", "цели", "цілей", "цілі"):
        return True
    counted = reading.at("predicate", place)
    noun = counted and (CYRILLIC.search(reading.tokens[place].text) or reading.word(counted.last).endswith("s"))
    if counted and noun and counted.entry.marks["kind"] in ("STRIKE", "ENGAGEMENT"):
        return False  # "361 артилерійський обстріл", "37 air strikes"
    here = reading.here(place)
    return "unit" not in here and not AFTER_BARE.isdisjoint(here)


def made_of(reading: Reading, phrase: Phrase, thing: Thing) -> Thing:
    """The thing with the class, model, origin and party of its phrase."""
    head = phrase.head
    inner = [term for term in reading.all("model") if head.first <= term.first <= head.last] if head else []
    models = [*phrase.models, *(term for term in inner if term not in phrase.models)]
    thing.materiel = class_of(head.entry if head else models[0].entry)
    calibre = not MILLIMETRES.isdisjoint(reading.words[thing.first : thing.last])
    gun = calibre and head is not None and reading.word(head.last).startswith(("gun", "орудие", "орудия", "пушк"))
    if head and not gun and len(models) == 1 and models[0].value in narrower(thing.materiel or ""):
        thing.materiel = models[0].value
    thing.person = bool(head and head.entry.marks.get("person"))
    thing.made_in = phrase.made_in
    thing.head = head.first if head else models[0].first
    if phrase.party == "ENEMY":
        thing.enemy = True
    elif phrase.party in ("RU", "UA"):
        thing.party = Party(phrase.party)
    if not thing.person:
        thing.model = _model(reading, phrase, models)
        thing.elliptic = head is None and False
    return thing


def class_of(entry: Entry) -> str | None:
    """The taxonomy's id, null for "pieces of equipment", which no class has."""
    return None if entry.value == "unclassified" else entry.value


def _model(reading: Reading, phrase: Phrase, models: list[Term]) -> str | None:
    if len(models) == 1:
        return reading.surface(models[0].first, models[0].last)
    if models:
        return None
    if phrase.code:
        return phrase.code
    return reading.tokens[phrase.name].text if phrase.name is not None else None


def _gather(reading: Reading, number: Number) -> Phrase:
    phrase = Phrase(number.last)
    place, strangers = number.last + 1, 0
    end = min(len(reading.tokens), number.last + LONGEST + 1)
    while place < end and strangers <= STRANGERS:
        head = reading.at("materiel", place)
        if head and not _names_unit(reading, place):
            following = reading.at("materiel", head.last + 1)
            if following and reading.word(place) in ("civilian", "passenger"):
                place = following.first  # "a civilian car"
                continue
            crew = (
                following is not None
                and not number.article
                and following.entry.marks.get("person")
                and not CYRILLIC.search(reading.tokens[place].text)
            )
            phrase.head = following if crew and following else head  # "two truck drivers"
            phrase.last = phrase.head.last
            break
        step = _step(reading, phrase, place)
        if step == 0:
            break
        strangers += step < 0
        place += abs(step)
    return phrase


def _step(reading: Reading, phrase: Phrase, place: int) -> int:
    """How many tokens to go on: negative for an unknown word, 0 to stop."""
    here = reading.here(place)
    if "model" in here:
        phrase.models.append(here["model"])
        phrase.last = here["model"].last
        return phrase.last - place + 1
    origin = here.get("origin")
    if origin:
        made = reading.at("made", origin.last + 1)
        if made or CYRILLIC.search(reading.tokens[place].text) or reading.word(place) != "us":
            phrase.made_in = origin.value
        return (made or origin).last - place + 1
    if reading.word(place) == "of" and reading.at("article", place + 1):
        return 0  # "a result of a drone attack" counts no drone
    for category in QUALIFYING:
        term = here.get(category)
        if term:
            phrase.party = term.value if category == "party" else phrase.party
            return term.last - place + 1
    token = reading.tokens[place]
    if token.kind == "mark":
        listed = token.text == "," and phrase.models and not phrase.head and (reading.at("model", place + 1) or False)
        return 1 if token.text in QUOTES or listed else 0
    return _word(reading, phrase, place)


def _word(reading: Reading, phrase: Phrase, place: int) -> int:
    token = reading.tokens[place]
    if token.kind == "number":
        return int(reading.word(place + 1) in MEASURES or token.text in CALIBRES or reading.word(place - 1) == "project")
    if token.kind == "code":
        phrase.code = token.text
        return 1
    if LISTED.match(token.text):
        return 1 if phrase.models and reading.at("model", place + 1) else 0
    here = reading.here(place)
    parted = token.text in MEANS and not phrase.models
    if parted or (here and (not BLOCKING.isdisjoint(here) or _asserts(reading, place))):
        return 0
    if token.kind in ("word", "ordinal"):
        if token.text[:1].isupper() and not reading.at("hedge", place):
            phrase.name = place
        return -1
    return 0


def _asserts(reading: Reading, place: int) -> bool:
    """Whether a word after a number is a verb's, or a strike that the number counts: "14 ударов беспилотников"."""
    predicate, told = reading.at("predicate", place), reading.on("predicate", place)
    if told and told.value == "strike" and told.first < place and "NOUN" in grammemes(reading.tokens[place].text):
        return True  # "завдали шість ударів безпілотниками"
    if predicate is None:
        return False
    if predicate.value == "strike" and predicate.first == predicate.last:
        return bool(CYRILLIC.search(reading.tokens[place].text)) and "NOUN" in grammemes(reading.tokens[place].text)
    return predicate.entry.marks["kind"] in ("LOSS", "LAUNCH", "REPELLED_ATTACK", "CONTROL_CHANGE") and not _adjectival(reading, place)


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
    """Whether a word of materiel only names the arm of a formation: "three tank brigades", "personnel areas"."""
    term = reading.at("materiel", place)
    if term is None:
        return False
    return bool(reading.at("echelon", term.last + 1) and reading.at("type", place))


def after_head(reading: Reading, phrase: Phrase) -> None:
    """Take in what follows the noun: a model, its origin, whose it is."""
    place = phrase.last + 1
    for _ in range(4):
        place = _skip_quotes(reading, place)
        model = reading.at("model", place)
        origin = reading.at("made", place) and reading.at("origin", place + 1)
        party = reading.at("party", place + 1 if reading.word(place) == "of" else place + 2 if reading.word(place) == "of" else place)
        if reading.word(place) == "of" and reading.word(place + 1) == "the":
            party = reading.at("party", place + 2)
        if model and not phrase.models:
            phrase.models.append(model)
            phrase.last = model.last
        elif origin:
            phrase.made_in = origin.value
            phrase.last = origin.last
        elif party and not (
            party.value in ("RU", "UA")
            and reading.word(place)[:1]
            and party.first == place
            and not CYRILLIC.search(reading.tokens[place].text)
        ):
            phrase.party = phrase.party or party.value
            phrase.last = party.last
        elif place < len(reading.tokens) and reading.tokens[place].kind == "code" and not phrase.models and not phrase.code:
            phrase.code, phrase.last = reading.tokens[place].text, place
        else:
            return
        place = phrase.last + 1


def _skip_quotes(reading: Reading, place: int) -> int:
    while (
        place < len(reading.tokens)
        and reading.tokens[place].text in QUOTES
        and place + 1 < len(reading.tokens)
        and reading.at("model", place + 1)
    ):
        place += 1
    return place
