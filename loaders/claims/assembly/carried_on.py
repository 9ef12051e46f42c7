"""Whose things are that a sentence counts after others of a side: "Ukrainian losses reached 210 troops; two tanks were destroyed"."""

from loaders.claims.assembly.launches import FIRED
from loaders.claims.draft import Draft, opponent
from loaders.claims.mentions.kinds import SUFFERED, WRECKS
from loaders.claims.reading import Reading, Thing
from loaders.claims.words.morphology import CYRILLIC

HARMED_NEAR = 6  # tokens from a verb to whose things it has harmed


def as_those_before(reading: Reading, draft: Draft, before: list[Draft]) -> None:
    """ "shot down 343 drones, while 12 others crashed": munitions, or people hurt, without a noun are of the side of those counted before."""
    thing = draft.thing
    if not before or thing is None:
        return
    added = _of_the_losses(reading, draft, before)
    if added or _goes_on(reading, draft, before[-1]) or _listed_after(draft, thing, before[-1]):
        draft.target = before[-1].target
        draft.actor = opponent(draft.target) if added else before[-1].actor
        return
    hurt = thing.elliptic and draft.effect in SUFFERED
    lost = draft.by is not None and draft.by.id == "lose" and (draft.by.passive or thing.elliptic) and draft.materiel in FIRED
    if not (hurt or lost):
        return
    alike = [one for one in before if one.kind is draft.kind and one.materiel == draft.materiel]
    if alike and (lost or any(one.thing and one.thing.party for one in alike)):  # "погиб 71 российский военный, 210 ранены"
        draft.target, draft.actor = alike[-1].target, alike[-1].actor


def _goes_on(reading: Reading, draft: Draft, before: Draft) -> bool:
    """ "Экипаж поразил украинскую БМП, затем уничтожил танк": one more verb of the same subject, that names no side anew."""
    first, then = before.by, draft.by
    if first is None or then is None or first is then or before.thing is None or not before.thing.party:
        return False
    active = all(CYRILLIC.search(one.term.entry.phrase) and not (one.passive or one.noun) for one in (first, then))
    named = any(before.thing.last < term.first < then.term.last + HARMED_NEAR for term in reading.all("party"))
    return active and first.term.first < then.term.first and not named


def _of_the_losses(reading: Reading, draft: Draft, before: list[Draft]) -> bool:
    """ "Ukrainian losses reached 210 troops; two tanks were destroyed": what a passive adds to the losses of a side, no other being named."""
    thing, told, by = draft.thing, before[0].thing, draft.by
    lost = before[0].by is not None and before[0].by.id == "lose" and all(one.target is before[0].target for one in before)
    if thing is None or told is None or by is None or not (lost and by.passive and by.id in WRECKS):
        return False
    named = any(told.last < term.first < by.term.first for term in reading.all("party"))
    return not (thing.party or thing.enemy or named)


def _listed_after(draft: Draft, thing: Thing, before: Draft) -> bool:
    """ "15 Russian tanks and five mortars were destroyed": the next of a list whose first says whose it is, under one English passive."""
    if draft.by is None or draft.by is not before.by or not draft.by.passive or thing.party or thing.enemy:
        return False
    whose = before.thing is not None and (before.thing.party or before.thing.enemy)
    return bool(whose) and not CYRILLIC.search(draft.by.term.entry.phrase)
