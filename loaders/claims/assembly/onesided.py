"""Strikes of nobody's in a text in which one side does the striking."""

from collections import Counter
from collections.abc import Sequence

from loaders.claims.draft import Draft
from loaders.claims.mentions.kinds import SUFFERED
from schema.ontology.enums import ClaimKind

TOLD = frozenset((ClaimKind.STRIKE, ClaimKind.LAUNCH, ClaimKind.ENGAGEMENT))
ENOUGH = 2  # strikes that name their side, for the others to be of it
MOST = 3  # times as many as those of the other side


def share_side(drafts: Sequence[Draft]) -> None:
    """ "Russians shelled Lisne. … One person was hurt in the shelling of Ploske": whose the other strikes are."""
    _share_harm(drafts)
    sides = Counter((draft.actor, draft.target) for draft in drafts if draft.kind in TOLD and draft.actor is not None)
    if not sides:
        return
    [(most, count)] = sides.most_common(1)
    if count < max(ENOUGH, MOST * (sides.total() - count)):
        return
    for draft in drafts:
        harmed = draft.kind is ClaimKind.LOSS and draft.materiel == "civilians"
        if draft.target is None and draft.actor is None and (harmed or draft.kind is ClaimKind.STRIKE):
            draft.actor, draft.target = most


def _share_harm(drafts: Sequence[Draft]) -> None:
    """ "20 військових та троє цивільних поранені": soldiers of no side that is named, whom the verb of civilians tells of, are of theirs."""
    civilians = {(draft.sentence, id(draft.by)): draft for draft in drafts if draft.materiel == "civilians" and draft.by is not None}
    for draft in drafts if civilians else ():
        beside = civilians.get((draft.sentence, id(draft.by))) if draft.materiel == "troops" and draft.effect in SUFFERED else None
        if beside is not None and draft.thing is not None and not (draft.thing.party or draft.thing.enemy):
            draft.actor, draft.target = beside.actor, beside.target
