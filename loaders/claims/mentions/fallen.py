"""The dead and wounded whom another noun tells to be soldiers, and whose: "4515 погибших в войне российских военных"."""

from loaders.claims.draft import Frame
from loaders.claims.mentions.kinds import SOLDIERS
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import grammemes
from loaders.claims.words.tokens import Term

OF_THE_DEAD, INSIDE = words("of_the_dead"), words("dead_in")
NATION = frozenset(("NOUN", "plur", "gent", "anim"))
DISCLOSING, OWN_DEAD = stems("disclosing"), stems("own_dead")
LAST, TOLD_OFTEN = "last", stems("told_often")  # verbs by which a state tells of anybody's dead
TOLD_LAST, REPORTING = words("told_last"), stems("reporting_own")
TELLING = 5  # tokens from a state to the verb by which it tells its dead, and from there to the word for them
AFTER = 6  # tokens from the dead to whose they are
SIDES = ("RU", "UA")
DEATHS = frozenset(("смерть", "гибель", "загибель"))  # with who died right after them
HARMED = frozenset(("kill", "wound", "casualty"))
TO_VERB = 3  # tokens from what a count says of those counted to the verb of losing behind it
BESIDE = 2  # tokens from a count to what it says of those counted


def fallen_side(reading: Reading, thing: Thing) -> Term | None:
    """The name of the side whose soldiers a count of dead people is of."""
    if not reading.classes & OF_THE_DEAD.bit:
        return None
    if reading.word(thing.last + 1) in OF_THE_DEAD:
        return _owners(reading, thing.last + 1)
    dead = [place for place in range(thing.first) if reading.word(place) in OF_THE_DEAD]
    named = (reading.on("party", place - 1) or reading.on("party", place + 1) for place in dead)
    return next((party for party in named if party and party.value in SIDES), None)


def disclosed(reading: Reading) -> Term | None:
    """ "Москва востаннє називала кількість убитих", "Україна оновила дані про втрати": the state that tells its own dead."""
    if reading.classes & TOLD_LAST.bit and (state := _spoke_last(reading)):
        return state
    if not reading.classes & DISCLOSING.bit:
        return None
    for place in reading.beginning(DISCLOSING):
        states = (term for term in reading.all("party") if 0 < place - term.last <= TELLING and term.value in SIDES)
        state = next((term for term in states if reading.subject(term)), None)
        if state and "not" in reading.words[state.last : place]:
            return None  # "Moscow has not updated its casualties"
        last = _last_told(reading, place)
        often = reading.word(place).startswith(TOLD_OFTEN)
        own = any(reading.word(at).startswith(OWN_DEAD) for at in range(place + 1, place + 1 + TELLING))
        if state and (last if often else own or last):
            return state
    return None


def _spoke_last(reading: Reading) -> Term | None:
    """ "Востаннє Росія повідомляла про це у вересні — тоді йшлося про 5900 загиблих": the state that is the subject of "last reported"."""
    last = next(place for place, word in enumerate(reading.words) if word in TOLD_LAST)
    verb = next((place for place in reading.beginning(REPORTING) if 0 < place - last <= TELLING), None)
    states = (term for term in reading.all("party") if verb and 0 < verb - term.last <= TELLING and term.value in SIDES)
    return next((term for term in states if reading.subject(term)), None)


def _last_told(reading: Reading, verb: int) -> bool:
    """ "The last time Moscow reported this was in September 2022, when it said that 5,900 had died", "Moscow last named"."""
    before = reading.words[:verb]
    if LAST not in before:
        return False
    at = before.index(LAST)
    return reading.word(at + 1) == "time" or verb - at == 1


def owned_to(frame: Frame, predicate: Predicate) -> bool:
    """ "Ведомство заявило о гибели 63 человек": a ministry's own dead."""
    return predicate.id == "kill" and predicate.noun and frame.claimant.source.endswith("-mod")


def _owners(reading: Reading, dead: int) -> Term | None:
    """ "погибших на войне россиян", "погибших в Украине российских военнослужащих": whose the dead at a token are."""
    for place in range(dead + 1, min(dead + AFTER, reading.size)):
        marks = grammemes(reading.tokens[place].text)
        fought = reading.at("predicate", place) is not None and reading.word(place - 1) not in INSIDE  # but "в боях"
        led = "PREP" in marks and reading.word(place) not in INSIDE
        if reading.tokens[place].kind != "word" or fought or led:
            return None
        noun, nation = reading.at("materiel", place), reading.on("party", place)
        if (noun and noun.value in SOLDIERS) or (nation and marks >= NATION):
            owner = nation or reading.on("party", place - 1)
            return owner if owner and owner.value in SIDES else None
    return None


def losing(reading: Reading, thing: Thing, predicate: Predicate) -> Predicate | None:
    """ "ВСУ потеряли 40 убитых и 22 раненых": the verb whose subject has lost those that the count says were killed or wounded."""
    if _counted_in(reading, predicate):
        before = [one for one in reading.predicates if one.term.last < predicate.term.first and one.id == "lose" and not one.refused]
        if before and before[-1].noun:
            return before[-1]  # "потери армии убитыми составили 31 тысячу"
    label = 0 < thing.first - predicate.term.last <= BESIDE  # "убитые – 15"
    if (
        predicate not in reading.predicates
        or not _names_harmed(reading, predicate)
        or not (label or 0 < predicate.term.first - thing.last <= BESIDE)
    ):
        return None
    before = [one for one in reading.predicates if one.term.last < thing.first and not (one.refused or _names_harmed(reading, one))]
    if not before and predicate.term.first > thing.last:  # "до 40 человек убитыми и ранеными потерял противник"
        before = [
            one for one in reading.predicates if 0 < one.term.first - predicate.term.last <= TO_VERB and not (one.refused or one.noun)
        ]
    return before[-1] if before and before[-1].id == "lose" else None


def _counted_in(reading: Reading, predicate: Predicate) -> bool:
    """ "убитыми", "ранеными": in the case that tells what losses consist of."""
    return predicate.id in HARMED and "ablt" in grammemes(reading.tokens[predicate.term.first].text) and predicate in reading.predicates


def _names_harmed(reading: Reading, predicate: Predicate) -> bool:
    """ "убитых", "ранеными", "killed", but not the finite "погибли"."""
    return predicate.id in HARMED and "VERB" not in grammemes(reading.tokens[predicate.term.first].text)


def men_of(reading: Reading, predicate: Predicate) -> tuple[Term | None, Term | None]:
    """ "1,380 deaths of Russian troops", "смертей российских военных": the side and the people named right after a noun of harm and "of", or a Slavic noun of dying, where they are."""
    after = predicate.term.last + 1
    if not predicate.noun or not (reading.word(after - 1) == "of" or predicate.term.entry.phrase in DEATHS):
        return None, None
    side = reading.at("party", after)
    people = reading.at("materiel", side.last + 1 if side else after)
    return side, people if people and people.entry.marks.get("person") else None
