"""A graph as a file, with its judgements and history, and back on any engine: `claimgraph export --dump`, `claimgraph load`.

The file is gzipped JSON lines: a header, then one line a node with the relationships that leave it. The engines' own point type is
left out and made again from latitude and longitude.
"""

import gzip
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import orjson

from loaders.errors import LoaderError
from loaders.graph.days import FORGET, close_days
from loaders.graph.digest import COUNTED, windows
from schema.ontology.labels import SCHEMA_VERSION, Label, Relationship
from schema.store import Row, Store, Transaction, apply_schema
from schema.store.apply import graph_row
from schema.store.migrations import migrate, pending

MARK = "claimgraph-dump"
BATCH = 1000
REFERENCE = frozenset({Label.LOCATION, Label.MATERIEL})  # laid down by `apply_schema`: only what a graph lacks is added

WHOLE = {
    label: f"""
MATCH (n:{label})
WHERE n.id >= $lo AND n.id < $hi
RETURN properties(n) AS node,
       COLLECT {{ MATCH (n)-[r]->(m) RETURN {{type: type(r), label: labels(m)[0], end: m.id, set: properties(r)}} }} AS links"""
    for label in COUNTED
}
HELD = {
    label: f"""
UNWIND $ids AS id
MATCH (n:{label} {{id: id}})
RETURN n.id AS id
"""
    for label in REFERENCE
}
PUT = {
    label: f"""
UNWIND $rows AS row
MERGE (n:{label} {{id: row.id}})
SET n = row
"""
    for label in COUNTED
}
PUT[Label.LOCATION] += "SET n.point = point({longitude: row.lon, latitude: row.lat})"
UNLINK = {
    label: f"""
UNWIND $ids AS id
MATCH (n:{label} {{id: id}})-[r]->()
DELETE r
"""
    for label in COUNTED
}
LINK = """
UNWIND $rows AS row
MATCH (a:{} {{id: row.id}})
MATCH (b:{} {{id: row.end}})
CREATE (a)-[r:{}]->(b)
SET r = row.set
"""


def write_dump(store: Store, path: Path) -> int:
    """Write the whole graph; the number of nodes. The file appears when it is complete."""
    beside = path.with_name(f"{path.name}.part")
    written = 0
    with gzip.open(beside, "wb", compresslevel=5) as file:
        file.write(orjson.dumps({MARK: graph_row(store)["version"]}) + b"\n")
        for label in COUNTED:
            for row in nodes_of(store, label):
                file.write(orjson.dumps({"label": label} | row) + b"\n")
                written += 1
    beside.replace(path)
    return written


def is_dump(path: Path) -> bool:
    """Whether a file is such a dump, by its first line."""
    try:
        with gzip.open(path, "rb") as file:
            return file.readline(200).startswith(f'{{"{MARK}"'.encode())
    except (OSError, EOFError):
        return False


def read_dump(store: Store, path: Path) -> int:
    """Put a dump into a graph; the number of nodes written. A second time ends in the same graph.

    Raises LoaderError where the file is none of ours, is cut off, or comes from a newer version.
    """
    apply_schema(store)
    store.write(FORGET)
    written: set[str] = set()
    for label, batch in _batches(path):
        if lacking := _lacking(store, label, batch):
            store.write(PUT[label], {"rows": [line["node"] for line in lacking]})
        if label in REFERENCE:
            written.update(line["node"]["id"] for line in lacking)
    count = 0
    for label, batch in _batches(path):
        ours = [line for line in batch if label not in REFERENCE or line["node"]["id"] in written]
        _link(store, label, ours)
        count += len(ours)
    migrate(store, pending(_version(path)))
    close_days(store)
    return count


def nodes_of(store: Store, label: Label) -> Iterator[Row]:
    """Every node of a label with the relationships that leave it, without what belongs to the engine alone."""
    for lo, hi in windows(label):
        for row in store.read(WHOLE[label], {"lo": lo, "hi": hi}):
            node = {name: value for name, value in row["node"].items() if name != "point" and not name.startswith("@")}
            yield {"node": node, "links": row["links"]}


def _lacking(store: Store, label: Label, batch: list[Row]) -> list[Row]:
    if label not in REFERENCE:
        return batch
    held = {row["id"] for row in store.read(HELD[label], {"ids": [line["node"]["id"] for line in batch]})}
    return [line for line in batch if line["node"]["id"] not in held]


def _link(store: Store, label: Label, batch: list[Row]) -> None:
    """Make the relationships of a batch anew, so that none is there twice."""
    if not batch:
        return
    links: dict[tuple[Label, Relationship], list[Row]] = defaultdict(list)
    for line in batch:
        for link in line["links"]:
            links[Label(link["label"]), Relationship(link["type"])].append(
                {
                    "id": line["node"]["id"],
                    "end": link["end"],
                    "set": {name: value for name, value in link["set"].items() if name[0] != "@"},
                }
            )

    def work(transaction: Transaction) -> None:
        transaction.run(UNLINK[label], {"ids": [line["node"]["id"] for line in batch]})
        for (end, kind), rows in links.items():
            transaction.run(LINK.format(label, end, kind), {"rows": rows})

    store.in_transaction(work)


def _batches(path: Path) -> Iterator[tuple[Label, list[Row]]]:
    """Lines of one label at a time, in the order of the file."""
    lines = _lines(path)
    while batch := list(islice(lines, BATCH)):
        by_label: dict[Label, list[Row]] = defaultdict(list)
        for line in batch:
            by_label[Label(line["label"])].append(line)
        yield from by_label.items()


def _lines(path: Path) -> Iterator[Row]:
    try:
        with gzip.open(path, "rb") as file:
            _check(path, orjson.loads(file.readline()))
            yield from map(orjson.loads, _whole_lines(file))
    except (OSError, EOFError, orjson.JSONDecodeError) as error:
        raise LoaderError(f"{path}: no whole dump of a graph: {error}") from error


def _whole_lines(file: Iterable[bytes]) -> Iterator[bytes]:
    return (line for line in file if line.strip())


def _version(path: Path) -> int:
    with gzip.open(path, "rb") as file:
        return int(orjson.loads(file.readline())[MARK])


def _check(path: Path, header: object) -> None:
    version = header.get(MARK) if isinstance(header, dict) else None
    if not isinstance(version, int):
        raise LoaderError(f"{path}: no dump of a graph")
    if version > SCHEMA_VERSION:
        raise LoaderError(f"{path}: of schema version {version}, this program knows {SCHEMA_VERSION}: use a newer one")
