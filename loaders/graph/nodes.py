"""The nodes that a report may be the first to need: names nothing resolved to, sources and formations that no table has."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from loaders.graph.properties import present
from schema.claim import Claim, FormationMention, LocationMention, SourceMention
from schema.keys import fold, global_id, local_id, place_name_id
from schema.nodes import Formation, Source
from schema.orbat import formations
from schema.report import Report
from schema.sources import identify, sources, spelled
from schema.store.reference import formation_row, source_row

Row = dict[str, Any]


def named_nodes(claims: Sequence[Claim], publisher: Source | None) -> dict[str, tuple[Row, ...]]:
    """By label, rows of `id` and `set`, each id once, in the order of ids."""
    return {
        "PlaceName": _once(_place_name(mention) for claim in claims for mention in claim.locations if not _resolved(mention)),
        "FormationName": _once(_formation_name(mention) for claim in claims for mention in claim.formations if not _resolved(mention)),
        "Source": _once(_new_sources(claims, publisher)),
        "Formation": _once(_new_formations(claims)),
    }


def publisher_of(report: Report) -> Source | None:
    """The source that published it; null where the report names none."""
    return identify(report.publisher, on=report.published_on) if report.publisher else None


def unplaced_id(mention: LocationMention) -> str:
    """The node of a place name that nothing resolved to."""
    return global_id("name", place_name_id(mention.surface, mention.region))


def formation_name_id(mention: FormationMention) -> str:
    """The node of a designation that nothing resolved to; all that was read of it tells it from others."""
    read = (mention.party, mention.number, mention.type, mention.echelon)
    return global_id("name", "|".join([fold(mention.surface), *(str(part or "") for part in read)]))


def _resolved(mention: LocationMention | FormationMention) -> bool:
    return mention.resolution is not None and mention.resolution.match is not None


def _place_name(mention: LocationMention) -> Row:
    return {"id": unplaced_id(mention), "set": present({"surface": mention.surface, "region": mention.region})}


def _formation_name(mention: FormationMention) -> Row:
    read = {"party": mention.party, "number": mention.number, "type": mention.type, "echelon": mention.echelon}
    return {"id": formation_name_id(mention), "set": present({"surface": mention.surface} | read)}


def _new_sources(claims: Iterable[Claim], publisher: Source | None) -> Iterator[Row]:
    if publisher is not None and publisher.id not in sources():
        yield _row(source_row(publisher))
    for claim in claims:
        for mention in (claim.claimant, *claim.relayed_by):
            if mention is not None and local_id("source", mention.source) not in sources():
                yield _row(source_row(_source(mention)))


def _source(mention: SourceMention) -> Source:
    match = mention.resolution and mention.resolution.match
    if match and match.node.id == mention.source:
        return match.node
    known, made = identify(mention.surface), spelled(mention.source, mention.spokesperson)
    name = made.name if made.name == mention.spokesperson else mention.surface  # "Дениса Поповича" is called "Денис Попович"
    return Source(id=mention.source, name=name, kind=known.kind, affiliation=known.affiliation, provisional=True)


def _new_formations(claims: Iterable[Claim]) -> Iterator[Row]:
    for claim in claims:
        for mention in claim.formations:
            found: Formation | None = mention.resolution.match.node if mention.resolution and mention.resolution.match else None
            if found is not None and found.id not in formations():
                yield new_formation(found)


def new_formation(formation: Formation) -> Row:
    """A formation that no table has as a row to write; `up` where a table has what it is a part of."""
    row = formation_row(formation)
    return _row(row) | {"up": row["up"] if formation.subordinate_to in formations() else None}


def _row(row: Row) -> Row:
    return {"id": row["id"], "set": present(row["set"])}


def _once(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(row for _, row in sorted({row["id"]: row for row in rows}.items()))
