"""Who a sentence says is speaking: the subject of a verb of saying, or the name after "according to"."""

from collections.abc import Iterator
from itertools import chain

from loaders.claims.draft import Attribution
from loaders.claims.mentions.nouns import QUOTES
from loaders.claims.mentions.people import BEFORE, knows_speaker, of_a_town, people_beside, people_heading, person_signing
from loaders.claims.mentions.sides import LOCAL
from loaders.claims.reading import Reading
from loaders.claims.speech.clauses import all_open, before_somebody, name_follows, of_another_clause, state_of_somebody, told_to
from loaders.claims.speech.kin import cited, whose
from loaders.claims.speech.signatures import office_signatures, signatures, titles
from loaders.claims.speech.strangers import channel_beside, strangers_beside
from loaders.claims.speech.voices import voice
from loaders.claims.tables import words
from loaders.claims.words.lexicon import Entry
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import GIVEN, OF_A_SPEAKER, Term, term_of
from schema.ontology.enums import Party

AFTER = 11  # tokens between a verb and a speaker after it
CLOSED = words("closed") | frozenset(("", ".", ",", ";", ":", "”", '"', "»", "("))  # after a speaker that follows its verb
RANK = 3  # tokens from a body to the name of who speaks for it
JOINED = 5  # tokens between two bodies that speak together
BOTH_AND = words("both_and")
WITH_AND = words("with_and") | QUOTES | frozenset(")")
SPEAKING = frozenset(("source", "governor", "expert", "spokesman", "said"))  # a speaker has a term of one of them, or a verb beside it
SKIPPED = words("skipped") | QUOTES
ON_AIR = words("on_air")
HE = words("he")
ABOUT = words("about")
ITSELF = words("itself")
BORDERING = words("bordering")
OPENING = words("opening") | ITSELF | frozenset(",")  # after a verb of saying, before what is said
TOLD_OF = (["to", "have"], ["to", "be"])  # after "said", what others say of the subject
PEOPLE = frozenset(("person", "stranger"))
APPOSED = 8  # tokens of what somebody is one of
NO_PERSON = ("outlet", "state", "army")
UNIT = Entry("unit", "unit", "unit")
OF_SOMEBODY = OF_A_SPEAKER | GIVEN  # of which the name of a person who speaks has one
NAMING = "named"  # a verb whose object is what is said, never who says it


def find_speakers(reading: Reading) -> list[Attribution]:
    """The speakers that the sentence names, in the order of the text."""
    found = _told(reading)
    if found:
        return found
    signing = person_signing(reading)
    speaker = voice(reading, signing) if signing else channel_beside(reading)
    return [speaker] if speaker else []


def _told(reading: Reading) -> list[Attribution]:
    if SPEAKING.isdisjoint(reading.starts):
        return []
    ends = whose(reading) if reading.units else {}
    owners = {place for first, last in ends.items() for place in range(first, last + 1)}
    bodies = [
        *[
            term
            for term in reading.all("source")
            if not (term.first in owners or (_surname(reading, term) and of_a_town(reading, term.first)))
        ],
        *_offices(reading, ends),
    ]
    if not bodies:
        return []
    found: dict[int, Attribution] = {}
    backwards = sorted(bodies, key=lambda term: (-term.last, term.first)) if len(bodies) > 1 else bodies
    bodies = sorted(bodies, key=lambda term: (term.first, -term.last)) if len(bodies) > 1 else bodies
    for verb in reading.all("said"):
        if _says_nothing(reading, verb):
            continue
        objects = list(_objects(reading, verb, bodies))
        only_after = verb.value == "after" and not _passive(verb) and any(not one.outlet for _, one in objects)
        for at, speaker in (*(() if only_after else _subjects(reading, verb, backwards)), *objects):
            found.setdefault(at, speaker)
    if not found:
        found.update(_what_he_said(reading, bodies))
    if not found:
        signed = next(chain(signatures(reading), office_signatures(reading), titles(reading, backwards)), None)
        return [signed[1]] if signed else []
    return [found[at] for at in sorted(found)]


def _what_he_said(reading: Reading, bodies: list[Term]) -> list[tuple[int, Attribution]]:
    """ "The president thanked the army for what he said were nine tanks": the pronoun's person, whom the sentence has named first."""
    verb = next(
        (verb for verb in reading.all("said") if reading.word(verb.first - 1) in HE and reading.word(verb.first - 2) == "what"), None
    )
    named = next((term for term in bodies if verb and term.last < verb.first and term.entry.marks.get("is") not in NO_PERSON), None)
    speaker = voice(reading, named) if named else None
    return [(named.first, speaker)] if named and speaker else []


def _surname(reading: Reading, term: Term) -> bool:
    """Whether a body's name may be of a person, or of a town's second word: "Рогу" of "Кривого Рогу", which "Рогов" is not."""
    inflected = term.first == term.last and reading.tokens[term.first].text != term.entry.phrase
    return term.value.endswith(LOCAL) or (inflected and term.entry.phrase[:1].isupper())


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
        if len(gap) > BEFORE or not (going_on or all_open(reading, gap)):
            return
        if term.entry.marks.get("is") in ("state", "army") and not (going_on or all(reading.word(place) in SKIPPED for place in gap)):
            continue
        if _by_the_way(reading, term, gap):
            continue
        first = _first_of(reading, term, backwards)
        speaker = voice(reading, first)
        if speaker:
            yield first.first, speaker
            if not (speaker.outlet and _on_air(reading, first)):
                return


