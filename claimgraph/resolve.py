"""`claimgraph resolve`: what a name means, and why."""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from claimgraph.console import NOTHING_DONE, complain, print_json

if TYPE_CHECKING:
    from loaders import Resolver
    from schema.match import Resolution

Json = dict[str, Any]
Ask = Callable[["Resolver", Json, int], "Resolution[Any]"]


@click.group()
def resolve() -> None:
    """Say what names mean: candidates with reasons, and a clear winner or none.

    \b
    Example:
      claimgraph resolve locations Torskoye --region "Donetsk region"
    """


def _options(command: Callable[..., None]) -> Callable[..., None]:
    command = click.option("--limit", default=5, show_default=True, help="Candidates shown for a name.")(command)
    command = click.option("--json", "as_json", is_flag=True, help="For machines: one line of JSON a name.")(command)
    return click.option("--jsonl", is_flag=True, help="Names as lines of JSON on standard input, answers in the same order.")(command)


@resolve.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--region", help="The oblast or region it is said to lie in.")
@_options
def locations(names: tuple[str, ...], region: str | None, limit: int, as_json: bool, jsonl: bool) -> None:
    """Places. Lines of {"name", "region", "latitude", "longitude"} with --jsonl.

    \b
    Example:
      claimgraph resolve locations "Krasny Liman" Artyomovsk
      echo '{"name": "Torskoye", "region": "Donetsk region"}' | claimgraph resolve locations --jsonl
    """

    def ask(resolver: "Resolver", asked: Json, limit: int) -> "Resolution[Any]":
        place = {name: asked.get(name) for name in ("region", "latitude", "longitude")}
        return resolver.locations(asked["name"], **place, limit=limit)

    _answer(_asked(names, jsonl, region=region), ask, limit, as_json or jsonl)


@resolve.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--party", type=click.Choice(["RU", "UA"]), help="The side it belongs to.")
@_options
def formations(names: tuple[str, ...], party: str | None, limit: int, as_json: bool, jsonl: bool) -> None:
    """Formations. Lines of {"name", "party"} with --jsonl.

    \b
    Example:
      claimgraph resolve formations "57th mechanised brigade" --party UA
    """

    def ask(resolver: "Resolver", asked: Json, limit: int) -> "Resolution[Any]":
        from schema.ontology.enums import Party  # not for --help

        return resolver.formations(asked["name"], party=Party(asked["party"]) if asked.get("party") else None, limit=limit)

    _answer(_asked(names, jsonl, party=party), ask, limit, as_json or jsonl)


@resolve.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@_options
def sources(names: tuple[str, ...], limit: int, as_json: bool, jsonl: bool) -> None:
    """Sources. Lines of {"name"} with --jsonl.

    \b
    Example:
      claimgraph resolve sources "Russian Defence Ministry" "Генштаб ЗСУ"
    """

    def ask(resolver: "Resolver", asked: Json, limit: int) -> "Resolution[Any]":
        return resolver.sources(asked["name"], limit=limit)

    _answer(_asked(names, jsonl), ask, limit, as_json or jsonl)


def _asked(names: tuple[str, ...], jsonl: bool, **known: str | None) -> Iterator[Json]:
    """What is asked: names of the command line, else lines of standard input."""
    if not names and (jsonl or not sys.stdin.isatty()):
        yield from _lines(jsonl=jsonl, known=known)
    elif not names:
        raise click.UsageError("name a NAME, or give names on standard input")
    for name in names:
        yield {"name": name, **known}


def _lines(*, jsonl: bool, known: Json) -> Iterator[Json]:
    import orjson  # not for --help

    for number, line in enumerate(sys.stdin.buffer, start=1):
        asked: Any = orjson.loads(line) if jsonl and line.strip() else {"name": line.decode().strip()}
        if not isinstance(asked, dict) or not isinstance(asked.get("name"), str):
            raise click.ClickException(f'line {number}: an object with a "name" is wanted')
        yield known | asked


def _answer(asked: Iterable[Json], ask: Ask, limit: int, as_json: bool) -> None:
    from loaders import Resolver  # the gazetteer: not for --help

    resolver = Resolver.open()
    print_answer = print_json if as_json else _print_lines
    try:
        for each in asked:
            print_answer(_to_json(each["name"], ask(resolver, each, limit)))
    except ValueError as error:  # JSON that is none, a party that is none
        complain(f"claimgraph: {error}")
        sys.exit(NOTHING_DONE)


def _to_json(name: str, found: "Resolution[Any]") -> Json:
    from schema.claim_json import candidate_to_json  # not for --help

    return {
        "name": name,
        "match": found.match and candidate_to_json(found.match),
        "abstained": found.abstained,
        "candidates": [candidate_to_json(candidate) for candidate in found.candidates],
    }


def _print_lines(answer: Json) -> None:
    match = answer["match"]
    said = f"{match['name']} ({match['id']})" if match else f"nothing clear: {answer['abstained'] or 'no candidate'}"
    click.echo(f"{click.style(answer['name'], bold=True)}  ->  {click.style(said, fg='green' if match else 'yellow')}")
    for candidate in answer["candidates"]:
        within = f", {candidate['admin1']}" if candidate.get("admin1") else ""
        click.echo(f"  {candidate['score']:.3f}  {candidate['name']}{within}  {candidate['id']}  [{candidate['method']}]")
        for reason in candidate["reasons"]:
            click.echo(click.style(f"         {reason['weight']:+.3f}  {reason['feature']}: {reason['detail']}", dim=True))
