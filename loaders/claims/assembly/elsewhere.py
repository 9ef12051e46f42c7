"""Further counts of what was told, with places or a sector of their own: "17 attacks near Stepove and 12 near Luhove"."""

from dataclasses import replace

from loaders.claims.assembly.bare import bare, is_told, of_its_kind
from loaders.claims.draft import Draft
from loaders.claims.marks import DASHES
from loaders.claims.mentions.kinds import FIGHTS
from loaders.claims.mentions.sectors import sector_spans
from loaders.claims.reading import Number, Reading
from loaders.claims.tables import words
from schema.ontology.enums import ClaimKind

JOINING = frozenset(("and", ",", "while"))
JOINED = frozenset(("and", "plus"))
TO_SECTOR = 3  # tokens from a count to the name of its sector
COUNTED = frozenset((ClaimKind.ENGAGEMENT, ClaimKind.REPELLED_ATTACK, ClaimKind.STRIKE))
CLOSES = frozenset(("", ".", ",", ";"))
UPON = words("dropped_on")
FURTHER, WAS, TIMES = words("further"), words("was"), words("times")


def elsewhere(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "відбили 17 атак у районі Степового та 12 – поблизу Невельського": a second count of what was told, with places of its own."""
    if not any(draft.kind in COUNTED and draft.value for draft in drafts):
        return []
    found = []
    for number in bare(reading):
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
        after = min((other.first for other in bare(reading) if other.first > number.first), default=len(reading.tokens))
        own = [place for place in reading.places if number.first < place.at < after]
        draft = of_its_kind(reading, number, whole, reading.token_at(own[-1].end - 1) if own else dash)
        draft.places, whole.places = own, [place for place in whole.places if place.at < number.first]
        found.append(draft)
    return [*found, *_after_places(reading, drafts), *_in_next_sector(reading, drafts)]


def _all_strikes(drafts: list[Draft]) -> bool:
    """ "завдала 12 ударів по районах зосередження, ще 2 – по складах": whether all that a sentence has counted before are strikes."""
    return bool(drafts) and all(draft.kind is ClaimKind.STRIKE for draft in drafts)


def times_more(reading: Reading, drafts: list[Draft]) -> list[Draft]:
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
        draft = of_its_kind(reading, number, whole, reading.token_at(own[-1].end - 1))
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


def ends_after_dash(reading: Reading, number: Number) -> bool:
    """ "поблизу Невельського – 12,": whether a number stands between a dash and the end of its clause."""
    return reading.word(number.first - 1) in DASHES and reading.word(number.last + 1) in CLOSES


def _after_places(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "відбили 17 атак біля Степового, поблизу Невельського – 12": a further count after its places, or after its sector."""
    found: list[Draft] = []
    for number in bare(reading):
        start = reading.left[number.first]
        before = [draft for draft in (*drafts, *found) if draft.kind in COUNTED and draft.value and not draft.thing and draft.start < start]
        if (
            not ends_after_dash(reading, number)
            or not before
            or is_told(reading, number, [draft for draft in before if draft.value == number.value])
        ):
            continue
        border = max((other.last + 1 for other in reading.numbers if other.last < number.first and not other.article), default=0)
        leads = [term.first for name in ("near", "within") for term in reading.all(name) if border < term.first < number.first]
        border = max([border, *leads])
        own = [place for place in reading.places if border <= place.at < number.first]
        sector = next((span for span in reversed(sector_spans(reading)) if border <= span[0] and span[1] == number.first - 2), None)
        if not own and sector is None:
            continue
        draft = of_its_kind(reading, number, before[-1], number.last)
        draft.start = min([own[0].start] if own else [reading.left[sector[0]]] if sector else [draft.start])
        draft.places, before[-1].places = own, [place for place in before[-1].places if place not in own]
        draft.direction = reading.surface(*sector) if sector else draft.direction
        found.append(draft)
    return found


def _in_next_sector(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "Seven attacks were repulsed in the Lisne sector and six in the Sosnove sector": a count with a sector of its own."""
    found: list[Draft] = []
    for number in bare(reading):
        start = reading.left[number.first]
        before = [draft for draft in drafts if draft.kind in FIGHTS and draft.value and draft.start < start]
        lead = reading.word(number.first - 1) in JOINING and reading.word(number.last + 1) in ("in", "on")
        spans = sector_spans(reading) if lead and before else ()
        sector = next((span for span in spans if 0 < span[0] - number.last <= TO_SECTOR), None)
        if sector is None or not before or before[-1].value == number.value:
            continue
        draft = of_its_kind(reading, number, before[-1], sector[1])
        draft.direction = reading.surface(*sector)
        draft.places = []
        found.append(draft)
    return found
