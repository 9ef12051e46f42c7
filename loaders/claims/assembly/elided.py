"""Claims whose noun or verb the text leaves out, to be taken from the claim before: "four of them from MLRS", "one is still going on"."""

from dataclasses import replace

from loaders.claims.assembly.launches import FIRED, WEAPONS
from loaders.claims.draft import Draft, Frame
from loaders.claims.marks import DASHES
from loaders.claims.mentions.kinds import FIGHTS
from loaders.claims.mentions.sectors import sector_spans
from loaders.claims.reading import Number, Reading
from loaders.claims.tables import words
from loaders.claims.words.tokens import Term
from schema.ontology.enums import ClaimKind
from schema.ontology.taxonomy import narrower

JOINING = frozenset(("and", ",", "while"))
JOINED = frozenset(("and", "plus"))
TO_SECTOR = 3  # tokens from a count to the name of its sector
OPEN = 4  # tokens between an elided count and its verb
COUNTED = frozenset((ClaimKind.ENGAGEMENT, ClaimKind.REPELLED_ATTACK, ClaimKind.STRIKE))
CLOSES = frozenset(("", ".", ",", ";"))
UPON = words("dropped_on")
FURTHER, WAS, TIMES = words("further"), words("was"), words("times")
PART = 3  # tokens between "of which" and the number of a part, "most of all" and a dash among them


def find_elided(reading: Reading, frame: Frame, drafts: list[Draft], before: tuple[int, list[Draft]]) -> list[Draft]:
    """Drafts of bare numbers; `drafts` are those of the sentence, `before` its number and the latest drafts of the sentences before it."""
    elsewhere: list[Draft] = []
    if len(reading.numbers) > 1:
        elsewhere = _elsewhere(reading, drafts)
    elif reading.direction and not drafts:
        elsewhere = _in_sector(reading, frame, _just_told(*before))
    if "once" in reading.starts or reading.classes & TIMES.bit:
        elsewhere += _times_more(reading, [*drafts, *elsewhere])
    if not ("including" in reading.starts or "ongoing" in reading.starts or reading.word(0) == "of"):
        return elsewhere
    told = _just_told(*before)
    return [
        *_salvoes(reading, drafts),
        *_areas(reading, drafts),
        *elsewhere,
        *_going_on(reading, frame, [*told, *drafts]),
        *_of_those_told(reading, drafts, told),
        *_of_fights(reading, frame, [*told, *drafts]),
    ]


def _just_told(number: int, told: list[Draft]) -> list[Draft]:
    """The drafts of the sentence before one."""
    return [draft for draft in told if number - draft.sentence <= 1]


def _bare(reading: Reading) -> list[Number]:
    """Numbers that count no noun of the vocabulary."""
    numbers = [number for number in reading.numbers if not (number.article or number.measure)]
    counted = {thing.first for thing in reading.things if not thing.elliptic} if numbers else ()
    return [number for number in numbers if number.first not in counted] if counted else numbers


def _draft(reading: Reading, number: Number, whole: Draft, last: int) -> Draft:
    draft = Draft(whole.kind, reading.left[number.first], reading.right[last], whole.frame)
    draft.value, draft.qualifier, draft.as_stated = number.value, number.qualifier, reading.surface(number.first, number.last)
    draft.actor, draft.target, draft.direction, draft.period = whole.actor, whole.target, whole.direction, whole.period
    return draft


