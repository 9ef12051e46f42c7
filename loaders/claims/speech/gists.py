"""Whose speech a list sums up: "Президент выступил в парламенте. Главное из его слов:"."""

from collections.abc import Sequence

from loaders.claims.draft import Attribution
from loaders.claims.reading import Reading
from loaders.claims.speech.voices import voice
from loaders.claims.tables import words

GISTS = words("gists")
DIGESTS, ITEMS = words("digests"), 3  # the fewest items of a digest
OFFICES = ("-president", "-governor", "-mayor")


def summed_up(readings: Sequence[Reading], named: list[Attribution | None]) -> list[Attribution | None]:
    """Who speaks in a sentence that ends in a colon and sums up what he said: the one person of it, or of the one before."""
    for number, reading in enumerate(readings):
        if named[number] is None and reading.classes & GISTS.bit and reading.words[reading.size - 1] == ":":
            named[number] = _only_one(reading) or (_only_one(readings[number - 1]) if number else None)
    return named


def digest(readings: Sequence[Reading], own: Attribution) -> Attribution | None:
    """ "Главное к утру": the outlet of no side whose items tell of this and that, each by its own word."""
    if own.side is not None or not own.outlet or not readings or not readings[0].classes & DIGESTS.bit:
        return None
    return own if len({reading.sentence.paragraph for reading in readings}) > ITEMS else None


def _only_one(reading: Reading) -> Attribution | None:
    heard = [one for term in reading.all("source") if (one := voice(reading, term)) and _person(one)]
    return heard[0] if len({one.claimant.source for one in heard}) == 1 else None


def _person(one: Attribution) -> bool:
    return one.claimant.spokesperson is not None or one.claimant.source.endswith(OFFICES)
