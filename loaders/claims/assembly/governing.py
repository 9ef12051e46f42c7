"""Which predicate a counted thing belongs to: the grammar of lists, of the passive and of the participle."""

from loaders.claims.assembly.further import as_well, further, joint_before
from loaders.claims.assembly.inversion import governs_other, object_first, they
from loaders.claims.assembly.relatives import in_its_clause, relative
from loaders.claims.marks import DASHES, DASHES_AND_COLON
from loaders.claims.mentions.asides import closes_aside, outside_brackets, past_clause, verb_after
from loaders.claims.mentions.kinds import FLYING, HITS
from loaders.claims.mentions.nouns import QUOTES
from loaders.claims.mentions.portions import attack_borders, clauses, has_verb, managed, part_before, summed
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC

COUNTED = frozenset(("LOSS", "LAUNCH"))
PAUSES = DASHES | {","}
PLACING = ("near", "within")
DROPPED = words("dropped")
THEM = words("them")
OTHERS = words("others")
FAR = 18  # tokens between a subject with a clause of its own and its verb
UNCOUNTED = 7  # tokens between "including" and the first of the parts that is counted
CLOSE = 7  # tokens between a list and the passive that ends it
STOPS = words("other_clause") | frozenset(";:")
HARMED = stems("harmed")
RISEN, MORE, ALSO = words("risen"), words("more"), words("also")
PARTICIPLE, UNDERGOING, AMOUNTING = stems("participle"), stems("undergoing"), stems("amounting")


def govern(reading: Reading, heading: Predicate | None = None) -> list[tuple[Thing, Predicate]]:
    """Every counted thing with the predicate that asserts it; things of no predicate are left out."""
    if not reading.things:
        return []
    counted = [predicate for predicate in reading.predicates if predicate.kind in COUNTED]
    found: list[tuple[Thing, Predicate]] = [(thing, thing.befell) for thing in reading.things if thing.befell]
    for run in _runs(reading, counted):
        found.extend(_govern_run(reading, run, counted, _of_total(reading, run, found) or _next_item(reading, run[0], found) or heading))
    if counted:
        found = [(thing, _of_toll(reading, thing, counted) or _inside(thing, counted) or predicate) for thing, predicate in found]
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
    borders += [place for p in reading.predicates if p.id == "ground_attack" and not p.noun for place in attack_borders(reading, p)]
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


def _govern_run(reading: Reading, run: list[Thing], counted: list[Predicate], heading: Predicate | None) -> list[tuple[Thing, Predicate]]:
    if len(run) == 1 and run[0].elliptic and (labelled := next((p for p in counted if _labels(reading, run[0], p)), None)):
        return [(run[0], labelled)]
    before = next((p for p in reversed(counted) if p.term.last < run[0].first), None)
    inside = next((p for p in counted if any(_overlap(thing, p) for thing in run)), None)
    after = verb_after(reading, run[-1].last, counted)
    ends = after is not None and (
        closes_aside(reading, after) is not None or _ends_list(reading, run[-1], after) or relative(reading, run[-1], after)
    )
    after = after if after and ends and not _has_own(reading, after) else None
    if after and before and not before.refused and in_its_clause(reading, run[-1], after) and _adjacent(reading, before, run[0]):
        after = None  # "збили п'ять ракет, які летіли з моря"
    if after and after.refused and before and not before.refused and _adjacent(reading, before, run[0]):
        after = None  # "взяли у полон сотню солдатів, після того, як ті вирішили скласти зброю"
    before = before if before and _opens_list(reading, before, run[0], after) else None
    if after and not after.passive and after.id in HITS and run[-1].materiel in FLYING:
        return [(thing, after) for thing in run]
    if inside and len(run) == 1 and inside.term.first != run[0].first:
        return [(run[0], inside)]  # "один погиб, пятеро пострадали", "took one prisoner"
    if before and after:
        if _adjacent(reading, before, run[0]):
            return [(thing, before) for thing in run[:-1]] + [(run[-1], after if _own(run, after, reading) else before)]
        return [(thing, after) for thing in run]
    came_down = run[-1].elliptic and _hits(reading, run[-1], counted)
    chosen = None if came_down else before or after or inside or heading or _left_out(reading, run[0], counted)
    return [(thing, chosen) for thing in run] if chosen else []


