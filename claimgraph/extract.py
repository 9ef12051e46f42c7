"""`claimgraph extract`: what a text is found to say, without a graph."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimgraph.console import complain, finish, print_json

if TYPE_CHECKING:
    from loaders import Rejection
    from schema.claim import Claim
    from schema.report import Report

Understand = Callable[["Report"], "tuple[Claim, ...]"]


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option(
    "--manifest",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Lines of JSON, each with a `file` and what is known of it.",
)
@click.option("--resolve", is_flag=True, help="Look up which places and formations the names mean.")
@click.option("--explain", is_flag=True, help="For people: what was found where and why, in colour, and what was passed over.")
def extract(paths: tuple[str, ...], manifest: Path | None, resolve: bool, explain: bool) -> None:
    """Print the claims of reports as lines of JSON, one {"report", "claims"} a report.

    PATH is a file (txt, md, html, jsonl, csv; also in gz, zip, tar), a directory, a pattern, or - for standard input.

    \b
    Example:
      claimgraph extract --resolve examples/reports
      echo "Kyiv said on 5 May 2024 that 12 drones were shot down." | claimgraph extract --explain -
    """
    if not paths and manifest is None:
        raise click.UsageError("name a PATH, - for standard input, or a --manifest")
    from loaders import read_reports  # the extractor's tables take a moment: not for --help

    reports = read_reports(paths, manifest=manifest)
    if explain:
        from claimgraph.explain import print_explanation  # rich, for people only

        _each(reports, print_explanation)
    else:
        understand = _understand(resolve=resolve)
        _each(reports, lambda report: _print_claims(report, understand))


def _understand(*, resolve: bool) -> Understand:
    from loaders import Resolver, extract, understand  # as above

    if not resolve:
        return extract
    resolver = Resolver.open()
    return lambda report: understand(report, resolver)


def _print_claims(report: "Report", understand: Understand) -> None:
    from schema.claim_json import claim_to_json, report_to_json  # as above

    print_json({"report": report_to_json(report), "claims": [claim_to_json(claim) for claim in understand(report)]})


def _each(reports: "Iterable[Report | Rejection]", show: "Callable[[Report], None]") -> None:
    from loaders import Rejection  # as above

    done = rejected = 0
    for report in reports:
        if isinstance(report, Rejection):
            rejected += 1
            complain(report)
        else:
            show(report)
            done += 1
    finish(done=done, rejected=rejected)
