"""The ways of writing a body's nation: "Russian Foreign Ministry", "Russia's Foreign Ministry", "Foreign Ministry of Russia"."""

from collections.abc import Iterator
from functools import cache

from loaders.claims.tables import read_yaml

LONGEST = 4  # words of a name that has its nation in another place, too


@cache
def _nations() -> list[tuple[list[str], list[str]]]:
    return [(row["before"], row.get("after", [])) for row in read_yaml("nations.yaml")]


def otherwise(name: str) -> Iterator[str]:
    """The name with its nation written in other ways; nothing where it names none."""
    for before, after in _nations():
        first = next((one for one in before if name.startswith(f"{one} ")), None)
        last = next((one for one in after if name.endswith(f" {one}")), None)
        if first is None and last is None:
            continue
        bare = name[len(first) + 1 :] if first else name[: -len(last or "") - 1]
        if len(bare.split()) > LONGEST or not (bare[0].isupper() or bare.isascii()):
            continue  # "российское военное ведомство" has an ending of its own
        yield from (f"{one} {bare}" for one in before if one.isascii())
        yield from (f"{bare} {one}" for one in after if bare[0].isupper())
