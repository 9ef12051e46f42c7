"""Fights counted sector by sector: "найбільше на Покровському (38), Лиманському (25) та Торецькому (14) напрямках"."""

from dataclasses import replace

from loaders.claims.draft import Draft, Frame, opponent
from loaders.claims.marks import DASHES, DASHES_AND_COLON
from loaders.claims.mentions.kinds import FIGHTS
from loaders.claims.mentions.sectors import sector_after, sector_before, sector_spans
from loaders.claims.reading import Number, PlaceName, Predicate, Reading
from loaders.claims.tables import words
from schema.ontology.enums import ClaimKind

COUNTED = words("fights_counted")  # after a sector's number
NEUTRAL = words("fights")
ENDS = words("links") | frozenset(".,;")
CLOSES = 3  # tokens from a number to the end of its bracket
Row = tuple[tuple[int, int], Number]


def fights_of_sectors(reading: Reading, frame: Frame, drafts: list[Draft], told: list[Draft]) -> list[Draft]:
    """The drafts of a sentence with those of its fights that it counts sector by sector, instead of what else was made of them."""
    rows = _rows(reading)
    if len(rows) < 2:
        return drafts
    values = {number.value for _, number in rows}
    replaced = [draft for draft in drafts if draft.kind in FIGHTS and (draft.value is None or draft.value in values)]
    whole = replaced[0] if replaced else _by_verb(reading, frame) or _told_before(frame, told)
    if whole is None:
        return drafts
    kept = [draft for draft in drafts if draft not in replaced]
    found = [_row(reading, whole, row) for row in rows]
    for draft in kept:
        if draft.kind in FIGHTS and (draft.value or 0) >= sum(row.value or 0 for row in found):
            _sum_up(draft, found, rows)
    return [*kept, *found]


def _sum_up(draft: Draft, found: list[Draft], rows: list[Row]) -> None:
    """ "120 зіткнень, найбільше – на Лиманському (22) і Торецькому (14) напрямках": what all of them add up to is of no sector."""
    draft.frame, draft.direction = replace(draft.frame, direction=None), None
    draft.places = [place for place in draft.places if not any(first <= place.at <= last for (first, last), _ in rows)]
    for row in found:
        row.whole = draft


def _rows(reading: Reading) -> list[Row]:
    """The sectors that have a number of their own: "Лиманському (25)", "25 – на Лиманському"."""
    numbers = [
        number for number in reading.numbers if not (number.article or number.sign or (number.measure and not _of_fights(reading, number)))
    ]
    if len(numbers) < 2 or not reading.has("direction_word"):
        return []
    return [(sector, number) for number in numbers if (sector := _sector_of(reading, number)) is not None]


def _sector_of(reading: Reading, number: Number) -> tuple[int, int] | None:
    """The sector beside a number: "Лиманському (25)", "Лиманському – 25", "25 – на Лиманському"."""
    led, after = reading.word(number.first - 1), number.last + 1 + _of_fights(reading, number)
    if (led == "(" and _closes(reading, number)) or (led in DASHES_AND_COLON and _ends(reading, number)):
        return sector_before(reading, number.first - 2)
    return sector_after(reading, after + 1) if reading.word(after) in DASHES else None


def _of_fights(reading: Reading, number: Number) -> bool:
    """ "25 разів", "25 зіткнень": what a number of fights counts."""
    return reading.word(number.last + 1) in COUNTED


def _closes(reading: Reading, number: Number) -> bool:
    """Whether a bracket has nothing but a number, or it and "зіткнень": "(38)", "(38 боєзіткнень)"."""
    after = reading.words[number.last + 1 : number.last + 1 + CLOSES]
    return ")" in after and all(word in COUNTED for word in after[: after.index(")")])


def _ends(reading: Reading, number: Number) -> bool:
    """Whether a number after a dash counts the fights told before, and nothing of its own: "– 25,", "– 25 разів,"."""
    after = reading.word(number.last + 1)
    return not after or after in ENDS or _of_fights(reading, number) or reading.at("direction_word", number.last + 1) is not None


