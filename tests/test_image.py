"""The Compose file and the Dockerfile, which no engine starts here, agree with the program and with each other."""

import json
import re
import shlex
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from claimgraph.cli import main
from graphapi.app import create_app
from graphapi.settings import ApiSettings
from schema.store import StoreSettings
from schema.store.community import CONFIG

ROOT = Path(__file__).parents[1]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
STEPS = [tuple(line.split(maxsplit=1)) for line in DOCKERFILE.splitlines() if line and not line.startswith("#")]
API, NEO4J = COMPOSE["services"]["api"], COMPOSE["services"]["neo4j"]


def said(instruction: str) -> list[str]:
    return [rest for name, rest in STEPS if name == instruction]


def commands() -> list[list[str]]:
    """What the image runs, `claimgraph` and its words."""
    line = json.loads(said("CMD")[0])[-1]
    return [shlex.split(part.removeprefix("exec ")) for part in line.split(" && ")]


def settings() -> set[str]:
    """The names of the environment that the program reads."""
    fields = [(kind, name, field) for kind in (StoreSettings, ApiSettings) for name, field in kind.model_fields.items()]
    return {str(field.alias or f"{kind.model_config.get('env_prefix')}{name}").upper() for kind, name, field in fields}


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_what_the_image_runs_are_commands_with_their_options(words: list[str]) -> None:
    command: click.Command = main
    context = click.Context(main)
    rest = words[1:]
    while isinstance(command, click.Group):
        found = command.get_command(context, rest[0])
        assert found is not None
        command, rest = found, rest[1:]
    command.make_context(words[-1], rest)


def test_what_the_image_copies_is_there() -> None:
    assert all((ROOT / line.split()[0]).exists() for line in said("COPY") if not line.startswith("--from="))


def test_what_is_compiled_for_the_image_is_put_beside_the_packages_of_its_python() -> None:
    built, beside = next(line.split()[1:] for line in said("COPY") if line.startswith("--from=native"))
    python = {line.split()[0].removeprefix("python:").removesuffix("-slim") for line in said("FROM")}
    assert any(f"build_native.py {built}" in line for line in said("RUN"))
    assert [beside] == [f"/usr/local/lib/python{version}/site-packages/build/native" for version in python]


def test_the_image_builds_with_what_it_has_locked() -> None:
    """Without isolation the build takes the backend that the locked requirements hold."""
    backend = re.search(r'requires = \["([^"]+)"\]', (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert backend is not None
    assert f"\n{backend[1]} " in (ROOT / "requirements" / "runtime.txt").read_text(encoding="utf-8")


def test_one_port_is_served_published_and_looked_at() -> None:
    served = commands()[-1][-1]
    looked_at = re.search(r"127\.0\.0\.1:(\d+)(/\w+)", " ".join(API["healthcheck"]["test"]))
    assert looked_at is not None
    assert [served, looked_at[1], *said("EXPOSE")] == [served] * 3
    assert API["ports"] == [f"127.0.0.1:{served}:{served}"]
    assert looked_at[2] in {getattr(route, "path", None) for route in create_app(ApiSettings()).routes}


def test_the_environment_is_what_the_program_reads() -> None:
    given = {*API["environment"], *(line.partition("=")[0] for line in said("ENV"))}
    assert given <= settings()
    assert f"neo4j:{NEO4J['ports'][1].rpartition(':')[2]}" in API["environment"]["NEO4J_URI"]


def test_the_server_is_set_as_the_one_that_we_run_ourselves() -> None:
    names = [name.removeprefix("NEO4J_").replace("_", ".").replace("..", "_") for name in NEO4J["environment"] if name != "NEO4J_AUTH"]
    ours = {line.partition("=")[0] for line in CONFIG.splitlines()}
    assert [name for name in names if name not in ours and not name.startswith("server.memory.heap.")] == []


def test_services_and_volumes_that_are_named_are_there_and_nothing_is_published_beyond_loopback() -> None:
    services = COMPOSE["services"]
    for service in services.values():
        assert all(port.startswith("127.0.0.1:") for port in service["ports"])
        assert {volume.partition(":")[0] for volume in service["volumes"]} <= set(COMPOSE["volumes"])
        assert all("healthcheck" in services[name] for name in service.get("depends_on", ()))
