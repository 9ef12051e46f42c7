"""Side by side: what each claimant says of the same loss, and their running totals as lines."""

import asyncio
import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from graphapi.room.ask import Asker
from graphapi.room.filters import Filters, read_filters
from graphapi.room.lines import chart
from graphapi.room.room import Reader

PAGE = 12
MATERIEL = "materiel:troops"
CUMULATIVE = {"kind": ["LOSS"], "tally": ["CUMULATIVE"]}
DAYS = 120  # of a running total, where the address names no period


async def compare(reader: Reader) -> dict[str, Any]:
    """`target` and `materiel` choose the totals; they and the period narrow the list. Both read much, and may come after the page."""
    filters = read_filters(reader.query)
    target = reader.query["target"] if reader.query.get("target") in ("RU", "UA") else ""
    chosen = Filters(dict(filters.given) | ({"target": target} if target else {}))
    apart, totals, classes = await asyncio.gather(
        reader.part("apart", lambda: _apart(reader.asker, chosen)),
        reader.part("totals", lambda: _totals(reader.asker, chosen)),
        reader.asker.ask("taxonomy"),
    )
    taxonomy = classes["taxonomy"]
    materiel = next((each for each in taxonomy if each["id"] == (filters["materiel"] or MATERIEL)), None)
    return {"filters": chosen, "target": target, "materiel": materiel, "taxonomy": taxonomy, "apart": apart, "totals": totals}


async def _apart(asker: Asker, filters: Filters) -> dict[str, Any]:
    asked = {"where": _where(filters), "first": PAGE, "after": filters["after"] or None}
    found = (await asker.ask("compare", asked))["disagreements"]
    return {"nodes": [each | {"scale": scale(each)} for each in found["nodes"]], "page": found["pageInfo"]}


async def _totals(asker: Asker, filters: Filters) -> dict[str, Any]:
    materiel, target = filters["materiel"] or MATERIEL, filters["target"] or "RU"
    period = filters.period()
    if not period:
        newest = await asker.ask("newest-total", {"where": CUMULATIVE | {"materiel": [materiel], "target": [target]}})
        period = _before([claim["period"]["end"] for claim in newest["claims"]["nodes"]])
    series = (await asker.ask("totals", {"target": target, "materiel": materiel, "period": period, "claimant": None}))["series"]
    return {"chart": chart(series), "corrections": _corrections(series)}


def scale(apart: Mapping[str, Any]) -> Sequence[tuple[float, str, Mapping[str, Any]]]:
    """Each claim with its distance from zero in hundredths of the highest, and the side that makes it; the lowest first."""
    claims = sorted(apart["claims"], key=lambda claim: (claim["quantity"]["value"], claim["id"]))
    highest = apart["highest"] or 1
    return [
        (round(claim["quantity"]["value"] / highest * 100, 1), (claim["claimant"] or {}).get("affiliation") or "OTHER", claim)
        for claim in claims
    ]


def _where(filters: Filters) -> dict[str, Any]:
    where = {name: value for name, value in filters.where().items() if name in ("materiel", "period", "place")}
    return where | ({"target": [filters["target"]]} if filters["target"] else {})


def _before(ends: list[str]) -> dict[str, str]:
    if not ends:
        return {}
    return {"start": (dt.date.fromisoformat(ends[0]) - dt.timedelta(days=DAYS)).isoformat(), "end": ends[0]}


def _corrections(series: Sequence[Mapping[str, Any]]) -> list[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """Days on which a claimant's total and its own increment part, the newest first."""
    found = [(each, point) for each in series for point in each["points"] if point["correction"]]
    return sorted(found, key=lambda pair: str(pair[1]["on"]), reverse=True)
