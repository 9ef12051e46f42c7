"""`claimgraph load`: reports into the graph."""

import os
import signal
import sys
import threading
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimgraph.console import complain, finish, print_json

if TYPE_CHECKING:
    from claimgraph.progress import Progress
    from loaders import Outcome, Plan, Rejection, Summary
    from schema.report import Report
    from schema.store import Store

PATIENCE = 900.0  # seconds that a load waits for a graph that is away: ten minutes of it must cost nothing but time
NAMES_SHOWN = 10
READABLE = click.Path(exists=True, dir_okay=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the command line asked for."""

    paths: tuple[str, ...]
    manifest: str | None
    retry: str | None
    rejects: Path | None
    watch: Path | None
    follow: bool
    workers: int | None
    dask: str | None
    batch: int | None
    since: datetime | None
    again: bool
    dry_run: bool
    as_json: bool
    quiet: bool

    @property
    def sources(self) -> tuple[str, ...]:
        """What a user would want to know to hold nothing; that nothing is left to retry is well."""
        return (*self.paths, *([self.manifest] if self.manifest else []))

    @property
    def plan(self) -> "Plan":
        """How to load; a worker for each processor unless said otherwise."""
        from loaders import Plan  # not for --help

        return Plan(
            workers=(os.cpu_count() or 1) if self.workers is None else self.workers,
            dask=self.dask,
            batch=self.batch,
            since=self.since.date() if self.since else None,
            again=self.again,
            dry_run=self.dry_run,
        )


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--manifest", type=READABLE, help="Lines of JSON, each with a `file` and what is known of it.")
@click.option("--retry", type=READABLE, help="What an earlier --rejects wrote, once mended.")
@click.option(
    "--rejects", type=click.Path(dir_okay=False, path_type=Path), help="Write here what was not taken, to be mended and given to --retry."
)
@click.option(
    "--watch", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Stay, and load what is written into this directory."
)
@click.option("--follow", is_flag=True, help="Stay, and load lines of JSON from standard input as they come.")
@click.option("--workers", type=click.IntRange(0), help="Processes that read the texts; 0 is this one.  [default: one a processor]")
@click.option("--dask", metavar="ADDRESS", help="Read the texts on this dask scheduler's workers, tcp://host:8786.")
@click.option("--batch", type=click.IntRange(1), help="Claims a transaction.  [default: what the engine likes]")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Pass over what was published before that day.")
@click.option("--again", is_flag=True, help="Read anew what the graph holds unchanged.")
@click.option("--dry-run", is_flag=True, help="Say what would change, and write nothing.")
@click.option("--json", "as_json", is_flag=True, help="For machines: the summary as JSON.")
@click.option("--quiet", is_flag=True, help="No progress, and no summary where all went well.")
def load(**given: Any) -> None:
    """Load reports. Loading again changes nothing; an edited report replaces its claims.

    PATH is a file (txt, md, html, jsonl, csv; also in gz, zip, tar), a directory, a pattern, or - for standard input;
    or a dump that `claimgraph export` wrote. A report that cannot be taken is said with file, line and cause, and the rest goes on.

    \b
    Example:
      claimgraph load examples/reports --rejects rejects.jsonl
      claimgraph load --retry rejects.jsonl
      claimgraph load --watch incoming
    """
    wish = Wish(**given)
    if not (wish.paths or wish.manifest or wish.retry or wish.watch or wish.follow):
        raise click.UsageError("name a PATH, - for standard input, or a --manifest")
    summary, nothing_in = _load(wish)
    if wish.as_json:
        print_json(summary.to_json())
    elif not wish.quiet or summary.rejected:
        print_summary(summary, dry_run=wish.dry_run)
    finish(done=summary.taken, rejected=summary.rejected, nothing_in=nothing_in)


def _load(wish: Wish) -> "tuple[Summary, tuple[str, ...]]":
    """What was done, and what held nothing where there was nothing to do."""
    from claimgraph.progress import Progress  # rich, and the loaders: not for --help
    from claimgraph.rejects import Rejects
    from loaders import load_feed, load_reports
    from schema.store import StoreSettings, apply_schema, open_store

    with ExitStack() as stack:
        rejects = stack.enter_context(Rejects(wish.rejects))
        progress = stack.enter_context(Progress(wish.paths, wish.manifest, shown=not (wish.quiet or wish.as_json)))
        store = stack.enter_context(open_store(StoreSettings().model_copy(update={"patience": PATIENCE})))
        if not wish.dry_run:
            apply_schema(store)

        def settled(outcome: "Outcome") -> None:
            progress.add(outcome)
            if outcome.rejection is not None:
                rejects.add(outcome.rejection)
                complain(outcome.rejection)

        left = _take_dumps(wish, store)
        if wish.watch or wish.follow:
            return load_feed(_arriving(wish), store=store, plan=wish.plan, each=settled), ()
        summary = load_reports(_read(left, progress), store=store, plan=wish.plan, each=settled)
        return summary, wish.sources if summary.empty and left == wish else ()


def _take_dumps(wish: Wish, store: "Store") -> Wish:
    """Take in what `claimgraph export --dump` wrote, and leave the other paths."""
    from loaders import is_dump, read_dump  # as above

    dumps = [path for path in wish.paths if Path(path).is_file() and is_dump(Path(path))]
    for path in dumps:
        if wish.dry_run:
            raise click.UsageError(f"{path} is a dump of a graph: --dry-run tells nothing of it")
        complain(f"{path}: {read_dump(store, Path(path)):,} nodes of a graph")
    return replace(wish, paths=tuple(path for path in wish.paths if path not in dumps))


def _read(wish: Wish, progress: "Progress") -> "Iterable[Report | Rejection]":
    from loaders import read_reports  # as above

    return read_reports(wish.paths, manifest=wish.manifest, retry=wish.retry, opener=progress.open)


def _arriving(wish: Wish) -> "Iterable[list[Report | Rejection]]":
    """Lots as they come, until the stream ends or the command is told to stop."""
    from loaders import follow, watch  # as above

    if wish.watch is None:
        return follow(sys.stdin.buffer)
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())  # what has arrived is still written
    return watch(wish.watch, stop=stop)


def print_summary(summary: "Summary", *, dry_run: bool = False) -> None:
    """For people: counts, and the names that nothing clear was found for."""
    counts = ", ".join(f"{getattr(summary, name)} {name}" for name in ("created", "unchanged", "updated", "rejected"))
    older = f"; {summary.older} older, passed over" if summary.older else ""
    click.echo(f"{'would be: ' if dry_run else ''}{counts}; {summary.claims:,} claims{older}")
    if summary.unresolved:
        shown = list(summary.unresolved.items())[:NAMES_SHOWN]
        rest = len(summary.unresolved) - len(shown)
        names = ", ".join(f"{name} ({count})" for name, count in shown)
        click.echo(f"unresolved names: {names}" + (f" and {rest} more" if rest else ""))
