"""Claims and reports as plain JSON values, in the shape of the claim model's contract and of the scorer."""

from typing import cast

from schema.claim import Claim, FormationMention, LocationMention
from schema.match import Candidate, Reason
from schema.nodes import Formation, Location, Source
from schema.report import Report

Json = dict[str, object]


def report_to_json(report: Report) -> Json:
    """The report with its text; `key` only where the caller gave one."""
    named: Json = {"key": report.key} if report.key is not None else {}
    return named | {
        "id": report.id,
        "title": report.title,
        "url": report.url,
        "publisher": report.publisher,
        "published_on": report.published_on and report.published_on.isoformat(),
        "language": report.language,
        "text": report.text,
        "text_sha256": report.text_sha256,
        "warnings": list(report.warnings),
    }


def claim_to_json(claim: Claim) -> Json:
    """One claim; enumerations of formations in lower case, as the contract writes them."""
    quantity = claim.quantity
    return {
        "id": claim.id,
        "kind": claim.kind,
        "effect": claim.effect,
        "materiel": claim.materiel,
        "model": claim.model,
        "made_in": claim.made_in,
        "value": quantity and quantity.value,
        "qualifier": quantity and quantity.qualifier,
        "as_stated": quantity and quantity.as_stated,
        "tally": claim.tally,
        "period": {"start": _day(claim.period.start), "end": _day(claim.period.end)},
        "actor": claim.actor,
        "target": claim.target,
        "claimant": claim.claimant and claim.claimant.source,
        "spokesperson": claim.claimant and claim.claimant.spokesperson,
        "relayed_by": [mention.source for mention in claim.relayed_by],
        "targets": list(claim.targets),
        "direction": claim.direction,
        "locations": [_location_mention(mention) for mention in claim.locations],
        "formations": [_formation_mention(mention) for mention in claim.formations],
        "part_of": claim.part_of,
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
    }


def candidate_to_json(candidate: Candidate[Location] | Candidate[Formation] | Candidate[Source]) -> Json:
    """Any candidate, with what its kind of node shows of itself."""
    node = candidate.node
    if isinstance(node, Location):
        return location_to_json(cast("Candidate[Location]", candidate))
    shown = {"party": node.party} if isinstance(node, Formation) else {"kind": node.kind, "affiliation": node.affiliation}
    return {
        "id": node.id,
        "name": node.name,
        **shown,
        "provisional": node.provisional,
        "score": round(candidate.score, 4),
        "method": candidate.method,
        "reasons": [reason_to_json(reason) for reason in candidate.reasons],
    }


def location_to_json(candidate: Candidate[Location]) -> Json:
    """A place as a candidate, with its score and the reasons for it."""
    place = candidate.node
    return {
        "id": place.id,
        "name": place.name,
        "name_uk": place.name_uk,
        "lat": place.latitude,
        "lon": place.longitude,
        "admin1": place.admin1,
        "score": round(candidate.score, 4),
        "method": candidate.method,
        "reasons": [reason_to_json(reason) for reason in candidate.reasons],
    }


def formation_to_json(candidate: Candidate[Formation]) -> Json:
    """A formation as a candidate, with its score and the reasons for it."""
    return {
        "id": candidate.node.id,
        "name": candidate.node.name,
        "score": round(candidate.score, 4),
        "method": candidate.method,
        "reasons": [reason_to_json(reason) for reason in candidate.reasons],
    }


def reason_to_json(reason: Reason) -> Json:
    """One part of a score."""
    return {"feature": reason.feature, "detail": reason.detail, "weight": round(reason.weight, 4)}


def _day(day: object) -> str | None:
    return None if day is None else str(day)


def _lower(value: str | None) -> str | None:
    return value and value.lower()


def _location_mention(mention: LocationMention) -> Json:
    found = mention.resolution
    return {
        "surface": mention.surface,
        "start": mention.start,
        "end": mention.end,
        "region": mention.region,
        "role": mention.role,
        "location": found
        and found.match
        and location_to_json(found.match) | {"candidates": [location_to_json(c) for c in found.candidates]},
        "abstained": found and found.abstained,
    }


def _formation_mention(mention: FormationMention) -> Json:
    found = mention.resolution
    return {
        "surface": mention.surface,
        "start": mention.start,
        "end": mention.end,
        "party": mention.party,
        "number": mention.number,
        "type": _lower(mention.type),
        "echelon": _lower(mention.echelon),
        "name": mention.name,
        "role": mention.role,
        "count": mention.count,
        "formation": found and found.match and formation_to_json(found.match),
    }
