"""What the documents say exists: commands, files, targets; and what no committed file may carry."""

import re
import subprocess
from functools import cache
from pathlib import Path

import click
import pytest

from claimgraph.cli import COMMANDS, main

ROOT = Path(__file__).parents[1]
PAGES = [*ROOT.glob("*.md"), *sorted((ROOT / "docs").glob("**/*.md")), *sorted((ROOT / "examples").glob("*.md"))]
LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")
COMMAND = re.compile(r"(?<![\w/.-])claimgraph((?: [a-z][a-z0-9]*)+)")
TARGET = re.compile(r"(?<!\w)make ([a-z][a-z0-9-]*)")
# The package indexes by their parts, so that this file does not carry what it forbids.
HOSTS = re.compile(
    "|".join(("py" + r"pi\.org", "files.python" + "hosted", "registry.npm" + "js", "repo1?.maven" + "\\.", "deb.debian" + "\\."))
)


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@cache
def committed() -> list[Path]:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    return [ROOT / file for file in done.stdout.split("\0") if file]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    broken = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / link).exists()]
    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_commands_exist(page: Path) -> None:
    said = COMMAND.findall(code(page.read_text(encoding="utf-8")))
    assert [words for words in said if not exists(words.split())] == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_make_targets_exist(page: Path) -> None:
    targets = set(re.findall(r"^([a-z][a-z0-9-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(TARGET.findall(code(page.read_text(encoding="utf-8")))) <= targets


def code(page: str) -> str:
    """The indented lines, fenced blocks and `spans` of a page."""
    fenced = re.findall(r"^```.*?^```", page, re.MULTILINE | re.DOTALL)
    return "\n".join([*fenced, *re.findall(r"^ {4}.*$", page, re.MULTILINE), *re.findall(r"`[^`\n]+`", page)])


def exists(words: list[str]) -> bool:
    """Whether the words name a command, or a command and its arguments."""
    command: click.Command | None = main
    for word in words:
        if not isinstance(command, click.Group):
            return True  # the rest are arguments
        command = command.get_command(click.Context(command), word)
    return command is not None


@pytest.mark.parametrize("word", COMMANDS)
def test_help_shows_an_example(word: str) -> None:
    silent = [each.name for each in with_those_below(find(main, word)) if "Example:" not in (each.help or "")]
    assert silent == []


def find(group: click.Group, word: str) -> click.Command:
    found = group.get_command(click.Context(group), word)
    assert found is not None
    return found


def with_those_below(command: click.Command) -> list[click.Command]:
    words = command.list_commands(click.Context(command)) if isinstance(command, click.Group) else []
    return [command, *(each for word in words for each in with_those_below(find(command, word)))]  # type: ignore[arg-type]


def test_no_package_index_is_named_in_a_committed_file() -> None:
    named = [name(path) for path in committed() if path.is_file() and HOSTS.search(path.read_text(encoding="utf-8", errors="ignore"))]
    assert named == []


def test_no_path_of_one_machine_is_committed() -> None:
    machine = re.compile("/work" + "/|/root" + "/|/tmp" + "/[a-z]+/")
    texts = [path for path in committed() if path.is_file() and path.suffix in {".py", ".md", ".toml", ".yaml", ".yml", ".txt", ""}]
    assert [name(path) for path in texts if machine.search(path.read_text(encoding="utf-8", errors="ignore"))] == []
