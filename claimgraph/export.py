"""`claimgraph export`: a whole graph, to be carried to another engine."""

from pathlib import Path

import click

from claimgraph.console import complain


@click.command()
@click.option("--dump", required=True, type=click.Path(dir_okay=False, path_type=Path), help="File to write: gzipped lines of JSON.")
def export(dump: Path) -> None:
    """Write the whole graph, with its judgements and history; `claimgraph load` takes it into any engine.

    \b
    Example:
      claimgraph export --dump graph.jsonl.gz
      NEO4J_URI=bolt://127.0.0.1:7687 NEO4J_PASSWORD=... claimgraph load graph.jsonl.gz
    """
    from loaders import write_dump  # not for --help
    from schema.store import open_store

    with open_store() as store:
        complain(f"{dump}: {write_dump(store, dump):,} nodes")
