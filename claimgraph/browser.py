"""`claimgraph browser`: Neo4j Browser on whichever engine is configured."""

import webbrowser

import click


@click.command()
@click.option("--port", default=7475, show_default=True, help="Where the page is served on 127.0.0.1; 0 takes a free one.")
@click.option("--open/--no-open", "show", default=True, help="Open it in the machine's web browser.")
def browser(port: int, show: bool) -> None:
    """Serve Neo4j Browser on 127.0.0.1 until Ctrl-C, with our style and saved queries.

    Its files are fetched once. On the embedded engine you sign in as a user who reads and cannot write; on Neo4j as
    NEO4J_USER, since Community knows no roles.

    \b
    Example:
      claimgraph browser
      NEO4J_URI=bolt://127.0.0.1:7687 NEO4J_PASSWORD=... claimgraph browser --no-open
    """
    from schema.browser.serve import browser_server, link  # the driver is not needed for --help
    from schema.store import StoreSettings, open_store
    from schema.store.analyst import analyst_address

    settings = StoreSettings()
    with open_store(settings) as store:
        store.read("RETURN 1 AS one")
        address = analyst_address(store, settings)
        server = browser_server(port, address)
        url = link(server, address)
        click.echo(f"Neo4j Browser: {url}")
        click.echo(f"user {address.user}, password {address.password}   Ctrl-C stops it")
        if show:
            webbrowser.open(url)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("Stopped.")
        finally:
            server.server_close()
