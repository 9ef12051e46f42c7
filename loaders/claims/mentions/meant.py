"""What a word asserts by what stands beside it: people captured or a town, wounds that kill, fire told by its times."""

from dataclasses import replace
from types import MappingProxyType

from loaders.claims.mentions.kinds import DESTROYS, FLYING, HURTS, WRECKS
from loaders.claims.mentions.names import is_name
from loaders.claims.reading import Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import grammemes
from loaders.claims.words.tokens import Term, term_of
from schema.ontology.taxonomy import narrower

SETTLED = 4  # tokens between a number and the villages that it counts
FAR = 9  # tokens between "struck our positions" and "600 times"
STRUCK = frozenset(("struck", "hit"))
STRUCK_OR_ATTACKED = frozenset(("engage_target", "ground_attack"))
TIMES = 8  # tokens between "fired" and "14 times", what was fired and at whom among them
STRIKES = MappingProxyType({"kind": "STRIKE", "countable": True})
ATTACKS = MappingProxyType({"kind": "ENGAGEMENT", "attack": True, "countable": True})
WOUNDED = MappingProxyType({"kind": "LOSS", "effect": "WOUNDED", "people": True})
KILLED = MappingProxyType({"kind": "LOSS", "effect": "KILLED", "people": True})
LAUNCHED = MappingProxyType({"kind": "LAUNCH"})
LOST = MappingProxyType({"kind": "LOSS", "effect": "LOST", "suffers": "subject"})
LOSSES, TOTALING = words("losses"), words("totaling")
DOWNED = MappingProxyType({"kind": "LOSS", "effect": "SHOT_DOWN"})
SITES = frozenset(narrower("site")) - {"area", "fortification"}
NEAR = 3  # tokens from "during" to an attack
NEXT = 2  # tokens between what is stopped and the verb
ELSEWHERE = words("elsewhere")
REPELS = MappingProxyType({"kind": "REPELLED_ATTACK"})
ATTACK_NOUNS = words("attack_nouns")
OBJECT = 6  # tokens from a verb to the attacks that it beats back
LOSING, AFTER = words("losing"), words("struck_in")
DEADLY, RETAKING = stems("deadly"), stems("retaking")
CAPTIVES = stems("captives")
HARMED, AMOUNTS = stems("harmed"), stems("amounts")
AFTER_NOUN = words("nouns")
HIT = MappingProxyType({"kind": "LOSS", "effect": "DAMAGED", "strike": True})
HEAVY = frozenset(
    kind for name in ("ground_vehicle", "artillery", "air_defence", "aircraft", "naval", "electronic") for kind in narrower(name)
)
STRIKE_NOUNS, MEANS = words("strike_nouns"), words("strike_means")
FIRED = FLYING | frozenset(narrower("artillery")) | frozenset(narrower("aircraft"))
BEFORE_NOUN = words("before_noun")
BUILDINGS = words("built").bit | words("fixed").bit
HARMS = HURTS | WRECKS
UPON = frozenset(("on", "against"))


def meant(reading: Reading, term: Term) -> Term:
    """The word's term, as its neighbours make it."""
    turned = (
        _strikes(reading, term)
        or _attacks(reading, term)
        or _deadly(reading, term)
        or _suffered(reading, term)
        or _toll(reading, term)
        or _downed(reading, term)
        or _fired(reading, term)
        or _amounting(reading, term)
        or _defeated(reading, term)
    )
    turned = turned or _beats(reading, term) or _retaken(reading, term) or _given_up(reading, term) or _wrecks(reading, term)
    return turned or _hits(reading, term) or _aboard(reading, term) or _taken(reading, term)


def _strikes(reading: Reading, term: Term) -> Term | None:
    """ "an FPV strike", "21 overnight attacks", "in the strike": a noun of striking from afar, after what it was made with or where only a noun stands."""
    if term.value == "strike" and term.first == term.last and reading.word(term.first).endswith("ed"):
        return term_of(replace(term.entry, value="shell", phrase="bomb", marks=STRIKES), term.first, term.last)  # "was bombed"
    if term.value not in STRUCK_OR_ATTACKED or reading.word(term.last) not in STRIKE_NOUNS or term.first != term.last:
        return None
    at = term.first - 1
    fired = any(found is not None and found.value in FIRED for found in (reading.on("materiel", at), reading.on("model", at)))
    noun = term.value == "engage_target" and (reading.word(at) in BEFORE_NOUN or reading.on("party", at) is not None)
    if not (fired or noun or reading.word(at) in MEANS or _came_from_afar(reading, term)):
        return None
    phrase = "air attack" if term.value == "ground_attack" else "strike"
    return term_of(replace(term.entry, value="strike", phrase=phrase, marks=STRIKES), term.first, term.last)


