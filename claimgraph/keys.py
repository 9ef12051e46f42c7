"""`claimgraph keys`: who may do what over the API."""

import click

from claimgraph.console import finish, print_json

SCOPES = ("read", "load", "judge", "export", "admin")


@click.group()
def keys() -> None:
    """API keys. Only a hash of each is kept.

    \b
    Example:
      claimgraph keys create --scope load
    """


@keys.command()
@click.option("--scope", "scopes", multiple=True, required=True, type=click.Choice(SCOPES), help="What it allows; may be given again.")
@click.option("--name", default="", help="Whose it is, for the list.")
@click.option("--json", "as_json", is_flag=True, help="For machines: JSON.")
def create(scopes: tuple[str, ...], name: str, as_json: bool) -> None:
    """Make a key and print it, once.

    \b
    Example:
      claimgraph keys create --scope load --name night-loader
    """
    from graphapi.keys import create_key  # not for --help

    key = create_key(scopes, name=name)
    if as_json:
        print_json({"key": key, "scopes": scopes, "name": name})
    else:
        click.echo(key)


@keys.command("list")
@click.option("--json", "as_json", is_flag=True, help="For machines: one line of JSON a key.")
def list_(as_json: bool) -> None:
    """List keys by id, never the keys themselves.

    \b
    Example:
      claimgraph keys list
    """
    from graphapi.keys import list_keys  # not for --help

    for key in list_keys():
        if as_json:
            print_json({"id": key.id, "scopes": key.scopes, "name": key.name, "created": key.created})
        else:
            click.echo(f"{key.id}  {','.join(key.scopes):<10}  {key.created}  {key.name}")


@keys.command()
@click.argument("key_ids", nargs=-1, required=True, metavar="ID...")
def revoke(key_ids: tuple[str, ...]) -> None:
    """Take keys back; requests with them are refused from then on.

    \b
    Example:
      claimgraph keys revoke 3fa2c1
    """
    from graphapi.keys import revoke_key  # not for --help

    gone = [revoke_key(key_id) for key_id in key_ids]
    for key_id, known in zip(key_ids, gone, strict=True):
        click.echo(f"{key_id}: {'revoked' if known else 'no such key'}", err=not known)
    finish(done=sum(gone), rejected=len(gone) - sum(gone))
