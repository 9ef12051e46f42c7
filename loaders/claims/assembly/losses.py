"""Losses and launches: every counted thing under its predicate becomes a draft."""

from loaders.claims.assembly.antecedents import left_out
from loaders.claims.assembly.areas import areas_among
from loaders.claims.assembly.carried_on import as_those_before
from loaders.claims.assembly.casualties import of_people, who_or_what
from loaders.claims.assembly.effects import effect_of
from loaders.claims.assembly.governing import govern
from loaders.claims.assembly.launches import FIRED, fired_with, launch, of_those_fired
from loaders.claims.assembly.no_losses import no_loss, only_struck, sensible
from loaders.claims.assembly.totals import brings_sum, grown, is_total, risen_count, set_tally
from loaders.claims.draft import Draft, Frame, opponent
from loaders.claims.frames.groups import acting_groups, groups_beside
from loaders.claims.frames.headings import LOST
from loaders.claims.marks import DASHES_AND_COLON
from loaders.claims.mentions.kinds import AIMED, COUNTED, HITS
from loaders.claims.mentions.sent import all_that_were_sent
from loaders.claims.mentions.sides import set_sides
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.tables import words
from schema.ontology.enums import ClaimKind, Effect, TallyBasis

KINDS = {str(kind): kind for kind in ClaimKind}
USING, TIMES = "using", words("times")
MEANS = words("means")  # before what a place was hit with


def find_losses(reading: Reading, frame: Frame) -> list[Draft]:
    """Drafts of the sentence's counted losses and launches."""
    if not reading.things:
        return []
    headed = frame.heading if frame.heading is not None and frame.heading.kind in COUNTED else None
    heading = headed or (LOST if _row_of_sector(reading, frame) or brings_sum(reading, frame) or risen_count(reading, frame) else None)
    pairs = [(thing, predicate) for thing, predicate in govern(reading, heading) if not no_loss(reading, thing, predicate)]
    areas = areas_among(reading, frame)
    attacks = [p for p in reading.predicates if not p.refused and p.kind in AIMED]
    governed = {id(thing) for thing, _ in pairs}
    fired = [thing for thing in fired_with(reading) if id(thing) not in governed and thing.value is not None] if attacks else []
    groups = acting_groups(reading, pairs) if reading.units else {}
    total = is_total(pairs) or ("(" in reading.line and any(grown(reading, thing) for thing, _ in pairs))
    drafts: list[Draft] = []
    for thing, predicate in pairs:
        draft = _draft(reading, frame, thing, predicate)
        if draft is None:
            continue
        as_those_before(reading, draft, drafts)
        set_tally(draft, reading, frame, total)
        group = groups.get(id(thing), frame.group)
        if group and draft.tally is TallyBasis.INCREMENT and draft.target is not group.party:
            draft.units += [group] if id(thing) in groups else groups_beside(reading, group)
        drafts.append(draft)
        if draft.effect is Effect.SHOT_DOWN and draft.materiel in FIRED and all_that_were_sent(reading, thing):
            sent = launch(reading, frame, thing, attacks)
            sent.actor, sent.target = draft.target, opponent(draft.target)
            drafts.append(sent)
    return [*drafts, *(launch(reading, frame, thing, attacks) for thing in fired), *areas]


def _row_of_sector(reading: Reading, frame: Frame) -> bool:
    """ "Купянское — до 55 боевиков, 1 пикап": a row of a bulletin that only names a sector and counts what was lost there."""
    if not (reading.direction or reading.units):
        return False
    group = next((unit.at for unit in reading.units if unit.type == "group_of_forces" and unit.at <= 1), None)
    at = reading.direction_at if reading.direction and reading.direction_at <= 1 else group
    if frame.side is None or at is None or any(p.kind != "LOSS" and p.id != "engagement_inflict" for p in reading.predicates):
        return False
    begins = [thing for thing in reading.things if not thing.article]
    dash = next((place for place in range(at + 1, len(reading.tokens)) if reading.word(place) in DASHES_AND_COLON), None)
    return bool(begins) and dash is not None and 0 < begins[0].first - dash <= 2


