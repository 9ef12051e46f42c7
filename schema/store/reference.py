"""Reference data as rows: every place, formation, source and class of materiel that we know before any report."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from schema.gazetteer import open_gazetteer
from schema.keys import global_id
from schema.nodes import Formation, Location, Source
from schema.ontology.enums import PlaceKind
from schema.ontology.labels import SCHEMA_VERSION, Label, Relationship
from schema.ontology.taxonomy import taxonomy
from schema.orbat import formations
from schema.sources import sources

TABLES = ("schema.ontology", "schema.gazetteer", "schema.orbat", "schema.sources")
Row = dict[str, Any]


@cache
def reference_digest() -> str:
    """Of the tables' bytes: equal as long as the reference data would be."""
    total = hashlib.sha256(str(SCHEMA_VERSION).encode())
    for package in TABLES:
        for file in sorted(_tables(files(package)), key=lambda file: file.name):
            total.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def _tables(folder: Traversable) -> Iterator[Traversable]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _tables(entry)
        elif entry.name.endswith((".yaml", ".tsv", ".bin")):
            yield entry


def reference_nodes() -> Iterator[tuple[Label, Row, tuple[Relationship, str] | None]]:
    """Every node of the reference data: label, properties, and its link to what holds it, of the same label."""
    for label, rows, link in KINDS:
        known: set[str] = set()
        for row in rows():
            known.add(row["id"])
            up = (link, row["up"]) if link and row["up"] in known else None
            yield label, {"id": row["id"]} | {name: value for name, value in row["set"].items() if value is not None and value != []}, up


def materiel_rows() -> Iterator[Row]:
    """The taxonomy, parents first."""
    for position, kind in enumerate(taxonomy().values()):
        up = kind.broader and global_id("materiel", kind.broader)
        yield {"id": global_id("materiel", kind.id), "up": up, "set": {"name": kind.name, "position": position}}


def source_rows() -> Iterator[Row]:
    """Known sources."""
    for source in sources().values():
        yield source_row(source)


def formation_rows() -> Iterator[Row]:
    """Known formations, those they are subordinate to first."""
    known = formations()
    for formation in _superiors_first(known.values(), {formation.id: formation.subordinate_to for formation in known.values()}):
        yield formation_row(formation)


def location_rows() -> Iterator[Row]:
    """Every place of the gazetteer, what holds it first."""
    gazetteer = open_gazetteer()
    oblasts = {place.id for place in gazetteer.locations() if place.kind is PlaceKind.OBLAST}
    for place in gazetteer.locations():
        yield _location_row(place, gazetteer.aliases(place.id), oblasts)


def source_row(source: Source) -> Row:
    """A source as its node."""
    return {
        "id": global_id("source", source.id),
        "up": None,
        "set": {
            "name": source.name,
            "kind": source.kind.value,
            "affiliation": source.affiliation and source.affiliation.value,
            "aliases": list(source.aliases),
            "provisional": source.provisional,
        },
    }


def formation_row(formation: Formation) -> Row:
    """A formation as its node; `up` is what it is subordinate to."""
    return {
        "id": global_id("formation", formation.id),
        "up": formation.subordinate_to and global_id("formation", formation.subordinate_to),
        "set": {
            "name": formation.name,
            "party": formation.party.value,
            "number": formation.number,
            "type": formation.type and formation.type.value,
            "echelon": formation.echelon and formation.echelon.value,
            "aliases": list(formation.aliases),
            "provisional": formation.provisional,
        },
    }


def _location_row(place: Location, aliases: tuple[str, ...], oblasts: set[str]) -> Row:
    oblast = next((holder for holder in (place.id, *place.within) if holder in oblasts), None)
    return {
        "id": global_id("place", place.id),
        "up": global_id("place", place.within[0]) if place.within else None,
        "set": {
            "name": place.name,
            "name_uk": place.name_uk,
            "name_ru": place.name_ru,
            "kind": place.kind.value,
            "lat": place.latitude,
            "lon": place.longitude,
            "oblast": oblast and global_id("place", oblast),
            "aliases": list(aliases),
            "population": place.population,
        },
    }


def _superiors_first(rows: Iterable[Formation], superior: dict[str, str | None]) -> list[Formation]:
    def depth(formation: str | None, seen: int = 0) -> int:
        return seen if formation is None or seen > len(superior) else depth(superior.get(formation), seen + 1)

    return sorted(rows, key=lambda row: depth(row.id))


KINDS: tuple[tuple[Label, Callable[[], Iterator[Row]], Relationship | None], ...] = (
    (Label.MATERIEL, materiel_rows, Relationship.BROADER),
    (Label.SOURCE, source_rows, None),
    (Label.FORMATION, formation_rows, Relationship.SUBORDINATE_TO),
    (Label.LOCATION, location_rows, Relationship.WITHIN),
)
