"""kill -9 of a loader at points that nobody chose: the same command again ends in the same graph."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from loaders import graph_status, load_reports, read_reports
from loaders.graph import digest
from loaders.graph.digest import graph_digest
from schema.ontology.labels import Label
from schema.store import Store, StoreSettings

ROOT = Path(__file__).parents[2]
SAMPLES = [str(ROOT / "examples" / "reports")]
POINTS = int(os.environ.get("KILLS", "2"))  # 50 by hand: KILLS=50, some minutes an engine
LONGEST = 4.0  # seconds: on two busy cores a whole load of the samples takes longer


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


@pytest.mark.slow
def test_a_killed_load_can_be_repeated(store: Store, settings: StoreSettings) -> None:
    load_reports(read_reports(SAMPLES), store=store)
    whole, reports = graph_digest(store), graph_status(store)["reports"]
    chance = random.Random(7)  # noqa: S311 - the same points each time
    for _ in range(POINTS):
        clear(store)
        running = start(settings)
        time.sleep(chance.uniform(1.0, LONGEST))
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        again = start(settings)
        assert again.wait(timeout=300) == 0
        assert (graph_status(store)["reports"], graph_digest(store)) == (reports, whole)


@pytest.mark.slow
def test_two_loaders_at_once_end_in_the_same_graph(store: Store, settings: StoreSettings) -> None:
    load_reports(read_reports(SAMPLES), store=store)
    whole = graph_digest(store)
    clear(store)
    running = [start(settings), start(settings)]
    assert [each.wait(timeout=300) for each in running] == [0, 0]
    assert graph_digest(store) == whole
