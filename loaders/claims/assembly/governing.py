"""Which predicate a counted thing belongs to: the grammar of lists, of the passive and of the participle."""

from itertools import pairwise

from loaders.claims.assembly.died_of_wounds import died_of_wounds
from loaders.claims.assembly.lists import adjacent, ends_list, has_own, opens_list, takes_last
from loaders.claims.assembly.relatives import closed, in_its_clause, relative
from loaders.claims.marks import DASHES, DASHES_AND_COLON
from loaders.claims.mentions.asides import closes_aside, outside_brackets, verb_after
from loaders.claims.mentions.kinds import COUNTED, DESTROYS, FLYING, HITS
from loaders.claims.mentions.portions import attack_borders, clauses, has_verb, part_before
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC

ATTACKS = frozenset(("ground_attack", "strike", "shell"))
OTHERS, OF_WHICH = words("others"), words("parts_of_which")
UNCOUNTED = 7  # tokens between "including" and the first of the parts that is counted
UPDATED = 6  # tokens from a headline's colon to "losses"
HARMED = stems("harmed")
RISEN = words("risen")
FIRED_FROM = words("from_or_by")


def govern(reading: Reading, heading: Predicate | None = None) -> list[tuple[Thing, Predicate]]:
    """Every counted thing with the predicate that asserts it; things of no predicate are left out."""
    if not reading.things:
        return []
    counted = [predicate for predicate in reading.predicates if predicate.kind in COUNTED]
    died = died_of_wounds(reading, counted)
    for thing in reading.things if died else ():
        thing.befell = died.get(thing.first, thing.befell)
    found: list[tuple[Thing, Predicate]] = [(thing, thing.befell) for thing in reading.things if thing.befell]
    for run in _runs(reading, counted):
        found.extend(_govern_run(reading, run, counted, _of_total(reading, run, found) or _next_item(reading, run[0], found) or heading))
    if counted:
        found = [(thing, _of_toll(reading, thing, counted) or _inside(thing, counted) or predicate) for thing, predicate in found]
        found = [(thing, died.get(thing.first, predicate)) for thing, predicate in found] if died else found
    return [
        (thing, _for_materiel(thing, _for_people(thing, predicate, counted), counted))
        for thing, predicate in outside_brackets(reading, found, counted)
    ]


def _of_toll(reading: Reading, thing: Thing, counted: list[Predicate]) -> Predicate | None:
    """ "The death toll from the strike rose to 20": whoever are told again are those of the first word of harm."""
    if not (thing.elliptic and reading.word(thing.first - 1) == "to" and reading.word(thing.first - 2) in RISEN):
        return None
    harmed = [p for p in counted if p.term.last < thing.first and p.term.entry.marks.get("people")]
    comma = max((place for place in range(thing.first) if reading.word(place) == ","), default=-1)
    return next((p for p in harmed if p.term.first > comma), harmed[0] if harmed else None)


def _inside(thing: Thing, counted: list[Predicate]) -> Predicate | None:
    """ "одного загиблого чоловіка і 13 поранених": what befell the people that are counted, between their number and their noun."""
    if thing.elliptic or not thing.person:
        return None
    return next((p for p in counted if p.term.entry.marks.get("people") and thing.first < p.term.first <= thing.last), None)


def _of_total(reading: Reading, run: list[Thing], found: list[tuple[Thing, Predicate]]) -> Predicate | None:
    """ "Five people were injured in the district, including two women": the verb of the total is that of its parts."""
    if not (found and "including" in reading.starts):
        return None
    near = [term.last for term in reading.all("including") if 0 < run[0].first - term.last <= UNCOUNTED]
    opened = bool(near) and not any(reading.at("predicate", place) for place in range(near[-1] + 1, run[0].first))
    return found[-1][1] if opened and found[-1][0].last < run[0].first else None


