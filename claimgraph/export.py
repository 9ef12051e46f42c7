"""`claimgraph export`: claims for other tools, or a whole graph to be carried to another."""

from pathlib import Path

import click

from claimgraph.console import complain

FORMATS = ("jsonl", "csv", "parquet", "geojson")


@click.command()
@click.option("--format", "form", type=click.Choice(FORMATS), default="jsonl", show_default=True, help="How claims are written.")
@click.option("--where", help="Which claims: a ClaimFilter of the API, as JSON.")
@click.option("--after", help="Go on after this cursor: a broken export names its last.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="File to write.  [default: standard output]")
@click.option(
    "--dump", type=click.Path(dir_okay=False, path_type=Path), help="Instead: the whole graph, for `claimgraph load` on any engine."
)
@click.option(
    "--for-neo4j-import",
    "offline",
    type=click.Path(file_okay=False, path_type=Path),
    help="Instead: files for Neo4j's own offline importer.",
)
def export(*, form: str, where: str | None, after: str | None, output: Path | None, dump: Path | None, offline: Path | None) -> None:
    """Write claims, oldest key last, or the whole graph with its judgements and history.

    \b
    Example:
      claimgraph export --format csv --where '{"materiel": ["tank"]}' --output tanks.csv
      claimgraph export --dump graph.jsonl.gz
    """
    if dump is not None or offline is not None:
        _carry(dump, offline)
        return
    from graphapi.export import export_claims  # not for --help

    export_claims(form, where=where, after=after, output=output)


def _carry(dump: Path | None, offline: Path | None) -> None:
    from schema.store import open_store  # as above

    with open_store() as store:
        if dump is not None:
            from loaders import write_dump  # as above

            complain(f"{dump}: {write_dump(store, dump):,} records")
        if offline is not None:
            from loaders import write_import_files  # as above

            complain(f"{offline}: {write_import_files(store, offline):,} records")
