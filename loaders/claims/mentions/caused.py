"""Whose strike it was that harmed things or people: "внаслідок російської атаки пошкоджено три автомобілі"."""

from loaders.claims.draft import Draft, Frame, opponent
from loaders.claims.mentions.soil import flown_by, striker, town_striker
from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Effect, Party

NAMED, RESULTS = words("causes"), words("as_a_result")
CAUSES, CAUSE = NAMED | RESULTS, 4  # tokens between such a word and the noun of the strike
FORCES = stems("armed_forces")
SHELLINGS = stems("shellings")
STRUCK = frozenset(("STRIKE", "ENGAGEMENT"))
HARM_OF_STRIKES = frozenset((Effect.DAMAGED, Effect.DESTROYED, Effect.KILLED, Effect.WOUNDED))
ATTACKERS, PEACEFUL = words("attackers"), stems("peaceful")
CARS = frozenset(("motor_vehicle", "pickup", "ship_or_boat"))
COUNTRIES = frozenset(("ukraine", "russia"))
FLEW = 2  # tokens from a strike to the model that it was made with


def harmed_side(reading: Reading, frame: Frame, draft: Draft, predicate: Predicate) -> Party | None:
    """Who lost a thing that a strike named before it has harmed, or that is said to be civilian: "пошкоджено 3 цивільних автомобілі"."""
    thing = draft.thing
    if thing and draft.materiel in CARS and any(reading.word(at).startswith(PEACEFUL) for at in range(thing.first, thing.last)):
        return civilian_side(reading, frame)
    return opponent(who_caused(reading, predicate, frame.side)) if draft.effect in HARM_OF_STRIKES else None


def civilian_side(reading: Reading, frame: Frame) -> Party | None:
    """Civilians of the side opposite to the attacker named, of that which holds the land behind the front, else of the speaker's own."""
    attackers = [term.value for term in reading.all("party") if term.value in ("RU", "UA") and reading.word(term.last + 1) in ATTACKERS]
    if attackers:
        return opponent(Party(attackers[0]))
    behind = striker(reading, reading.places) or town_striker(reading, reading.places)
    if behind or frame.side or frame.doer:
        return opponent(behind) or frame.side or opponent(frame.doer)
    inside = [term for term in reading.all("party") if reading.word(term.first - 1) == "in" and reading.word(term.first) in COUNTRIES]
    return Party(inside[0].value) if len(inside) == 1 else None


def who_caused(reading: Reading, predicate: Predicate, side: Party | None) -> Party | None:
    """Who struck, where a Cyrillic passive tells what the strike named before it has done; a shelling is the enemy's of who speaks."""
    if not (reading.classes & (NAMED.bit | RESULTS.bit) and predicate.passive and CYRILLIC.search(reading.line)):
        return None
    meant = {"RU": Party.RU, "UA": Party.UA, "ENEMY": opponent(side), "OWN": side}
    for cause in reading.predicates:
        at, last = cause.term.first, cause.term.last
        led = not CAUSES.isdisjoint(reading.words[max(0, at - CAUSE) : at])
        if not (cause.noun and cause.kind in STRUCK and last < predicate.term.first and led):
            continue
        named = _whose(reading, cause)
        if named is not None:
            return meant[named.value]
        model = next((term for term in reading.all("model") if at < term.first <= last + FLEW), None)
        flew = flown_by(reading.surface(model.first, model.last)) if model else None
        return flew or (opponent(side) if reading.word(at).startswith(SHELLINGS) else None)
    return None


def _whose(reading: Reading, cause: Predicate) -> Term | None:
    """ "російської атаки", "атаки росіян", "удару сил РФ": the side named beside the noun of the strike."""
    at, last = cause.term.first, cause.term.last
    within = (reading.on("party", place) for place in range(at - 1, last + 1))
    after = last + 1 + reading.word(last + 1).startswith(FORCES)
    return next((term for term in within if term), None) or reading.at("party", after)
