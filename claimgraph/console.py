"""What commands print: JSON for machines, lines for people, and the exit code."""

import sys
from collections.abc import Sequence

import click

SOME_REJECTED = 1
NOTHING_DONE = 2


def print_json(value: object) -> None:
    """One line of JSON on standard output."""
    import orjson  # 30 ms, for commands that print JSON only

    sys.stdout.buffer.write(orjson.dumps(value, default=str, option=orjson.OPT_APPEND_NEWLINE))
    sys.stdout.buffer.flush()


def complain(text: object) -> None:
    """A line on standard error."""
    click.echo(str(text), err=True)


def finish(*, done: int, rejected: int, nothing_in: Sequence[str] = ()) -> None:
    """End the command with the code that says how it went; `nothing_in` is what was looked through where nothing was found to load."""
    if nothing_in:
        complain(f"nothing to load in {', '.join(nothing_in)}")
        sys.exit(NOTHING_DONE)
    if rejected:
        sys.exit(SOME_REJECTED if done else NOTHING_DONE)
