"""A report from a record of named fields: a line of JSON, a row of a table, an entry of a manifest."""

from collections.abc import Mapping
from datetime import date
from typing import TypedDict, cast

from loaders.errors import FormatError
from loaders.reports.report import make_report
from loaders.reports.tally import is_tally, tally_text
from schema.report import Report

FIELDS = ("title", "url", "publisher", "published_on", "language", "key")
OTHER_NAMES = {"date": "published_on", "lang": "language", "source": "publisher", "content": "text", "body": "text"}


class Metadata(TypedDict, total=False):
    """What is known of a report besides its text."""

    title: str | None
    url: str | None
    publisher: str | None
    published_on: date | str | None
    language: str | None
    key: str | None


def report_from_record(record: Mapping[str, object]) -> Report:
    """The report that a record with a `text`, or with a day's totals, describes; ReportError says which field is wrong."""
    fields = rename(record)
    text = tally_text(fields) if is_tally(fields) else fields.get("text")
    if not isinstance(text, str):
        raise FormatError("no field `text`" if text is None else f"text: a string is wanted, not {_kind(text)}")
    return make_report(text, **metadata(fields))


def rename(record: Mapping[str, object]) -> dict[str, object]:
    """Fields under the names that we use; ours win where both are given."""
    renamed = {OTHER_NAMES[name]: value for name, value in record.items() if name in OTHER_NAMES}
    return renamed | {name: value for name, value in record.items() if name not in OTHER_NAMES}


def metadata(fields: Mapping[str, object]) -> Metadata:
    """The known fields, checked to be strings, days or null."""
    known = Metadata()
    for name in FIELDS:
        value = fields.get(name)
        if value is not None and not isinstance(value, str | date) and not (name == "key" and isinstance(value, int)):
            raise FormatError(f"{name}: a string is wanted, not {_kind(value)}", field=name)
        known[name] = str(value) if name != "published_on" and value is not None else value  # type: ignore[literal-required]
    return known


def merge(own: Metadata, known: Metadata) -> Metadata:
    """What a file says of itself, under what is known of it from elsewhere."""
    given = {name: value for name, value in known.items() if value is not None}
    return cast("Metadata", {**own, **given})


def _kind(value: object) -> str:
    names: dict[type, str] = {dict: "an object", list: "a list", bool: "a truth value", int: "a number", float: "a number"}
    return names.get(type(value), type(value).__name__)
