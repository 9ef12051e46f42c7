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
    own, walking = parted_conditions(draft, var, where)
    return [*own, *walking]


def parted_conditions(draft: Draft, var: str, where: Given) -> tuple[list[str], list[str]]:
    """Those that the claim itself answers, and those that leave it for its neighbours, which are better asked last."""
    own: list[str] = []
    walking: list[str] = []
    for name, value in where.items():
        (walking if _leaves(name, value) else own).extend(_written(draft, var, name, value))
    return own, walking


def late(draft: Draft, claim: str, where: Given) -> list[str]:
    """What overlapping a period from its start on implies, said of the key that has an index: a month is read, not the whole graph."""
    period = where.get("period", {})
    return [f"{claim}.late >= {draft.param(period['start'])}"] if "start" in period else []


def ranged(draft: Draft, bounds: list[str], conditions: list[str], kept: str) -> str:
    """The WHERE of a match whose range of an index leads, where it has one. The embedded engine takes the index of any other condition
    before it, however many that one leaves, so there the range stands alone and the rest in a step of its own, which carries `kept`.
    """
    if draft.dialect.windowed and bounds and conditions:
        return f" WHERE {' AND '.join(bounds)} WITH {kept} WHERE {' AND '.join(conditions)}"
    return f" WHERE {' AND '.join([*bounds, *conditions])}" if bounds or conditions else ""


def _written(draft: Draft, var: str, name: str, value: Any) -> list[str]:
    if name in ("AND", "OR"):
        inner = [all_of(claim_conditions(draft, var, one)) for one in value]
        return [all_of(inner) if name == "AND" else any_of(inner)]
    if name == "NOT":
        return [negated(all_of(claim_conditions(draft, var, value)))]
    if name in RANGES:
        return RANGES[name](draft, var, value)
    return [FILTERS[name](draft, var, value)]


def _leaves(name: str, value: Any) -> bool:
    """Whether a field of the filter asks of more than the claim."""
    if name in ("AND", "OR", "NOT"):
        return any(_leaves(*inner) for one in (value if isinstance(value, list) else [value]) for inner in one.items())
    return name in LEAVING or (name == "has" and not LINKED.keys().isdisjoint(value.sample))


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


LEAVING = {"relayedBy", "partOf", "place", "formation", "resolved"}
LINKED = {"LOCATIONS": "AT", "FORMATIONS": "INVOLVES", "TARGETS": "STRUCK", "RELAYED_BY": "RELAYED_BY"}
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
} | {field: f"EXISTS {{{{ MATCH ({{c}})-[:{kind}]->() }}}}" for field, kind in LINKED.items()}


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