def _next_item(reading: Reading, first: Thing, found: list[tuple[Thing, Predicate]]) -> Predicate | None:
    """ "втратив 25 одиниць техніки: 3 гаубиці; 2 човни": semicolons between the items of a list that a colon opens."""
    if reading.word(first.first - 1) != ";" or not found:
        return None
    before, verb = found[-1]
    listed = ":" in reading.words[verb.term.last + 1 : first.first] or any(term.last < first.first for term in reading.all("including"))
    return verb if listed and before.last < first.first else None


def _for_people(thing: Thing, predicate: Predicate, counted: list[Predicate]) -> Predicate:
    """ "постраждав чоловік та пошкоджено будинок": nobody is damaged, the verb of harm before is his."""
    if not thing.person or predicate.id != "damage":
        return predicate
    return next((p for p in reversed(counted) if p.term.last < thing.first and p.term.entry.marks.get("people")), predicate)


def _for_materiel(thing: Thing, predicate: Predicate, counted: list[Predicate]) -> Predicate:
    """ "уничтожено до 80 военных убитыми и ранеными, 2 танка": tanks are not wounded, the verb before is theirs."""
    if thing.person or thing.elliptic or predicate.id == "capture_people" or not predicate.term.entry.marks.get("people"):
        return predicate
    if thing.first > predicate.term.last and predicate.term.entry.phrase.startswith(HARMED):
        return predicate  # "пострадали дом и два автомобиля"
    return next((p for p in reversed(counted) if p.term.last < thing.first and not p.term.entry.marks.get("people")), predicate)


def _runs(reading: Reading, counted: list[Predicate]) -> list[list[Thing]]:
    """Things of one list: no predicate and no semicolon between them."""
    things = [thing for thing in reading.things if not (thing.label or thing.befell)]
    if len(things) < 2:
        return [things] if things else []
    borders = [predicate.term.first for predicate in counted] + clauses(reading)
    borders += [place for p in reading.predicates if p.id in ATTACKS and not p.noun for place in attack_borders(reading, p)]
    borders += [other.first - 1 for one, other in pairwise(things) if one.elliptic and _own_clause(reading, one, other, counted)]
    if "including" in reading.starts:
        borders += [thing.first - 1 for predicate in counted if (thing := closes_aside(reading, predicate)) is not None]
        borders += [term.first for term in reading.all("including") if has_verb(reading, term, counted)]
        borders += [border for term in reading.all("including") if (border := part_before(reading, term, counted)) is not None]
    runs: list[list[Thing]] = []
    for thing in things:
        before = runs[-1][-1].last if runs else -1
        if runs and not any(before < border < thing.first for border in borders):
            runs[-1].append(thing)
        else:
            runs.append([thing])
    return runs


def _own_clause(reading: Reading, one: Thing, other: Thing, counted: list[Predicate]) -> bool:
    """ "19 перехватили над морем, 14 – над Лесной областью, два дрона уничтожили над Тулой": after a dash and a place, a thing with a verb of its own."""
    if other.elliptic or reading.word(one.last + 1) not in DASHES or reading.word(other.first - 1) != ",":
        return False
    return any(p.term.first == other.last + 1 for p in counted) and any(p.term.last < one.first for p in counted)


