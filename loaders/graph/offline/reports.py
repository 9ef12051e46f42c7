"""Report rows -> the importer's files: what `loaders.graph.write` would make of them in an empty graph."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from loaders.graph.offline.claims import ClaimLots
from loaders.graph.offline.files import ImportFiles, import_files
from loaders.graph.rows import ReportRows
from loaders.graph.write import Written, instant
from schema.keys import local_id
from schema.ontology.enums import LoadStatus
from schema.ontology.labels import Label, Relationship
from schema.store.apply import graph_row
from schema.store.reference import reference_nodes

Row = Mapping[str, Any]
SECOND = "another version of a report of this import: load it once the graph is there"
LINKS = (  # of a claim: the key of its row, the type, the label of the end
    ("claimed_by", Relationship.CLAIMED_BY, Label.SOURCE),
    ("relayed_by", Relationship.RELAYED_BY, Label.SOURCE),
    ("at", Relationship.AT, Label.LOCATION),
    ("at_name", Relationship.AT, Label.PLACE_NAME),
    ("involves", Relationship.INVOLVES, Label.FORMATION),
    ("involves_name", Relationship.INVOLVES, Label.FORMATION_NAME),
)


class OfflineGraph:
    """Reports as they come, each once. About 200 bytes of memory a report, for its id and what it held."""

    def __init__(self, files: ImportFiles) -> None:
        self._files = files
        self._now = instant()
        self._contents: dict[int, int] = {}
        self._known: dict[Label, set[str]] = {label: set() for label in Label}
        self._lots = ClaimLots(files.folder / "claims", files.nodes(Label.CLAIM))
        self._lay_reference()

    def add(self, rows: ReportRows) -> Written:
        """A report; one whose id came before is unchanged, or refused where it says something else."""
        report = local_id("report", rows.id)
        number, content = _number(report), _number(rows.content)
        if number in self._contents:
            same = self._contents[number] == content
            return Written(report, LoadStatus.UNCHANGED if same else LoadStatus.REJECTED, len(rows.claims), None if same else SECOND)
        self._contents[number] = content
        for name, nodes in rows.nodes.items():
            self._add_named(Label(name), nodes)
        self._files.node(Label.REPORT, rows.report | {"loaded_at": self._now})
        self._link(Relationship.PUBLISHED_BY, (Label.REPORT, rows.id), (Label.SOURCE, rows.publisher))
        ours = {row["id"] for row in rows.claims}
        for row in rows.claims:
            self._add_claim(row, ours)
        return Written(report, LoadStatus.CREATED, len(rows.claims))

    def finish(self) -> None:
        """Write the claims, whose assertions are known now."""
        self._lots.write()

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

    def _add_claim(self, row: Row, ours: set[str]) -> None:
        self._lots.add(row, self._now)
        start = (Label.CLAIM, row["id"])
        self._files.link(Relationship.STATED_IN, start, (Label.REPORT, row["report"]), {})
        for key, kind, label in LINKS:
            for link in row[key]:
                self._link(kind, start, (label, link["end"]), link["set"])
        for end in row["of"]:
            self._link(Relationship.OF, start, (Label.MATERIEL, end))
        for link in row["struck"]:
            self._link(Relationship.STRUCK, start, (Label.MATERIEL, link["end"]), {"position": link["position"]})
        if row["part_of"] in ours:
            self._files.link(Relationship.PART_OF, start, (Label.CLAIM, row["part_of"]), {})

    def _link(self, kind: str, start: tuple[Label, str], end: tuple[Label, str | None], properties: Row | None = None) -> None:
        """A link to a node that is there; MATCH passes over the others as well."""
        label, id_ = end
        if id_ is not None and id_ in self._known[label]:
            self._files.link(kind, start, (label, id_), properties or {})


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
