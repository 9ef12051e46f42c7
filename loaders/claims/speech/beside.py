"""Who stands before a verb of saying and after it."""

from collections.abc import Collection, Iterator

from loaders.claims.draft import Attribution
from loaders.claims.marks import QUOTES
from loaders.claims.mentions.people import BEFORE, knows_speaker
from loaders.claims.reading import Reading
from loaders.claims.speech.clauses import (
    all_open,
    before_somebody,
    in_a_date,
    name_follows,
    of_another_clause,
    state_of_somebody,
    told_by_the_way,
    told_to,
)
from loaders.claims.speech.voices import voice
from loaders.claims.tables import words
from loaders.claims.words.morphology import CYRILLIC, grammemes
from loaders.claims.words.tokens import Term

AFTER = 11  # tokens between a verb and a speaker after it
CLOSED = words("closed") | frozenset(("", ".", ",", ";", ":", "”", '"', "»", "("))  # after a speaker that follows its verb
OF_PURPOSE, PURPOSE = words("of_purpose"), 8  # tokens of what a body is for
RANK = 3  # tokens from a body to the name of who speaks for it
JOINED = 5  # tokens between two bodies that speak together
BOTH_AND = words("both_and")
WITH_AND = words("with_and") | QUOTES | frozenset(")")
SKIPPED = words("skipped") | QUOTES
ON_AIR = words("on_air")
SPOKE_WHEN = words("spoke_when")
HE = words("he")
ASIDES = words("asides_of_speakers")
ABOUT, SPEAKING_IN = words("about"), words("speaking_in")
WITHIN_LAND = words("within_land")
ITSELF = words("speaking_pronouns")
BORDERING = words("bordering")
OPENING = words("opening") | ITSELF | frozenset(",")  # after a verb of saying, before what is said
PEOPLE = frozenset(("person", "stranger"))
APPOSED = 8  # tokens of what somebody is one of
CITING = words("citing")
HEADS, SIGNS = "heads", "signs"  # marks in the place of a verb, after a speaker and before one
FOLLOWING = frozenset(("said", "source", "governor", "spokesman"))  # may begin right after an outlet that passes a word on
OF_OUTLETS = words("of_outlets")
CITED_BETWEEN = OF_OUTLETS | {","}
TELETHON = "telemarathon"  # all channels' broadcast, which passes nobody's word on
NAMING = "named"  # a verb whose object is what is said, never who says it


def subjects(reading: Reading, verb: Term, backwards: list[Term]) -> Iterator[tuple[int, Attribution]]:
    """The nearest body before the verb with nothing between that would take the verb away from it."""
    if (verb.value == "after" and not (passive(verb) or _finite(reading, verb))) or reading.word(verb.first - 1) in HE:
        return
    for term in backwards:
        if term.last >= verb.first:
            continue
        gap = range(term.last + 1, verb.first - (verb.value == "after" and reading.at("be", verb.first - 1) is not None))
        going_on = _going_on(reading, verb, gap)
        if len(gap) > BEFORE or not (going_on or all_open(reading, gap) or told_by_the_way(reading, gap)):
            return
        if term.entry.marks.get("is") in ("state", "army") and not (
            going_on or _in_a_statement(reading, gap) or all(reading.word(place) in SKIPPED for place in gap)
        ):
            continue
        if _by_the_way(reading, term, gap):
            continue
        first = _first_of(reading, term, backwards)
        speaker = voice(reading, first)
        if speaker:
            yield first.first, speaker
            if not (speaker.outlet and _on_air(reading, first)):
                return


def _in_a_statement(reading: Reading, gap: range) -> bool:
    """ "The military, in a post on Facebook, said": what stands between two commas after a side, and only tells where it spoke."""
    within = len(gap) > 2 and reading.word(gap.start) == "," and reading.word(gap.stop - 1) == ","
    aside = within and all(word in ASIDES for word in reading.words[gap.start + 1 : gap.stop - 1])  # "Russia, meanwhile, claimed"
    spoken = within and reading.word(gap.start + 1) in SPEAKING_IN and not any(reading.at("predicate", place) for place in gap)
    return aside or spoken


def passed_on(reading: Reading, verbs: Collection[Term], bodies: list[Term]) -> Iterator[tuple[int, Attribution]]:
    """ "Reuters, citing the ministry, reported", "in an interview with the agency": outlets that only pass on what another says."""
    citing = [verb.first for verb in verbs if verb.value == "after" and reading.word(verb.first) in CITING]
    for term in bodies:
        if not (term.category == "source" and term.entry.marks.get("is") == "outlet"):
            continue
        cites = any(0 < place - term.last <= RANK + 1 and set(reading.words[term.last + 1 : place]) <= CITED_BETWEEN for place in citing)
        asked = not ON_AIR.isdisjoint(reading.words[max(0, term.first - RANK) : term.first]) and term.value != TELETHON
        if (cites or asked or _heard(reading, verbs, term)) and (outlet := voice(reading, term)):
            yield term.first, outlet


def _heard(reading: Reading, verbs: Collection[Term], term: Term) -> bool:
    """ "told Reuters", "сообщил Интерфаксу", "сообщил агентству «Лесное»": an outlet right after its verb, to which something was said."""
    near = term.first - 1
    while reading.on("anonymous", near) is not None or reading.word(near) in OF_OUTLETS:
        near -= 1
    verb = next((verb for verb in verbs if verb.last == near), None)
    return verb is not None and (_tells(verb) or (verb.value == "said" and told_to(reading, term)))


