"""A place, a formation, a source: everything about one node on a page that can be linked to; and the search that leads there."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graphapi.room.ask import Asker
from graphapi.room.filters import Filters
from graphapi.room.room import NotThere, Reader
from graphapi.room.sheet import dots, labelled, outlines, view

PAGE = 20
FIELD = {"place": "location", "formation": "formation", "source": "source"}


async def node(reader: Reader, sort: str, id_: str) -> dict[str, Any]:
    """What is known of the node, who claims what about it, and the claims themselves."""
    after = reader.query.get("after") or None
    found, counted = await asyncio.gather(
        reader.asker.ask(sort, {"id": id_, "first": PAGE, "after": after}),
        reader.part("sums", lambda: _sums(reader.asker, about(sort, id_))),
    )
    shown = found[FIELD[sort]]
    if shown is None:
        raise NotThere
    seen = shown["sightings"]["nodes"] if sort == "formation" else []
    marks = dots(_sighted(seen) if sort == "formation" else _alone(shown) if sort == "place" else [])
    part = view(marks)
    return {
        "node": shown,
        "sort": sort,
        "sums": counted,
        "claims": shown["claims"],
        "filters": Filters({"after": after} if after else {}),
        "seen": seen,
        "dots": marks,
        "view": part,
        "labels": labelled(marks, part),
        "outlines": outlines(),
    }


async def _sums(asker: Asker, where: dict[str, Any]) -> dict[str, Any]:
    return {"rows": sums((await asker.ask("sums", {"where": where}))["totals"])}


def about(sort: str, id_: str) -> dict[str, Any]:
    """The claims that name a place or anything within it, name a formation, or have the source's word."""
    if sort == "source":
        return {"claimant": [id_]}
    return {sort: {FIELD[sort]: [id_]}}


def sums(rows: Iterable[Mapping[str, Any]]) -> Sequence[tuple[Mapping[str, Any] | None, Mapping[str, int], int]]:
    """Each claimant with its claims by kind and in all, the most first."""
    held: dict[str, tuple[Any, dict[str, int]]] = {}
    for row in rows:
        _, kinds = held.setdefault((row["claimant"] or {"id": ""})["id"], (row["claimant"], {}))
        kinds[row["kind"]] = row["claimCount"]
    return sorted(((who, kinds, sum(kinds.values())) for who, kinds in held.values()), key=lambda each: -each[2])


async def search(asker: Asker, text: str) -> dict[str, Any]:
    """What fits the words, by kind of node, the best first."""
    text = text.strip()[:300]
    hits = (await asker.ask("search", {"text": text}))["search"] if text else []
    kinds = ("Location", "Formation", "Source", "Report", "Claim")
    return {"text": text, "hits": {kind: [hit for hit in hits if hit["node"]["__typename"] == kind] for kind in kinds}, "found": len(hits)}


def _alone(place: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{"location": dict(place) | {"placeKind": "PLACE"}, "claimant": None, "claimCount": 1}]


def _sighted(seen: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [{"location": each["location"], "claimant": each["claim"]["claimant"], "claimCount": 1} for each in seen]
