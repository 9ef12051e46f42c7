"""Who a sentence says is speaking: the subject of a verb of saying, or the name after "according to"."""

from collections.abc import Iterator

from loaders.claims.draft import Attribution
from loaders.claims.marks import DASHES
from loaders.claims.mentions.nouns import QUOTES
from loaders.claims.mentions.people import BEFORE, names_somebody, of_a_town, people_beside, people_heading, person_signing
from loaders.claims.mentions.sides import LOCAL
from loaders.claims.reading import Reading
from loaders.claims.speech.offices import governor
from loaders.claims.speech.voices import OFFICE, voice
from loaders.claims.tables import words
from loaders.claims.words.lexicon import Entry
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term, term_of

AFTER = 11  # tokens between a verb and a speaker after it
CLOSED = words("closed") | frozenset(("", ".", ",", ";", ":", "”", '"', "»", "("))  # after a speaker that follows its verb
CLOSING = frozenset('.»”"')
RANK = 3  # tokens from a body to the name of who speaks for it
JOINED = 5  # tokens between two bodies that speak together
WITH_AND = words("with_and") | frozenset(")")
SPEAKING = frozenset(("source", "governor", "expert", "spokesman", "said"))  # a speaker has a term of one of them, or a verb beside it
SKIPPED = words("skipped") | QUOTES
HIM = words("him")
ON_AIR = words("on_air")
HE = words("he")
THAT = frozenset(("that", "що", "что"))
ABOUT = words("about")
GOVERNING = words("governing")
OWNED = words("owned")
ITSELF = words("itself")
BORDERING = words("bordering")
OPENING = words("opening") | ITSELF | frozenset(",")  # after a verb of saying, before what is said
NAMED_AFTER = 6  # tokens from a spokesman's office to the colon, whom he speaks for among them
TITLE = 5  # tokens before an office that heads what its holder says
TOLD_OF = (["to", "have"], ["to", "be"])  # after "said", what others say of the subject
NAMING = "named"  # a verb whose object is what is said, never who says it


def find_speakers(reading: Reading) -> list[Attribution]:
    """The speakers that the sentence names, in the order of the text."""
    found = _told(reading)
    signing = None if found else person_signing(reading)
    speaker = voice(reading, signing) if signing else None
    return [speaker] if speaker else found


def _told(reading: Reading) -> list[Attribution]:
    if SPEAKING.isdisjoint(reading.starts):
        return []
    bodies = [
        *(term for term in reading.all("source") if not (_surname(reading, term) and of_a_town(reading, term.first))),
        *_offices(reading),
    ]
    if not bodies:
        return []
    found: dict[int, Attribution] = {}
    backwards = sorted(bodies, key=lambda term: -term.last) if len(bodies) > 1 else bodies
    bodies = sorted(bodies, key=lambda term: (term.first, -term.last)) if len(bodies) > 1 else bodies
    for verb in reading.all("said"):
        if _says_nothing(reading, verb):
            continue
        objects = list(_objects(reading, verb, bodies))
        only_after = verb.value == "after" and not _passive(verb) and any(not one.outlet for _, one in objects)
        for at, speaker in (*(() if only_after else _subjects(reading, verb, backwards)), *objects):
            found.setdefault(at, speaker)
    if not found:
        found.update([*_signature(reading), *_office_signature(reading), *_title(reading, backwards)][:1])
    return [found[at] for at in sorted(found)]


def _surname(reading: Reading, term: Term) -> bool:
    """Whether a body's name may be of a person, or of a town's second word: "Рогу" of "Кривого Рогу", which "Рогов" is not."""
    inflected = term.first == term.last and reading.tokens[term.first].text != term.entry.phrase
    return term.value.endswith(LOCAL) or (inflected and term.entry.phrase[:1].isupper())


