"""Map and days: claims where they place themselves, over time, and who says which place changed hands."""

import asyncio
from collections.abc import Sequence
from typing import Any

from graphapi.room.ask import Asker
from graphapi.room.bars import bars
from graphapi.room.control import words_of
from graphapi.room.filters import KINDS, Filters, read_filters, with_period
from graphapi.room.sheet import Mark, dots, labelled, outlines, view
from graphapi.room.words import Words

PAGE = 20
ROLES = {"role": ["OBJECT", "NEAR"]}  # a region that only holds a place is not where something was


async def map_days(asker: Asker, query: dict[str, str], words: Words) -> dict[str, Any]:
    """What the page shows; an empty graph has no period and no dot."""
    asked = read_filters(query)
    where = asked.where(days=False)
    latest = await asker.ask("latest", {"placed": where | {"has": ["LOCATIONS", "PERIOD_END"]}, "any": {"has": ["PERIOD_END"]}})
    placed, any_ = latest["placed"]["nodes"], latest["any"]["nodes"]
    filters = with_period(asked, [claim["period"]["end"] for claim in placed or any_])
    found, placed_, choices = await asyncio.gather(
        asker.ask("map-days", _variables(filters)), asker.ask("places", _places(filters)), asker.ask("choices", _choices(filters))
    )
    shown = dots(placed_["places"])
    control = words_of(found["control"]["nodes"])
    marks: Sequence[Mark] = control if filters["view"] == "control" else shown
    part = view(marks)
    return {
        "filters": filters,
        "empty": not any_,
        "dots": shown,
        "control": control,
        "view": part,
        "labels": labelled(shown, part),
        "outlines": outlines(),
        "bars": _bars(found["days"], filters),
        "claims": found["claims"],
        "kinds": KINDS,
        "claimants": _named(choices["claimants"], "claimant", words),
        "formations": _named(choices["formations"], "formation", words),
        "taxonomy": latest["taxonomy"],
        "chosen_place": next((words.name(dot.place) for dot in shown if dot.place["id"] == filters["place"]), filters["place"]),
    }


def _variables(filters: Filters) -> dict[str, Any]:
    where = filters.where()
    control = where | {"kind": ["CONTROL_CHANGE"] if filters["kind"] in ("", "CONTROL_CHANGE") else []}
    return {
        "where": control if filters["view"] == "control" else where,
        "control": control,
        "span": filters.span(),
        "first": PAGE,
        "after": filters["after"] or None,
    }


def _places(filters: Filters) -> dict[str, Any]:
    where = filters.where()
    return {"places": where | {"place": where.get("place", {}) | ROLES}}


def _choices(filters: Filters) -> dict[str, Any]:
    period = filters.period()
    return {"period": {"period": period} if period else {}}


def _bars(rows: list[dict[str, Any]], filters: Filters) -> Any:
    days = [row[end] for row in rows for end in ("from", "to") if row[end]]
    return bars(rows, filters["from"] or min(days), filters["to"] or max(days)) if days else None


def _named(rows: list[dict[str, Any]], field: str, words: Words) -> list[tuple[str, str, int]]:
    """Ids, names and counts of what the rows name, the most frequent first."""
    named = [(row[field]["id"], words.name(row[field]), row["claimCount"]) for row in rows if row[field]]
    return sorted(named, key=lambda each: (-each[2], each[1]))[:300]
