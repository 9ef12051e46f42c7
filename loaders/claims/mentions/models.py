"""Things that only their models name: "гаубицы М-777 и FH-70", "сбила Су-27", "2 танка, МТЛБ, РЛС"."""

from loaders.claims.marks import QUOTES
from loaders.claims.mentions.after_nouns import after_head
from loaders.claims.mentions.kinds import DAMAGING
from loaders.claims.mentions.made import made_of
from loaders.claims.mentions.names import is_name
from loaders.claims.mentions.nouns import Phrase
from loaders.claims.reading import Reading, Thing
from loaders.claims.words.morphology import CYRILLIC
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Qualifier

UNCOUNTED = frozenset(
    ("unclassified", "area", "fortification", "artillery", "energy", "military_industry", "airfield")
)  # singular, and yet no one thing
LIST_MARKS = frozenset(",.;)")
TAKEN_OR_LOST = DAMAGING | {"trophy"}
BESIDE = 2  # tokens from a thing of a list to the model after its comma


def named_by_models(reading: Reading) -> list[Thing]:
    """ "уничтожены гаубицы М-777 и FH-70": a noun in the plural without a number, and one of each model named after it."""
    taken = {place for thing in reading.things for place in range(thing.first, thing.last + 1)}
    found: list[Thing] = []
    for head in reading.all("materiel"):
        models = _listed(reading, head.last + 1)
        if len(models) < 2 or head.first in taken or head.value in UNCOUNTED or head.entry.marks.get("person"):
            continue
        for number, model in enumerate(models):
            phrase = Phrase(model.last, models=[model], head=head)
            first = model.first if number else head.first
            found.append(made_of(reading, phrase, Thing(first, model.last, 1, Qualifier.EXACT, article=True)))
    return found


def _listed(reading: Reading, place: int) -> list[Term]:
    """The models from a token on, with quotation marks around them, commas and "and" between them."""
    found: list[Term] = []
    while True:
        while reading.word(place) in QUOTES:
            place += 1
        model = reading.at("model", place)
        if model is None:
            return found
        found.append(model)
        place = model.last + 1
        while reading.word(place) in QUOTES:
            place += 1
        joint = reading.at("joint", place)
        if joint is None and reading.word(place) != ",":
            return found
        place = joint.last + 1 if joint else place + 1


def alone(reading: Reading) -> list[Thing]:
    """ "сбила Су-27", "сбила над Лесным Су-27": a model right after a verb of destroying, its class left out."""
    taken = {place for thing in reading.things for place in range(thing.first, thing.last + 1)}
    found = []
    for term in reading.all("model"):
        place = first = term.first
        while place > 1 and (reading.word(place - 1) in QUOTES or reading.on("party", place - 1) or reading.on("origin", place - 1)):
            place -= 1
            first = first if reading.word(place) in QUOTES else place
        place = _before_place(reading, place - 1)
        verb = reading.on("predicate", place) if place >= 0 else None
        cyrillic = verb is not None and CYRILLIC.search(reading.tokens[verb.first].text)
        governed = cyrillic and verb is not None and verb.last == place and verb.value in TAKEN_OR_LOST
        if term.first in taken or not (governed or _of_counted(reading, place)):
            continue
        phrase = Phrase(term.last, models=[term])
        after_head(reading, phrase)
        found.append(made_of(reading, phrase, Thing(first, phrase.last, 1, Qualifier.EXACT, article=True)))
    return found


def _of_counted(reading: Reading, place: int) -> bool:
    """ "шесть танков, в том числе Leopard": one, after the word for the parts of what is counted."""
    opening = reading.on("including", place) if place >= 0 else None
    if opening is None or opening.last != place or not CYRILLIC.search(reading.word(place)):
        return False
    return any(thing.last in (opening.first - 1, opening.first - 2) and (thing.value or 0) > 1 for thing in reading.things)


def _before_place(reading: Reading, place: int) -> int:
    """The token before the place that ends at a token, its preposition and all."""
    at = place
    while at > 0 and (is_name(reading, at) or reading.on("region_word", at)):
        at -= 1
    led = at < place and (reading.on("near", at) or reading.on("within", at))
    return led.first - 1 if led else place


def in_a_list(reading: Reading) -> list[Thing]:
    """ "2 бронемашины, МТЛБ, 3 БПЛА": a model between commas of a list of counted things."""
    taken = {place for thing in reading.things for place in range(thing.first, thing.last + 1)}
    ends = {thing.last for thing in reading.things if thing.materiel and not (thing.person or thing.elliptic)}
    found: list[Thing] = []
    for term in reading.all("model"):
        before, after = term.first - 1, _over_names(reading, term.last + 1)
        led = reading.word(before) == "," or reading.at("joint", before) is not None
        listed = led and any(place in ends for place in range(before - BESIDE, before))
        ended = reading.word(after) in LIST_MARKS or reading.at("joint", after) is not None
        if term.first in taken or not (listed and ended) or not CYRILLIC.search(reading.tokens[term.first].text) or term.value in UNCOUNTED:
            continue
        found.append(made_of(reading, Phrase(term.last, models=[term]), Thing(term.first, term.last, 1, Qualifier.EXACT, article=True)))
        ends.add(after - 1)
    return found


def _over_names(reading: Reading, place: int) -> int:
    """Past another name of the same model: "БМ-21 «Град»"."""
    while reading.word(place) in QUOTES or reading.at("model", place):
        model = reading.at("model", place)
        place = model.last + 1 if model else place + 1
    return place