def _draft(reading: Reading, frame: Frame, thing: Thing, predicate: Predicate) -> Draft | None:
    """The draft of a counted thing under its predicate; null where nothing is lost or fired, or what was counted is not known."""
    struck = thing.article and predicate.id in HITS and only_struck(reading, frame, thing, predicate)
    person = of_people(reading, thing, predicate)
    materiel = who_or_what(reading, frame, (thing, predicate), person=person)
    bare = materiel is None and thing.elliptic and not person
    if bare:
        left = left_out(reading, frame, thing, predicate)
        materiel = "troops" if left == "civilians" and predicate.id in ("lose", "destroy") else left  # "130 человек, «Запад» – до 70"
    if thing.value is None or struck or (bare and materiel in (None, "area")):
        return None
    kind = _kind(reading, frame, thing, predicate)
    if kind is ClaimKind.LAUNCH and materiel == "ad_system" and _by_model_alone(reading, thing):
        materiel = "missile"  # "запустили 3 С-300": what it fires
    draft = Draft(kind, reading.left[thing.first], reading.right[thing.last], frame)
    draft.thing, draft.by = thing, _attack_made_with(reading, predicate)
    draft.materiel, draft.model, draft.made_in = "site" if materiel == "area" else materiel, thing.model, thing.made_in
    draft.value, draft.qualifier = thing.value, thing.qualifier
    draft.as_stated = reading.surface(thing.first, thing.last)
    draft.effect = effect_of(reading, predicate, draft) if kind is ClaimKind.LOSS else None
    if not sensible(draft, predicate):
        return None
    if materiel == "mlrs_projectile" and not thing.model and not thing.elliptic and (kind is ClaimKind.LAUNCH or _shells(reading, thing)):
        draft.materiel = "munition"
    set_sides(reading, frame, draft, predicate)
    _stretch(reading, draft, thing, predicate)
    return draft


def _attack_made_with(reading: Reading, predicate: Predicate) -> Predicate:
    """ "attacked the region using 56 drones": the attack that munitions were used in, where nothing counts it; else the verb of firing itself."""
    if reading.word(predicate.term.first) != USING or not TIMES.isdisjoint(reading.words):
        return predicate
    before = next((p for p in reversed(reading.predicates) if p.term.last < predicate.term.first), None)
    attack = before is not None and before.id == "ground_attack" and not (before.noun or before.passive or before.refused)
    return before if before is not None and attack else predicate


def _by_model_alone(reading: Reading, thing: Thing) -> bool:
    return bool(thing.model) and not any(thing.first <= term.first <= thing.last for term in reading.all("materiel"))


def _shells(reading: Reading, thing: Thing) -> bool:
    """ "тысяча снарядов": a noun that says of no rocket launcher."""
    head = reading.on("materiel", thing.head)
    return head is not None and head.first == head.last and "снаряд" in head.entry.phrase


def _kind(reading: Reading, frame: Frame, thing: Thing, predicate: Predicate) -> ClaimKind:
    if of_those_fired(reading, thing, predicate):
        return ClaimKind.LAUNCH
    if predicate.id == "engage_target" and thing.materiel in FIRED and _fired_at(reading, frame, thing, predicate):
        return ClaimKind.LAUNCH
    return KINDS[predicate.kind]


def _fired_at(reading: Reading, frame: Frame, thing: Thing, predicate: Predicate) -> bool:
    """ "hit the town with 16 drones", "the enemy engaged 4,800 drones": whether munitions are what a target was hit with."""
    if predicate.passive and "fire" in predicate.term.entry.phrase:
        return True
    used = predicate.term.entry.phrase == "engage" and thing.first > predicate.term.last
    enemys = used and frame.side is not None and frame.doer is opponent(frame.side)
    return enemys or (reading.word(thing.first - 1) in MEANS and not (thing.article or predicate.passive))


def _stretch(reading: Reading, draft: Draft, thing: Thing, predicate: Predicate) -> None:
    """Let the quote reach over a predicate that follows the thing at once: "35 Ukrainian servicemen surrendered"."""
    if (
        predicate is not draft.frame.heading
        and 0 < predicate.term.first - thing.last <= 4
        and predicate.term.entry.marks["kind"] != "LAUNCH"
    ):
        draft.end = reading.right[predicate.term.last]
