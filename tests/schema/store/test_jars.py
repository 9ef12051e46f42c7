"""Neo4j's jars: fetched by several at once, and whole after a fetch that was stopped."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.neo4j

FEW = "org.slf4j:slf4j-nop:2.0.17"  # two jars, one of them brought by the other
FETCH = f"from schema.store.jars import resolve_jars; print(resolve_jars({FEW!r}))"


@pytest.fixture
def caches(tmp_path: Path, neo4j_settings: object) -> dict[str, str]:
    """Empty ones, of jars, of Maven's and ours; `neo4j_settings` skips where no jars can be had."""
    places = {"JGO_CACHE_DIR": tmp_path / "jgo", "M2_REPO": tmp_path / "m2", "XDG_CACHE_HOME": tmp_path / "ours"}
    return os.environ | {name: str(place) for name, place in places.items()}


def fetched(processes: list[subprocess.Popen[str]]) -> list[list[Path]]:
    said = [process.communicate(timeout=180)[0].strip() for process in processes]
    return [[Path(jar) for jar in each.split(os.pathsep)] for each in said]


def start(caches: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", FETCH], env=caches, stdout=subprocess.PIPE, text=True)


def test_several_processes_fetch_at_once(caches: dict[str, str]) -> None:
    first, *others = fetched([start(caches) for _ in range(3)])
    assert len(first) == 2
    assert others == [first, first]


def test_half_a_file_and_half_a_folder_are_fetched_again(caches: dict[str, str], tmp_path: Path) -> None:
    """As a kill in the middle of the first fetch leaves them: no class path written down, one jar missing, one cut off."""
    [jars] = fetched([start(caches)])
    next((tmp_path / "ours").rglob("jars-*.txt")).unlink()
    jars[0].unlink()
    half = next((tmp_path / "m2").rglob(jars[1].name))
    os.truncate(half, 1000)
    [again] = fetched([start(caches)])
    assert again == jars
    assert all(jar.stat().st_size > 1000 for jar in again)
