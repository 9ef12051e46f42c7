"""`claimgraph status`: what the graph holds."""

import click

from claimgraph.console import print_json


@click.command()
@click.option("--digest", is_flag=True, help="A digest over everything: two graphs that hold the same have the same, on either engine.")
@click.option("--json", "as_json", is_flag=True, help="For machines: JSON.")
def status(digest: bool, as_json: bool) -> None:
    """Say which graph this is, whether its schema is applied, and how much it holds.

    \b
    Example:
      claimgraph status --digest
    """
    from loaders import graph_status  # not for --help
    from schema.store import open_store

    with open_store() as store:
        found = graph_status(store, digest=digest)
    if as_json:
        print_json(found)
        return
    width = max(map(len, found))
    for name, value in found.items():
        click.echo(
            f"{name.replace('_', ' '):<{width}}  {value:,}" if isinstance(value, int) else f"{name.replace('_', ' '):<{width}}  {value}"
        )
