"""Whose strike it was that harmed things or people: "внаслідок російської атаки пошкоджено три автомобілі"."""

from loaders.claims.draft import BELLIGERENTS, Draft, Frame, opponent, party_of
from loaders.claims.marks import DASHES_AND_COLON, PAUSES
from loaders.claims.mentions.kinds import AIMED, HURTS, SENT, SIDES
from loaders.claims.mentions.lands import COUNTRIES
from loaders.claims.mentions.soil import flown_by, striker, town_striker
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Effect, Party
from schema.ontology.taxonomy import narrower

NAMED, RESULTS = words("causes"), words("as_a_result")
CAUSES, CAUSE = NAMED | RESULTS, 4  # tokens between such a word and the noun of the strike
FORCES = stems("armed_forces")
SHELLINGS = stems("shellings")
STRIKES = frozenset(("STRIKE",))
HARM_OF_STRIKES = frozenset((Effect.DAMAGED, Effect.DESTROYED, Effect.KILLED, Effect.WOUNDED))
ATTACKERS, PEACEFUL = words("attackers"), stems("peaceful")
CARS = frozenset(("motor_vehicle", "pickup", "ship_or_boat"))
IN = words("struck_in")
DEBRIS = words("debris_in_cases")
CLAUSES = DASHES_AND_COLON | frozenset(",;")  # before a clause of its own
NEVER_SENT = frozenset((*narrower("site"), *narrower("naval")))  # to attack on the ground
IN_STREETS = CARS | {"civilians", None}
MERCHANT, HOUSES, DWELLINGS = stems("merchant"), words("built"), stems("dwellings")
AND = words("with_and")
GOVERNING = IN | NAMED  # before a strike that is no subject
SUBJECT = 8  # tokens between a strike and the verb of what it did
FLEW = 2  # tokens from a strike to the model that it was made with


def harmed_side(reading: Reading, frame: Frame, draft: Draft, predicate: Predicate) -> Party | None:
    """Who lost a thing that a strike named before it has harmed, or that is said to be civilian: "пошкоджено 3 цивільних автомобілі"."""
    thing = draft.thing
    if thing and draft.materiel in CARS and (_civil(reading, thing) or _in_a_street(reading, predicate)):
        return civilian_side(reading, frame)
    if thing and draft.materiel == "ship_or_boat" and any(reading.word(at).startswith(MERCHANT) for at in range(thing.first, thing.last)):
        return civilian_side(reading, frame)
    if draft.effect not in HARM_OF_STRIKES:
        return None
    struck = _just_before(reading, draft, predicate, frame.side) if draft.materiel not in SENT else None
    return opponent(struck or who_caused(reading, predicate, frame.side))


def _civil(reading: Reading, thing: Thing) -> bool:
    return any(reading.word(at).startswith(PEACEFUL) for at in range(thing.first, thing.last))


def _in_a_street(reading: Reading, predicate: Predicate) -> bool:
    """ "a school and 12 cars were damaged", "обломки повредили 20 машин": houses, and nothing that an army has but cars; or what debris fell upon."""
    if not predicate.passive:
        return not DEBRIS.isdisjoint(reading.words[: predicate.term.first])
    return all(thing.materiel in IN_STREETS for thing in reading.things) and beside_houses(reading)


def beside_houses(reading: Reading) -> bool:
    """ "the windows of ten houses and two cars", "пошкоджено будинки та 13 автомобілів": what stands in a street is no army's."""
    if reading.units:
        return False
    return bool(reading.classes & HOUSES.bit and not HOUSES.isdisjoint(reading.words)) or bool(reading.beginning(DWELLINGS))


def civilian_side(reading: Reading, frame: Frame) -> Party | None:
    """Civilians of the side opposite to the attacker named, of that which holds the land behind the front, else of the speaker's own."""
    attackers = [term.value for term in reading.all("party") if term.value in BELLIGERENTS and _attacks(reading, term.last + 1)]
    if attackers:
        return opponent(Party(attackers[0]))
    behind = striker(reading, reading.places) or town_striker(reading, reading.places)
    if behind or frame.side or frame.doer:
        return opponent(behind) or frame.side or opponent(frame.doer)
    inside = [term for term in reading.all("party") if reading.word(term.first - 1) == "in" and reading.word(term.first) in COUNTRIES]
    return Party(inside[0].value) if len(inside) == 1 else None


def _attacks(reading: Reading, place: int) -> bool:
    """ "российского удара", "российского ракетного удара": the noun of an attack, an adjective before it."""
    return reading.word(place + ("ADJF" in grammemes(reading.word(place)))) in ATTACKERS


