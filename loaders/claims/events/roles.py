"""What part the formations of losses and of English repelled attacks had: by the order of words, and by "by"."""

from dataclasses import replace

from loaders.claims.draft import Draft, opponent
from loaders.claims.events.acting import leads
from loaders.claims.reading import Predicate, Reading, Unit
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC
from schema.ontology.enums import ClaimKind, FormationRole

SUFFERING = frozenset(("lose", "surrender"))
ARTICLES = words("before_unit")


def set_roles(reading: Reading, drafts: list[Draft]) -> None:
    """ "The 47th Brigade hit two tanks", "destroyed by the 47th Brigade", "attacks by the 30th Brigade were repelled"."""
    if not reading.units:
        return
    if CYRILLIC.search(reading.line):
        _set_after_verbs(reading, drafts)
        return
    for draft in drafts:
        if draft.kind is ClaimKind.REPELLED_ATTACK:
            attacking = [unit for unit in draft.units if _attacks(reading, unit)]
            draft.units = [replace(unit, role=FormationRole.ACTOR) if unit in attacking else unit for unit in draft.units]
            draft.actor = draft.actor or next((unit.party for unit in attacking if unit.party), None)
            draft.target = draft.target or opponent(draft.actor)
        elif draft.kind is ClaimKind.LOSS and draft.by is not None and draft.by in reading.predicates:
            draft.units = [_of_loss(reading, draft, draft.by, unit) for unit in draft.units]


def _set_after_verbs(reading: Reading, drafts: list[Draft]) -> None:
    """ "танк сожгли операторы 35-й армии": who did it stands behind the verb; before it, the order of words tells."""
    for draft in drafts:
        by = draft.by
        if draft.kind is ClaimKind.LOSS and by is not None and by in reading.predicates:
            draft.units = [_of_loss(reading, draft, by, unit) if unit.at > by.term.last else unit for unit in draft.units]


def _of_loss(reading: Reading, draft: Draft, predicate: Predicate, unit: Unit) -> Unit:
    """The formation with its part in a loss, which takes its side from it where nothing else tells."""
    if unit.type == "group_of_forces" or not leads(reading, predicate, unit):
        return unit
    suffers = predicate.id in SUFFERING
    if unit.party and draft.target is None:
        draft.target = unit.party if suffers else opponent(unit.party)
        draft.actor = opponent(draft.target)
    own = draft.target if suffers else draft.actor
    role = FormationRole.TARGET if suffers else FormationRole.ACTOR
    return replace(unit, role=role, party=unit.party or own)


def _attacks(reading: Reading, unit: Unit) -> bool:
    """ "an attack by the 30th Brigade": a noun of attack and "by" before a formation."""
    if unit.type == "group_of_forces":
        return False
    before = unit.at - 1
    while reading.word(before) in ARTICLES or reading.on("party", before):
        before -= 1
    nouns = (p.term.last for p in reading.predicates if p.noun or p.id in ("ground_attack", "engagement"))
    return reading.word(before) == "by" and before - 1 in nouns
