"""A report's text cut where something begins or ends: which claims and which name each piece belongs to.

Offsets are code points, as Python counts them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text of the same claims and the same name; `opens` are the claims that begin here, by their numbers."""

    text: str
    claims: Sequence[Mapping[str, Any]]
    name: "Name | None"
    opens: Sequence[int]


@dataclass(frozen=True, slots=True)
class Name:
    """A place or a formation as the text names it, with what it became; `node` null where nothing was clear enough."""

    start: int
    end: int
    sort: str
    mention: Mapping[str, Any]

    @property
    def node(self) -> Mapping[str, Any] | None:
        """The place or formation that it became."""
        found: Mapping[str, Any] | None = self.mention["location" if self.sort == "place" else "formation"]
        return found

    @property
    def state(self) -> str:
        """`resolved`, `counted` (three brigades are no formation), or `unresolved`."""
        if self.node is not None:
            return "resolved"
        return "counted" if self.mention.get("count") else "unresolved"


def pieces(text: str, claims: Sequence[Mapping[str, Any]]) -> Iterator[Piece]:
    """All of the text, in order."""
    found = list(names(claims))
    spans = [(claim["start"], claim["end"]) for claim in claims] + [(name.start, name.end) for name in found]
    edges = sorted({0, len(text), *(min(max(edge, 0), len(text)) for span in spans for edge in span)})
    numbers = {claim["id"]: number for number, claim in enumerate(claims, 1)}
    for start, end in pairwise(edges):
        here = [claim for claim in claims if claim["start"] <= start and end <= claim["end"]]
        name = next((name for name in found if name.start <= start and end <= name.end), None)
        yield Piece(text[start:end], here, name, [numbers[claim["id"]] for claim in here if claim["start"] == start])


def names(claims: Iterable[Mapping[str, Any]]) -> Iterator[Name]:
    """Each name once, the shorter of two that overlap first: what several claims share is one name."""
    seen: dict[tuple[int, int], Name] = {}
    for claim in claims:
        for sort, field in (("place", "mentions"), ("formation", "units")):
            for mention in claim[field]:
                seen.setdefault((mention["start"], mention["end"]), Name(mention["start"], mention["end"], sort, mention))
    yield from sorted(seen.values(), key=lambda name: (name.end - name.start, name.start))
