"""The folder that the importer reads: a table for each label and each kind of relationship, and its arguments.

Neo4j's manual names the form: https://neo4j.com/docs/operations-manual/5/import/. The arguments are relative to the folder, which
may be carried to another machine.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from loaders.errors import LoaderError
from loaders.graph.offline.table import Table
from schema.ontology.labels import Label

ARGUMENTS = "arguments"
LARGEST = "32m"  # the importer must hold the largest value: a text of 2,000,000 characters, four bytes each
OPTIONS = (
    "--array-delimiter=U+001F",
    f"--read-buffer-size={LARGEST}",
    "--multiline-fields-format=v2",
)


class ImportFiles:
    """Nodes and relationships as they come."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._nodes: dict[Label, Table] = {}
        self._links: dict[tuple[Label, str, Label], Table] = {}

    def node(self, label: Label, properties: Mapping[str, Any]) -> None:
        """A node; its `id` is among its properties."""
        self.nodes(label).add((properties["id"],), _without_id(properties) | _point(label, properties))

    def link(self, kind: str, start: tuple[Label, str], end: tuple[Label, str], properties: Mapping[str, Any]) -> None:
        """A relationship between two nodes, each a label and an id, in any order with the nodes themselves."""
        key = (start[0], kind, end[0])
        table = self._links.get(key)
        if table is None:
            table = self._links[key] = Table(self.folder, f"{start[0]}-{kind}-{end[0]}", (f":START_ID({start[0]})", f":END_ID({end[0]})"))
        table.add((start[1], end[1]), properties)

    def nodes(self, label: Label) -> Table:
        """The table of a label."""
        if label not in self._nodes:
            self._nodes[label] = Table(self.folder, label, (f"id:ID({label})",))
        return self._nodes[label]

    @property
    def counts(self) -> Mapping[str, int]:
        """Rows by table."""
        return {table.name: table.rows for table in (*self._nodes.values(), *self._links.values())}

    def close(self) -> None:
        """Write the headers and the importer's arguments."""
        arguments: list[str] = []
        several: list[str] = []
        for option, name, table in self._tables():
            for file, lines in table.close():
                arguments.append(f"{option}={name}={table.name}-header.csv,{file}")
                several += [file] if lines else []
        multiline = [f"--multiline-fields={','.join(several)}"] if several else []
        wanted = [*(OPTIONS if several else OPTIONS[:-1]), *multiline, *arguments]
        (self.folder / ARGUMENTS).write_text("".join(f"{line}\n" for line in wanted), encoding="utf-8")

    def _tables(self) -> Iterator[tuple[str, str, Table]]:
        yield from (("--nodes", label, table) for label, table in self._nodes.items())
        yield from (("--relationships", kind, table) for (_, kind, _), table in self._links.items())


@contextmanager
def import_files(folder: Path) -> Iterator[ImportFiles]:
    """An empty folder to fill, with its arguments once all is written: a folder without them is not whole.

    Raises LoaderError where the folder holds something already.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise LoaderError(f"{folder}: not empty; name a new folder")
    files = ImportFiles(folder)
    yield files
    files.close()


def _without_id(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if name != "id"}


def _point(label: Label, properties: Mapping[str, Any]) -> dict[str, str]:
    """A place's point, made of its latitude and longitude as everywhere."""
    lat, lon = properties.get("lat"), properties.get("lon")
    return {"point": f"{{latitude:{lat!r},longitude:{lon!r}}}"} if label is Label.LOCATION and lat is not None and lon is not None else {}