def who_caused(reading: Reading, predicate: Predicate, side: Party | None) -> Party | None:
    """Who struck, where the strike is what harmed, or where a passive stands with the strike that it is due to."""
    if len(reading.predicates) == 1:
        return None
    if not predicate.passive and predicate.id not in HURTS:
        return _by_subject(reading, predicate, side)
    return _in_which(reading, predicate, side) or _as_a_result(reading, predicate, side)


def _just_before(reading: Reading, draft: Draft, predicate: Predicate, side: Party | None) -> Party | None:
    """ "The occupiers attacked the port — two tugs were damaged": who struck in the clause before a passive that names no side anew."""
    harmed = min(predicate.term.first, draft.thing.first) if draft.thing else 0
    struck = next((one for one in reversed(reading.predicates) if one.term.last < harmed), None)
    if not predicate.passive or struck is None or struck.noun or struck.passive:
        return None
    kinds = AIMED if draft.materiel in NEVER_SENT else STRIKES
    named = [term for term in reading.all("party") if term.first < harmed and reading.subject(term)]
    if struck.kind not in kinds or not named or named[-1].first > struck.term.first or named[-1].value not in SIDES:
        return None
    return _meant(named[-1], side) if any(reading.word(place) in CLAUSES for place in range(struck.term.last + 1, harmed)) else None


def _as_a_result(reading: Reading, predicate: Predicate, side: Party | None) -> Party | None:
    """ "Внаслідок російського удару пошкоджено": whose strike a passive is the result of; a shelling is the enemy's of who speaks."""
    if not reading.classes & (NAMED.bit | RESULTS.bit):
        return None
    struck = AIMED if CYRILLIC.search(reading.line) else STRIKES
    for cause in reading.predicates:
        at, last = cause.term.first, cause.term.last
        led = not CAUSES.isdisjoint(reading.words[max(0, at - CAUSE) : at])
        if not (cause.noun and cause.kind in struck and last < predicate.term.first and led):
            continue
        if (named := _whose(reading, cause)) is not None:
            return _meant(named, side)
        model = next((term for term in reading.all("model") if at < term.first <= last + FLEW), None)
        flew = flown_by(reading.surface(model.first, model.last)) if model else None
        return flew or (opponent(side) if reading.word(at).startswith(SHELLINGS) else None)
    return None


def _by_subject(reading: Reading, predicate: Predicate, side: Party | None) -> Party | None:
    """ "A Russian strike on Lisne destroyed two launchers": whose strike is the subject of an active verb."""
    at = predicate.term.first
    before = [one for one in reading.predicates if one.term.last < at]
    if predicate.noun or not before or before[-1].kind not in AIMED:
        return None
    first, gap = before[-1].term.first, range(before[-1].term.last + 1, at)
    led = reading.words[max(0, first - CAUSE) : first]
    if not GOVERNING.isdisjoint(led) or any(first - one.term.last <= CAUSE for one in before[:-1]):
        return None
    if len(gap) > SUBJECT or reading.word(at - 1) in AND or any(reading.word(place) in PAUSES or _speaks(reading, place) for place in gap):
        return None
    named = _whose(reading, before[-1])
    return _meant(named, side) if named and _heads(reading, before[-1], named) else None


def _speaks(reading: Reading, place: int) -> bool:
    """Whether a side, or a verb of saying, stands at a token."""
    return bool(reading.on("said", place) or reading.on("party", place))


def _heads(reading: Reading, cause: Predicate, named: Term) -> bool:
    """Whether the noun of a strike, and the adjective before it, may be a subject: not "під час російської атаки"."""
    first, word = cause.term.first, reading.tokens[cause.term.first].text
    if not CYRILLIC.search(word):
        return cause.noun or named.last == first - 1
    whose = reading.tokens[named.first].text
    return cause.noun and "nomn" in grammemes(word) and (named.first > first or "nomn" in grammemes(whose))


def _in_which(reading: Reading, predicate: Predicate, side: Party | None) -> Party | None:
    """ "Two launchers were damaged in a Russian strike": whose strike stands right after a passive."""
    last = predicate.term.last
    after = next((one for one in reading.predicates if one.term.first > last), None)
    if after is None or not (after.noun and after.kind in STRIKES) or not reading.classes & IN.bit:
        return None
    gap = reading.words[last + 1 : after.term.first]
    return _meant(_whose(reading, after), side) if len(gap) <= SUBJECT and "," not in gap and not IN.isdisjoint(gap) else None


def _meant(named: Term | None, side: Party | None) -> Party | None:
    return party_of(named.value, side) if named else None


def _whose(reading: Reading, cause: Predicate) -> Term | None:
    """ "російської атаки", "атаки росіян", "удару сил РФ": the side named beside the noun of the strike."""
    at, last = cause.term.first, cause.term.last
    within = (reading.on("party", place) for place in range(at - 1, last + 1))
    after = last + 1 + reading.word(last + 1).startswith(FORCES)
    return next((term for term in within if term), None) or reading.at("party", after)
