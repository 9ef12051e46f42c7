"""Whether a count is of people, and of whom: soldiers whom an army has lost, or civilians."""

from loaders.claims.assembly.antecedents import of_such_losses
from loaders.claims.draft import Frame
from loaders.claims.marks import DASHES
from loaders.claims.mentions.fallen import disclosed, fallen_side, losing, men_of, owned_to
from loaders.claims.mentions.kinds import AIMED, HURTS
from loaders.claims.mentions.sides import LOCAL
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import finite, grammemes
from schema.ontology.enums import Party

EVACUATED, LOST_PEOPLE = words("evacuated"), words("lost_people")
NATIONALS, PEACEFUL = words("nationals"), stems("peaceful")
PEOPLE, FALLEN = stems("people"), stems("fallen")
ARMS = frozenset(("tank", "afv", "field_artillery", "mlrs", "ad_system", "special_equipment", "cruise_missile", "vehicles_and_fuel_tanks"))
JUST_AFTER = 2  # tokens from a count to the noun that it counts
OWN_COUNTS, ALLEGEDLY = words("own_counts"), words("allegedly")
AIMED_AT = words("aimed")
NAME_COUNTERS = words("name_counters")  # who count an army's dead by their names
SOLDIERLY, FLEW_ON = words("soldierly"), stems("flew_on")
BORN, YEARS_OF_BIRTH = words("born"), range(1900, 2040)
SENT, SENT_NEAR = stems("sent_out"), 3  # tokens from such a verb to a count
WITHOUT, MISSING = words("left_without"), words("missing_word")
SAVED, PERFECT_OR_REPORTED = words("saved"), words("reported_to_be")
OCCUPANTS = words("occupants")
THOUSANDS = 5000  # people killed in no town
STAYED, STAYED_NEAR = stems("stayed"), 4  # tokens from such a verb to a count

CAPTIVE = frozenset(("capture_people", "surrender"))

MANY = 100  # people, of whom fewer are no sum of those who count an army's dead by their names


