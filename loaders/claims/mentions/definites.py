"""One thing that English names by "the", or that its list and its model tell: "destroyed the landing ship", "two tanks, and a D-30 howitzer"."""

from dataclasses import replace

from loaders.claims.mentions.denials import WERE
from loaders.claims.mentions.kinds import DAMAGING, DESTROYS, MOVING
from loaders.claims.mentions.models import UNCOUNTED
from loaders.claims.mentions.quantities import thing_of
from loaders.claims.reading import Number, Reading, Thing
from loaders.claims.tables import words

HITTING = DAMAGING | {"engage_target"}
CIVIL = frozenset(("motor_vehicle", "energy", "airfield", "military_industry", "munition"))  # of which many more stand there than an army's
OPENING = words("opens_subject") | frozenset(("", ",", ";", ":", "“", '"', "and", "that"))
OWNED = 12  # tokens of whose a thing is, and where, before its verb
NAMED = 5  # tokens of a name and of "was" between a thing and its verb
LIST = 4  # tokens between a thing of a list and the "and" before the next


def definite(reading: Reading) -> list[Thing]:
    """ "destroyed the landing ship Kondopoga": one, named as known, right after a verb of destroying."""
    found: list[Thing] = []
    for verb in reading.all("predicate"):
        place = verb.last + 1
        if verb.value not in HITTING or reading.word(place) != "the":
            continue
        thing = thing_of(reading, Number(place, place, 1, article=True, core=place))
        if verb.value == "engage_target" and thing and not (thing.materiel in MOVING and (thing.model or thing.party or thing.enemy)):
            continue  # "struck the command post": a strike, and no loss
        if thing and any(reading.word(between) in ("of", "a", "an") for between in range(place, thing.head)):
            continue
        if (
            thing
            and thing.materiel
            and not thing.person
            and not reading.word(max(thing.head, place)).endswith("s")
            and not reading.word(thing.last).endswith("s")  # "the naval drones"
            and thing.materiel not in UNCOUNTED
        ):
            found.append(thing)
    return found


def subjects(reading: Reading) -> list[Thing]:
    """ "The Russian landing ship Kondopoga was hit", "the depot of the 67th Brigade was destroyed": one, the subject of a passive."""
    if WERE.isdisjoint(reading.words) or not any(term.value in HITTING for term in reading.all("predicate")):
        return []
    found = []
    for place in (place for place, word in enumerate(reading.words) if word == "the" and reading.word(place - 1) in OPENING):
        thing = thing_of(reading, Number(place, place, 1, article=True, core=place))
        if thing and thing.materiel and not (thing.person or thing.materiel in UNCOUNTED) and _undergoes(reading, thing):
            found.append(thing)
    return found


def _undergoes(reading: Reading, thing: Thing) -> bool:
    """Whether a verb of destroying in the passive follows a thing in the singular, over whose it is and where; one that only hits, what has a name."""
    if any(reading.word(place).endswith("s") for place in (thing.head, thing.last)):
        return False
    verb = next((term for term in reading.all("predicate") if term.first > thing.last), None)
    if verb is None or verb.value not in HITTING:
        return False
    gap = reading.words[thing.last + 1 : verb.first]
    passive = len([word for word in gap if word in WERE]) == 1 and not WERE.isdisjoint(gap[-2:]) and "," not in gap
    named = bool(thing.model or thing.party) or (reading.tokens[thing.last + 1].capital and len(gap) <= NAMED)
    known = thing.materiel not in CIVIL and verb.value in DESTROYS and len(gap) <= OWNED
    return passive and (known or (named and len(gap) <= NAMED))


def listed(reading: Reading) -> list[Thing]:
    """ "two tanks, and 122-mm D-30 howitzer", "the US-made M777 gun": one in a list of counted things, named by its model."""
    found: list[Thing] = []
    ends = {thing.last for thing in reading.things if thing.materiel and not thing.elliptic}
    if not ends:
        return found
    commas = [place for place, word in enumerate(reading.words) if word == ","] if "," in reading.words else []
    begun = {thing.first for thing in reading.things}
    for place in sorted({*(term.last for name in ("joint", "including") for term in reading.all(name)), *commas}):
        at = place + (reading.word(place + 1) == "the")
        apart = ends.isdisjoint(range(place - LIST, place)) and not _as_well(reading, place, ends)
        if at in begun or apart or _begins_otherwise(reading, at + 1):
            continue
        thing = thing_of(reading, Number(at, at, 1, article=True, core=at))
        plural = thing is None or reading.word(thing.last).endswith("s") or reading.word(max(thing.head, 0)).endswith("s")
        if thing and not plural and thing.model and thing.materiel not in UNCOUNTED and (thing.head > at + 1 or at > place):
            found.append(replace(thing, first=at + 1))
            ends.add(thing.last)
    return found


def _as_well(reading: Reading, place: int, ends: set[int]) -> bool:
    """ "a depot of the 67th Brigade, as well as the AN/TPQ-37 radar": words that go on with a list over whose its things are."""
    joint = reading.on("joint", place)
    before = [last for last in ends if last < place] if joint and joint.last > joint.first else []
    return bool(before) and not any(reading.on("predicate", at) for at in range(max(before) + 1, place))


def _begins_otherwise(reading: Reading, place: int) -> bool:
    """Whether no model or calibre begins at a token: a number, an article, another list's word."""
    maker = reading.at("origin", place)
    made = reading.at("made", maker.last + 1) if maker else None
    at = made.last + 1 if made else place
    gun = reading.at("model", at) or (reading.word(at).isdecimal() and reading.word(at + 1) == "mm")
    return not gun
