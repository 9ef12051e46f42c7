"""Which predicate of a sentence a place or a formation belongs to: the one it follows, else the next; and which loss."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from loaders.claims.assembly.causes import is_cause, standing_of
from loaders.claims.assembly.shares import BREAKS, own_places
from loaders.claims.assembly.uncounted import leave_uncounted
from loaders.claims.draft import Draft
from loaders.claims.marks import DASHES, PAUSES
from loaders.claims.mentions.kinds import AIMED, HURTS
from loaders.claims.reading import PlaceName, Predicate, Reading, Unit
from loaders.claims.speech.of_formations import tells
from loaders.claims.tables import words
from loaders.claims.words.morphology import grammemes
from schema.ontology.enums import ClaimKind

OWNER = 4  # tokens between a thing and whose it is: "of the AFU 54th"
CLAUSE = frozenset(",;")
OPENING, VERB = 6, 6  # tokens from a clause's border to its place, from the place to its verb
AS = words("as_when")
CONJUNCTIONS = words("clause_conjunctions")
JOINING = words("joins_verbs")
CONTRAST = words("contrast")  # begins a clause of its own
INSIDE, GOING_ON = words("inside_fights"), words("nouns_of_fighting")
LED = 2  # tokens between "in" and the fight that a loss was in


@dataclass(slots=True)
class Share:
    """The places and formations of one predicate."""

    places: list[PlaceName]
    units: list[Unit]


def allocate(reading: Reading) -> dict[int, Share]:
    """Shares by the index of the predicate in `reading.predicates`; what no predicate takes is left out."""
    shares: dict[int, Share] = {number: Share([], []) for number in range(len(reading.predicates))}
    if not (reading.places or reading.units):
        return shares
    told = [number for number, predicate in enumerate(reading.predicates) if not predicate.refused]
    if not told:
        return shares
    standing = standing_of(reading, told) if len(told) > 1 else told
    for place in reading.places:
        if _of_next_clause(reading, standing, place.at):
            continue
        owner = _opened(reading, standing, place.at)
        owner = _owner(reading.predicates, _of_clause(reading, standing, place.at), place.at) if owner is None else owner
        if owner is not None:
            shares[owner].places.append(place)
    if len(told) > 1 and reading.places:
        _hand_topic_on(reading, shares, standing)
        _of_counted(reading, shares, told)
        _share_harm(reading, shares, standing)
        _led_to(reading, shares, standing)
        _by_means(reading, shares, standing)
        _hurt_when(reading, shares, standing)
        _firing(reading, shares, standing)
    for unit in reading.units:
        if unit.type == "group_of_forces" or (not unit.number and reading.at("said", unit.last + 1)) or tells(reading, unit):
            continue  # "a Ukrainian brigade reported"
        owner = _owner(reading.predicates, standing, unit.at)
        if owner is not None:
            shares[owner].units.append(unit)
    return shares


def _hand_topic_on(reading: Reading, shares: dict[int, Share], standing: list[int]) -> None:
    """ "В Шебекино нанесено 14 ударов, ранены двое": the places that open a sentence are of its later verbs, too."""
    if len(standing) < 2:
        return
    opening = [place for place in reading.places if place.at < reading.predicates[standing[0]].term.first]
    stops = [place for place, word in enumerate(reading.words) if word == ";"] if opening else []
    for number in standing[1:]:
        at = reading.predicates[number].term.first
        begun = max((stop for stop in stops if stop < at), default=-1)
        own = [place for place in reading.places if begun < place.at < at] if begun >= 0 else opening
        if not shares[number].places:
            shares[number].places.extend((opening and begun < 0 and _led(reading, shares, standing, number)) or own)


def _of_counted(reading: Reading, shares: dict[int, Share], told: list[int]) -> None:
    """ "По Лесному выпущено 14 боеприпасов в ходе 5 обстрелов": strikes that are counted, though they only led to what is told, were where it was."""
    for number in told:
        strikes = reading.predicates[number]
        if not number or strikes.kind != "STRIKE" or shares[number].places:
            continue
        counted = any(count.last == strikes.term.first - 1 and not count.article for count in reading.numbers)
        if counted and is_cause(reading, strikes):
            shares[number].places.extend(place for place in reading.places if place.at < reading.predicates[0].term.first)


def _led(reading: Reading, shares: dict[int, Share], standing: list[int], number: int) -> list[PlaceName]:
    """ "в Лесном – 1 ранен, в Садовом – 1 ранен, 1 погиб": the places that open the clause of the verb before."""
    before = standing[standing.index(number) - 1]
    begun, verb = reading.predicates[standing[0]].term.last, reading.predicates[before].term.first
    places = shares[before].places
    return places if places and all(begun < place.at < verb for place in places) else []


def _share_harm(reading: Reading, shares: dict[int, Share], standing: list[int]) -> None:
    """ "killed two people and wounded seven in the city of Kherson", "killed a man in Lisne and left five hurt": both were harmed in one place."""
    for number, after in pairwise(standing):
        both = all(reading.predicates[one].id in HURTS for one in (number, after))
        gap = range(reading.predicates[number].term.last + 1, reading.predicates[after].term.first)
        if both and not shares[number].places and not any(reading.word(place) in PAUSES for place in gap):
            shares[number].places.extend(shares[after].places)
        if both and not shares[after].places and ";" not in reading.words:
            shares[after].places.extend(shares[number].places)


def _led_to(reading: Reading, shares: dict[int, Share], standing: list[int]) -> None:
    """ "в результате удара по полигону у Лесного потеряли 300 человек": what a strike led to was where it struck."""
    for number, after in pairwise(standing):
        cause, harmed = reading.predicates[number], reading.predicates[after]
        if cause.kind == "STRIKE" and harmed.kind == "LOSS" and is_cause(reading, cause):
            known = {place.at for place in shares[after].places}
            shares[after].places.extend(replace(place) for place in shares[number].places if place.at not in known)


def _by_means(reading: Reading, shares: dict[int, Share], standing: list[int]) -> None:
    """ "уничтожили 50 боевиков ударом в Лесном и 20 в Луговом": a blow with which something was done has the first of its verb's places."""
    for number, after in pairwise(standing):
        done, blow = reading.predicates[number], reading.predicates[after]
        if done.kind != "LOSS" or blow.kind != "STRIKE" or not (blow.noun and "ablt" in grammemes(reading.word(blow.term.first))):
            continue
        if "," not in reading.words[done.term.last : blow.term.first]:
            shares[number].places.extend(replace(place) for place in shares[after].places)
            end = next((thing.first for thing in reading.things if thing.first > blow.term.last), reading.size)
            shares[after].places = [place for place in shares[after].places if place.at < end]


