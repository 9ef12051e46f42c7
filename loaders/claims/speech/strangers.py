"""Who speaks and is in no table: people by their given names, channels by the word before a name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.claims.draft import Attribution
from loaders.claims.marks import QUOTES
from loaders.claims.mentions.people import APPOSED, BEFORE, BESIDE, OFFICES, TITLE, knows_speaker, names_somebody
from loaders.claims.reading import Reading
from loaders.claims.speech.offices import mention, named_by
from loaders.claims.speech.owners import of_another_nation
from loaders.claims.speech.voices import voice
from loaders.claims.tables import stems, words
from loaders.claims.words.lexicon import Entry
from loaders.claims.words.morphology import CYRILLIC, grammemes, mans_name
from loaders.claims.words.tokens import GIVEN, Term, term_of
from schema.sources import is_person

NO_PERSON = ("outlet", "state", "army")  # what a stranger speaks to, or is of, without speaking for it
STRANGER = Entry("stranger", "stranger", "stranger")
NAMED_AFTER = words("named_after_whom")
SKIPPED = words("skipped")
CHANNEL, MESSENGER = stems("channel"), stems("messenger")
OF_A_PLACE = stems("of_a_place")
LONG = 5  # letters of a surname that is told by all but its last two
CHANNEL_NAME = 3  # words of a channel's name in no quotes


def strangers_beside(reading: Reading, verb: Term) -> Iterator[Term]:
    """ "said Sarah Lindqvist, who runs a museum", "рассказал водитель Сергей Невский": people by a given name, of no office that the tables know."""
    if not reading.classes & GIVEN:
        return
    after = APPOSED if verb.value == "after" else BESIDE
    for first in (*reading.capitalised(verb.first - BEFORE, verb.first), *reading.capitalised(verb.last + 1, verb.last + after)):
        if not (names_somebody(reading, first) and names_somebody(reading, first + 1)):
            continue
        last = first + 1 + names_somebody(reading, first + 2)
        if reading.word(first - 1) in QUOTES and reading.word(last + 1) in QUOTES:
            continue  # a ship's name
        named = not names_somebody(reading, last + 1) and _in_no_table(reading, first, last)
        if named and _in_case(reading, verb, first, last) and not _a_place(reading, first):
            yield term_of(STRANGER, first, last)


def _a_place(reading: Reading, first: int) -> bool:
    """Whether two capitalised words are a place's, or one word with a hyphen, as "Івано-Лісне" is; or whoever a body is named after."""
    if reading.word(first - 2).startswith(OF_A_PLACE):
        return False  # "житель села Николай Ветров"
    if not NAMED_AFTER.isdisjoint(reading.words[max(0, first - TITLE) : first]):
        return True  # "3-й загін імені полковника Євгена Гая"
    start = reading.left[first]
    glued = not reading.text[reading.right[first]].isspace()
    return glued or any(place.start <= start < place.end for place in reading.places)


def _in_no_table(reading: Reading, first: int, last: int) -> bool:
    """Whether some words are the name of a person in no table, whose office names no body that speaks for itself either."""
    known = any(knows_speaker(reading, at, last) for at in range(first, last + 1)) or reading.on("source", last)
    if known or not is_person(reading.surface(first, last)):
        return False
    near = range(first - TITLE, last + APPOSED)
    offices = [term for category in OFFICES for term in reading.all(category) if term.entry.marks.get("is") not in NO_PERSON]
    if any((term.first in near or term.last in near) and _of_a_body(reading, term) for term in offices):
        return False
    return not any(
        term.value == "ministry" and term.first in near and _has_office(reading, term, first, last)
        for term in reading.all("anonymous")
        if not of_another_nation(reading, term)
    )


def _has_office(reading: Reading, ministry: Term, first: int, last: int) -> bool:
    """ "Defense Ministry Spokesman Ivan Vovk", "представитель Минобороны генерал Иван Вовк", "Anna Vovk, a deputy defence minister": the office beside a name."""
    if reading.on("spokesman", ministry.last + 1) or reading.on("spokesman", ministry.first - 1):
        return True
    apposed = reading.word(last + 1) == "," and 0 <= ministry.first - last - 2 <= 1
    return ministry.entry.marks.get("of") is not None and (ministry.last + 1 == first or apposed)


def _of_a_body(reading: Reading, term: Term) -> bool:
    """Whether an office tells whom its holder speaks for, which "the mayor" of a town in no table does not."""
    return (term.category == "spokesman" and reading.has("echelon")) or voice(reading, term) is not None


def _in_case(reading: Reading, verb: Term, first: int, last: int) -> bool:
    """Whether a given name in Cyrillic may be who acts, or of a man whose words a sentence is by."""
    text = reading.tokens[first].text
    if CYRILLIC.search(text) is None or "nomn" in grammemes(text):
        return True
    return verb.value == "after" and verb.last < first and mans_name(reading.surface(first, last)) is not None


