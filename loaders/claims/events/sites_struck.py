"""Strikes that a list of what was struck counts: "attacked six command posts, three depots and 26 batteries"."""

from loaders.claims.assembly.launches import FIRED
from loaders.claims.draft import Draft
from loaders.claims.events.counting import Counting
from loaders.claims.events.occurrence import Occurrence
from loaders.claims.mentions.kinds import AIMED, SITES
from loaders.claims.reading import Number, Reading
from loaders.claims.words.morphology import CYRILLIC
from schema.ontology.enums import ClaimKind

FEWEST = 2  # sites that make a list
MEANS = 5  # tokens from strikes to the verb, over what they were made with
AUXILIARY = 3  # tokens between strikes and the verb whose subject they are


def struck_in_a_list(event: Occurrence) -> list[Draft]:
    """A strike for each count of an English verb's list, of which the first counts sites."""
    reading, at = event.reading, event.predicate.term
    noun = event.predicate.noun and not reading.word(at.last).endswith("ed")  # "artillery attacked seven clusters"
    if len(reading.things) < FEWEST or event.predicate.kind not in AIMED or noun:
        return []
    if event.predicate.passive or CYRILLIC.search(reading.word(at.first)):
        return []
    end = min((p.term.first for p in reading.predicates if p.term.first > at.last), default=reading.size)
    listed = [thing for thing in reading.things if at.last < thing.first < end and thing.value and not thing.article]
    listed = [thing for thing in listed if thing.materiel and not (thing.person or thing.materiel in FIRED)]
    if len(listed) < FEWEST or listed[0].materiel not in SITES or listed[0].first > at.last + AUXILIARY:
        return []
    drafts = []
    for thing in listed:
        draft = event.draft(ClaimKind.STRIKE, Number(thing.first, thing.last, thing.value or 0, thing.qualifier), end=thing.last)
        draft.start = reading.left[thing.first]
        draft.targets = (thing.materiel,) if thing.materiel else ()
        drafts.append(draft)
    return drafts


def strikes_before(event: Occurrence) -> Number | None:
    """ "six Russian strikes hit Lisne": the number of the strikes that are the subject of a verb of hitting."""
    before = event.reading.predicates[event.number - 1] if event.number else None
    subject = before is not None and before.noun and before.kind == "STRIKE" and not event.predicate.passive
    if before is None or not subject or event.predicate.term.first - before.term.last > AUXILIARY:
        return None
    return Counting(event.reading, before).count()


def counted_before(event: Occurrence) -> Number | None:
    """ "5 обстрілів з РСЗВ накрили Щербаки": the number of the strikes that are the subject of a verb of shelling."""
    before = event.reading.predicates[event.number - 1] if event.number and event.predicate.id == "shell" else None
    subject = before is not None and before.noun and before.kind == "STRIKE" and event.verbal and not event.predicate.passive
    if before is None or not subject or event.predicate.term.first - before.term.last > MEANS:
        return None
    return None if "," in event.reading.words[before.term.last : event.predicate.term.first] else Counting(event.reading, before).count()


def next_listed(reading: Reading, number: Number) -> bool:
    """ "вісім ракетних, 37 авіаційних ударів": whether a comma and the next number stand right behind a number's adjective."""
    return reading.word(number.last + 2) == "," and any(other.first == number.last + 3 for other in reading.numbers)
