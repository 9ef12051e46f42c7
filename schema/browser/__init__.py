"""Neo4j Browser dressed for the job: a style, and saved queries that an analyst starts from."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

RULE = re.compile(r"^([\w.]+) \{$(.*?)^\}$", re.MULTILINE | re.DOTALL)  # a caption has braces of its own
PROPERTY = re.compile(r"([\w-]+):\s*(.+?);")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A query in a file of its own; its first line is a comment that says what it answers."""

    name: str
    question: str
    text: str


@cache
def saved_queries() -> tuple[SavedQuery, ...]:
    """All of them, by name."""
    folder = files("schema.browser") / "queries"
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".cypher")), key=lambda file: file.name)
    return tuple(_query(file.name.removesuffix(".cypher"), file.read_text(encoding="utf-8")) for file in found)


@cache
def style() -> dict[str, dict[str, str]]:
    """The style as Browser keeps it: selector -> property -> value."""
    text = COMMENT.sub("", (files("schema.browser") / "style.grass").read_text(encoding="utf-8"))
    return {selector: _properties(body) for selector, body in RULE.findall(text)}


def _query(name: str, text: str) -> SavedQuery:
    return SavedQuery(name, text.partition("\n")[0].removeprefix("//").strip(), text.strip())


def _properties(body: str) -> dict[str, str]:
    return {name: value.strip("'") for name, value in PROPERTY.findall(body)}
