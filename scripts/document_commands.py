"""Write docs/commands.md from what each command says with --help."""

from collections.abc import Iterator
from pathlib import Path

import click

from claimgraph.cli import main

PAGE = Path(__file__).parents[1] / "docs" / "commands.md"
OPENING = """# The command

Written by `scripts/document_commands.py` from each command's `--help`; `make test` fails when it is out of date.
"""


def commands(command: click.Command, parent: click.Context | None = None, name: str = "claimgraph") -> Iterator[click.Context]:
    """The command and every command below it, each in its context."""
    context = click.Context(command, parent=parent, info_name=name, max_content_width=110, terminal_width=110)
    yield context
    if isinstance(command, click.Group):
        for child in command.list_commands(context):
            found = command.get_command(context, child)
            assert found is not None
            yield from commands(found, context, child)


def page() -> str:
    """The whole page."""
    return OPENING + "".join(f"\n## {context.command_path}\n\n```text\n{context.get_help()}\n```\n" for context in commands(main))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
