"""Losses and launches: every counted thing under its predicate becomes a draft."""

from loaders.claims.assembly.antecedents import left_out
from loaders.claims.assembly.areas import among_depots, areas_among
from loaders.claims.assembly.brackets import told_earlier
from loaders.claims.assembly.came_down import came_down
from loaders.claims.assembly.casualties import not_lost, of_no_day, of_people, who_or_what
from loaders.claims.assembly.effects import effect_of
from loaders.claims.assembly.governing import govern
from loaders.claims.assembly.launches import FIRED, fired_with, flew_at, kinds_of_many, launch, of_salvoes, of_those_fired
from loaders.claims.assembly.totals import brings_sum, grown, is_total, set_tally
from loaders.claims.draft import Draft, Frame, opponent
from loaders.claims.frames.groups import acting_groups, groups_beside
from loaders.claims.frames.headings import LOST
from loaders.claims.marks import DASHES_AND_COLON
from loaders.claims.mentions.asides import only_where
from loaders.claims.mentions.caused import beside_houses
from loaders.claims.mentions.kinds import AIMED, HITS, WRECKS
from loaders.claims.mentions.sent import all_that_were_sent
from loaders.claims.mentions.sides import LOCAL, set_sides
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, finite, grammemes
from schema.ontology.enums import ClaimKind, Effect, TallyBasis
from schema.ontology.taxonomy import narrower

KINDS = {str(kind): kind for kind in ClaimKind}
SITES = frozenset(narrower("site"))
UPON = words("upon") | words("aimed")  # before sites that only say where
PLANTS = frozenset(("energy", "fuel_depot", "military_industry", "airfield"))  # struck, and there still
COUNTED = ("LOSS", "LAUNCH")  # kinds of headings whose rows count what was lost or fired
HURT = frozenset((Effect.KILLED, Effect.WOUNDED))
AGENT = frozenset(("ablt",))
RELATIVES, RELATIVE = stems("relative_pronouns"), words("relative")
HARMED_NEAR = 6  # tokens from a verb to whose things it has harmed
MEANS = words("means")  # before what a place was hit with
OF_WHICH = 4  # tokens from "один" to the verb of "один з яких скидав"


def find_losses(reading: Reading, frame: Frame) -> list[Draft]:
    """Drafts of the sentence's counted losses and launches."""
    if not reading.things:
        return []
    headed = frame.heading if frame.heading is not None and frame.heading.kind in COUNTED else None
    heading = headed or (LOST if _row_of_sector(reading, frame) or brings_sum(reading, frame) else None)
    pairs = [(thing, predicate) for thing, predicate in govern(reading, heading) if not _no_loss(reading, thing, predicate)]
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
        _as_those_before(reading, draft, drafts)
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


