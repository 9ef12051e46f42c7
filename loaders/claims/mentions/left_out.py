"""Numbers whose noun the text leaves out: "15 were killed", "133 of them", and not "one of the heaviest attacks"."""

from loaders.claims.reading import Number, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes

SHORTEST_WORST = 5  # letters; "west" is none
ONES = 4  # tokens between a number and the "ones" that it counts
FOLLOWING, AFTER_BARE = words("after_bare"), frozenset(("predicate", "be", "joint", "out_of"))
ATTRIBUTES = words("attributes")
TARGETS = words("targets")
HAVE, PERFECT = frozenset(("have", "has")), words("in_the_perfect")
INSIDE, OF_THESE = words("during_one"), [["of", "these"], ["of", "those"], ["of", "the"], ["of", "its"], ["of", "their"]]
OF, NOBODY = words("from"), words("built") | words("attacks")  # of which "one" is no person
WAS = words("was")
RISEN, RELATIVES = stems("risen"), stems("relative_pronouns")


def may_be_bare(reading: Reading, number: Number) -> bool:
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
        or _one_by_the_way(reading, number)
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
    if reading.word(number.last + 1) == "of" and not NOBODY.isdisjoint(reading.words[number.last + 2 : number.last + 2 + ONES]):
        return True  # "a fire in one of the site's buildings"
    if reading.word(number.first - 1) in INSIDE and reading.words[number.last + 1 : number.last + 3] in OF_THESE:
        return reading.on("materiel", number.last + 3) is None  # "during one of these maneuvers"
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


def _one_by_the_way(reading: Reading, number: Number) -> bool:
    """ "пленили двух солдат, один из которых служил в Лесном": one of whom something else is told, right after the pronoun."""
    which = number.last + 2
    if number.value != 1 or reading.word(which - 1) not in OF or not reading.word(which).startswith(RELATIVES):
        return False
    verbs = [place for place in range(which + 1, min(reading.size, which + 1 + ONES)) if "VERB" in grammemes(reading.word(place))]
    return bool(verbs) and not any(term.last > which for term in reading.all("predicate"))


def of_equipment(reading: Reading, number: Number) -> bool:
    """ "потери вооружений и техники составили 21 тысячу единиц": units of the equipment that is named before them."""
    ends = number.last + 2 >= reading.size or reading.tokens[number.last + 2].kind == "mark"
    if not ends or reading.at("measure", number.last + 1) is None:
        return False
    return any(term.value == "unclassified" and term.last < number.first for term in reading.all("materiel"))
