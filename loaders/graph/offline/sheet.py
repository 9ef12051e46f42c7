"""Report rows -> the importer's rows, as text: the part of writing files that any process can do by itself."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple
from uuid import uuid4

import orjson

from loaders.graph.offline.table import Entry, Kind, Table, link_kind, node_kind, spans_lines
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
NONE: frozenset[str] = frozenset()
ENDS = (Label.MATERIEL, *dict.fromkeys(label for _, _, label in LINKS))
ID_TYPES = {Label.MATERIEL: "materiel", Label.SOURCE: "source", Label.FORMATION: "formation", Label.LOCATION: "place"}
FIRST = "assertion"  # first in a claim's row, where another of the same length is put in its place once all reports are known
TOLD_BY_CLAIM = ("report", "start", "base", "value", "qualifier", "direction", FIRST)
TOLD = ("claim", "places", "units", "surfaces", *TOLD_BY_CLAIM)


class Part(NamedTuple):
    """Rows of one table; those that span lines are a part of their own."""

    kind: Kind
    spans: bool
    rows: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One report. `headers` are those of the desk's tables so far; `nodes` may stand on other sheets too.

    `told`: what decides which assertion each claim tells, a line each: the base, whether its row spans lines, where in its part the
    assertion stands that its report alone makes it, and the fields of TOLD as JSON.
    """

    id: str
    content: str
    desk: str
    headers: Mapping[Kind, tuple[str, ...]]
    parts: tuple[Part, ...]
    claims: int
    told: bytes
    nodes: Mapping[str, tuple[Row, ...]]


class Desk:
    """Where one process writes sheets. Its tables are its own, so their columns may stand in another order than another desk's."""

    def __init__(self) -> None:
        self._id = uuid4().hex
        self._tables: dict[Kind, Table] = {CLAIMS: Table(CLAIMS)}
        self._tables[CLAIMS].rows([(("",), {FIRST: ""})])
        self._headers: tuple[int, Mapping[Kind, tuple[str, ...]]] = (0, {})

    def sheet(self, rows: ReportRows, at: str) -> Sheet:
        """A report; `at` is the time from which its claims are known."""
        parts, told = self._claims(rows, at)
        entries = _links(rows)
        entries[REPORTS].append(((rows.id,), without_id(rows.report) | {"loaded_at": at}))
        parts += [part for kind, each in entries.items() for part in parts_of(kind, self._table(kind), each)]
        return Sheet(
            id=rows.id,
            content=rows.content,
            desk=self._id,
            headers=self._heads(),
            parts=tuple(parts),
            claims=len(rows.claims),
            told=told,
            nodes=rows.nodes,
        )

    def _claims(self, rows: ReportRows, at: str) -> tuple[list[Part], bytes]:
        """The claims' own rows, one by one since each must be found again, and what they tell."""
        table = self._tables[CLAIMS]
        lines: dict[bool, list[bytes]] = {False: [], True: []}
        ends = {False: 0, True: 0}
        told: list[bytes] = []
        for row in rows.claims:
            line = table.rows([((row["id"],), without_id(row["claim"]) | {"known_from": at})])
            spans, written = spans_lines(line), line.encode()
            lines[spans].append(written)
            said = b"%b %d %d " % (row["claim"]["base"].encode(), spans, ends[spans] + len(row["id"]) + len('"","'))
            told.append(said + _told(row))
            ends[spans] += len(written)
        return [Part(CLAIMS, spans, b"".join(each)) for spans, each in lines.items() if each], b"\n".join(told)

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


def _links(rows: ReportRows) -> dict[Kind, list[Entry]]:
    """By table, links to nodes that are there: those of the tables, and those that the report brings. MATCH passes over the others as well."""
    entries: dict[Kind, list[Entry]] = defaultdict(list)
    known = _known(rows)
    if any(rows.publisher in ids for ids in known[Label.SOURCE]):
        entries[PUBLISHED_BY].append(((rows.id, str(rows.publisher)), {}))
    ours = {row["id"] for row in rows.claims}
    classes, _ = known[Label.MATERIEL]
    for row in rows.claims:
        id_ = row["id"]
        entries[STATED_IN].append(((id_, row["report"]), {}))
        for key, kind, label in LINKS:
            if links := row[key]:
                there, brought = known[label]
                entries[kind] += [((id_, link["end"]), link["set"]) for link in links if link["end"] in there or link["end"] in brought]
        entries[OF] += [((id_, end), {}) for end in row["of"] if end in classes]
        entries[STRUCK] += [((id_, link["end"]), {"position": link["position"]}) for link in row["struck"] if link["end"] in classes]
        if row["part_of"] in ours:
            entries[PART_OF].append(((id_, row["part_of"]), {}))
    return entries


def _known(rows: ReportRows) -> Mapping[Label, tuple[frozenset[str], frozenset[str]]]:
    """The ids that links may end at: those of the tables, and those that the report brings."""
    brought = {name: frozenset([node["id"] for node in nodes]) for name, nodes in rows.nodes.items() if nodes}
    return {label: (reference_ids().get(label, NONE), brought.get(label, NONE)) for label in ENDS}


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


def parts_of(kind: Kind, table: Table, entries: Sequence[Entry]) -> Iterator[Part]:
    """Rows of a table as one part, or as two where some span lines."""
    text = table.rows(entries)
    if text.count("\n") == len(entries) and "\r" not in text:  # the usual case
        if text:
            yield Part(kind, spans=False, rows=text.encode())
        return
    lines = [table.rows([entry]) for entry in entries]
    for spans in (False, True):
        if rows := "".join([line for line in lines if spans_lines(line) is spans]):
            yield Part(kind, spans=spans, rows=rows.encode())
