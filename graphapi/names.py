"""Names looked up for a request: the loaders' resolver, its judgements those of the graph; results as rows that a statement takes."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import lru_cache
from typing import Any

from loaders import Resolver, read_judgements
from schema.errors import SchemaError
from schema.judgement import Judgement, judgement_of
from schema.keys import global_id
from schema.match import Candidate, Resolution
from schema.store import AsyncStore, Store

Row = dict[str, Any]
Kind = str  # place, formation or source
_resolver: list[Any] = []
_standing: list[Judgement] = []
_changes = [0]  # how often the judgements were put in force
STANDING = """
MATCH (j:Judgement)
WHERE NOT j.undone
RETURN properties(j) AS judgement ORDER BY j.id
"""
FOLLOWED = 2.0  # seconds between two looks at the judgements


def resolver() -> Any:
    """The resolver in force: the shipped one, or the one under judgements that `refresh` put in its place."""
    return _resolver[0] if _resolver else Resolver.open()


def refresh(store: Store) -> None:
    """Resolve under the judgements that stand from now on."""
    use(read_judgements(store))


def use(judgements: tuple[Judgement, ...]) -> None:
    """Resolve under these judgements from now on."""
    _changes[0] += 1
    if list(judgements) != _standing:
        _standing[:] = judgements
        _resolver[:] = [Resolver.open().with_judgements(judgements)]
        _found.cache_clear()


async def follow(graph: AsyncStore) -> None:
    """Keep to the judgements of the graph, whoever lays them down: another process, a command; a graph that is away is asked again."""
    while True:
        before = _changes[0]
        with suppress(SchemaError):
            rows = await graph.read(STANDING, timeout=5)
            if _changes[0] == before:  # else a judgement was laid down meanwhile, and these rows may be from before it
                use(tuple(judgement_of(row["judgement"]) for row in rows))
        await asyncio.sleep(FOLLOWED)


def ids_of(kind: Kind, name: str) -> list[str]:
    """What a name may mean, best first; the match alone where it is clear."""
    found = _found(kind, name)
    return [found.match] if found.match else [row.split("\t")[0] for row in found.candidates]


def resolved_rows(kind: Kind, names: Iterable[Mapping[str, Any]], limit: int) -> list[Row]:
    """A row a name, in their order: its match, why there is none, its candidates with scores and reasons."""
    asks: Mapping[Kind, Callable[..., Resolution[Any]]] = {
        "place": resolver().locations,
        "formation": resolver().formations,
        "source": resolver().sources,
    }
    return [_row(kind, given["name"], asks[kind](given["name"], limit=limit, **_hints(given))) for given in names]


def _hints(given: Mapping[str, Any]) -> Row:
    return {name: value for name, value in given.items() if name != "name" and value is not None}


def _row(kind: Kind, name: str, found: Resolution[Any]) -> Row:
    return {
        "name": name,
        "match": found.match and global_id(kind, found.match.node.id),
        "abstained": found.abstained,
        "candidates": [_line(_id(kind, one), f"{one.score:.4f}", one.method.value) for one in found.candidates],
        "candidate_reasons": [
            _line(_id(kind, one), reason.feature, reason.detail, f"{reason.weight:.4f}")
            for one in found.candidates
            for reason in one.reasons
        ],
    }


class _Found:
    def __init__(self, row: Row) -> None:
        self.match: str | None = row["match"]
        self.candidates: list[str] = row["candidates"]


@lru_cache(maxsize=4096)
def _found(kind: Kind, name: str) -> _Found:
    return _Found(resolved_rows(kind, [{"name": name}], 10)[0])


def _id(kind: Kind, candidate: Candidate[Any]) -> str:
    return global_id(kind, candidate.node.id)


def _line(*fields: str) -> str:
    return "\t".join(field.replace("\t", " ") for field in fields)