def _hurt_when(reading: Reading, shares: dict[int, Share], standing: list[int]) -> None:
    """ "Four people were killed in Lisne when a shell hit a market": what hurt them came down where they were."""
    for number, after in pairwise(standing) if reading.classes & AS.bit else ():
        harm, blow = reading.predicates[number], reading.predicates[after]
        aimed = blow.kind in ("STRIKE", "LAUNCH") or blow.id == "engage_target"
        when = not AS.isdisjoint(reading.words[harm.term.last + 1 : blow.term.first])
        told = (harm.id in HURTS and when) or (harm.kind == "STRIKE" and blow.term.first == harm.term.last + 1)  # "a shell hit"
        if told and aimed and not (shares[after].places or blow.noun):
            shares[after].places.extend(replace(place) for place in shares[number].places)


def _firing(reading: Reading, shares: dict[int, Share], standing: list[int]) -> None:
    """ "обстреляли Лесное, выпустив 12 мин": what was fired, told by an adverbial participle, fell where the strike before it did."""
    for number, after in pairwise(standing):
        struck, fired = reading.predicates[number], reading.predicates[after]
        gerund = fired.kind == "LAUNCH" and not shares[after].places and "GRND" in grammemes(reading.word(fired.term.first))
        if gerund and struck.kind in AIMED:
            shares[after].places.extend(replace(place) for place in shares[number].places)


def _of_clause(reading: Reading, standing: list[int], at: int) -> list[int]:
    """The predicates of the clause in which a token stands, where semicolons part a sentence; else all of them."""
    if ";" not in reading.line:
        return standing
    stops = [place for place, word in enumerate(reading.words) if word == ";"]
    start, end = max((p for p in stops if p < at), default=-1), min((p for p in stops if p > at), default=10**9)
    own = [number for number in standing if start < reading.predicates[number].term.first < end]
    return own or standing


def _opened(reading: Reading, standing: Iterable[int], at: int) -> int | None:
    """ "погиб мужчина; в с. Подолы ранены двое", "…, а в Лесном – трое": a place that opens a clause is of the verb that follows in it."""
    border, far = at - 1, max(-1, at - OPENING)
    while border > far and reading.words[border] not in CLAUSE:
        border -= 1
    if border == far:
        return None
    opening = reading.here(border + 1 + (reading.word(border + 1) in CONJUNCTIONS))
    if not ("within" in opening or "near" in opening) or any(border <= place.at < at for place in reading.places):
        return None
    for place in range(at, min(at + VERB, len(reading.tokens))):
        blow = reading.on("predicate", place + 1) or reading.on("predicate", place + 2)
        goes_on = _counted(reading, place + 1) or (blow and blow.entry.marks["kind"] == "STRIKE")  # "а по Лісному – завдає ударів"
        if reading.word(place) in BREAKS and not (reading.word(place) in DASHES and goes_on):
            return None
        following = next((number for number in standing if reading.predicates[number].term.first == place), None)
        if following is not None:
            return None if _ends_a_list(reading, standing, border, place) else following
    return None


def _ends_a_list(reading: Reading, standing: Iterable[int], border: int, verb: int) -> bool:
    """ "advanced near Lisne, in Dubove and captured Sosnove": a conjunction joins a verb to the one before, whose list of places ends right there."""
    if reading.word(verb - 1) not in JOINING:
        return False
    before = max(
        (reading.predicates[number].term.last for number in standing if reading.predicates[number].term.last < border), default=None
    )
    return before is not None and any(before < place.at < border for place in reading.places)