def _name_follows(reading: Reading, place: int) -> bool:
    """ "заявил первый замначальника Генштаба ВС РФ генерал-полковник Сергей Рудской": a name after a body, a rank between them at most."""
    for token in reading.tokens[place : place + RANK]:
        if token.kind == "mark":
            return False
        if token.text[0].isupper():
            return True
    return False


def _says_nothing(reading: Reading, verb: Term) -> bool:
    """ "Reuters could not confirm", "reported that it could not verify": nobody's word."""
    if reading.word(verb.first) == "said" and reading.words[verb.last + 1 : verb.last + 3] in TOLD_OF:
        return True  # "Russia said to have suffered losses"
    after = verb.last + 1 + (reading.word(verb.last + 1) == "that")
    at = after + 2 if reading.word(after) in ITSELF else verb.first
    return any(reading.on("unable", place) for place in range(at - 2, at + 1))


def _subjects(reading: Reading, verb: Term, backwards: list[Term]) -> Iterator[tuple[int, Attribution]]:
    """The nearest body before the verb with nothing between that would take the verb away from it."""
    if (verb.value == "after" and not (_passive(verb) or _finite(reading, verb))) or reading.word(verb.first - 1) in HE:
        return
    for term in backwards:
        if term.last >= verb.first:
            continue
        gap = range(term.last + 1, verb.first - (verb.value == "after" and reading.at("be", verb.first - 1) is not None))
        going_on = _going_on(reading, verb, gap)
        if len(gap) > BEFORE or not (going_on or _open(reading, gap)):
            return
        if term.entry.marks.get("is") in ("state", "army") and not (going_on or all(reading.word(place) in SKIPPED for place in gap)):
            continue
        before = reading.words[max(0, term.first - 2) : term.first]
        if "to" in before or not BORDERING.isdisjoint(before):
            continue  # "a channel close to the ministry", "the governor of the region that borders Ukraine"
        if reading.word(term.last).endswith("'s") and "," in reading.words[gap.start : gap.stop]:
            continue  # "a day of Putin's army, a report says"
        first = _first_of(reading, term, backwards)
        speaker = voice(reading, first)
        if speaker:
            yield first.first, speaker
            if not (speaker.outlet and _on_air(reading, first)):
                return


def _on_air(reading: Reading, term: Term) -> bool:
    """ "Вовк в эфире телеканала «Вести» заявил", "в интервью агентству": an outlet that only passes on what is said."""
    return not ON_AIR.isdisjoint(reading.words[max(0, term.first - RANK) : term.last + 1])


def _going_on(reading: Reading, verb: Term, gap: range) -> bool:
    """ "Ukraine is also claiming": a participle of saying after its auxiliary."""
    small = bool(gap) and reading.at("be", gap.start) is not None and all(reading.word(place) in SKIPPED for place in gap[1:])
    return small and reading.word(verb.first).endswith("ing")


def _passive(verb: Term) -> bool:
    """ "The governor, quoted by the agency": who speaks stands before the verb, who passes it on after it."""
    return verb.entry.phrase.startswith(("cited", "quoted"))


def _finite(reading: Reading, verb: Term) -> bool:
    """ "голова ОВА повідомив у Телеграмі", "Угруповання … повідомляє": a verb that mostly stands before its subject, after it for once."""
    return "VERB" in grammemes(reading.tokens[verb.first].text)


def _first_of(reading: Reading, term: Term, backwards: list[Term]) -> Term:
    """ "The ministry and several bloggers claimed": of those who say one thing, the one named first."""
    for before in backwards:
        gap = reading.words[before.last + 1 : term.first]
        if "and" in gap and len(gap) <= JOINED and set(gap) - WITH_AND <= _parties(reading, before.last + 1, term.first):
            return _first_of(reading, before, backwards)
    return term


def _parties(reading: Reading, first: int, end: int) -> set[str]:
    return {reading.words[place] for place in range(first, end) if reading.on("party", place)}


