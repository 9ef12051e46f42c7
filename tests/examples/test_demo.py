"""`make demo` as a newcomer runs it."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

DEMO = Path(__file__).parents[2] / "examples" / "demo.py"


def demo(home: Path, port: int) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"CLAIMGRAPH_HOME": str(home), "COLUMNS": "200"}
    command = [sys.executable, DEMO, "--once", "--port", str(port)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, check=False)


def test_a_taken_port_is_said_before_anything_is_loaded(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = demo(tmp_path, taken.getsockname()[1])
    assert done.returncode == 1
    assert "is taken by another program" in done.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_once_answers_three_questions_and_stops(tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    done = demo(tmp_path, port)
    assert done.returncode == 0, done.stdout + done.stderr
    assert all(f"\n{number}. " in done.stdout for number in (1, 2, 3))
    assert done.stdout.rstrip().endswith(f"GraphiQL: http://127.0.0.1:{port}/graphql")
    assert '"event"' not in done.stdout + done.stderr
    assert '"event":"request"' in (tmp_path / "serve.log").read_text()
