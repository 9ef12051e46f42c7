"""Which source a name means: by the tables of `schema.sources` alone. Likeness proposes candidates; it never decides."""

from datetime import date
from functools import cache

from rapidfuzz import fuzz, process

from schema.claim import SourceMention
from schema.match import Candidate, Reason, Resolution
from schema.nodes import Source
from schema.ontology.enums import MatchMethod, Party
from schema.sources import Known, recognise, sources, spelled
from schema.sources.tables import tables
from schema.sources.wording import key

Found = Candidate[Source]

ALIKE_LEAST = 75.0  # rapidfuzz's ratio (0..100) from which a source is proposed to a reader
ALIKE_MOST = 0.8  # the highest score of a likeness: always below what is accepted
SCORES = {
    "id": 1.0,
    "name": 1.0,
    "address": 1.0,
    "speaks for it": 0.95,
    "name within the words": 0.93,
    "part of the name": 0.9,
    "designation": 0.9,
}


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """Source ids by the words of their names, sorted, so that word order does not count as a difference."""
    return {" ".join(sorted(words)): ids for words, ids in tables().keys.items()}


class SourceResolver:
    """Resolves mentions and free names against the known sources; without state, cheap to make."""

    def resolve(self, mention: SourceMention, *, affiliation: Party | None = None, on: date | None = None) -> Resolution[Source]:
        """The source of a mention, by its id where the extractor gave a known one, else by its surface; an unknown one is provisional."""
        if held := sources().get(mention.source):
            return _found(_candidate(Known(held, "name", mention.spokesperson), mention.surface))
        known = recognise(mention.surface, affiliation=affiliation, on=on)
        if known and known.source.id == mention.source:
            return _found(_candidate(known, mention.surface))
        made = spelled(mention.source, mention.spokesperson, mention.surface)
        return _found(Candidate(made, 0.5, MatchMethod.PROVISIONAL, (Reason("name", f"{made.name}: in no table", 0.5),)))

    def name(self, name: str, *, limit: int = 5, affiliation: Party | None = None, on: date | None = None) -> Resolution[Source]:
        """What a free name means; the spellings nearest to it are proposed beside or instead."""
        known = recognise(name, affiliation=affiliation, on=on)
        alike = _alike(name)
        if known is None:
            return Resolution(tuple(alike[:limit]), None, "no source of that name is known" if not alike else "only like a known name")
        found = _candidate(known, name)
        rest = [other for other in alike if other.node.id != found.node.id]
        return Resolution((found, *rest[: max(0, limit - 1)]), found)


def _candidate(known: Known, surface: str) -> Found:
    score = SCORES[known.how]
    detail = f"{known.speaker} speaks for {known.source.name}" if known.speaker else f"{surface} is {known.source.name}"
    method = MatchMethod.EXACT if score == 1.0 else MatchMethod.ALIAS
    return Candidate(known.source, score, method, (Reason(known.how, detail, score),))


def _found(candidate: Found) -> Resolution[Source]:
    return Resolution((candidate,), candidate)


def _alike(name: str) -> list[Found]:
    folded = " ".join(sorted(key(name)))
    best: dict[str, Found] = {}
    if len(folded) < 4:
        return []
    for spelling, ratio, _ in process.extract(folded, list(_names()), scorer=fuzz.ratio, score_cutoff=ALIKE_LEAST, limit=20):
        score = ALIKE_MOST * ratio / 100
        for source in _names()[spelling]:
            if source not in best:
                best[source] = Candidate(
                    sources()[source], round(score, 4), MatchMethod.FUZZY, (Reason("spelling", f"like {spelling}", score),)
                )
    return sorted(best.values(), key=lambda found: (-found.score, found.node.id))
