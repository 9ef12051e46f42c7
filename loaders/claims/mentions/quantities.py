"""Counted things: a number, the words that belong to it, and the class of materiel or people it counts."""

import re

from loaders.claims.marks import DASHES, HYPHENS
from loaders.claims.mentions.amounts import children_of, short_of, told_of_another
from loaders.claims.mentions.half_named import of_next_noun
from loaders.claims.mentions.launchers import launcher
from loaders.claims.mentions.mixed import mix
from loaders.claims.mentions.nouns import MEANS, Phrase, after_head, gather
from loaders.claims.reading import Number, Reading, Thing
from loaders.claims.tables import stems, words
from loaders.claims.words.lexicon import Entry
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party
from schema.ontology.taxonomy import narrower

NO_COUNT = words("no_count")
SHORTEST_WORST = 5  # letters; "west" is none
ALONE = frozenset(("within", "near"))  # what counts no noun is before them
ONES = 4  # tokens between a number and the "ones" that it counts
KINDS_OF = ("missile", "rocket", "drone")  # in the singular, before an attack
JOINED = 6  # tokens to the attacks that two numbers count
ATTACKS = words("attacks")
PLATOONS = words("platoons")
VAGUE = words("vague")
COLLECTIVES = stems("collectives")
MILLIMETRES = words("millimetres")
WAS = words("was")
FOLLOWING, AFTER_BARE = words("after_bare"), frozenset(("predicate", "be", "joint", "out_of"))
ATTRIBUTES = words("attributes")
TARGETS = words("targets")
HAVE, PERFECT = frozenset(("have", "has")), words("in_the_perfect")
GUNS = stems("guns")
PEOPLES, REPUBLIC = stems("republics_named"), stems("peoples")
BETWEEN = "between"
BOTH, AND = words("both"), words("both_and")
OF = words("from")
SINGULAR = words("singular_in_s")
CREWS, RISEN = stems("crews"), stems("risen")
WORKS = words("works")
PLURAL = re.compile(r"[a-z]{3,}s$")
EACH = words("each_of")
WIDER = {"mlrs_projectile": "missile", "radar": "electronic"}  # "16 HARM rockets", "an AN/TPQ-37 radar": nouns of more than their class


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
    if thing.article and (reading.word(thing.last + 1) in WORKS or reading.word(thing.last) == "military" or _of_many(reading, thing)):
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
    """ "a missile and drone attack": after an article, the first of two kinds of munitions."""
    joined = reading.at("joint", thing.last + 1) and reading.at("materiel", thing.last + 2)
    return thing.article and joined is not None and reading.word(thing.last) in KINDS_OF


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
    """ "two drones were seen, both were shot down": those that the sentence has counted."""
    before = reading.things[-1] if reading.things else None
    told = before is not None and before.value == thing.value and not before.person
    return told and thing.elliptic and reading.word(thing.first) in BOTH


def only_kind(reading: Reading, place: int) -> bool:
    """ "14 missile and 57 air strikes": a noun in the singular that says of what kind the strikes after the next number are."""
    joined = reading.word(place) in KINDS_OF and reading.at("joint", place + 1) is not None
    return joined and any(token.kind == "number" for token in reading.tokens[place + 2 : place + 3])


def thing_of(reading: Reading, number: Number) -> Thing | None:
    """What a number counts; null where it counts nothing that the vocabulary knows."""
    if _both_and(reading, number):
        return None
    alone = not ALONE.isdisjoint(reading.here(number.last + 1))  # "one in the Rechnoy district" counts no district
    phrase = Phrase(number.last) if alone else gather(reading, number)
    if phrase.head is None and not phrase.models:
        if _of_equipment(reading, number):
            return Thing(number.first, number.last + 1, number.value, number.qualifier, head=number.last + 1)
        one_more = reading.word(number.first) == "another" and told_of_another(reading, number)
        nobody = (
            reading.word(number.first - 1) in NO_COUNT or short_of(reading, number) or children_of(reading, number)
        )  # "no one was hurt", "in the latter three"
        if nobody or (number.article and not one_more) or not _may_be_bare(reading, number):
            return None if nobody or number.article else of_next_noun(reading, number)
        side = Party(phrase.party) if phrase.party in ("RU", "UA") else None
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


