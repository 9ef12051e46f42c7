"""What befell the things that a sentence counts: killed or wounded, shot down or destroyed."""

from loaders.claims.assembly.launches import FIRED
from loaders.claims.draft import Draft
from loaders.claims.frames.doers import quoted_alone
from loaders.claims.mentions.kinds import AERIAL
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC
from schema.ontology.enums import Effect
from schema.ontology.taxonomy import narrower

EFFECTS = {str(effect): effect for effect in Effect}
SUPPRESSED = words("suppressed")  # what is only said of drones that fell
DISABLED = words("disabled")
BRACKETED = 2  # tokens from a row's number to its label: "1,235 (+1) air defense systems"
ONE_OF_BOTH = frozenset(("wound", "kill", "destroy"))
TARGETS, ROCKETS, SHAHEDS = stems("target"), stems("rockets"), stems("shaheds")
ALOFT = frozenset((*narrower("guided_bomb"), *narrower("cruise_missile"), *narrower("tactical_missile"), *narrower("anti_radar_missile")))
AIR_FORCES = ("-air-force", "-air-command", "-governor", "-mayor", "-crisis-center")  # a region tells of its air defence alone
HARMED = stems("harmed")
OF_THINGS = {"casualty": Effect.LOST, "capture_people": Effect.CAPTURED}  # of materiel, words that are said of people
BEFALLEN = {"kill": Effect.KILLED, "wound": Effect.WOUNDED}
OF_PEOPLE = {Effect.DESTROYED: Effect.KILLED, Effect.LOST: Effect.CASUALTIES, Effect.DAMAGED: Effect.CASUALTIES, Effect.SHOT_DOWN: None}
FAR = 4  # tokens between people and the word for both their dead and wounded
JOINED = 2  # tokens from a verb to the one that an "and" joins to it
KILLED_AMONG = stems("killed_among")
FATAL = stems("fatal")
ON_THE_GROUND = 8  # tokens between a verb and the airfield where it destroys what flies
FLIGHT = words("in_flight")
OVER, ABOVE = frozenset(("над",)), words("above")
IN_FLIGHT = FLIGHT.bit | ABOVE.bit
AFLOAT = frozenset(("usv", *narrower("naval")))
UAVS = frozenset(narrower("uav"))
FLYING = frozenset((*narrower("uav"), *narrower("missile")))


def effect_of(reading: Reading, predicate: Predicate, draft: Draft) -> Effect | None:
    """What its verb says of what is counted; null where it can be said of no such thing."""
    effect = EFFECTS[predicate.term.entry.marks["effect"]]
    people = draft.materiel in ("troops", "civilians", "mercenaries", "personnel")
    thing = draft.thing
    if people and thing:
        return _befallen(reading, predicate, thing, effect)
    if predicate.term.entry.marks.get("people"):
        return Effect.DAMAGED if predicate.term.entry.phrase.startswith(HARMED) else OF_THINGS.get(predicate.id)
    counted = predicate.id == "engage_target" and draft.materiel in UAVS and thing is not None and not thing.article
    hit = effect is Effect.DESTROYED or (effect is Effect.DAMAGED and predicate.id != "damage")
    if (counted and _slavic(predicate)) or (hit and draft.materiel in AERIAL and _downed(reading, predicate, draft)):
        return Effect.SHOT_DOWN  # "поражены 11 беспилотников"
    if effect is Effect.SHOT_DOWN and draft.materiel in AFLOAT:
        return Effect.DESTROYED  # "intercepted and destroyed an unmanned boat"
    if effect is Effect.SHOT_DOWN and predicate.term.entry.phrase == "suppress" and draft.materiel and draft.materiel not in AERIAL:
        return Effect.DAMAGED  # "a battery of howitzers was suppressed"
    return effect


def _slavic(predicate: Predicate) -> bool:
    return CYRILLIC.search(predicate.term.entry.phrase) is not None


def _downed(reading: Reading, predicate: Predicate, draft: Draft) -> bool:
    """Whether what flew was destroyed in the air."""
    if any(term.value == "airfield" and abs(term.first - predicate.term.first) <= ON_THE_GROUND for term in reading.all("materiel")):
        return False  # "a strike on an airfield wiped out five fighters"
    return (
        predicate.term.entry.phrase in SUPPRESSED
        or bool(draft.model and draft.model.casefold().startswith(SHAHEDS))  # which never stands on the ground here
        or _air_targets(reading, predicate)
        or (not draft.frame.cumulative and (_by_air_defence(reading) or _only_met_aloft(reading, draft) or _told_by_air_force(draft)))
        or _over_land(reading, predicate)
        or (draft.materiel in FLYING and not reading.predicates and quoted_alone(reading))  # "«54 беспилотника», — уточнили"
        or (reading.classes & IN_FLIGHT != 0 and _flew(reading, draft))
    )


