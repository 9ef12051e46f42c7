"""Formations: as nodes, and as mentions of a claim."""

from graphapi.plan.draft import Draft
from graphapi.plan.filters.conditions import Given, ids
from graphapi.plan.filters.places import exists


def mentioned_formation(draft: Draft, claim: str, given: Given) -> str:
    """A claim names one formation that all of these fit; what the mention leaves open is taken from the node."""
    link, unit = draft.name("i"), draft.name("f")
    conditions: list[str] = []
    if "formation" in given:
        conditions.append(f"{link}.unit IN {draft.param(given['formation'], ids('formation'))}")
    if "role" in given:
        conditions.append(f"{link}.role IN {draft.param(given['role'])}")
    conditions += [
        f"coalesce({link}.{name}, {unit}.{name}) IN {draft.param(given[name])}" for name in ("party", "type", "echelon") if name in given
    ]
    return exists(f"MATCH ({claim})-[{link}:INVOLVES]->({unit})", conditions)
