"""Neo4j's own offline importer, without Docker: a folder that `claimgraph export --for-neo4j-import` wrote becomes the graph of a home."""

import os
import subprocess
from pathlib import Path

from schema.errors import StoreRefused
from schema.store.community import OPENS, Neo4j, configure, find_java
from schema.store.jars import COORDINATES, resolve_jars

IMPORTER = f"org.neo4j:neo4j-import-tool:5.26.30+{COORDINATES}"
MAIN = "org.neo4j.cli.AdminTool"
COMMAND = ("database", "import", "full")
ARGUMENTS = "arguments"
DATABASE = "neo4j"


def import_folder(place: Neo4j, folder: Path, *, overwrite: bool = False) -> None:
    """Make the graph of a Neo4j that is not running out of a folder; `overwrite` puts it in the place of one that is there.

    Constraints, indexes and day tables are laid down afterwards by `apply_schema`. Raises StoreRefused with the importer's words.
    """
    if not (folder / ARGUMENTS).is_file():
        raise StoreRefused(f"{folder}: no whole folder of `claimgraph export --for-neo4j-import`")
    store = place.home / "data" / "databases" / DATABASE
    if store.exists() and not overwrite:
        raise StoreRefused(f"{place.home} holds a graph already: name another home, or ask to overwrite it")
    log = configure(place).parent / "logs" / "import.log"
    options = [f"--report-file={log.with_name('import.report')}", *(["--overwrite-destination"] if overwrite else [])]
    opens = [f"--add-opens={name}" for name in OPENS]
    java, jars = find_java(), resolve_jars(IMPORTER)
    command = [str(java), f"-Xmx{place.heap}", *opens, "-cp", jars, MAIN, *COMMAND, f"@{ARGUMENTS}", *options, DATABASE]
    environment = os.environ | {"NEO4J_HOME": str(place.home), "NEO4J_CONF": str(place.home / "conf")}
    with log.open("wb") as said:
        code = subprocess.run(  # noqa: S603 - our own command
            command,
            cwd=folder,  # the arguments are relative to it
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            check=False,
        ).returncode
    if code:
        raise StoreRefused(f"the importer ended with code {code}: {_last_words(log)} (all of it in {log})")


def _last_words(log: Path) -> str:
    lines = [line.strip() for line in log.read_text(encoding="utf-8", errors="replace").splitlines()]
    told = [line for line in lines if line and not line.startswith(("at ", ".", "Run with"))]
    return " ".join(told[-2:])
