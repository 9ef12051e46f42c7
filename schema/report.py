"""A published text as it was handed in."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published text. `id` is local (no `report:` before it), from publisher and url, else from the text.

    `text` is what is stored and what every offset counts in, in code points. `publisher` is the name as given;
    who that is, is for `schema.sources` to say. `key` is the caller's own name for the report (a manifest's key, a file's
    stem), echoed in what is printed and kept out of the graph.
    """

    id: str
    text: str
    text_sha256: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published_on: date | None = None
    language: str | None = None
    warnings: tuple[str, ...] = ()
    key: str | None = None