def _came_from_afar(reading: Reading, attack: Term) -> bool:
    """ "Russian attack on Lisne: one killed", "the attack damaged a school": what hurt a town's people or buildings, and no soldiers."""
    if reading.units or any(term.value == "troops" and not reading.on("party", term.first) for term in reading.all("materiel")):
        return False
    told = [term for term in reading.all("predicate") if term.value in HARMS]
    wrecked = reading.classes & BUILDINGS and any(term.value in WRECKS for term in told)
    if not wrecked and not any(term.value in HURTS for term in told):
        return False
    led = wrecked and not AFTER.isdisjoint(reading.words[max(0, attack.first - NEAR) : attack.first])  # "as a result of the attack"
    return led or _upon_a_name(reading, attack.last + 1) or any(0 < term.first - attack.last <= NEXT for term in told)


def _upon_a_name(reading: Reading, place: int) -> bool:
    """ "on Lisne", "on the city of Lisne", "on a village in Lisne district": a name after the preposition, in the same clause."""
    for at in range(place + 1, min(place + OBJECT, reading.size)) if reading.word(place) in UPON else ():
        if reading.tokens[at].capital:
            return True
        if reading.tokens[at].kind == "mark":
            break
    return False


def _attacks(reading: Reading, term: Term) -> Term | None:
    """ "five attacks with the support of aviation", "all 13 drones attacking Odesa": a noun that fires nothing, and a verb."""
    counted = term.entry.phrase == "attack with" and reading.words[term.first] in AFTER_NOUN
    verb = term.last > term.first and reading.words[term.last] == "attacking"
    place = term.first if counted else term.last
    return term_of(replace(term.entry, value="ground_attack", phrase="attack", marks=ATTACKS), place, place) if counted or verb else None


def _amounting(reading: Reading, term: Term) -> Term | None:
    """ "inflicting losses on Kiev that totaled 90 soldiers", "losses on the enemy of up to 90 troops": losses that are counted right after."""
    if term.value != "engagement_inflict" or reading.word(term.last) not in LOSSES:
        return None
    thing = next((one for one in reading.things if one.first > term.last and one.materiel and not one.article), None)
    gap = reading.words[term.last + 1 : thing.first] if thing else []
    if not 0 < len(gap) <= FAR or "," in gap or not (gap[-1] == "of" or not TOTALING.isdisjoint(gap[-2:])):
        return None
    entry = replace(term.entry, value="lose", phrase="loss", marks=LOST)
    return term_of(entry, term.last, term.last)


def _defeated(reading: Reading, term: Term) -> Term | None:
    """ "defeated energy and transport facilities": the verb alone, before sites that its phrase takes in."""
    if term.value != "engagement_inflict" or not term.entry.phrase.startswith("defeat *"):
        return None
    if not ATTACK_NOUNS.isdisjoint(reading.words[term.first : term.last]):  # "defeated three attacks by Ukrainian troops"
        return term_of(replace(term.entry, value="repel", phrase="repel", marks=REPELS), term.first, term.first)
    sites = any(term.first < site.first <= term.last and site.value in SITES for site in reading.all("materiel"))
    return term_of(term.entry, term.first, term.first) if sites else None


def beaten_attacks(reading: Reading, term: Term, said: Term) -> Term | None:
    """ "defeated three attacks by Ukrainian troops": the attacks within the words that are now the verb alone."""
    if said.value != "repel" or term.value != "engagement_inflict":
        return None
    place = next(place for place in range(term.first, term.last + 1) if reading.word(place) in ATTACK_NOUNS)
    return term_of(replace(term.entry, value="ground_attack", phrase="attack", marks=ATTACKS), place, place)


