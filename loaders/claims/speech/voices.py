"""A body, an office or a person as who speaks, with the side."""

from itertools import takewhile

from loaders.claims.draft import Attribution
from loaders.claims.marks import DASHES
from loaders.claims.mentions.people import known_on, names_somebody, person_after
from loaders.claims.reading import Reading
from loaders.claims.speech.offices import expert, governor, known_as, mention, named_by, nominative, person_at, unit_spoken_for, word_of
from loaders.claims.tables import words
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party
from schema.sources import is_person, recognise

PHRASE = 10  # tokens between a spokesman and the body that he speaks for
OFFICE = 14  # tokens between an office and the name after it
BULLETS = DASHES | {"•", "▪"}
ARTICLES = words("articles")
ALSO, TOLD, REMINDER = words("adds_also"), words("told"), words("reminder")
AS, WE = words("as_told"), words("we")
SOON = 6  # tokens in which a sentence says that it tells something again
EARLIER, TOLD_BY_NOBODY = words("earlier"), words("told_by_nobody")
WE_OR_NOBODY = WE | TOLD_BY_NOBODY
DAY_BEFORE = words("day_before")
BACKGROUND = words("background")
OF_ANOTHER_DAY = DAY_BEFORE.bit | ALSO.bit | AS.bit | EARLIER.bit | BACKGROUND.bit
COMMENTED, NOT = words("commented"), words("not_words")


def voice(reading: Reading, term: Term) -> Attribution | None:
    """Who speaks, as the term of a body, an office or a person names him."""
    if term.category == "source":
        return _holder(reading, term) or _body(reading, term)
    if term.category in ("governor", "expert"):
        return (governor if term.category == "governor" else expert)(reading, term)
    if term.category in ("person", "stranger"):
        return _known(reading, term.first, term.last) or _stranger(reading, term)
    if term.category == "unit":
        return next(word_of(reading, unit) for unit in reading.units if unit.at == term.first)
    return _named_before(reading, term) or unit_spoken_for(reading, term) or _called(reading, term) or _spoken_for(reading, term)


def _named_before(reading: Reading, term: Term) -> Attribution | None:
    """ "Illia Yevlash, a deputy commander of the Eastern Group of Forces, said": a known person before his office."""
    comma = term.first - 1 - (reading.word(term.first - 1) in ARTICLES)
    named = comma > 1 and reading.word(comma) == "," and reading.tokens[comma - 2].capital  # and not "in Ukraine, a spokesman"
    return _known(reading, comma - 2, comma - 1) if named else None


def _spoken_for(reading: Reading, term: Term) -> Attribution | None:
    """ "A spokesman for the joint press centre of the Southern Command": the body after the office, in its own phrase."""
    end = term.last + 1 + sum(1 for _ in takewhile(str.isalpha, reading.words[term.last + 1 : term.last + 1 + PHRASE]))
    bodies = (body for body in reading.all("source") if term.last < body.first <= end)
    return next((found for body in bodies if (found := body_of(reading, body))), None)


def _body(reading: Reading, term: Term) -> Attribution:
    """A body; a person of the vocabulary speaks for whom the tables say he served on the day."""
    name = reading.surface(term.first, term.last)
    full = reading.surface(term.first - 1, term.last) if names_somebody(reading, term.first - 1) else name
    if (held := known_on(full, reading.day) or known_on(name, reading.day)) and held.speaker:
        return Attribution(mention(reading, term.first, term.last, held.source.id, name), held.source.affiliation)
    side = term.entry.marks.get("affiliation")
    spoken = mention(reading, term.first, term.last, term.value, _spokesperson(reading, term))
    return Attribution(spoken, Party(side) if side else None, outlet=term.entry.marks.get("is") == "outlet")


def _spokesperson(reading: Reading, term: Term) -> str | None:
    """ "мер Мелітополя Іван Вовк": the name right after a body."""
    names = person_at(reading, term.last + 1)
    name = reading.surface(*names) if names else None
    return name if name and is_person(name) else None


