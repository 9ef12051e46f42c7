"""Which filter a statement starts from: the one that leaves the fewest claims."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from graphapi.plan.branch import Window
from graphapi.plan.connection import Walk
from graphapi.plan.draft import Draft
from graphapi.plan.filters.conditions import ids
from graphapi.plan.given import Slot


@dataclass(frozen=True, slots=True)
class Lead:
    """A MATCH that finds the claim, its conditions, and what is left of the filter; no match where a walk is as good."""

    match: str | None
    conditions: list[str]
    where: dict[str, Any]
    distinct: bool = False


def lead(draft: Draft, claim: str, where: dict[str, Any]) -> Lead:
    """The best start for this filter; only conditions that must hold anyway can lead."""
    for name, start in LEADS.items():
        if name in where:
            match, conditions = start(draft, claim, where[name])
            return Lead(match, conditions, {other: value for other, value in where.items() if other != name}, distinct=True)
    unit = where.get("formation", {}).get("formation")
    if unit is not None:
        node = draft.name("f")
        match = f"MATCH ({node}:Formation)<-[:INVOLVES]-({claim}:Claim)"
        return Lead(match, [f"{node}.id IN {draft.param(unit, ids('formation'))}"], where, distinct=True)
    return Lead(None, [], where)


Match = Callable[[Draft, str, Slot], tuple[str, list[str]]]


def _ids(draft: Draft, claim: str, slot: Slot) -> tuple[str, list[str]]:
    return f"MATCH ({claim}:Claim)", [f"{claim}.id IN {draft.param(slot, ids('claim'))}"]


def _report(draft: Draft, claim: str, slot: Slot) -> tuple[str, list[str]]:
    node = draft.name("r")
    return f"MATCH ({node}:Report)<-[:STATED_IN]-({claim}:Claim)", [f"{node}.id IN {draft.param(slot, ids('report'))}"]


def _part_of(draft: Draft, claim: str, slot: Slot) -> tuple[str, list[str]]:
    node = draft.name("c")
    return f"MATCH ({node}:Claim)<-[:PART_OF]-({claim}:Claim)", [f"{node}.id IN {draft.param(slot, ids('claim'))}"]


def _assertion(draft: Draft, claim: str, slot: Slot) -> tuple[str, list[str]]:
    return f"MATCH ({claim}:Claim)", [f"{claim}.assertion IN {draft.param(slot, ids('assertion'))}"]


LEADS: dict[str, Match] = {"id": _ids, "report": _report, "partOf": _part_of, "assertion": _assertion}


def from_places(draft: Draft, walk: Walk, places: Slot, window: Window) -> str:
    """The newest claims of each place that lies within, out of the index of AT; the page is cut from all of them together."""
    claim, link, holder, place = walk.node, draft.name("a"), draft.name("h"), draft.name("l")
    direction = " DESC" if window.descending else ""
    bounds = [f"{link}.place = {place}.id", f"{link}.key >= ${window.lo}", f"{link}.key < ${window.hi}", *walk.conditions]
    return (
        f"MATCH ({holder}:Location)<-[:WITHIN*0..10]-({place}:Location) WHERE {holder}.id IN {draft.param(places, ids('place'))}"
        f" WITH DISTINCT {place} CALL ({place}) {{ MATCH ({claim})-[{link}:AT]->() WHERE {' AND '.join(bounds)}"
        f" WITH DISTINCT {claim}, {link}.place AS by0, {link}.key AS by1 ORDER BY by0{direction}, by1{direction}"
        f" LIMIT {window.size} RETURN {claim} }} WITH DISTINCT {claim}"
    )
