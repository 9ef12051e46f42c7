"""`claimgraph neo4j`: a real Neo4j with its Browser on loopback."""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from schema.store.community import Neo4j


@click.command()
@click.option(
    "--home", "folder", type=click.Path(path_type=Path, file_okay=False), help="Where its data lives; CLAIMGRAPH_HOME/neo4j unless told."
)
@click.option("--bolt", default=7687, show_default=True, help="Port for drivers.")
@click.option("--http", default=7474, show_default=True, help="Port for Neo4j Browser.")
@click.option("--heap", default="1g", show_default=True, help="Java's heap.")
@click.option("--page-cache", default="512m", show_default=True, help="Memory for the graph's pages.")
@click.option(
    "--import",
    "imported",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Directory of `claimgraph export --for-neo4j-import`: the graph to begin with.",
)
@click.option("--overwrite", is_flag=True, help="Import in the place of the graph that is there.")
@click.option("--only-import", is_flag=True, help="Import and end.")
def neo4j(
    *, folder: Path | None, bolt: int, http: int, heap: str, page_cache: str, imported: Path | None, overwrite: bool, only_import: bool
) -> None:
    """Run Neo4j Community 5.26 on 127.0.0.1 until Ctrl-C, without Docker.

    The jars are fetched once. The password is NEO4J_PASSWORD, or made at the first start and shown then.

    \b
    Example:
      claimgraph neo4j
      claimgraph neo4j --import first-years
      NEO4J_URI=bolt://127.0.0.1:7687 NEO4J_PASSWORD=... claimgraph load reports/
    """
    from schema.store.community import Neo4j, serve  # the driver is not needed for --help
    from schema.store.settings import home

    place = Neo4j(home=(folder or home() / "neo4j").resolve(), bolt=bolt, http=http, heap=heap, page_cache=page_cache)
    if imported is not None:
        _import(place, imported, overwrite=overwrite)
    if not only_import:
        sys.exit(serve(place, click.echo))


def _import(place: "Neo4j", folder: Path, *, overwrite: bool) -> None:
    from schema.store.offline import import_folder  # as above

    click.echo("fetching the jars of Neo4j and its importer (once, 150 MB) and importing ...")
    started = time.monotonic()
    import_folder(place, folder, overwrite=overwrite)
    click.echo(f"imported in {time.monotonic() - started:.0f} s; once it runs, `claimgraph schema apply` lays the indexes")
