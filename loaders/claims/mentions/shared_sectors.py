"""Which of a sentence's several front sectors each of its claims is of."""

from collections.abc import Collection
from dataclasses import replace

from loaders.claims.draft import Draft
from loaders.claims.marks import DASHES_AND_COLON, PAUSES
from loaders.claims.mentions.sectors import PREPOSITIONS, sector_spans, speaks_of_sectors
from loaders.claims.reading import Reading
from schema.ontology.enums import ClaimKind

FEWEST = 2  # parts of a sum
SHARED = frozenset((ClaimKind.ENGAGEMENT, ClaimKind.REPELLED_ATTACK, ClaimKind.ADVANCE, ClaimKind.LOSS))


def _elsewhere(draft: Draft, drafts: Collection[Draft], sectors: list[int]) -> bool:
    """ "53 attacks in the Lisne outskirts, 11 in the Sosnove direction": whether a place and no sector stands between a claim and the next."""
    ends = min((other.start for other in drafts if other.start > draft.start), default=draft.end)
    placed = any(draft.start < place.start < ends for place in draft.places)
    return placed and not any(draft.start < start < ends for start in sectors)


def share_sectors(reading: Reading, drafts: Collection[Draft]) -> None:
    """Of a sentence that names several sectors each claim has its own: the one before it where a sector opens the sentence, else the one after."""
    if not (reading.has("direction_word") or speaks_of_sectors(reading.text)):
        return  # it names one at the most
    sums = [id(draft.whole) for draft in drafts if draft.whole is not None and draft.direction]  # of sectors, and of none of them
    found = [draft for draft in drafts if draft.direction is None and draft.kind in SHARED and id(draft) not in sums]
    spans = dict(sorted(sector_spans(reading))) if found else {}
    if len(spans) < 2:
        return
    starts = [(reading.left[first], reading.surface(first, last)) for first, last in spans.items()]
    found = [draft for draft in found if not _summed(draft, drafts, starts[0][0])]
    if not found:
        return
    opens = starts[0][0] < min(draft.start for draft in found) or all(_opens_clause(reading, first) for first in spans)
    for draft in found:
        if not opens and _elsewhere(draft, drafts, [start for start, _ in starts]):
            draft.frame = replace(draft.frame, direction=None)
            continue
        before = [name for start, name in starts if start < draft.start]
        after = [name for start, name in starts if start >= draft.start]
        if before and reading.word((reading.token_at(draft.start) or 0) - 1) in DASHES_AND_COLON:
            after = []  # "on the Lisne axis – 23 attacks, on the Sosnove axis – 14"
        draft.direction = (before[-1:] or after[:1])[0] if opens else (after[:1] or before[-1:])[0]


def _summed(draft: Draft, drafts: Collection[Draft], first: int) -> bool:
    """ "38 soldiers surrendered: 12 in the Lisne area, 26 in the Sosnove area": what is counted before the first sector, with its parts after it."""
    parts = [part for part in drafts if part.whole is draft]
    if len(parts) < FEWEST or not draft.start < parts[0].start < first:
        return False
    draft.frame = replace(draft.frame, direction=None)
    return True


def _opens_clause(reading: Reading, first: int) -> bool:
    """ "тривають бої: на Лиманському …, а на Сіверському …": whether a sector stands right behind the mark that begins its clause."""
    lead = first - 1 if reading.word(first - 1) in PREPOSITIONS else first
    return not PAUSES.isdisjoint(reading.words[max(0, lead - 2) : lead])