def _by_the_way(reading: Reading, term: Term, gap: range) -> bool:
    """ "A channel close to the ministry", "the region that borders Ukraine", "a day of Putin's army, a report says", "one of Russia's bloggers"."""
    before = reading.words[max(0, term.first - 2) : term.first]
    owner = reading.word(term.last).endswith("'s") and "," in reading.words[gap.start : gap.stop]
    return "to" in before or not BORDERING.isdisjoint(before) or owner or _one_of(reading, term)


def _one_of(reading: Reading, term: Term) -> bool:
    """Whether a body only tells what the name before it belongs to."""
    before = reading.words[max(0, term.first - APPOSED) : term.first]
    return ["one", "of"] in [before[at : at + 2] for at in range(len(before)) if "," not in before[at:]]


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
    """ "The ministry and several bloggers claimed": of those who say one thing, the one named first; of a body and an outlet, the body."""
    for before in backwards:
        gap = reading.words[before.last + 1 : term.first]
        both = "and" in gap or (not BOTH_AND.isdisjoint(gap) and _of_outlet(term) and not _of_outlet(before))
        if both and (_side_by_side(reading, before, term) or _two_in_office(reading, before, term)):
            return _first_of(reading, before, backwards)
    return term


def _of_outlet(term: Term) -> bool:
    return term.entry.marks.get("is") == "outlet"


def _side_by_side(reading: Reading, before: Term, term: Term) -> bool:
    gap = reading.words[before.last + 1 : term.first]
    return len(gap) <= JOINED and set(gap) - WITH_AND <= _parties(reading, before.last + 1, term.first)


def _two_in_office(reading: Reading, before: Term, term: Term) -> bool:
    """ "The region's head, Ivan Vovk, and the town's head, Oleh Koval, reported": people who are apart by the office of one of them."""
    gap = range(before.last + 1, term.first)
    people = all(one.category in PEOPLE or knows_speaker(reading, one.first, one.last) for one in (before, term))
    return people and reading.words[gap.start : gap.start + 2] == [",", "and"] and len(gap) <= AFTER and all_open(reading, gap)


def _parties(reading: Reading, first: int, end: int) -> set[str]:
    return {reading.words[place] for place in range(first, end) if reading.on("party", place)}


def _objects(reading: Reading, verb: Term, bodies: list[Term]) -> Iterator[tuple[int, Attribution]]:
    """The first body after "according to", "said" or "по данным"; an outlet that heard it, and who was heard."""
    told = verb.value != "after"
    for term in () if _of_what_is_said(reading, verb) else bodies:
        if term.first <= verb.last:
            continue
        if not _within_reach(reading, verb, term):
            return
        if (told and (told_to(reading, term) or state_of_somebody(reading, term))) or _insiders_of(reading, term):
            continue
        if told and term.entry.marks.get("is") in ("state", "army") and not before_somebody(reading, term):
            if any(one.category == "person" and one.first > term.last for one in bodies):
                continue  # "заявил командир бригады ВСУ под Лиманом Иван Вовк"
            return
        if told and term.category == "source" and not _ends_clause(reading, term):
            return
        if speaker := voice(reading, term):
            yield term.first, speaker
            if not (speaker.outlet and told):
                return  # else "заявил РИА Новости водитель Иван Вовк"


def _within_reach(reading: Reading, verb: Term, term: Term) -> bool:
    """Whether a verb and a body after it are of one clause, with no more than a title between."""
    gap = range(verb.last + 1, term.first)
    titled = knows_speaker(reading, term.first, term.last)
    return len(gap) <= AFTER and all_open(reading, gap, titled=titled) and not of_another_clause(reading, verb, term)


def _of_what_is_said(reading: Reading, verb: Term) -> bool:
    """Whether what follows a verb is what is said, never who says it: "said that", "сказав він в ефірі каналу", "повідомляють про атаки ЗСУ"."""
    after = reading.word(verb.last + 1)
    by_him = after in HE and CYRILLIC.search(reading.word(verb.last)) is not None
    return verb.value == NAMING or by_him or (_finite(reading, verb) and after in ABOUT) or (verb.value != "after" and after in OPENING)


def _ends_clause(reading: Reading, term: Term) -> bool:
    """Whether a body after its verb has nothing after it but the name of who speaks for it."""
    return reading.word(term.last + 1) in CLOSED or name_follows(reading, term.last + 1)


def _insiders_of(reading: Reading, term: Term) -> bool:
    """ "повідомили джерела «Новин» у розвідці", "according to Ukraine's DeepState": an outlet's sources, or a state, whose body is named after it."""
    if reading.word(term.last).endswith("'s") and reading.at("source", term.last + 1):
        return True
    before = term.first - 1 - (reading.word(term.first - 1) in QUOTES)
    after = term.last + 1 + (reading.word(term.last + 1) in QUOTES)
    outlet = term.category == "source" and term.entry.marks.get("is") == "outlet"
    return outlet and reading.on("insider", before) is not None and reading.on("source", after + 1) is not None


def _offices(reading: Reading, ends: dict[int, int]) -> Iterator[Term]:
    """Governors, experts and spokesmen of units, who are named by office rather than in a table."""
    for category in ("governor", "expert", "spokesman"):
        yield from reading.all(category)
    for unit in reading.units:
        end = ends.get(unit.at, unit.last)
        told = cited(reading, unit, end)
        tells = reading.at("said", end + 1) is not None
        group = unit.type == "group_of_forces"
        by_name = unit.name and (told if not group else tells and unit.party is Party.RU)
        if unit.echelon and ((unit.number and (told or tells)) or by_name):
            yield term_of(UNIT, unit.at, end)
    if not reading.classes & OF_SOMEBODY:
        return
    for verb in reading.all("said"):
        yield from people_beside(reading, verb)
        yield from strangers_beside(reading, verb)
    yield from people_heading(reading)
