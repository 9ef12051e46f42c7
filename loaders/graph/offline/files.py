"""The folder that the importer reads: tables as CSV, with a header for each desk that wrote, and its arguments.

Neo4j's manual names the form: https://neo4j.com/docs/operations-manual/5/import/. The arguments are relative to the folder, which
may be carried to another machine.
"""

import os
from collections import OrderedDict, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, NamedTuple

from loaders.errors import LoaderError
from loaders.graph.offline.sheet import Part, parts_of, without_id
from loaders.graph.offline.table import Entry, Kind, Table, link_kind, node_kind
from schema.ontology.labels import Label

ARGUMENTS = "arguments"
BUFFER = 1 << 16
OPEN = 200  # files at a time: many workers have many, and a process may not have more than 1,024
MEBIBYTE = 1 << 20
CHUNK = 4  # mebibytes that the importer reads at a time, unless a text is longer: it must hold the largest value
HELD = 200  # rows of a table that are written down together
OURS = 0  # the desk of what is no report's


class File(NamedTuple):
    """Rows of one table by one desk; those that span lines stand in a file of their own."""

    kind: Kind
    desk: int
    spans: bool

    @property
    def name(self) -> str:
        """Its name in the folder."""
        return f"{_stem(self.kind, self.desk)}{'-lines' if self.spans else ''}.csv"


class ImportFiles:
    """Nodes and relationships as they come. Desks are numbers here."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._tables: dict[Kind, Table] = {}
        self._headers: dict[tuple[Kind, int], tuple[str, ...]] = {}
        self._lengths: dict[File, int] = {}
        self._open: OrderedDict[File, IO[bytes]] = OrderedDict()
        self._held: dict[Kind, list[Entry]] = defaultdict(list)
        self._largest = CHUNK * MEBIBYTE

    def node(self, label: Label, properties: Mapping[str, Any]) -> None:
        """A node; its `id` is among its properties."""
        self._add(node_kind(label), (properties["id"],), without_id(properties) | _point(label, properties))

    def link(self, kind: str, start: tuple[Label, str], end: tuple[Label, str], properties: Mapping[str, Any]) -> None:
        """A relationship between two nodes, each a label and an id, in any order with the nodes themselves."""
        self._add(link_kind(start[0], kind, end[0]), (start[1], end[1]), properties)

    def write(self, part: Part, desk: int) -> int:
        """Rows as a desk made them; where in their file they begin."""
        file = File(part.kind, desk, part.spans)
        self._stream(file).write(part.rows)
        begins = self._lengths.get(file, 0)
        self._lengths[file] = begins + len(part.rows)
        if part.kind.name == Label.REPORT:
            self._largest = max(self._largest, len(part.rows))  # of one report, and no value is longer than its text
        return begins

    def head(self, desk: int, headers: Mapping[Kind, tuple[str, ...]]) -> None:
        """The columns of a desk's tables, which only grow; sheets may come in another order than they were made in."""
        for kind, columns in headers.items():
            self._headers[kind, desk] = max(columns, self._headers.get((kind, desk), ()), key=len)

    def amend(self, file: File, at: int, written: bytes) -> None:
        """Put bytes in the place of as many."""
        stream = self._stream(file)
        stream.flush()
        os.pwrite(stream.fileno(), written, at)

    def close(self) -> None:
        """Write the headers and the importer's arguments."""
        for kind in list(self._held):
            self._flush(kind)
        self.head(OURS, {kind: table.header for kind, table in self._tables.items()})
        for stream in self._open.values():
            stream.close()
        for kind, desk in {(file.kind, file.desk): None for file in self._lengths}:
            self._header(kind, desk).write_text(",".join(self._headers[kind, desk]) + "\n", encoding="utf-8")
        several = ",".join(file.name for file in self._lengths if file.spans)
        options = ["--array-delimiter=U+001F", f"--read-buffer-size={-(-self._largest // MEBIBYTE)}m"]
        options += ["--multiline-fields-format=v2", f"--multiline-fields={several}"] if several else []
        files = [f"{file.kind.option}={file.kind.name}={self._header(file.kind, file.desk).name},{file.name}" for file in self._lengths]
        (self.folder / ARGUMENTS).write_text("".join(f"{line}\n" for line in (*options, *files)), encoding="utf-8")

    def _add(self, kind: Kind, ends: tuple[str, ...], properties: Mapping[str, Any]) -> None:
        held = self._held[kind]
        held.append((ends, properties))
        if len(held) >= HELD or kind.name == Label.REPORT:
            self._flush(kind)

    def _flush(self, kind: Kind) -> None:
        table = self._tables.setdefault(kind, Table(kind))
        for part in parts_of(kind, table, self._held.pop(kind)):
            self.write(part, OURS)

    def _stream(self, file: File) -> IO[bytes]:
        """The file at its end, open; the one that was wanted longest ago is closed for it where there are too many."""
        if file in self._open:
            self._open.move_to_end(file)
            return self._open[file]
        if len(self._open) >= OPEN:
            self._open.popitem(last=False)[1].close()
        stream = (self.folder / file.name).open("r+b" if file in self._lengths else "wb", buffering=BUFFER)
        stream.seek(0, os.SEEK_END)
        self._open[file] = stream
        return stream

    def _header(self, kind: Kind, desk: int) -> Path:
        return self.folder / f"{_stem(kind, desk)}-header.csv"


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


def _stem(kind: Kind, desk: int) -> str:
    return f"{kind.table}-{desk}" if desk != OURS else kind.table


def _point(label: Label, properties: Mapping[str, Any]) -> dict[str, str]:
    """A place's point, made of its latitude and longitude as everywhere."""
    lat, lon = properties.get("lat"), properties.get("lon")
    return {"point": f"{{latitude:{lat!r},longitude:{lon!r}}}"} if label is Label.LOCATION and lat is not None and lon is not None else {}
