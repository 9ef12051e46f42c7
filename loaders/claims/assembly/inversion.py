"""Objects that stand before their Slavic verb: "десять танків знищили десантники"."""

from loaders.claims.mentions.kinds import FLYING
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.words.morphology import CYRILLIC, NUMBERS, grammemes, only_subject

DOING = frozenset(("destroy", "shoot_down", "trophy", "damage", "engage_target", "kill", "wound", "capture_people", "launch"))
BEHIND = 3  # tokens from a verb to the subject that stands behind it


def they(after: Predicate, last: Thing, word: str) -> bool:
    """ "По два дрона сбили над Курской областью": a verb in the plural of nobody in particular, its object before it."""
    flew = last.materiel in FLYING or (last.elliptic and not last.person)
    return (
        after.id in ("shoot_down", "destroy", "trophy", "launch")
        and (flew or after.id == "trophy")
        and grammemes(word) >= {"VERB", "plur", "past"}
    )


def in_object_case(reading: Reading, last: Thing, verb: Predicate) -> bool:
    """ "Двух диверсантов ликвидировали на месте": people whose number stands in a case that no subject has."""
    if not last.person or verb.passive or verb.noun or verb.id not in DOING:
        return False
    number = reading.tokens[last.first].text
    marks = grammemes(number) if CYRILLIC.search(number) else frozenset()
    return bool(marks & {"accs", "gent"}) and "nomn" not in marks and "VERB" in grammemes(reading.tokens[verb.term.first].text)


def object_first(reading: Reading, verb: Predicate) -> bool:
    """Whether a subject stands right behind an active verb, so that what is counted before it is its object."""
    word = reading.tokens[verb.term.first].text
    marks = grammemes(word) if CYRILLIC.search(word) else frozenset()
    if verb.id not in DOING or verb.passive or verb.noun or not {"VERB", "past"} <= marks:
        return False
    for place in range(verb.term.last + 1, min(reading.size, verb.term.last + 1 + BEHIND)):
        token = reading.tokens[place]
        if token.kind != "word" or "PREP" in (of := grammemes(token.text) if CYRILLIC.search(token.text) else frozenset()):
            return False
        owned = place > verb.term.last + 1 and "NOUN" in grammemes(reading.tokens[place - 1].text)  # "уничтожил группу ВСУ"
        if only_subject(token.text) or (token.text.isupper() and reading.on("party", place) and not owned):
            return not NUMBERS.isdisjoint(marks & of) or token.text.isupper()
    return False


def acts_behind(reading: Reading, thing: Thing, verb: Predicate) -> bool:
    """ "Пять беспилотников уничтожила система ПВО": whether what stands behind an active verb is its subject."""
    suffers = verb.term.entry.marks.get("suffers") == "subject"
    return verb.id in DOING and not (suffers or verb.passive or verb.noun) and only_subject(reading.tokens[thing.first].text)


def governs_other(reading: Reading, thing: Thing) -> bool:
    """ "После поражения цели экипаж вывел машину": a noun in the accusative alone, which no noun of harm governs."""
    word = reading.tokens[max(thing.head, thing.first)].text
    marks = grammemes(word) if CYRILLIC.search(word) else frozenset()
    return "accs" in marks and marks.isdisjoint(("nomn", "gent"))