def _fired(reading: Reading, term: Term) -> Term | None:
    """ "19 of the 24 missiles fired at Kyiv were intercepted": what was fired, and hit nothing."""
    if term.entry.phrase != "fire at" or not any(one.last == term.first - 1 and one.materiel in FLYING for one in reading.things):
        return None
    return term_of(replace(term.entry, value="launch", phrase="fire", marks=LAUNCHED), term.first, term.first)


def _downed(reading: Reading, term: Term) -> Term | None:
    """ "stopped 40 drones": what flies is shot down, and no attack is repelled."""
    if term.value != "repel":
        return None
    flown = [thing for thing in reading.things if thing.materiel in FLYING and not thing.article]
    stopped = any(0 < thing.first - term.last <= NEXT for thing in flown)
    return term_of(replace(term.entry, value="shoot_down", marks=DOWNED), term.first, term.last) if stopped else None


def _beats(reading: Reading, term: Term) -> Term | None:
    """ "neutralised 22 enemy attacks", "suppressed two assaults": a verb of destroying whose object is an attack beats it back."""
    if term.value not in DESTROYS or not reading.classes & ATTACK_NOUNS.bit:
        return None
    for place in range(term.last + 1, term.last + OBJECT):
        if reading.word(place) in ATTACK_NOUNS and reading.on("predicate", place):
            return term_of(replace(term.entry, value="repel", marks=REPELS), term.first, term.last)
        if reading.on("materiel", place) or reading.word(place) in ELSEWHERE or not reading.word(place).isalnum():
            break
    return None


def _wrecks(reading: Reading, term: Term) -> Term | None:
    """ "A drone destroyed a shop in Lisne": what flew, and a building that no claim counts: a strike, and no drone lost."""
    flew = reading.on("materiel", term.first - 1) or reading.on("model", term.first - 1)
    if term.value != "destroy" or flew is None or flew.value not in FLYING or not reading.at("article", term.last + 1):
        return None
    counted = any(reading.at("materiel", place) for place in range(term.last + 1, term.last + OBJECT))
    return None if counted else term_of(replace(term.entry, value="impact", marks=STRIKES), term.first, term.last)


def _hits(reading: Reading, term: Term) -> Term | None:
    """ "нанесено поражение двум танкам": a blow upon what is counted, and is no site or formation, damages it."""
    if term.value != "engagement_inflict" or not any(0 < one.first - term.last <= NEXT and one.materiel in HEAVY for one in reading.things):
        return None
    return term_of(replace(term.entry, value="engage_target", marks=HIT), term.first, term.last)


def _aboard(reading: Reading, term: Term) -> Term | None:
    """ "знищили три човни із ДРГ": what was destroyed with the group in it, where the verb's phrase ends with the group."""
    if term.value != "sabotage" or not any(term.first < one.first and one.last < term.last and not one.person for one in reading.things):
        return None
    marks = MappingProxyType({"kind": "LOSS", "effect": "DESTROYED"})
    return term_of(replace(term.entry, value="destroy", marks=marks), term.first, term.first)


def _given_up(reading: Reading, term: Term) -> Term | None:
    """ "подтвердили потерю Лесного": a place that is lost, where one loss has its name in the genitive."""
    if term.value != "lose" or reading.word(term.last) not in LOSING or not is_name(reading, term.last + 1):
        return None
    of = "gent" in grammemes(reading.tokens[term.last + 1].text) and reading.word(term.first - 1) not in AFTER
    marks = MappingProxyType({"kind": "CONTROL_CHANGE"})
    return term_of(replace(term.entry, value="control", marks=marks), term.first, term.last) if of else None


def _retaken(reading: Reading, term: Term) -> Term | None:
    """ "отбили Лесное": a place that is taken back, and no attack that is beaten back."""
    if term.value != "repel" or not reading.word(term.last).startswith(RETAKING) or not is_name(reading, term.last + 1):
        return None
    taken = "accs" in grammemes(reading.tokens[term.last + 1].text)
    marks = MappingProxyType({"kind": "CONTROL_CHANGE"})
    return term_of(replace(term.entry, value="control", marks=marks), term.first, term.last) if taken else None


def _deadly(reading: Reading, term: Term) -> Term | None:
    """ "получил смертельные ранения": wounds that kill."""
    if term.value != "wound":
        return None
    words = (reading.word(place) for place in range(term.first - 1, term.last + 1))
    return term_of(replace(term.entry, value="kill", marks=KILLED), term.first, term.last) if any(map(_kills, words)) else None


