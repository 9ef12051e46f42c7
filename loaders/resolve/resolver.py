"""Names to places, formations and sources: what the pipeline, the command and the API ask."""

import gc
from collections.abc import Callable, Iterable
from copy import copy
from datetime import date
from functools import cache, lru_cache
from typing import Self

from loaders.resolve.amend import amended
from loaders.resolve.anchors import Anchors
from loaders.resolve.context import ContextResolver, Slot, slot_of
from loaders.resolve.formations import FormationResolver
from loaders.resolve.judgements import Judgements, Where
from loaders.resolve.locations import LocationResolver
from loaders.resolve.regions import Regions
from loaders.resolve.sources import SourceResolver
from loaders.resolve.weights import Weights
from schema.claim import Claim, FormationMention, LocationMention, SourceMention
from schema.gazetteer import Gazetteer, open_gazetteer
from schema.judgement import Judgement
from schema.match import Resolution
from schema.nodes import Formation, Location, Source
from schema.ontology.enums import FormationRole, LocationRole, Party
from schema.report import Report
from schema.sources import identify

KEPT = 8192  # answers kept in memory: some 3 KB each


class Resolver:
    """Resolves names; a call changes nothing that another call sees, so threads may share it."""

    def __init__(self, gazetteer: Gazetteer, weights: Weights | None = None) -> None:
        self._gazetteer = gazetteer
        self._locations = LocationResolver(gazetteer, Regions(gazetteer), weights or Weights())
        self._context = ContextResolver(self._locations, Anchors(self._locations))
        self._located = lru_cache(maxsize=KEPT)(self._locate)
        self._formations = FormationResolver()
        self._sources = SourceResolver()
        self._judgements = Judgements()

    @classmethod
    @cache
    def open(cls) -> Self:
        """The resolver over the tables that are shipped; the same one in a process."""
        opened = cls(open_gazetteer())
        gc.freeze()  # the tables live as long as the process: the collector need not walk them at every turn
        return opened

    def with_judgements(self, judgements: Iterable[Judgement]) -> "Resolver":
        """The same resolver under the judgements that stand: they beat every score."""
        judged = copy(self)
        judged._judgements = Judgements(judgements, locations=self._gazetteer.get, names=self._gazetteer.called)  # noqa: SLF001 - of our own copy
        return judged

    def resolve(self, report: Report, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        """The claims of a report with every mention resolved, or with the reason why not."""
        places = self._context.resolve(claims)
        publisher = identify(report.publisher) if report.publisher else None
        by, affiliation = (publisher.id, publisher.affiliation) if publisher else (None, None)

        @cache  # most claims of a report are one speaker's
        def spoken(mention: SourceMention, day: date | None) -> SourceMention:
            return amended(mention, resolution=self._sources.resolve(mention, affiliation=affiliation, on=day))

        return tuple([self._resolved(claim, places, by, spoken) for claim in claims])

    def locations(
        self,
        name: str,
        *,
        region: str | None = None,
        latitude: float | None = None,
        longitude: float | None = None,
        limit: int = 5,
    ) -> Resolution[Location]:
        """What a place name means: `region` in any language, `latitude` and `longitude` of a point it should lie near."""
        scored = self._located(name, region, latitude, longitude, limit)
        if not self._judgements:
            return scored
        mention = LocationMention(surface=name, start=0, end=len(name), role=LocationRole.OBJECT, region=region)
        return self._judgements.location(mention, Where(), scored)

    def _locate(self, name: str, region: str | None, latitude: float | None, longitude: float | None, limit: int) -> Resolution[Location]:
        point = None if latitude is None or longitude is None else (latitude, longitude)
        return self._locations.alone(name, region=region, point=point, limit=limit)

    def formations(self, name: str, *, party: Party | None = None, limit: int = 5) -> Resolution[Formation]:
        """What the name of a unit means: one that a table has, or a provisional one where the name is well formed."""
        mention = FormationMention(surface=name, start=0, end=len(name), role=FormationRole.TARGET)
        return self._judgements.formation(mention, Where(), self._formations.name(name, party=party, limit=limit))

    def sources(self, name: str, *, limit: int = 5) -> Resolution[Source]:
        """Whose name it is: a body, an outlet or a person that a table has, or a provisional one."""
        return self._judgements.source(SourceMention(surface=name, source=""), Where(), self._sources.name(name, limit=limit))

    def _resolved(
        self,
        claim: Claim,
        places: dict[Slot, Resolution[Location]],
        publisher: str | None,
        spoken: Callable[[SourceMention, date | None], SourceMention],
    ) -> Claim:
        where, day, judged = Where(claim.id, publisher), claim.period.end, self._judgements
        resolved = amended(
            claim,
            locations=tuple([amended(one, resolution=judged.location(one, where, places[slot_of(claim, one)])) for one in claim.locations]),
            formations=tuple(
                [amended(one, resolution=judged.formation(one, where, self._formations.resolve(one))) for one in claim.formations]
            ),
            claimant=claim.claimant and spoken(claim.claimant, day),
            relayed_by=tuple([spoken(mention, day) for mention in claim.relayed_by]),
        )
        return judged.claimed(resolved, publisher)
