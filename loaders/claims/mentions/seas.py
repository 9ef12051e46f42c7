"""Seas that go on with a list of regions."""

from collections.abc import Collection, Iterator

from loaders.claims.reading import PlaceName, Reading
from loaders.claims.tables import words

BESIDE_SEA = words("beside_sea")


def seas(reading: Reading, used: Collection[int]) -> Iterator[PlaceName]:
    """ "over Crimea and the Black Sea": a sea that goes on with a list of regions."""
    for term in reading.all("water"):
        first = term.first - 1
        before = first - 1
        while reading.word(before) in BESIDE_SEA:
            before -= 1
        listed = reading.word(before) == "," or reading.on("joint", before) is not None
        region = any(name.last == before - 1 for category in ("region", "region_word") for name in reading.all(category))
        if listed and region and first not in used and reading.tokens[first].capital and reading.tokens[term.first].capital:
            yield PlaceName(reading.left[first], reading.right[term.last], first, "within")
