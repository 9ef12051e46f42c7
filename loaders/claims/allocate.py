"""Which predicate of a sentence a place or a formation belongs to: the one it follows, else the next."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from loaders.claims.reading import PlaceName, Predicate, Reading, Unit


@dataclass(slots=True)
class Share:
    """The places and formations of one predicate."""

    places: list[PlaceName] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)


def allocate(reading: Reading) -> dict[int, Share]:
    """Shares by the index of the predicate in `reading.predicates`; what no predicate takes is left out."""
    shares: dict[int, Share] = {number: Share() for number in range(len(reading.predicates))}
    standing = [number for number, predicate in enumerate(reading.predicates) if not predicate.refused]
    for place in reading.places:
        owner = _owner(reading.predicates, standing, place.at)
        if owner is not None:
            shares[owner].places.append(place)
    for unit in reading.units:
        owner = _owner(reading.predicates, standing, unit.at) if unit.type != "group_of_forces" else None
        if owner is not None:
            shares[owner].units.append(unit)
    return shares


def _owner(predicates: list[Predicate], standing: Iterable[int], at: int) -> int | None:
    before = [number for number in standing if predicates[number].term.first < at]
    if before:
        return before[-1]
    return next((number for number in standing if predicates[number].term.first > at), None)
