"""Whose drone or missile is the subject of a verb of striking: "другой БПЛА атаковал дом", "дрон ВСУ взорвался возле школы"."""

from loaders.claims.draft import BELLIGERENTS, Draft, opponent, party_of
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.mentions.kinds import AERIAL
from loaders.claims.mentions.soil import striker, town_striker
from loaders.claims.reading import Reading
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party

GAP = 3  # tokens from what flies to its verb
MILITARY = ("-mod", "-staff", "-forces", "-force", "-group", "-command", "-army", "-brigade", "-militia")
DEBRIS = words("debris_in_cases")
OWN_WORK = words("own_work")


def of_flyer(event: Occurrence, draft: Draft) -> Draft:
    """A strike, with the sides of whose munitions struck, where they are the subject of an active Cyrillic verb; else as it is."""
    flyer = _subject(event) if event.verbal and not event.predicate.passive else None
    if flyer is None:
        return draft
    side = owner_beside(event.reading, flyer, event.frame.side) or _unowned(event, draft)
    if side:
        draft.actor, draft.target = side, opponent(side)
    return draft


def owner_beside(reading: Reading, flyer: Term, side: Party | None) -> Party | None:
    """ "дрон ВСУ", "украинский дрон", "дрон противника": the side that a word right beside what flies names."""
    places = [flyer.last + 1, flyer.first - 1]
    if places[1] >= 0 and reading.tokens[places[1]].kind == "word":
        places.append(flyer.first - 2)
    for place in places:
        party, body = reading.on("party", place), reading.on("source", place)
        if place > flyer.last and party is not None and not _owns(reading, party):
            continue
        if party and (found := party_of(party.value, side)):
            return found
        if body and (held := body.entry.marks.get("affiliation")) in BELLIGERENTS:
            return Party(held)
    return None


def _owns(reading: Reading, party: Term) -> bool:
    """Whether a side after what flies is its owner, no subject of its own: an acronym, or the genitive of a Cyrillic name."""
    word = reading.tokens[party.last].text
    return bool(CYRILLIC.search(word)) and (word.isupper() or "gent" in grammemes(word))


def _subject(event: Occurrence) -> Term | None:
    """What flies, in the nominative right before a Cyrillic verb or right after it."""
    reading, verb = event.reading, event.predicate.term
    if not CYRILLIC.search(reading.word(verb.first)) or "VERB" not in grammemes(reading.word(verb.first)):
        return None
    near = (term for term in reading.all("materiel") if term.value in AERIAL)
    before = [term for term in near if 0 < verb.first - term.last <= GAP]
    flyer = before[-1] if before else reading.at("materiel", verb.last + 1)
    if flyer is None or flyer.value not in AERIAL:
        return None
    head = reading.tokens[flyer.first].text
    wreck = reading.word(flyer.first - 1) in DEBRIS  # "обломки дрона повредили дом"
    return flyer if head.isupper() or wreck or "nomn" in grammemes(head) else None


def _unowned(event: Occurrence, draft: Draft) -> Party | None:
    """The other side, where one side's outlet or locals tell of a drone and no side is named; an army may tell of its own."""
    frame, reading = event.frame, event.reading
    if frame.side is None or frame.claimant.source.endswith(MILITARY) or reading.has("party") or event.share.units:
        return None
    if behind := striker(reading, draft.places) or town_striker(reading, draft.places):
        return behind
    return None if event.sites() or reading.classes & OWN_WORK.bit else opponent(frame.side)
