"""The engines that tests run against: one embedded engine and one Neo4j a session with the whole reference data, one of each without.

`store` runs a test on both. `settings` are those of the same engine, for code that opens a store by itself. Between tests the
reference data stays and all that reports brought goes. Neo4j is started without Docker; where it cannot be had its tests are
skipped with the reason, except under CI=true, where they fail.
"""

import os
import secrets
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from schema.errors import StoreUnavailable
from schema.store import Store, StoreSettings, apply_schema, open_store
from schema.store.community import Neo4j, start, stop, wait_ready
from schema.store.jars import resolve_jars
from tests.share import ShareByEngine, in_shares

ENGINES = ["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)]
OURS = ("CLAIMGRAPH_HOME", "CLAIMGRAPH_PATIENCE", "CLAIMGRAPH_LINGER", "NEO4J_URI", "NEO4J_USER", "NEO4J_PASSWORD", "NEO4J_DATABASE")
BROUGHT_BY_REPORTS = (
    "MATCH (n:Claim) DETACH DELETE n",
    "MATCH (n:Report) DETACH DELETE n",
    "MATCH (n:PlaceName) DETACH DELETE n",
    "MATCH (n:FormationName) DETACH DELETE n",
    "MATCH (n:Judgement) DETACH DELETE n",
    "MATCH (n:Day) DETACH DELETE n",
    "MATCH (n:Commit) DELETE n",
    "MATCH (n:Source {provisional: true}) DETACH DELETE n",
    "MATCH (n:Formation {provisional: true}) DETACH DELETE n",
)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ShareByEngine:
    """One worker an engine."""
    return ShareByEngine(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The engines' tests first: they take longest."""
    items[:] = in_shares(items)


@pytest.fixture(scope="session", autouse=True)
def environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nothing of the developer's own graph is touched."""
    with pytest.MonkeyPatch.context() as patch:
        for name in OURS:
            patch.delenv(name, raising=False)
        patch.setenv("CLAIMGRAPH_HOME", str(tmp_path_factory.mktemp("home")))
        yield


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def embedded_settings(tmp_path_factory: pytest.TempPathFactory, environment: None) -> StoreSettings:
    """An embedded engine of this session's own, started by the first who opens it."""
    return StoreSettings(home=tmp_path_factory.mktemp("embedded"), neo4j_uri=None, linger=1)


@contextmanager
def neo4j(home: Path) -> Iterator[StoreSettings]:
    """A running Neo4j, empty; where none can be had the test is skipped, under CI=true it fails."""
    try:
        resolve_jars()
    except StoreUnavailable as error:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(f"no Neo4j: {error}")
    password = secrets.token_urlsafe(12)
    place = Neo4j(home=home, bolt=free_port(), http=free_port(), heap="768m", page_cache="256m")
    process = start(place)
    try:
        wait_ready(place, process, password)
        yield StoreSettings(home=place.home, neo4j_uri=place.uri, neo4j_password=password)
    finally:
        stop(process)


@pytest.fixture(scope="session")
def neo4j_settings(tmp_path_factory: pytest.TempPathFactory, environment: None) -> Iterator[StoreSettings]:
    """A Neo4j of this session's own, empty."""
    with neo4j(tmp_path_factory.mktemp("neo4j")) as settings:
        yield settings


@pytest.fixture(scope="session", params=ENGINES)
def world_settings(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, environment: None) -> Iterator[StoreSettings]:
    """An engine beside those of `store`, for graphs of a test's own making: it has no reference data that would have to come back."""
    if request.param == "embedded":
        yield StoreSettings(home=tmp_path_factory.mktemp("world"), neo4j_uri=None, linger=1)
        return
    with neo4j(tmp_path_factory.mktemp("world")) as settings:
        yield settings


@pytest.fixture(scope="session")
def embedded_store(embedded_settings: StoreSettings) -> Iterator[Store]:
    """The embedded engine with the whole reference data."""
    with open_store(embedded_settings) as store:
        apply_schema(store)
        yield store


@pytest.fixture(scope="session")
def neo4j_store(neo4j_settings: StoreSettings) -> Iterator[Store]:
    """Neo4j with the whole reference data."""
    with open_store(neo4j_settings) as store:
        apply_schema(store)
        yield store


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """The engine that a test runs on."""
    return str(request.param)


@pytest.fixture
def store(engine: str, request: pytest.FixtureRequest) -> Store:
    """A graph with reference data and no report, on each engine in turn."""
    opened: Store = request.getfixturevalue(f"{engine}_store")
    clean(opened)
    return opened


@pytest.fixture
def settings(engine: str, store: Store, request: pytest.FixtureRequest) -> StoreSettings:
    """The settings of `store`."""
    chosen: StoreSettings = request.getfixturevalue(f"{engine}_settings")
    return chosen


def clean(store: Store) -> None:
    """Take away all that reports brought."""
    for statement in BROUGHT_BY_REPORTS:
        store.write(statement)


@pytest.fixture
def samples() -> Path:
    """Reports of our own wording."""
    return Path(__file__).parents[1] / "examples" / "reports"
