"""Report rows -> the importer's files: what `loaders.graph.write` would make of them in an empty graph."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from loaders.graph.offline.claims import Tellings
from loaders.graph.offline.files import ImportFiles, import_files
from loaders.graph.offline.sheet import CLAIMS, Sheet, draw
from loaders.graph.rows import ReportRows
from loaders.graph.write import Written, instant
from schema.keys import local_id
from schema.ontology.enums import LoadStatus
from schema.ontology.labels import Label, Relationship
from schema.store.apply import graph_row
from schema.store.reference import reference_nodes

Row = Mapping[str, Any]
SECOND = "another version of a report of this import: load it once the graph is there"


class OfflineGraph:
    """Reports as they come, each once. About 200 bytes of memory a report, for its id and what it held."""

    def __init__(self, files: ImportFiles) -> None:
        self._files = files
        self._now = instant()
        self._contents: dict[int, int] = {}
        self._desks: dict[str, int] = {}
        self._known: dict[Label, set[str]] = {label: set() for label in Label}
        self._tellings = Tellings(files)
        self._lay_reference()

    def add(self, rows: ReportRows) -> Written:
        """A report, drawn by this process."""
        return self.take(draw(rows, at=self._now))

    def take(self, sheet: Sheet) -> Written:
        """A report; one whose id came before is unchanged, or refused where it says something else."""
        report = local_id("report", sheet.id)
        number, content = _number(report), _number(sheet.content)
        if number in self._contents:
            same = self._contents[number] == content
            return Written(report, LoadStatus.UNCHANGED if same else LoadStatus.REJECTED, sheet.claims, None if same else SECOND)
        self._contents[number] = content
        for name, nodes in sheet.nodes.items():
            self._add_named(Label(name), nodes)
        self._write(report, sheet)
        return Written(report, LoadStatus.CREATED, sheet.claims)

    def finish(self) -> None:
        """Settle which assertions the claims tell, which is known now."""
        self._tellings.settle()

    def _lay_reference(self) -> None:
        self._files.node(Label.GRAPH, graph_row())
        for label, row, link in reference_nodes():
            self._known[label].add(row["id"])
            self._files.node(label, row)
            if link is not None:
                kind, end = link
                self._files.link(kind, (label, row["id"]), (label, end), {})

    def _add_named(self, label: Label, nodes: Iterable[Row]) -> None:
        for node in nodes:
            if node["id"] not in self._known[label]:
                self._known[label].add(node["id"])
                self._files.node(label, {"id": node["id"]} | node["set"])
                if node.get("up"):
                    self._files.link(Relationship.SUBORDINATE_TO, (label, node["id"]), (label, node["up"]), {})

    def _write(self, report: str, sheet: Sheet) -> None:
        desk = self._desks.setdefault(sheet.desk, len(self._desks) + 1)
        self._files.head(desk, sheet.headers)
        begins = {(part.kind, part.spans): self._files.write(part, desk) for part in sheet.parts}
        self._tellings.add(report, desk, (begins.get((CLAIMS, False), 0), begins.get((CLAIMS, True), 0)), sheet.told)


@contextmanager
def offline_graph(folder: Path) -> Iterator[OfflineGraph]:
    """An empty folder that becomes a graph to import; whole once this ends without an error."""
    with import_files(folder) as files:
        graph = OfflineGraph(files)
        yield graph
        graph.finish()


def write_import(reports: Iterable[ReportRows], folder: Path) -> int:
    """A folder for Neo4j's offline importer, of rows; the number of claims in it. Rows of a report that came before are passed over."""
    with offline_graph(folder) as graph:
        return sum(written.claims for written in map(graph.add, reports) if written.status is LoadStatus.CREATED)


def _number(digest: str) -> int:
    """80 bits of a digest as a number: a tenth of the memory of its text."""
    return int(digest, 16)
