"""The compiled build of the extractor, where one stands that was made of the very sources that are here; else Python reads those.

`make fast` puts a build into `build/native`, each in a folder named by the hash of all that it was made of: an edited source has another hash,
so that no old build is ever taken for it. `CLAIMGRAPH_NATIVE` names another folder than that, or is `off`.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.abc import MetaPathFinder
from importlib.machinery import EXTENSION_SUFFIXES, ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType

from schema.compiled import fingerprint

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("loaders/claims", "schema")  # what is compiled, and what it relies upon
SUFFIX = EXTENSION_SUFFIXES[0]  # names the Python and the machine that a build is for


class Compiled(MetaPathFinder):
    """Finds the modules of a build before their sources are looked for."""

    def __init__(self, build: Path) -> None:
        self.found = {file.name.removesuffix(SUFFIX): file for file in build.glob(f"*{SUFFIX}")}

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """The compiled module of a name."""
        del path, target
        file = self.found.get(fullname)
        return spec_from_file_location(fullname, file) if file else None


def builds() -> Path | None:
    """The folder of builds; null where none is wanted."""
    given = os.environ.get("CLAIMGRAPH_NATIVE", "")
    return None if given == "off" else Path(given) if given else ROOT / "build" / "native"


def sources(root: Path = ROOT) -> Iterator[Path]:
    """The modules that a build depends on, in one order on every machine."""
    for package in PACKAGES:
        yield from sorted((root / package).rglob("*.py"))


def digest(root: Path = ROOT) -> str:
    """The name of a build of the sources that are here."""
    parts = (part for path in sources(root) for part in (path.relative_to(root).as_posix().encode(), path.read_bytes()))
    return fingerprint((SUFFIX.encode(), *parts))


@cache
def build() -> Path | None:
    """The build of these sources, if it is there."""
    folder = builds()
    if folder is None or not folder.is_dir():
        return None
    found = folder / digest()
    return found if found.is_dir() else None


def take() -> None:
    """Let the extractor's modules come from the build of these sources; nothing where there is none."""
    found = build()
    if found is not None and not any(isinstance(finder, Compiled) for finder in sys.meta_path):
        sys.meta_path.insert(0, Compiled(found))


def state() -> str:
    """What runs, in words: `compiled`, or `interpreted` and why."""
    folder = builds()
    if build() is not None:
        return "compiled"
    if folder is None:
        return "interpreted, as CLAIMGRAPH_NATIVE says"
    old = folder.is_dir() and any(folder.iterdir())
    return "interpreted: the compiled build is out of date, `make fast` makes it anew" if old else "interpreted"
