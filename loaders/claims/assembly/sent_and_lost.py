"""Munitions that one sentence counts as fired and as downed: whoever fired them loses them."""

from collections.abc import Sequence

from loaders.claims.draft import Draft, opponent
from loaders.claims.mentions.kinds import MUNITIONS
from schema.ontology.enums import ClaimKind, Effect
from schema.ontology.taxonomy import narrower

DOWNED = frozenset((Effect.SHOT_DOWN, Effect.LOST))
NEAR = 2  # sentences from what was fired to what of it was downed


def share_senders(drafts: Sequence[Draft]) -> None:
    """ "Russia launched 83 drones. Of these, 46 were shot down", "downed 46 of 83 drones": one side fired and lost them."""
    fired: list[Draft] = []
    for draft in drafts:
        if draft.kind is ClaimKind.LAUNCH:
            fired.append(draft)
        elif fired and draft.kind is ClaimKind.LOSS and draft.effect in DOWNED and draft.materiel in MUNITIONS:
            same = next((one for one in reversed(fired) if _alike(one.materiel, draft.materiel)), None)
            if same is not None and draft.sentence - same.sentence <= NEAR:
                _share(same, draft)


def _share(fired: Draft, lost: Draft) -> None:
    """Give what was lost the side that fired it, where it tells none or only leaves out the noun; and the other way round."""
    left_out = lost.sentence == fired.sentence and lost.thing is not None and lost.thing.elliptic and lost.start > fired.start
    if fired.actor is not None and (lost.target is None or left_out):
        lost.target, lost.actor = fired.actor, opponent(fired.actor)
    elif fired.actor is None and lost.target is not None and lost.sentence == fired.sentence:
        fired.actor, fired.target = lost.target, opponent(lost.target)


def _alike(fired: str | None, lost: str | None) -> bool:
    """Whether one class holds the other."""
    return fired == lost or fired in narrower(lost or "") or lost in narrower(fired or "")
