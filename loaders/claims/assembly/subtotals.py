"""Sub-totals of a sum that another sentence states: by sector, by group, by region, row after row."""

from collections.abc import Iterable, Sequence

from loaders.claims.assembly.headlines import SAME_EFFECT, untitled
from loaders.claims.assembly.merge import SALVO
from loaders.claims.assembly.parts import FEWEST, may_be_part
from loaders.claims.draft import Draft
from loaders.claims.mentions.kinds import AERIAL, DOWNED, FIGHTS, SITES
from schema.ontology.enums import ClaimKind, Party, Qualifier, TallyBasis

MOST = 3  # counts, fewer than which hold no sum and its parts
SOON = 4  # sentences in which a sector's fights are spoken of on
LARGE = 100  # a sum that may be rounded where its parts are
ROUNDED = (0.97, 1.05)  # what hedged parts add up to, as a share of their hedged sum
OVER = 1.2  # times the day's fights that the sectors' may come to: they are counted at other hours
PEOPLE = frozenset(("troops", "civilians", "mercenaries"))
Content = tuple[ClaimKind, str | None, Party | None, str, TallyBasis]


def link_subtotals(drafts: Sequence[Draft], text: str) -> None:
    """Set `whole` of what is counted in a sector, a group's zone or a region, where the report's body tells the sum of them all too."""
    _unlink_days(drafts)
    counted = [draft for draft in drafts if draft.value is not None and not untitled(draft, text)]
    if len(counted) < MOST:
        return
    fought = [draft for draft in counted if draft.kind in FIGHTS and draft.whole is None]
    if len(fought) > 1:
        _within_sectors(fought)
        _of_the_front(fought)
    others = [draft for draft in counted if draft.kind in (ClaimKind.LOSS, ClaimKind.LAUNCH)]
    placed = _by_content(draft for draft in others if _somewhere(draft))
    for number, total in enumerate(others):
        if total.whole is None and (total.value or 0) > 1:
            alike = placed.get(_content(total)) if placed else None
            _take(total, _rows(total, others[number + 1 :]) or (_shares(total, others, alike) if alike else ()))


def _unlink_days(drafts: Sequence[Draft]) -> None:
    """ "346,070 troops, including 1,250 in the past day": what a day adds to a running total is no part of another day's sum."""
    for draft in drafts:
        if draft.whole is not None and draft.tally is not draft.whole.tally:
            draft.whole = None


def _take(total: Draft, parts: Iterable[Draft]) -> None:
    for part in parts:
        part.whole = total


def _sector(draft: Draft) -> str | None:
    return draft.direction or draft.frame.direction


def _somewhere(draft: Draft) -> bool:
    """Whether a count is of a sector, of places or of a group's zone, and not of the whole front."""
    return bool(draft.places or _sector(draft) or draft.frame.group)


def _one_voice(one: Draft, other: Draft) -> bool:
    return one.frame.claimant.source == other.frame.claimant.source and one.tally is other.tally


def _content(draft: Draft) -> Content:
    """What the counts of several places share with their sum."""
    return (draft.kind, draft.materiel, draft.target, draft.frame.claimant.source, draft.tally)


def _by_content(drafts: Iterable[Draft]) -> dict[Content, list[Draft]]:
    found: dict[Content, list[Draft]] = {}
    for draft in drafts:
        found.setdefault(_content(draft), []).append(draft)
    return found


def _within_sectors(fought: list[Draft]) -> None:
    """ "атакував 19 разів. П'ять боїв тривають, 14 атак відбито": what became of a sector's attacks."""
    head, left = fought[0], 0.0
    for draft in fought:
        if draft.kind is ClaimKind.ENGAGEMENT and (
            draft.places or _sector(draft) != _sector(head) or draft.sentence - head.sentence > SOON
        ):
            head, left = draft, draft.value or 0
        elif draft is not head and _sector(head) is not None and _sector(draft) == _sector(head) and (draft.value or 0) <= left:
            draft.whole, left = head, left - (draft.value or 0)


