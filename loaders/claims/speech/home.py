"""Who a text of no known form mostly speaks for."""

from collections.abc import Sequence
from dataclasses import replace

from loaders.claims.draft import Attribution
from loaders.claims.speech.bulletins import BULLETINS

EARLY = 8  # sentences in which a text names the source that its headline and its lead had left out
OF_A_SIDE, MOST = ("-authorities",), 2
STATE = 3  # sentences in which a side that speaks as a whole is a text's source
SUMMARY = 12  # sentences of a headline, a summary and a lead, in which a text's only body is named
LEAD = 10  # sentences of a headline and a lead
STAFF = "-general-staff"
REGIONS = 2  # of whose heads more than these make a round-up


def mostly_speaks(named: Sequence[Attribution | None], own: Attribution) -> Attribution:
    """The source that a text without a form mostly speaks for: the one it names early and at least half the time."""
    named = [None if _aside(named, number, own) else one for number, one in enumerate(named)]
    bodies = [attribution for attribution in named if attribution and not attribution.outlet and not attribution.stranger]
    outside = not own.side and own.claimant.source != "unknown"
    gathers = own.outlet and (_round_up(bodies) or (outside and _digest(bodies)))
    if alone := _only_stranger(named) or (own if gathers else None):
        return alone
    early = next((attribution for attribution in named[:EARLY] if attribution and not attribution.stranger), None) or _only_body(
        named, bodies
    )
    if own.claimant.source == "unknown" and bodies:
        return (
            own
            if early not in named[:STATE] and _of_both_sides(bodies)
            else next((body for body in bodies if body.claimant.source in BULLETINS and body.side is bodies[0].side), bodies[0])
        )
    told = [body.claimant.source for body in bodies]
    if early and early.claimant.source.endswith(OF_A_SIDE) and (head := _of_that_side(early, bodies)):
        early = head
    bulletin = next((body for body in bodies if body.claimant.source in BULLETINS), None)
    first = next((body for body in bodies if not body.claimant.source.endswith("-government")), None)
    if (
        own.outlet
        and bulletin
        and ((first is bulletin and bulletin in named[:STATE]) or 1 < told.count(bulletin.claimant.source) == max(map(told.count, told)))
    ):
        return bulletin
    if early and early.outlet:
        return next((body for body in bodies if body.relayed_by), early)
    if early and early.claimant.source.endswith("-government") and early not in named[:STATE]:
        return own  # a side cited by the way, not the text's source
    spoke_first = next((one for one in named if one and not one.outlet), None)
    mostly = 2 * told.count(early.claimant.source) - len(bodies) if early else -1
    return early if early and mostly >= (0 if spoke_first is early else 1) else own


def _only_body(named: Sequence[Attribution | None], bodies: Sequence[Attribution]) -> Attribution | None:
    """Who speaks again and again after a headline and a summary, and no other body in the whole text."""
    alone = len(bodies) > 1 and len({body.claimant.source for body in bodies}) == 1 and bodies[0] in named[:SUMMARY]
    return bodies[0] if alone else None


def _of_that_side(early: Attribution, bodies: Sequence[Attribution]) -> Attribution | None:
    """The one body of a side whose authorities a headline names, which then speaks for most of the text."""
    told = [body.claimant.source for body in bodies if body.claimant.source != early.claimant.source]
    most = max(told, key=told.count, default=None)
    if most is None or told.count(most) < MOST or 2 * told.count(most) <= len(told):
        return None
    return next((body for body in bodies if body.claimant.source == most and body.side is early.side), None)


def through_outlet(home: Attribution, named: Sequence[Attribution | None]) -> Attribution:
    """A headline's "… – Cherevatyi", whose words the lead has from an agency."""
    told = (one.relayed_by for one in named[:EARLY] if one and one.claimant.source == home.claimant.source and one.relayed_by)
    relayed = () if home.relayed_by else next(told, ())
    return replace(home, relayed_by=relayed) if relayed else home


def _only_stranger(named: Sequence[Attribution | None]) -> Attribution | None:
    """A stranger who speaks in the lead and again, and nobody else in the whole text."""
    spoke = [one for one in named if one and not one.outlet]
    alone = len(spoke) > 1 and len({one.claimant.source for one in spoke}) == 1 and spoke[0].stranger and spoke[0] in named[:STATE]
    return spoke[0] if alone else None


def _aside(named: Sequence[Attribution | None], number: int, own: Attribution) -> bool:
    """ "At the same time, the Russian Defence Ministry reported …", last in a Ukrainian outlet's text: the other side's word by the way."""
    one = named[number]
    return bool(one and own.side and one.side not in (None, own.side) and 2 * number > len(named))


def _round_up(bodies: Sequence[Attribution]) -> bool:
    """Whether a text gathers what the heads of several regions have said, and is none of theirs, nor a staff's."""
    sources = {body.claimant.source for body in bodies}
    return len([source for source in sources if source.endswith("-governor")]) > REGIONS and not any(
        source.endswith(STAFF) for source in sources
    )


def _digest(bodies: Sequence[Attribution]) -> bool:
    """Whether both sides are heard, and no body more than half the time: what nobody is said to have told is then the outlet's own.

    A text that opens with a staff's figures goes on with them.
    """
    told = [body.claimant.source for body in bodies]
    if told and told[0].endswith(STAFF):
        return False
    return len({body.side for body in bodies if body.side}) > 1 and 2 * max(map(told.count, told)) <= len(told)


def _of_both_sides(bodies: Sequence[Attribution]) -> bool:
    """Whether both sides are heard, so that neither is the source of what nobody is said to have told."""
    bulletins = any(body.claimant.source in BULLETINS for body in bodies)
    return not bulletins and len({body.side for body in bodies if body.side}) > 1
