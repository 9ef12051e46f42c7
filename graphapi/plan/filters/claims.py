"""ClaimFilter: which claims are meant."""

from typing import Any

from graphapi.plan.draft import Draft
from graphapi.plan.filters.conditions import (
    Condition,
    Given,
    all_of,
    among,
    among_lower,
    any_of,
    between,
    check_period,
    ids,
    language,
    negated,
)
from graphapi.plan.filters.formations import mentioned_formation
from graphapi.plan.filters.places import mentioned_place
from graphapi.plan.filters.words import words_in
from graphapi.plan.given import Slot
from schema.keys import global_id, local_id
from schema.ontology.taxonomy import narrower


def claim_conditions(draft: Draft, var: str, where: Given) -> list[str]:
    """Conditions that the claim in `var` must hold, all of them; none where the filter is empty."""
    found: list[str] = []
    for name, value in where.items():
        if name in ("AND", "OR"):
            inner = [all_of(claim_conditions(draft, var, one)) for one in value]
            found.append(all_of(inner) if name == "AND" else any_of(inner))
        elif name == "NOT":
            found.append(negated(all_of(claim_conditions(draft, var, value))))
        elif name in RANGES:
            found.extend(RANGES[name](draft, var, value))
        else:
            found.append(FILTERS[name](draft, var, value))
    return sorted(found, key=_walks)


def _walks(condition: str) -> bool:
    """Whether a condition leaves the claim itself: an engine that keeps to the written order asks it last."""
    return "MATCH" in condition


def or_narrower(given: list[str]) -> list[str]:
    """Classes of the taxonomy with all that is narrower."""
    return [global_id("materiel", one) for id_ in given for one in (narrower(local_id("materiel", id_)) or (local_id("materiel", id_),))]


def _overlapping(draft: Draft, var: str, period: Given) -> list[str]:
    check_period(draft, period)
    if not period:
        return []
    found = [f"{var}.period_start IS NOT NULL", f"{var}.period_end IS NOT NULL"]
    if "start" in period:
        found.append(f"{var}.period_end >= {draft.param(period['start'])}")
    if "end" in period:
        found.append(f"{var}.period_start <= {draft.param(period['end'])}")
    return found


def _valued(draft: Draft, var: str, given: Given) -> list[str]:
    found = [f"{var}.value >= {draft.param(given['gte'])}"] if "gte" in given else []
    return found + ([f"{var}.value <= {draft.param(given['lte'])}"] if "lte" in given else [])


def _linked(pattern: str, kind: str) -> Condition:
    def write(draft: Draft, var: str, slot: Slot) -> str:
        end = draft.name("n")
        return f"EXISTS {{ MATCH ({var}){pattern}({end}) WHERE {end}.id IN {draft.param(slot, ids(kind))} }}"

    return write


def _targets(draft: Draft, var: str, slot: Slot) -> str:
    one = draft.name("x")
    return f"any({one} IN coalesce({var}.targets, []) WHERE {one} IN {draft.param(slot, or_narrower)})"


def _is_part(_: Draft, var: str, slot: Slot) -> str:
    return f"coalesce({var}.part, false) = {'true' if slot.sample else 'false'}"


def _resolved(_: Draft, var: str, slot: Slot) -> str:
    unresolved = f"EXISTS {{ MATCH ({var})-[:AT]->(:PlaceName) }}"
    return f"(EXISTS {{ MATCH ({var})-[:AT]->() }} AND NOT {unresolved})" if slot.sample else unresolved


HAS = {
    "EFFECT": "{c}.effect IS NOT NULL",
    "MATERIEL": "{c}.materiel IS NOT NULL",
    "MODEL": "{c}.model IS NOT NULL",
    "MADE_IN": "{c}.made_in IS NOT NULL",
    "QUANTITY": "{c}.value IS NOT NULL",
    "PERIOD_START": "{c}.period_start IS NOT NULL",
    "PERIOD_END": "{c}.period_end IS NOT NULL",
    "ACTOR": "{c}.actor IS NOT NULL",
    "TARGET": "{c}.target IS NOT NULL",
    "CLAIMANT": "{c}.claimant IS NOT NULL",
    "DIRECTION": "{c}.direction IS NOT NULL",
    "LOCATIONS": "EXISTS {{ MATCH ({c})-[:AT]->() }}",
    "FORMATIONS": "EXISTS {{ MATCH ({c})-[:INVOLVES]->() }}",
    "TARGETS": "EXISTS {{ MATCH ({c})-[:STRUCK]->() }}",
    "RELAYED_BY": "EXISTS {{ MATCH ({c})-[:RELAYED_BY]->() }}",
}


def _has(_: Draft, var: str, slot: Slot) -> str:
    """`has: []` names no field, and matches nothing as every empty list does."""
    return all_of([HAS[field].format(c=var) for field in slot.sample]) if slot.sample else "false"


FILTERS: dict[str, Any] = {
    "id": among("id", ids("claim")),
    "kind": among("kind"),
    "effect": among("effect"),
    "materiel": among("materiel", or_narrower),
    "targets": _targets,
    "model": among_lower("model"),
    "madeIn": among("made_in"),
    "qualifier": among("qualifier"),
    "tally": among("tally"),
    "actor": among("actor"),
    "target": among("target"),
    "claimant": among("claimant", ids("source")),
    "relayedBy": _linked("-[:RELAYED_BY]->", "source"),
    "publisher": among("publisher", ids("source")),
    "report": among("report", ids("report")),
    "language": language,
    "partOf": _linked("-[:PART_OF]->", "claim"),
    "isPart": _is_part,
    "assertion": among("assertion", ids("assertion")),
    "place": mentioned_place,
    "formation": mentioned_formation,
    "text": words_in("words"),
    "resolved": _resolved,
    "has": _has,
}
RANGES = {"period": _overlapping, "publishedOn": between("published_on"), "value": _valued}
