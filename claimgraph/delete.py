"""`claimgraph delete`: a report, and what only it said, out of the graph."""

import click

from claimgraph.console import complain, finish, print_json


@click.command()
@click.argument("reports", nargs=-1, required=True, metavar="REPORT_ID...")
@click.option("--json", "as_json", is_flag=True, help="For machines: one line of JSON a report.")
def delete(reports: tuple[str, ...], as_json: bool) -> None:
    """Delete reports by id, with the claims that only they made. Judgements stay.

    \b
    Example:
      claimgraph delete report:1f3a9c0b5d7e2a4c6b81
    """
    from loaders import delete_report  # not for --help
    from schema.keys import global_id, local_id
    from schema.store import open_store

    gone = 0
    with open_store() as store:
        for given in reports:
            deleted = delete_report(store, local_id("report", given))
            gone += deleted.report_id is not None
            if as_json:
                claims = [global_id("claim", claim) for claim in deleted.claim_ids]
                print_json({"deletedReportId": deleted.report_id and global_id("report", deleted.report_id), "deletedClaimIds": claims})
            elif deleted.report_id is None:
                complain(f"{given}: no such report")
            else:
                click.echo(f"{given}: deleted with {len(deleted.claim_ids)} claims")
    finish(done=gone, rejected=len(reports) - gone)