def _no_loss(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """Whether what a verb governs is no loss of its."""
    if (
        predicate.refused
        or (_is_place_count(reading, thing) and not _facilities(reading, thing, predicate))
        or came_down(reading, thing, predicate)
        or (predicate.id == "detect" and thing.article and thing.materiel == "munition")
    ):
        return True
    if _by_agent(reading, thing, predicate) if predicate.passive else flew_at(thing, predicate):
        return True
    if thing.elliptic and (of_salvoes(reading, thing) or _acts_itself(reading, thing, predicate)):
        return True
    return (
        _came_down(reading, thing, predicate)
        or ("(" in reading.line and told_earlier(reading, thing))
        or not_lost(reading, thing)
        or of_no_day(reading, thing, predicate)
        or _own_verb(reading, thing, predicate)
        or only_where(reading, thing, predicate)
    )


def _came_down(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "будинку, який зруйнував ворожий КАБ": the munition behind a verb whose object a pronoun has named."""
    behind = thing.article and thing.materiel in FIRED and thing.first == predicate.term.last + 1 and not predicate.passive
    return behind and reading.word(predicate.term.first - 1) in RELATIVE


def _as_those_before(reading: Reading, draft: Draft, before: list[Draft]) -> None:
    """ "shot down 343 drones, while 12 others crashed": munitions, or people hurt, without a noun are of the side of those counted before."""
    thing = draft.thing
    if not before or thing is None:
        return
    added = _of_the_losses(reading, draft, before)
    if added or _goes_on(reading, draft, before[-1]) or _listed_after(draft, thing, before[-1]):
        draft.target = before[-1].target
        draft.actor = opponent(draft.target) if added else before[-1].actor
        return
    hurt = thing.elliptic and draft.effect in HURT
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


def _by_agent(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "уничтожены двумя кораблями флота": who acted, in the case that says by whom."""
    word = reading.tokens[thing.first].text
    if predicate.id in HITS and thing.materiel in FIRED and reading.word(thing.first - 1) == "by":
        return True  # "the town was hit by six guided bombs"
    return (
        predicate.kind == "LOSS"
        and thing.first > predicate.term.last
        and bool(CYRILLIC.search(word))
        and grammemes(word) >= AGENT
        and grammemes(word).isdisjoint(("nomn", "accs", "gent"))
    )


def _acts_itself(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "збили два дрони, один з яких скидав боєприпаси": one of those counted, of which another verb tells."""
    if predicate.term.last >= thing.first or not reading.word(thing.last + 2).startswith(RELATIVES):
        return False
    verbs = (p for p in reading.predicates if 0 < p.term.first - thing.last <= OF_WHICH)
    return any(p.kind == "LAUNCH" and not p.passive for p in verbs)


def _is_place_count(reading: Reading, thing: Thing) -> bool:
    """ "in 137 locations", "поражена техника на десяти аэродромах": areas, and sites that only say where, are not lost."""
    return thing.materiel == "area" or (thing.materiel in SITES and reading.word(thing.first - 1) in UPON)


def _facilities(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "destroyed 90 military facilities": what an army has standing, of no class, which may be destroyed as an area may not."""
    head = reading.on("materiel", thing.head) if thing.materiel == "area" and predicate.id == "destroy" else None
    return head is not None and head.entry.marks.get("is") == "facility" and reading.word(thing.first - 1) not in UPON


def _draft(reading: Reading, frame: Frame, thing: Thing, predicate: Predicate) -> Draft | None:
    struck = thing.article and predicate.id in HITS and _struck(reading, frame, thing, predicate)
    person = of_people(reading, thing, predicate)
    materiel = who_or_what(reading, frame, (thing, predicate), person=person)
    bare = materiel is None and thing.elliptic and not person
    if bare:
        left = left_out(reading, frame, thing, predicate)
        materiel = "troops" if left == "civilians" and predicate.id in ("lose", "destroy") else left  # "130 человек, «Запад» – до 70"
    if thing.value is None or struck or (bare and materiel in (None, "area")):
        return None
    kind = _kind(reading, frame, thing, predicate)
    draft = Draft(kind, reading.left[thing.first], reading.right[thing.last], frame)
    draft.thing, draft.by = thing, predicate
    draft.materiel, draft.model, draft.made_in = "site" if materiel == "area" else materiel, thing.model, thing.made_in
    draft.value, draft.qualifier = thing.value, thing.qualifier
    draft.as_stated = reading.surface(thing.first, thing.last)
    draft.effect = effect_of(reading, predicate, draft) if kind is ClaimKind.LOSS else None
    if not _sensible(draft, predicate):
        return None
    if materiel == "mlrs_projectile" and not thing.model and not thing.elliptic and (kind is ClaimKind.LAUNCH or _shells(reading, thing)):
        draft.materiel = "munition"
    set_sides(reading, frame, draft, predicate)
    _stretch(reading, draft, thing, predicate)
    return draft


def _struck(reading: Reading, frame: Frame, thing: Thing, predicate: Predicate) -> bool:
    """Whether what was hit or damaged is no loss of an army: a plant, which is there still, or what civilians drive."""
    of_locals = frame.claimant.source.endswith(LOCAL)  # "a power line was damaged", a governor said
    of_army = frame.doer is not None and not predicate.passive  # "artillery has damaged depots, a workshop"
    told = predicate.id == "engage_target" or of_locals or of_army or beside_houses(reading)
    plant = thing.materiel in PLANTS and told and not among_depots(reading, thing)
    return plant or _civil(reading, frame, thing)


def _shells(reading: Reading, thing: Thing) -> bool:
    """ "тысяча снарядов": a noun that says of no rocket launcher."""
    head = reading.on("materiel", thing.head)
    return head is not None and head.first == head.last and "снаряд" in head.entry.phrase


def _civil(reading: Reading, frame: Frame, thing: Thing) -> bool:
    """ "a drone struck a minibus", "повреждён автомобиль": what a governor speaks of, or people were hurt in, is no army's vehicle."""
    if thing.enemy or thing.materiel not in ("motor_vehicle", "pickup"):
        return False
    if frame.claimant.source.endswith(LOCAL) or any(other.materiel == "civilians" for other in reading.things):
        return True
    return thing.party is None and beside_houses(reading)


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


def _sensible(draft: Draft, predicate: Predicate) -> bool:
    """Whether the verb can be said of the thing: only munitions are fired, no single civilian is a loss of materiel."""
    unnamed = draft.materiel == "munition" and not draft.model and draft.effect is Effect.DAMAGED  # "hit seven enemy targets"
    if draft.kind is ClaimKind.LOSS and (draft.effect is None or unnamed):
        return False
    article = draft.thing is not None and draft.thing.article
    if draft.kind is ClaimKind.LAUNCH:
        acronym = article and not draft.model and draft.as_stated[1:] != draft.as_stated[1:].lower()
        if draft.materiel not in FIRED or (article and CYRILLIC.search(draft.as_stated) is not None and (acronym or kinds_of_many(draft))):
            return False  # "використала балістику, БПЛА": an acronym that may be of many
    if predicate.id == "capture_people" and draft.materiel in SITES and _of_captives(predicate):
        return False  # "відвів полоненого до нашого КСП"
    return not (draft.materiel == "civilians" and article and predicate.id in ("lose", "destroy"))


def _stretch(reading: Reading, draft: Draft, thing: Thing, predicate: Predicate) -> None:
    """Let the quote reach over a predicate that follows the thing at once: "35 Ukrainian servicemen surrendered"."""
    if (
        predicate is not draft.frame.heading
        and 0 < predicate.term.first - thing.last <= 4
        and predicate.term.entry.marks["kind"] != "LAUNCH"
    ):
        draft.end = reading.right[predicate.term.last]


def _own_verb(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "потягом виїхали 46 осіб": a verb right before a count, under a heading whose rows have none."""
    before = reading.tokens[thing.first - 1] if thing.first and predicate not in reading.predicates else None
    return before is not None and before.kind == "word" and finite(before.text) and reading.on("said", thing.first - 1) is None


def _of_captives(predicate: Predicate) -> bool:
    """ "полоненого": a word for people who were captured, no verb that may take materiel."""
    term = predicate.term
    return term.first == term.last and grammemes(term.entry.phrase).isdisjoint(("VERB", "INFN", "infn"))