def _of_equipment(reading: Reading, number: Number) -> bool:
    """ "потери вооружений и техники составили 21 тысячу единиц": units of the equipment that is named before them."""
    ends = number.last + 2 >= reading.size or reading.tokens[number.last + 2].kind == "mark"
    if not ends or reading.at("measure", number.last + 1) is None:
        return False
    return any(term.value == "unclassified" and term.last < number.first for term in reading.all("materiel"))


def _may_be_bare(reading: Reading, number: Number) -> bool:
    """Whether the noun may have been left out, not being a word that the vocabulary lacks."""
    place = number.last + 1
    for category in ("party", "others"):
        term = reading.at(category, place)
        place = term.last + 1 if term else place
    place += reading.word(place) in ATTRIBUTES and reading.at("predicate", place + 1) is not None  # "133 combat losses"
    linked = reading.word(place) in WAS
    reportedly = reading.word(place + 1).endswith("ly") and reading.at("predicate", place + 2) is not None
    told = linked and (reportedly or reading.at("predicate", place) is not None)  # "15 were killed"
    made = linked and (reading.at("made", place + 1) or reading.at("made", place + 2))  # "of which six were Western-made"
    place += linked
    place += linked and reading.word(place) in PERFECT and reading.at("predicate", place) is None  # "have already died"
    if reading.word(place) in HAVE and reading.word(place + 1) == "been":  # "more than 1,000 have been wounded"
        place += 1 + (reading.at("predicate", place + 1) is None)
    grown = reading.word(number.first - 1) == "by" and reading.word(place) == "to"  # "increased by 710 to 444,370"
    if told or made or grown or place >= len(reading.tokens) or reading.tokens[place].kind == "mark":
        return True
    if (
        _one_of_things(reading, number)
        or _one_of_the_worst(reading, number)
        or _one_of_formations(reading, number)
        or _one_of_others(reading, number)
    ):
        return False
    if "ones" in reading.words[place : place + ONES] or reading.word(place).startswith(RISEN):
        return True  # "including four Western-made ones", "До трьох зросла кількість загиблих"
    if reading.word(place) in TARGETS:
        return True
    counted = reading.at("predicate", place)
    noun = counted and (CYRILLIC.search(reading.tokens[place].text) or reading.word(counted.last).endswith("s"))
    if counted and noun and counted.entry.marks["kind"] in ("STRIKE", "ENGAGEMENT", "REPELLED_ATTACK"):
        return False  # "361 артилерійський обстріл", "37 air strikes"
    here = reading.here(place)
    return "unit" not in here and (reading.words[place] in FOLLOWING or not AFTER_BARE.isdisjoint(here))


def _one_of_formations(reading: Reading, number: Number) -> bool:
    """ "військовослужбовці однієї з наших бригад": one of which nothing is counted."""
    near = range(number.last + 2, number.last + 2 + ONES)
    return number.value == 1 and reading.word(number.last + 1) in OF and any(reading.on("echelon", place) for place in near)


def _one_of_things(reading: Reading, number: Number) -> bool:
    """ "one of the two missiles", "the largest one": one of things that a number counts again, and nobody."""
    if number.value != 1 or reading.word(number.first) != "one":
        return False
    counted = reading.on("number", number.last + 3)
    thing = counted is not None and reading.at("materiel", counted.last + 1)
    again = (
        reading.words[number.last + 1 : number.last + 3] == ["of", "the"]
        and bool(thing)
        and not (thing and thing.entry.marks.get("person"))
    )
    return again or reading.word(number.first - 1).endswith("est")


