"""The three types that names are reconciled against: their properties, and their nodes by id."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from schema.gazetteer import open_gazetteer
from schema.keys import local_id
from schema.nodes import Formation, Location, Source
from schema.orbat import formation_of
from schema.sources import sources

Node = Location | Formation | Source
Value = str | float | int | None


@dataclass(frozen=True, slots=True)
class Kind:
    """A type: the properties that a table can be extended by, and those of them that a query may give as evidence."""

    id: str
    name: str
    find: Callable[[str], Node | None]
    properties: Mapping[str, tuple[str, Callable[[Any], Value]]]
    evidence: Mapping[str, str]  # the property of a query, and the resolver's word for it


def _superior(formation: Formation) -> str | None:
    found = formation_of(formation.subordinate_to) if formation.subordinate_to else None
    return found.name if found else None


PLACE = Kind(
    "place",
    "Place",
    lambda id_: open_gazetteer().get(id_),
    {
        "name_uk": ("Name in Ukrainian", lambda place: place.name_uk),
        "name_ru": ("Name in Russian", lambda place: place.name_ru),
        "kind": ("Kind of place", lambda place: place.kind.value),
        "admin1": ("Oblast", lambda place: place.admin1),
        "latitude": ("Latitude", lambda place: place.latitude),
        "longitude": ("Longitude", lambda place: place.longitude),
        "population": ("Population", lambda place: place.population),
    },
    {"region": "region", "admin1": "region", "latitude": "latitude", "longitude": "longitude"},
)
FORMATION = Kind(
    "formation",
    "Formation",
    formation_of,
    {
        "party": ("Party", lambda formation: formation.party.value),
        "number": ("Number", lambda formation: formation.number),
        "type": ("Type", lambda formation: formation.type and formation.type.value),
        "echelon": ("Echelon", lambda formation: formation.echelon and formation.echelon.value),
        "subordinate_to": ("Subordinate to", _superior),
    },
    {"party": "party"},
)
SOURCE = Kind(
    "source",
    "Source",
    lambda id_: sources().get(id_),
    {
        "kind": ("Kind of source", lambda source: source.kind.value),
        "affiliation": ("Side it speaks for", lambda source: source.affiliation and source.affiliation.value),
    },
    {},
)
KINDS = {kind.id: kind for kind in (PLACE, FORMATION, SOURCE)}


def kind_of(id_: str) -> Kind | None:
    """The type of a global id."""
    return KINDS.get(id_.partition(":")[0])


def node_of(id_: str) -> Node | None:
    """The node of a global id, out of the reference tables."""
    kind = kind_of(id_)
    return kind.find(local_id(kind.id, id_)) if kind else None


def described(node: Node) -> str:
    """A line that tells a node from its namesakes."""
    if isinstance(node, Location):
        words = (node.kind.value.lower(), node.admin1, node.name_uk)
    elif isinstance(node, Formation):
        words = (node.party.value, node.type and node.type.value.lower().replace("_", " "), node.echelon and node.echelon.value.lower())
    else:
        words = (node.kind.value.lower().replace("_", " "), node.affiliation and node.affiliation.value, None)
    return ", ".join(word for word in words if word)