def _salvoes(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "96 обстрілів, чотири з яких – із РСЗВ": a part of the strikes, told by the weapon."""
    found = []
    for weapon in (term for term in reading.all("materiel") if term.value in WEAPONS):
        whole = next(
            (d for d in reversed(drafts) if d.kind is ClaimKind.STRIKE and d.value and _ends_before(reading, d, weapon.first)), None
        )
        number = next((n for n in reversed(_bare(reading)) if 0 < weapon.first - n.last <= 6), None)
        if whole is None or number is None or reading.left[number.first] <= whole.start:
            continue
        if any(abs(term.first - number.first) <= 5 or abs(term.last - number.first) <= 3 for term in reading.all("including")):
            part = _draft(reading, number, whole, weapon.last)
            part.whole = whole if number.value <= (whole.value or 0) else None
            found.append(part)
    return found


def _areas(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "удары по 58 объектам, в том числе по 52 районам сосредоточения": a part of the strikes, told by what was struck."""
    found = []
    for thing in (thing for thing in reading.things if thing.materiel == "area" and thing.value is not None):
        start = reading.left[thing.first]
        whole = next((d for d in reversed(drafts) if d.kind is ClaimKind.STRIKE and d.value and d.value > (thing.value or 0)), None)
        told = any(0 < thing.first - term.last <= 3 for term in reading.all("including"))
        if whole is not None and whole.start < start and told:
            draft = _draft(reading, Number(thing.first, thing.last, thing.value or 0, thing.qualifier), whole, thing.last)
            draft.targets, draft.whole = ("area",), whole
            found.append(draft)
    return found


def _ends_before(reading: Reading, draft: Draft, place: int) -> bool:
    return draft.start < reading.left[place]


def _elsewhere(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "відбили 17 атак у районі Степового та 12 – поблизу Невельського": a second count of what was told, with places of its own."""
    if not any(draft.kind in COUNTED and draft.value for draft in drafts):
        return []
    found = []
    for number in _bare(reading):
        dash = number.last + 1
        placed = (reading.word(dash) in DASHES or (reading.word(number.first - 1) in FURTHER and reading.word(dash) in WAS)) and (
            reading.at("near", dash + 1) or reading.at("within", dash + 1)
        )
        placed = placed or (reading.word(number.first - 1) in JOINED and reading.at("near", dash))  # "two near Lisne and one near Luhove"
        start = reading.left[number.first]
        before = [draft for draft in drafts if draft.kind in COUNTED and draft.value and draft.thing is None and draft.start < start]
        upon = reading.word(dash) in DASHES and reading.word(dash + 1) in UPON and _all_strikes(before)
        if not (placed or upon) or not before or any(thing.first == number.first and not thing.elliptic for thing in reading.things):
            continue
        whole = before[-1]
        after = min((other.first for other in _bare(reading) if other.first > number.first), default=len(reading.tokens))
        own = [place for place in reading.places if number.first < place.at < after]
        draft = _draft(reading, number, whole, reading.token_at(own[-1].end - 1) if own else dash)
        draft.places, whole.places = own, [place for place in whole.places if place.at < number.first]
        found.append(draft)
    return [*found, *_after_places(reading, drafts), *_in_next_sector(reading, drafts)]


def _all_strikes(drafts: list[Draft]) -> bool:
    """ "завдала 12 ударів по районах зосередження, ще 2 – по складах": whether all that a sentence has counted before are strikes."""
    return bool(drafts) and all(draft.kind is ClaimKind.STRIKE for draft in drafts)


def _times_more(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "attacked five times near Lisne and twice near Luhove": times that the verb before is told of again, with places of their own."""
    found: list[Draft] = []
    for number in _times(reading):
        placed = number.last + 1 + (reading.word(number.last + 1) in DASHES)
        joined = reading.on("joint", number.first - 1) is not None or reading.word(number.first - 1) == ","
        start = reading.left[number.first]
        whole = next(
            (draft for draft in (*reversed(found), *reversed(drafts)) if draft.kind in COUNTED and draft.value and draft.start < start),
            None,
        )
        own = [place for place in reading.places if place.at > number.last]
        if whole is None or not (joined and own and (reading.at("near", placed) or reading.at("within", placed))):
            continue
        draft = _draft(reading, number, whole, reading.token_at(own[-1].end - 1))
        draft.places, whole.places = own, [place for place in whole.places if place not in own]
        found.append(draft)
    return found


def _times(reading: Reading) -> list[Number]:
    """Numbers of times, by a word of their own or with one after them: "twice", "11 times"."""
    once = [Number(term.first, term.last, float(term.value)) for term in reading.all("once")]
    counted = [replace(number, last=number.last + 1) for number in reading.numbers if reading.word(number.last + 1) in TIMES]
    return sorted(
        once + [number for number in counted if all(number.first != term.first for term in once)], key=lambda number: number.first
    )


def _after_places(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "відбили 17 атак біля Степового, поблизу Невельського – 12": a further count after its places, or after its sector."""
    found: list[Draft] = []
    for number in _bare(reading):
        start = reading.left[number.first]
        before = [draft for draft in (*drafts, *found) if draft.kind in COUNTED and draft.value and not draft.thing and draft.start < start]
        ends = reading.word(number.first - 1) in DASHES and reading.word(number.last + 1) in CLOSES
        if not ends or not before or _said(reading, number, [draft for draft in before if draft.value == number.value]):
            continue
        border = max((other.last + 1 for other in reading.numbers if other.last < number.first and not other.article), default=0)
        leads = [term.first for name in ("near", "within") for term in reading.all(name) if border < term.first < number.first]
        border = max([border, *leads])
        own = [place for place in reading.places if border <= place.at < number.first]
        sector = next((span for span in reversed(sector_spans(reading)) if border <= span[0] and span[1] == number.first - 2), None)
        if not own and sector is None:
            continue
        draft = _draft(reading, number, before[-1], number.last)
        draft.start = min([own[0].start] if own else [reading.left[sector[0]]] if sector else [draft.start])
        draft.places, before[-1].places = own, [place for place in before[-1].places if place not in own]
        draft.direction = reading.surface(*sector) if sector else draft.direction
        found.append(draft)
    return found


def _in_next_sector(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "Seven attacks were repulsed in the Lisne sector and six in the Sosnove sector": a count with a sector of its own."""
    found: list[Draft] = []
    for number in _bare(reading):
        start = reading.left[number.first]
        before = [draft for draft in drafts if draft.kind in FIGHTS and draft.value and draft.start < start]
        lead = reading.word(number.first - 1) in JOINING and reading.word(number.last + 1) in ("in", "on")
        spans = sector_spans(reading) if lead and before else ()
        sector = next((span for span in spans if 0 < span[0] - number.last <= TO_SECTOR), None)
        if sector is None or not before or before[-1].value == number.value:
            continue
        draft = _draft(reading, number, before[-1], sector[1])
        draft.direction = reading.surface(*sector)
        draft.places = []
        found.append(draft)
    return found


def _in_sector(reading: Reading, frame: Frame, told: list[Draft]) -> list[Draft]:
    """ "Больше всего – 44 – на Покровском направлении": a part of the fights told before, by the sector."""
    whole = next((draft for draft in reversed(told) if draft.kind is ClaimKind.ENGAGEMENT and draft.value), None)
    if whole is None:
        return []
    number = next((n for n in _bare(reading) if DASHES & {reading.word(n.first - 1), reading.word(n.last + 1)}), None)
    if number is None or number.value >= (whole.value or 0):
        return []
    draft = _draft(reading, number, whole, number.last)
    draft.frame, draft.direction, draft.whole = frame, reading.direction, whole
    return [draft]


def _going_on(reading: Reading, frame: Frame, drafts: list[Draft]) -> list[Draft]:
    """ "зупинили три штурми, ще один триває": one more fight, of the kind told before."""
    found = []
    for term in reading.all("ongoing"):
        number = next((n for n in reversed(_bare(reading)) if 0 < term.first - n.last <= OPEN), None)
        whole = next((d for d in reversed(drafts) if d.kind in FIGHTS), None)
        of_troops = number is not None and any(number.last < party.first < term.first for party in reading.all("party"))
        if (
            number is None
            or of_troops
            or whole is None
            or _said(reading, number, drafts)
            or frame.claimant.source != whole.frame.claimant.source
        ):
            continue
        draft = _draft(reading, number, whole, term.last)
        draft.kind, draft.frame = ClaimKind.ENGAGEMENT, frame
        found.append(draft)
    return found


def _said(reading: Reading, number: Number, drafts: list[Draft]) -> bool:
    start = reading.left[number.first]
    return any(draft.value == number.value and draft.start <= start < draft.end for draft in drafts)


def _of_those_told(reading: Reading, drafts: list[Draft], told: list[Draft]) -> list[Draft]:
    """ "Близько 70 із них – «шахеди»": a part of what the sentence before counted, and nothing else in this one."""
    before = next((draft for draft in reversed(told) if draft.materiel in FIRED and draft.thing), None)
    if drafts or before is None:
        return []
    found = []
    for number in _bare(reading):
        of_them = next((term for term in reading.all("including") if 0 < term.first - number.last <= 2), None)
        kind = of_them and next(
            (term for name in ("model", "materiel") for term in reading.all(name) if 0 < term.first - of_them.last <= 4), None
        )
        if kind is None or not (kind.value in narrower(before.materiel or "") or before.materiel in narrower(kind.value)):
            continue
        draft = _draft(reading, number, before, kind.last)
        draft.materiel, draft.effect, draft.tally = kind.value, before.effect, before.tally
        draft.model = reading.surface(kind.first, kind.last) if kind.category == "model" else None
        draft.whole = before
        found.append(draft)
    return found


def _of_fights(reading: Reading, frame: Frame, drafts: list[Draft]) -> list[Draft]:
    """ "168 clashes took place, 41 of which in the Pokrovsk sector", "Of the 168 clashes, 41 were in it": a part, told by the sector."""
    whole = next((d for d in reversed(drafts) if d.kind is ClaimKind.ENGAGEMENT and d.value), None)
    if whole is None or reading.direction is None or frame.claimant.source != whole.frame.claimant.source:
        return []
    found = []
    for number in _bare(reading):
        of_them = next((term for term in reading.all("including") if 0 < term.first - number.last <= 2 or _opens_part(number, term)), None)
        opened = number.last if reading.word(0) == "of" and reading.at("be", number.last + 1) else None
        end = of_them.last if of_them else opened
        if end is None or reading.direction_at < number.first or number.value >= (whole.value or 0) or _said(reading, number, drafts):
            continue
        if any(p.kind not in ("ENGAGEMENT", "LAUNCH") for p in reading.predicates if p.term.first > number.first):
            continue
        draft = _draft(reading, number, whole, max(end, number.last))
        draft.frame, draft.direction, draft.whole = frame, reading.direction, whole
        if whole.frame is frame and whole.start < draft.start:
            whole.frame, whole.direction = replace(frame, direction=None), None  # only the part is of the sector
        found.append(draft)
    return found


def _opens_part(number: Number, including: Term) -> bool:
    """ "з яких найбільше – 47 – сталося на Лиманському напрямку": a part's number after "of which"."""
    return 0 < number.first - including.last <= PART


def strikes_of_munitions(reading: Reading, first: int, last: int) -> list[Number]:
    """The numbers of the munitions that fell, right after a word for their fall: "влучання 21 БпЛА"."""
    return [
        Number(thing.first, thing.last, thing.value, thing.qualifier)
        for thing in reading.things
        if thing.materiel in FIRED and thing.value is not None and not thing.article and first < thing.first <= last
    ]
