"""Mentions -> links: what was written, where it stands, what it was found to mean and why."""

from collections.abc import Iterable
from typing import Any

import orjson

from loaders.graph.nodes import formation_name_id, unplaced_id
from loaders.graph.properties import present
from schema.claim import Claim, FormationMention, LocationMention, SourceMention
from schema.keys import global_id
from schema.match import Reason, Resolution
from schema.nodes import Formation, Location

Row = dict[str, Any]
ENDS: dict[type, tuple[str, str, str]] = {  # the type of the end's id, its label where the name resolved, and where it did not
    LocationMention: ("place", "Location", "PlaceName"),
    FormationMention: ("formation", "Formation", "FormationName"),
    SourceMention: ("source", "Source", "Source"),
}


def place_rows(claim: Claim, key: str) -> Row:
    """`at`: links to places; `at_name`: to names that nothing resolved to."""
    at: list[Row] = []
    at_name: list[Row] = []
    for position, mention in enumerate(claim.locations):
        match = mention.resolution and mention.resolution.match
        end = global_id("place", match.node.id) if match else unplaced_id(mention)
        said = _location(mention)
        said.update(position=position, place=end, key=key)
        row = {"end": end, "set": present(said)}
        (at if match else at_name).append(row)
    return {"at": at, "at_name": at_name}


def involves_rows(claim: Claim, key: str) -> Row:
    """`involves`: links to formations; `involves_name`: to designations that nothing resolved to, and to mere counts."""
    involves: list[Row] = []
    names: list[Row] = []
    for position, mention in enumerate(claim.formations):
        match = mention.resolution and mention.resolution.match
        end = global_id("formation", match.node.id) if match else formation_name_id(mention)
        said = _formation(mention)
        said.update(position=position, unit=end, key=key)
        row = {"end": end, "set": present(said)}
        (involves if match else names).append(row)
    return {"involves": involves, "involves_name": names}


def relay_rows(claim: Claim) -> list[Row]:
    """Who passed the word on, nearest the claimant first."""
    return [
        {"end": global_id("source", relay.source), "set": spoken(relay) | {"position": position}}
        for position, relay in enumerate(claim.relayed_by)
    ]


def spoken(mention: SourceMention | None) -> Row:
    """Where the text names a source; empty where it does not."""
    if mention is None:
        return {}
    return present({"surface": mention.surface, "start": mention.start, "end": mention.end} | decided(mention))


def _location(mention: LocationMention) -> Row:
    return {
        "surface": mention.surface,
        "start": mention.start,
        "end": mention.end,
        "region": mention.region,
        "role": str(mention.role),
        **outcome("place", mention.resolution),
        **decided(mention),
    }


def _formation(mention: FormationMention) -> Row:
    return {
        "surface": mention.surface,
        "start": mention.start,
        "end": mention.end,
        "role": str(mention.role),
        "count": mention.count,
        "party": mention.party and str(mention.party),
        "number": mention.number,
        "name": mention.name,
        "type": mention.type and str(mention.type),
        "echelon": mention.echelon and str(mention.echelon),
        **outcome("formation", mention.resolution),
        **decided(mention),
    }


def outcome(kind: str, found: Resolution[Location] | Resolution[Formation] | None) -> Row:
    """What resolution made of a mention, as properties of its link; nulls included. `kind` is the type of the candidates' ids.

    A match that had no rival is told by its own properties, and its link lists no candidates.
    """
    match = found.match if found else None
    rivals = found.candidates if found and (found.judgement or found.candidates != (match,)) else ()
    listed = [(_cell(global_id(kind, candidate.node.id)), candidate) for candidate in rivals]
    return {
        "score": match and float(match.score),
        "method": match and str(match.method),
        "abstained": found and found.abstained,
        "reasons": _reasons(match.reasons if match else ()),
        "candidates": [f"{node}\t{candidate.score:.4f}\t{candidate.method}" for node, candidate in listed],
        "candidate_reasons": [f"{node}\t{told}" for node, candidate in listed for told in _reasons(candidate.reasons)],
    }


def decided(mention: LocationMention | FormationMention | SourceMention) -> Row:
    """Under a judgement its id and, as JSON, what the scores alone had said."""
    found = mention.resolution
    if found is None or found.judgement is None:
        return {}
    scored = None if found.scored is None else orjson.dumps(present(_before(mention, found.scored))).decode()
    return {"judgement": global_id("judgement", found.judgement), "scored": scored}


def _before(mention: LocationMention | FormationMention | SourceMention, scored: Resolution[Any]) -> Row:
    """The end that the scores had given, its label, and their outcome."""
    kind, known, unknown = ENDS[type(mention)]
    if scored.match:
        end, label = global_id(kind, scored.match.node.id), known
    elif isinstance(mention, LocationMention):
        end, label = unplaced_id(mention), unknown
    elif isinstance(mention, FormationMention):
        end, label = formation_name_id(mention), unknown
    else:
        end, label = global_id(kind, mention.source), unknown
    said = {} if isinstance(mention, SourceMention) else outcome(kind, scored)
    return said | {"end": end, "label": label}


def _reasons(reasons: Iterable[Reason]) -> list[str]:
    return [f"{_cell(reason.feature)}\t{_cell(reason.detail)}\t{reason.weight:.4f}" for reason in reasons]


def _cell(text: str) -> str:
    return text.replace("\t", " ") if "\t" in text else text
