"""The jars of Neo4j, fetched once a machine by their Maven coordinates."""

import os
import zipfile
from pathlib import Path

import platformdirs
from filelock import FileLock

from schema.compiled import fingerprint
from schema.errors import StoreUnavailable

COORDINATES = "org.neo4j:neo4j:5.26.30+org.neo4j.app:neo4j-server:5.26.30+org.neo4j.client:neo4j-browser:5.24.0"


def resolve_jars(coordinates: str = COORDINATES) -> str:
    """A class path of jars, of Neo4j's unless told, fetched once into jgo's cache; raises StoreUnavailable where they cannot be had.

    One process of a user at a time: jgo refuses a file that another has fetched while it was at it. What it left half made when it was
    killed it takes for whole, so only a class path that was written down at the end is believed.
    """
    folder = platformdirs.user_cache_path("claimgraph", ensure_exists=True)
    known = folder / f"jars-{fingerprint([coordinates.encode()])}.txt"
    with FileLock(folder / "jars.lock"):
        jars = known.read_text().split(os.pathsep) if known.exists() else []
        if not jars or not all(map(os.path.exists, jars)):
            jars = _fetch(coordinates)
            known.write_text(os.pathsep.join(jars))
    return os.pathsep.join(jars)


def _fetch(coordinates: str) -> list[str]:
    """The files of all jars; those that a stopped download left half are thrown away and fetched again."""
    jars = _build(coordinates)
    broken = [jar for jar in jars if not zipfile.is_zipfile(jar)]
    if broken:
        _forget(broken)
        jars = _build(coordinates)
    return [str(jar) for jar in jars]


def _build(coordinates: str) -> list[Path]:
    try:
        import jgo  # an extra of the commands that need Neo4j's jars
    except ImportError as error:
        raise StoreUnavailable("the jars of Neo4j need the extra: pip install claimgraph[neo4j]") from error
    try:
        return list(jgo.build(coordinates, update=True).all_jars)
    except Exception as error:  # jgo lets through whatever its resolver met: no network, a refused file, a bad checksum
        raise StoreUnavailable(f"the jars of Neo4j are not to be had: {error or type(error).__name__}") from error


def _forget(broken: list[Path]) -> None:
    from jgo.config import GlobalSettings

    for jar in broken:
        for half in GlobalSettings.load().repo_cache.rglob(jar.name):
            half.unlink()