def _told_by_air_force(draft: Draft) -> bool:
    """What an air force destroys of what flies without a crew, it destroys in the air."""
    return draft.frame.claimant.source.endswith(AIR_FORCES) and draft.materiel in FIRED


def _flew(reading: Reading, draft: Draft) -> bool:
    """ "drones were destroyed over several regions", "while heading towards the capital": in the air, though no place is named."""
    if draft.materiel in FLYING and not FLIGHT.isdisjoint(reading.words):
        return True
    overs = [place for place, word in enumerate(reading.words) if word in ABOVE and not _counts(reading, place)]
    return any(reading.at(land, at) for over in overs for at in range(over + 1, over + 1 + FAR) for land in ("region_word", "water"))


def _counts(reading: Reading, over: int) -> bool:
    """ "over 40 drones in the region": a hedge, and no place."""
    return any(number.first <= over <= number.last for number in reading.numbers)


def _only_met_aloft(reading: Reading, draft: Draft) -> bool:
    """ "уничтожены две управляемые бомбы, четыре реактивных снаряда", and nothing that stands on the ground."""
    if not all(thing.elliptic or thing.materiel in AERIAL for thing in reading.things):
        return False
    rocket = draft.materiel == "mlrs_projectile" and any(word in draft.as_stated.lower() for word in ROCKETS)
    return rocket or draft.materiel in ALOFT


def _befallen(reading: Reading, predicate: Predicate, thing: Thing, effect: Effect) -> Effect | None:
    """What a verb says of people: that they were killed, wounded, or one of the two."""
    combined = any(term.value == "casualty" and 0 <= term.first - thing.last <= FAR for term in reading.all("predicate"))
    if predicate.term.entry.phrase.replace(" *", "") in DISABLED or _both(reading, predicate) or combined:
        return Effect.CASUALTIES
    if predicate.id == "lose" and any(reading.word(place).startswith(KILLED_AMONG) for place in range(thing.first + 1, thing.last)):
        return Effect.KILLED  # "втрати ворога – 530 ліквідованих окупантів"
    said = reading.at("predicate", thing.last + 1) if predicate.id == "lose" else None
    if said is not None and said.value in BEFALLEN:
        return BEFALLEN[said.value]  # "втратив 183 бійців убитими, 137 пораненими"
    if effect is Effect.WOUNDED and reading.classes & FATAL.bit and reading.beginning(FATAL):
        return Effect.KILLED  # "получил травмы, несовместимые с жизнью"
    return OF_PEOPLE.get(effect, effect)


def _air_targets(reading: Reading, predicate: Predicate) -> bool:
    """ "уражено 14 повітряних цілей: сім літаків та дві ракети": all that is counted flew."""
    each = any(thing.elliptic and reading.word(thing.last + 1).startswith(TARGETS) for thing in reading.things)
    if each and not reading.has("materiel"):
        return True  # "по две цели уничтожили в Курской и Брянской областях"
    if predicate.id != "engage_target":
        return False
    targets = [term for term in reading.all("materiel") if term.value in AERIAL and reading.word(term.last).startswith(TARGETS)]
    return any(not reading.on("party", term.first) for term in targets)  # "enemy targets" of missile forces are on the ground


def _both(reading: Reading, predicate: Predicate) -> bool:
    """ "ліквідували та поранили 350 окупантів": two verbs that an "and" joins, of which one kills and one wounds."""
    if predicate.id not in ONE_OF_BOTH:
        return False
    joined = [
        p
        for p in reading.predicates
        if abs(p.term.first - predicate.term.last) == JOINED or abs(predicate.term.first - p.term.last) == JOINED
    ]
    near = [p for p in joined if reading.on("joint", max(p.term.first, predicate.term.first) - 1)]
    return any({"wound"} == {predicate.id, p.id} & {"wound"} and {predicate.id, p.id} & {"kill", "destroy"} for p in near)


def _over_land(reading: Reading, predicate: Predicate) -> bool:
    """ "drones were neutralized over the Kursk region", "уничтожили над территорией области": in the air."""
    cyrillic = CYRILLIC.search(predicate.term.entry.phrase) is not None
    over, far = (OVER, 3) if cyrillic else (ABOVE, 2)
    return any(not over.isdisjoint(reading.words[max(0, place.at - far) : place.at]) for place in reading.places)


def _by_air_defence(reading: Reading) -> bool:
    """Whether air defence acts in the sentence, not only suffers: no counted "two air defense systems"."""
    if not reading.has("air_defence"):
        return False
    counted = [thing for thing in reading.things if thing.value is not None and not thing.elliptic]
    return any(
        reading.on("materiel", term.first) is None or reading.on("generic_subject", term.first)
        for term in reading.all("air_defence")
        if not any(thing.first <= term.first <= thing.last for thing in counted)
        and not any(0 < term.first - number.last <= BRACKETED and not number.measure for number in reading.numbers)
    )
