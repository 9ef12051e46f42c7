"""What a verb in brackets tells: of the things in its own brackets, and of none outside them."""

from collections.abc import Sequence

from loaders.claims.reading import Predicate, Reading, Thing


def outside_brackets(
    reading: Reading, found: Sequence[tuple[Thing, Predicate]], counted: Sequence[Predicate]
) -> list[tuple[Thing, Predicate]]:
    """ "втратив 40 осіб (з них двоє полонені) і 12 машин": the machines are of the verb before the brackets."""
    if "(" not in reading.words:
        return list(found)
    inside = _brackets(reading)
    return [(thing, _outer(thing, predicate, counted, inside) or predicate) for thing, predicate in found]


def _brackets(reading: Reading) -> list[int]:
    """The bracket that each token stands in, 0 for none."""
    inside, opened, now = [], 0, 0
    for word in reading.words:
        if word == "(":
            opened += 1
            now = opened
        inside.append(now)
        if word == ")":
            now = 0
    return inside


def _outer(thing: Thing, predicate: Predicate, counted: Sequence[Predicate], inside: Sequence[int]) -> Predicate | None:
    bracket = inside[predicate.term.first] if any(p is predicate for p in counted) else 0  # a heading's verb is of another sentence
    if not bracket or bracket == inside[thing.first]:
        return None
    return next((p for p in reversed(counted) if p.term.last < thing.first and not inside[p.term.first]), None)
