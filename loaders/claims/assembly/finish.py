"""Drafts made claims: roles, periods, ids, quotes."""

from collections.abc import MutableMapping, Sequence
from operator import attrgetter

from loaders.claims.assembly.actors import actor
from loaders.claims.draft import Draft, opponent
from loaders.claims.mentions.period import cumulative
from loaders.claims.reading import PlaceName, Unit
from loaders.claims.words.morphology import CYRILLIC
from schema.claim import Claim, FormationMention, LocationMention, Period, Quantity
from schema.frozen import maker
from schema.keys import claim_content, content_id
from schema.ontology.enums import ClaimKind, Echelon, Effect, FormationRole, FormationType, LocationRole, Party, TallyBasis

make_claim, make_location, make_formation = maker(Claim), maker(LocationMention), maker(FormationMention)
NEAR_KINDS = frozenset((ClaimKind.ENGAGEMENT, ClaimKind.ADVANCE, ClaimKind.REPELLED_ATTACK, ClaimKind.LOSS))
START = attrgetter("start")
TYPES = {str(kind).lower(): kind for kind in FormationType}  # looked up at every claim: to call the class takes ten times as long
ECHELONS = {str(size).lower(): size for size in Echelon}
_set = object.__setattr__  # of a frozen claim, whose id is made of all the rest: another claim would take as long as all before it
BY_AN_ACTOR = frozenset((Effect.DESTROYED, Effect.SHOT_DOWN, Effect.KILLED, Effect.DAMAGED, Effect.CAPTURED))


def finish(report: str, text: str, drafts: Sequence[Draft], seen: MutableMapping[str, int]) -> tuple[Claim, ...]:
    """The claims of a passage, in the order of their quotes; `seen` counts those of the report that say the same, whose ids differ by it."""
    ordered = sorted(drafts, key=lambda draft: (draft.start, draft.end, draft.tally is TallyBasis.INCREMENT))
    claims = [_claim(text, draft) for draft in ordered]
    wholes = {id(draft.whole) for draft in ordered if draft.whole is not None}
    ids: dict[int, str] = {}
    for draft, claim in zip(ordered, claims, strict=True):
        content = claim_content(claim)
        ordinal = seen.get(content, 0)
        seen[content] = ordinal + 1
        own = content_id(report, content, ordinal)
        _set(claim, "id", own)
        if id(draft) in wholes:
            ids[id(draft)] = own
    for draft, claim in zip(ordered, claims, strict=True) if wholes else ():
        if draft.whole is not None:
            _set(claim, "part_of", ids.get(id(draft.whole)))
    return tuple(claims)


def _claim(text: str, draft: Draft) -> Claim:
    """The claim that a draft has become; places are told without the regions of others, and a day's claim has the sector of its frame."""
    frame, places = draft.frame, _without_regions(text, _places(draft))
    quantity = None if draft.value is None else Quantity(float(draft.value), draft.qualifier, draft.as_stated)
    return make_claim(
        id="",
        kind=draft.kind,
        quote=text[draft.start : draft.end],
        start=draft.start,
        end=draft.end,
        tally=draft.tally,
        effect=draft.effect,
        materiel=draft.materiel,
        model=draft.model,
        made_in=draft.made_in,
        quantity=quantity,
        period=_period(draft),
        actor=actor(draft),
        target=draft.target,
        claimant=frame.claimant,
        relayed_by=frame.relayed_by,
        targets=draft.targets,
        direction=draft.direction or (frame.direction if draft.tally is TallyBasis.INCREMENT else None),
        locations=_once([_location(text, draft, place) for place in places]) if places else (),
        formations=tuple([_formation(text, draft, unit) for unit in draft.units]) if draft.units else (),
    )


def _period(draft: Draft) -> Period:
    if draft.tally is TallyBasis.CUMULATIVE:
        return cumulative(draft.frame.count_day)
    if draft.period.start or draft.period.end:
        return draft.period
    return draft.frame.period


def _places(draft: Draft) -> list[PlaceName]:
    if draft.tally is TallyBasis.CUMULATIVE:
        return []
    if not draft.places and draft.frame.place:
        return [draft.frame.place]
    if not draft.places and draft.frame.there and draft.materiel == "civilians":
        return [draft.frame.there]
    return sorted(draft.places, key=START) if len(draft.places) > 1 else draft.places


def _without_regions(text: str, places: list[PlaceName]) -> list[PlaceName]:
    """The places without a region that one of its towns has beside it."""
    qualifying = [place.region for place in places if place.region] if places else ()
    if not qualifying:
        return places
    return [
        place for place in places if place.kind != "within" or not any(text[place.start : place.end] in region for region in qualifying)
    ]


def _once(found: list[LocationMention]) -> tuple[LocationMention, ...]:
    """Each place once, where a sentence names it again: "in Lisna Oblast, the Lisna Oblast authorities reported"."""
    if len(found) == 1:
        return tuple(found)
    return tuple({(place.surface, place.region, place.role): place for place in reversed(found)}.values())[::-1]


def _location(text: str, draft: Draft, place: PlaceName) -> LocationMention:
    """A place and its part: within it, near it, or what was hit; people hurt in a town are hurt where it is the object."""
    if place.kind == "within":
        role = LocationRole.WITHIN
    elif place.kind == "at" and draft.by is not None and draft.by.id == "engage_target":
        role = LocationRole.OBJECT
    elif (draft.kind in NEAR_KINDS or (draft.kind is ClaimKind.STRIKE and place.kind == "near")) and draft.materiel != "civilians":
        role = LocationRole.NEAR
    else:
        role = LocationRole.OBJECT
    return make_location(surface=text[place.start : place.end], start=place.start, end=place.end, role=role, region=place.region)


def _formation(text: str, draft: Draft, unit: Unit) -> FormationMention:
    """A formation, with the side that it is said to be of, else that of whoever acted or suffered, and whether it acted."""
    party = (
        unit.party
        or (unit.parent and unit.parent.party)
        or (draft.actor if _acted(draft, unit) else None)
        or (draft.actor if draft.kind is ClaimKind.REPELLED_ATTACK or unit.role is FormationRole.ACTOR else draft.target)
        or opponent(draft.frame.side)
        or Party.UA
    )
    role = unit.role or (FormationRole.ACTOR if party is draft.actor else FormationRole.TARGET)
    return make_formation(
        surface=text[unit.start : unit.end],
        start=unit.start,
        end=unit.end,
        role=role,
        party=party,
        number=unit.number,
        type=TYPES[unit.type] if unit.type else None,
        echelon=ECHELONS[unit.echelon] if unit.echelon else None,
        name=unit.name,
        count=unit.count,
        parent=_formation(text, draft, unit.parent) if unit.parent else None,
    )


def _acted(draft: Draft, unit: Unit) -> bool:
    """Whether a formation before what was lost is who destroyed it."""
    if draft.thing is None or unit.end > draft.start or draft.effect not in BY_AN_ACTOR:
        return False
    if draft.by is None or unit.last >= draft.by.term.first:
        return draft.by is None or draft.by.passive
    return not draft.by.passive or CYRILLIC.search(draft.by.term.entry.phrase) is not None
