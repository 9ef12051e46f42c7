"""English verbs that tell of a place only where its name follows and those who fight are their subject: "took Terny", "entered Terny"."""

from dataclasses import replace

from loaders.claims.marks import STOPS
from loaders.claims.mentions.names import is_name
from loaders.claims.reading import Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term, term_of

OBJECT = 5  # tokens between a verb and the word for the place that it takes
SUBJECT = 4  # tokens between who fights and the verb
HEDGED = 3  # tokens between a verb and a share: "more than 70%"
AGENT = 4  # tokens between "by" and who fights
WHO_FIGHTS, NOUNS_OF_A_SIDE = words("who_fights"), words("nouns_of_a_side")
PRONOUNS = words("clause_pronouns") | words("they")
ABOUT, PART = words("before_name"), words("part_of_place")
NO_OBJECT, DESCRIBING, PARTICIPLE = words("of_control"), stems("adjectives"), stems("participle")
PERCENT = words("percent") | {"%"}
HALVES, ARTICLES = words("halves"), words("articles")
IMPERSONAL, SLAVIC_SOLDIERS = ("но", "то"), stems("slavic_soldiers")
HAD = words("had")
GOING_ON = words("goes_on_taking")
LOSS_OF = " the loss of"  # which is announced, and not suffered, by the subject
UNDER, IS_UNDER = "under ", "be under the control"  # which only a sentence without a verb leaves "is" out of


def find_takings(reading: Reading) -> list[Term]:
    """The verbs of the category that tell of a place here, as terms of predicates."""
    found = []
    for term in reading.all("taking"):
        phrase = term.entry.phrase
        if phrase.startswith(UNDER):
            if _begins(reading, term):
                found.append(_told(term, IS_UNDER))
        elif not _longer(reading, term) and (
            _taken(reading, term) or _was_lost(reading, term) or (_object(reading, term) and _subject(reading, term))
        ):
            found.append(_told(term, phrase))
    return found


def _told(term: Term, phrase: str) -> Term:
    return term_of(replace(term.entry, category="predicate", phrase=phrase), term.first, term.last)


def _begins(reading: Reading, term: Term) -> bool:
    """ "Lisne and Dolyna under the control of the army": a sentence that leaves out "is", of places and who holds them."""
    before = range(term.first)
    named = all(is_name(reading, place, follows=True) or reading.at("joint", place) or reading.word(place) == "," for place in before)
    told = reading.on("predicate", term.first - 1) or reading.on("be", term.first - 1)
    return bool(before) and named and is_name(reading, 0) and not told


def _was_lost(reading: Reading, term: Term) -> bool:
    """ "Lisne and Dubove have been lost": a sentence of nothing but places before a passive that has no agent."""
    if reading.word(term.first) != "lost" or term.entry.phrase != "lose" or not reading.at("be", term.first - 1):
        return False
    verb = term.first - 1
    while verb > 0 and (reading.at("be", verb) or reading.word(verb) in HAD):
        verb -= 1
    before = range(verb + 1)
    named = all(is_name(reading, place, follows=True) or reading.at("joint", place) or reading.word(place) == "," for place in before)
    return named and is_name(reading, 0) and reading.tokens[min(term.last + 1, reading.size - 1)].kind == "mark"


def _longer(reading: Reading, term: Term) -> bool:
    """Whether a longer phrase begins with the verb: "take prisoner", "lay siege"."""
    told = reading.on("predicate", term.first)
    return told is not None and (told.last > term.last or told.first < term.first)


def _object(reading: Reading, term: Term) -> bool:
    """Whether the name of a place, or the word for one before its name, is the verb's object."""
    if reading.word(term.last + 1) in NO_OBJECT:
        return False  # "claimed control of"
    counted = False
    first = past_share(reading, term.last + 1)
    for place in range(first, min(first + OBJECT, reading.size)):
        here = reading.here(place)
        if "place_word" in here:
            return True
        if "number" in here or "article" in here:
            counted = True  # "took three villages: …"
        elif is_name(reading, place):
            return not counted and reading.on("materiel", place) is None and reading.on("model", place) is None
        elif not _describes(reading, place):
            return False
    return False


