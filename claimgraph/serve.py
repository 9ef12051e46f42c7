"""`claimgraph serve`: the graph over GraphQL."""

import click


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

    _lay_down()
    click.echo(f"serving at http://{host}:{port}/ and /graphql; Ctrl-C ends it", err=True)
    serve_api(host, port, workers=workers)


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
