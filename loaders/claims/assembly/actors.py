"""Who did what a claim tells of: a count of what an army lost, or of its dead, names nobody."""

from loaders.claims.draft import Draft
from loaders.claims.tables import words
from schema.ontology.enums import ClaimKind, Effect, Party, TallyBasis

COUNTED = frozenset((Effect.LOST, Effect.CASUALTIES))
DYING = words("dying")


def actor(draft: Draft) -> Party | None:
    """The party that acted; null where nobody is said to have."""
    if draft.kind is not ClaimKind.LOSS or draft.actor is None or draft.value is None:
        return draft.actor
    if draft.effect in COUNTED and draft.tally is TallyBasis.CUMULATIVE:
        return None
    if draft.by is None or _at_the_front(draft):
        return draft.actor
    counted = draft.effect in COUNTED and (draft.by.id == "lose" or draft.by.noun)
    lost = counted and draft.target is Party.RU  # Russia's ministry lays the enemy's to its groups
    died = draft.materiel == "troops" and draft.effect is Effect.KILLED and _only_died(draft)
    return None if lost or died else draft.actor


def _at_the_front(draft: Draft) -> bool:
    """Whether the losses are those of a group's zone, a sector or a place, which a report lays to who fights there."""
    return bool(draft.frame.group or draft.frame.direction or draft.direction or draft.places or draft.units)


def _only_died(draft: Draft) -> bool:
    """ "More than 47,500 soldiers have died", or dead whom their own side or an outsider counts."""
    died = draft.by is not None and draft.by.term.entry.phrase in DYING
    return died or draft.frame.side is None or draft.frame.side is draft.target
