"""Munitions fired: numbers of them that an attack was made with, and those that came down."""

from loaders.claims.assembly.relatives import closed
from loaders.claims.draft import Draft, Frame, opponent
from loaders.claims.mentions.kinds import DESTROYS, HITS
from loaders.claims.mentions.soil import flown_by
from loaders.claims.reading import Predicate, Reading, Thing
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC, grammemes, parses
from schema.ontology.enums import ClaimKind
from schema.ontology.taxonomy import narrower

FIRED = frozenset((*narrower("munition"), *narrower("uav"), "usv"))
WEAPONS = frozenset(("mlrs", "mortar", "field_artillery", "airplane"))  # by which strikes are parted
BY_WEAPON = 3  # tokens from "including" to a number, from it to the weapon
OF_THE = 2  # tokens of "Of the" before a number
KIND_OF = 8  # tokens between munitions and their verb: "різної модифікації (переважно FPV)"
TEN, HUNDRED, TEENS = 10, 100, 11  # of a number that a noun in the singular follows: 21, but not 111
JUST_AFTER = 2  # tokens from munitions to the comma and the number of those that came down
BY = 9  # tokens between "attacked" and the drones that it was done by
JOINS_VERBS = frozenset("/,")
DELIVERED = stems("delivered")
WITH_HOW_MANY = 5  # tokens between the noun of a strike and what it was made with
SOME_OF, UPON = words("some_of"), words("upon")
BY_MEANS = frozenset(("ground_attack", "strike", "shell", "under_fire"))
ATTACKED, BY_OR_FROM = frozenset(("ground_attack", "under_fire")), frozenset(("by", "from"))


def launch(reading: Reading, frame: Frame, thing: Thing, attacks: list[Predicate]) -> Draft:
    """The draft of munitions that were fired, by the attack that they were fired in."""
    led = next((attack for attack in attacks if not attack.noun and leads_to(reading, thing, attack)), None)
    by = led or next((attack for attack in reversed(attacks) if attack.term.first < thing.first), None)
    draft = Draft(ClaimKind.LAUNCH, reading.left[thing.first], reading.right[thing.last], frame, thing=thing, by=by)
    draft.materiel, draft.model, draft.made_in = thing.materiel, thing.model, thing.made_in
    draft.value, draft.qualifier, draft.as_stated = thing.value, thing.qualifier, reading.surface(thing.first, thing.last)
    if thing.materiel == "mlrs_projectile" and not (thing.model or thing.elliptic):
        draft.materiel = "munition"  # "300 снарядов"
    suffers = by is not None and (by.passive or (by.id == "under_fire" and not by.noun))
    undergone = suffers and by is not None and not CYRILLIC.search(by.term.entry.phrase)  # "Ukraine was attacked by 40 drones"
    draft.actor = thing.party or (opponent(frame.doer) if undergone else frame.doer) or flown_by(thing.model) or opponent(frame.side)
    draft.target = opponent(draft.actor)
    return draft


def of_salvoes(reading: Reading, thing: Thing) -> bool:
    """ "383 обстріли, зокрема шість – із РСЗВ": a part of the strikes, by the weapon, and no munitions."""
    if "including" not in reading.starts:
        return False
    weapon = next((term for term in reading.all("materiel") if 0 < term.first - thing.last <= BY_WEAPON and term.value in WEAPONS), None)
    return weapon is not None and any(0 < thing.first - term.last <= BY_WEAPON for term in reading.all("including"))


def of_those_fired(reading: Reading, thing: Thing, predicate: Predicate) -> bool:
    """ "84 of 108": the second number is of those fired, the first of those shot down."""
    if predicate.id not in DESTROYS:
        return False
    if reading.classes & SOME_OF.bit and _most_of(reading, thing.first):
        return True
    if "out_of" not in reading.starts:
        return _opens_of_the(reading, thing)
    out_of = reading.on("out_of", thing.first - 1) is not None and _then_counted(reading, thing)
    if out_of or _opens_of_the(reading, thing):
        return True
    before = [other.last for other in reading.things if other.last < thing.first]
    term = reading.on("out_of", thing.first - 1) or (
        reading.on("out_of", thing.first - 2) if reading.word(thing.first - 1) == "the" else None
    )
    return bool(before and term and term.first - max(before) <= 4)


def _most_of(reading: Reading, place: int) -> bool:
    """ "shot down the majority of 135 drones": how many were downed nobody counts, the number is of those fired."""
    of = place - 1 - (reading.word(place - 1) == "the")
    return reading.word(of) == "of" and reading.word(of - 1) in SOME_OF


def _opens_of_the(reading: Reading, thing: Thing) -> bool:
    """ "Of the 40 drones, thirty-six of them were shot down": a sentence that opens with all that were fired."""
    opens = thing.first == OF_THE and reading.words[:OF_THE] == ["of", "the"]
    return opens and any(number.first > thing.last for number in reading.numbers)


