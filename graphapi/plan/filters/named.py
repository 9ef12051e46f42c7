"""LocationFilter, FormationFilter, SourceFilter: nodes of the reference tables."""

from collections.abc import Mapping
from typing import Any

from graphapi.plan.draft import Draft
from graphapi.plan.filters.conditions import Condition, Given, among, ids
from graphapi.plan.filters.places import bounds, near, within
from graphapi.plan.given import Slot


def _mentioned(kind: str) -> Condition:
    def write(_: Draft, var: str, slot: Slot) -> str:
        claim = f"EXISTS {{ MATCH ({var})<-[:{kind}]-(c:Claim) WHERE c.known_until IS NULL }}"
        return claim if slot.sample else f"NOT {claim}"

    return write


def _named(kind: str) -> Condition:
    """Any spelling: what the name resolves to, before the statement runs."""

    def write(draft: Draft, var: str, slot: Slot) -> str:
        draft.slow = True
        return f"{var}.id IN {draft.param(slot, Resolved(kind))}"

    return write


class Resolved:
    """Makes a name into the ids that it may mean; the request's resolver does it, see `graphapi.names`."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def __call__(self, name: str) -> list[str]:
        """The ids, best first."""
        from graphapi.names import ids_of  # the resolver loads its tables at the first name

        return ids_of(self.kind, name)


def _within(draft: Draft, var: str, slot: Slot) -> str:
    return within(draft, var, slot, itself=False)


LOCATION: Mapping[str, Any] = {
    "id": among("id", ids("place")),
    "placeKind": among("kind"),
    "name": _named("place"),
    "within": _within,
    "near": near,
    "bounds": bounds,
    "mentioned": _mentioned("AT"),
}
FORMATION: Mapping[str, Any] = {
    "id": among("id", ids("formation")),
    "name": _named("formation"),
    "party": among("party"),
    "type": among("type"),
    "echelon": among("echelon"),
    "mentioned": _mentioned("INVOLVES"),
}
SOURCE: Mapping[str, Any] = {
    "id": among("id", ids("source")),
    "name": _named("source"),
    "sourceKind": among("kind"),
    "affiliation": among("affiliation"),
}


def named_conditions(table: Mapping[str, Any], draft: Draft, var: str, where: Given) -> list[str]:
    """Conditions that the node in `var` must hold."""
    return [table[name](draft, var, value) for name, value in where.items()]