def _known(reading: Reading, first: int, last: int) -> Attribution | None:
    name = reading.surface(first, last)
    known = (None if reading.day else _titled(reading, first, last)) or known_as(name, reading.day)
    return known and Attribution(mention(reading, first, last, known[0], name), known[1])


def _titled(reading: Reading, first: int, last: int) -> tuple[str, Party | None] | None:
    """ "Head of the Zaporizhzhia Regional Military Administration Ivan Fedorov", on no day that is known: the office right before a name that has held several."""
    office = next((term for term in reading.all("source") if term.last == first - 1), None)
    known = recognise(reading.surface(office.first, last)) if office else None
    return (known.source.id, known.source.affiliation) if office and known and known.speaker and known.source.id == office.value else None


def _stranger(reading: Reading, term: Term) -> Attribution | None:
    """A person in no table, who speaks for himself alone."""
    name = nominative(reading, term.first, term.last)
    spoken = mention(reading, term.first, term.last, named_by(reading, name).id, name)
    return Attribution(spoken, stranger=True) if term.category == "stranger" else None


def _holder(reading: Reading, term: Term) -> Attribution | None:
    """ "Начальник Генштаба генерал армии Иван Вовк": who is known to be of another side's staff speaks for that one."""
    side = term.entry.marks.get("affiliation")
    named = person_after(reading, term.last) if side else None
    known = named and _known(reading, *named)
    return known if known and known.side not in (None, side) else None


def _called(reading: Reading, term: Term) -> Attribution | None:
    """ "The head of the press service of the Eastern Group of Forces, Illia Yevlash": the name after the office."""
    comma = next((place for place in range(term.last + 1, min(term.last + OFFICE, reading.size - 1)) if reading.word(place) == ","), None)
    named = reading.at("source", comma + 1) if comma else None
    if comma and named is None and (known := _known(reading, comma + 1, min(comma + 2, reading.size - 1))):
        return known
    return voice(reading, named) if named and named.entry.marks.get("is") not in ("state", "army", "outlet") else None


def body_of(reading: Reading, term: Term) -> Attribution | None:
    """The body that a name stands for, null where it is an outlet, a state or an army."""
    return None if term.entry.marks.get("is") in ("outlet", "state", "army") else voice(reading, term)


def silent(reading: Reading, verb: Term) -> bool:
    """ "Минобороны эту информацию не комментировало"."""
    return bool(reading.classes & COMMENTED.bit) and reading.word(verb.first) in COMMENTED and reading.word(verb.first - 1) in NOT


def nobodys(reading: Reading) -> bool:
    """ "Local officials said", "Ранее сообщалось", "Нагадаємо": what is another day's, or of a source without a name, so that the publisher answers for it."""
    if reading.classes & OF_ANOTHER_DAY and _of_another_day(reading):
        return True
    starts = reading.starts
    return "anonymous" in starts and "said" in starts and any(term.value == "locals" for term in starts["anonymous"])


def _of_another_day(reading: Reading) -> bool:
    """ "Ранее сообщалось", "As a reminder": what has been told before, by nobody who is named."""
    if reading.word(0) in DAY_BEFORE and reading.word(1) in TOLD_BY_NOBODY:
        return True  # "Накануне сообщалось"
    opening = reading.words[:SOON]
    if (reading.word(0) in ALSO and reading.word(1) in TOLD_BY_NOBODY) or (":" in opening and not BACKGROUND.isdisjoint(opening)):
        return True  # "Также сообщалось", "Що передувало: …"
    if reading.word(0) in AS and ((reading.word(1) in TOLD and reading.word(2) == ",") or reading.word(2) in REMINDER):
        return True  # "As reported, …", "As a reminder, …", of nobody
    if reading.classes & EARLIER.bit:
        first = int(reading.word(0) in BULLETS)
        after = next((word for word in reading.words[first + 1 : first + 3] if word != ","), "")
        if reading.word(first) in EARLIER and (after in WE_OR_NOBODY or not any(verb.first > first for verb in reading.all("said"))):
            return True
        if reading.word(0) in AS and reading.word(1) in WE_OR_NOBODY and not EARLIER.isdisjoint(reading.words[:SOON]):
            return True  # "As we reported earlier", "Як повідомлялося раніше"
    return False
