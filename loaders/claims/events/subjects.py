"""Who acts, where a Slavic subject stands behind its verb or in the clause before."""

from loaders.claims.draft import BELLIGERENTS, opponent
from loaders.claims.events.acting import only_acts
from loaders.claims.reading import Predicate, Reading
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes, only_subject
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party

REFLEXIVE = ("ся", "сь")  # ends of verbs that take no object
NO_OBJECT = stems("no_object")
DELIVERED = stems("delivered")  # verbs after the word for strikes and their subject
WHO, FORCES = words("who"), words("forces_of")
DELIVERING = 6  # tokens between strikes and such a verb
IMPERSONAL, MANAGING, TO_MANAGED = words("impersonal"), 5, 6  # tokens from such a verb to whom it is of, and to what they did
PIERCED, DEFENDED = words("pierced"), 5  # tokens from the verb's last to whose defence it is
ENCIRCLED, EXPELLING = words("encircled"), stems("expelling")
LIGHT = 3  # tokens from a noun back to the verb that carries it
BEHIND = 5  # tokens from a verb to the subject that stands behind it


def inverted(reading: Reading, predicate: Predicate) -> list[Term]:
    """ "35 ударів за добу завдали окупанти", "ударів противник завдав", "вели наступ рашисти": who acts, behind a Slavic verb, or between a noun and its verb."""
    at, delivered = predicate.term.last, reading.classes & DELIVERED.bit
    if not delivered and (predicate.passive or not CYRILLIC.search(reading.word(predicate.term.first))):
        return []
    parties = [term for term in reading.all("party") if not reading.speaks(term.first)]
    between = [term for term in parties if 0 < term.first - at <= 2 and reading.word(term.last + 1).startswith(DELIVERED)]
    verb = (
        next((place for place in range(at + 1, at + DELIVERING) if reading.word(place).startswith(DELIVERED)), -1) if predicate.noun else at
    )
    verb = at if verb < 0 and _carried(reading, predicate.term.first) else verb
    if between or predicate.passive or verb < 0 or not CYRILLIC.search(reading.word(predicate.term.first)):
        return between
    if any(term.first < predicate.term.first and (only_acts(reading, term) or reading.subject(term)) for term in parties):
        return []
    behind = range(predicate.term.first if verb == at else verb, verb + BEHIND)
    owed = (
        predicate.noun
        or reading.word(at).startswith(NO_OBJECT)
        or reading.word(at).endswith(REFLEXIVE)
        or bool(grammemes(reading.tokens[at].text) & {"NOUN"})
    )  # the verb has its object already, or takes none
    return [term for term in parties if term.first in behind and _behind(reading, term, owed=owed)][:1]


def _carried(reading: Reading, place: int) -> bool:
    """ "совершили налёт": whether a finite verb stands right before a noun, over what describes it."""
    for at in range(place - 1, max(-1, place - 1 - LIGHT), -1):
        marks = grammemes(reading.word(at))
        if "ADJF" not in marks:
            return {"VERB", "past"} <= marks and "NOUN" not in marks
    return False


def relative(reading: Reading, verb: int) -> Term | None:
    """ "окупантів, які прорвалися": the party of whom a Slavic clause of its own tells what they did."""
    pronoun = next((place for place in (verb - 1, verb - 2) if reading.word(place) in WHO and reading.word(place - 1) == ","), None)
    return reading.on("party", pronoun - 2) if pronoun else None


def who_managed(reading: Reading, predicate: Predicate) -> Term | None:
    """ "Окупантам вдалося захопити село": a side in the dative, which only a verb of managing has, before an infinitive."""
    at = predicate.term.first
    verb = next((place for place in range(at - 1, max(-1, at - TO_MANAGED), -1) if reading.word(place) in IMPERSONAL), None)
    if verb is None:
        return None
    near = [term for term in reading.all("party") if abs(term.first - verb) <= MANAGING and term.last < at]
    return next((term for term in near if _dative(reading, term, verb)), None)


def _dative(reading: Reading, term: Term, verb: int) -> bool:
    words = [reading.tokens[place].text for place in range(term.first, term.last + 1)]
    abbreviated = words[-1].isupper() and verb - term.last == 1
    return abbreviated or any("datv" in grammemes(word) and "nomn" not in grammemes(word) for word in words)


def _behind(reading: Reading, term: Term, *, owed: bool) -> bool:
    """Whether a party behind a verb is its subject: in a case that no object has, or in the first case where the verb needs no object."""
    head = _head(reading, term)
    if head > term.last and "nomn" not in grammemes(reading.tokens[term.last].text):
        return False  # "ураження ворожої цілі"
    word, before = reading.tokens[head].text, reading.tokens[min(head, term.first) - 1].text
    governed = "PREP" in grammemes(before) or reading.tokens[min(head, term.first) - 1].kind == "mark"
    owner = head == term.last and bool(grammemes(before) & {"NOUN", "ADJF"})  # "прорвали оборону ВСУ"
    named = {"NOUN", "nomn"} <= grammemes(word) or word.isupper()
    return not (governed or (owner and word.isupper())) and (only_subject(word) or (owed and named))


def _head(reading: Reading, term: Term) -> int:
    """The noun that a party's name is, describes or owns: "російські [війська]", "[армія] РФ"."""
    word = reading.tokens[term.last].text
    marks = grammemes(word)
    if "ADJF" in marks and "NOUN" not in marks:
        return min(term.last + 1, reading.size - 1)
    return term.first - 1 if (word.isupper() or "gent" in marks) and reading.word(term.first - 1) in FORCES else term.last


def past_subject(reading: Reading, predicate: Predicate) -> int:
    """ "звільнили українські оборонці Лісне": the token after a verb, or after the subject that stands right behind it."""
    after = predicate.term.last + 1
    behind = [term for term in inverted(reading, predicate) if term.first == after]
    return max(_head(reading, behind[0]), behind[0].last) + 1 if behind else after


def gave_ground(reading: Reading, predicate: Predicate, doer: Party | None) -> bool:
    """ "Ukrainian troops are encircled", "противник выбит с позиций", "the enemy was pushed back": whether the subject of a passive is who gave ground."""
    at = predicate.term.first
    word = reading.word(at)
    if not predicate.passive or (word.endswith("ing") and word.isascii()):
        return False  # "are pushing back the enemy"
    driven = word.startswith(EXPELLING) and any(reading.subject(term) for term in reading.all("party") if term.last < at)
    return (doer is not None and word in ENCIRCLED) or (driven and (predicate.kind == "ADVANCE" or CYRILLIC.search(word) is not None))


def through_whose(reading: Reading, predicate: Predicate) -> Party | None:
    """ "broke through the defense of the Ukrainian army": the other side than the one whose defence an English verb pierces."""
    at = predicate.term
    if reading.word(at.first) not in PIERCED or predicate.passive:
        return None
    of = range(at.first + 1, at.last + DEFENDED)
    held = next((term for place in of if (term := reading.at("party", place)) and term.value in BELLIGERENTS), None)
    return opponent(Party(held.value)) if held else None
