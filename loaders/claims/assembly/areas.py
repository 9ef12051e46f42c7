"""Areas struck beside other things: "hit two command posts and 23 areas", "neutralised manpower in 131 areas", "destroyed a post and 12 areas"."""

from loaders.claims.assembly.governing import govern
from loaders.claims.assembly.launches import flew_at
from loaders.claims.draft import Draft, Frame, opponent
from loaders.claims.mentions.kinds import AERIAL, HITS
from loaders.claims.reading import Reading, Thing
from schema.ontology.enums import ClaimKind

NOT_BESIDE = AERIAL | {"area"}  # what flies comes down somewhere: "уничтожили БПЛА в трёх районах"
DEPOTS = frozenset(("ammunition_depot", "materiel_depot", "command_post"))


def areas_among(reading: Reading, frame: Frame) -> list[Draft]:
    """ "hit two command posts and 23 areas": where the verb has other objects, its areas are a strike of their own."""
    if "area" not in [thing.materiel for thing in reading.things]:
        return []
    pairs = [
        (thing, predicate)
        for thing, predicate in govern(reading, frame.heading)
        if not predicate.refused and (predicate.id in HITS or predicate.id == "destroy")
    ]
    others = {
        id(predicate)
        for thing, predicate in pairs
        if thing.materiel not in NOT_BESIDE and thing.value is not None and not (thing.elliptic or flew_at(thing, predicate))
    }
    drafts = []
    for thing, predicate in pairs:
        row = predicate is frame.heading and _within(reading, thing)  # "have struck:" and a row "manpower in 112 areas"
        row = row or (predicate.passive and predicate.id == "destroy")  # "107 areas with manpower were neutralised"
        if thing.materiel == "area" and thing.value and not thing.article and (id(predicate) in others or _within(reading, thing) or row):
            draft = Draft(ClaimKind.STRIKE, reading.left[thing.first], reading.right[thing.last], frame, thing=thing, alone=True)
            draft.value, draft.qualifier, draft.as_stated = thing.value, thing.qualifier, reading.surface(thing.first, thing.last)
            told = frame.doer if reading.predicates else frame.side  # "среди них – 7 районов сосредоточения ВСУ" names whose they are
            draft.targets, draft.actor = ("area",), told or frame.side or frame.doer
            draft.target = opponent(draft.actor)
            drafts.append(draft)
    return drafts


def _within(reading: Reading, thing: Thing) -> bool:
    """ "neutralised manpower and hardware in 131 areas"."""
    return thing.materiel == "area" and reading.word(thing.first - 1) in ("in", "at")


def among_depots(reading: Reading, plant: Thing) -> bool:
    """ "вразили пункт управління, склад пального та склад боєприпасів": a list of what an army has, of which no other item is a strike."""
    return any(thing.materiel in DEPOTS and (_joins(reading, thing, plant) or _joins(reading, plant, thing)) for thing in reading.things)


def _joins(reading: Reading, one: Thing, other: Thing) -> bool:
    """Whether a list goes on with a thing right behind another."""
    gap = range(one.last + 1, other.first)
    return len(gap) == 1 and (reading.word(gap[0]) == "," or reading.on("joint", gap[0]) is not None)
