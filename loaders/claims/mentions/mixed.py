"""One number of several classes: "более 350 орудий, миномётов и РСЗО", "549 missiles and drones"."""

from collections.abc import Iterable, Iterator

from loaders.claims.mentions.kinds import FLYING
from loaders.claims.reading import Reading, Thing
from loaders.claims.words.morphology import CYRILLIC, grammemes, is_single
from loaders.claims.words.tokens import Term
from schema.ontology.taxonomy import narrower, taxonomy

TOGETHER = (  # classes of the taxonomy that are two of its others
    ("tanks_and_afv", "tank", "afv"),
    ("field_artillery_and_mortars", "field_artillery", "mortar"),
    ("vehicles_and_fuel_tanks", "motor_vehicle", "fuel_tanker"),
)
UNMIXED = frozenset((*narrower("site"), *narrower("personnel")))  # sites are struck each by itself, people told by whose they are


def mix(reading: Reading, thing: Thing) -> None:
    """Give a thing the class of all that its number counts, and take what stands after its noun for its words."""
    if thing.materiel in FLYING and _flying(reading, thing):
        thing.materiel, thing.model = "munition", None
        return
    others = tuple(_others(reading, thing))
    together = class_of_all((thing.materiel or "", *(one.value for one in others))) if others else None
    if together is not None:
        thing.materiel, thing.model, thing.last = together, None, others[-1].last


def class_of_all(classes: Iterable[str]) -> str | None:
    """The narrowest class that takes in all of several; null where they are one, or none does."""
    told = frozenset(classes)
    if len(told) < 2:
        return None
    for both, one, other in TOGETHER:
        parts = frozenset(narrower(one)), frozenset(narrower(other))
        if told <= parts[0] | parts[1] and all(told & part for part in parts):
            return both
    return next((row.id for row in reversed(list(taxonomy().values())) if told <= frozenset(narrower(row.id))), None)


def _flying(reading: Reading, thing: Thing) -> bool:
    other = reading.at("materiel", thing.last + 2) if reading.at("joint", thing.last + 1) else None
    alike = other is None or other.value in narrower(thing.materiel or "") or thing.materiel in narrower(other.value)
    return other is not None and not alike and other.value in FLYING and not is_single(reading.tokens[other.last].text)


def _others(reading: Reading, thing: Thing) -> Iterator[Term]:
    """The nouns after a Cyrillic one that no case but the genitive of its number explains: "5 танков и бронемашин"."""
    if thing.article or thing.materiel is None or thing.materiel in UNMIXED or not CYRILLIC.search(reading.tokens[thing.last].text):
        return
    found: list[Term] = []
    place = thing.last + 1
    while place < len(reading.tokens):
        joint = reading.at("joint", place)
        if joint is None and reading.word(place) != ",":
            return
        noun = reading.at("materiel", joint.last + 1 if joint else place + 1)
        if noun is None or noun.value in UNMIXED or not _counted(reading, noun):
            return
        found.append(noun)
        place = noun.last + 1
        if joint:
            yield from found
            return


def _counted(reading: Reading, noun: Term) -> bool:
    word = reading.tokens[noun.first].text
    marks = grammemes(word)
    after = reading.tokens[noun.last + 1] if noun.last + 1 < len(reading.tokens) else None
    genitive = word.isupper() or ({"gent", "plur"} <= marks and "nomn" not in marks)  # "РСЗО" has no cases
    return genitive and (after is None or after.kind != "number")
