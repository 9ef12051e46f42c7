"""A capital that was shelled, whose name in the genitive else tells a side: "обстрел Киева"."""

from loaders.claims.reading import Reading
from loaders.claims.tables import words

CAPITALS = words("shelled_capitals")
OF_A_SIDE = ("party", "source")


def no_side(reading: Reading, place: int) -> None:
    """ "при обстреле Киева ранены двое": let the town after a noun of shelling be no side and no speaker of its sentence."""
    if place >= reading.size or reading.tokens[place].text not in CAPITALS:
        return
    for category in OF_A_SIDE:
        term = reading.at(category, place)
        if term is None or term.last != place:
            continue
        del reading.begun[place][category]
        reading.starts[category].remove(term)
        if not reading.starts[category]:
            del reading.starts[category]
        if category in reading.covers:
            reading.covers[category] = None
