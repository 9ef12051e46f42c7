"""Side by side: what each claimant says of the same loss, and their running totals as lines."""

import asyncio
import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from graphapi.room.ask import Asker
from graphapi.room.filters import Filters, read_filters
from graphapi.room.lines import chart

PAGE = 12
MATERIEL = "materiel:troops"
CUMULATIVE = {"kind": ["LOSS"], "tally": ["CUMULATIVE"]}
DAYS = 120  # of a running total, where the address names no period


async def compare(asker: Asker, query: dict[str, str]) -> dict[str, Any]:
    """`target` and `materiel` choose the totals; they, the period and the claimant narrow the list."""
    filters = read_filters(query)
    target = query["target"] if query.get("target") in ("RU", "UA") else ""
    materiel = filters["materiel"] or MATERIEL
    newest = await asker.ask("newest-total", {"where": CUMULATIVE | {"materiel": [materiel], "target": [target or "RU"]}})
    period = filters.period() or _before([claim["period"]["end"] for claim in newest["claims"]["nodes"]])
    apart, totals = await asyncio.gather(
        asker.ask("compare", {"where": _where(filters, target), "first": PAGE, "after": filters["after"] or None}),
        asker.ask("totals", {"target": target or "RU", "materiel": materiel, "period": period, "claimant": None}),
    )
    return {
        "filters": Filters(dict(filters.given) | ({"target": target} if target else {})),
        "target": target,
        "materiel": materiel,
        "taxonomy": newest["taxonomy"],
        "apart": [each | {"scale": scale(each)} for each in apart["disagreements"]["nodes"]],
        "page": apart["disagreements"]["pageInfo"],
        "chart": chart(totals["series"]),
        "corrections": _corrections(totals["series"]),
    }


def scale(apart: Mapping[str, Any]) -> Sequence[tuple[float, str, Mapping[str, Any]]]:
    """Each claim with its distance from zero in hundredths of the highest, and the side that makes it; the lowest first."""
    claims = sorted(apart["claims"], key=lambda claim: (claim["quantity"]["value"], claim["id"]))
    highest = apart["highest"] or 1
    return [
        (round(claim["quantity"]["value"] / highest * 100, 1), (claim["claimant"] or {}).get("affiliation") or "OTHER", claim)
        for claim in claims
    ]


def _where(filters: Filters, target: str) -> dict[str, Any]:
    where = {name: value for name, value in filters.where().items() if name in ("materiel", "period", "place")}
    return where | ({"target": [target]} if target else {})


def _before(ends: list[str]) -> dict[str, str] | None:
    if not ends:
        return None
    return {"start": (dt.date.fromisoformat(ends[0]) - dt.timedelta(days=DAYS)).isoformat(), "end": ends[0]}


def _corrections(series: Sequence[Mapping[str, Any]]) -> list[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """Days on which a claimant's total and its own increment part, the newest first."""
    found = [(each, point) for each in series for point in each["points"] if point["correction"]]
    return sorted(found, key=lambda pair: str(pair[1]["on"]), reverse=True)
