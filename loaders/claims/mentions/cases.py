"""A thing without a number in a case that the verb before it governs: the genitive, the dative."""

from loaders.claims.marks import QUOTES
from loaders.claims.mentions.kinds import DESTROYS, MUNITIONS
from loaders.claims.reading import Reading
from loaders.claims.tables import words
from loaders.claims.words.morphology import grammemes
from loaders.claims.words.tokens import Term

INFLICTED = "engagement_inflict"
PAUSES = frozenset(",:;.—–")
ALSO = words("also") | words("more")
GENITIVE, BODIES_OF = words("govern_genitive"), words("bodies_of")


def in_genitive(reading: Reading, term: Term) -> bool:
    """ "ВСУ лишились танка, гаубицы Д-30", "о перехвате украинского вертолета": a thing of the list that such a verb or noun governs."""
    at = term.first - 1
    while reading.on("origin", at) or reading.on("party", at):
        at -= 1
    noun = reading.on("predicate", at)
    governs = noun is not None and (noun.value in DESTROYS or reading.word(at) in BODIES_OF)  # "тело женщины"
    if noun is not None and governs and noun.last == at and "NOUN" in grammemes(reading.tokens[noun.first].text):
        return True
    verb = next((one for one in reading.all("predicate") if one.entry.phrase in GENITIVE and one.last < term.first), None)
    place = term.first - 1
    while verb and place > verb.last and not reading.on("joint", place):
        if not (reading.on("origin", place) or reading.on("party", place) or reading.word(place) in ALSO):
            break
        place -= 1
    listed = reading.word(place) == "," or any(reading.on(kind, place) for kind in ("joint", "including"))
    return verb is not None and (listed or place == verb.last)


def in_dative(reading: Reading, term: Term) -> bool:
    """ "нанесено поражение танку и гаубице Д-30": a thing of the list upon which a blow is inflicted."""
    verb = next((one for one in reading.all("predicate") if one.value == INFLICTED and one.last < term.first), None)
    if verb is None or "datv" not in grammemes(reading.tokens[term.first].text):
        return False
    return all(
        reading.on("joint", place)
        or "datv" in grammemes(reading.word(place))
        or reading.on("model", place)
        or reading.word(place) in QUOTES
        for place in range(verb.last + 1, term.first)
        if reading.word(place) not in PAUSES and not reading.on("number", place)
    )


def before_more(reading: Reading, term: Term) -> bool:
    """ "ракетою Х-59 та 52 дронами": whether munitions that are counted go on with the instrumental of what one was fired with."""
    return any(
        thing.first > term.last
        and not thing.article
        and thing.materiel in MUNITIONS
        and any("ablt" in grammemes(reading.word(place)) for place in range(thing.first, thing.last + 1))
        for thing in reading.things
    )
