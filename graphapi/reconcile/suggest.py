"""What a name that is being typed may become: nodes, types and properties by the beginnings of their names."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Any

from graphapi.reconcile.kinds import KINDS, Kind, described, node_of
from schema.gazetteer import open_gazetteer
from schema.keys import fold, global_id
from schema.orbat import formations
from schema.sources import sources

Json = dict[str, Any]
MOST = 20


def suggest_entities(prefix: str, kind: str | None, cursor: int = 0) -> Json:
    """Nodes whose name or alias begins so, from the `cursor`-th on; places after formations and sources, since they are many."""
    wanted, found = fold(prefix), dict[str, str]()
    if wanted:
        for each in (KINDS[kind],) if kind in KINDS else reversed(KINDS.values()):
            names = _names(each.id)
            at = bisect_left(names, (wanted, ""))
            while at < len(names) and names[at][0].startswith(wanted) and len(found) < cursor + MOST:
                found.setdefault(names[at][1], each.id)
                at += 1
    return {"result": [_entity(id_, KINDS[each]) for id_, each in list(found.items())[cursor:]]}


def suggest_types(prefix: str) -> Json:
    """Types whose name begins so."""
    return {"result": [{"id": kind.id, "name": kind.name} for kind in KINDS.values() if fold(kind.name).startswith(fold(prefix))]}


def suggest_properties(prefix: str) -> Json:
    """Properties of any type whose id or name begins so."""
    titles = {id_: title for kind in KINDS.values() for id_, (title, _) in kind.properties.items()}
    wanted = fold(prefix)
    return {
        "result": [
            {"id": id_, "name": title}
            for id_, title in titles.items()
            if fold(title).startswith(wanted) or id_.startswith(prefix.casefold())
        ]
    }


def _entity(id_: str, kind: Kind) -> Json:
    node = node_of(id_)
    assert node is not None
    return {"id": id_, "name": node.name, "description": described(node), "notable": [{"id": kind.id, "name": kind.name}]}


@cache
def _names(kind: str) -> list[tuple[str, str]]:
    """Folded names with their ids, sorted, so that those of one beginning stand together."""
    return sorted({(fold(name), global_id(kind, id_)) for id_, name in _spellings(kind) if name})


def _spellings(kind: str) -> Iterator[tuple[str, str | None]]:
    if kind == "place":
        for place in open_gazetteer().locations():
            yield from ((place.id, name) for name in (place.name, place.name_uk, place.name_ru, *open_gazetteer().aliases(place.id)))
    else:
        for row in (formations() if kind == "formation" else sources()).values():
            yield from ((row.id, name) for name in (row.name, *row.aliases))
