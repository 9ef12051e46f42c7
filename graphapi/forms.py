"""The forms of an export: lines of JSON, a table, a map, columns."""

import csv
import io
from collections.abc import AsyncIterator, Callable
from typing import Any

import orjson

from graphapi.columns import parquet
from graphapi.export import COLUMNS, Row, flat

FORMS = {"jsonl": "application/x-ndjson", "csv": "text/csv", "geojson": "application/geo+json", "parquet": "application/vnd.apache.parquet"}
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")  # what a spreadsheet takes for the start of one


async def stream(form: str, pages: AsyncIterator[list[Row]]) -> AsyncIterator[bytes]:
    """The pages in one of the forms; raises ApiError, and BadInput for columns where their library is not installed."""
    if form == "parquet":
        async for chunk in parquet(pages):
            yield chunk
        return
    write: Callable[[list[Row], bool], str] = {"jsonl": _lines, "csv": _table, "geojson": _features}[form]
    first = True
    async for page in pages:
        if page:
            yield write(page, first).encode()
            first = False
    if form == "geojson":
        yield (_features([], first=True) if first else "").encode() + b"\n]}\n"


def _lines(rows: list[Row], first: bool) -> str:  # noqa: ARG001 - every line stands alone
    return "".join(orjson.dumps(row).decode() + "\n" for row in rows)


def _table(rows: list[Row], first: bool) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS)
    if first:
        writer.writeheader()
    writer.writerows({name: harmless(value) for name, value in flat(row).items()} for row in rows)
    return text.getvalue()


def harmless(value: Any) -> Any:
    """A text that a spreadsheet would run as a formula begins with an apostrophe, which makes it text there."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _features(rows: list[Row], first: bool) -> str:
    features = []
    for row in rows:
        points = [at["location"] for at in row["locations"] if at["location"] and at["location"]["latitude"] is not None]
        places = [[point["longitude"], point["latitude"]] for point in points]
        shape = {"type": "MultiPoint", "coordinates": places} if places else None
        features.append(orjson.dumps({"type": "Feature", "id": row["id"], "geometry": shape, "properties": flat(row)}).decode())
    begin = '{"type": "FeatureCollection", "features": [\n' if first else ",\n"
    return begin + ",\n".join(features)
