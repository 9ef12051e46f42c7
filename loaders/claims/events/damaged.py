"""Buildings that only a passive tells of: "residential buildings were damaged in Odesa", where no strike is named."""

from loaders.claims.draft import Draft, opponent
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.mentions.meant import BUILDINGS
from loaders.claims.mentions.soil import striker, town_striker
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC
from schema.ontology.enums import ClaimKind

HOUSES, TOLD = words("built") | words("fixed"), frozenset(("STRIKE", "ENGAGEMENT", "LAUNCH"))
SUBJECT = 12  # tokens from a building to the passive that says what became of it


def buildings_damaged(event: Occurrence) -> list[Draft]:
    """A strike on the places of a passive whose subject are buildings, where nothing else of the sentence tells how they were harmed."""
    reading, at = event.reading, event.predicate.term.first
    if not (reading.classes & BUILDINGS and event.predicate.passive and event.share.places) or CYRILLIC.search(reading.line):
        return []
    if HOUSES.isdisjoint(reading.words[max(0, at - SUBJECT) : at]) or any(p.kind in TOLD and not p.refused for p in reading.predicates):
        return []
    draft = event.draft(ClaimKind.STRIKE)
    places = event.share.places
    draft.targets = tuple(site for site in event.sites() if site != "area")
    draft.actor = striker(reading, places) or town_striker(reading, places) or event.frame.doer or opponent(event.frame.side)
    draft.target = opponent(draft.actor)
    return [draft]
