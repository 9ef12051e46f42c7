"""Claims for other tools: as lines, a table, a map or columns; a page at a time, so that memory stays flat whatever the number.

Every row carries its cursor, and a broken export goes on after the last one.
"""

import asyncio
import csv
import io
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from graphapi.errors import BadInput
from graphapi.plan.run import Graph
from graphapi.principal import Principal
from graphapi.service import Request, Service
from graphapi.settings import ApiSettings
from schema.store import open_async_store

FORMS = {"jsonl": "application/x-ndjson", "csv": "text/csv", "geojson": "application/geo+json", "parquet": "application/vnd.apache.parquet"}
PAGE = 500
EXPORTER = Principal("export", frozenset({"read", "export"}))
QUERY = """
query Export($where: ClaimFilter, $after: String, $first: Int) {
  claims(where: $where, after: $after, first: $first) {
    edges { cursor node {
      id kind effect materiel { id } model madeIn quantity { value qualifier lower upper asStated } tally period { start end } actor target
      claimant { id } spokesperson relayedBy { id } targets { id } direction partOf { id } report { id url publishedOn publisher { id } }
      quote start end assertion knownFrom
      locations { surface region role location { id name latitude longitude } }
      formations { surface role count formation { id name } }
    } }
    pageInfo { hasNextPage endCursor }
  }
}
"""
Row = dict[str, Any]


def flat(row: Row) -> Row:
    """One level of names, for tables; several places or formations are joined by `;`."""
    quantity, period, report = row["quantity"] or {}, row["period"], row["report"] or {}
    publisher = report.get("publisher") or {}
    places = [place["location"]["id"] if place["location"] else place["surface"] for place in row["locations"]]
    units = [unit["formation"]["id"] if unit["formation"] else unit["surface"] for unit in row["formations"]]
    plain = {
        name: row[name] for name in ("id", "kind", "effect", "model", "madeIn", "tally", "actor", "target", "spokesperson", "direction")
    }
    named = {name: (row[name] or {}).get("id") for name in ("materiel", "claimant", "partOf")}
    numbers = {name: quantity.get(name) for name in ("value", "qualifier", "lower", "upper", "asStated")}
    joined = {"relayedBy": [one["id"] for one in row["relayedBy"]], "targets": [one["id"] for one in row["targets"]]}
    lists = {name: ";".join(values) for name, values in (joined | {"locations": places, "formations": units}).items()}
    where = {
        "report": report.get("id"),
        "url": report.get("url"),
        "publishedOn": report.get("publishedOn"),
        "publisher": publisher.get("id"),
    }
    words = {name: row[name] for name in ("quote", "start", "end", "assertion", "knownFrom", "cursor")}
    return plain | named | numbers | {"periodStart": period["start"], "periodEnd": period["end"]} | lists | where | words


async def claims(service: Service, where: Mapping[str, Any] | None, after: str | None, principal: Principal) -> AsyncIterator[list[Row]]:
    """Pages of claims, newest first, each claim with its cursor; raises ApiError."""
    more = True
    while more:
        variables = {"where": dict(where or {}), "after": after, "first": PAGE}
        answer = await service.answer(Request(QUERY, principal, variables=variables))
        if "errors" in answer.body:
            raise BadInput(answer.body["errors"][0]["message"])
        found = answer.body["data"]["claims"]
        yield [edge["node"] | {"cursor": edge["cursor"]} for edge in found["edges"]]
        more, after = found["pageInfo"]["hasNextPage"], found["pageInfo"]["endCursor"]


async def stream(form: str, pages: AsyncIterator[list[Row]]) -> AsyncIterator[bytes]:
    """The pages in one of the text forms."""
    write: Callable[[list[Row], bool], str] = {"jsonl": _lines, "csv": _table, "geojson": _features}[form]
    first = True
    async for page in pages:
        yield write(page, first).encode("utf-8", "surrogatepass")
        first = first and not page
    if form == "geojson":
        yield (_features([], first=True) if first else "").encode() + b"\n]}\n"


def _lines(rows: list[Row], first: bool) -> str:  # noqa: ARG001 - every line stands alone
    return "".join(orjson.dumps(row).decode() + "\n" for row in rows)


def _table(rows: list[Row], first: bool) -> str:
    if not rows:
        return ""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(flat(rows[0])))
    if first:
        writer.writeheader()
    writer.writerows(flat(row) for row in rows)
    return text.getvalue()


def _features(rows: list[Row], first: bool) -> str:
    features = []
    for row in rows:
        points = [at["location"] for at in row["locations"] if at["location"] and at["location"]["latitude"] is not None]
        places = [[point["longitude"], point["latitude"]] for point in points]
        shape = {"type": "MultiPoint", "coordinates": places} if places else None
        features.append(orjson.dumps({"type": "Feature", "id": row["id"], "geometry": shape, "properties": flat(row)}).decode())
    begin = '{"type": "FeatureCollection", "features": [\n' if first else (",\n" if features else "")
    return begin + ",\n".join(features)


def export_claims(form: str, *, where: str | None = None, after: str | None = None, output: Path | None = None) -> None:
    """Write claims to a file or to standard output; `where` is a ClaimFilter as JSON. Raises BadInput, StoreError."""
    asyncio.run(_export(form, parsed(where), after, output))


def parsed(where: str | None) -> Mapping[str, Any] | None:
    """A filter out of its JSON."""
    if not where:
        return None
    try:
        made = orjson.loads(where)
    except orjson.JSONDecodeError as error:
        raise BadInput(f"where: this is no JSON: {error}") from None
    if not isinstance(made, dict):
        raise BadInput("where: an object is wanted, a ClaimFilter")
    return made


async def _export(form: str, where: Mapping[str, Any] | None, after: str | None, output: Path | None) -> None:
    graph = Graph(open_async_store())
    pages = claims(Service(graph, ApiSettings(max_cost=10**9)), where, after, EXPORTER)
    try:
        with output.open("wb") if output else _standard() as file:
            if form == "parquet":
                await write_parquet(pages, file)
            else:
                async for chunk in stream(form, pages):
                    file.write(chunk)
    finally:
        await graph.close()


def _standard() -> BinaryIO:
    return open(sys.stdout.fileno(), "wb", closefd=False)


async def write_parquet(pages: AsyncIterator[list[Row]], file: BinaryIO) -> None:
    """Columns of text and numbers; needs pyarrow, which `pip install pyarrow` brings."""
    try:
        import pyarrow as pa  # optional, and 100 MB
        import pyarrow.parquet as pq
    except ImportError:
        raise BadInput("parquet needs pyarrow, which is not installed: pip install pyarrow") from None
    writer = None
    async for page in pages:
        if not page:
            continue
        rows = [flat(row) for row in page]
        numbers = ("value", "lower", "upper", "start", "end")
        kinds = pa.schema([(name, pa.float64() if name in numbers else pa.string()) for name in rows[0]])
        writer = writer or pq.ParquetWriter(file, kinds)
        writer.write_table(pa.Table.from_pylist(rows, schema=kinds))
    if writer is not None:
        writer.close()
