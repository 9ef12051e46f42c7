"""Each kind of reference data: its rows, and the statements by which they are found, made and mended."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from schema.ontology.labels import Label, Relationship
from schema.store.reference import formation_rows, location_rows, materiel_rows, source_rows

_KNOWN = """
UNWIND $ids AS id
MATCH (n:{label} {{id: id}})
RETURN n.id AS id
"""
_CREATE = """
UNWIND $rows AS r
CREATE (n:{label} {{{values}}})
"""
_MEND = """
UNWIND $rows AS r
MATCH (n:{label} {{id: r.id}})
SET {values}
"""
_CREATE_LINK = """
WITH n, r
MATCH (b:{label} {{id: r.up}})
CREATE (n)-[:{link}]->(b)
"""
_MEND_LINK = """
WITH n, r
OPTIONAL MATCH (n)-[old:{link}]->()
DELETE old
WITH DISTINCT n, r
MATCH (b:{label} {{id: r.up}})
CREATE (n)-[:{link}]->(b)
"""
_POINT = "point({longitude: r.set.lon, latitude: r.set.lat})"


@dataclass(frozen=True, slots=True)
class Table:
    """One kind of reference data."""

    name: Label
    rows: Callable[[], Iterator[dict[str, Any]]]
    known: str
    create: str
    mend: str


def _table(
    label: Label, rows: Callable[[], Iterator[dict[str, Any]]], names: str, *, link: Relationship | None, point: bool = False
) -> Table:
    """The table of a label whose rows set these properties (a word each), linked to the row above it, with the engine's own point or without."""
    values = ["id: r.id", *(f"{name}: r.set.{name}" for name in names.split()), *([f"point: {_POINT}"] if point else [])]
    create = _CREATE.format(label=label, values=", ".join(values))
    mend = _MEND.format(label=label, values="n += r.set" + (f", n.point = {_POINT}" if point else ""))
    if link is not None:
        create += _CREATE_LINK.lstrip("\n").format(label=label, link=link)
        mend += _MEND_LINK.lstrip("\n").format(label=label, link=link)
    return Table(label, rows, _KNOWN.format(label=label), create, mend)


TABLES = (
    _table(Label.MATERIEL, materiel_rows, "name position", link=Relationship.BROADER),
    _table(Label.SOURCE, source_rows, "name kind affiliation aliases provisional", link=None),
    _table(
        Label.FORMATION,
        formation_rows,
        "name party number type echelon aliases provisional",
        link=Relationship.SUBORDINATE_TO,
    ),
    _table(
        Label.LOCATION,
        location_rows,
        "name name_uk name_ru kind lat lon oblast aliases population",
        link=Relationship.WITHIN,
        point=True,
    ),
)
