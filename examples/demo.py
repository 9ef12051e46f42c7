"""The whole line in one go: load the samples, serve them, ask three questions over HTTP.

Only public doors are used: the `claimgraph` command and GraphQL over HTTP; the server's log goes into a file. `--once` stops after the answers.
"""

import argparse
import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from questions import QUESTIONS
from rich.console import Console

from schema.store.settings import home

EXAMPLES = Path(__file__).parent
COMMAND = Path(sys.executable).with_name("claimgraph")
HOST = "127.0.0.1"
START_SECONDS = 60
STOP_SECONDS = 20
TALLIES = ("general-staff-2024.csv",)

console = Console(highlight=False)


class DemoError(Exception):
    """A step that failed, in words for whoever started the demo."""


def main() -> int:
    """Load, serve, ask; 0 when every question was answered."""
    options = parse_arguments()
    try:
        check_port(options.port)
        load()
        with serving(options.port) as server:
            url = f"http://{HOST}:{options.port}/graphql"
            for number, question in enumerate(QUESTIONS, 1):
                console.print(f"\n[bold]{number}. {question.text}[/]")
                question.show(ask(url, question.query, question.variables), console)
            console.print(f"\nReading room: [bold]http://{HOST}:{options.port}/[/]")
            console.print(f"GraphiQL: [bold]{url}[/]")
            if not options.once:
                console.print("Serving until Ctrl-C.")
                server.wait()
    except DemoError as error:
        console.print(f"[red]demo:[/] {error}")
        return 1
    except KeyboardInterrupt:
        console.print("Stopped.")
    return 0


def parse_arguments() -> argparse.Namespace:
    """`--once`, `--port`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--once", action="store_true", help="stop after the answers")
    parser.add_argument("--port", type=int, default=8000, help="where the API listens on 127.0.0.1 (8000)")
    return parser.parse_args()


def check_port(port: int) -> None:
    """Say so at once where the port is taken, before anything is loaded."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise DemoError(
                f"port {port} on {HOST} is taken by another program; stop it, or choose another: make demo ARGS='--port 8001'"
            ) from error


def load() -> None:
    """The reports and a year of daily totals, with the command's own progress bar."""
    run("schema", "apply")
    run("load", str(EXAMPLES / "reports"), *(str(EXAMPLES / "tallies" / name) for name in TALLIES))


def run(*arguments: str) -> None:
    """One command, its output shown as it comes."""
    console.print(f"[dim]$ claimgraph {' '.join(shorten(word) for word in arguments)}[/]")
    done = subprocess.run([COMMAND, *arguments], check=False)
    if done.returncode:
        raise DemoError(f"`claimgraph {arguments[0]}` ended with {done.returncode}; what it said stands above")


def shorten(word: str) -> str:
    """A path below the checkout without the way to it."""
    return word.replace(f"{EXAMPLES.parent}/", "")


@contextmanager
def serving(port: int) -> Iterator[subprocess.Popen[bytes]]:
    """The API, ready to answer, stopped at the end."""
    log = home() / "serve.log"
    console.print(f"[dim]$ claimgraph serve --host {HOST} --port {port} 2> {log}[/]")
    with log.open("wb") as lines:
        server = subprocess.Popen([COMMAND, "serve", "--host", HOST, "--port", str(port)], stdout=lines, stderr=lines)
    try:
        wait_ready(server, f"http://{HOST}:{port}/readyz", log)
        yield server
    finally:
        server.terminate()
        try:
            server.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            server.kill()


def wait_ready(server: subprocess.Popen[bytes], url: str, log: Path) -> None:
    """Until the API reaches its graph."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise DemoError(f"`claimgraph serve` ended with {server.returncode}; what it said stands in {log}")
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own loopback address
                return
        except OSError:
            time.sleep(0.1)
    raise DemoError(f"the API was not ready within {START_SECONDS} s: {url}")


def ask(url: str, query: str, variables: dict[str, Any]) -> dict[str, Any]:
    """One GraphQL operation; its data, or its errors in words."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = urllib.request.Request(  # noqa: S310 - our own loopback address
        url, body, {"Content-Type": "application/json", "Accept": "application/json"}
    )
    try:
        with urllib.request.urlopen(request, timeout=60) as response:  # noqa: S310 - as above
            answer = json.load(response)
    except urllib.error.HTTPError as error:
        raise DemoError(f"HTTP {error.code} from {url}: {error.read().decode(errors='replace')[:400]}") from error
    if answer.get("errors"):
        raise DemoError("; ".join(error["message"] for error in answer["errors"]))
    data: dict[str, Any] = answer["data"]
    return data


if __name__ == "__main__":
    sys.exit(main())
