"""People who speak and are known by name, with no office that the vocabulary knows."""

from collections.abc import Iterator
from datetime import date
from itertools import takewhile

from loaders.claims.marks import DASHES, QUOTES
from loaders.claims.mentions.names import LINKS
from loaders.claims.reading import Reading
from loaders.claims.words.lexicon import Entry
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import GIVEN, OF_A_SPEAKER, Term, term_of
from schema.sources import Known, is_person, of_a_speaker, recognise

BEFORE = 22  # tokens between a speaker and the verb after it
RANK = 4  # tokens from a body to the name of who heads it: "генерал армии"
BESIDE = 11  # tokens between a verb of saying and a name
PERSON = Entry("person", "person", "person")
TITLE = 6  # tokens of a title before a name
APPOSED = 14  # tokens of an office after it
OFFICES = ("source", "governor", "spokesman", "expert")  # what names whom a person speaks for
HEADED = 4  # tokens of a rank and a name before a colon
NAMES = (2, 1)  # words of a person's name, the longer first


def people_beside(reading: Reading, verb: Term) -> Iterator[Term]:
    """ "повідомив Олег Синєгубов", "розповів очільник області Гайваненко": people known by name, with no office that the vocabulary knows."""
    if not reading.classes & OF_A_SPEAKER:
        return
    if reading.line.isascii() or not CYRILLIC.search(reading.line):
        yield from _english_people(reading, verb)
        return
    for place in (*reading.capitalised(verb.last + 1, verb.last + BESIDE), *reading.capitalised(verb.first - BESIDE, verb.first)):
        begins = not names_somebody(reading, place - 1) or reading.on("oblast", place - 1)  # "голова Харківщини Олег Синєгубов"
        first = place if names_somebody(reading, place) and begins else None
        if first is None or not CYRILLIC.search(reading.tokens[first].text):
            continue
        last = first + sum(1 for _ in takewhile(lambda after: names_somebody(reading, after), range(first + 1, first + 3)))
        if knows_speaker(reading, first, last) and not (reading.on("source", last) or of_a_town(reading, last)):
            yield term_of(PERSON, first, last)


def people_heading(reading: Reading) -> Iterator[Term]:
    """ "Иван Вовк: …", "Вовк: …", "Генерал-лейтенант Вовк: …": people known by name who head what they say."""
    end = reading.words.index(":") if reading.classes & OF_A_SPEAKER and ":" in reading.words[: HEADED + 1] else 0
    if not end or not all(token.kind == "word" for token in reading.tokens[:end]):
        return
    first = next((at for at in range(max(0, end - NAMES[0]), end) if knows_speaker(reading, at, end - 1)), None)
    if first is not None and all(names_somebody(reading, place) for place in range(first, end)):
        yield term_of(PERSON, first, end - 1)


def person_signing(reading: Reading) -> Term | None:
    """ "…, – командувач угруповання «Північ» Іван Вовк": a person known by name whose name and office after a dash end the sentence."""
    if not reading.classes & OF_A_SPEAKER:
        return None
    last = reading.size - 1 - (reading.size > 0 and reading.tokens[-1].kind == "mark")
    if last < 1 or not (names_somebody(reading, last) and of_a_speaker(reading.tokens[last].text)):
        return None
    dash = next((place for place in range(last - 1, max(0, last - APPOSED), -1) if reading.word(place) in DASHES), None)
    if dash is None or not CYRILLIC.search(reading.tokens[last].text):
        return None
    first = next((at for at in (last - 1, last) if at > dash and names_somebody(reading, at) and knows_speaker(reading, at, last)), None)
    office = first is not None and all(reading.tokens[place].text not in ".,;:" for place in range(dash + 1, first))
    return term_of(PERSON, first, last) if first is not None and office else None


def person_after(reading: Reading, last: int) -> tuple[int, int] | None:
    """The known speaker whose name stands after a body in Cyrillic, a rank in small letters between them at most."""
    first = next((place for place in range(last + 1, last + 1 + RANK) if names_somebody(reading, place)), None)
    if first is None or not CYRILLIC.search(reading.tokens[first].text) or not all(map(str.isalpha, reading.words[last + 1 : first])):
        return None
    end = first + sum(1 for _ in takewhile(lambda after: names_somebody(reading, after), range(first + 1, first + 3)))
    return (first, end) if knows_speaker(reading, first, end) else None


def of_a_town(reading: Reading, place: int) -> bool:
    """ "мэр Кривого Рога": a town's second word, though its letters are those of a surname in another case."""
    before = reading.tokens[place - 1].text if place else ""
    if not before[:1].isupper() or not CYRILLIC.search(before) or "Name" in grammemes(reading.tokens[place].text):
        return False  # "мер Харкова Ігор Терехов"
    return "ADJF" in grammemes(before) and grammemes(before).isdisjoint(("Name", "Patr"))


def _english_people(reading: Reading, verb: Term) -> Iterator[Term]:
    """ "Vovk, who heads the city's administration, said", "said Ivan Vovk": people whose body the tables know."""
    for last in (
        *reading.capitalised(verb.first - BEFORE, verb.first),
        *reading.capitalised(verb.last + 1, verb.last + (APPOSED if verb.value == "after" else BESIDE)),
    ):
        if not names_somebody(reading, last) or names_somebody(reading, last + 1) or reading.on("source", last):
            continue
        for first in (last + 1 - size for size in NAMES):
            if names_somebody(reading, first) and knows_speaker(reading, first, last):
                yield term_of(PERSON, first, last)
                break


def knows_speaker(reading: Reading, first: int, last: int) -> bool:
    """Whether some words are the name of a person who is known to speak."""
    if not any(of_a_speaker(token.text) for token in reading.tokens[first : last + 1]):
        return False
    known = known_on(reading.surface(first, last), reading.day)
    return known is not None and known.speaker is not None


def known_on(surface: str, day: date | None) -> Known | None:
    """Whom a name means on a day; on a day of no office, whom it means at any."""
    return recognise(surface, on=day) or recognise(surface)


def tells(reading: Reading, first: int, last: int) -> bool:
    """ "near Lisne, Oleg Vovk said", "near Lisne, Oleg Vovk, a spokesman for the battlegroup, said": a person after a comma, no place of a list."""
    if reading.word(first - 1) == "," and first == last:
        return reading.at("said", last + 1) is not None
    quoted = reading.word(first - 1) in QUOTES and reading.word(first - 2) == ","  # "on Odesa,“ Oleg Vovk said"
    if (reading.word(first - 1) != "," and not quoted) or not is_person(reading.surface(first, last)):
        return False
    office = last + 2 + (reading.at("article", last + 2) is not None or reading.word(last + 2) == "the")
    titled = reading.word(last + 1) == "," and reading.tokens[min(office, reading.size - 1)].text[:1].islower()
    ends = reading.word(last + 1) in ("", ".") and bool(reading.tokens[first].classes & GIVEN) and reading.has("said")
    return (
        ends
        or reading.at("said", last + 1) is not None
        or (titled and reading.word(office) not in LINKS and not reading.at("place_word", office))
    )


def names_somebody(reading: Reading, place: int) -> bool:
    """Whether a token may be of somebody's name."""
    if not 0 <= place < reading.size:
        return False
    return reading.tokens[place].capital and not (reading.has("country") and reading.on("country", place))
