"""Counted things that no claim counts, each with the reason, for a person to check."""

from collections.abc import Iterable, Iterator, Sequence

from loaders.claims.mentions.predicates import of_something_else
from loaders.claims.reading import Reading
from schema.claim import Claim

Stretch = tuple[int, int, str]  # where it begins and ends, and why it is no claim


def unclaimed(readings: Iterable[Reading], claims: Sequence[Claim]) -> Iterator[Stretch]:
    """The counted things that stand in no quote, in the order of the text."""
    quoted = sorted((claim.start, claim.end) for claim in claims)
    for reading in readings:
        for thing in reading.things:
            start, end = reading.left[thing.first], reading.right[thing.last]
            counted = thing.materiel is not None and thing.value is not None and not thing.article
            if counted and not any(left < end and start < right for left, right in _near(quoted, reading)):
                yield start, end, _reason(reading)


def _near(quoted: list[tuple[int, int]], reading: Reading) -> list[tuple[int, int]]:
    return [(left, right) for left, right in quoted if left < reading.sentence.end and reading.sentence.start < right]


def _reason(reading: Reading) -> str:
    """Why the sentence's verbs claim nothing, or that it has none."""
    refused = [predicate.refused for predicate in reading.predicates]
    if reading.predicates and all(refused):
        return str(refused[0])
    if reading.predicates:
        return "no verb of its sentence is said of it"
    return of_something_else(reading) or "no verb says that it was lost, fired or struck"
