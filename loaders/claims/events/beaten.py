"""What a verb of beating back says of attacks told after it: those that it has beaten back, and where; and groups beaten."""

from loaders.claims.draft import Draft, opponent
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.marks import DASHES
from loaders.claims.mentions.kinds import FIGHTS, FOUGHT, SIDES
from loaders.claims.reading import Number, PlaceName, Predicate, Reading
from loaders.claims.tables import stems, words
from schema.ontology.enums import ClaimKind, Party

FIRE = {"STRIKE", "LAUNCH"}
OWNER = 3  # tokens between whose group it was and the word for it
BEATEN = frozenset(("destroy", "shoot_down", "repel"))
BEATEN_WORDS, SABOTAGE = words("beaten"), words("sabotage_groups")
JOINING = frozenset((*DASHES, "and", "as"))  # before attacks that the verb before them beats back, too
IN_VAIN, WITHOUT, SUCCESS = words("in_vain"), words("without"), stems("success")
ENDS = frozenset(("", ".", ",", "!", "and", "but"))
NO_SUCCESS = 3  # tokens of "успіху не мав"
CLEARED_OF = words("cleared_of")
ALL_OF_THEM, FURTHER = words("all_of_them"), words("further")
ONLY = 9  # tokens of a sentence that says nothing else
OF_THEM, OF_WHICH, ALREADY = words("pronouns"), stems("relative_pronouns"), words("already")
PARTING = words("parting") | frozenset(",-‒–—―")  # before "46 відбито"
UNABLE, WAS = words("unable"), words("was")
FAILURE, MET, ALL = stems("failure"), stems("met_with"), words("all")
STRIKES, BEATING_BACK, BLOWS_AFTER = words("strike_nouns"), stems("beating_back"), 3
BY_AIR_DEFENCE = 4  # tokens from air defence to the attacks that it beats back
DRONES = words("attacks_of_drones")
FEW = 4  # tokens of "Атаки відбито."
WHERE, THERE = words("where_beaten"), words("beaten_there")
THEY, TOLD_AT_LENGTH = words("attackers_again"), 16  # tokens of a sentence that says how an attack ended
ATTACKS_TOLD, AS_TOLD, OF_THE_ENEMY, WHICH = words("attacks_told"), words("as_told_of"), words("of_the_enemy"), words("which_attacks")
GOES_ON, VERBLESS = words("goes_on_beating"), 24  # tokens of a sentence that leaves its verb out
ATTEMPTS = words("attempts_aimed_at")
OF_BOTH = 2  # drafts of a sentence that tells of attacks and of their beating back


def where_beaten(event: Occurrence) -> int | None:
    """ "holds the enemy back near Lisne, where he tried to break through": the verb before whose places are those of the attack."""
    if not event.verbal:
        return None
    for number in range(event.number - 1, -1, -1):
        earlier = event.reading.predicates[number]
        if earlier.kind == "REPELLED_ATTACK" and not earlier.refused:
            return None if (WHERE | {"where"}).isdisjoint(event.reading.words[earlier.term.last : event.predicate.term.first]) else number
    return None


