"""Report and resolved claims -> rows: plain values, as the graph holds them (docs/graph.md). Pure; runs in worker processes."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from loaders.graph.claim_rows import claim_row
from loaders.graph.nodes import named_nodes, publisher_of
from loaders.graph.properties import present
from loaders.resolve.assertions import assertions
from schema.claim import Claim
from schema.keys import digest, global_id, report_fingerprint
from schema.report import Report
from schema.words import searchable

Row = dict[str, Any]
NO_DAY = "0000-00-00"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRows:
    """One report as the graph is told of it.

    `report`: properties; `claims`: one row a claim with its links; `nodes`: by label, the nodes that its links may be the first to need.
    `fingerprint` tells whether it must be read again, `content` whether the graph must be changed.
    """

    id: str
    publisher: str | None
    report: Row
    claims: tuple[Row, ...]
    nodes: dict[str, tuple[Row, ...]]
    fingerprint: str
    content: str


def report_rows(report: Report, claims: Sequence[Claim], *, recipe: str = "") -> ReportRows:
    """The rows of one report; `recipe` names the extraction and resolution that made the claims."""
    publisher = publisher_of(report)
    source = global_id("source", publisher.id) if publisher else None
    told = assertions(report, claims)
    rows = tuple(claim_row(report, claim, source, asserted=each) for claim, each in zip(claims, told, strict=True))
    nodes = named_nodes(claims, publisher)
    properties = _report_properties(report, source)
    fingerprint = digest((report_fingerprint(report), recipe))
    content = _digest([properties, [row["content"] for row in rows], nodes])
    return ReportRows(
        id=global_id("report", report.id),
        publisher=source,
        report=properties | {"fingerprint": fingerprint, "content": content},
        claims=rows,
        nodes=nodes,
        fingerprint=fingerprint,
        content=content,
    )


def _report_properties(report: Report, publisher: str | None) -> Row:
    day = report.published_on.isoformat() if report.published_on else None
    said = {
        "id": global_id("report", report.id),
        "title": report.title,
        "url": report.url,
        "published_on": day,
        "language": report.language,
        "publisher": publisher,
        "text": report.text,
        "text_sha256": report.text_sha256,
        "warnings": list(report.warnings),
        "words": searchable(f"{report.title or ''} {report.text}"),
        "key": f"{day or NO_DAY}/{report.id}",
    }
    return present(said)


def _digest(value: object) -> str:
    return hashlib.sha256(orjson.dumps(value, option=orjson.OPT_SORT_KEYS)).hexdigest()[:20]
