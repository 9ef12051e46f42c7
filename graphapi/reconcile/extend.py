"""Columns for what was reconciled: properties of nodes by id."""

from typing import Any

from graphapi.errors import BadInput
from graphapi.reconcile.kinds import KINDS, Kind, kind_of, node_of

Json = dict[str, Any]
MOST_IDS = 1_000


def answer_extension(given: object) -> Json:
    """A row of cells an id; an id that is none, and a property that it lacks, have no cells."""
    ids, asked = (given.get("ids"), given.get("properties")) if isinstance(given, dict) else (None, None)
    if not isinstance(ids, list) or not isinstance(asked, list) or not all(isinstance(one, dict) for one in asked):
        raise BadInput("extend: `ids` and `properties` are wanted")
    if len(ids) > MOST_IDS:
        raise BadInput(f"extend: {len(ids)} ids are more than {MOST_IDS}")
    wanted = [str(one.get("id")) for one in asked]
    return {
        "meta": [{"id": each, "name": _title(each)} for each in wanted],
        "rows": {str(id_): {each: _cells(str(id_), each) for each in wanted} for id_ in ids},
    }


def proposed(kind: str | None, limit: int | None = None) -> Json:
    """The properties that a table of a type can be extended by, the first `limit` of them."""
    chosen = KINDS.get(kind or "place")
    listed = [{"id": each, "name": title} for each, (title, _) in chosen.properties.items()] if chosen else []
    told: Json = {"type": kind or "place", "properties": listed[:limit]}
    return told if limit is None else {**told, "limit": limit}


def _title(name: str) -> str:
    return next((kind.properties[name][0] for kind in KINDS.values() if name in kind.properties), name)


def _cells(id_: str, name: str) -> list[Json]:
    kind: Kind | None = kind_of(id_)
    node = node_of(id_)
    if kind is None or node is None or name not in kind.properties:
        return []
    value = kind.properties[name][1](node)
    if value is None:
        return []
    return [{"float" if isinstance(value, float) else "int" if isinstance(value, int) else "str": value}]
