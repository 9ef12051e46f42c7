"""Sentences about the whole front, and no sector of it."""

from loaders.claims.reading import Reading
from loaders.claims.tables import stems, words

FRONT, WHOLE, UPON_FRONT = stems("front_line"), words("whole"), words("upon_front")
MOST_OF, FIGHTS_COUNTED = words("most_of"), words("fights_counted")


def of_front(reading: Reading) -> bool:
    """ "Усього на фронті 94 бої", "145 clashes along the front line", "відбито атаки на семи напрямках": the whole front's, no sector's."""
    fronts = reading.beginning(FRONT)
    if not fronts:
        return _upon_several(reading) or _most_attacks(reading)
    upon = any(_upon(reading, at) for at in fronts)
    if upon or WHOLE.isdisjoint(reading.words):
        return upon
    return any(not WHOLE.isdisjoint(reading.words[:at]) for at in fronts)


def _upon(reading: Reading, at: int) -> bool:
    """ "на фронті сталося", "along the front line"; "along the front line near Lisne" is somewhere on it."""
    if reading.word(at - 1) == "the":
        return reading.word(at - 2) in UPON_FRONT and not reading.places
    return reading.word(at - 1) == "на"


def _upon_several(reading: Reading) -> bool:
    """ "на семи напрямках", "на всіх напрямках": sectors that are counted and not named."""
    if reading.direction or not reading.has("direction_word"):
        return False
    before = (term.first - 1 for term in reading.all("direction_word"))
    counted = (at for at in before if reading.on("number", at) or reading.word(at) in WHOLE)
    return any(reading.word(at - 1) == "на" for at in counted)


def _most_attacks(reading: Reading) -> bool:
    """ "відбили більшість атак": of all that were told of, in whatever sector."""
    if not reading.classes & MOST_OF.bit:
        return False
    return any(word in MOST_OF and reading.word(place + 1) in FIGHTS_COUNTED for place, word in enumerate(reading.words))
