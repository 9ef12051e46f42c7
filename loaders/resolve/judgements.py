"""Judgements applied to mentions: a claim's beats its publisher's, that beats the general one, and each beats every score.

Under a judgement a mention has one candidate, the node judged, or none where the node is null: what the analyst rejected by
choosing otherwise is not proposed again until the judgement is undone. What was judged of a place's name holds for its case forms.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from loaders.resolve.declension import case_folds
from schema.claim import Claim, FormationMention, LocationMention, SourceMention
from schema.judgement import Judgement, standing
from schema.keys import fold, global_id, local_id
from schema.match import Candidate, Reason, Resolution
from schema.nodes import Formation, Location, Source
from schema.ontology.enums import JudgementSubject, MatchMethod
from schema.orbat import formation_of
from schema.sources import source_of

Node = TypeVar("Node", Location, Formation, Source)
Names = Callable[[str], Iterable[str]]  # all names of a place, by its local id


def judged_names(judgement: Judgement, names: Names) -> tuple[str, ...]:
    """The names, in their dictionary form, that a judgement is about: those of the place judged of which its surface is a case, else the surface."""
    if judgement.subject is not JudgementSubject.LOCATION or judgement.node is None:
        return (judgement.surface,)
    surface, borne = fold(judgement.surface), names(local_id("place", judgement.node))
    return tuple(name for name in borne if surface in case_folds(name)) or (judgement.surface,)


def judged_folds(judgement: Judgement, names: Names) -> frozenset[str]:
    """The folded surfaces that a judgement is looked up for."""
    own = frozenset({fold(judgement.surface)})
    if judgement.subject is not JudgementSubject.LOCATION:
        return own
    return own.union(*map(case_folds, judged_names(judgement, names)))


@dataclass(frozen=True, slots=True)
class Where:
    """What a mention stands in: the ids, local or global, of its claim and of the report's publisher."""

    claim: str | None = None
    publisher: str | None = None


class Judgements:
    """The judgements that stand, looked up by surface; `locations` gives a place by its local id, `names` all that it is called."""

    def __init__(
        self,
        judgements: Iterable[Judgement] = (),
        *,
        locations: Callable[[str], Location | None] = lambda _: None,
        names: Names = lambda _: (),
    ) -> None:
        self._by_surface: dict[tuple[JudgementSubject, str], list[Judgement]] = {}
        self._locations = locations
        self._names = names
        for judgement in standing(judgements):
            for surface in judged_folds(judgement, names):
                self._by_surface.setdefault((judgement.subject, surface), []).append(judgement)

    def __bool__(self) -> bool:
        return bool(self._by_surface)

    def find(
        self, subject: JudgementSubject, surface: str, region: str | None = None, where: Where = Where(), *, scored: str | None = None
    ) -> Judgement | None:
        """The judgement that decides a surface: the narrowest scope, then the one that names the region, then the very surface, then the newest.

        A case form may be that of two names: one judged is not meant where the scores found a place, `scored`, that does not bear it.
        """
        if not self:
            return None
        folded = fold(surface)
        fitting = [
            judgement
            for judgement in self._by_surface.get((subject, folded), ())
            if _fits(judgement, region, where) and (fold(judgement.surface) == folded or self._may_name(judgement, scored))
        ]
        return max(fitting, key=lambda judgement: _precedence(judgement, folded), default=None)

    def _may_name(self, judgement: Judgement, scored: str | None) -> bool:
        if scored is None:
            return True
        borne = set(map(fold, self._names(local_id("place", scored))))
        return not borne.isdisjoint(map(fold, judged_names(judgement, self._names)))

    def location(self, mention: LocationMention, where: Where, scored: Resolution[Location]) -> Resolution[Location]:
        """What was judged of a place as written, else what was scored."""
        if not self:
            return scored
        scored_place = scored.match.node.id if scored.match else None
        found = self.find(JudgementSubject.LOCATION, mention.surface, mention.region, where, scored=scored_place)
        return _decided(found, found.node and self._locations(local_id("place", found.node)), scored) if found else scored

    def formation(self, mention: FormationMention, where: Where, scored: Resolution[Formation]) -> Resolution[Formation]:
        """What was judged of a formation as written, else what was scored."""
        found = self.find(JudgementSubject.FORMATION, mention.surface, None, where)
        return _decided(found, found.node and formation_of(local_id("formation", found.node)), scored) if found else scored

    def source(self, mention: SourceMention, where: Where, scored: Resolution[Source]) -> Resolution[Source]:
        """What was judged of a source as written, else what was scored."""
        found = self.find(JudgementSubject.SOURCE, mention.surface, None, where)
        return _decided(found, found.node and source_of(local_id("source", found.node)), scored) if found else scored

    def claimed(self, claim: Claim, publisher: str | None) -> Claim:
        """The claim with its claimant and relays as judged: the one judged stands in the mention's `source` too."""
        if not self:
            return claim
        where = Where(claim.id, publisher)
        return replace(
            claim,
            claimant=claim.claimant and self._spoken(claim.claimant, where),
            relayed_by=tuple(self._spoken(mention, where) for mention in claim.relayed_by),
        )

    def _spoken(self, mention: SourceMention, where: Where) -> SourceMention:
        scored = mention.resolution or Resolution()
        judged = self.source(mention, where, scored)
        if judged is scored:
            return mention
        return replace(mention, resolution=judged, source=judged.match.node.id if judged.match else mention.source)


def _fits(judgement: Judgement, region: str | None, where: Where) -> bool:
    if judgement.region is not None and fold(judgement.region) != fold(region or ""):
        return False
    if judgement.claim is not None:
        return where.claim is not None and judgement.claim == global_id("claim", where.claim)
    return judgement.publisher is None or (where.publisher is not None and judgement.publisher == global_id("source", where.publisher))


def _precedence(judgement: Judgement, folded: str) -> tuple[bool, bool, bool, bool, str, str]:
    scope = judgement.claim is not None, judgement.publisher is not None, judgement.region is not None
    return (*scope, fold(judgement.surface) == folded, judgement.at, judgement.id)


def _decided(judgement: Judgement, node: Node | str | None, scored: Resolution[Node]) -> Resolution[Node]:
    before = scored.scored or scored
    if node is None or isinstance(node, str):
        unknown = f"judged to be {judgement.node}, which no table has" if judgement.node else "judged to be nothing that we know"
        return Resolution(abstained=f"{unknown}, by {judgement.by}, {judgement.at[:10]}", judgement=judgement.id, scored=before)
    reason = Reason("judgement", f"{judgement.by}, {judgement.at[:10]}, {_scope(judgement)}", 1.0)
    found = Candidate(node, 1.0, MatchMethod.JUDGEMENT, (reason,))
    return Resolution((found,), found, judgement=judgement.id, scored=before)


def _scope(judgement: Judgement) -> str:
    if judgement.claim:
        return "of this claim"
    return f"of what {judgement.publisher} publishes" if judgement.publisher else "of all reports"
