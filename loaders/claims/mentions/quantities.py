"""Counted things: a number and the words that belong to it."""

import re

from loaders.claims.draft import BELLIGERENTS
from loaders.claims.marks import DASHES, HYPHENS
from loaders.claims.mentions.after_nouns import after_head
from loaders.claims.mentions.amounts import children_of, parent_of, short_of, told_of_another
from loaders.claims.mentions.half_named import of_next_noun
from loaders.claims.mentions.left_out import may_be_bare, of_equipment
from loaders.claims.mentions.made import made_of
from loaders.claims.mentions.mixed import mix
from loaders.claims.mentions.nouns import MEANS, Phrase, gather
from loaders.claims.reading import Number, Reading, Thing
from loaders.claims.tables import stems, words
from schema.ontology.taxonomy import narrower

NO_COUNT = words("no_count")
ALONE = frozenset(("within", "near"))  # what counts no noun is before them
KINDS_OF = ("missile", "rocket", "drone")  # in the singular, before an attack
JOINED = 6  # tokens to the attacks that two numbers count
ATTACKS = words("attacks")
PLATOONS = words("platoons")
VAGUE = words("vague")
COLLECTIVES = stems("collectives")
BETWEEN = "between"
BOTH, AND = words("both"), words("both_and")
SINGULAR = words("singular_in_s")
CREWS = stems("crews")
WORKS = words("works")
PLURAL = re.compile(r"[a-z]{3,}s$")
EACH = words("each_of")


def find_things(reading: Reading) -> None:
    """Fill `reading.things` from the numbers."""
    taken = -1
    for number in reading.numbers:
        if number.measure or (number.first <= taken and number.article):
            continue
        vague = number.article and (reading.word(number.last + 1) in VAGUE or reading.word(number.last + 2) in VAGUE)
        if vague or (number.article and reading.word(number.first - 1) in MEANS):
            continue
        thing = thing_of(reading, number)
        if thing and not _only_kind(reading, thing) and not _same_two(reading, thing):
            _share_noun(reading, thing)
            reading.things.append(thing)
            taken = max(taken, thing.last)


def _share_noun(reading: Reading, thing: Thing) -> None:
    """ "по 30 и 26 БПЛА": a bare number joined to the next has its noun."""
    before = reading.things[-1] if reading.things else None
    shares = before is not None and before.elliptic and before.last == thing.first - 2 and reading.word(before.first - 1) in EACH
    if before is not None and shares and thing.materiel and reading.at("joint", thing.first - 1):
        before.materiel, before.person, before.elliptic = thing.materiel, thing.person, False


def _only_kind(reading: Reading, thing: Thing) -> bool:
    """ "an overnight drone attack", "two missile alerts", "a platoon of servicemen": what only says of what kind."""
    if thing.article and (
        reading.word(thing.last).endswith("'s")
        or reading.word(thing.last + 1) in WORKS
        or reading.word(thing.last) == "military"
        or _of_many(reading, thing)
    ):
        return True  # "a boat assembly site", "a military training ground", "a terrorist attack using drones"
    if thing.person and reading.classes & PLATOONS.bit and not PLATOONS.isdisjoint(reading.words[thing.first : thing.last]):
        return True  # "a platoon of servicemen"
    if thing.person or thing.elliptic:
        return False
    crew = thing.materiel in narrower("unmanned") and reading.word(thing.last + 1).startswith(CREWS)
    if crew or (thing.article and reading.text[reading.right[thing.last] : reading.right[thing.last] + 1] in HYPHENS):
        return True  # "an FPV crew", "a drone-dropped munition"
    if only_kind(reading, thing.last) or _one_of_two_kinds(reading, thing):
        return not ATTACKS.isdisjoint(reading.words[thing.last + 2 : thing.last + JOINED])  # "14 missile and 57 air strikes"
    return reading.word(thing.last + 1) in ATTACKS and (
        reading.tokens[thing.last].text.isupper() or not reading.word(thing.last).endswith("s")
    )


