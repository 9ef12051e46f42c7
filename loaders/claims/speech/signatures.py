"""Speakers without a verb of saying: before a colon that begins a sentence, after a dash that ends it."""

from collections.abc import Iterator

from loaders.claims.draft import Attribution
from loaders.claims.marks import DASHES, DASHES_AND_COLON, QUOTES
from loaders.claims.reading import Reading
from loaders.claims.speech.beside import HEADS, SIGNS
from loaders.claims.speech.clauses import all_open
from loaders.claims.speech.offices import governor
from loaders.claims.speech.voices import OFFICE, voice
from loaders.claims.tables import stems, words
from loaders.claims.words.lexicon import Entry
from loaders.claims.words.morphology import CYRILLIC
from loaders.claims.words.tokens import Term, term_of

HEADED = 10  # tokens of bodies before a colon
JOINS = words("both_and") | QUOTES
CLOSING = frozenset('.»”"')
NAMED_AFTER = 6  # tokens from a spokesman's office to the colon, whom he speaks for among them
NAMED = 14  # tokens that name nobody but who speaks
ABOUT = words("about")
PICTURES = words("pictures")
MESSENGER, CREDIT = stems("messenger"), 5  # tokens of a line that says whose picture it is
NEAR = 40  # characters before a sentence, which seldom are all blank
PUNCTUATION = QUOTES | frozenset("(),-")
TITLE = 5  # tokens before an office that heads what its holder says


def titles(reading: Reading, backwards: list[Term]) -> Iterator[tuple[int, Attribution]]:
    """A name before a colon at the beginning: "Генштаб: …", "Pushilin: …", "Lisna Military Administration head Ivan Vovk: …"."""
    for term in backwards if ":" in reading.line else ():
        far = {"governor": 3, "spokesman": NAMED_AFTER}.get(term.category, 0)  # "Начальник пресс-центра группировки «Центр»: …"
        holder = term.first <= TITLE and ":" in reading.words[term.last + 1 : term.last + 1 + far]
        word = reading.at("predicate", 0) if term.first else None
        owner = word is not None and word.value == "lose"  # "Потери ВСУ: 40 убитых"
        begins = term.first <= 1 and term.last < 8 and reading.word(term.last + 1) == ":" and not owner
        if (holder or begins or _heads_with_others(reading, term)) and (speaker := voice(reading, term)):
            yield term.first, speaker
            return


def _heads_with_others(reading: Reading, term: Term) -> bool:
    """ "«Медиазона» и Би-би-си: …": a body at the beginning that has nothing but others like it before the colon."""
    end = reading.words.index(":") if ":" in reading.words[:HEADED] else 0
    rest = range(term.last + 1, end)
    return term.first <= 1 and bool(rest) and all(reading.word(at) in JOINS or reading.on("source", at) for at in rest)


def signatures(reading: Reading) -> Iterator[tuple[int, Attribution]]:
    """A name after a dash at the end: "… — Сальдо"; or alone in a line."""
    if "source" not in reading.starts:
        return
    end = reading.size - 1
    while end > 0 and reading.words[end] in CLOSING:
        end -= 1
    ending = [term for term in reading.all("source") if term.last >= end - (end == reading.size - 1)]
    headed = bool(ending) and reading.words[-1:] != ["."] and ":" in reading.words  # "20 Guns in a Day: Kyiv"
    terms = [term for term in ending if term.entry.marks.get("is") not in ("state", "army") or headed]
    if not terms:
        return
    last = terms[-1]
    alone = last.first == 0 and _character_before(reading) in DASHES
    if alone or reading.word(last.first - 1) in DASHES_AND_COLON or (last.first <= 1 and len(reading.tokens) > 1):
        speaker = voice(reading, last)
        if speaker:
            yield last.first, speaker


