"""The places of a report together: each name is read in the company it keeps.

Places that are named side by side lie side by side, so candidates support one another, the more the nearer they stand in the
text and on the map; a direction and a group of forces say where to look.
"""

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import add, attrgetter

from loaders.resolve.anchors import Anchor, Anchors
from loaders.resolve.choice import MOST, SHOWN
from loaders.resolve.company import Flat, Named, Tie, company_of, lent_by
from loaders.resolve.draft import Draft, Mark
from loaders.resolve.geography import Point, closer, flat, kilometres
from loaders.resolve.locations import LocationResolver
from loaders.resolve.weights import ROUNDING
from schema.claim import Claim, LocationMention
from schema.match import Resolution
from schema.nodes import Location
from schema.ontology.enums import LocationRole

ROUNDS = 3  # the choices settle after two; a third costs little
LEAST = 0.0005  # of company that is told
KEPT = 48  # candidates of a name that are weighed
MARKED = 16_384  # places that an anchor was told of are remembered
SCORE = attrgetter("score")
Slot = tuple[str, str | None, LocationRole, str | None]


class ContextResolver:
    """Resolves all location mentions of a report's claims at once."""

    def __init__(self, locations: LocationResolver, anchors: Anchors) -> None:
        self._locations = locations
        self._anchors = anchors
        self._marks = lru_cache(maxsize=MARKED)(self._find_marks)

    def resolve(self, claims: Sequence[Claim]) -> dict[Slot, Resolution[Location]]:
        """A resolution for each name of the claims in its region, role and direction."""
        slots = self._names(claims)
        order = sorted(slots, key=lambda slot: (slots[slot].places[0], slot[0], slot[1] or "", slot[3] or ""))
        names = [slots[slot] for slot in order]
        for named in names:
            self._judge_anchors(named)
        company, sharpness = company_of(names, self._locations.weights), self._locations.weights.sharpness
        near = [[tie for tie in ties if tie.close] for ties in company]
        for _ in range(ROUNDS):
            lent = [lent_by(ties, len(named.drafts)) for named, ties in zip(names, near, strict=True)]
            for named, named.lent in zip(names, lent, strict=True):
                named.weigh(sharpness)
        for named, ties in zip(names, company, strict=True):
            _explain(named, ties)
        if len(slots) == 1 and not order[0][1] and not names[0].anchors:  # "in Yalta", and no other place in the report
            names[0].drafts = self._locations.judge_bare(names[0].drafts)
        return {slot: self._locations.choose(slots[slot].drafts, slot[0], read_as_place=True) for slot in order}

    def _names(self, claims: Iterable[Claim]) -> dict[Slot, Named]:
        names: dict[Slot, Named] = {}
        for claim in claims:
            if not claim.locations:
                continue
            anchors, around = self._anchors.of(claim), self._locations.regions.around(claim)
            for mention in claim.locations:
                slot = slot_of(claim, mention)
                if slot not in names:
                    behind = self._locations.weights.reach([anchor.kind for anchor in anchors])
                    drafts = self._locations.drafts(mention.surface, region=mention.region, role=mention.role, behind=behind)
                    if around and not mention.region and mention.role is not LocationRole.WITHIN:
                        drafts = self._locations.judged_around(drafts, around)
                    names[slot] = Named(mention.surface, [], drafts, anchors)
                names[slot].places.append(mention.start)
        return names

    def _judge_anchors(self, named: Named) -> None:
        """Count direction and groups, then keep the candidates that company could still bring to the front."""
        weights = self._locations.weights
        ranked = sorted(self._anchored(named) if named.anchors else named.drafts, key=SCORE, reverse=True)[:KEPT]
        least = ranked[0].score - weights.together if ranked else 0.0
        named.drafts = [draft if named.anchors else draft.again() for draft in ranked if draft.score >= least]
        named.doubted = bool(named.drafts) and not self._locations.may_bear(named.drafts[0], named.surface, read_as_place=True)
        named.points = [self._flat(draft) for draft in named.drafts]
        named.base = [draft.score for draft in named.drafts]
        named.lent = [0.0] * len(named.base)
        named.weigh(weights.sharpness)

    def _anchored(self, named: Named) -> list[Draft]:
        """The candidates judged by the anchors, without those that no anchor could bring near the best: most namesakes of a common name."""
        weights = self._locations.weights
        most = sum(weights.direction if anchor.kind == "direction" else weights.group for anchor in named.anchors)
        best, judged = -math.inf, dict[int, Draft]()
        scores = list(map(SCORE, named.drafts))
        for at in sorted(range(len(scores)), key=scores.__getitem__, reverse=True):
            if scores[at] + most < best - weights.together - ROUNDING:
                break
            draft = judged[at] = named.drafts[at].again()
            for anchor in named.anchors:
                for mark in self._marks(anchor, draft.row):
                    draft.add(mark)
            best = max(best, draft.score)
        return [judged[at] for at in sorted(judged)]

    def _find_marks(self, anchor: Anchor, row: int) -> tuple[Mark, ...]:
        """What an anchor says of a place."""
        if (where := self._point(row)) is None:
            return ()
        weights, marks = self._locations.weights, list[Mark]()
        distance = min(kilometres(where, point) for point in anchor.points)
        if anchor.kind == "direction" and distance > weights.off_times * weights.direction_km:
            marks.append((anchor.kind, f"{distance:.0f} km off {anchor.name}", weights.off_direction))
        elif (near := math.exp(-distance / weights.direction_km)) > 0.05:
            weight = weights.direction if anchor.kind == "direction" else weights.group
            marks.append((anchor.kind, f"{distance:.0f} km off {anchor.name}", round(weight * near, 4)))
        nearer = distance - weights.direction_km
        if nearer > 0 and any(closer(where, point, nearer) for point in anchor.others):
            marks.append((anchor.kind, f"nearer to another group than {anchor.name}", -weights.group))
        return tuple(marks)

    def _point(self, row: int) -> Point | None:
        gazetteer = self._locations.gazetteer
        return None if gazetteer.is_region(row) else gazetteer.coordinates(row)

    def _flat(self, draft: Draft) -> Flat | None:
        where = self._point(draft.row)
        return where and flat(where)


def slot_of(claim: Claim, mention: LocationMention) -> Slot:
    """What a mention shares with others that are resolved as one."""
    return mention.surface, mention.region, mention.role, claim.direction


def _explain(named: Named, ties: Sequence[Tie]) -> None:
    """The company's part of each candidate's score, as a reason that names the neighbours who gave most to those that may be shown."""
    told = [round(lent, 4) if lent > LEAST else 0.0 for lent in named.lent]
    scores = list(map(add, named.base, told))
    order = sorted(range(len(told)), key=scores.__getitem__, reverse=True)
    for draft, score in zip(named.drafts, scores, strict=True):
        draft.score = score
    for candidate in order[:MOST]:
        if (weight := told[candidate]) and scores[candidate] >= scores[order[0]] - SHOWN:
            lent = sorted([(-tie.lent_to(candidate) if candidate in tie.close else 0.0, tie.other.surface) for tie in ties])[:3]
            named.drafts[candidate].added += (("company", f"named beside {', '.join(dict.fromkeys(name for _, name in lent))}", weight),)
    named.drafts = [named.drafts[candidate] for candidate in order]
