"""Who acts: the party that is the subject of a verb, and not only where, or by whose word: "The occupiers damaged two bridges"."""

from loaders.claims.draft import Frame, party_of
from loaders.claims.mentions.lands import COUNTRIES, inside
from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes, only_subject
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party

HARMING = frozenset(("destroy", "damage", "engage_target", "shoot_down", "trophy", "capture_people"))  # verbs whose subject acts
SUBJECT = 4  # tokens between who acts and the verb
BESIDE = 2  # tokens from who acts to its noun
OF_LAND = stems("lands")
REPUBLICS = words("republics")  # sides, and land
LANDS = COUNTRIES | REPUBLICS
PAST_FORMS, BORDERS = words("past_forms"), words("borders")


def nearest_subject(reading: Reading, frame: Frame, predicate: Predicate) -> Party | None:
    """The party last named as a subject before a verb."""
    before = [term for term in reading.all("party") if term.last < predicate.term.first and not reading.speaks(term.first)]
    attacked = {p.term.last + 1 for p in reading.predicates if not p.noun}  # "attacked Ukraine using …"
    before = [term for term in before if term.first not in attacked and not only_locates(reading, term)]
    before = of_what_is_said(reading, before, predicate) if predicate.passive else before  # "the DPR reported that shells were fired"
    return next((party_of(term.value, frame.side) for term in reversed(before) if reading.subject(term)), None)


def acting(reading: Reading, frame: Frame, predicate: Predicate) -> Party | None:
    """ "The occupiers damaged two bridges": the party right before an English verb in the active."""
    at = predicate.term.first
    if predicate not in reading.predicates:
        return None
    if CYRILLIC.search(reading.tokens[at].text):
        return _slavic_subject(reading, frame, predicate)
    led = _joined_to(reading, predicate)
    if led is not None:
        return acting(reading, frame, led)
    term = next((reading.on("party", place) for place in range(at - 1, max(-1, at - SUBJECT), -1) if reading.on("party", place)), None)
    ends = (reading.word(at), reading.word(predicate.term.last))  # "took 12 soldiers captive", "missile struck"
    acted = any(word.endswith("ed") or word in PAST_FORMS for word in ends)
    if term is None or predicate.passive or predicate.noun or not acted or not reading.subject(term):
        return None
    gap = range(term.last + 1, at)
    parted = (
        any(reading.word(place) in ("and", ",") or _own_verb(reading, place, at) for place in gap) or reading.word(term.first - 1) == "of"
    )
    parted = parted or reading.on("air_defence", term.first) is not None or only_locates(reading, term)
    return None if parted else party_of(term.value, frame.side)


def _own_verb(reading: Reading, place: int, at: int) -> bool:
    """Whether another verb begins between the party and the verb; "missile struck" ends with it."""
    other = reading.at("predicate", place)
    return other is not None and other.last < at


def _joined_to(reading: Reading, predicate: Predicate) -> Predicate | None:
    """ "killed five soldiers and destroyed two tanks": the active verb before, whose subject is this one's, too."""
    if reading.word(predicate.term.first - 1) != "and" or predicate.passive or predicate.noun:
        return None
    before = [p for p in reading.predicates if p.term.last < predicate.term.first]
    alike = before and before[-1].kind == predicate.kind == "LOSS" and not (before[-1].passive or before[-1].noun or before[-1].refused)
    return before[-1] if alike else None


def _slavic_subject(reading: Reading, frame: Frame, predicate: Predicate) -> Party | None:
    """ "Російські окупанти уразили корабель": the party right before a finite verb, in a case that only a subject has."""
    at = predicate.term.first
    if predicate.id not in HARMING or predicate.passive or predicate.noun or "VERB" not in grammemes(reading.tokens[at].text):
        return None
    while "ADVB" in grammemes(reading.word(at - 1)):
        at -= 1  # "российские ракеты ночью поразили"
    near = range(at - 1, max(-1, at - SUBJECT), -1)
    term = next((found for place in near if (found := reading.on("party", place))), None)
    nominative = term is not None and term.last >= at - BESIDE and "nomn" in grammemes(reading.tokens[term.last].text)
    if (
        term is None
        or not (nominative or only_acts(reading, term))
        or only_locates(reading, term)
        or any(reading.on("predicate", place) or reading.word(place) == "," for place in range(term.last + 1, at))
        or any(thing.first <= term.first <= thing.last for thing in reading.things if not thing.elliptic)
    ):
        return None
    return party_of(term.value, frame.side)


def of_what_is_said(reading: Reading, parties: list[Term], predicate: Predicate) -> list[Term]:
    """ "Россия сообщила, что ВСУ потеряли …": the parties after the verb of saying, which are not who speaks."""
    said = max((term.last for term in reading.all("said") if term.last < predicate.term.first), default=-1)
    return [term for term in parties if term.first > said]


def only_locates(reading: Reading, term: Term) -> bool:
    """ "Russian losses in Ukraine", "ВСУ на рубежах ЛНР потеряли": the country where they fell."""
    before = reading.tokens[term.first - 1].text if term.first else ""
    marks = grammemes(before) if reading.word(term.first) in REPUBLICS and before.islower() else frozenset()
    if "NOUN" in marks and (not {"nomn"} <= marks or "loct" in marks or before.startswith(OF_LAND)):
        return True  # "обстреляли территорию ДНР"
    led = reading.word(term.first - 1 - (before == "the"))
    within = led == "in" or (before == "(" and reading.word(term.last + 1) == ")")  # "in the DPR", "the Donetsk People's Republic (DPR)"
    return (
        reading.invades(term)
        or reading.word(term.last + 1) in BORDERS
        or (within and reading.word(term.first) in LANDS)
        or inside(reading, term)
    )


def only_acts(reading: Reading, term: Term) -> bool:
    """Whether a Cyrillic name of a party can be nothing but a subject."""
    word = reading.tokens[term.last].text
    marks = grammemes(word)
    return only_subject(word) or (bool(CYRILLIC.search(word)) and "nomn" in marks and "accs" not in marks)
