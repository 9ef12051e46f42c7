"""Every command is documented, shows an example, and starts quickly."""

import json
import re
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from claimgraph.cli import main
from loaders import native

ROOT = Path(__file__).parents[2]
HEAVY = (
    "arcadedb",
    "fastapi",
    "markdown_it",
    "neo4j",
    "orjson",
    "pydantic",
    "pymorphy3",
    "rapidfuzz",
    "rich",
    "strawberry",
    "trafilatura",
    "yaml",
)


def commands(command: click.Command = main, path: str = "claimgraph") -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=path)
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            assert child is not None
            yield from commands(child, f"{path} {name}")


ALL = list(commands())


@pytest.mark.parametrize(("path", "command"), ALL, ids=[path for path, _ in ALL])
def test_help_has_an_example_of_the_command_itself(path: str, command: click.Command) -> None:
    _, found, example = (command.help or "").partition("Example:\n")
    assert found, path
    assert path in example


@pytest.mark.parametrize(("path", "command"), ALL, ids=[path for path, _ in ALL])
def test_every_option_is_documented(path: str, command: click.Command) -> None:
    assert [option.name for option in command.params if isinstance(option, click.Option) and not option.help] == [], path


def test_the_page_of_commands_is_up_to_date() -> None:
    page = runpy.run_path(str(ROOT / "scripts" / "document_commands.py"))["page"]
    assert (ROOT / "docs" / "commands.md").read_text(encoding="utf-8") == page(), "run scripts/document_commands.py"


def test_help_imports_nothing_heavy() -> None:
    """What keeps the start of `claimgraph --help` under half a second (0.15 s measured)."""
    script = (
        "import sys, json; from claimgraph.cli import main; main(['--help'], standalone_mode=False); print(json.dumps(sorted(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    loaded = set(json.loads(ran.stdout.splitlines()[-1]))
    assert loaded.isdisjoint(HEAVY)


def test_the_version_tells_how_extraction_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMGRAPH_NATIVE", "off")
    monkeypatch.setattr(native, "build", native.build.__wrapped__)
    told = CliRunner().invoke(main, ["--version"]).output
    assert re.fullmatch(r"claimgraph [\d.]+, extraction interpreted, as CLAIMGRAPH_NATIVE says\n", told)