def _objects(reading: Reading, verb: Term, bodies: list[Term]) -> Iterator[tuple[int, Attribution]]:
    """The first body after "according to", "said" or "по данным"."""
    after_him = reading.word(verb.last + 1) in HE and CYRILLIC.search(reading.word(verb.last)) is not None  # "сказав він в ефірі каналу"
    for term in bodies if not (verb.value == NAMING or after_him) else ():
        if term.first <= verb.last:
            continue
        gap = range(verb.last + 1, term.first)
        if len(gap) > AFTER or not _open(reading, gap) or _of_another_clause(reading, verb, term):
            return
        heard = verb.value != "after" and (_told_to(reading, term) or _state_of_somebody(reading, term))
        if heard or _insiders_of(reading, term):
            continue
        of_others = _finite(reading, verb) and reading.word(verb.last + 1) in ABOUT  # "джерела повідомляють про атаки ЗСУ"
        if of_others or (verb.value != "after" and reading.word(verb.last + 1) in OPENING):
            return
        if verb.value != "after" and term.entry.marks.get("is") in ("state", "army") and not _before_somebody(reading, term):
            if any(one.category == "person" and one.first > term.last for one in bodies):
                continue  # "заявил командир бригады ВСУ под Лиманом Иван Вовк"
            return
        if (
            verb.value != "after"
            and term.category == "source"
            and reading.word(term.last + 1) not in CLOSED
            and not _name_follows(reading, term.last + 1)
        ):
            return
        if speaker := voice(reading, term):
            yield term.first, speaker
            return


def _of_another_clause(reading: Reading, verb: Term, term: Term) -> bool:
    """ "said that Russia …"; "согласно докладу, в боях Россия потеряла …": a side after the comma of a bare "according to"."""
    words = reading.words[verb.last + 1 : term.first]
    if "," in words and verb.value != "after" and "GRND" in grammemes(words[-1 - words[::-1].index(",") + 1] if words[-1] != "," else ""):
        return True  # "сказал он, проведя анализ данных ведомства"
    told = term.entry.marks.get("is") in ("state", "army") or "information" in words  # "according to preliminary information, the fleet …"
    return not THAT.isdisjoint(words) or (verb.value == "after" and told and "," in words)


def _told_to(reading: Reading, term: Term) -> bool:
    """ "доложил Владимиру Вовку": who stands in the case of whom something is said to."""
    cases = [grammemes(reading.tokens[place].text) for place in range(term.first, term.last + 1)]
    return all("datv" in case and case.isdisjoint(("nomn", "gent", "ablt")) for case in cases)


def _state_of_somebody(reading: Reading, term: Term) -> bool:
    """ "повідомила заступниця міністра оборони України Ганна Маляр": a state in the genitive before who speaks."""
    return term.entry.marks.get("is") == "state" and _before_somebody(reading, term)


def _before_somebody(reading: Reading, term: Term) -> bool:
    return CYRILLIC.search(reading.tokens[term.last].text) is not None and names_somebody(reading, term.last + 1)


def _insiders_of(reading: Reading, term: Term) -> bool:
    """ "повідомили джерела «Новин» у розвідці", "according to Ukraine's DeepState": an outlet's sources, or a state, whose body is named after it."""
    if reading.word(term.last).endswith("'s") and reading.at("source", term.last + 1):
        return True
    before = term.first - 1 - (reading.word(term.first - 1) in QUOTES)
    after = term.last + 1 + (reading.word(term.last + 1) in QUOTES)
    outlet = term.category == "source" and term.entry.marks.get("is") == "outlet"
    return outlet and reading.on("insider", before) is not None and reading.on("source", after + 1) is not None


