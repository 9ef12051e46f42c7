"""Whose an attack on the ground was: the side named beside its noun, in its clause, or after "by"."""

from collections.abc import Sequence

from loaders.claims.draft import BELLIGERENTS, belligerent, opponent
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.reading import Predicate
from loaders.claims.tables import words
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party

UPON, UPON_WHOM = words("upon_whom"), 5  # tokens from attacks to whose things they are upon

UNDER_ATTACK, OF_ATTACKS = words("under_attack"), words("of_attacks")


def whose(event: Occurrence, attack: Predicate) -> Party | None:
    """ "held back 62 Russian assaults", says a wire: whose attacks they were, right before the noun."""
    term = event.reading.on("party", attack.term.first - 1)
    return belligerent(term)


def named_within(event: Occurrence) -> Party | None:
    """ "two futile Russian attacks": whose they are, within the words for an attack that failed."""
    at = event.predicate.term
    term = next((found for place in range(at.first, at.last) if (found := event.reading.on("party", place))), None)
    return belligerent(term)


def owner_of(event: Occurrence) -> Party | None:
    """ "від українських атак", "атак загарбників": the side before the noun, or right after a single word for it, where that is not who speaks."""
    before = whose(event, event.predicate) if event.predicate.noun else None
    after = event.owner() if event.predicate.term.first == event.predicate.term.last else None
    return before or (after if after is not event.frame.side else None)


def attacker(event: Occurrence) -> Party | None:
    """ "a post of Ukraine's 72nd brigade was attacked by Russian forces": who did it after "by", else the other side of whose it was."""
    at = event.predicate.term
    by = event.reading.word(at.last + 1) == "by"
    if event.predicate.noun or not (by or event.predicate.passive):
        return None
    named = event.reading.at("party", at.last + 2 + (event.reading.word(at.last + 2) == "the")) if by else None
    if named and named.value in BELLIGERENTS:
        return Party(named.value)
    suffered = next((unit.party for unit in event.share.units if unit.party and unit.last < at.first), None)
    suffered = suffered or (_attacked(event) if event.predicate.passive and not by else None)
    return opponent(suffered) if suffered else None


def _attacked(event: Occurrence) -> Party | None:
    """ "Ukrainian forces near Lisne are being attacked": whose an English passive says were attacked, after the verb of saying."""
    at = event.predicate.term.first
    if at != event.predicate.term.last or not event.reading.word(at).endswith("ed"):
        return None
    said = max((term.last for term in event.reading.all("said") if term.last < at), default=-1)
    named = [term for term in event.reading.all("party") if said < term.first < at and term.value in BELLIGERENTS]
    return Party(named[-1].value) if named and event.reading.subject(named[-1]) else None


def upon(event: Occurrence, side: Term) -> bool:
    """ "атаки на позиции украинских войск": whose things the attacks are upon."""
    return side.first <= event.predicate.term.last + UPON_WHOM and event.reading.word(event.predicate.term.last + 1) in UPON


def of_clause(event: Occurrence, sides: list[Term]) -> list[Term]:
    """ "ВСУ отошли, а российские войска продолжают наступление": the subject after the last comma before the verb."""
    at = event.predicate.term.first
    comma = max((place for place in range(at) if event.reading.word(place) == ","), default=-1)
    return [term for term in sides if comma < term.first < at and event.reading.subject(term)] if comma >= 0 else []


def under_attack(event: Occurrence, sides: Sequence[Term]) -> Party | None:
    """ "Ukraine holds the line despite constant attacks", "the city is under heavy attack": who suffers, before an English noun that names no attacker."""
    reading, start = event.reading, event.predicate.term.first - 1
    if not (event.predicate.noun and reading.classes & UNDER_ATTACK.bit):
        return None
    while reading.word(start) in OF_ATTACKS:
        start -= 1
    named = [term for term in sides if term.last < start and term.value in BELLIGERENTS]
    return Party(named[-1].value) if named and reading.word(start) in UNDER_ATTACK else None
