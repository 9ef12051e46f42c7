"""What takes long to make of vocabulary files, made once a machine and kept as JSON in the user's cache.

A file is named by the hash of all that it was made of, so it is never stale; it is moved into place whole, so two processes may make it at
once; where nothing can be written, each process makes its own. Whatever is read there and is no JSON is made anew.
"""

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from typing import Any

import orjson
import platformdirs

HEX = 24  # digits of the hash in a name
ENDINGS = (".yaml", ".tsv", ".py")


def compiled(name: str, made_of: Iterable[bytes], make: Callable[[], Any]) -> Any:
    """What `make` gives, as JSON has it: read where the same was made of the same before, else made and kept."""
    path = folder() / f"{name}-{fingerprint(made_of)}.json"
    with suppress(OSError, orjson.JSONDecodeError):
        return orjson.loads(path.read_bytes())
    content = orjson.dumps(make())
    with suppress(OSError):
        _keep(path, content)
    return orjson.loads(content)


def contents(package: str, *path: str) -> list[bytes]:
    """The vocabulary and the modules of a package's folder, by name: what a thing compiled of them depends on."""
    held = files(package).joinpath(*path).iterdir() if path else files(package).iterdir()
    return [file.read_bytes() for file in sorted(held, key=lambda file: file.name) if file.name.endswith(ENDINGS)]


def fingerprint(parts: Iterable[bytes]) -> str:
    """A hash of the parts in their order."""
    known = hashlib.sha256()
    for part in parts:
        known.update(len(part).to_bytes(8, "big"))
        known.update(part)
    return known.hexdigest()[:HEX]


def folder() -> Path:
    """`CLAIMGRAPH_CACHE`, else the user's cache folder of the platform."""
    given = os.environ.get("CLAIMGRAPH_CACHE")
    return Path(given) if given else platformdirs.user_cache_path("claimgraph")


def _keep(path: Path, content: bytes) -> None:
    """Write beside the place and move there: no reader meets half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, beside = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(beside).replace(path)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise
