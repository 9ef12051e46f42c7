"""Claims whose noun or verb the text leaves out, to be taken from the claim before: "four of them from MLRS", "one is still going on"."""

from dataclasses import replace

from loaders.claims.assembly.bare import bare, is_told, just_told, of_its_kind
from loaders.claims.assembly.brought import brought_to
from loaders.claims.assembly.elsewhere import elsewhere, times_more
from loaders.claims.assembly.launches import FIRED, WEAPONS
from loaders.claims.draft import Draft, Frame
from loaders.claims.marks import DASHES
from loaders.claims.mentions.kinds import FIGHTS
from loaders.claims.reading import Number, Reading
from loaders.claims.tables import words
from loaders.claims.words.tokens import Term
from schema.ontology.enums import ClaimKind
from schema.ontology.taxonomy import narrower

OPEN = 4  # tokens between an elided count and its verb
TIMES, THERE_WERE = words("times"), words("there_were")
OPENS, SHORT = 1, 10  # the token of a sector that begins a sentence, and tokens of one that says nothing else
PART = 3  # tokens between "of which" and the number of a part, "most of all" and a dash among them


def find_elided(reading: Reading, frame: Frame, drafts: list[Draft], before: tuple[int, list[Draft]]) -> list[Draft]:
    """Drafts of bare numbers; `drafts` are those of the sentence, `before` its number and the latest drafts of the sentences before it."""
    placed: list[Draft] = []
    if len(reading.numbers) > 1:
        placed = [*elsewhere(reading, drafts), *brought_to(reading, drafts)]
    elif reading.direction and not drafts:
        placed = _in_sector(reading, frame, just_told(*before))
    if "once" in reading.starts or reading.classes & TIMES.bit:
        placed += times_more(reading, [*drafts, *placed])
    if not ("including" in reading.starts or "ongoing" in reading.starts or reading.word(0) == "of"):
        return placed
    told = just_told(*before)
    return [
        *_salvoes(reading, drafts),
        *_areas(reading, drafts),
        *placed,
        *_going_on(reading, frame, [*told, *drafts]),
        *_of_those_told(reading, drafts, told),
        *_of_fights(reading, frame, [*told, *drafts]),
    ]


