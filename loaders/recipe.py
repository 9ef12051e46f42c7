"""Which extractor and which tables made a report's claims: loading again with better ones reads the report anew."""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from schema.keys import DIGEST

MAKERS = ("loaders", "schema")  # all of both: a list of the folders that matter would be forgotten when one is added
KINDS = (".py", ".yaml", ".tsv", ".bin")


@cache
def recipe() -> str:
    """A digest of the code and the tables that decide what is found in a text, the same wherever the same version is installed."""
    found = hashlib.sha256()
    for package in MAKERS:
        for name, content in sorted(_files(files(package), package)):
            found.update(f"{name}\0{len(content)}\0".encode())
            found.update(content)
    return found.hexdigest()[:DIGEST]


def _files(folder: Traversable, name: str) -> list[tuple[str, bytes]]:
    rows: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        if entry.is_dir():
            rows += _files(entry, f"{name}/{entry.name}")
        elif entry.name.endswith(KINDS):
            rows.append((f"{name}/{entry.name}", entry.read_bytes()))
    return rows
