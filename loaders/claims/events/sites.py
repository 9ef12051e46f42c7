"""Sites in the plural that were destroyed and that nobody has counted."""

from loaders.claims.draft import Draft, opponent
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.mentions.kinds import STORES
from loaders.claims.reading import Reading
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term
from schema.ontology.enums import ClaimKind, Effect

NEXT = 3  # tokens between a verb and what it destroyed
OWNED_BY = words("owned_by")


def sites_lost(event: Occurrence) -> list[Draft]:
    """ "уничтожены склады боеприпасов бригады", "command posts of two brigades were wiped out": sites that nobody has counted."""
    reading = event.reading
    terms = [term for term in reading.all("materiel") if term.value in STORES and _many(reading, term)]
    near = [term for term in terms if _beside(event, term) and not reading.on("number", term.first - 1)]
    if not near or any(thing.first <= term.first <= thing.last for term in near for thing in reading.things):
        return []
    draft = event.draft(ClaimKind.LOSS, end=near[0].last if near[0].last > event.predicate.term.last else None)
    draft.materiel, draft.effect = near[0].value, Effect.DESTROYED
    draft.start = min(draft.start, reading.left[near[0].first])
    owner = next((unit.party for unit in event.share.units if unit.party and near[0].last < unit.at < event.predicate.term.first), None)
    if owner:
        draft.target, draft.actor = owner, opponent(owner)
    return [draft]


def _many(reading: Reading, sites: Term) -> bool:
    noun = reading.tokens[sites.first].text
    return {"NOUN", "plur"} <= grammemes(noun) if CYRILLIC.search(noun) else reading.word(sites.last).endswith("s")


def _beside(event: Occurrence, sites: Term) -> bool:
    """Whether a verb stands at sites, or after them and the formations that own them."""
    reading, at = event.reading, event.predicate.term
    if CYRILLIC.search(reading.line):
        return abs(sites.first - at.last) <= NEXT
    owners = {place for unit in event.share.units for place in range(unit.at, unit.last + 1)}
    between = range(sites.last + 1, at.first)
    return event.predicate.passive and all(
        place in owners or reading.word(place) in OWNED_BY or reading.at("be", place) or reading.on("party", place) for place in between
    )
