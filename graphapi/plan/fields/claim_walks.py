"""The claims of a node: how each type finds them."""

from collections.abc import Callable
from dataclasses import replace

from graphapi.plan.connection import Walk, nested
from graphapi.plan.draft import Draft, Part
from graphapi.plan.filters.claims import claim_conditions
from graphapi.plan.given import Slot
from graphapi.plan.order import claim_order
from graphapi.plan.page import page_of
from graphapi.plan.project import Write
from graphapi.plan.selection import Selected

Match = Callable[[Draft, str, str], str]


def known(draft: Draft, var: str, as_of: Slot | None) -> str:
    """Whether the graph holds the claim: today, or as of then."""
    if as_of is None:
        return f"{var}.known_until IS NULL"
    then = draft.param(as_of)
    return f"{var}.known_from <= {then} AND coalesce({var}.known_until, '~') > {then}"


def claims_of(identity: str, match: Match, *, distinct: bool = False) -> Write:
    """The connection `claims` of a node."""

    def write(draft: Draft, var: str, selected: Selected) -> Part:
        given, claim = selected.given, draft.name("c")
        as_of = given.get("asOf")
        order = claim_order(given["orderBy"].sample, claim, withdrawn=as_of is not None)
        conditions = [known(draft, claim, as_of), *claim_conditions(draft, claim, given.get("where", {}))]
        walk = Walk(match(draft, var, claim), conditions, order, (claim,), claim, distinct)
        if identity in INDEXED and draft.dialect.relationship_walk and order.name == "NEWEST" and as_of is None:
            walk = INDEXED[identity](draft, var, walk)
        return nested(draft, selected, walk, page_of(given, f"{identity}/{order.name}", 100))

    return write


def _by_unit(draft: Draft, var: str, walk: Walk) -> Walk:
    """Out of the relationship's index, newest first, where the engine is quicker so than from the node."""
    return _by_link(draft, walk, "INVOLVES", "unit", var)


def _by_place(draft: Draft, var: str, walk: Walk) -> Walk:
    """The newest of each place that lies within."""
    place = draft.name("l")
    within = f"MATCH ({var})<-[:WITHIN*0..10]-({place}:Location)"
    return replace(_by_link(draft, walk, "AT", "place", place), spread=(within, place))


def _by_claimant(_: Draft, var: str, walk: Walk) -> Walk:
    """Out of the index of claimant and key."""
    claim = walk.node
    bounds = [f"{claim}.claimant = {var}.id", f"{claim}.key >= ''", f"{claim}.key < '~'"]
    return replace(
        walk, match=f"MATCH ({claim}:Claim)", conditions=[*bounds, *walk.conditions], index=(f"{claim}.claimant", f"{claim}.key")
    )


def _by_link(draft: Draft, walk: Walk, kind: str, end: str, var: str) -> Walk:
    link = draft.name("i")
    bounds = [f"{link}.{end} = {var}.id", f"{link}.key >= ''", f"{link}.key < '~'"]
    match = f"MATCH ({walk.node})-[{link}:{kind}]->()"
    return replace(walk, match=match, conditions=[*bounds, *walk.conditions], index=(f"{link}.{end}", f"{link}.key"), distinct=True)


INDEXED = {"Formation.claims": _by_unit, "Location.claims": _by_place, "Source.claims": _by_claimant}


def _of_report(_: Draft, var: str, claim: str) -> str:
    return f"MATCH ({var})<-[:STATED_IN]-({claim}:Claim)"


def _of_source(_: Draft, var: str, claim: str) -> str:
    return f"MATCH ({var})<-[:CLAIMED_BY]-({claim}:Claim)"


def _of_formation(_: Draft, var: str, claim: str) -> str:
    return f"MATCH ({var})<-[:INVOLVES]-({claim}:Claim)"


def _of_location(_: Draft, var: str, claim: str) -> str:
    return f"MATCH ({var})<-[:WITHIN*0..10]-(:Location)<-[:AT]-({claim}:Claim)"


CLAIMS_OF = {
    "Report": claims_of("Report.claims", _of_report),
    "Source": claims_of("Source.claims", _of_source),
    "Formation": claims_of("Formation.claims", _of_formation, distinct=True),
    "Location": claims_of("Location.claims", _of_location, distinct=True),
}