def _tells(verb: Term) -> bool:
    return verb.entry.phrase == "tell"


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


def passive(verb: Term) -> bool:
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


def objects(reading: Reading, verb: Term, bodies: list[Term]) -> Iterator[tuple[int, Attribution]]:
    """The first body after "according to", "said" or "по данным"; an outlet that heard it, and who was heard."""
    told = verb.value != "after"
    for term in () if _of_what_is_said(reading, verb) else bodies:
        if term.first <= verb.last:
            continue
        if not _within_reach(reading, verb, term):
            return
        if _no_speaker(reading, verb, term):
            continue
        if told and term.entry.marks.get("is") in ("state", "army") and not (before_somebody(reading, term) or _signs(reading, verb, term)):
            if any(one.category == "person" and one.first > term.last for one in bodies):
                continue  # "заявил командир бригады ВСУ под Лиманом Иван Вовк"
            return
        if told and term.category == "source" and not _ends_clause(reading, term):
            return
        if speaker := voice(reading, term):
            yield term.first, speaker
            if not (speaker.outlet and told):
                return  # else "заявил РИА Новости водитель Иван Вовк"


def _no_speaker(reading: Reading, verb: Term, term: Term) -> bool:
    """Whether who stands after a verb is who was told, or only tells whose somebody is."""
    hears = told_to(reading, term) or state_of_somebody(reading, term) or _tells(verb) or _hears(reading, verb, term)
    land = term.entry.marks.get("is") == "state" and reading.word(term.first - 1) in WITHIN_LAND  # "data on the operation in Ukraine"
    return land or (verb.value != "after" and hears) or _insiders_of(reading, term)


def _hears(reading: Reading, verb: Term, term: Term) -> bool:
    """ "Shoigu said at a meeting with Putin", "has informed Putin that": with whom who speaks has met, and who is told."""
    if verb.entry.phrase == "inform" and reading.word(term.last + 1) == "that":
        return True
    before = reading.words[max(verb.last + 1, term.first - RANK) : term.first]
    return "with" in before and "," not in before and not _of_outlet(term)


def _signs(reading: Reading, verb: Term, term: Term) -> bool:
    """ "Nine tanks lost – Ukrainian officials": a side after the dash of a headline."""
    return verb.value == SIGNS and reading.words[-1] != "." and reading.subject(term)


def _within_reach(reading: Reading, verb: Term, term: Term) -> bool:
    """Whether a verb and a body after it are of one clause, with no more than a title between."""
    gap = range(verb.last + 1, term.first)
    titled = knows_speaker(reading, term.first, term.last)
    return len(gap) <= AFTER and all_open(reading, gap, titled=titled) and not of_another_clause(reading, verb, term)


def _of_what_is_said(reading: Reading, verb: Term) -> bool:
    """Whether what follows a verb is what is said, never who says it: "said that", "сказав він в ефірі каналу", "повідомляють про атаки ЗСУ"."""
    after = reading.word(verb.last + 1)
    by_him = after in HE and CYRILLIC.search(reading.word(verb.last)) is not None
    return (
        verb.value == NAMING
        or by_him
        or (_finite(reading, verb) and after in ABOUT)
        or (verb.value != "after" and after in OPENING and reading.word(verb.last + 2) != "by")
    )


def _ends_clause(reading: Reading, term: Term) -> bool:
    """Whether a body after its verb has nothing after it but when it spoke, and the name of who speaks for it."""
    after = term.last + 1
    named = _of_outlet(term) and not FOLLOWING.isdisjoint(reading.here(after))  # "цитирует Reuters британскую разведку"
    if named or reading.word(after) in CLOSED or name_follows(reading, after):
        return True
    spoke = _when(reading, after)
    return (spoke > after and reading.word(spoke) in CLOSED) or (reading.word(after) in OF_PURPOSE and _names_purpose(reading, after))


def _names_purpose(reading: Reading, after: int) -> bool:
    """ "сообщило представительство в Совместном центре по контролю и координации вопросов, …": what a body is for, up to the next pause."""
    end = next((place for place in range(after + 1, after + PURPOSE) if reading.word(place) in CLOSED), None)
    return end is not None and not any(after < one.term.first < end for one in reading.predicates)


def _when(reading: Reading, place: int) -> int:
    """The token after a time of day and a date: "повідомив Генеральний штаб вранці 16 жовтня"."""
    while place < reading.size and (reading.word(place) in SPOKE_WHEN or in_a_date(reading, place)):
        place += 1
    return place


def _insiders_of(reading: Reading, term: Term) -> bool:
    """ "повідомили джерела «Новин» у розвідці", "according to Ukraine's DeepState": an outlet's sources, or a state, whose body is named after it."""
    if reading.word(term.last).endswith("'s") and reading.at("source", term.last + 1):
        return True
    before = term.first - 1 - (reading.word(term.first - 1) in QUOTES)
    after = term.last + 1 + (reading.word(term.last + 1) in QUOTES)
    outlet = term.category == "source" and term.entry.marks.get("is") == "outlet"
    return outlet and reading.on("insider", before) is not None and reading.on("source", after + 1) is not None
