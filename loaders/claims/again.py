"""What flew, spoken of again: "all of them were shot down", "the drones were downed over the Sumy and Poltava regions"."""

from loaders.claims.draft import Draft, Frame, opponent
from loaders.claims.launches import FIRED
from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import words
from schema.ontology.enums import ClaimKind, Effect, Qualifier, TallyBasis
from schema.ontology.taxonomy import narrower

ALL = words("all")
AGAIN = words("again")
SUBJECT = 6  # tokens between what flew and the verb
DOWNED = frozenset((Effect.SHOT_DOWN, Effect.DESTROYED))


def all_downed(reading: Reading, frame: Frame, told: list[Draft]) -> list[Draft]:
    """ "Russia launched 40 drones. All of them were shot down": as many lost as were fired."""
    verb = _verb(reading)
    if verb is None or not _before(reading, verb, ALL):
        return []
    fired = [draft for draft in told if draft.kind is ClaimKind.LAUNCH and draft.value and _meant(reading, verb, draft)]
    return [] if any(draft.kind is ClaimKind.LOSS for draft in told) else [_lost(reading, frame, verb, draft) for draft in fired]


def place_again(reading: Reading, told: list[Draft]) -> None:
    """ "The drones were downed over the Sumy region": the places of those that the sentences before counted."""
    verb = _verb(reading)
    if verb is None or not reading.places or not _before(reading, verb, AGAIN):
        return
    lost = [draft for draft in told if draft.kind is ClaimKind.LOSS and draft.effect in DOWNED and _meant(reading, verb, draft)]
    for draft in lost:
        draft.places = draft.places or [place for place in reading.places if place.at > verb.term.last]


def _verb(reading: Reading) -> Predicate | None:
    """The passive of shooting down in a sentence that counts nothing."""
    for verb in reading.predicates:
        if verb.passive and verb.id in ("shoot_down", "destroy") and not verb.refused:
            counted = any(0 < verb.term.first - thing.last < SUBJECT for thing in reading.things)
            return None if counted else verb
    return None


def _before(reading: Reading, verb: Predicate, said: frozenset[str]) -> bool:
    return any(reading.word(place) in said for place in range(max(0, verb.term.first - SUBJECT), verb.term.first))


def _meant(reading: Reading, verb: Predicate, draft: Draft) -> bool:
    """Whether the class that the subject names, if any, takes in what was counted."""
    if draft.materiel not in FIRED:
        return False
    named = [term.value for term in reading.all("materiel") if 0 < verb.term.first - term.last <= SUBJECT]
    return not named or any(draft.materiel in narrower(value) or value in narrower(draft.materiel) for value in named)


def _lost(reading: Reading, frame: Frame, verb: Predicate, fired: Draft) -> Draft:
    first = next(place for place in range(max(0, verb.term.first - SUBJECT), verb.term.first) if reading.word(place) in ALL)
    draft = Draft(
        ClaimKind.LOSS, reading.tokens[first].start, reading.tokens[verb.term.last].end, frame, by=verb, tally=TallyBasis.INCREMENT
    )
    draft.materiel, draft.model, draft.value = fired.materiel, fired.model, fired.value
    draft.qualifier, draft.as_stated = Qualifier.EXACT, reading.surface(first, first)
    draft.effect = Effect.SHOT_DOWN if verb.id == "shoot_down" else Effect.DESTROYED
    draft.target = fired.actor
    draft.actor = opponent(draft.target)
    draft.places = [place for place in reading.places if place.at > verb.term.last]
    return draft