def told_once(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "вів штурмові дії в районі Лісного, де відбито 6 атак": the attacks of a clause are those that the next counts as beaten back."""
    clause = next((place for place in range(1, reading.size) if reading.word(place) in WHERE and reading.word(place - 1) == ","), None)
    if clause is None or len(drafts) != OF_BOTH:
        return drafts
    begins = reading.left[clause]
    attack, beaten = sorted(drafts, key=lambda draft: draft.start)
    counted = beaten.kind is ClaimKind.REPELLED_ATTACK and beaten.value is not None and attack.value is None
    fought = attack.kind in FIGHTS and attack.actor is beaten.actor
    before = attack.start < begins <= beaten.start and all(place.at < clause for place in attack.places)
    if not (counted and fought and before) or beaten.places:
        return drafts
    beaten.places, beaten.start = attack.places, attack.start
    return [beaten]


def repelled_before(event: Occurrence, number: Number) -> bool:
    """ "біля Степного відбили три штурми, біля Лугового – п'ять атак": a dash for the verb of the clause before."""
    earlier = [p for p in event.reading.predicates if p.term.first < number.first]
    repelled = any(p.kind == "REPELLED_ATTACK" and not p.refused for p in earlier)
    led = event.reading.word(number.first - 1)
    attacks = event.predicate.id == "ground_attack" and event.predicate.term.first == number.last + 1
    listed = (
        (led == "," or led in FURTHER) and attacks and not event.reading.has("ongoing")
    )  # "repelled 20 attacks in one sector, 12 in another"
    joined = led in JOINING  # "repelled 20 attacks near Lisne and 12 attacks near Sosnove"
    return repelled and (joined or listed) and (earlier[-1].id in FOUGHT or earlier[-1].id == "repel")


def beaten_of(event: Occurrence) -> Number | None:
    """ "51 атаку, 46 відбито", "сім із них уже відбито": the bare number right before the verb counts those beaten back, another one the attacks."""
    reading = event.reading
    at = event.predicate.term.first - (reading.word(event.predicate.term.first - 1) in ALREADY)
    of_them = (reading.word(at - 1) in OF_THEM or reading.word(at - 1).startswith(OF_WHICH)) and reading.on("out_of", at - 2) is not None
    at -= 2 * of_them
    bare = next((number for number in reading.numbers if number.last == at - 1 and not (number.article or number.measure)), None)
    if bare is None or not event.predicate.passive:
        return None
    parted = reading.word(bare.first - 1) in PARTING or reading.on("including", bare.first - 1)
    return bare if parted or (of_them and bare.first == 0) else None


def in_vain(reading: Reading, first: int) -> bool:
    """ "…, успіху не мали", "…, але безуспішно", "…, але зазнали невдачі", "безуспішними були …": whether a sentence says, from a token on, that its attacks came to nothing."""
    if not reading.classes & (IN_VAIN.bit | SUCCESS.bit | FAILURE.bit | UNABLE.bit):
        return False
    adverb = any(reading.word(place) in IN_VAIN and reading.word(place + 1) in ENDS for place in range(first, reading.size))
    adverb = adverb or any(reading.word(place) in IN_VAIN and reading.word(place + 1) in WAS for place in range(reading.size))
    unable = any(
        reading.word(place) in UNABLE and reading.word(place - 1) in WITHOUT and reading.word(place + 2) in ENDS
        for place in range(first + 1, reading.size)
    )  # "але не змогли просунутися"
    failed = unable or any(place > first and reading.word(place - 1).startswith(MET) for place in reading.beginning(FAILURE))
    return (
        adverb
        or failed
        or any(
            place >= first and not WITHOUT.isdisjoint(reading.words[max(0, place - NO_SUCCESS + 1) : place + NO_SUCCESS])
            for place in reading.beginning(SUCCESS)
        )
    )


def ended_in_vain(reading: Reading, number: int, told: list[Draft], found: list[Draft]) -> list[Draft]:
    """ "Ворог чотири рази атакував. Успіху не мав.", "… Усі атаки відбито.": the attacks of the sentence before were beaten back; what is still told."""
    every = _all_of_them(reading, found)
    theirs = reading.word(0) in THEY and reading.size <= TOLD_AT_LENGTH and not reading.places
    if not every and ((reading.size > ONLY and not theirs) or reading.numbers or not (in_vain(reading, 0) or all_beaten(reading))):
        return found
    attacks = []
    for draft in reversed(told):
        if draft.sentence != number - 1:
            break
        if draft.kind in FIGHTS and draft.actor and (not every or found[0].actor in (None, draft.actor)):
            attacks.append(draft)
    for draft in attacks:
        draft.kind = ClaimKind.REPELLED_ATTACK
    back = [draft for draft in found if draft.kind is ClaimKind.ADVANCE and attacks and draft.actor is attacks[0].actor and theirs]
    return [] if every and attacks else [draft for draft in found if draft not in back]  # "They were unsuccessful and retreated."


def only_aimed(reading: Reading, draft: Draft) -> bool:
    """ "Ворог зосереджує зусилля на спробах захоплення Лісного": attempts that efforts are for, if the next sentence tells no end of them."""
    if draft.kind is not ClaimKind.ENGAGEMENT or not reading.classes & ATTEMPTS.bit:
        return False
    tried = (place for place, word in enumerate(reading.words) if word in ATTEMPTS and reading.word(place - 1) == "на")
    return any(draft.start <= reading.left[place] < draft.end for place in tried)


def beaten_too(reading: Reading, number: int, told: list[Draft], found: list[Draft]) -> None:
    """ "repelled 19 attacks near Lisne. Also four attacks near Dubove.": attacks without a verb, which go on with those beaten back before."""
    if reading.word(0) not in GOES_ON or reading.size > VERBLESS or "be" in reading.starts or not told:
        return
    last, noun = told[-1], reading.predicates[0] if len(reading.predicates) == 1 else None
    placed = (
        noun is not None
        and noun.noun
        and noun.term.first <= FEW
        and (reading.at("near", noun.term.last + 1) or reading.at("within", noun.term.last + 1))
    )
    if placed and last.sentence == number - 1 and last.kind is ClaimKind.REPELLED_ATTACK and last.value is not None:
        for draft in found:
            if draft.kind is ClaimKind.ENGAGEMENT and draft.value is not None:
                draft.kind, draft.actor, draft.target = last.kind, last.actor, last.target


def _all_of_them(reading: Reading, found: list[Draft]) -> bool:
    """ "Усі атаки відбито": attacks beaten back that have no number and place of their own, and no formation but of who did it."""
    if len(found) != 1 or found[0].kind is not ClaimKind.REPELLED_ATTACK or found[0].value is not None:
        return False
    others = any(unit.party is not found[0].target for unit in found[0].units)  # than those who beat them back
    told = reading.size <= FEW or not ALL.isdisjoint(reading.words) or reading.word(0) in ALL_OF_THEM or _told_of(reading)
    return not (found[0].places or others or reading.direction) and told


def _told_of(reading: Reading) -> bool:
    """ "repelled the attacks", "Those attempts failed": English attacks that the sentence before has told of, with nothing after them that says which."""
    if not reading.classes & ATTACKS_TOLD.bit:
        return False
    return any(
        word in ATTACKS_TOLD
        and (reading.word(place - 1) in AS_TOLD or (reading.word(place - 2) in AS_TOLD and reading.word(place - 1) in OF_THE_ENEMY))
        and reading.word(place + 1) not in WHICH
        for place, word in enumerate(reading.words)
    )


def all_beaten(reading: Reading) -> bool:
    """ "All were repelled.", "All attacks were repelled by our soldiers.": what a short sentence says of the attacks just told."""
    beaten = [p for p in reading.predicates if p.kind == "REPELLED_ATTACK" and p.passive and not p.refused]
    return bool(beaten) and not reading.places and not {reading.word(0), reading.word(1)}.isdisjoint(ALL_OF_THEM)


def told_before(event: Occurrence, attacks: list[tuple[int, Predicate]], attack: int) -> int:
    """ "attacked seven times near Lisne, but all attacks were repelled": the attacks told before, where a verb has them again; else its own."""
    reading, at = event.reading, event.reading.predicates[attack].term.first
    again = not {reading.word(at - 1), reading.word(at - 2)}.isdisjoint(ALL_OF_THEM) and event.count(nouns=at) is None
    earlier = [number for number, predicate in attacks if predicate.term.last < at and number != attack]
    return earlier[-1] if again and earlier else attack


def sabotage(event: Occurrence) -> list[Draft]:
    """A sabotage group beaten: the places of the verb that says so, and the side whose group it was as the one that suffered."""
    if event.reading.word(event.predicate.term.first - 1) in CLEARED_OF:
        return []  # "зачистили від диверсійних груп 195 квадратних кілометрів"
    at = event.predicate.term.first
    tries = [n for n in event.reading.numbers if n.last + 1 == at and event.reading.on("irrealis", at)]  # "дві спроби проникнення ДРГ"
    draft = event.draft(ClaimKind.ENGAGEMENT, tries[0] if tries else None)
    later = [n for n, p in enumerate(event.reading.predicates) if n > event.number and p.id in BEATEN]
    later += [event.number - 1] if event.number and event.reading.predicates[event.number - 1].id in BEATEN else []
    if later and not draft.places:
        draft.places = list(event.shares[later[0]].places)
    by = later[0] + 1 if later else len(event.reading.predicates)
    if later and not draft.places and by in event.shares and event.reading.predicates[by].kind in FIRE:
        means = event.reading.predicates[by].term.first
        if "by" in {event.reading.word(means - 1), event.reading.word(means - 2), event.reading.word(means - 3)}:
            draft.places = list(event.shares[by].places)  # "was eliminated by the artillery fire to the north of Lisne"
    last = event.number + 1 == len(event.reading.predicates)
    if last and not draft.places and event.predicate.term.last > event.predicate.term.first:
        inside = range(event.predicate.term.first, event.predicate.term.last + 1)
        draft.places = [place for place in event.reading.places if place.at in inside or place.at > inside.stop]
    near = range(event.predicate.term.first - OWNER, event.predicate.term.last + 1)
    owner = next((term.value for term in event.reading.all("party") if term.first in near and term.value in SIDES), None)
    beaten = bool(later) or not BEATEN_WORDS.isdisjoint(event.reading.words)
    if not beaten and SABOTAGE.isdisjoint(event.predicate.term.entry.phrase.split()):
        return []  # "a reconnaissance group was detected"
    if owner and beaten:
        draft.target = opponent(event.frame.side) if owner == "ENEMY" else Party(owner)
        draft.actor = opponent(draft.target)
    return [draft]


def places_there(event: Occurrence) -> list[PlaceName]:
    """ "battles were fought for Lisne — nine attacks were repulsed there": the places of what the sentence tells before."""
    if event.reading.word(event.predicate.term.last + 1) not in THERE:
        return []
    earlier = (event.shares[number].places for number in range(event.number - 1, -1, -1))
    return next((list(places) for places in earlier if places), [])


def air_defence_acts(event: Occurrence) -> bool:
    """ "air defence was able to repel most of the attacks": attacks that came by air."""
    before = (event.predicate.term.first - term.last for term in event.reading.all("air_defence"))
    return event.reading.word(event.predicate.term.first).isascii() and any(0 < gap <= BY_AIR_DEFENCE for gap in before)


def blows(event: Occurrence, attack: Predicate) -> bool:
    """ "repelled 12 strikes near Lisne": strikes that are the object of a verb that only beats back."""
    object_of = 0 < attack.term.first - event.predicate.term.last <= BLOWS_AFTER and attack.kind in ("STRIKE", "LOSS")
    word = event.reading.word(event.predicate.term.first)
    return object_of and event.reading.word(attack.term.first) in STRIKES and word.startswith(BEATING_BACK)


def of_drones(predicate: Predicate) -> bool:
    """ "отразили атаку беспилотников", "repelled a massive attack": an attack by air that is beaten back like one on the ground."""
    phrase = predicate.term.entry.phrase
    return predicate.id == "strike" and phrase in DRONES and (predicate.noun or phrase.isascii())
