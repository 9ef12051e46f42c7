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

    serve_api(host, port, workers=workers)