def _kills(word: str) -> bool:
    return word.startswith(DEADLY)


def _taken(reading: Reading, term: Term) -> Term:
    """ "captured", "захватили": people where a number follows, a place where a name does; "missiles struck" is the verb alone."""
    word = reading.words[term.first]
    if term.last > term.first and reading.words[term.last] == "struck":
        marks = MappingProxyType({"kind": "LOSS", "effect": "DAMAGED", "strike": True})
        return term_of(replace(term.entry, value="engage_target", phrase="strike", marks=marks), term.last, term.last)
    far = TIMES if word in ("fired", "fire") else FAR if word in STRUCK else 0
    if far and term.value in ("launch", "engage_target") and _times_after(reading, term.last, far):
        return term_of(replace(term.entry, value="shell", phrase="fire", marks=STRIKES), term.first, term.last)
    noun = word == "strikes" and (_counted(reading, term) or reading.on("party", term.first - 1) is not None)
    if noun or (word == "hits" and reading.word(term.last + 1) in ("by", "from")):
        return term_of(replace(term.entry, value="strike", phrase="strike", marks=STRIKES), term.first, term.last)
    if term.value not in ("capture_people", "trophy") or any(word in term.entry.phrase for word in CAPTIVES):
        return term
    near = range(term.first - 12, term.last + 7)
    counted = any(number.first in near and not (number.article or _of_villages(reading, number.last)) for number in reading.numbers)
    things = [
        thing for thing in reading.things if not (thing.article and thing.materiel == "fortification")
    ]  # "seized a strongpoint": ground
    if not is_name(reading, term.last + 1) and (counted or any(thing.first in near or thing.last in near for thing in things)):
        return term
    return term_of(replace(term.entry, value="control", marks=MappingProxyType({"kind": "CONTROL_CHANGE"})), term.first, term.last)


def _counted(reading: Reading, term: Term) -> bool:
    """ "and 93 strikes with drones"."""
    return any(number.last == term.first - 1 and not number.article for number in reading.numbers)


def _of_villages(reading: Reading, place: int) -> bool:
    """ "two villages", "three more frontline settlements": places that a number counts."""
    return any(reading.at("place_word", after) for after in range(place + 1, place + SETTLED))


def _suffered(reading: Reading, term: Term) -> Term | None:
    """ "в результате обстрелов пострадали трое жителей": people who suffered, no town that did."""
    if term.value != "under_fire" or not reading.word(term.last).startswith(HARMED) or not _person_after(reading, term.last):
        return None
    return term_of(replace(term.entry, value="wound", phrase=reading.word(term.last), marks=WOUNDED), term.last, term.last)


def _toll(reading: Reading, term: Term) -> Term | None:
    """ "число пострадавших от удара по Лесному выросло до 14": people who are counted, no town that suffered."""
    counted = (
        term.value == "under_fire" and reading.word(term.first).startswith(HARMED) and reading.word(term.first - 1).startswith(AMOUNTS)
    )
    return (
        term_of(replace(term.entry, value="wound", phrase=reading.word(term.first), marks=WOUNDED), term.first, term.first)
        if counted
        else None
    )


def hurt_by(term: Term, said: Term) -> Term | None:
    """ "в результате обстрела Лесного пострадали двое": the noun of the strike, which the phrase of towns that suffered took in."""
    if term.value != "under_fire" or said.value != "wound":
        return None
    if said.first == term.first:
        return term_of(replace(term.entry, value="strike", phrase=term.entry.phrase.split()[-1], marks=STRIKES), term.last, term.last)
    return term_of(replace(term.entry, value="strike", phrase=term.entry.phrase.split()[0], marks=STRIKES), term.first, term.first)


def _person_after(reading: Reading, place: int) -> bool:
    """Whether people whom a number counts stand right after a verb."""
    return any(thing.person and 0 < thing.first - place <= 2 for thing in reading.things)


def _times_after(reading: Reading, place: int, far: int) -> bool:
    """ "fired about 4,900 times"."""
    return any(
        number.first - place <= far and reading.word(number.last + 1) == "times" for number in reading.numbers if number.first > place
    )
