"""The places of a report together: each name is read in the company it keeps.

Places that are named side by side lie side by side, so candidates support one another, the more the nearer they stand in the
text and on the map; a direction and a group of forces say where to look.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from loaders.resolve.anchors import Anchor, Anchors
from loaders.resolve.candidates import Draft
from loaders.resolve.geography import Point, kilometres
from loaders.resolve.locations import LocationResolver
from schema.claim import Claim, LocationMention
from schema.gazetteer.place import REGION_KINDS
from schema.match import Resolution
from schema.nodes import Location
from schema.ontology.enums import LocationRole

ROUNDS = 3  # the choices settle after two; a third costs little
NEIGHBOURS = 14  # places in the text whose company counts
RIVALS = 4  # candidates of a neighbour that lend support
KEPT = 16  # candidates of a name that are weighed
Slot = tuple[str, str | None, LocationRole, str | None]


@dataclass(slots=True)
class Named:
    """A name as one report uses it: where it stands, its candidates, and their likelihoods so far."""

    surface: str
    places: list[int]
    drafts: list[Draft]
    anchors: tuple[Anchor, ...]
    base: list[float] = field(default_factory=list)
    likely: list[float] = field(default_factory=list)


class ContextResolver:
    """Resolves all location mentions of a report's claims at once."""

    def __init__(self, locations: LocationResolver, anchors: Anchors) -> None:
        self._locations = locations
        self._anchors = anchors

    def resolve(self, claims: Sequence[Claim]) -> dict[Slot, Resolution[Location]]:
        """A resolution for each name of the claims in its region, role and direction."""
        names = self._names(claims)
        order = sorted(names, key=lambda slot: (names[slot].places[0], slot[0], slot[1] or "", slot[3] or ""))
        company = self._company([names[slot] for slot in order])
        for slot in order:
            self._judge_anchors(names[slot])
        for _ in range(ROUNDS):
            supports = [self._supports(names[slot], company[number]) for number, slot in enumerate(order)]
            for slot, support in zip(order, supports, strict=True):
                self._settle(names[slot], support)
        for number, slot in enumerate(order):
            self._explain(names[slot], company[number])
        return {slot: self._locations.decide(names[slot].drafts, slot[0]) for slot in order}

    def _names(self, claims: Iterable[Claim]) -> dict[Slot, Named]:
        names: dict[Slot, Named] = {}
        for claim in claims:
            anchors, around = self._anchors.of(claim), self._locations.regions.around(claim)
            for mention in claim.locations:
                slot = slot_of(claim, mention)
                if slot not in names:
                    drafts = self._locations.drafts(mention.surface, region=mention.region, role=mention.role)
                    if around and not mention.region and mention.role is not LocationRole.WITHIN:
                        self._locations.judge_around(drafts, around)
                    names[slot] = Named(mention.surface, [], drafts, anchors)
                names[slot].places.append(mention.start)
        return names

    def _judge_anchors(self, named: Named) -> None:
        for draft in named.drafts:
            if (where := self._point(draft)) is not None:
                for anchor in named.anchors:
                    self._judge_anchor(draft, where, anchor)
        named.drafts = sorted(named.drafts, key=lambda draft: -draft.score)[:KEPT]
        named.base = [draft.score for draft in named.drafts]
        named.likely = self._likelihoods(named.base)

    def _judge_anchor(self, draft: Draft, where: Point, anchor: Anchor) -> None:
        weights = self._locations.weights
        distance = min(kilometres(where, point) for point in anchor.points)
        if anchor.kind == "direction" and distance > weights.off_times * weights.direction_km:
            draft.add((anchor.kind, f"{distance:.0f} km off {anchor.name}", weights.off_direction))
        elif (near := math.exp(-distance / weights.direction_km)) > 0.05:
            weight = weights.direction if anchor.kind == "direction" else weights.group
            draft.add((anchor.kind, f"{distance:.0f} km off {anchor.name}", round(weight * near, 4)))

    def _supports(self, named: Named, company: Sequence[tuple[Named, float]]) -> list[float]:
        """For each candidate how well it fits the neighbours, 0..1."""
        total = sum(tie for _, tie in company)
        return [self._fit(draft, company) / total if total else 0.0 for draft in named.drafts]

    def _fit(self, draft: Draft, company: Sequence[tuple[Named, float]]) -> float:
        here = self._point(draft)
        if here is None:
            return 0.0
        return sum(tie * self._closeness(here, other) for other, tie in company)

    def _closeness(self, here: Point, other: Named) -> float:
        scale, sum_ = self._locations.weights.scale_km, 0.0
        for draft, likely in zip(other.drafts[:RIVALS], other.likely, strict=False):
            there = self._point(draft)
            if there is not None and likely > 0.02:
                sum_ += likely * math.exp(-kilometres(here, there) / scale)
        return sum_

    def _point(self, draft: Draft) -> Point | None:
        gazetteer = self._locations.gazetteer
        return None if gazetteer.kind(draft.row) in REGION_KINDS else gazetteer.coordinates(draft.row)

    def _explain(self, named: Named, company: Sequence[tuple[Named, float]]) -> None:
        """The company's part of each candidate's score, as a reason that names the nearest neighbours."""
        for draft, base in zip(named.drafts, named.base, strict=True):
            weight, draft.score = draft.score - base, base
            here = self._point(draft)
            if here is not None and weight > 0.0005:
                closest = sorted(company, key=lambda tied: (-tied[1] * self._closeness(here, tied[0]), tied[0].surface))[:3]
                draft.add(("company", f"named beside {', '.join(dict.fromkeys(other.surface for other, _ in closest))}", round(weight, 4)))
        named.drafts.sort(key=lambda draft: -draft.score)

    def _company(self, names: Sequence[Named]) -> list[list[tuple[Named, float]]]:
        """For each name its neighbours in the text with the strength of the tie, the nearest first."""
        ties = []
        for named in names:
            others = [(other, self._tie(named, other)) for other in names if other is not named and other.drafts]
            ties.append(sorted(others, key=lambda tied: -tied[1])[:NEIGHBOURS])
        return ties

    def _tie(self, one: Named, other: Named) -> float:
        apart = min(abs(here - there) for here in one.places for there in other.places)
        return math.exp(-apart / self._locations.weights.near_text) + self._locations.weights.same_report

    def _settle(self, named: Named, support: Sequence[float]) -> None:
        """Scores with the company counted, and the likelihoods that follow; the best first is kept for the neighbours."""
        for draft, base, fit in zip(named.drafts, named.base, support, strict=True):
            draft.score = base + self._locations.weights.together * fit
        order = sorted(range(len(named.drafts)), key=lambda number: -named.drafts[number].score)
        named.drafts = [named.drafts[number] for number in order]
        named.base = [named.base[number] for number in order]
        named.likely = self._likelihoods([draft.score for draft in named.drafts])

    def _likelihoods(self, scores: Sequence[float]) -> list[float]:
        """Shares of likelihood, of which one part is kept for none of them."""
        powers = [math.exp(self._locations.weights.sharpness * (score - 0.5)) for score in scores]
        total = sum(powers) + 1.0
        return [power / total for power in powers]


def slot_of(claim: Claim, mention: LocationMention) -> Slot:
    """What a mention shares with others that are resolved as one."""
    return mention.surface, mention.region, mention.role, claim.direction