def _govern_run(reading: Reading, run: list[Thing], counted: list[Predicate], heading: Predicate | None) -> list[tuple[Thing, Predicate]]:
    """The things of one list with the verb before it, after it or inside it, else a heading's; the verb after it may take the last alone."""
    if len(run) == 1 and run[0].elliptic and (labelled := next((p for p in counted if _labels(reading, run[0], p)), None)):
        return [(run[0], labelled)]
    before = next((p for p in reversed(counted) if p.term.last < run[0].first and not closed(reading, p, run[0])), None)
    before = _past_participle(reading, before, run[0], counted) if before else None
    inside = next((p for p in counted if any(_overlap(thing, p) for thing in run)), None)
    after = verb_after(reading, run[-1].last, counted)
    ends = after is not None and (
        closes_aside(reading, after) is not None or ends_list(reading, run[-1], after) or relative(reading, run[-1], after)
    )
    after = after if after and ends and not has_own(reading, after) else None
    if after and before and not before.refused and in_its_clause(reading, run[-1], after) and adjacent(reading, before, run[0]):
        after = None  # "збили п'ять ракет, які летіли з моря"
    if after and after.refused and before and not before.refused and adjacent(reading, before, run[0]):
        after = None  # "взяли у полон сотню солдатів, після того, як ті вирішили скласти зброю"
    before = before if before and opens_list(reading, before, run[0], after) else None
    if after and not after.passive and after.id in HITS and run[-1].materiel in FLYING:
        return [(thing, after) for thing in run]
    if inside and len(run) == 1 and inside.term.first != run[0].first:
        return [(run[0], inside)]  # "один погиб, пятеро пострадали", "took one prisoner"
    if before and after:
        if adjacent(reading, before, run[0]):
            return [(thing, before) for thing in run[:-1]] + [(run[-1], after if takes_last(run, after, reading) else before)]
        return [(thing, after) for thing in run]
    came_down = run[-1].elliptic and _hits(reading, run[-1], counted)
    chosen = (
        None
        if came_down
        else before or after or inside or heading or _left_out(reading, run[0], counted) or _headlined(reading, run, counted)
    )
    return [(thing, chosen) for thing in run] if chosen else []


def _headlined(reading: Reading, run: list[Thing], counted: list[Predicate]) -> Predicate | None:
    """ "Шість танків та понад 1200 солдатів: Генштаб оновив втрати ворога": a headline's list, a colon, and whose losses it is of."""
    colon = reading.words.index(":") if ":" in reading.words else -1
    if not run[-1].last < colon or any(p.term.first < colon for p in reading.predicates):
        return None
    return next((p for p in counted if p.id == "lose" and p.noun and 0 < p.term.first - colon <= UPDATED), None)


def _past_participle(reading: Reading, before: Predicate, first: Thing, counted: list[Predicate]) -> Predicate | None:
    """ "shot down 10 missiles fired from the sea, and 23 drones": the verb of a list over the participle that tells of one of its things."""
    at = before.term
    told = before.kind == "LAUNCH" and not before.noun and any(thing.last == at.first - 1 for thing in reading.things)
    joined = reading.on("joint", first.first - 1) is not None and reading.word(first.first - 2) == ","
    if not (told and joined) or reading.word(at.last + 1) not in FIRED_FROM:
        return before
    return next((p for p in reversed(counted) if p.term.last < at.first and p.id in DESTROYS), before)


def _labels(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "дві людини загинули, п'ятнадцять – поранені": a dash between a number and the word for what befell those that it counts."""
    dashed = reading.word(thing.last + 1) in DASHES and predicate.term.first == thing.last + 2
    headed = reading.word(thing.first - 1) in DASHES_AND_COLON and predicate.term.last == thing.first - 2  # "200-х: 12, 300-х: 20"
    return (dashed or headed) and bool(predicate.term.entry.marks.get("people"))


def _hits(reading: Reading, last: Thing, counted: list[Predicate]) -> bool:
    """ "downed two of the missiles, while two others hit the port": those that came down are no loss."""
    which = 2 * (reading.word(last.last + 1) == "of" and reading.word(last.last + 2) in OF_WHICH)  # "one of which hit a plant"
    at = last.last + 1 + which + (reading.word(last.last + 1) in OTHERS)
    verb = next((p for p in counted if p.term.first == at), None)
    return verb is not None and verb.id == "engage_target" and not verb.passive and not CYRILLIC.search(reading.tokens[at].text)


def _overlap(thing: Thing, predicate: Predicate) -> bool:
    """Whether a verb stands inside a thing, or a thing inside a verb: "took 5 prisoners"."""
    return thing.first <= predicate.term.first <= thing.last or predicate.term.first <= thing.first <= predicate.term.last


def _left_out(reading: Reading, first: Thing, counted: list[Predicate]) -> Predicate | None:
    """ "у Боровій поранено чоловіка; у Подолах – двох дітей": a dash for the verb of the clause before."""
    dashed = reading.word(first.first - 1) in DASHES
    return next((p for p in reversed(counted) if p.term.last < first.first), None) if dashed else None
