"""Whose strike it was that led to a loss: "внаслідок російської атаки пошкоджено три автомобілі"."""

from loaders.claims.draft import opponent
from loaders.claims.mentions.soil import flown_by
from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party

NAMED, RESULTS = words("causes"), words("as_a_result")
CAUSES, CAUSE = NAMED | RESULTS, 4  # tokens between such a word and the noun of the strike
FORCES = stems("armed_forces")
SHELLINGS = stems("shellings")
STRUCK = frozenset(("STRIKE", "ENGAGEMENT"))
FLEW = 2  # tokens from a strike to the model that it was made with


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