def office_signatures(reading: Reading) -> Iterator[tuple[int, Attribution]]:
    """ "…, - голова Лісної ОВА Іван Вовк": an office after a dash at the end, with the region and the name that belong to it."""
    for term in reading.all("governor"):
        dash = next((place for place in range(term.first - 1, max(-1, term.first - OFFICE), -1) if reading.word(place) in DASHES), 0)
        rest = range(dash + 1, len(reading.tokens) - (reading.word(len(reading.tokens) - 1) in CLOSING))
        alone = len(rest) < OFFICE and all(reading.tokens[place].kind == "word" for place in rest) and all_open(reading, rest)
        speaker = governor(reading, term) if dash and alone and CYRILLIC.search(reading.tokens[term.first].text) else None
        if speaker:
            yield term.first, speaker


def _character_before(reading: Reading) -> str:
    """The last character before a sentence that is no space."""
    start = reading.sentence.start
    return reading.text[max(0, start - NEAR) : start].rstrip()[-1:] or reading.text[:start].rstrip()[-1:]


def of_a_picture(reading: Reading) -> bool:
    """ "Видео: Минобороны РФ", "Photo: the governor's channel", "Дрон (Ілюстративне фото: флот)": whose picture it is."""
    if _messengers(reading):
        return True
    if not reading.classes & PICTURES.bit:
        return False
    at = next(place for place, word in enumerate(reading.words) if word in PICTURES)
    begins = at == 0 or ("(" in reading.words[max(0, at - 2) : at] and not (reading.predicates or reading.has("said")))
    return begins and reading.word(at + 1) in (":", "by")


def _messengers(reading: Reading) -> bool:
    """ "Telegram Иван Вовк": a line that names only a messenger and whose picture it is."""
    if not reading.classes & MESSENGER.bit or reading.size > CREDIT or not reading.word(0).startswith(MESSENGER):
        return False
    return not (reading.predicates or reading.has("said")) and reading.tokens[-1].kind == "word"


def heading(reading: Reading) -> Iterator[Term]:
    """The colon after words that name nobody but who speaks, in the place of a verb: "Следственный комитет РФ: …", "ISW про втрати: …"."""
    end = reading.words.index(":") if ":" in reading.line and ":" in reading.words[: NAMED + 1] else 0
    if not end or (reading.word(end - 1).isdecimal() and reading.word(end + 1)[:1].isdecimal()):
        return  # "росіяни о 23:10 атакували"
    told_of = next((place for place in range(1, end) if reading.word(place) in ABOUT), end)
    bracket = reading.at("source", reading.words.index("(") + 1) if "(" in reading.words[:end] else None
    dateline = bracket is not None and bracket.entry.marks.get("is") == "outlet"  # "KYIV (Reuters): …"
    if end + 1 < reading.size and not dateline and _only_named(reading, range(told_of)):
        yield term_of(Entry("said", HEADS, HEADS), told_of, told_of)


def signing(reading: Reading) -> Iterator[Term]:
    """The dash before such words at the end: "… – the Kharkiv Regional Prosecutor's Office"; or before a line of them."""
    end = reading.size - (reading.word(reading.size - 1) in CLOSING)
    dashed = not DASHES.isdisjoint(reading.words[max(0, end - NAMED) : end])
    dash = next(place for place in range(end - 1, -1, -1) if reading.words[place] in DASHES) if dashed else None
    if dash is None and end <= NAMED and _character_before(reading) in DASHES:
        dash = -1
    if dash is not None and dash + 1 < end and _only_named(reading, range(dash + 1, end)):
        yield term_of(Entry("said", SIGNS, SIGNS), dash, dash)


def _only_named(reading: Reading, places: range) -> bool:
    """Whether nothing is told there: no verb, nothing counted, only words, and a capital among them."""
    if not 0 < len(places) <= NAMED or any(place.term.first in places for place in reading.predicates):
        return False
    if any((reading.at("said", place) and not reading.on("source", place)) or reading.at("be", place) for place in places):
        return False
    numbered = {place for unit in reading.units for place in range(unit.at, unit.last + 1)}
    plain = (reading.tokens[place].kind == "word" or reading.word(place) in PUNCTUATION or place in numbered for place in places)
    return all(plain) and any(reading.tokens[place].capital or reading.on("governor", place) for place in places)
