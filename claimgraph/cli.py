"""The command `claimgraph` and its commands."""

import importlib
import traceback
from typing import Any, cast

import click

from loaders.errors import LoaderError
from schema.errors import SchemaError

COMMANDS = {
    "load": "claimgraph.load:load",
    "extract": "claimgraph.extract:extract",
    "resolve": "claimgraph.resolve:resolve",
    "serve": "claimgraph.serve:serve",
    "status": "claimgraph.status:status",
    "schema": "claimgraph.schema:schema",
    "export": "claimgraph.export:export",
    "delete": "claimgraph.delete:delete",
    "keys": "claimgraph.keys:keys",
    "neo4j": "claimgraph.neo4j:neo4j",
    "browser": "claimgraph.browser:browser",
}
NOTHING_DONE = 2


class Commands(click.Group):
    """Commands in the order in which one needs them, each imported when it is asked for; our errors end it with a sentence, not a trace."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The order of the table."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        return cast("click.Command", getattr(importlib.import_module(module), name))

    def invoke(self, ctx: click.Context) -> Any:
        """Run it. What nobody foresaw ends with its trace, and never with the code of a load that rejected some reports."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise  # click's own ways to end
        except (LoaderError, SchemaError, OSError) as error:
            click.echo(f"claimgraph: {error}", err=True)
        except Exception:  # noqa: BLE001 - told in full
            traceback.print_exc()
        raise click.exceptions.Exit(NOTHING_DONE)


def _version(ctx: click.Context, param: click.Parameter, asked: bool) -> None:
    del param
    if asked:
        from importlib.metadata import version  # neither is wanted by a command

        from loaders.native import state

        click.echo(f"claimgraph {version('claimgraph')}, extraction {state()}")
        ctx.exit()


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Show the version, and whether extraction runs compiled; and exit.",
)
def main() -> None:
    """War reports in, a graph of attributed claims out, served over GraphQL.

    The data directory is CLAIMGRAPH_HOME (default: var/ of a checkout, else the user's data folder). The graph is an
    engine of our own in it, or Neo4j where NEO4J_URI (NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE) names one.

    Exit codes: 0 all well, 1 some reports were rejected, 2 nothing could be done.

    \b
    Example:
      claimgraph load examples/reports && claimgraph serve
    """


if __name__ == "__main__":
    main()