def _counted(reading: Reading, place: int) -> bool:
    """ "в Лесном – 1 ранен": whether a number stands at a token."""
    return any(number.first == place for number in reading.numbers)


def _of_next_clause(reading: Reading, standing: Iterable[int], at: int) -> bool:
    """ "made gains in the south, while the US has reopened its embassy in Kiev": a place of a clause that asserts nothing that counts."""
    if not reading.classes & CONTRAST.bit or CONTRAST.isdisjoint(reading.words[:at]):
        return False
    border = next(place for place in range(at - 1, -1, -1) if reading.words[place] in CONTRAST)
    if reading.word(border - 1) != ",":
        return False
    return all(reading.predicates[number].term.first < border for number in standing)


def _owner(predicates: list[Predicate], standing: Iterable[int], at: int) -> int | None:
    before = [number for number in standing if predicates[number].term.first < at]
    if before:
        return before[-1]
    return next((number for number in standing if predicates[number].term.first > at), None)


def attach_to_losses(reading: Reading, losses: list[Draft], shares: dict[int, Share]) -> set[int]:
    """Give each loss the places and formations of the predicate nearest to it; the predicates that losses use."""
    taken: set[int] = set()
    if not losses:
        return taken
    for draft in losses:
        if draft.thing is None or draft.alone:
            continue
        owner = _predicate_of(reading, draft)
        if owner is None:
            draft.places = draft.places or list(reading.places)  # a row whose verb stands in the heading
            continue
        taken.add(owner)
        draft.places = list(shares[owner].places or _of_its_fight(reading, owner, shares))
        draft.units = [*shares[owner].units, *draft.units]
    own_places(reading, losses)
    _own_units(losses)
    for draft in losses:
        whole = draft.whole
        if whole and draft.thing and not any(place.at > draft.thing.first for place in draft.places) and whole in losses:
            draft.places = list(whole.places)  # "five in the Nikopol district, including two women"
    leave_uncounted(reading, losses)
    return taken


def _of_its_fight(reading: Reading, owner: int, shares: dict[int, Share]) -> list[PlaceName]:
    """ "в одном бою на Донеччине уничтожили пять танков", "lost 500 in the battles for Lisne": where the fight was in which something was lost."""
    after = reading.predicates[owner + 1] if owner + 1 < len(reading.predicates) else None
    if after is not None and lost_inside(reading, reading.predicates[owner], after):
        return shares[owner + 1].places
    fight = reading.predicates[owner - 1] if owner else None
    if fight is None or not fight.noun or fight.id != "engagement" or fight.term.last > reading.predicates[owner].term.first:
        return []
    led = any(reading.at("within", place) for place in range(max(0, fight.term.first - LED), fight.term.first))
    return shares[owner - 1].places if led else []


def lost_inside(reading: Reading, lost: Predicate, fight: Predicate) -> bool:
    """ "lost 500 soldiers in the battles for Lisne": an English noun of fights right after what was lost in them."""
    if (
        lost.id != "lose"
        or lost.refused
        or not (
            fight.id == "engagement" and (fight.noun or reading.word(fight.term.first) in GOING_ON) and lost.term.last < fight.term.first
        )
    ):
        return False
    before = fight.term.first - 1 - (reading.word(fight.term.first - 1) == "the")
    return reading.word(before) in INSIDE


def _own_units(losses: list[Draft]) -> None:
    """ "a command post of the 8th army and a depot of the 76th division were hit": each thing is of the formation right after it."""
    if not any(draft.units for draft in losses):
        return
    things = [draft for draft in losses if draft.thing and not draft.alone]
    named = [(draft, unit) for draft in things for unit in draft.units if unit.type != "group_of_forces"]
    owned = [(draft, unit) for draft, unit in named if draft.thing and 0 < unit.at - draft.thing.last <= OWNER]
    for draft in things if owned else []:
        own = [unit for one, unit in owned if one is draft]
        others = {id(unit) for _, unit in owned} - {id(unit) for unit in own}
        draft.units = [
            unit for unit in draft.units if id(unit) not in others and (not own or unit in own or unit.type == "group_of_forces")
        ]


def _predicate_of(reading: Reading, draft: Draft) -> int | None:
    """The number of the predicate that a draft was made by, else of the nearest one of its kind, one right after the thing before all."""
    for number, predicate in enumerate(reading.predicates):
        if predicate is draft.by:
            return number
    fired = ("engage_target",) if draft.kind is ClaimKind.LAUNCH else ()
    candidates = [number for number, p in enumerate(reading.predicates) if (p.kind == draft.kind or p.id in fired) and not p.refused]
    if not candidates or draft.thing is None:
        return None
    thing = draft.thing
    before = [n for n in candidates if reading.predicates[n].term.last < thing.first]
    after = [n for n in candidates if reading.predicates[n].term.first > thing.last]
    if after and (not before or reading.predicates[after[0]].term.first - thing.last <= 4):
        return after[0]
    return before[-1] if before else candidates[0]
