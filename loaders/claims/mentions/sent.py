"""Munitions of which a clause of their own says who fired them: "40 drones with which Russia attacked", "that Russia launched"."""

from loaders.claims.reading import Reading, Thing
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC
from loaders.claims.words.tokens import Term

WHICH, USED, ALL, LAUNCHED = words("that"), words("used_to"), words("all"), words("sent_by")
PAIRED = 2  # tokens from a thing of a list to the next
PRONOUN = 3  # tokens from munitions to the pronoun of their clause: "with which"
WHO = 4  # tokens from there to who fired them
VERB = 7  # tokens from who fired them to the verb
FIRING = frozenset(("launch", "ground_attack", "strike", "shell"))


def sender_in_clause(reading: Reading, thing: Thing) -> Term | None:
    """Who fired munitions, by the subject of the clause that follows them."""
    if not reading.classes & WHICH.bit:
        return None
    pronoun = next((place for place in range(thing.last + 1, thing.last + 1 + PRONOUN) if reading.word(place) in WHICH), None)
    if pronoun is None:
        return None
    who = next((party for place in range(pronoun + 1, pronoun + 1 + WHO) if (party := reading.at("party", place))), None)
    fired = who is not None and any(_fires(reading, place) for place in range(who.last + 1, who.last + 1 + VERB))
    return who if fired and who and who.value in ("RU", "UA", "ENEMY") else None


def _fires(reading: Reading, place: int) -> bool:
    verb = reading.at("predicate", place)
    return (verb is not None and verb.value in FIRING) or reading.word(place) in USED


def all_that_were_sent(reading: Reading, thing: Thing) -> bool:
    """ "all 15 drones launched by Russia", "all eight missiles and 15 drones with which Russia attacked": as many as were fired."""
    if not reading.classes & ALL.bit:
        return False
    first = last = thing
    for other in reading.things:
        if _joins(reading, last, other):
            last = other
    for other in reversed(reading.things):
        if _joins(reading, other, first):
            first = other
    launched = reading.at("predicate", last.last + 1)
    sent = launched is not None and launched.value == "launch" and not CYRILLIC.search(reading.word(launched.first))
    sent = sent or any(word in LAUNCHED for word in reading.words[first.first : last.last + 1])  # "all five Russia-launched drones"
    return reading.word(first.first - 1) in ALL and (sent or sender_in_clause(reading, last) is not None)


def _joins(reading: Reading, before: Thing, after: Thing) -> bool:
    """Whether a list goes on with a thing right after an "and"."""
    return after.first - before.last == PAIRED and reading.on("joint", after.first - 1) is not None
