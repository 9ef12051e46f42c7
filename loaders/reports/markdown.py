"""Markdown to a report: what is known of it from its front matter, its text as a reader sees it."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

import yaml

from loaders.errors import FormatError
from loaders.reports.decode import decode
from loaders.reports.document import Document
from loaders.reports.record import Metadata, merge, metadata, rename
from loaders.reports.report import make_report
from schema.report import Report

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

FENCE = "---\n"
TIGHT = ("list_item_open", "tr_open")  # blocks inside these stand on lines of their own, without a blank line between


def read_markdown(document: Document, known: Metadata) -> Report:
    """One report; its title is the front matter's, else the first heading; what a manifest knows wins."""
    source, warnings = decode(document.read_whole())
    front, body = _split(source)
    tokens = _parser().parse(body)
    own = metadata({"key": document.stem, "title": _first_heading(tokens)} | rename(front))
    return make_report(plain_text(tokens), warnings=warnings, **merge(own, known))


def plain_text(tokens: "Iterable[Token]") -> str:
    """The words of each block; a blank line between paragraphs, a line for each item and row, cells apart by tabs."""
    blocks: list[str] = []
    depth = 0
    gap = ""
    for token in tokens:
        depth += token.nesting if token.type.removesuffix("_close").removesuffix("_open") in {"list_item", "tr"} else 0
        if token.type in {"th_open", "td_open"}:
            gap = "\t" if blocks and gap == "\t" else "\n"
        elif words := _words(token):
            blocks.append((gap or ("\n" if depth else "\n\n")) + words)
            gap = "\t" if gap else ""
        elif token.type in {"tr_open", "table_close"}:
            gap = ""
    return "".join(blocks).strip()


def _words(token: "Token") -> str:
    if token.type in {"fence", "code_block"}:
        return token.content.rstrip("\n")
    return "".join(_inline(token.children or ())).strip() if token.type == "inline" else ""


def _inline(children: "Iterable[Token]") -> Iterator[str]:
    """Text, code and line breaks; markup, addresses of links and pictures go."""
    for child in children:
        if child.type in {"text", "code_inline"}:
            yield child.content
        elif child.type in {"softbreak", "hardbreak"}:
            yield "\n"


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # costs 0.1 s, needed for Markdown only

    return MarkdownIt("commonmark").enable("table")


def _first_heading(tokens: "list[Token]") -> str | None:
    opened = (index for index, token in enumerate(tokens) if token.type == "heading_open")
    return next((_words(tokens[index + 1]) for index in opened), None)


def _split(source: str) -> tuple[Mapping[str, object], str]:
    """The front matter and what follows it."""
    if not source.startswith(FENCE):
        return {}, source
    front, closed, body = source[len(FENCE) :].partition("\n---")
    if not closed:
        return {}, source
    try:
        fields = yaml.safe_load(front) or {}
    except yaml.YAMLError as error:
        raise FormatError(f"front matter: {' '.join(str(error).split())}") from error
    if not isinstance(fields, dict):
        raise FormatError("front matter: `name: value` lines are wanted")
    return {str(name): value for name, value in fields.items()}, body.lstrip("-").removeprefix("\n")
