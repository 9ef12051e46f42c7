"""Formations that speak for themselves: `ua-60-mechanized-brigade` for "the communications department of the 60th OMBr"."""

from functools import cache

from schema.keys import fold
from schema.nodes import Formation, Source
from schema.ontology.enums import Echelon, Party, SourceKind
from schema.orbat import Designation, designations, formation_id, formations, provisional


def unit_of(surface: str, affiliation: Party | None = None) -> Source | None:
    """The formation that a surface designates, as a source; null where it designates none, several, or a side that nobody can tell."""
    read = designations(surface)
    if len(read) != 1 or not read[0].echelon:
        return None
    found = _group(read[0]) if read[0].echelon is Echelon.GROUP else _numbered(read[0], affiliation)
    return as_source(found) if found else None


def as_source(formation: Formation) -> Source:
    """A formation as somebody whose word is kept: `ua-60-mechanized-brigade` of `ua/60-mechanized-brigade`."""
    return Source(
        id=formation.id.replace("/", "-"),
        name=formation.name,
        kind=SourceKind.COMMAND if formation.echelon is Echelon.GROUP else SourceKind.ARMED_FORCE,
        affiliation=formation.party,
        aliases=formation.aliases,
        provisional=formation.provisional,
    )


def _numbered(read: Designation, affiliation: Party | None) -> Formation | None:
    if not (read.number and read.arm):
        return None
    ids = {party: formation_id(party, number=read.number, arm=read.arm, echelon=read.echelon) for party in Party}
    held = [party for party in Party if ids[party] in formations()]
    party = read.party or affiliation or (held[0] if len(held) == 1 else None)
    if party is None:
        return None
    return formations().get(ids[party]) or provisional(party, number=read.number, arm=read.arm, echelon=read.echelon, name=None)


def _group(read: Designation) -> Formation | None:
    words = fold(read.name or "").split()
    found = {row.id: row for word in (*words, " ".join(words)) for row in _groups().get(word, ())}
    return next(iter(found.values())) if len(found) == 1 else None


@cache
def _groups() -> dict[str, tuple[Formation, ...]]:
    groups: dict[str, tuple[Formation, ...]] = {}
    for row in formations().values():
        for name in {fold(alias) for alias in row.aliases} if row.echelon is Echelon.GROUP else ():
            groups[name] = (*groups.get(name, ()), row)
    return groups