def _of_the_front(fought: list[Draft]) -> None:
    """ "Upwards of 120 clashes today. … On the Lisne front, 13 attacks": the sectors' fights are parts of the day's."""
    most = max(draft.value or 0 for draft in fought)
    totals = [
        draft
        for draft in fought
        if draft.kind is ClaimKind.ENGAGEMENT
        and not draft.places
        and (_sector(draft) is None or draft.value == most)
        and (draft.value or 0) > 1
    ]
    for number, total in enumerate(totals):
        end = totals[number + 1].start if number + 1 < len(totals) else fought[-1].start + 1
        begin = total.start if number else 0
        shares = [
            draft
            for draft in fought
            if begin <= draft.start < end and draft.whole is None and draft is not total and _somewhere(draft) and _one_voice(draft, total)
        ]
        if sum((draft.value or 0.0 for draft in shares), 0.0) <= OVER * (total.value or 0):
            _take(total, shares)


def _rows(total: Draft, after: list[Draft]) -> list[Draft]:
    """ "Втрачено 279 одиниць техніки:" and the rows after it, as far as they add up to it."""
    if total.materiel in PEOPLE:
        return []
    rows: list[Draft] = []
    told = 0.0
    for draft in after:
        if draft.kind is not total.kind or draft.whole is not None or (total.frame.group and draft.frame.group is not total.frame.group):
            continue
        if draft.materiel is None or draft.materiel in PEOPLE or draft.materiel in SITES or not _row_of(draft, total):
            break
        told += draft.value or 0
        if told > (total.value or 0):
            break
        rows.append(draft)
        if told == total.value:
            return rows if len(rows) >= FEWEST else []
    return []


def _row_of(draft: Draft, total: Draft) -> bool:
    return may_be_part(draft, total) and draft.materiel != total.materiel and _one_voice(draft, total) and draft.target is total.target


def _shares(total: Draft, others: list[Draft], placed: Sequence[Draft]) -> list[Draft]:
    """ "The army lost some 1,385 troops … 150 in the zone of Group North, over 230 …": counts of several places that add up to the sum."""
    if not _sums_up(total):
        return []
    told = sum((draft.value or 0.0 for draft in others if draft.whole is total), 0.0)
    shares = [draft for draft in placed if draft is not total and draft.whole is None and _share_of(draft, total)]
    if len(shares) < (1 if told else FEWEST) or shares[0].start < total.start:
        return []
    summed = told + sum((draft.value or 0.0 for draft in shares), 0.0)
    return shares if _adds_up(total, shares, summed) or (_of_groups(total, shares) and _half(total, summed)) else []


def _sums_up(total: Draft) -> bool:
    """Whether a count may be the sum of others: of the whole front, or a large one; a lead may have the group that it names next."""
    value = total.value or 0
    grouped = total.frame.group is not None and not (total.materiel == "troops" and value >= LARGE)
    placed = bool(total.places) and not (total.materiel in AERIAL and value >= SALVO)
    return not (grouped or placed or _sector(total))


def _of_groups(total: Draft, shares: list[Draft]) -> bool:
    """Whether men lost on the whole front are told again by the groups' zones."""
    return total.materiel == "troops" and not _somewhere(total) and all(draft.frame.group for draft in shares)


def _half(total: Draft, summed: float) -> bool:
    value = total.value or 0
    return value / 2 <= summed <= ROUNDED[1] * value


def _share_of(draft: Draft, total: Draft) -> bool:
    effects = {draft.effect, total.effect}
    alike = len(effects) == 1 or effects <= SAME_EFFECT or effects <= DOWNED
    return alike and (draft.value or 0) < (total.value or 0)


def _adds_up(total: Draft, shares: list[Draft], told: float) -> bool:
    if told == total.value:
        return True
    value = total.value or 0
    hedged = value >= LARGE and not _somewhere(total) and any(draft.qualifier is not Qualifier.EXACT for draft in (total, *shares))
    return hedged and ROUNDED[0] * value <= told <= ROUNDED[1] * value