def _one_of_the_worst(reading: Reading, number: Number) -> bool:
    """ "one of the heaviest attacks", "one of its most active sectors": an English superlative, and nobody."""
    if number.value != 1 or reading.word(number.last + 1) != "of":
        return False
    after = reading.words[number.last + 2 : number.last + 2 + ONES]
    return any(word == "most" or (word.endswith("est") and len(word) > SHORTEST_WORST) for word in after[1:])


def _one_of_others(reading: Reading, number: Number) -> bool:
    """ "один із промислових об'єктів", "один з об'єктів": one of things that the vocabulary lacks."""
    first, noun = number.last + 2, number.last + 3
    if number.value != 1 or reading.word(number.last + 1) not in OF or noun >= len(reading.tokens):
        return False
    here, after = grammemes(reading.tokens[first].text), grammemes(reading.tokens[noun].text)
    bare = {"NOUN", "inan"} <= here and here.isdisjoint(("ADJF", "anim"))
    unknown = not any(reading.at(category, place) for category in ("materiel", "predicate", "party") for place in (first, noun)[: 2 - bare])
    return unknown and (bare or ("ADJF" in here and {"NOUN", "inan"} <= after))


def made_of(reading: Reading, phrase: Phrase, thing: Thing) -> Thing:
    """The thing with the class, model, origin and party of its phrase."""
    head = phrase.head
    models = phrase.models
    if head and reading.has("model"):
        inner = [term for term in reading.all("model") if head.first <= term.first <= head.last]
        models = [*models, *(term for term in inner if term not in models)]
    thing.materiel = class_of(head.entry if head else models[0].entry)
    calibre = reading.classes & MILLIMETRES.bit and not MILLIMETRES.isdisjoint(reading.words[thing.first : thing.last])
    gun = calibre and head is not None and reading.word(head.last).startswith(GUNS)
    wide = WIDER.get(thing.materiel or "", thing.materiel or "")
    if head and not gun and len(models) == 1 and models[0].value in narrower(wide):
        thing.materiel = models[0].value
    thing.materiel = launcher(reading, thing, models) or thing.materiel
    thing.person = bool(head and head.entry.marks.get("person"))
    if head and thing.person and reading.word(head.last).startswith("fighter") and len(models) == 1 and models[0].value == "airplane":
        thing.materiel, thing.person = "airplane", False  # "four Su-30 fighters"
    thing.made_in = phrase.made_in
    thing.head = head.first if head else models[0].first
    own = _own_side(reading, head) if head and thing.person else None
    if phrase.party == "ENEMY":
        thing.enemy = True
    elif phrase.party in ("RU", "UA"):
        thing.party = Party(phrase.party)
    elif own:
        thing.party = Party(own)
    if not thing.person:
        thing.model = _model(reading, phrase, models)
    return thing


def _own_side(reading: Reading, head: Term) -> str | None:
    """ "35 оккупантов", "пять военных Донецкой народной республики": a noun that says whose, or the republic after it."""
    own = reading.on("party", head.first)
    if own and own.first == head.first == own.last and own.value in ("RU", "UA"):
        return str(own.value)
    return "RU" if reading.word(head.last + 1).startswith(PEOPLES) and reading.word(head.last + 2).startswith(REPUBLIC) else None


def class_of(entry: Entry) -> str | None:
    """The taxonomy's id, null for "pieces of equipment", which no class has."""
    return None if entry.value == "unclassified" else entry.value


def _model(reading: Reading, phrase: Phrase, models: list[Term]) -> str | None:
    if len(models) == 1:
        named = reading.surface(models[0].first, models[0].last)
        plural = not CYRILLIC.search(named) and named.lower() == models[0].entry.phrase.lower() + "s"
        return named[:-1] if plural else named  # "three Su-34s"
    if models:
        return None
    if phrase.code:
        return phrase.code
    return reading.tokens[phrase.name].text if phrase.name is not None else None
