"""Who says of which place that it changed hands: the last word of each side."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphapi.room.projection import on_sheet, project
from graphapi.room.sheet import side

HALF = 120  # half the side of a mark, in units of the sheet


@dataclass(frozen=True, slots=True)
class Word:
    """A place and the newest claim about it by each party that is said to have taken it."""

    place: Mapping[str, Any]
    x: int
    y: int
    claims: Mapping[str, Mapping[str, Any]]

    @property
    def disputed(self) -> bool:
        """Whether each party has been said to have it."""
        return "RU" in self.claims and "UA" in self.claims

    @property
    def halves(self) -> Sequence[tuple[str, str]]:
        """Paths of the mark, each with the party it is for."""
        x, y, h = self.x, self.y, HALF
        if not self.disputed:
            return [(f"M{x - h} {y}L{x} {y - h}L{x + h} {y}L{x} {y + h}z", next(iter(self.claims)))]
        return [(f"M{x - h} {y}L{x} {y - h}V{y + h}z", "RU"), (f"M{x + h} {y}L{x} {y - h}V{y + h}z", "UA")]


def words_of(claims: Iterable[Mapping[str, Any]]) -> list[Word]:
    """The places of claims that come newest first, disputed ones first."""
    places: dict[str, Mapping[str, Any]] = {}
    newest: dict[str, dict[str, Mapping[str, Any]]] = {}
    for claim in claims:
        for mention in claim["locations"]:
            place = mention["location"]
            if place is None or mention["role"] != "OBJECT" or place["latitude"] is None:
                continue
            places[place["id"]] = place
            newest.setdefault(place["id"], {}).setdefault(claim["actor"] or side(claim["claimant"]), claim)
    made = [_word(places[id_], held) for id_, held in newest.items()]
    return sorted((word for word in made if on_sheet(word.x, word.y)), key=lambda word: not word.disputed)


def _word(place: Mapping[str, Any], claims: Mapping[str, Mapping[str, Any]]) -> Word:
    x, y = project(place["latitude"], place["longitude"])
    return Word(place, round(x), round(y), claims)