def past_share(reading: Reading, place: int) -> int:
    """ "control about 70% of the city": the token after the share of a place that is held, else the token itself."""
    if PERCENT.isdisjoint(reading.words):
        return place
    number = next((one for one in reading.numbers if place <= one.core <= place + HEDGED), None)
    if number is None or reading.word(number.last + 1) not in PERCENT:
        return place
    of = next((at for at in range(number.last + 2, number.last + 4) if reading.word(at) == "of"), None)
    return of + 1 if of else place


def past_part(reading: Reading, place: int) -> int:
    """ "captured the eastern half of Lisne", "захопив південну частину Лісного": the name after the part of a town that is taken, else the token itself."""
    if not reading.classes & HALVES.bit:
        return place
    half = next((at for at in range(place, place + OBJECT) if reading.word(at) in HALVES), None)
    if half is None or not all(_describes_part(reading, at) for at in range(place, half)):
        return place
    after = half + 1 + (reading.word(half + 1) == "of")
    after += reading.word(after) in ARTICLES
    after += reading.at("place_word", after) is not None and reading.word(after + 1) != ":"
    return after if is_name(reading, after) else place


def _describes_part(reading: Reading, place: int) -> bool:
    """ "the eastern", "ще одну", "значну": what stands between a verb and the part that it takes."""
    word = reading.tokens[place].text
    if reading.at("predicate", place) or not word.islower():
        return False
    return word.isascii() or not grammemes(word).isdisjoint(("ADJF", "ADVB", "PRCL", "NUMR", "CONJ"))


def _describes(reading: Reading, place: int) -> bool:
    """ "took most of", "the strategically important": what stands between a verb and the name of its place."""
    word = reading.words[place]
    told = reading.at("predicate", place) is not None or not reading.tokens[place].text[0].islower()
    hyphened = reading.text[reading.right[place] : reading.right[place] + 1] == "-"  # "the much-contested"
    return not told and (hyphened or word in ABOUT or word in PART or word.endswith(DESCRIBING))


def _subject(reading: Reading, term: Term) -> bool:
    """Whether soldiers, a side or a pronoun stand before the verb, adverbs and auxiliaries between; or anywhere, where a clause only goes on with it."""
    before = reading.word(term.first - 1)
    if term.entry.phrase.endswith(LOSS_OF) and reading.on("source", term.first - 1):
        return True  # "Russian channels reported the loss of Lisne"
    if before in GOING_ON or (before in STOPS and reading.word(term.first).endswith("ing")):
        return any(_fights(reading, place) for place in range(reading.size))
    near = range(max(0, term.first - SUBJECT), term.first)
    if CYRILLIC.search(reading.word(term.first)):
        return _slavic_subject(reading, term, near)
    return any(_fights(reading, place) for place in near) and not any(reading.word(place) in STOPS for place in near[-2:])


def _slavic_subject(reading: Reading, term: Term, near: range) -> bool:
    """ "українські війська залишили Лісне", and "втрачено Лісне", which has no subject: a side as the subject, or none that could be another's."""
    for place in near:
        party = reading.on("party", place)
        if party and reading.subject(party) and _soldiers(reading, party):
            return True
    return reading.word(term.first).endswith(IMPERSONAL) and term.first <= 1


def _soldiers(reading: Reading, party: Term) -> bool:
    """ "ЗСУ", "українські війська": a side's own name, or an adjective of it before those who fight for it."""
    adjective = "ADJF" in grammemes(reading.word(party.last)) and "NOUN" not in grammemes(reading.word(party.last))
    return not adjective or reading.word(party.last + 1).startswith(SLAVIC_SOLDIERS)


def _fights(reading: Reading, place: int) -> bool:
    party = reading.on("party", place)
    noun = party is not None and party.last == place and reading.word(place) in NOUNS_OF_A_SIDE
    unit = any(unit.at <= place <= unit.last for unit in reading.units)
    return noun or unit or reading.word(place) in WHO_FIGHTS or reading.word(place) in PRONOUNS


def _taken(reading: Reading, term: Term) -> bool:
    """ "Terny was taken by Russian troops": those who fight after "by", a name before the verb."""
    passive = any(reading.at("be", place) for place in range(term.first - 3, term.first)) or reading.word(term.first).endswith(PARTICIPLE)
    if reading.word(term.last + 1) != "by" or not passive:
        return False
    by = range(term.last + 2, term.last + 2 + AGENT)
    return any(is_name(reading, place) for place in range(term.first)) and any(
        _fights(reading, place) or reading.on("party", place) for place in by
    )
