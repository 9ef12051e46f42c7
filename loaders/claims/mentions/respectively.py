"""Numbers in the order of the things that are named before them: "самолётов, вертолётов и дронов – 31, 17 и 24 соответственно"."""

from collections.abc import Sequence
from typing import TypeVar

from loaders.claims.mentions.made import class_of
from loaders.claims.reading import Number, Reading, Thing
from loaders.claims.tables import words
from loaders.claims.words.tokens import Term

Item = TypeVar("Item", Number, Term)
RESPECTIVELY = words("respectively")
FEWEST = 2  # things that an order tells apart
UNITS = 2  # tokens between the last number and "respectively"


def share_in_order(reading: Reading) -> None:
    """Give each number of such a list the class that stands in its place among the things."""
    end = next(place for place, word in enumerate(reading.words) if word in RESPECTIVELY)
    counts = listed(reading, [n for n in reading.numbers if n.last < end and not (n.article or n.measure)])
    if len(counts) < FEWEST or end - counts[-1].last > UNITS + 1:
        return
    kinds = listed(reading, [term for term in reading.all("materiel") if term.last < counts[0].first])
    if len(kinds) != len(counts):
        return
    taken = {number.first for number in counts}
    reading.things = [thing for thing in reading.things if thing.first not in taken and not any(_within(thing, kind) for kind in kinds)]
    reading.things += [_thing(number, kind) for number, kind in zip(counts, kinds, strict=True)]
    reading.things.sort(key=lambda thing: thing.first)


def listed(reading: Reading, items: Sequence[Item]) -> list[Item]:
    """The last items that only commas and "and" part from each other."""
    found = list(items[-1:])
    for item in reversed(items[:-1]):
        gap = range(item.last + 1, found[0].first)
        if not gap or not all(reading.word(place) == "," or reading.at("joint", place) for place in gap):
            break
        found.insert(0, item)
    return found


def _within(thing: Thing, kind: Term) -> bool:
    return thing.first <= kind.last and kind.first <= thing.last


def _thing(number: Number, kind: Term) -> Thing:
    person = bool(kind.entry.marks.get("person"))
    return Thing(number.first, number.last, number.value, number.qualifier, class_of(kind.entry), person=person, head=kind.first)
