"""Which filter a statement starts from: the one that leaves the fewest claims."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from graphapi.plan.branch import Window
from graphapi.plan.connection import Walk
from graphapi.plan.draft import Draft
from graphapi.plan.filters.claims import claim_conditions
from graphapi.plan.filters.conditions import ids
from graphapi.plan.filters.places import bounds, in_box, place_conditions
from graphapi.plan.given import Slot, Variables
from graphapi.plan.order import claim_order


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
    if "location" in where.get("place", {}) and not draft.dialect.relationship_walk:
        return _expanded(draft, claim, where)
    return Lead(None, [], where)


def _expanded(draft: Draft, claim: str, where: dict[str, Any]) -> Lead:
    """From the place down to all that lies within and to its claims; what else the filter says of the mention is asked on the way."""
    given = dict(where["place"])
    holder, place, link = draft.name("h"), draft.name("l"), draft.name("a")
    match = f"MATCH ({holder}:Location)<-[:WITHIN*0..10]-({place}:Location)<-[{link}:AT]-({claim}:Claim)"
    conditions = [f"{holder}.id IN {draft.param(given.pop('location'), ids('place'))}", *place_conditions(draft, link, place, given)]
    return Lead(match, conditions, {name: value for name, value in where.items() if name != "place"}, distinct=True)


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


LARGE = 4.0  # square degrees, about a thousand places of Ukraine: above, the newest claims lie in the box more often than not


def from_places(draft: Draft, claim: str, where: dict[str, Any], window: Window) -> Walk | None:
    """The newest claims of each place that the filter names or whose box holds it, out of the index of AT; null where it says neither."""
    given = dict(where.get("place", {}))
    if not {"location", "bounds"} & set(given):
        return None
    link, place, end = draft.name("a"), draft.name("l"), draft.name("l")
    if "location" in given:
        holder = draft.name("h")
        match = f"MATCH ({holder}:Location)<-[:WITHIN*0..10]-({place}:Location) WHERE {holder}.id IN {draft.param(given.pop('location'), ids('place'))}"
    else:
        box = given.pop("bounds")
        match = f"MATCH ({place}:Location) WHERE {in_box(draft, place, box)} AND {bounds(draft, place, box)}"
    rest = {name: value for name, value in where.items() if name not in ("place", "publishedOn")}  # the window bounds the day
    conditions = [f"{link}.place = {place}.id", f"{link}.key >= ${window.lo}", f"{link}.key < ${window.hi}"]
    conditions += [*place_conditions(draft, link, end, given), *claim_conditions(draft, claim, rest)]
    return Walk(
        f"MATCH ({claim})-[{link}:AT]->({end})",
        conditions,
        claim_order("NEWEST", claim),
        (claim,),
        claim,
        distinct=True,
        index=(f"{link}.place", f"{link}.key"),
        spread=(match, place),
    )


def wide(where: dict[str, Any]) -> Callable[[Variables], bool] | None:
    """Whether the box of the filter is so wide that a walk over all claims meets its page sooner; null where no box leads."""
    place = where.get("place", {})
    if "location" in place or "bounds" not in place:
        return None
    box = place["bounds"]

    def read(variables: Variables) -> bool:
        south, north, west, east = (box[name].read(variables) for name in ("south", "north", "west", "east"))
        return bool((north - south) * ((east - west) % 360) > LARGE)

    return read
