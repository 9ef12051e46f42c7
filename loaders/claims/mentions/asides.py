"""What a verb in brackets tells, and things that only say where something was: no loss of those outside, or inside."""

from collections.abc import Sequence

from loaders.claims.marks import DASHES, PAUSES
from loaders.claims.mentions.kinds import AIMED, FLYING, HITS
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes

HELD_IN = words("held_in")
DEBRIS, DEBRIS_OF, FELL = words("debris"), words("debris_of"), words("debris_in_cases")
AIMED_ON, ATTACKS = words("aimed_on"), words("attacks") | frozenset(("attack", "strike"))
DESCRIBING = frozenset(("ADJF", "PRTF"))
SUPPORT = stems("support")
ADJECTIVES = 2  # tokens from a number to the strikes that it counts
LISTED = 4  # tokens from "and" to the clause of a list
SOME_OF, KINDS_OF_STRIKE = words("some_of"), words("kinds_of_strike")
PARTICIPLE = stems("participle")
PRONOUNS, AUXILIARIES = words("clause_pronouns"), words("auxiliaries")


def outside_brackets(
    reading: Reading, found: Sequence[tuple[Thing, Predicate]], counted: Sequence[Predicate]
) -> list[tuple[Thing, Predicate]]:
    """ "втратив 40 осіб (з них двоє полонені) і 12 машин": the machines are of the verb before the brackets."""
    if "(" not in reading.line:
        return list(found)
    inside = _brackets(reading)
    return [(thing, _outer(thing, predicate, counted, inside) or predicate) for thing, predicate in found]


def _brackets(reading: Reading) -> list[int]:
    """The bracket that each token stands in, 0 for none."""
    inside, opened, now = [], 0, 0
    for word in reading.words:
        if word == "(":
            opened += 1
            now = opened
        inside.append(now)
        if word == ")":
            now = 0
    return inside


def _outer(thing: Thing, predicate: Predicate, counted: Sequence[Predicate], inside: Sequence[int]) -> Predicate | None:
    bracket = inside[predicate.term.first] if any(p is predicate for p in counted) else 0  # a heading's verb is of another sentence
    if not bracket or bracket == inside[thing.first]:
        return None
    return next((p for p in reversed(counted) if p.term.last < thing.first and not inside[p.term.first]), None)


