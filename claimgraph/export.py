"""`claimgraph export`: claims for other tools; a whole graph, to be carried to another engine; reports, as a graph for Neo4j's offline importer."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimgraph.console import NOTHING_DONE, complain, finish

if TYPE_CHECKING:
    from loaders import Outcome, Summary

FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@click.option("--dump", type=FILE, help="File to write the graph to: gzipped lines of JSON.")
@click.option(
    "--for-neo4j-import",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="New directory for the files of `neo4j-admin database import full`: of the PATHs' reports, else of the graph.",
)
@click.option("--claims", type=click.Choice(["jsonl", "csv", "geojson", "parquet"]), help="Write claims in this form, newest first.")
@click.option("--where", help="Which claims: a ClaimFilter as JSON.")
@click.option("--after", help="Claims from behind this cursor, the last of a broken export.")
@click.option("--output", type=FILE, help="File for the claims; else standard output.")
@click.option("--manifest", type=click.Path(exists=True, dir_okay=False), help="As for `claimgraph load`.")
@click.option("--rejects", type=FILE, help="Write here what was not taken, to be mended and given to `claimgraph load --retry`.")
@click.option("--workers", type=click.IntRange(0), help="Processes that read the texts.  [default: one a processor]")
def export(*, paths: tuple[str, ...], dump: Path | None, folder: Path | None, claims: str | None, **more: Any) -> None:
    """Write claims for other tools; or the whole graph; or reports, as the files of a new graph.

    Each claim carries its cursor. Parquet needs `pip install 'claimgraph[parquet]'`.

    \b
    Example:
      claimgraph export --claims csv --where '{"kind": ["LOSS"]}' --output losses.csv
      claimgraph export --dump graph.jsonl.gz
      NEO4J_URI=bolt://127.0.0.1:7687 NEO4J_PASSWORD=... claimgraph load graph.jsonl.gz
      claimgraph export --for-neo4j-import first-years archive/*.zip
      claimgraph neo4j --import first-years
    """
    if [dump, folder, claims].count(None) != 2:
        raise click.UsageError("say one of --claims FORM, --dump FILE and --for-neo4j-import DIR")
    if folder is not None and (paths or more["manifest"]):
        summary = _offline(paths, folder, more["manifest"], more["rejects"], more["workers"])
        nothing_in = (*paths, *([more["manifest"]] if more["manifest"] else [])) if summary.empty else ()
        if not nothing_in:
            _tell_import(folder, f"{summary.created:,} reports, {summary.claims:,} claims, {summary.rejected:,} rejected")
        finish(done=summary.taken, rejected=summary.rejected, nothing_in=nothing_in)
    elif paths or more["manifest"]:
        raise click.UsageError("what is written is of the graph, not of PATHs")
    elif claims is not None:
        _claims(claims, more["where"], more["after"], more["output"])
    else:
        _whole(dump, folder)


def _claims(form: str, where: str | None, after: str | None, output: Path | None) -> None:
    from graphapi.download import export_claims  # not for --help
    from graphapi.logs import log_causes

    log_causes()
    from graphapi.errors import ApiError

    try:
        complain(f"{export_claims(form, where=where, after=after, output=output):,} claims")
    except ApiError as error:
        complain("\n".join([str(error), *getattr(error, "__notes__", ())]))
        raise SystemExit(NOTHING_DONE) from None


def _whole(dump: Path | None, folder: Path | None) -> None:
    from loaders import write_dump, write_import_of  # not for --help
    from schema.store import open_store

    with open_store() as store:
        if dump is not None:
            complain(f"{dump}: {write_dump(store, dump):,} nodes")
        elif folder is not None:
            _tell_import(folder, f"{write_import_of(store, folder):,} nodes")


def _offline(paths: tuple[str, ...], folder: Path, manifest: str | None, rejects: Path | None, workers: int | None) -> "Summary":
    from claimgraph.progress import Progress  # rich, and the loaders: not for --help
    from claimgraph.rejects import Rejects
    from loaders import Plan, load_offline, read_reports

    with Rejects(rejects) as kept, Progress(paths, manifest, shown=True) as progress:

        def settled(outcome: "Outcome") -> None:
            progress.add(outcome)
            if outcome.rejection is not None:
                kept.add(outcome.rejection)
                complain(outcome.rejection)

        plan = Plan(workers=(os.cpu_count() or 1) if workers is None else workers)
        return load_offline(read_reports(paths, manifest=manifest, opener=progress.open), folder, plan=plan, each=settled)


def _tell_import(folder: Path, what: str) -> None:
    complain(f"{folder}: {what}")
    complain(f"then: claimgraph neo4j --import {folder}")
    complain(f"  or, with a Neo4j of your own that is stopped: (cd {folder} && neo4j-admin database import full @arguments neo4j)")
    complain("and once it runs: NEO4J_URI=... claimgraph schema apply, which lays the indexes")
