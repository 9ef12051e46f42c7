"""`claimgraph serve`: the graph over GraphQL."""

import sys

import click

from claimgraph.console import NOTHING_DONE, complain


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="Port; 0 takes a free one.")
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1), help="Server processes.")
def serve(host: str, port: int, workers: int) -> None:
    """Serve the API: GraphQL and its explorer at /graphql, until Ctrl-C.

    \b
    Example:
      claimgraph serve --port 8080 --workers 2
    """
    from graphapi.server import serve as serve_api  # not for --help

    _check()
    _lay_down()
    click.echo(f"serving at http://{host}:{port}/ and /graphql; Ctrl-C ends it", err=True)
    serve_api(host, port, workers=workers)


def _check() -> None:
    """What is set wrongly is told before anything starts."""
    from pydantic import ValidationError  # not for --help

    from graphapi.persisted import listed
    from graphapi.settings import ApiSettings

    try:
        settings = ApiSettings()
        if settings.trusted_documents is not None:
            listed(settings.trusted_documents)
    except ValidationError as error:
        for one in error.errors(include_input=False):
            name = "".join(f"CLAIMGRAPH_{part}: ".upper() for part in one["loc"][:1])
            complain(name + one["msg"].removeprefix("Value error, "))
        sys.exit(NOTHING_DONE)
    except ValueError as error:
        complain(error)
        sys.exit(NOTHING_DONE)


def _lay_down() -> None:
    """Apply the schema, so that a first `serve` answers; a graph that is away or refuses leaves the API up, and /readyz says why."""
    from schema.errors import StoreError  # not for --help
    from schema.store import apply_schema, open_store

    try:
        with open_store() as store:
            for step in apply_schema(store):
                click.echo(step, err=True)
    except StoreError as error:
        click.echo(f"schema not applied: {error}", err=True)
