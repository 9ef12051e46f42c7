"""`claimgraph neo4j`: a real Neo4j with its Browser on loopback."""

import sys
from pathlib import Path

import click


@click.command()
@click.option(
    "--home", "folder", type=click.Path(path_type=Path, file_okay=False), help="Where its data lives; CLAIMGRAPH_HOME/neo4j unless told."
)
@click.option("--bolt", default=7687, show_default=True, help="Port for drivers.")
@click.option("--http", default=7474, show_default=True, help="Port for Neo4j Browser.")
@click.option("--heap", default="1g", show_default=True, help="Java's heap.")
@click.option("--page-cache", default="512m", show_default=True, help="Memory for the graph's pages.")
def neo4j(folder: Path | None, bolt: int, http: int, heap: str, page_cache: str) -> None:
    """Run Neo4j Community 5.26 on 127.0.0.1 until Ctrl-C, without Docker.

    The jars are fetched once. The password is NEO4J_PASSWORD, or made at the first start and shown then.

    \b
    Example:
      claimgraph neo4j
      NEO4J_URI=bolt://127.0.0.1:7687 NEO4J_PASSWORD=... claimgraph load reports/
    """
    from schema.store.community import Neo4j, serve  # the driver is not needed for --help
    from schema.store.settings import home

    place = Neo4j(home=(folder or home() / "neo4j").resolve(), bolt=bolt, http=http, heap=heap, page_cache=page_cache)
    sys.exit(serve(place, click.echo))