def _salvoes(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "96 обстрілів, чотири з яких – із РСЗВ": a part of the strikes, told by the weapon."""
    found = []
    for weapon in (term for term in reading.all("materiel") if term.value in WEAPONS):
        whole = next(
            (d for d in reversed(drafts) if d.kind is ClaimKind.STRIKE and d.value and _ends_before(reading, d, weapon.first)), None
        )
        number = next((n for n in reversed(bare(reading)) if 0 < weapon.first - n.last <= 6), None)
        if whole is None or number is None or reading.left[number.first] <= whole.start:
            continue
        if any(abs(term.first - number.first) <= 5 or abs(term.last - number.first) <= 3 for term in reading.all("including")):
            part = of_its_kind(reading, number, whole, weapon.last)
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
            draft = of_its_kind(reading, Number(thing.first, thing.last, thing.value or 0, thing.qualifier), whole, thing.last)
            draft.targets, draft.whole = ("area",), whole
            found.append(draft)
    return found


def _ends_before(reading: Reading, draft: Draft, place: int) -> bool:
    return draft.start < reading.left[place]


def _in_sector(reading: Reading, frame: Frame, told: list[Draft]) -> list[Draft]:
    """ "Больше всего – 44 – на Покровском направлении", "На Торецькому їх було 9": fights like those told before, by the sector."""
    last = next((draft for draft in reversed(told) if draft.kind in FIGHTS and draft.value), None)
    if last is None:
        return []
    other = last.direction or last.frame.direction
    beside = other is not None and other != reading.direction and reading.direction_at <= OPENS and reading.size <= SHORT
    number = next(
        (n for n in bare(reading) if DASHES & {reading.word(n.first - 1), reading.word(n.last + 1)} or _existed(reading, n)), None
    )
    if number is None or not (beside or (other is None and number.value < (last.value or 0) and last.kind is ClaimKind.ENGAGEMENT)):
        return []
    draft = of_its_kind(reading, number, last, number.last)
    draft.frame, draft.direction, draft.whole = frame, reading.direction, last.whole if beside else last
    return [draft]


def _existed(reading: Reading, number: Number) -> bool:
    """ "їх було 31", "31 было": a number that only a verb of being says how many there were."""
    return not {reading.word(number.first - 1), reading.word(number.last + 1)}.isdisjoint(THERE_WERE)


def _going_on(reading: Reading, frame: Frame, drafts: list[Draft]) -> list[Draft]:
    """ "зупинили три штурми, ще один триває": one more fight, of the kind told before."""
    found = []
    for term in reading.all("ongoing"):
        number = next((n for n in reversed(bare(reading)) if 0 < term.first - n.last <= OPEN), None)
        whole = next((d for d in reversed(drafts) if d.kind in FIGHTS), None)
        of_troops = number is not None and any(number.last < party.first < term.first for party in reading.all("party"))
        if (
            number is None
            or of_troops
            or whole is None
            or is_told(reading, number, drafts)
            or frame.claimant.source != whole.frame.claimant.source
        ):
            continue
        draft = of_its_kind(reading, number, whole, term.last)
        draft.kind, draft.frame = ClaimKind.ENGAGEMENT, frame
        found.append(draft)
    return found


def _of_those_told(reading: Reading, drafts: list[Draft], told: list[Draft]) -> list[Draft]:
    """ "Близько 70 із них – «шахеди»": a part of what the sentence before counted, and nothing else in this one; or of those launched in it."""
    launched = (draft for draft in reversed(drafts) if draft.kind is ClaimKind.LAUNCH)
    before = next((draft for draft in (launched if drafts else reversed(told)) if draft.materiel in FIRED and draft.thing), None)
    if before is None:
        return []
    found = []
    for number in bare(reading):
        kind = _kind_of_part(reading, number)
        if kind is None or not (kind.value in narrower(before.materiel or "") or before.materiel in narrower(kind.value)):
            continue
        if drafts and (number.value >= (before.value or 0) or reading.left[number.first] < before.end or is_told(reading, number, drafts)):
            continue
        draft = of_its_kind(reading, number, before, kind.last)
        draft.materiel, draft.effect, draft.tally = kind.value, before.effect, before.tally
        draft.model = reading.surface(kind.first, kind.last) if kind.category == "model" else None
        draft.whole = before
        found.append(draft)
    return found


def _kind_of_part(reading: Reading, number: Number) -> Term | None:
    """ "60 із них – «шахеди»", "з яких 60 – «шахеди»": of what kind a part is said to be."""
    of_them = next((term for term in reading.all("including") if 0 < term.first - number.last <= 2 or _opens_part(number, term)), None)
    begins = max(of_them.last, number.last) if of_them else reading.size
    kinds = (term for name in ("model", "materiel") for term in reading.all(name) if 0 < term.first - begins <= 4)
    return next((term for term in kinds if not any(reading.on("predicate", at) for at in range(begins + 1, term.first))), None)


def _of_fights(reading: Reading, frame: Frame, drafts: list[Draft]) -> list[Draft]:
    """ "168 clashes took place, 41 of which in the Pokrovsk sector", "Of the 168 clashes, 41 were in it": a part, told by the sector."""
    whole = next((d for d in reversed(drafts) if d.kind is ClaimKind.ENGAGEMENT and d.value), None)
    if whole is None or reading.direction is None or frame.claimant.source != whole.frame.claimant.source:
        return []
    found = []
    for number in bare(reading):
        of_them = next((term for term in reading.all("including") if 0 < term.first - number.last <= 2 or _opens_part(number, term)), None)
        opened = number.last if reading.word(0) == "of" and reading.at("be", number.last + 1) else None
        end = of_them.last if of_them else opened
        if end is None or reading.direction_at < number.first or number.value >= (whole.value or 0) or is_told(reading, number, drafts):
            continue
        if any(p.kind not in ("ENGAGEMENT", "LAUNCH") for p in reading.predicates if p.term.first > number.first):
            continue
        draft = of_its_kind(reading, number, whole, max(end, number.last))
        draft.frame, draft.direction, draft.whole = frame, reading.direction, whole
        if whole.frame is frame and whole.start < draft.start:
            whole.frame, whole.direction = replace(frame, direction=None), None  # only the part is of the sector
        found.append(draft)
    return found


def _opens_part(number: Number, including: Term) -> bool:
    """ "з яких найбільше – 47 – сталося на Лиманському напрямку": a part's number after "of which"."""
    return 0 < number.first - including.last <= PART
