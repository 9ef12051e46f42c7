"""Which extractor and which tables made a report's claims: loading again with better ones reads the report anew."""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from schema.keys import DIGEST

MAKERS = ("loaders", "schema")  # all of both but what is named below: a list of what matters would be forgotten when a folder is added
# What reads files, orders work, or speaks to an engine: another version of it finds the same claims in the same text.
BESIDE = (
    "loaders/reports/",  # a text that is read otherwise is another text, and has another fingerprint
    "loaders/graph/assertions.py",
    "loaders/graph/change.py",
    "loaders/graph/claim_lines.py",
    "loaders/graph/days.py",
    "loaders/graph/delete.py",
    "loaders/graph/digest.py",
    "loaders/graph/dump.py",
    "loaders/graph/judgements.py",
    "loaders/graph/offline/",
    "loaders/graph/relink.py",
    "loaders/graph/statements.py",
    "loaders/graph/status.py",
    "loaders/graph/write.py",
    "schema/browser/",
    "schema/store/",
)
STILL = ("schema/store/reference.py",)  # the rows of sources and formations that no table has
RUN = ("pipeline.py", "prepare.py")  # the modules of `loaders` itself that say what is made of a text; the others run them
KINDS = (".py", ".yaml", ".tsv", ".bin")


@cache
def recipe() -> str:
    """A digest of the code and the tables that decide what is found in a text, the same wherever the same version is installed."""
    found = hashlib.sha256()
    for package in MAKERS:
        for name, content in sorted(_files(files(package), package)):
            if decides(name):
                found.update(f"{name}\0{len(content)}\0".encode())
                found.update(content)
    return found.hexdigest()[:DIGEST]


def decides(name: str) -> bool:
    """Whether a file of these packages can change which claims a text gives."""
    folder, _, module = name.rpartition("/")
    return name in STILL or (not name.startswith(BESIDE) and (folder != "loaders" or module in RUN))


def _files(folder: Traversable, name: str) -> list[tuple[str, bytes]]:
    rows: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        if entry.is_dir():
            rows += _files(entry, f"{name}/{entry.name}")
        elif entry.name.endswith(KINDS):
            rows.append((f"{name}/{entry.name}", entry.read_bytes()))
    return rows
