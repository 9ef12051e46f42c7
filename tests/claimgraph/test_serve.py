"""`claimgraph serve` as a newcomer runs it, with two processes, in a home that holds nothing yet; stopped as an operator does."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPResponse
from pathlib import Path
from typing import Any

import pytest

PATIENCE = 90  # seconds: the reference data takes some ten of them on a quiet machine
FOLLOWERS = 12  # over two processes: that one of them gets none happens once in two thousand times
FOLLOW = "subscription { claimAdded { quote report { title } } }"
LOAD = "mutation ($reports: [ReportInput!]!) { loadReports(reports: $reports) { reports { status } } }"
TEXT = "The Russian Defence Ministry said on 26 January 2024 that {} tanks were destroyed near Terny."


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True)
class Served:
    """A running server and the environment that its commands share."""

    address: str
    environment: dict[str, str]
    process: subprocess.Popen[str]

    def command(self, *given: str, text: str | None = None) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "claimgraph", *given],
            env=self.environment,
            input=text,
            capture_output=True,
            text=True,
            check=True,
            timeout=90,
        )
        return done.stdout

    def open(self, body: dict[str, Any] | None = None, path: str = "/graphql", **headers: str) -> HTTPResponse:
        content = None if body is None else json.dumps(body).encode()
        kinds = {"content-type": "application/json"} | headers
        request = urllib.request.Request(self.address + path, content, kinds)  # noqa: S310 - our own loopback server
        return urllib.request.urlopen(request, timeout=60)  # type: ignore[no-any-return]  # noqa: S310 - as above

    def ask(self, query: str, key: str | None = None, **variables: Any) -> Any:
        headers = {"authorization": f"Bearer {key}"} if key else {}
        with self.open({"query": query, "variables": variables}, **headers) as answer:
            return json.load(answer)


def _until_ready(served: Served) -> dict[str, object]:
    give_up = time.monotonic() + PATIENCE
    while time.monotonic() < give_up:
        try:
            with served.open(path="/readyz") as answer:
                return dict(json.load(answer))
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.3)
    pytest.fail(f"{served.address} was not ready within {PATIENCE} s")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server on an empty home, stopped by its own process id."""
    port = _free_port()
    bare = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
    home = bare | {"CLAIMGRAPH_HOME": str(tmp_path_factory.mktemp("served")), "CLAIMGRAPH_LINGER": "20"}
    with open(Path(home["CLAIMGRAPH_HOME"]) / "log", "w", encoding="utf-8") as log:  # noqa: PTH123 - Popen wants the file itself
        server = subprocess.Popen(
            [sys.executable, "-m", "claimgraph", "serve", "--port", str(port), "--workers", "2"], env=home, stderr=log, text=True
        )
        served = Served(f"http://127.0.0.1:{port}", home, server)
        _until_ready(served)
        yield served
        server.terminate()
        server.wait(timeout=30)


def _next_event(stream: HTTPResponse) -> Any:
    """The next `next` of a stream; null at its end."""
    for line in stream:
        if line.startswith(b"data: {"):
            return json.loads(line[6:])
    return None


def test_a_first_serve_lays_down_what_it_needs(served: Served) -> None:
    assert served.ask('{ source(id: "ru-mod") { name } }')["data"] == {"source": {"name": "Ministry of Defence of Russia"}}


def test_a_key_made_by_the_command_opens_every_process_at_once(served: Served) -> None:
    key = served.command("keys", "create", "--scope", "load").strip()
    tried = [served.ask('mutation { deleteReport(id: "none") { deletedReportId } }', key) for _ in range(FOLLOWERS)]
    assert tried == [{"data": {"deleteReport": {"deletedReportId": None}}, "extensions": tried[0]["extensions"]}] * FOLLOWERS


def test_a_claim_loaded_by_the_command_reaches_who_follows_each_process(served: Served, tmp_path: Path) -> None:
    (tmp_path / "bulletin.txt").write_text(TEXT.format("two"), encoding="utf-8")
    streams = [served.open({"query": FOLLOW}, accept="text/event-stream") for _ in range(FOLLOWERS)]
    time.sleep(1)  # the followers have to be in place before the claim is; nothing is timed here
    served.command("load", str(tmp_path / "bulletin.txt"))
    with ThreadPoolExecutor(FOLLOWERS) as pool:
        events = list(pool.map(_next_event, streams))
    for stream in streams:
        stream.close()
    assert [event["data"]["claimAdded"]["quote"] for event in events] == [events[0]["data"]["claimAdded"]["quote"]] * FOLLOWERS
    assert "tanks" in events[0]["data"]["claimAdded"]["quote"]


def test_a_stream_says_where_it_stands_and_goes_on_from_there(served: Served, tmp_path: Path) -> None:
    stream = served.open({"query": FOLLOW}, accept="text/event-stream")
    time.sleep(1)  # as above
    for number in ("three", "four"):
        (tmp_path / f"{number}.txt").write_text(TEXT.format(number), encoding="utf-8")
        served.command("load", str(tmp_path / f"{number}.txt"))
    last = next(line for line in stream if line.startswith(b"id: "))[4:].decode().strip()
    assert _next_event(stream)["extensions"]["cursor"] == last
    stream.close()
    with served.open({"query": FOLLOW}, accept="text/event-stream", **{"last-event-id": last}) as again:
        assert "four tanks" in _next_event(again)["data"]["claimAdded"]["quote"]


def test_claims_are_exported_by_the_command_and_over_http(served: Served, tmp_path: Path) -> None:
    file = tmp_path / "claims.csv"
    served.command("export", "--claims", "csv", "--where", '{"kind": ["LOSS"]}', "--output", str(file))
    key = served.command("keys", "create", "--scope", "read", "--scope", "export").strip()
    with served.open(path="/export/claims.csv?where=%7B%22kind%22:[%22LOSS%22]%7D", authorization=f"Bearer {key}") as answer:
        assert answer.read() == file.read_bytes()
    assert file.read_text(encoding="utf-8").startswith("id,kind,")


def test_told_to_stop_it_ends_streams_and_finishes_what_is_under_way(served: Served) -> None:
    key = served.command("keys", "create", "--scope", "load").strip()
    reports = [{"text": TEXT.format(number), "title": str(number)} for number in range(2, 42)]
    stream = served.open({"query": FOLLOW}, accept="text/event-stream")
    with ThreadPoolExecutor(1) as pool:
        loading = pool.submit(served.ask, LOAD, key, reports=reports)
        time.sleep(0.5)  # the request has to be on its way; nothing is timed here
        served.process.send_signal(signal.SIGTERM)
        assert {report["status"] for report in loading.result()["data"]["loadReports"]["reports"]} == {"CREATED"}
    while _next_event(stream):
        pass
    assert served.process.wait(timeout=30) in (0, -signal.SIGTERM)
    lines = [json.loads(line) for line in (Path(served.environment["CLAIMGRAPH_HOME"]) / "log").read_text().splitlines() if line[:1] == "{"]
    told = {"event", "path", "status", "operation", "cost", "rows", "ms", "level", "timestamp"}
    assert [line for line in lines if told <= set(line)] != []
