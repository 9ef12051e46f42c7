"""A digest over everything that a graph says: the same on either engine and after whatever was killed on the way, if the same is said.

Left out is what says when and with which program it was said: two loads of the same reports differ in nothing else.
"""

import hashlib
from collections.abc import Iterator
from typing import Any

import orjson

from schema.ontology.labels import Label
from schema.store import Row, Store

WHEN = frozenset({"loaded_at", "known_from", "known_until", "taken", "fingerprint"})
ENGINES_OWN = frozenset({"point"})  # a value of the engine's own type, made of lat and lon
FIRST_WRITERS = frozenset({"surface", "region", "name"})  # spellings that share an id: the node shows the one that came first
MODULUS = 1 << 256
WINDOWS = tuple("0123456789abcdef")
COUNTED: tuple[Label, ...] = tuple(label for label in Label if label not in {Label.GRAPH, Label.DAY})  # days say nothing that claims do not

# One window of ids at a time, so that memory stays flat; the unique index is walked, on either engine.
SAID = {
    label: f"""
MATCH (n:{label})
WHERE n.id >= $lo AND n.id < $hi
RETURN properties(n) AS node,
       COLLECT {{ MATCH (n)-[r]->(m) RETURN {{type: type(r), end: m.id, link: properties(r)}} }} AS links"""
    for label in COUNTED
}


def graph_digest(store: Store) -> str:
    """64 hex digits: the sum of the hashes of every node with its outgoing relationships, so that no order matters."""
    total = 0
    for label in COUNTED:
        for lo, hi in windows(label):
            for row in store.read(SAID[label], {"lo": lo, "hi": hi}):
                total = (total + _hash(label, row)) % MODULUS
    return f"{total:064x}"


def windows(label: Label) -> Iterator[tuple[str, str]]:
    """Ranges of ids that take in every node of a label. Reports and claims are millions and their ids evenly spread hex digits; the others are few."""
    if label not in {Label.CLAIM, Label.REPORT}:
        yield "", "\U0010ffff"
        return
    kind = label.lower()
    marks = [f"{kind}:{first}{second}" for first in WINDOWS for second in WINDOWS]
    yield from zip(marks, [*marks[1:], f"{kind}:g"], strict=True)


def _hash(label: Label, row: Row) -> int:
    links = sorted(orjson.dumps([link["type"], _id(link["end"]), _said(link["link"])]) for link in row["links"])
    node = row["node"]
    if label in {Label.PLACE_NAME, Label.FORMATION_NAME} or node.get("provisional"):
        node = {name: value for name, value in node.items() if name not in FIRST_WRITERS}
    said = orjson.dumps([label, _said(node)]) + b"".join(links)
    return int.from_bytes(hashlib.sha256(said).digest(), "big")


def _said(properties: Row) -> list[list[Any]]:
    """Names and values in order; nulls and empty lists are absent, and 5 is 5.0."""
    kept = ((name, value) for name, value in sorted(properties.items()) if name not in WHEN | ENGINES_OWN and not name.startswith("@"))
    return [[name, _value(value)] for name, value in kept if value is not None and value != []]


def _value(value: Any) -> Any:
    if isinstance(value, list):
        return [_value(item) for item in value]
    if isinstance(value, float | int) and not isinstance(value, bool):
        return f"{value:.12g}"
    return _id(value) if isinstance(value, str) else value


def _id(value: str) -> str:
    """A withdrawn claim's id ends in the instant from which it was not known any more."""
    return value.partition("~")[0] if value.startswith("claim:") else value
