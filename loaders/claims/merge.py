"""One claim for what a report says twice: the hedged and the fuller telling wins, its quote the first in the body."""

from collections.abc import Iterable, Sequence

from loaders.claims.draft import Draft
from schema.ontology.enums import ClaimKind, Effect, Qualifier, TallyBasis

SAME_EFFECT = frozenset((Effect.KILLED, Effect.CASUALTIES, Effect.DESTROYED, Effect.LOST, Effect.DAMAGED))


def merge(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without the second tellings, whose facets the first takes over."""
    kept: list[Draft] = []
    index: dict[tuple[object, ...], list[Draft]] = {}
    for draft in drafts:
        key = _key(draft)
        twin = next((other for other in index.get(key, ()) if _same(other, draft)), None)
        if twin is None:
            kept.append(draft)
            index.setdefault(key, []).append(draft)
        else:
            _take_over(twin, draft, drafts)
    return kept


def _key(draft: Draft) -> tuple[object, ...]:
    return (draft.kind, draft.materiel, draft.value, draft.tally, draft.frame.claimant.source, draft.target)


def _same(one: Draft, other: Draft) -> bool:
    if one.kind is ClaimKind.CONTROL_CHANGE:
        return [_stem(one, place) for place in one.places] == [_stem(other, place) for place in other.places]
    if one.value is None or one.sentence == other.sentence or (one.whole is None) != (other.whole is None):
        return False
    if one.effect is not other.effect and not {one.effect, other.effect} <= SAME_EFFECT:
        return False
    if (one.model or "") != (other.model or "") and one.model and other.model:
        return False
    return one.tally is TallyBasis.CUMULATIVE or _same_section(one, other)


def _stem(draft: Draft, place: object) -> str:
    return str(place.start)  # type: ignore[attr-defined]


def _same_section(one: Draft, other: Draft) -> bool:
    """Whether two tellings may mean the same: one sector and group, or one that names neither."""
    sector = {draft.direction or draft.frame.direction for draft in (one, other)} - {None}
    groups = {draft.frame.group.name for draft in (one, other) if draft.frame.group}
    near = one.frame.section == other.frame.section
    return len(sector) < 2 and len(groups) < 2 and (near or (one.value or 0) >= 20)


def _take_over(kept: Draft, other: Draft, drafts: Iterable[Draft]) -> None:
    if other.qualifier is not Qualifier.EXACT:
        kept.qualifier = other.qualifier
    kept.model, kept.made_in = kept.model or other.model, kept.made_in or other.made_in
    kept.places = kept.places or other.places
    named = {(unit.name, unit.number, unit.type) for unit in kept.units}
    kept.units.extend(unit for unit in other.units if (unit.name, unit.number, unit.type) not in named)
    kept.whole = kept.whole or other.whole
    for draft in drafts:
        if draft.whole is other:
            draft.whole = kept
