"""A claim's fields."""

from collections.abc import Sequence

from graphapi.plan.draft import Draft, Part
from graphapi.plan.project import FIELDS, Write, many, one, part_of_node, plain, project_below
from graphapi.plan.selection import Selected
from graphapi.plan.shapes import each
from schema.ontology.bounds import FROM_ABOVE, FROM_BELOW
from schema.ontology.enums import Qualifier


def _parts(draft: Draft, var: str, selected: Selected) -> Part:
    """Parts that stand as the claim stands: today's of today's, withdrawn ones of one withdrawn with them."""
    part = draft.name("c")
    cypher, shape = project_below(draft, selected, part)
    return Part(
        f"COLLECT {{ MATCH ({var})<-[:PART_OF]-({part}:Claim)"
        f" WHERE coalesce({part}.known_until, '') = coalesce({var}.known_until, '')"
        f" WITH {part} ORDER BY {part}.start, {part}.id LIMIT 100 RETURN {cypher} }}",
        each(shape),
    )


def _restatements(draft: Draft, var: str, selected: Selected) -> Part:
    """Claims of the same assertion, the oldest report first, those of undated reports last."""
    other = draft.name("c")
    cypher, shape = project_below(draft, selected, other)
    return Part(
        f"COLLECT {{ MATCH ({other}:Claim) WHERE {other}.assertion = {var}.assertion AND {other}.id <> {var}.id"
        f" AND {other}.known_until IS NULL"
        f" WITH {other} ORDER BY coalesce({other}.published_on, '9999'), {other}.key LIMIT 100 RETURN {cypher} }}",
        each(shape),
    )


def _bound(closed: Sequence[Qualifier]) -> Write:
    """The number where its hedge leaves this end closed, else null."""
    hedges = ", ".join(f"'{each}'" for each in closed)

    def write(_: Draft, var: str, __: Selected) -> Part:
        return Part(f"CASE WHEN {var}.qualifier IN [{hedges}] THEN {var}.value END")

    return write


FIELDS["Quantity"] = {
    "value": plain("value"),
    "qualifier": plain("qualifier"),
    "lower": _bound(FROM_BELOW),
    "upper": _bound(FROM_ABOVE),
    "asStated": plain("as_stated"),
}
FIELDS["Period"] = {"start": plain("period_start"), "end": plain("period_end")}
FIELDS["Claim"] = {
    "id": plain("id"),
    "kind": plain("kind"),
    "effect": plain("effect"),
    "materiel": one("({a})-[:OF]->({b}:Materiel)"),
    "model": plain("model"),
    "madeIn": plain("made_in"),
    "quantity": part_of_node("value"),
    "tally": plain("tally"),
    "period": part_of_node(),
    "actor": plain("actor"),
    "target": plain("target"),
    "claimant": one("({a})-[:CLAIMED_BY]->({b}:Source)"),
    "spokesperson": plain("spokesperson"),
    "relayedBy": many("({a})-[{r}:RELAYED_BY]->({b}:Source)", order="{r}.position", most=10),
    "direction": plain("direction"),
    "targets": many("({a})-[{r}:STRUCK]->({b}:Materiel)", order="{r}.position", most=20),
    "partOf": one("({a})-[:PART_OF]->({b}:Claim)"),
    "parts": _parts,
    "report": one("({a})-[:STATED_IN]->({b}:Report)"),
    "quote": plain("quote"),
    "start": plain("start"),
    "end": plain("end"),
    "assertion": plain("assertion"),
    "restatements": _restatements,
    "knownFrom": plain("known_from"),
    "knownUntil": plain("known_until"),
}