def of_people(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """Whether the thing is a count of people, named or left out."""
    return (
        thing.person
        or (
            thing.elliptic
            and (bool(predicate.term.entry.marks.get("people")) or _of_losses(reading, thing, predicate))
            and (_antecedent_person(reading, thing) is not False or _harmed(thing, predicate))
        )
        or (thing.elliptic and _of_a_nation(reading, thing.last + 1))
        or _manpower(reading, thing, predicate)
    )


def _harmed(thing: Thing, predicate: Predicate) -> bool:
    """ "hit a hotel, injuring at least nine", "resulted in two deaths": whoever was killed or hurt, whatever was counted before."""
    told = not (predicate.passive or predicate.noun) and thing.first == predicate.term.last + 1
    return predicate.id in HURTS and (told or predicate.term.first == thing.last + 1)


def _of_a_nation(reading: Reading, place: int) -> bool:
    """ "ліквідовано понад 30 росіян", "450 Russians were liquidated": a side's people, named by their nation."""
    if reading.word(place) in NATIONALS:
        return True
    return reading.on("party", place) is not None and {"NOUN", "plur", "gent", "anim"} <= grammemes(reading.tokens[place].text)


def _manpower(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "shot down three drones, adding that manpower losses amounted to 40": losses said to be of people, whatever was counted before."""
    noun = predicate.id == "lose" and predicate.noun and thing.elliptic
    return noun and predicate.term.last < thing.first and reading.word(predicate.term.first - 1) in LOST_PEOPLE


def _left_alive(reading: Reading, thing: Thing) -> bool:
    """ "seven deaths and the evacuation of 1,000 people": people who were only taken away."""
    return reading.word(thing.first - 1) == "of" and reading.word(thing.first - 2) in EVACUATED


def _left_without(reading: Reading, thing: Thing) -> bool:
    """ "injuring two and leaving 60,000 people without power": people who only lack something; «без вести» is another thing."""
    return reading.word(thing.last + 1) in WITHOUT and reading.word(thing.last + 2) not in MISSING


def _missing_or_saved(reading: Reading, thing: Thing) -> bool:
    """ "43 people were reported missing", "39 had been rescued": people of whom no harm is told."""
    at = thing.last + 1
    while reading.word(at) in PERFECT_OR_REPORTED:
        at += 1
    return at > thing.last + 1 and reading.word(at) in SAVED


def _acts_itself(reading: Reading, thing: Thing) -> bool:
    """ "destroyed howitzers, and an attack drone destroyed a truck": the subject of a verb that has an object of its own."""
    verb = next((p for p in reading.predicates if p.term.first == thing.last + 1), None)
    if verb is None or verb.kind != "LOSS" or verb.passive or verb.noun:
        return False
    return any(other.article and other.first == verb.term.last + 1 for other in reading.things) and reading.word(verb.term.first).isascii()


def of_no_day(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "набій, який знищує окупанта": one soldier, of whom a verb in the present tells what always happens."""
    own = thing.article and thing.person and predicate in reading.predicates  # no heading of another sentence
    marks = grammemes(reading.tokens[predicate.term.first].text) if own else frozenset()
    return {"VERB", "pres"} <= marks and marks.isdisjoint(("past", "NOUN"))


def not_lost(reading: Reading, thing: Thing) -> bool:
    """Whether what is counted only speaks, acts, or was taken to safety."""
    after = thing.last + 1
    while thing.elliptic and (reading.word(after) in DASHES or reading.word(after) in ALLEGEDLY):
        after += 1
    if reading.classes & FLEW_ON.bit and reading.word(after).startswith(FLEW_ON):
        return True  # "а п'ять безпілотників полетіли у бік Білорусі", "ещё один – якобы взорвался сам"
    if thing.person and reading.classes & STAYED.bit and _only_there(reading, thing):
        return True
    if thing.elliptic and thing.value == 1 and _of_the_strikes(reading, after):
        return True
    if (thing.person and _sent_out(reading, thing)) or (reading.classes & BORN.bit and thing.elliptic and thing.value in YEARS_OF_BIRTH):
        return True  # "мужчина 1962 и женщина 1971 годов рождения"
    if thing.person and (
        _left_alive(reading, thing)
        or _left_without(reading, thing)
        or _missing_or_saved(reading, thing)
        or (thing.article and _only_speaks(reading, thing))
    ):
        return True
    return thing.article and _acts_itself(reading, thing)


def _of_the_strikes(reading: Reading, place: int) -> bool:
    """ "внаслідок одного з ударів", "одного з них – по будівлі": one of the strikes, behind a number that has no noun."""
    if reading.on("out_of", place) is None:
        return False
    noun = next((p for p in reading.predicates if p.term.first == place + 1 and p.noun), None)
    aimed = reading.word(place + 2) in DASHES and reading.word(place + 3) in AIMED_AT
    return aimed or (noun is not None and noun.kind in ("STRIKE", "ENGAGEMENT"))


def _sent_out(reading: Reading, thing: Thing) -> bool:
    """ "противник задействовал свыше 60 человек": whom a finite verb right before says only to have been sent out."""
    before = range(max(0, thing.first - SENT_NEAR), thing.first) if reading.classes & SENT.bit else ()
    return any(reading.word(place).startswith(SENT) and finite(reading.word(place)) for place in before)


def _only_there(reading: Reading, thing: Thing) -> bool:
    """ "поразили казармы, где могли находиться до 300 человек": people of whom a verb right before says only that they were there."""
    before = range(max(0, thing.first - STAYED_NEAR), thing.first)
    stayed = [place for place in before if reading.word(place).startswith(STAYED)]
    return bool(stayed) and not grammemes(reading.tokens[stayed[-1]].text).isdisjoint(("VERB", "INFN", "infn"))


def _only_speaks(reading: Reading, thing: Thing) -> bool:
    """ "Ivan Petrov, an officer with the militia, told …", "a Russian army officer said": who speaks, and was not lost."""
    if "said" not in reading.starts:
        return False
    if reading.on("said", thing.last + 1):
        return True
    named = reading.word(thing.first - 1) == "," and reading.tokens[thing.first - 2].text[0].isupper()
    said = next((term.first for term in reading.all("said") if term.first > thing.last), None)
    tells = said is not None and not any(thing.last < p.term.first < said for p in reading.predicates)
    return named and tells and reading.word((said or 0) - 1) == ","


def _of_losses(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "Russian losses have reached 1,160,380", "suffered 133,190 combat losses": a side's losses without a noun are people."""
    counted = any(p.id == "lose" and p.noun and 0 < p.term.first - thing.last <= JUST_AFTER for p in reading.predicates)
    return (
        predicate.id == "lose"
        and (predicate.noun or counted)
        and of_such_losses(reading, predicate) is None
        and reading.has("party")
        and not any(other.materiel and not other.person and not _parted(reading, thing, other) for other in reading.things)
    )


def _parted(reading: Reading, thing: Thing, other: Thing) -> bool:
    """Whether a semicolon stands before another thing: "losses have increased by 640; the army has also lost 11 tanks"."""
    return ";" in reading.words[thing.last : other.first]


def _antecedent_person(reading: Reading, thing: Thing) -> bool | None:
    before = [other for other in reading.things if other.last < thing.first and other.materiel]
    return before[-1].person if before else None


def who_or_what(reading: Reading, frame: Frame, pair: tuple[Thing, Predicate], *, person: bool) -> str | None:
    """The class of what is counted; of people whom nothing names, the one that the sentence or the text speaks of."""
    thing, predicate = pair
    if thing.materiel and not (thing.materiel == "civilians" and thing.party):
        soldiers = thing.materiel == "civilians" and _military(reading, frame, thing, predicate)
        return "troops" if soldiers else "civilians" if _in_a_car(reading, frame, thing) else thing.materiel
    if thing.materiel == "civilians":
        if _peaceful(reading, thing):
            return "civilians"  # "один мирный житель ДНР"
        governors = frame.claimant.source.endswith(LOCAL)  # "двое россиян пострадали"
        return "troops" if predicate.id in ("lose", "destroy", "casualty") or (thing.party and not governors) else "civilians"
    _, people = men_of(reading, predicate) if person else (None, None)
    if people or not person or _manpower(reading, thing, predicate):
        return people.value if people else "troops" if person else None
    before = [other for other in reading.things if other.last < thing.first and other.person and other.materiel]
    if before:
        named = _peaceful(reading, before[-1]) or any(word.startswith(PEACEFUL) for word in reading.words[: thing.first])
        lost = any(p.id in ("lose", "casualty") and not _of_civilians(reading, p) for p in reading.predicates)
        soldiers = before[-1].materiel == "civilians" and not named and lost
        return "troops" if soldiers else before[-1].materiel
    return (
        "troops"
        if (predicate.id in ("casualty", "surrender", "capture_people", "lose") and not _of_a_town(reading, frame, predicate))
        or predicate.term.entry.phrase.startswith(FALLEN)
        or thing.party
        or thing.enemy
        or _counted_as_lost(reading, thing)
        or losing(reading, thing, predicate)
        or _soldiers_named(reading, thing)
        or (frame.claimant.source in NAME_COUNTERS and (thing.value or 0) >= MANY)
        or ((thing.value or 0) > THOUSANDS and not reading.places)
        else "civilians"
        if _struck_town(reading, frame, thing)
        else "troops"
        if fallen_side(reading, thing) or disclosed(reading) or _counts_its_own(reading, frame, predicate)
        else frame.person or ("troops" if frame.direction or frame.group or _of_armies(frame) else "civilians")
    )


def _in_a_car(reading: Reading, frame: Frame, thing: Thing) -> bool:
    """ "left three occupants with injuries": of a car, where Russia's side speaks, who else are its enemy's word for its soldiers."""
    return frame.side is Party.RU and reading.word(thing.last) in OCCUPANTS


def _of_civilians(reading: Reading, predicate: Predicate) -> bool:
    """ "civilian casualties amounted to 13 people": a noun of harm that says itself whose it is."""
    hurt = reading.at("materiel", predicate.term.first - 1) if predicate.noun else None
    return hurt is not None and hurt.value == "civilians"


def _of_a_town(reading: Reading, frame: Frame, predicate: Predicate) -> bool:
    """ "Night attack by drones: one casualty", a governor said: of his region, where no side is named."""
    victims = "victim" in predicate.term.entry.phrase or not (reading.units or reading.has("party"))
    town = predicate.id == "casualty" and frame.claimant.source.endswith(LOCAL) and victims
    return town or _of_civilians(reading, predicate)


def _military(reading: Reading, frame: Frame, thing: Thing, predicate: Predicate) -> bool:
    """ "Потеряли убитыми 40 человек": whether "people" are soldiers, by the verb or by whom the text speaks of."""
    if predicate.id in ("lose", "destroy"):
        return not _of_civilians(reading, predicate)
    if reading.word(thing.last).startswith(PEOPLE) and disclosed(reading):
        return True
    if predicate.id in CAPTIVE and (thing.value or 0) > 1 and not _peaceful(reading, thing):
        return True
    return reading.word(thing.last).startswith(PEOPLE) and (
        (predicate.id in ("casualty", "capture_people", "surrender") and not _of_civilians(reading, predicate))
        or (frame.person == "troops" and not frame.claimant.source.endswith(LOCAL))  # a governor's people are civilians
        or _counts_its_own(reading, frame, predicate)
        or fallen_side(reading, thing) is not None
        or _counted_as_lost(reading, thing)
        or losing(reading, thing, predicate) is not None
    )


def _peaceful(reading: Reading, thing: Thing) -> bool:
    return any(reading.word(place).startswith(PEACEFUL) for place in range(thing.first, thing.last + 1))


def _counts_its_own(reading: Reading, frame: Frame, predicate: Predicate) -> bool:
    """Whom a ministry, or who counts an army's dead, says to be killed where nothing was struck."""
    counts = (predicate.id == "kill" and frame.claimant.source in OWN_COUNTS) or owned_to(frame, predicate)
    return counts and not (reading.places or any(p.kind in AIMED and not p.refused for p in reading.predicates))


def _struck_town(reading: Reading, frame: Frame, thing: Thing) -> bool:
    """ "Окупанти вдарили по Лісному: троє загиблих": people where a town was struck, and no formation, whoever was counted before."""
    struck = any(p.kind == "STRIKE" and not p.refused and p.term.last < thing.first for p in reading.predicates)
    return struck and bool(reading.places) and not (reading.units or frame.group)


def _of_armies(frame: Frame) -> bool:
    """Whether the dead are told under a list of an army's losses: "Москва востаннє називала кількість убитих: 5937"."""
    return frame.tally and frame.last_thing is not None and frame.last_thing.materiel in ARMS


def _soldiers_named(reading: Reading, thing: Thing) -> bool:
    """ "The tally of troops killed rose by 40", "the military death toll": soldiers before the count, and no civilians."""
    before = reading.words[: thing.first]
    attacked = any(p.kind in AIMED and not p.noun and p.term.last < thing.first for p in reading.predicates)
    if attacked:
        return False  # "Russian army attacked the region: one killed"
    if any(term.value == "troops" and reading.word(term.last + 1) == ":" for term in reading.all("materiel") if term.last < thing.first):
        return True  # "Особовий склад: вбито – 15"
    return not SOLDIERLY.isdisjoint(before) and not any(term.value == "civilians" for term in reading.all("materiel"))


def _counted_as_lost(reading: Reading, thing: Thing) -> bool:
    """ "Потери войск – более тысячи убитых": whom an army has lost, and not "серед мирного населення є втрати"."""
    peaceful = any(word.startswith(PEACEFUL) for word in reading.words[: thing.first])
    return not peaceful and any(p.id == "lose" and p.noun and p.term.last < thing.first for p in reading.predicates)