def _labels(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "дві людини загинули, п'ятнадцять – поранені": a dash between a number and the word for what befell those that it counts."""
    dashed = reading.word(thing.last + 1) in DASHES and predicate.term.first == thing.last + 2
    headed = reading.word(thing.first - 1) in DASHES_AND_COLON and predicate.term.last == thing.first - 2  # "200-х: 12, 300-х: 20"
    return (dashed or headed) and bool(predicate.term.entry.marks.get("people"))


def _hits(reading: Reading, last: Thing, counted: list[Predicate]) -> bool:
    """ "downed two of the missiles, while two others hit the port": those that came down are no loss."""
    at = last.last + 1 + (reading.word(last.last + 1) in OTHERS)
    verb = next((p for p in counted if p.term.first == at), None)
    return verb is not None and verb.id == "engage_target" and not verb.passive and not CYRILLIC.search(reading.tokens[at].text)


def _overlap(thing: Thing, predicate: Predicate) -> bool:
    """Whether a verb stands inside a thing, or a thing inside a verb: "took 5 prisoners"."""
    return thing.first <= predicate.term.first <= thing.last or predicate.term.first <= thing.first <= predicate.term.last


def _left_out(reading: Reading, first: Thing, counted: list[Predicate]) -> Predicate | None:
    """ "у Боровій поранено чоловіка; у Подолах – двох дітей": a dash for the verb of the clause before."""
    dashed = reading.word(first.first - 1) in DASHES
    return next((p for p in reversed(counted) if p.term.last < first.first), None) if dashed else None


def _has_own(reading: Reading, after: Predicate) -> bool:
    """Whether an active verb has a thing of its own right after it: "killed four and injured 151"."""
    if after.passive and CYRILLIC.search(reading.tokens[after.term.first].text):  # "потерял до 20 человек, уничтожены пикап и танк"
        begin = after.term.first
        while reading.word(begin - 1) in ALSO or reading.at("be", begin - 1):
            begin -= 1  # "потери составили до 30 человек, а также было уничтожено два танка"
        comma = reading.word(begin - 1) in PAUSES and not _dashed(reading, after)
        counted = [thing.first for thing in reading.things] + [number.first for number in reading.numbers]
        return comma and any(0 < first - after.term.last <= 2 for first in counted)  # "скинули дві бомби – пошкоджено 23 будинки"
    if after.kind == "LAUNCH" and not after.passive and _takes_object(reading, after) and not object_first(reading, after):
        return True  # "a drone dropped explosives"
    taking = not after.passive and reading.word(after.term.first).isascii()
    if taking and any(after.term.first < thing.first <= after.term.last for thing in reading.things):
        return True  # "injured 141 and took one prisoner"
    if not (after.passive or after.noun) and reading.word(after.term.first - 1) == "and" and _uncounted(reading, after.term.last + 1):
        return True  # "killed ten people and injured dozens"
    return (
        not after.passive
        and not after.noun
        and any(
            thing.materiel != "area" and 1 <= thing.first - after.term.last <= 1 + (reading.word(after.term.last + 1) in MORE)
            for thing in reading.things
        )
    )


def _uncounted(reading: Reading, place: int) -> bool:
    """ "dozens", "many more", "several": people whom nobody has counted."""
    place += reading.word(place) in QUOTES
    return reading.at("several", place) is not None or reading.at("multiplier", place) is not None or reading.word(place) in OTHERS


def _dashed(reading: Reading, after: Predicate) -> bool:
    """ "214 – убито, 288 – поранено": a dash between a bare number and its participle."""
    at = after.term.first
    return reading.word(at - 1) in DASHES and any(thing.elliptic and thing.last == at - 2 for thing in reading.things)


def _own(run: list[Thing], after: Predicate, reading: Reading) -> bool:
    """Whether the predicate after a list takes its last thing away from the one before it."""
    if after.kind == "LAUNCH" and not after.passive and not CYRILLIC.search(reading.tokens[after.term.first].text):
        return False  # "shot down 18 drones fired over Odesa"
    if after.term.first == run[-1].last + 1 and they(after, run[-1], reading.tokens[after.term.first].text):
        return True  # "сбили два дрона, ещё семь БПЛА уничтожили над морем"
    if reading.word(after.term.first - 1) == "," and CYRILLIC.search(reading.tokens[after.term.first].text):
        return False  # "скинули дві бомби, пошкоджено будинок": the passive begins a clause of its own
    return not reading.tokens[run[-1].last].text.startswith(")") and (
        after.passive or bool(after.term.entry.marks.get("people")) or len(run) == 1
    )


def _ends_list(reading: Reading, last: Thing, after: Predicate) -> bool:
    """Whether a predicate closes the list: a passive, a participle or a verb whose subject the list is."""
    gap = reading.tokens[past_clause(reading, last.last + 1, after.term.first) : after.term.first]
    gap = gap[1:] if gap and gap[0].text in QUOTES else gap  # "“around 766,000” casualties"
    between = any(last.last < thing.first < after.term.first for thing in reading.things)
    said = [token.lower for token in gap]  # "…, the majority of them were aimed at"
    of_them = "," in said and not THEM.isdisjoint(said[said.index(",") :])
    if between or of_them or len(gap) > FAR or any(token.text in STOPS for token in gap):
        return False
    marks = after.term.entry.marks
    word = reading.tokens[after.term.first].text
    if marks.get("people") or (marks.get("suffers") == "subject" and last.person and not CYRILLIC.search(word)):
        places = range(last.last + 1, after.term.first)
        qualified = summed(reading, places) or all(
            reading.on("party", at) or reading.at("be", at) for at in places
        )  # "90,000 Russians are dead"
        perfect = reading.word(after.term.first - 1) in ("have", "has") and not any(token.text == "," for token in gap)
        return len(gap) <= (FAR if perfect else CLOSE + 2) and (not (after.noun and gap) or qualified)
    if after.noun and reading.word(last.last + 1) == "," and not marks.get("people"):
        return False  # "потеряли 900 человек, самые большие потери – …": a noun of the next clause
    if CYRILLIC.search(word):  # "510 человек ВСУ лишились", "… составили потери": the object may come first
        return (
            (after.passive and len(gap) <= CLOSE)
            or marks.get("suffers") == "subject"
            or (not gap and last.elliptic and word.startswith(UNDERGOING))
            or (len(gap) == 1 and after.id == "launch" and reading.on("party", after.term.first - 1) is not None)
            or (len(gap) <= CLOSE and (they(after, last, word) or object_first(reading, after) or managed(reading, after)))
        )
    if after.id in HITS and last.materiel in FLYING:
        return after.passive or not gap
    return after.passive or (len(gap) <= 1 and word.lower().endswith(PARTICIPLE))


def _takes_object(reading: Reading, verb: Predicate) -> bool:
    """Whether something stands right after a verb, with or without an article."""
    here = reading.here(verb.term.last + 1)
    return "materiel" in here or "article" in here or "model" in here or reading.word(verb.term.last + 1) in DROPPED


def _opens_list(reading: Reading, before: Predicate, first: Thing, after: Predicate | None) -> bool:
    gap = reading.tokens[before.term.last + 1 : first.first]
    if any(token.text == ";" for token in gap) or (before.noun and first.article and governs_other(reading, first)):
        return False
    marks = before.term.entry.marks
    word = reading.tokens[before.term.first].text
    if CYRILLIC.search(word) or marks.get("suffers") == "subject" or before.noun:
        return True
    if before.passive:
        joint = joint_before(reading, first.first - 1)  # "two were killed in Kostiantynivka and another one in Druzhkivka"
        joined = first.elliptic and joint is not None
        if further(reading, first) or as_well(reading, first) or reading.word(first.first - 1) == ":":
            return after is None  # "were downed by the crews on duty: 28 over the region"
        if not first.elliptic and any(reading.at(name, place) for name in PLACING for place in range(before.term.last + 1, first.first)):
            return False  # "were destroyed over a second plant"
        led = reading.at("within", first.last + 1) is not None or reading.word(first.last + 1) == "by"  # "65 by another brigade"
        listed = first.elliptic and reading.word(first.first - 1) == "," and led
        return after is None and (len(gap) <= 2 or joined or listed or _continues(reading, before))
    return not (marks.get("people") and after is not None)


def _continues(reading: Reading, before: Predicate) -> bool:
    """ "16 of whom were captured", "among those killed were two children": the thing after a passive."""
    return reading.word(before.term.last + 1) in ("were", "was", ":", "including")


def _adjacent(reading: Reading, before: Predicate, first: Thing) -> bool:
    """Whether nothing but small words parts a verb from its list."""
    gap = reading.tokens[before.term.last + 1 : first.first]
    listed = len(gap) == 1 and gap[0].text == ":"  # "втратив: 100 окупантів, 97 отримали поранення"
    amount = before.noun and any(token.lower.startswith(AMOUNTING) for token in gap)  # "losses over the past day amounted to 45 people"
    return listed or amount or (len(gap) <= 8 and not any(token.text in ",;:" for token in gap))