def _by_verb(reading: Reading, frame: Frame) -> Draft | None:
    """What a verb or a noun of fighting tells that no draft was made of: "найчастіше штурмували на Лиманському – 25 разів"."""
    verb = next((p for p in reading.predicates if p.kind in FIGHTS and not p.refused), None)
    return None if verb is None else _with_sides(Draft(ClaimKind(verb.kind), reading.left[verb.term.first], 0, frame), verb, frame)


def _with_sides(draft: Draft, verb: Predicate, frame: Frame) -> Draft:
    if draft.kind is ClaimKind.REPELLED_ATTACK or NEUTRAL.isdisjoint(verb.term.entry.phrase.split()):
        draft.actor, draft.target = opponent(frame.side), frame.side
    return draft


def _told_before(frame: Frame, told: list[Draft]) -> Draft | None:
    """The fights that the sentence before has counted: "Найгарячіше – на Лиманському (25) та Торецькому (14) напрямках"."""
    return next((draft for draft in reversed(told) if draft.kind in FIGHTS and draft.value and draft.frame.section == frame.section), None)


def _row(reading: Reading, whole: Draft, row: Row) -> Draft:
    (first, last), number = row
    start, end = min(reading.left[first], reading.left[number.first]), max(reading.right[last], reading.right[number.last])
    draft = Draft(whole.kind, start, end, whole.frame)
    draft.value, draft.qualifier, draft.as_stated = number.value, number.qualifier, reading.surface(number.first, number.last)
    draft.actor, draft.target, draft.period, draft.by = whole.actor, whole.target, whole.period, whole.by
    draft.direction = reading.surface(first, last)
    return draft


def share_places(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "на Лиманському напрямку наступав біля Лісного, на Сіверському – поблизу Ясного": a dash for the verb, and places of the next sector."""
    heads = [span for span in sorted(sector_spans(reading)) if _before_places(reading, span[1] + 1)] if len(reading.places) > 1 else []
    if not heads:
        return drafts
    found: list[Draft] = []
    for draft in (draft for draft in drafts if draft.kind in FIGHTS and any(place.at > heads[0][1] for place in draft.places)):
        if draft.direction or draft.start > reading.left[heads[0][0]]:
            continue  # a row that has a sector of its own
        for number, head in enumerate(heads):
            end = heads[number + 1][0] if number + 1 < len(heads) else reading.size
            found += _in_next(reading, draft, head, [place for place in draft.places if head[1] < place.at < end])
        draft.places = [place for place in draft.places if place.at < heads[0][0]]
        draft.direction = draft.direction or draft.frame.direction
    return [*drafts, *found]


def _before_places(reading: Reading, dash: int) -> bool:
    return reading.word(dash) in DASHES and not {"near", "within"}.isdisjoint(reading.here(dash + 1))


def _in_next(reading: Reading, whole: Draft, sector: tuple[int, int], places: list[PlaceName]) -> list[Draft]:
    if not places:
        return []
    draft = Draft(whole.kind, reading.left[sector[0]], max(place.end for place in places), whole.frame)
    draft.actor, draft.target, draft.period, draft.by, draft.places = whole.actor, whole.target, whole.period, whole.by, places
    draft.direction = reading.surface(*sector)
    return [draft]


def part_from_sum(reading: Reading, drafts: list[Draft]) -> None:
    """ "сталося 58 боїв, на Лиманському напрямку відбито 28 атак": what is counted before the comma is of the whole front."""
    at, start = reading.direction_at, reading.left[reading.direction_at]
    fights = sorted((draft for draft in drafts if draft.kind in FIGHTS and draft.value), key=lambda draft: draft.start)
    if len(fights) < 2 or not fights[0].start < start < fights[1].start or len(set(sector_spans(reading))) != 1:
        return
    whole, parts = fights[0], fights[1:]
    begins = reading.token_at(whole.start)
    if "," in reading.words[begins:at] and not whole.places and (whole.value or 0) > max(part.value or 0 for part in parts):
        _sum_up(whole, parts, [])