def _then_counted(reading: Reading, thing: Thing) -> bool:
    """ "Out of 90 missiles, 73 were shot down", "з 90 ракет збито і подавлено 73": a bare number right after the comma or the verbs."""
    return any(
        other.elliptic and not other.person and 0 < other.first - thing.last <= JUST_AFTER + _downing_between(reading, thing, other)
        for other in reading.things
    )


def _downing_between(reading: Reading, thing: Thing, other: Thing) -> int:
    """How many tokens the verbs of shooting down take between what was fired and the number of what fell, where nothing else stands there."""
    between = range(thing.last + 1, other.first)
    told = all(reading.on("predicate", place) or reading.on("joint", place) or reading.word(place) in JOINS_VERBS for place in between)
    return len(between) if told else 0


def fired_with(reading: Reading) -> list[Thing]:
    """Munitions that a strike or an attack was made with: a number of them is a launch."""
    marks = [term.last for term in reading.all("with")]
    attacks = [p.term.last for p in reading.predicates if p.id in BY_MEANS and not (p.noun or p.refused)]
    attacks += [p.term.last for p in reading.predicates if p.id == "strike" and p.noun and not p.refused and _delivered(reading, p)]
    return [
        thing
        for thing in reading.things
        if thing.materiel in FIRED
        and not _acts(reading, thing)
        and (
            _within_attack(reading, thing)
            or _attacking(reading, thing)
            or _after_colon(reading, thing)
            or _attacked_by(reading, thing)
            or _in_so_many(reading, thing)
            or any(0 <= thing.first - mark <= 40 and not _cut_off(reading, mark, thing) for mark in marks)
            or (
                _instrumental(reading, thing)
                and any(
                    (0 < thing.first - at <= 40 and not _parted(reading, at, thing.first)) or _right_after(reading, thing, at)
                    for at in attacks
                )
            )
        )
    ]


def _right_after(reading: Reading, thing: Thing, verb: int) -> bool:
    """ "пятью ракетами ATACMS нанесли удар": a verb of striking right after what was fired."""
    verbs = (p for p in reading.predicates if p.term.last == verb and not (p.passive or p.noun))
    return any(p.term.first == thing.last + 1 for p in verbs) and _only_instrumental(reading, thing)


def _delivered(reading: Reading, strike: Predicate) -> bool:
    """ "удар был нанесен восемью ракетами", "в результате удара ВСУ тремя ракетами": a noun with its passive verb, or munitions, behind it."""
    if any(reading.word(strike.term.last + step).startswith(DELIVERED) for step in (1, 2)):
        return True
    near = (thing for thing in reading.things if 0 < thing.first - strike.term.last <= WITH_HOW_MANY and not thing.article)
    return any("," not in reading.words[strike.term.last : thing.first] and _only_instrumental(reading, thing) for thing in near)


def _only_instrumental(reading: Reading, thing: Thing) -> bool:
    """ "тремя ракетами", and not "влучання 21 ударного БпЛА", whose acronym may stand in any case."""
    kinds = (grammemes(reading.tokens[place].text) for place in range(thing.first, thing.last + 1))
    return any("ablt" in kind and "gent" not in kind for kind in kinds) and _instrumental(reading, thing)


def _in_so_many(reading: Reading, thing: Thing) -> bool:
    """ "300 снарядов на 60 обстрелов": munitions counted before the strikes that they were fired in."""
    strikes = next((number.last + 1 for number in reading.numbers if number.first == thing.last + 2), None)
    return reading.word(thing.last + 1) in UPON and any(p.kind == "STRIKE" and p.term.first == strikes for p in reading.predicates)


def _acts(reading: Reading, thing: Thing) -> bool:
    """ "attacked with drones, with one of the drones hitting a house": what a participle right after it tells of."""
    return reading.word(thing.last + 1).endswith("ing") and reading.at("predicate", thing.last + 1) is not None


def _within_attack(reading: Reading, thing: Thing) -> bool:
    """ "атакам 9 дронов подверглись сёла": munitions counted inside the words for coming under attack."""
    return not thing.article and any(
        (p.id == "under_fire" and p.term.first < thing.first <= p.term.last + 1)
        or (p.id == "strike" and p.noun and p.term.first < thing.first <= p.term.last)
        or (p.id == "ground_attack" and p.noun and thing.first == p.term.last + 1 and CYRILLIC.search(reading.tokens[p.term.first].text))
        for p in reading.predicates
    )