def only_where(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "hit bases housing 700 troops", "debris from two drones", "entered buildings where 60 soldiers hid": what was there, and not lost."""
    if _in_support(reading, thing) or _of_strikes(reading, thing) or kind_of_strike(reading, thing.last):
        return True
    before = reading.word(thing.first - 1)
    if before in FELL or _of_debris(reading, thing) or (before in DEBRIS_OF and reading.word(thing.first - 2) in DEBRIS):
        return True  # "падение обломков одного из них"
    if before in HELD_IN and predicate.id in HITS:
        return True
    if before in AIMED_ON and reading.word(thing.first - 2) in ATTACKS:
        return True  # "thwarted an attack on a patrol vessel"
    if thing.article and thing.materiel in FLYING and _with(reading, predicate.term.last, thing.first):
        return True
    between = reading.words[predicate.term.last + 1 : thing.first] if predicate.term.last >= 0 else []
    aside = between[between.index("where") :] if "where" in between else []
    return bool(aside) and {",", "and"}.isdisjoint(aside)


def _of_debris(reading: Reading, thing: Thing) -> bool:
    """ "обломки сбитого БПЛА повредили 20 машин": a drone that only says what debris is of, an adjective or a participle between."""
    if not (thing.article and reading.classes & FELL.bit):
        return False
    at = thing.first - 1
    while at > 0 and CYRILLIC.search(reading.word(at)) and not grammemes(reading.word(at)).isdisjoint(DESCRIBING):
        at -= 1
    return reading.word(at) in FELL


def _in_support(reading: Reading, thing: Thing) -> bool:
    """ "пішли на штурм за підтримки двох танків і трьох БМП": what an attack was made with, up to its verb or a comma."""
    support = [place for place in reading.beginning(SUPPORT) if place < thing.first]
    between = range(support[-1] + 1, thing.first) if support else range(0)
    return bool(support) and not any(reading.word(place) in ",:" or reading.on("predicate", place) for place in between)


def _of_strikes(reading: Reading, thing: Thing) -> bool:
    """ "завдав 182 обстріли, зокрема чотири — з РСЗВ": a part of the strikes, and no thing."""
    if not thing.elliptic or reading.on("including", thing.first - 1) is None:
        return False
    before = [predicate for predicate in reading.predicates if predicate.term.last < thing.first]
    if not before or any(predicate.term.first > thing.last for predicate in reading.predicates):
        return False
    counted = any(0 < before[-1].term.first - number.last <= ADJECTIVES and not number.article for number in reading.numbers)
    return counted and before[-1].noun and before[-1].kind in AIMED


def kind_of_strike(reading: Reading, place: int) -> bool:
    """ "12 missile and more than 10 air strikes": the first of two kinds of strikes, whose noun stands after the second number."""
    if not reading.classes & KINDS_OF_STRIKE.bit or reading.word(place) not in KINDS_OF_STRIKE or not reading.on("joint", place + 1):
        return False
    number = next((one for one in reading.numbers if one.first == place + 2 and not one.article), None)
    if number is None:
        return False
    return any(p.kind == "STRIKE" and p.term.last > number.last and p.term.first - number.last <= ADJECTIVES for p in reading.predicates)


def closes_aside(reading: Reading, verb: Predicate) -> Thing | None:
    """ "ще 9 людей, серед яких 2 дитини, постраждали": whom a verb tells of over an aside that says who they are."""
    if reading.word(verb.term.first - 1) != "," or not verb.term.entry.marks.get("people"):
        return None
    for term in reading.all("including"):
        if term.first >= verb.term.first or reading.word(term.first - 1) != ",":
            continue
        inside = range(term.last + 1, verb.term.first - 1)
        if not any(reading.word(place) in ",;:" or reading.on("predicate", place) for place in inside):
            return next((thing for thing in reading.things if thing.last == term.first - 2), None)
    return None


def _with(reading: Reading, verb: int, thing: int) -> bool:
    """ "hit Lisne with artillery and a drone": what it was done with, and no comma between."""
    between = reading.words[verb + 1 : thing] if 0 <= verb < thing else []
    return "with" in between and "," not in between


def past_clause(reading: Reading, first: int, end: int) -> int:
    """ "troops, who had been blocked in the city, have surrendered": the token after a relative clause that begins at one, where it ends before a verb."""
    opens = _clause(reading, first)
    if opens is None:
        return first
    comma = max((place for place in range(opens + 2, end) if reading.word(place) == ","), default=first)
    closed = comma > first and all(reading.word(place) in AUXILIARIES for place in range(comma + 1, end))
    return comma + 1 if closed and end - comma > 1 else first


def verb_after(reading: Reading, last: int, counted: Sequence[Predicate]) -> Predicate | None:
    """The verb that comes next, and where a relative clause stands between, the one after that clause."""
    after = [predicate for predicate in counted if predicate.term.first > last]
    if after and _labels_part(reading, last, after[0]):
        return None
    if len(after) > 1 and _only_sent(reading, last, after[0], after[1]):
        return after[1]
    if _clause(reading, last + 1) is not None:
        beyond = (predicate for predicate in after if past_clause(reading, last + 1, predicate.term.first) > last + 1)
        return next(beyond, after[0] if after else None)
    return after[0] if after else None


def _labels_part(reading: Reading, last: int, label: Predicate) -> bool:
    """ "3185 осіб, із них безповоротні – 1769": the word for what befell a part, before the part's number."""
    opened = any(last < term.first < label.term.first for term in reading.all("including"))
    dashed = opened and reading.word(label.term.last + 1) in DASHES
    return dashed and any(number.first == label.term.last + 2 for number in reading.numbers)


def _only_sent(reading: Reading, last: int, sent: Predicate, told: Predicate) -> bool:
    """ "missiles launched by Russia were intercepted": a participle right after what was fired, and the passive of the clause."""
    participle = sent.kind == "LAUNCH" and not sent.passive and sent.term.first == last + 1 and reading.word(last + 1).endswith(PARTICIPLE)
    told_of = participle and told.kind == "LOSS" and told.passive and not CYRILLIC.search(reading.word(told.term.first))
    told_of = told_of and SOME_OF.isdisjoint(reading.words[:last])  # "most of the 40 drones launched by Russia"
    return told_of and PAUSES.isdisjoint(reading.words[last + 1 : told.term.first])


def _clause(reading: Reading, first: int) -> int | None:
    """The comma before a "which" or a "who", at a token or past "and Ukrainian troops"."""
    near = range(first, first + 1 + (LISTED if reading.on("joint", first) else 0))
    return next((place for place in near if reading.word(place) == "," and reading.word(place + 1) in PRONOUNS), None)
