"""A fight or a movement that a sentence only names, for its time or for what came of it, and does not tell."""

from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes, parses

GONE_BY, SPANS = words("gone_by"), words("spans")
BEGINNINGS, DURING = words("beginnings"), words("during")
NAMED_NOUNS, NOUN_OF_ACT, GOING = words("named_nouns"), words("noun_of_act"), words("going")
DESCRIBING = stems("describing_acts")
WHOSE = words("owned") | words("articles")
OF = 5  # tokens between "since the beginning of", "during" and the noun


def only_named(reading: Reading, predicate: Predicate) -> bool:
    """ "since the beginning of the offensive", "as a result of the counteroffensive", "за месяц боёв": named for its time or for what came of it."""
    if CYRILLIC.search(reading.tokens[predicate.term.first].text):
        at = predicate.term.first  # "с начала атаки на область", "во время прошлогоднего контрнаступа"
        spanned = reading.word(at - 1) in SPANS and any({"gent", "plur"} <= marks for marks in parses(reading.tokens[at].text))
        described = at > 1 and "ADJF" in grammemes(reading.tokens[at - 1].text)  # not "на даний час триває бій"
        return predicate.noun and (spanned or any(reading.word(at - back) in GONE_BY for back in (1, 2)[: 1 + described]))
    at = predicate.term.first
    if reading.word(at) in NAMED_NOUNS and reading.word(at - 1) not in NOUN_OF_ACT and _named_after(reading, at):
        return True
    of = next((place for place in range(at - 1, max(0, at - OF), -1) if reading.word(place) == "of"), at)
    return reading.word(of - 1) in BEGINNINGS and not any(of < number.first < at for number in reading.numbers)


def _named_after(reading: Reading, at: int) -> bool:
    """ "during its counteroffensive", "amid Kherson retreat", "well prepared for its anticipated counteroffensive": a noun after a preposition, with a name, an owner or an adjective between."""
    start = at - 1
    while start >= at - OF and (
        reading.word(start) in WHOSE or reading.on("party", start) or reading.tokens[start].capital or _adjective(reading, start)
    ):
        start -= 1
    told = reading.at("near", at + 1) is not None or reading.word(at + 1) in GOING
    return start >= 0 and reading.word(start) in DURING and not told


def _adjective(reading: Reading, place: int) -> bool:
    return reading.word(place).endswith(DESCRIBING)
