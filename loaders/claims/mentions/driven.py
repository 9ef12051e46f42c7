"""English words that tell of ground gained only where a side stands beside them: "drove back the enemy", "the enemy was pushed back", "enemy progress"."""

from collections.abc import Iterable
from dataclasses import replace

from loaders.claims.mentions.takings import find_takings
from loaders.claims.reading import Reading
from loaders.claims.tables import words
from loaders.claims.words.tokens import Term, term_of

ARTICLES, HAD, ADVERB = words("articles"), words("had"), "ly"
WHO_FIGHTS, NOUNS_OF_A_SIDE = words("who_fights"), words("nouns_of_a_side")
NOUNS, BY = words("gains"), words("of_or_by")
SEEN = words("happened") | words("seen")
PLACING = ("near", "within")
BELONGINGS = frozenset(("materiel", "type", "echelon"))  # what a side only has
UNDERGONE = "be "  # begins the phrase of a verb whose subject was driven
SOLDIERS = 1  # tokens after a side's name that may be its soldiers
TOLD = 6  # tokens between a noun of gains and where they were: "of the enemy has been recorded"
HAVING, NO, HAD_BY = words("having_gains"), words("no_gains"), 3  # tokens between the verb and the noun: "have a few minor successes"
HAD_THEM = "have "  # begins the phrase of a noun that a verb carries


def asserting(reading: Reading) -> Iterable[Term]:
    """The words that may assert something, with the verbs and nouns that do so of a place or beside a side only."""
    found = find_takings(reading) if reading.has("taking") else []
    found += find_driven(reading) if reading.has("driving") else []
    if not found:
        return reading.all("predicate")
    taken = {place for term in found for place in range(term.first, term.last + 1)}  # "lost Terny": a place, and no loss
    return sorted((*(term for term in reading.all("predicate") if term.first not in taken), *found), key=lambda term: term.first)


def find_driven(reading: Reading) -> list[Term]:
    """The verbs and nouns of the category that tell of ground gained here, as terms of predicates."""
    found = (_told(reading, term) for term in reading.all("driving") if not _longer(reading, term))
    return [term for term in found if term is not None]


def _longer(reading: Reading, term: Term) -> bool:
    """Whether a longer phrase takes in the word: "made some progress"."""
    told = reading.on("predicate", term.first)
    return told is not None and (told.first < term.first or told.last > term.last)


def _told(reading: Reading, term: Term) -> Term | None:
    phrase = term.entry.phrase
    if phrase in NOUNS:
        had = _had(reading, term)
        told = (had or _whose(reading, term)) and _placed(reading, term.last + 1)
        phrase = HAD_THEM + phrase if had else phrase
    elif _were_driven(reading, term):
        told, phrase = True, UNDERGONE + phrase
    else:
        told = _drives(reading, term)
    last = _seen(reading, term.last) if phrase in NOUNS else term.last
    return term_of(replace(term.entry, category="predicate", phrase=phrase), term.first, last) if told else None


def _seen(reading: Reading, last: int) -> int:
    """ "progress detected near Lisne", "progress has been recorded near Lisne": the token that ends what says that gains were seen."""
    at = last
    while reading.at("be", at + 1) or reading.word(at + 1) in HAD or reading.word(at + 1) in SEEN:
        at += 1
    return at


def _drives(reading: Reading, term: Term) -> bool:
    """ "drove back the enemy", "threw back Russian troops": a side right after the verb, or its soldiers, and nothing that it has."""
    place = term.last + 1
    while reading.word(place) in ARTICLES:
        place += 1
    party = reading.at("party", place)
    if party is None or reading.at("predicate", party.last + 1):
        return False  # "drove back the enemy assault"
    return _fight(reading, party.last) or reading.word(party.last + SOLDIERS) in WHO_FIGHTS


def _were_driven(reading: Reading, term: Term) -> bool:
    """ "the enemy has been pushed back", and in a headline "Enemy knocked out west of Lisne": a side or its soldiers, as the subject of a passive."""
    if reading.word(term.first).endswith("ing"):
        return False  # "are pushing back the enemy"
    before, passive = term.first - 1, False
    while before >= 0 and (reading.at("be", before) or reading.word(before) in HAD or reading.word(before).endswith(ADVERB)):
        passive = passive or reading.at("be", before) is not None
        before -= 1
    named = reading.on("party", 0) if before == 0 else None
    headline = named is not None and named.value == "ENEMY" and _placed(reading, term.last + 1)
    soldiers = reading.word(before) in WHO_FIGHTS and reading.on("party", before - 1) is not None
    return (passive or headline) and (_fight(reading, before) or soldiers)


def _fight(reading: Reading, place: int) -> bool:
    """Whether a token ends a side's name that stands for those who fight for it: no adjective of a thing."""
    party = reading.on("party", place)
    return party is not None and party.last == place and reading.word(place) in NOUNS_OF_A_SIDE and _ends(reading, place + 1)


def _ends(reading: Reading, place: int) -> bool:
    """Whether no noun follows that a side's name would only describe: "the enemy tank"."""
    here = reading.here(place)
    return BELONGINGS.isdisjoint(here)


def _whose(reading: Reading, term: Term) -> bool:
    """ "enemy progress", "progress of the occupiers": a side right before the noun, or after it and "of" or "by"."""
    if reading.on("party", term.first - 1) is not None:
        return True
    after = term.last + 1
    if reading.word(after) not in BY:
        return False
    return reading.on("party", after + 1 + (reading.word(after + 1) in ARTICLES)) is not None


def _had(reading: Reading, term: Term) -> bool:
    """ "has a progress", "are making minor successes": a verb that carries the noun, over what describes it, and no denial."""
    before = reading.words[max(0, term.first - 1 - HAD_BY) : term.first]
    verb = next((place for place, word in enumerate(before) if word in HAVING), None)
    return verb is not None and NO.isdisjoint(before[verb:]) and all(word.isalpha() for word in before[verb:])


def _placed(reading: Reading, place: int) -> bool:
    """Whether a preposition of place follows, over whose gains they were and that they were seen."""
    for at in range(place, min(place + TOLD, reading.size)):
        if any(category in reading.here(at) for category in PLACING):
            return True
        seen = reading.word(at) in SEEN or reading.at("be", at) or reading.word(at) in HAD
        if not (seen or reading.word(at) in BY or reading.word(at) in ARTICLES or reading.on("party", at)):
            return False
    return False