def _open(reading: Reading, gap: range) -> bool:
    """Whether only names, titles and small words stand in a gap: no other verb, no number, no end of a quotation."""
    for place in gap:
        token = reading.tokens[place]
        if token.text in ".;:!?—–" or (token.kind == "number" and any(number.first <= place <= number.last for number in reading.numbers)):
            return False
        if reading.word(place) in HIM or (reading.word(place) in OWNED and reading.word(place - 1) not in GOVERNING):
            return False
        anonymous = reading.at("anonymous", place)
        if anonymous and anonymous.value == "ministry" and not reading.on("source", anonymous.last):
            return False
        if reading.at("said", place) or reading.at("be", place) or any(p.term.first == place and not p.noun for p in reading.predicates):
            return False
    return True


def _offices(reading: Reading) -> Iterator[Term]:
    """Governors, experts and spokesmen of units, who are named by office rather than in a table."""
    for category in ("governor", "expert", "spokesman"):
        yield from reading.all(category)
    cited = {verb.last + 1 for verb in reading.all("said") if verb.value == "after"} if reading.units else set()
    for unit in reading.units:
        cited_by_name = unit.name and unit.at in cited and unit.type != "group_of_forces"
        if unit.echelon and ((unit.number and (reading.at("said", unit.last + 1) or unit.at in cited)) or cited_by_name):
            entry = Entry("unit", "unit", "unit")
            yield term_of(entry, unit.at, unit.last)
    for verb in reading.all("said"):
        yield from people_beside(reading, verb)
    yield from people_heading(reading)


def _title(reading: Reading, backwards: list[Term]) -> Iterator[tuple[int, Attribution]]:
    """A name before a colon at the beginning: "Генштаб: …", "Pushilin: …", "Lisna Military Administration head Ivan Vovk: …"."""
    for term in backwards:
        far = {"governor": 3, "spokesman": NAMED_AFTER}.get(term.category, 0)  # "Начальник пресс-центра группировки «Центр»: …"
        holder = term.first <= TITLE and ":" in reading.words[term.last + 1 : term.last + 1 + far]
        word = reading.at("predicate", 0) if term.first else None
        owner = word is not None and word.value == "lose"  # "Потери ВСУ: 40 убитых"
        begins = term.first <= 1 and term.last < 8 and reading.word(term.last + 1) == ":" and not owner
        if (holder or begins) and (speaker := voice(reading, term)):
            yield term.first, speaker
            return


def _signature(reading: Reading) -> Iterator[tuple[int, Attribution]]:
    """A name after a dash at the end: "… — Сальдо"; or alone in a line."""
    terms = [term for term in reading.all("source") if term.entry.marks.get("is") not in ("state", "army")]
    end = len(reading.tokens) - 1
    while end > 0 and reading.word(end) in CLOSING:
        end -= 1
    if not terms or terms[-1].last < end - (end == len(reading.tokens) - 1):
        return
    last = terms[-1]
    alone = last.first == 0 and _character_before(reading) in DASHES
    if alone or reading.word(last.first - 1) in DASHES or (last.first <= 1 and len(reading.tokens) > 1):
        speaker = voice(reading, last)
        if speaker:
            yield last.first, speaker


def _office_signature(reading: Reading) -> Iterator[tuple[int, Attribution]]:
    """ "…, - голова Лісної ОВА Іван Вовк": an office after a dash at the end, with the region and the name that belong to it."""
    for term in reading.all("governor"):
        dash = next((place for place in range(term.first - 1, max(-1, term.first - OFFICE), -1) if reading.word(place) in DASHES), 0)
        rest = range(dash + 1, len(reading.tokens) - (reading.word(len(reading.tokens) - 1) in CLOSING))
        alone = len(rest) < OFFICE and all(reading.tokens[place].kind == "word" for place in rest) and _open(reading, rest)
        speaker = governor(reading, term) if dash and alone and CYRILLIC.search(reading.tokens[term.first].text) else None
        if speaker:
            yield term.first, speaker


def _character_before(reading: Reading) -> str:
    """The last character before a sentence that is no space."""
    place = reading.sentence.start
    while place and reading.text[place - 1].isspace():
        place -= 1
    return reading.text[place - 1 : place]