def channel_beside(reading: Reading) -> Attribution | None:
    """ "the telegram channel 1ADAT claims", "за даними Telegram-каналу «Лісне»": a channel, or a paper in quotes, by the name after the word for it."""
    paper = "anonymous" in reading.starts and any(term.value == "outlet" for term in reading.starts["anonymous"])
    if not (paper or reading.classes & CHANNEL.bit):
        return None
    verbs = [verb.first for verb in reading.all("said")]
    papers = [term.first for term in reading.all("anonymous") if term.value == "outlet" and reading.word(term.last + 1) in QUOTES]
    for place in (*papers, *reading.beginning(CHANNEL), *reading.beginning(MESSENGER)) if verbs else ():
        outlet = reading.at("anonymous", place)
        paper = outlet is not None and outlet.value == "outlet" and reading.word(outlet.last + 1) in QUOTES
        last = outlet.last if outlet and paper else place
        owned = not paper and reading.on("anonymous", last + 1) is not None  # "в Telegram-канале Минобороны"
        named = _channel_name(reading, last + 1) if paper or (_is_channel(reading, place) and not owned) else None
        if named and any(abs(verb - place) <= BESIDE for verb in verbs):
            return Attribution(mention(reading, *named, named_by(reading, reading.surface(*named)).id), outlet=paper, stranger=not paper)
    return None


def _is_channel(reading: Reading, place: int) -> bool:
    messenger, _, kind = reading.word(place).rpartition("-")  # "Telegram-канал"
    return kind.startswith(CHANNEL) and (messenger or reading.word(place - 1)).startswith(MESSENGER)


def _channel_name(reading: Reading, place: int) -> tuple[int, int] | None:
    """The tokens in quotes that begin at one, or the few capitalised ones."""
    if reading.word(place) in QUOTES:
        end = next((at for at in range(place + 2, place + 2 + CHANNEL_NAME) if reading.word(at) in QUOTES), None)
        return (place + 1, end - 1) if end else None
    last = place - 1
    if place + 1 < reading.size and reading.tokens[place].kind == "number" and reading.right[place] == reading.left[place + 1]:
        last = place  # "1ADAT"
    while last - place + 1 < CHANNEL_NAME and last + 1 < reading.size and reading.tokens[last + 1].text[0].isupper():
        last += 1
    return (place, last) if last >= place else None


def by_surname(readings: Sequence[Reading], named: Sequence[Attribution | None]) -> list[Attribution | None]:
    """ "Sarah Lindqvist said …. According to Lindqvist, …": a person goes on by the surname, and begins so in a headline."""
    people = [one for one in named if one and " " in _name(one) and (one.stranger or one.claimant.spokesperson or is_person(_name(one)))]
    surnames = {_name(one).split()[-1].casefold(): one for one in people}
    begun = tuple(map(_unchanged, surnames))
    return [
        _by_full_name(one, surnames, readings) if one else _by_surname(reading, surnames, begun) if surnames else None
        for reading, one in zip(readings, named, strict=True)
    ]


def _by_full_name(one: Attribution, surnames: dict[str, Attribution], readings: Sequence[Reading]) -> Attribution:
    """A surname of two known people is of the one whom the text names in full."""
    surname = (one.claimant.spokesperson or "").casefold()
    if not surname or " " in surname:
        return one
    full = next((full for name, full in surnames.items() if _same_surname(surname, name)), None)
    if full is not None:
        return replace(one, claimant=replace(one.claimant, source=full.claimant.source), side=full.side)
    named = (
        term for reading in readings for term in reading.all("source") if term.last > term.first and reading.word(term.last) == surname
    )
    term = next(named, None)
    return replace(one, claimant=replace(one.claimant, source=term.value)) if term else one


def _name(one: Attribution) -> str:
    return one.claimant.spokesperson or one.claimant.surface


def _by_surname(reading: Reading, surnames: dict[str, Attribution], begun: tuple[str, ...]) -> Attribution | None:
    """Who is named by his surname alone before a verb of saying or a colon, having been named in full before."""
    if not ("said" in reading.starts or reading.word(1) == ":"):
        return None
    for place in reading.capitals:
        word = reading.words[place]
        if word.startswith(begun) and _says(reading, place):
            one = next((one for name, one in surnames.items() if _same_surname(word, name)), None)
            if one:
                return one
    return None


def _same_surname(word: str, name: str) -> bool:
    """Whether a word is a surname in some case: "Невского" of "Невский"."""
    begun = _unchanged(name)
    return word == name if begun == name else word.startswith(begun) and -1 <= len(word) - len(name) <= 2


def _unchanged(name: str) -> str:
    """What no case changes of a surname: all of it in Latin letters, or a short one."""
    return name[:-2] if len(name) >= LONG and CYRILLIC.search(name) else name


def _says(reading: Reading, place: int) -> bool:
    """Whether a surname stands beside a verb of saying, or heads what is said."""
    heads = place == 0 and reading.word(1) == ":"
    after = place + 1 + (reading.word(place + 1) in SKIPPED)
    return heads or any(verb.first == after or verb.last == place - 1 for verb in reading.all("said"))


def same_person(readings: Sequence[Reading], named: Sequence[Attribution | None]) -> list[Attribution | None]:
    """A stranger whose office another sentence tells speaks as he does there."""
    found = list(named)
    for number, one in enumerate(named):
        if one and one.stranger:
            offices = (other for other, reading in enumerate(readings) if other != number and _in_office(reading, one.claimant.surface))
            told = next(offices, None)
            found[number] = one if told is None else named[told]
    return found


def _in_office(reading: Reading, name: str) -> bool:
    """Whether a sentence has a name after the office of somebody who speaks for a body."""
    at = reading.text.find(name, reading.sentence.start, reading.sentence.end)
    place = reading.token_at(at) if at >= 0 else None
    return place is not None and any(0 < place - term.last <= TITLE for category in OFFICES for term in reading.all(category))
