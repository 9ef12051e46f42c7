"""Markdown to a report: what is known of it from its front matter, its text as a reader sees it."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

import yaml

from loaders.errors import FormatError, ReportError
from loaders.reports.decode import decode
from loaders.reports.document import Document
from loaders.reports.record import OTHER_NAMES, Metadata, merge, metadata, rename
from loaders.reports.report import make_report
from schema.report import Report

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

FENCE = "---\n"
FIRST = 2  # the line behind the fence


class _Loader(yaml.SafeLoader):
    """Days stay text: one that no calendar has is told as such, with its line."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in kinds if tag != "tag:yaml.org,2002:timestamp"]
    for first, kinds in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_markdown(document: Document, known: Metadata) -> Report:
    """One report; its title is the front matter's, else the first heading; what a manifest knows wins."""
    source, warnings = decode(document.read_whole())
    front, body = _split(source)
    tokens = _parser().parse(body)
    try:
        own = metadata({"key": document.stem, "title": _first_heading(tokens)} | rename(_fields(front)))
        return make_report(plain_text(tokens), warnings=warnings, **merge(own, known))
    except ReportError as error:
        error.line = error.line or (_line(front, error.field) if error.field and not known.get(error.field) else None)
        raise


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


def _split(source: str) -> tuple[str, str]:
    """The front matter, as it is written, and what follows it."""
    if not source.startswith(FENCE):
        return "", source
    front, closed, body = source[len(FENCE) :].partition("\n---")
    return (front, body.lstrip("-").removeprefix("\n")) if closed else ("", source)


def _fields(front: str) -> Mapping[str, object]:
    try:
        fields = yaml.load(front, _Loader) or {}  # noqa: S506 - a safe loader
    except yaml.MarkedYAMLError as error:
        said = ", ".join(part for part in (error.context, error.problem) if part)
        raise FormatError(f"front matter: {said}", line=error.problem_mark.line + FIRST if error.problem_mark else None) from error
    except yaml.YAMLError as error:
        raise FormatError(f"front matter: {' '.join(str(error).split())}") from error
    except (RecursionError, ValueError) as error:
        raise FormatError("front matter: `name: value` lines are wanted", line=FIRST) from error
    if not isinstance(fields, dict):
        raise FormatError("front matter: `name: value` lines are wanted", line=FIRST)
    return {str(name): value for name, value in fields.items()}


def _line(front: str, field: str) -> int | None:
    """Where the front matter gives a field, under its own name or another."""
    node = yaml.compose(front)
    lines = {key.value: key.start_mark.line + FIRST for key, _ in node.value} if isinstance(node, yaml.MappingNode) else {}
    return next((lines[name] for name in (field, *(name for name, ours in OTHER_NAMES.items() if ours == field)) if name in lines), None)
