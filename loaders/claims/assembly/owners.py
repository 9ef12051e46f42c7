"""Whose an attack is that a noun tells, by the genitive after it."""

from loaders.claims.mentions.kinds import AERIAL
from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term

UPON = words("upon_whom")
OBJECT = 6  # tokens between a strike and whose things it struck


def of_whom(reading: Reading, predicate: Predicate, owner: Term) -> bool:
    """ "атака беспилотников ВСУ", "удар украинских дронов": a noun's genitive is who struck, where no preposition leads to what was hit."""
    gap = range(predicate.term.last + 1, owner.first)
    if _flew(reading, predicate, gap):
        return True
    if not predicate.noun or not CYRILLIC.search(reading.tokens[owner.first].text):
        return False
    if ":" in reading.words[gap.start : gap.stop]:
        return True  # "Удар по нафтобазі в Лісному: ЗСУ підтвердили": who tells it, or did it, after the headline's colon
    if any("ablt" in grammemes(word) and not word.isupper() for word in reading.surface(owner.first, owner.last).split()):
        return True  # "обстрел российскими войсками"
    if len(gap) == 1 and {"NOUN", "ablt", "anim"} <= (agent := grammemes(reading.word(gap.start))) and "PREP" not in agent:
        return True  # "обстрел боевиками ВСУ"
    adjective = "ADJF" in grammemes(reading.tokens[owner.last].text)
    flying = any(term.value in AERIAL for term in reading.all("materiel") if 0 <= term.first - predicate.term.first <= OBJECT)
    return not any("PREP" in grammemes(reading.tokens[place].text) for place in gap) and (
        flying or _upon(reading, owner) or (not adjective and all(reading.tokens[place].text.isupper() for place in gap))
    )


def _upon(reading: Reading, owner: Term) -> bool:
    """ "удар российских войск по Лесному", "обстрел боевиков ВСУ по Лесному": whose blow falls upon a place that is named after it."""
    after = owner.last + 1 if reading.word(owner.last + 1) in UPON else owner.last + 2
    return reading.word(after) in UPON and any(place.at == after + 1 and place.kind != "near" for place in reading.places)


def _flew(reading: Reading, predicate: Predicate, gap: range) -> bool:
    """ "село атаковали беспилотники ВСУ": drones right after a verb of attack, and nothing else before whose they are."""
    drones = next((term for term in reading.all("materiel") if term.first == gap.start and term.last + 1 == gap.stop), None)
    word = reading.tokens[drones.last].text if drones and drones.value in AERIAL and not predicate.noun else ""
    return bool(CYRILLIC.search(word)) and "nomn" in grammemes(word)
