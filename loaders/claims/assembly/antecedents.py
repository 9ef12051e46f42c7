"""The class of a number whose noun the text leaves out: of a neighbour, of a noun named before it, of a heading."""

from loaders.claims.assembly.launches import FIRED
from loaders.claims.assembly.totals import brings_sum
from loaders.claims.draft import Frame
from loaders.claims.marks import DASHES
from loaders.claims.mentions.kinds import AERIAL, DESTROYS, FLYING, HITS
from loaders.claims.mentions.made import class_of
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.tables import stems, words

NEAR = 4  # tokens from a bare number to the next, whose noun it shares
FURTHER = words("further")
AND_THERE = words("and_there")
PRONOUNS, EACH_OF, EACH = words("pronouns"), words("each_of"), words("each")
TARGETS, DEVICES, RISEN = stems("target"), stems("devices"), stems("risen")
COUNTED = (*TARGETS, *DEVICES)
WERE, IN = words("was"), words("inside_sum")


def left_out(reading: Reading, frame: Frame, thing: Thing, predicate: Predicate) -> str | None:
    """The class of a bare number: of a neighbour, of "targets", of the thing that a heading counts."""
    if such := of_such_losses(reading, predicate):
        return such
    heading = frame.heading_thing.materiel if frame.heading_thing else None
    pronoun = _of_them(reading, thing)
    unknown = any(number.first < thing.first for number in reading.numbers)  # "разрушены 72 квартиры и повреждены ещё 230"
    further = reading.word(thing.first - 1) in FURTHER and not (unknown or reading.has("materiel"))  # "Знищено 12 танків. Пошкоджено ще 18"
    goes_on = further or _in_total(reading, thing) or _undergone(reading, frame, thing, predicate) or _and_there(reading, frame, predicate)
    before = frame.last_thing.materiel if (pronoun or goes_on or brings_sum(reading, frame)) and frame.last_thing else None
    named = [
        term.value
        for term in reading.all("materiel")
        if term.last < thing.first
        and not (term.entry.marks.get("person") or reading.on("air_defence", term.first))
        and (pronoun or (term.value in FIRED and predicate.id in DESTROYS))
        and (predicate.id != "shoot_down" or term.value in AERIAL)
    ]
    here = named[-1] if named else None  # "an attack by uncrewed boats, destroying three of them", "сбиты беспилотники: 30 – над Курской"
    flown = frame.last_thing.materiel if frame.last_thing and frame.last_thing.materiel in FIRED and _each_target(reading, thing) else None
    struck = _struck_between(reading, thing) if pronoun else None
    found = struck or _antecedent(reading, thing, downed=predicate.id == "shoot_down") or flown or _target(reading, thing, predicate)
    thing.materiel = found if reading.word(thing.last + 1).startswith(COUNTED) else None  # so that "по два – над Лесной" has it
    return found or here or before or heading


def of_such_losses(reading: Reading, predicate: Predicate) -> str | None:
    """ "Tank losses rose by 8, totaling 428": the class that stands before the noun of losing."""
    if predicate.id != "lose" or not predicate.noun or predicate not in reading.predicates:
        return None
    lost = reading.on("materiel", predicate.term.first - 1)
    if lost and not lost.entry.marks.get("person") and reading.word(lost.first).isascii():
        return lost.value
    place = predicate.term.last + 1
    party = reading.at("party", place)
    place = party.last + 1 if party else place
    owned = reading.at("materiel", place + (reading.word(place) in IN))  # "втрати бойових машин зросли на 3", "втрати в танках"
    risen = owned and reading.word(owned.last + 1).startswith(RISEN)
    return class_of(owned.entry) if owned and risen and not owned.entry.marks.get("person") else None


def _and_there(reading: Reading, frame: Frame, predicate: Predicate) -> bool:
    """ "Противник потерял 40 человек. А под Лесным — 12": a sentence without a verb that goes on from the one before."""
    return (
        predicate is frame.heading and predicate not in reading.predicates and reading.word(0) in AND_THERE and not reading.has("materiel")
    )


