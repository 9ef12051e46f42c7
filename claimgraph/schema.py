"""`claimgraph schema`: the graph's constraints and reference data, the API's contract."""

from pathlib import Path

import click

from claimgraph.console import print_json


@click.group()
def schema() -> None:
    """Lay down what the graph needs, or print what the API offers.

    \b
    Example:
      claimgraph schema apply
    """


@schema.command()
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@click.option("--json", "as_json", is_flag=True, help="For machines: JSON.")
def apply(dry_run: bool, as_json: bool) -> None:
    """Constraints, indexes, reference data and migrations; doing it again changes nothing.

    \b
    Example:
      claimgraph schema apply --dry-run
    """
    from loaders import close_days  # not for --help
    from schema.store import apply_schema, open_store  # as above

    with open_store() as store:
        steps = apply_schema(store, dry_run=dry_run)
        if not dry_run and (days := close_days(store)):
            steps = (*steps, f"counted {days:,} days")
    if as_json:
        print_json({"steps": steps, "applied": not dry_run})
        return
    for step in steps:
        click.echo(f"{'would ' if dry_run else ''}{step}")
    if not steps:
        click.echo("nothing to do: the schema is applied")


@schema.command()
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="File to write.  [default: standard output]")
def export(output: Path | None) -> None:
    """Print the API's GraphQL schema (SDL).

    \b
    Example:
      claimgraph schema export --output schema.graphql
    """
    from graphapi.sdl import export_sdl  # not for --help

    if output is None:
        click.echo(export_sdl(), nl=False)
    else:
        output.write_text(export_sdl(), encoding="utf-8")
