"""Report rows -> the importer's rows, as text: the part of writing files that any process can do by itself."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple
from uuid import uuid4

import orjson

from loaders.graph.offline.table import Kind, Table, link_kind, node_kind, spans_lines
from loaders.graph.rows import ReportRows
from schema.gazetteer import open_gazetteer
from schema.keys import global_id
from schema.ontology.labels import Label, Relationship
from schema.ontology.taxonomy import taxonomy
from schema.orbat import formations
from schema.sources import sources

Row = Mapping[str, Any]
REPORTS, CLAIMS = node_kind(Label.REPORT), node_kind(Label.CLAIM)
PUBLISHED_BY = link_kind(Label.REPORT, Relationship.PUBLISHED_BY, Label.SOURCE)
STATED_IN = link_kind(Label.CLAIM, Relationship.STATED_IN, Label.REPORT)
OF = link_kind(Label.CLAIM, Relationship.OF, Label.MATERIEL)
STRUCK = link_kind(Label.CLAIM, Relationship.STRUCK, Label.MATERIEL)
PART_OF = link_kind(Label.CLAIM, Relationship.PART_OF, Label.CLAIM)
LINKS = tuple(  # of a claim: the key of its row, the table, the label of the end
    (key, link_kind(Label.CLAIM, kind, label), label)
    for key, kind, label in (
        ("claimed_by", Relationship.CLAIMED_BY, Label.SOURCE),
        ("relayed_by", Relationship.RELAYED_BY, Label.SOURCE),
        ("at", Relationship.AT, Label.LOCATION),
        ("at_name", Relationship.AT, Label.PLACE_NAME),
        ("involves", Relationship.INVOLVES, Label.FORMATION),
        ("involves_name", Relationship.INVOLVES, Label.FORMATION_NAME),
    )
)
ID_TYPES = {Label.MATERIEL: "materiel", Label.SOURCE: "source", Label.FORMATION: "formation", Label.LOCATION: "place"}
FIRST = "assertion"  # first in a claim's row, where another of the same length is put in its place once all reports are known
TOLD_BY_CLAIM = ("report", "start", "base", "value", "qualifier", "direction", FIRST)
TOLD = ("claim", "places", "units", "surfaces", *TOLD_BY_CLAIM)


class Part(NamedTuple):
    """Rows of one table; those that span lines are a part of their own."""

    kind: Kind
    spans: bool
    rows: bytes


class Told(NamedTuple):
    """What decides which assertion a claim tells, as JSON, and where in its part the assertion stands that its report alone makes it."""

    base: str
    spans: bool
    offset: int
    said: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One report. `headers` are those of the desk's tables so far; `nodes` may stand on other sheets too."""

    id: str
    content: str
    desk: str
    headers: Mapping[Kind, tuple[str, ...]]
    parts: tuple[Part, ...]
    told: tuple[Told, ...]
    nodes: Mapping[str, tuple[Row, ...]]


