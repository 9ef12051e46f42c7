"""The filters of a page: what stands in the address bar, and the ClaimFilter that it means."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

KINDS = ("LOSS", "STRIKE", "LAUNCH", "CONTROL_CHANGE", "ADVANCE", "ENGAGEMENT", "REPELLED_ATTACK")
NAMES = ("claimant", "kind", "formation", "materiel", "place")
OTHERS = ("from", "to", "view", "after")


@dataclass(frozen=True, slots=True)
class Filters:
    """The chosen values by the names that the address gives them; an empty one is not there."""

    given: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.given.get(name, "")

    def where(self, *, days: bool = True) -> dict[str, Any]:
        """The claims that pass; `days`: within the period too."""
        where: dict[str, Any] = {name: [self[name]] for name in ("claimant", "kind", "materiel") if self[name]}
        if self["formation"]:
            where["formation"] = {"formation": [self["formation"]]}
        if self["place"]:
            where["place"] = {"location": [self["place"]]}
        if days:
            where["period"] = self.period()
        return {name: value for name, value in where.items() if value}

    def period(self) -> dict[str, str]:
        """The ends that are given."""
        return {end: self[name] for end, name in (("start", "from"), ("end", "to")) if self[name]}

    def days(self) -> int:
        """How long the period is; 0 where an end is open."""
        if not (self["from"] and self["to"]):
            return 0
        return (dt.date.fromisoformat(self["to"]) - dt.date.fromisoformat(self["from"])).days + 1

    def span(self) -> str:
        """The step of the chart: a day, a week or a month, so that it has at most some hundred bars."""
        days = self.days()
        return "DAY" if 0 < days <= 100 else "WEEK" if 0 < days <= 740 else "MONTH"

    def link(self, **changes: str | None) -> str:
        """The address of this page with some values changed; null takes one away. A change begins again at the first page."""
        kept = {name: value for name, value in (dict(self.given) | {"after": None} | changes).items() if value}
        return "?" + urlencode(kept)

    def moved(self, share: float) -> str | None:
        """The address of the period as far earlier or later as `share` of its own length; null where an end is open."""
        if not self.days():
            return None
        step = dt.timedelta(days=max(1, round(self.days() * abs(share)))) * (1 if share > 0 else -1)
        start, end = (dt.date.fromisoformat(self[name]) + step for name in ("from", "to"))
        return self.link(**{"from": start.isoformat(), "to": end.isoformat()})


def read_filters(query: Mapping[str, str]) -> Filters:
    """Those of an address; a day that is none is left out, as is a name that no filter has. Ends the wrong way round are turned."""
    given = {name: value.strip()[:200] for name in (*NAMES, *OTHERS) if (value := query.get(name, "")).strip()}
    for name in ("from", "to"):
        if name in given and not _is_day(given[name]):
            del given[name]
    if "from" in given and "to" in given and given["from"] > given["to"]:
        given["from"], given["to"] = given["to"], given["from"]
    if given.get("kind") not in KINDS:
        given.pop("kind", None)
    return Filters(given)


def with_period(filters: Filters, ends: list[str]) -> Filters:
    """The period that is shown where the address names none: the days of the newest placed claims, a week at least.

    `ends`: the last days of the newest placed claims, the newest first.
    """
    if filters["from"] or filters["to"] or not ends:
        return filters
    newest = dt.date.fromisoformat(ends[0])
    oldest = min(dt.date.fromisoformat(ends[-1]), newest - dt.timedelta(days=6))
    return Filters(dict(filters.given) | {"from": oldest.isoformat(), "to": newest.isoformat()})


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