def _one_of_two_kinds(reading: Reading, thing: Thing) -> bool:
    """ "a missile and drone attack", "192 missile and drone strikes": the first of two kinds of munitions."""
    joined = reading.at("joint", thing.last + 1) and reading.at("materiel", thing.last + 2)
    struck = reading.word(thing.last + 3) in ATTACKS
    return (thing.article or struck) and joined is not None and reading.word(thing.last) in KINDS_OF


def _of_many(reading: Reading, thing: Thing) -> bool:
    """Whether the noun after an article is in the plural, and no part of what a measure counts: "a platoon of guns"."""
    last = reading.tokens[thing.last].text
    if not PLURAL.match(last) or last in SINGULAR:
        return False
    return not any(reading.at("measure", place) for place in range(thing.first, thing.last))


def _both_and(reading: Reading, number: Number) -> bool:
    """ "losses in both men and tanks": a word for two that only joins them; "between 600 and 700 square kilometres", which count nothing."""
    if reading.word(number.first - 1) == BETWEEN:
        return any(other.measure and other.first == number.last + 2 for other in reading.numbers)
    if reading.word(number.first) not in BOTH:
        return False
    after = reading.words[number.last + 1 : number.last + 1 + JOINED]
    return not AND.isdisjoint(after) and not any(reading.on("be", number.last + 1 + at) for at in range(len(after)))


def _same_two(reading: Reading, thing: Thing) -> bool:
    """ "two drones were seen, both were shot down", "two people, both officers, were killed": those that the sentence has counted."""
    before = reading.things[-1] if reading.things else None
    if before is None or before.value != thing.value or reading.word(thing.first) not in BOTH:
        return False
    beside = before.last + 2 == thing.first and reading.word(before.last + 1) == ","
    return beside or (thing.elliptic and not before.person)


def only_kind(reading: Reading, place: int) -> bool:
    """ "14 missile and 57 air strikes": a noun in the singular that says of what kind the strikes after the next number are."""
    joined = reading.word(place) in KINDS_OF and reading.at("joint", place + 1) is not None
    return joined and any(token.kind == "number" for token in reading.tokens[place + 2 : place + 3])


def thing_of(reading: Reading, number: Number) -> Thing | None:
    """What a number counts; null where it counts nothing that the vocabulary knows."""
    if _both_and(reading, number) or parent_of(reading, number):
        return None
    alone = not ALONE.isdisjoint(reading.here(number.last + 1))  # "one in the Rechnoy district" counts no district
    phrase = Phrase(number.last) if alone else gather(reading, number)
    if phrase.head is None and not phrase.models:
        if of_equipment(reading, number):
            return Thing(number.first, number.last + 1, number.value, number.qualifier, head=number.last + 1)
        one_more = reading.word(number.first) == "another" and told_of_another(reading, number)
        nobody = (
            reading.word(number.first - 1) in NO_COUNT or short_of(reading, number) or children_of(reading, number)
        )  # "no one was hurt", "in the latter three"
        if nobody or (number.article and not one_more) or not may_be_bare(reading, number):
            return None if nobody or number.article else of_next_noun(reading, number)
        side = BELLIGERENTS.get(phrase.party or "")
        model = reading.at("model", number.last + 2) if reading.word(number.last + 1) in DASHES else None  # "и одну – Д-30"
        thing = Thing(number.first, number.last, number.value, number.qualifier)
        thing.party, thing.enemy, thing.elliptic, thing.head = side, phrase.party == "ENEMY", True, number.last
        thing.person = reading.word(number.core).startswith(COLLECTIVES)
        thing.model = reading.surface(model.first, model.last) if model else None
        return thing
    if number.article and phrase.head and phrase.head.first - number.last > 8:
        return None
    after_head(reading, phrase)
    thing = Thing(number.first, phrase.last, number.value, number.qualifier)
    thing.article = number.article
    thing = made_of(reading, phrase, thing)
    mix(reading, thing)
    return thing
