"""kill -9 of a loader at points that nobody chose: the same command again ends in the same graph."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from loaders import load_reports, read_reports
from loaders.graph import digest
from loaders.graph.digest import graph_digest
from schema.ontology.labels import Label
from schema.store import Store, StoreSettings, open_store
from schema.store.community import Neo4j, password_of, stop, wait_ready
from schema.store.community import start as neo4j_up
from tests.conftest import free_port

ROOT = Path(__file__).parents[2]
SAMPLES = [str(ROOT / "examples" / "reports")]
POINTS = int(os.environ.get("KILLS", "2"))  # 50 by hand: KILLS=50, some minutes an engine
SEED = int(os.environ.get("KILLS_SEED", "7"))  # the same points each time


@pytest.fixture(autouse=True)
def reports_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """The digest without the 41,000 places of the reference data, which no load of reports touches."""
    monkeypatch.setattr(digest, "COUNTED", tuple(label for label in digest.COUNTED if label is not Label.LOCATION))


def start(settings: StoreSettings) -> subprocess.Popen[bytes]:
    """The command in a process of its own, against the engine of this test."""
    environment = os.environ | {"CLAIMGRAPH_HOME": str(settings.home)}
    if settings.neo4j_uri is not None:
        environment |= {"NEO4J_URI": settings.neo4j_uri, "NEO4J_PASSWORD": settings.neo4j_password.get_secret_value()}
    command = [sys.executable, "-m", "claimgraph.cli", "load", *SAMPLES, "--batch", "8", "--workers", "0", "--quiet"]
    return subprocess.Popen(command, env=environment, start_new_session=True, stderr=subprocess.DEVNULL)


def clear(store: Store) -> None:
    for label in ("Claim", "Report", "PlaceName", "FormationName", "Day"):
        store.write(f"MATCH (n:{label}) DETACH DELETE n")
    for label in ("Source", "Formation"):
        store.write(f"MATCH (n:{label} {{provisional: true}}) DETACH DELETE n")


def undisturbed(store: Store, settings: StoreSettings) -> tuple[str, float]:
    """The digest of the graph that is wanted, and the seconds that the command takes for it."""
    clear(store)
    started = time.monotonic()
    assert start(settings).wait(timeout=300) == 0
    return graph_digest(store), time.monotonic() - started


def up(place: Neo4j, settings: StoreSettings) -> subprocess.Popen[bytes]:
    """A Neo4j that answers."""
    process = neo4j_up(place)
    wait_ready(place, process, settings.neo4j_password.get_secret_value())
    return process


@pytest.mark.slow
def test_a_killed_load_can_be_repeated(store: Store, settings: StoreSettings) -> None:
    whole, seconds = undisturbed(store, settings)
    chance = random.Random(SEED)  # noqa: S311 - points, not secrets
    for _ in range(POINTS):
        clear(store)
        running = start(settings)
        time.sleep(chance.uniform(seconds / 4, seconds))  # the first quarter reads tables
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        again = start(settings)
        assert again.wait(timeout=300) == 0
        assert graph_digest(store) == whole


@pytest.mark.slow
def test_a_load_survives_the_death_of_its_engine(embedded_store: Store, embedded_settings: StoreSettings) -> None:
    whole, seconds = undisturbed(embedded_store, embedded_settings)
    chance = random.Random(SEED + 4)  # noqa: S311 - as above
    for _ in range(POINTS):
        clear(embedded_store)
        running = start(embedded_settings)
        time.sleep(chance.uniform(seconds / 4, seconds * 0.9))
        os.kill(json.loads((embedded_settings.engine / "state.json").read_text())["pid"], signal.SIGKILL)
        assert running.wait(timeout=300) == 0
        assert graph_digest(embedded_store) == whole


@pytest.mark.slow
@pytest.mark.neo4j
@pytest.mark.skipif("KILLS" not in os.environ, reason="starts Neo4j again and again: set KILLS")
def test_a_load_waits_for_a_neo4j_that_is_away_and_survives_its_death(embedded_store: Store, tmp_path: Path) -> None:
    """Away when the load begins, new when it comes, so without its password at first; killed and away for a while in the middle."""
    clear(embedded_store)
    load_reports(read_reports(SAMPLES), store=embedded_store)
    place = Neo4j(home=tmp_path, bolt=free_port(), http=free_port(), heap="512m", page_cache="128m")
    settings = StoreSettings(home=tmp_path, neo4j_uri=place.uri, neo4j_password=password_of(place)[0])
    chance = random.Random(SEED + 6)  # noqa: S311 - as above
    running = start(settings)
    server = up(place, settings)
    for _ in range(max(1, POINTS // 5)):
        time.sleep(chance.uniform(0, 10.0))
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
        server = up(place, settings)
        with open_store(settings) as store:
            if running.poll() is not None:
                clear(store)
                running = start(settings)
    with open_store(settings) as store:
        assert running.wait(timeout=600) == 0
        assert graph_digest(store) == graph_digest(embedded_store)
    stop(server)


@pytest.mark.slow
def test_two_loaders_at_once_end_in_the_same_graph(store: Store, settings: StoreSettings) -> None:
    whole, _ = undisturbed(store, settings)
    clear(store)
    running = [start(settings), start(settings)]
    assert [each.wait(timeout=300) for each in running] == [0, 0]
    assert graph_digest(store) == whole
