"""What flew, spoken of again: "all of them were shot down", "the drones were downed over the Sumy and Poltava regions"."""

from dataclasses import dataclass

from loaders.claims.assembly.launches import FIRED
from loaders.claims.draft import Draft, Frame, opponent
from loaders.claims.marks import DASHES_AND_COLON
from loaders.claims.mentions.kinds import AERIAL, DESTROYS, DOWNED
from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import stems, words
from schema.ontology.enums import ClaimKind, Effect, Qualifier, TallyBasis
from schema.ontology.taxonomy import narrower

BOTH = words("both")
ALL_OF = words("all")
ALL = ALL_OF | BOTH
BETWEEN, OBJECT = words("all_of_these"), 4  # tokens from "all" to what it is of
FLYERS = words("flyers")
AGAIN = words("again")
IT = words("it")  # "Обнаружен беспилотник. Он был уничтожен"
THEM = ALL | IT
SHOT, DESTROYED = stems("shot"), stems("destroyed")
PARTED = DASHES_AND_COLON | {";"}
SUBJECT = 6  # tokens between what flew and the verb


@dataclass(frozen=True, slots=True)
class Downing:
    """Where a sentence says that what flew was downed, by a verb of the vocabulary or a bare participle ("були збиті")."""

    first: int
    last: int
    effect: Effect
    by: Predicate | None = None


def all_again(reading: Reading, frame: Frame, told: list[Draft]) -> list[Draft]:
    """What a sentence tells of all that those before it have counted."""
    downing = find_downing(reading)
    lost = all_downed(reading, frame, downing, told) if downing else []
    return [*lost, *(all_of_them(reading, frame, told) if reading.classes & ALL_OF.bit else ())]


def all_downed(reading: Reading, frame: Frame, downing: Downing, told: list[Draft]) -> list[Draft]:
    """ "Russia launched 40 drones. All of them were shot down": as many lost as were fired."""
    if not _before(reading, downing, THEM):
        return []
    two, one = _before(reading, downing, BOTH), _before(reading, downing, IT)
    flown = [draft for draft in told if draft.kind is ClaimKind.LAUNCH and draft.value and _meant(reading, downing, draft)]
    fired = [draft for draft in flown if draft.value == 1] if one else [draft for draft in flown if not two or draft.value == 2]
    return [] if any(draft.kind is ClaimKind.LOSS for draft in told) else [_lost(reading, frame, downing, draft) for draft in fired]


def all_of_them(reading: Reading, frame: Frame, told: list[Draft]) -> list[Draft]:
    """ "Russia fired 17 missiles. The army said it downed 18 drones and all of the missiles": what all that were fired is the object of."""
    verb = next((p for p in reading.predicates if p.id in DESTROYS and not (p.passive or p.noun or p.refused)), None)
    if verb is None:
        return []
    found = []
    for term in reading.all("materiel"):
        at = next((place for place in range(term.first - OBJECT, term.first) if reading.word(place) in ALL_OF), -1)
        if at > verb.term.last and all(reading.word(place) in BETWEEN for place in range(at + 1, term.first)):
            effect = Effect.SHOT_DOWN if verb.id == "shoot_down" else Effect.DESTROYED
            flown = [draft for draft in told if draft.kind is ClaimKind.LAUNCH and draft.value and draft.materiel in narrower(term.value)]
            found += [_lost(reading, frame, Downing(at + 1, term.last, effect, verb), draft) for draft in flown[-1:]]
    return found


def place_again(reading: Reading, downing: Downing, told: list[Draft]) -> None:
    """ "The drones were downed over the Sumy region": the places of those that the sentences before counted."""
    if not _before(reading, downing, AGAIN):
        return
    lost = [draft for draft in told if draft.kind is ClaimKind.LOSS and draft.effect in DOWNED and _meant(reading, downing, draft)]
    for draft in lost:
        draft.places = draft.places or [place for place in reading.places if place.at > downing.last]


def find_downing(reading: Reading) -> Downing | None:
    """The passive of shooting down in a sentence that counts nothing."""
    for verb in reading.predicates:
        if verb.passive and verb.id in DESTROYS and not verb.refused:
            things = [thing for thing in reading.things if not (thing.elliptic and reading.word(thing.first) in BOTH)]
            counted = any(0 < verb.term.first - thing.last < SUBJECT for thing in things)
            effect = Effect.SHOT_DOWN if verb.id == "shoot_down" else Effect.DESTROYED
            return None if counted else Downing(verb.term.first, verb.term.last, effect, verb)
    return None if reading.numbers or reading.things else _participle(reading)


def _participle(reading: Reading) -> Downing | None:
    told = sorted({*reading.beginning(SHOT), *reading.beginning(DESTROYED)})
    return Downing(told[0], told[0], Effect.SHOT_DOWN if reading.word(told[0]).startswith(SHOT) else Effect.DESTROYED) if told else None


def _before(reading: Reading, downing: Downing, said: frozenset[str]) -> bool:
    return any(reading.word(place) in said for place in range(max(0, downing.first - SUBJECT), downing.first))


def _meant(reading: Reading, downing: Downing, draft: Draft) -> bool:
    """Whether the class that the subject names, if any, takes in what was counted."""
    if draft.materiel not in FIRED:
        return False
    parted = max((place for place in range(downing.first) if reading.word(place) in PARTED), default=-1)
    named = [
        term.value
        for term in reading.all("materiel")
        if parted < term.first and 0 < downing.first - term.last <= SUBJECT and reading.word(term.last) not in FLYERS
    ]
    return not named or any(draft.materiel in narrower(value) or value in narrower(draft.materiel) for value in named)


def _lost(reading: Reading, frame: Frame, downing: Downing, fired: Draft) -> Draft:
    """The loss of all that was fired: "40 drones were launched, all of them were shot down"."""
    first = next(place for place in range(max(0, downing.first - SUBJECT), downing.first) if reading.word(place) in THEM)
    start, end = reading.left[first], reading.right[downing.last]
    draft = Draft(ClaimKind.LOSS, start, end, frame, by=downing.by, tally=TallyBasis.INCREMENT)
    draft.materiel, draft.model, draft.value = fired.materiel, fired.model, fired.value
    draft.qualifier, draft.as_stated = Qualifier.EXACT, reading.surface(first, first)
    flew = fired.materiel in AERIAL and downing.effect is Effect.DESTROYED
    draft.effect = Effect.SHOT_DOWN if flew else downing.effect  # who destroys all that was fired meets it in the air
    draft.target, draft.actor = fired.actor, opponent(fired.actor)
    draft.places = [place for place in reading.places if place.at > downing.last]
    return draft