class Desk:
    """Where one process writes sheets. Its tables are its own, so their columns may stand in another order than another desk's."""

    def __init__(self) -> None:
        self._id = uuid4().hex
        self._tables: dict[Kind, Table] = {CLAIMS: Table(CLAIMS)}
        self._tables[CLAIMS].row(("",), {FIRST: ""})
        self._headers: tuple[int, Mapping[Kind, tuple[str, ...]]] = (0, {})

    def sheet(self, rows: ReportRows, at: str) -> Sheet:
        """A report; `at` is the time from which its claims are known."""
        lines: dict[Kind, list[str]] = defaultdict(list)
        lines[REPORTS].append(self._table(REPORTS).row((rows.id,), without_id(rows.report) | {"loaded_at": at}))
        told: list[Told] = []
        ends = {False: 0, True: 0}
        known = _Known(rows.nodes)
        if known.has(Label.SOURCE, rows.publisher):
            self._link(lines, PUBLISHED_BY, rows.id, str(rows.publisher))
        ours = {row["id"] for row in rows.claims}
        for row in rows.claims:
            line = self._claim(row, at)
            spans, length = spans_lines(line), len(line.encode())
            lines[CLAIMS].append(line)
            told.append(Told(row["claim"]["base"], spans, ends[spans] + len(row["id"]) + len('"","'), _told(row)))
            ends[spans] += length
            self._links(lines, row, known)
            if row["part_of"] in ours:
                self._link(lines, PART_OF, row["id"], row["part_of"])
        parts = tuple([part for kind, each in lines.items() for part in parts_of(kind, each)])
        return Sheet(
            id=rows.id, content=rows.content, desk=self._id, headers=self._heads(), parts=parts, told=tuple(told), nodes=rows.nodes
        )

    def _claim(self, row: Row, at: str) -> str:
        return self._table(CLAIMS).row((row["id"],), without_id(row["claim"]) | {"known_from": at})

    def _links(self, lines: dict[Kind, list[str]], row: Row, known: "_Known") -> None:
        """Links to nodes that are there; MATCH passes over the others as well."""
        id_ = row["id"]
        self._link(lines, STATED_IN, id_, row["report"])
        for key, kind, label in LINKS:
            for link in row[key]:
                if known.has(label, link["end"]):
                    lines[kind].append(self._table(kind).row((id_, link["end"]), link["set"]))
        for end in row["of"]:
            if known.has(Label.MATERIEL, end):
                self._link(lines, OF, id_, end)
        for link in row["struck"]:
            if known.has(Label.MATERIEL, link["end"]):
                lines[STRUCK].append(self._table(STRUCK).row((id_, link["end"]), {"position": link["position"]}))

    def _link(self, lines: dict[Kind, list[str]], kind: Kind, start: str, end: str) -> None:
        lines[kind].append(self._table(kind).row((start, end), {}))

    def _table(self, kind: Kind) -> Table:
        table = self._tables.get(kind)
        if table is None:
            table = self._tables[kind] = Table(kind)
        return table

    def _heads(self) -> Mapping[Kind, tuple[str, ...]]:
        """The headers, the same object until one grows: sheets that travel together then carry it once."""
        size = sum(map(len, self._tables.values())) + len(self._tables)
        held = self._headers  # one look: dask's workers may have several threads
        if held[0] == size:
            return held[1]
        heads = {kind: table.header for kind, table in list(self._tables.items())}
        self._headers = (size, heads)
        return heads


class _Known:
    """The nodes that a report's links may end at: those of the tables, and those that it brings."""

    def __init__(self, brought: Mapping[str, tuple[Row, ...]]) -> None:
        self._reference = reference_ids()
        self._brought = {name: {node["id"] for node in nodes} for name, nodes in brought.items() if nodes}

    def has(self, label: Label, id_: str | None) -> bool:
        return id_ in self._reference.get(label, ()) or id_ in self._brought.get(label, ())


@cache
def reference_ids() -> Mapping[Label, frozenset[str]]:
    """By label, the nodes that every graph has (`schema.store.reference.reference_nodes`, without making them)."""
    known = (
        (Label.MATERIEL, taxonomy()),
        (Label.SOURCE, sources()),
        (Label.FORMATION, formations()),
        (Label.LOCATION, open_gazetteer().ids),
    )
    return {label: frozenset(global_id(ID_TYPES[label], id_) for id_ in ids) for label, ids in known}


@cache
def desk() -> Desk:
    """The one of this process."""
    return Desk()


def draw(rows: ReportRows, *, at: str) -> Sheet:
    """A sheet of this process's desk."""
    return desk().sheet(rows, at)


def without_id(properties: Row) -> dict[str, Any]:
    """What is written behind the id, which is a fixed column."""
    rest = dict(properties)
    del rest["id"]
    return rest


def _told(row: Row) -> bytes:
    """The fields of TOLD."""
    claim, involved = row["claim"], [link["set"] for key in ("involves", "involves_name") for link in row[key]]
    places = [link["set"]["place"] for key in ("at", "at_name") for link in row[key]]
    said = [claim.get(name) for name in TOLD_BY_CLAIM]
    return orjson.dumps([row["id"], places, [each["unit"] for each in involved], [each["surface"] for each in involved], *said])


def parts_of(kind: Kind, lines: list[str]) -> Iterator[Part]:
    """Rows of a table as one part, or as two where some span lines."""
    text = "".join(lines)
    if text.count("\n") == len(lines) and "\r" not in text:  # the usual case
        yield Part(kind, spans=False, rows=text.encode())
        return
    for spans in (False, True):
        if rows := "".join([line for line in lines if spans_lines(line) is spans]):
            yield Part(kind, spans=spans, rows=rows.encode())