def _of_them(reading: Reading, thing: Thing) -> bool:
    """ "Three of them were downed over Lisne, two over Lug": whether a count is of those just told, "of them" after it or before."""
    if reading.word(thing.last + 2) in PRONOUNS:
        return True
    before = (term for term in reading.all("out_of") if term.first < thing.first)
    return any(reading.word(term.last + 1) in PRONOUNS for term in before) and not reading.has("materiel")


def _in_total(reading: Reading, thing: Thing) -> bool:
    """ "The enemy lost one helicopter. Russian forces have now lost 169 in total": as many as there were of those just told."""
    after = thing.last + 1
    return reading.words[after : after + 2] == ["in", "total"] and not reading.has("materiel")


def _undergone(reading: Reading, frame: Frame, thing: Thing, predicate: Predicate) -> bool:
    """ "16 drones were intercepted. Fifteen were destroyed over Lisne": of those that the sentence before tells of."""
    before = frame.last_thing
    if before is None or before.person or not predicate.passive or predicate.id not in DESTROYS:
        return False
    begins = thing is reading.things[0] and reading.word(thing.last + 1) in WERE and not reading.has("materiel")
    return begins or (thing.first == 0 and before.materiel in FIRED)


def _antecedent(reading: Reading, thing: Thing, *, downed: bool) -> str | None:
    """The class that a bare number leaves out: of the thing before it, or of "30 of the 31 Shahed drones" the one after."""
    following = next(
        (
            other
            for other in reading.things
            if 0 < other.first - thing.last <= NEAR and other.materiel and _goes_with(reading, thing.last + 1)
        ),
        None,
    )
    before = [other for other in reading.things if other.last < thing.first and other.materiel]
    if downed:
        before = [other for other in before if other.materiel in AERIAL]  # "ЗРК «Лес» сбил три из них"
    enough = [
        other for other in before if (other.value or 0) >= (thing.value or 0)
    ]  # "79 drones and two missiles, of which 67 were downed"
    of_these = len(enough) == 1 and len(before) > 1 and _of_which(reading, thing)
    chosen = following or (enough[0] if of_these else before[-1] if before else None)
    if chosen is None:
        return None
    thing.model, thing.made_in = thing.model or chosen.model, thing.made_in or chosen.made_in
    return chosen.materiel


def _struck_between(reading: Reading, thing: Thing) -> str | None:
    """ "Four drones hit fuel tanks, destroying two of them": what was struck by what the sentence has counted, itself not counted."""
    flew = next((one for one in reversed(reading.things) if one.last < thing.first and one.materiel in FLYING), None)
    hit = flew and next((p for p in reading.predicates if p.id in HITS and not p.passive and flew.last < p.term.first < thing.first), None)
    after = [term.value for term in reading.all("materiel") if hit and hit.term.last < term.first <= term.last < thing.first]
    return after[-1] if after else None


def _of_which(reading: Reading, thing: Thing) -> bool:
    """Whether a number is a part of those just told: "of which 67", "67 of them"."""
    return any(term.last == thing.first - 1 or term.first == thing.last + 1 for term in reading.all("including"))


def _goes_with(reading: Reading, place: int) -> bool:
    """Whether a number shares the noun of the next: "30 of the 31 drones", "до 170 и более 380 военных соответственно"."""
    joint = reading.at("joint", place)
    verb = reading.at("predicate", joint.last + 1) if joint else None  # "ліквідували 12 і поранили 15 окупантів"
    return bool(reading.at("out_of", place) or verb or (joint and reading.has("respective")))


def _each_target(reading: Reading, thing: Thing) -> bool:
    """ "По две цели уничтожили в Курской и Брянской областях", "Ещё пять устройств сбили над Тулой": of the targets just told."""
    after = reading.word(thing.last + 1)
    if any(word.startswith(TARGETS) for word in reading.words[: thing.first]) and reading.word(thing.first - 1) in DASHES:
        return True  # "Больше всего сбитых целей – в Лесной области — девять"
    return after.startswith(DEVICES) or after in EACH or (after.startswith(TARGETS) and reading.word(thing.first - 1) in EACH_OF)


def _target(reading: Reading, thing: Thing, predicate: Predicate) -> str | None:
    """ "shot down 478 targets": whatever flew."""
    return "munition" if predicate.id in DESTROYS and reading.word(thing.last + 1).startswith(TARGETS) else None