def _attacking(reading: Reading, thing: Thing) -> bool:
    """ "місто атакували 7 «шахедів»", "7 «шахедів» різних типів атакували місто": munitions that are the subject of a verb in the plural."""
    verbs = [p for p in reading.predicates if p.id in ("ground_attack", "strike") and not p.noun]
    verb = next((p for p in verbs if 0 <= thing.first - p.term.last <= 1 or leads_to(reading, thing, p)), None)
    if verb is None or thing.article:
        return False
    marks = grammemes(reading.tokens[verb.term.first if verb.id == "strike" else verb.term.last].text)  # "нанесли удары 12 дронов"
    others = [term for term in reading.all("party") if not thing.first <= term.first <= thing.last and reading.subject(term)]
    begins = max((p.term.last for p in reading.predicates if p.term.last < min(thing.first, verb.term.first)), default=-1)
    acting = any(begins < term.first < verb.term.first for term in others)  # not who "здійснив чотири удари, а 400 дронів атакували"
    agrees = "plur" in marks or (not {"masc", "neut"}.isdisjoint(marks) and thing.last < verb.term.first and _of_singular(thing, marks))
    return {"VERB", "past"} <= marks and agrees and not acting


def _of_singular(thing: Thing, verb: frozenset[str]) -> bool:
    """ "231 БпЛА атакував", "12 БпЛА атакувало": a verb in the singular, after a number that ends in one, or that agrees with none."""
    return thing.value is not None and ("neut" in verb or (thing.value % TEN == 1 and thing.value % HUNDRED != TEENS))


def _attacked_by(reading: Reading, thing: Thing) -> bool:
    """ "the enemy attacked Ukraine by 13 drones", "Odesa was attacked by 13 drones", "came under attack from 13 drones"."""
    verbs = [p for p in reading.predicates if p.id in ATTACKED and not p.noun and 0 < thing.first - p.term.last <= BY]
    upon = any(p.id == "under_fire" and p.term.last == thing.first - 2 for p in verbs) and reading.word(thing.first - 1) == "from"
    by = upon or reading.word(thing.first - 1) == "by" or _next_listed(reading, thing)
    return by and not thing.article and any(not _parted(reading, p.term.last, thing.first) for p in verbs)


def _next_listed(reading: Reading, thing: Thing) -> bool:
    """ "by 40 drones and nine missiles": what a list goes on with."""
    before = next((other for other in reading.things if other.last == thing.first - 2 and other.materiel in FIRED), None)
    listed = before is not None and (reading.word(thing.first - 1) == "," or reading.on("joint", thing.first - 1) is not None)
    return listed and before is not None and (reading.word(before.first - 1) in BY_OR_FROM or _next_listed(reading, before))


def leads_to(reading: Reading, thing: Thing, verb: Predicate) -> bool:
    """Whether munitions stand before a verb with nothing between but what kind they are of."""
    gap = range(thing.last + 1, verb.term.first)
    stopped = any(reading.word(place) in ",;:" or reading.on("predicate", place) for place in gap)
    return 0 <= len(gap) <= KIND_OF and not stopped


def _after_colon(reading: Reading, thing: Thing) -> bool:
    """ "последствия ударов: более 300 дронов, 12 ракет": what the strikes were made with."""
    at = next((p.term.last for p in reading.predicates if p.kind == "STRIKE" and p.noun and reading.word(p.term.last + 1) == ":"), None)
    return at is not None and at < thing.first and not thing.article


def _instrumental(reading: Reading, thing: Thing) -> bool:
    """ "атакували 117 ударними БпЛА": the case that says with what."""
    words = [reading.tokens[place].text for place in range(thing.first, thing.last + 1)]
    return (not thing.article or _opens_list(reading, thing)) and any(
        "ablt" in grammemes(word) for word in words if CYRILLIC.search(word) and not word.isupper()
    )


def _opens_list(reading: Reading, thing: Thing) -> bool:
    """ "ракетою «Іскандер-М», чотирма ракетами С-300 та 52 дронами": one, before those that are counted."""
    return any(other.first > thing.last and not other.article and _instrumental(reading, other) for other in reading.things)


def _parted(reading: Reading, first: int, last: int) -> bool:
    return ";" in reading.words[first:last] or any(first < p.term.first < last for p in reading.predicates)


def _cut_off(reading: Reading, mark: int, thing: Thing) -> bool:
    """Whether a verb or a semicolon parts munitions from "with", but for that of a part: "with 24 drones, nine of which were downed, and 15 shells"."""
    inner = [p for p in reading.predicates if mark < p.term.first < thing.first]
    return ";" in reading.words[mark : thing.first] or any(not closed(reading, p, thing) for p in inner)


def flew_at(thing: Thing, predicate: Predicate) -> bool:
    """ "Four drones damaged power lines": munitions that hit are a strike, nobody's loss."""
    return predicate.id in HITS and not predicate.passive and thing.materiel in FIRED and thing.last < predicate.term.first


def kinds_of_many(draft: Draft) -> bool:
    """ "запускали ракети Х-101 та Х-555": models of a noun in the plural, however many of each."""
    noun, _, model = draft.as_stated.partition(" ")
    return bool(draft.model) and (not model or (noun[1:].islower() and any({"plur", "accs"} <= marks for marks in parses(noun))))
