"""`claimgraph serve` as a newcomer runs it: in a home that holds nothing yet."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

PATIENCE = 90  # seconds: the reference data takes some ten of them on a quiet machine


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _until_ready(address: str) -> dict[str, object]:
    give_up = time.monotonic() + PATIENCE
    while time.monotonic() < give_up:
        try:
            with urllib.request.urlopen(f"{address}/readyz", timeout=5) as answer:  # noqa: S310 - our own loopback server
                return dict(json.load(answer))
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.3)
    pytest.fail(f"{address} was not ready within {PATIENCE} s")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """A server on an empty home, stopped by its own process id."""
    port = _free_port()
    bare = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
    server = subprocess.Popen(
        [sys.executable, "-m", "claimgraph", "serve", "--port", str(port)],
        env=bare | {"CLAIMGRAPH_HOME": str(tmp_path)},
    )
    yield f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait(timeout=30)


def test_a_first_serve_lays_down_what_it_needs(served: str) -> None:
    assert _until_ready(served)["status"] == "ready"
    body = json.dumps({"query": '{ source(id: "ru-mod") { name } }'}).encode()
    request = urllib.request.Request(f"{served}/graphql", body, {"content-type": "application/json"})  # noqa: S310 - our own loopback server
    with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 - as above
        assert json.load(answer)["data"] == {"source": {"name": "Ministry of Defence of Russia"}}
