"""One claim -> its row: the node's properties and every link, each with the id of its other end."""

import hashlib
from typing import Any

import orjson

from loaders.graph.mention_rows import involves_rows, place_rows, relay_rows, spoken
from loaders.graph.properties import present
from schema.claim import Claim, Quantity
from schema.keys import fold, global_id
from schema.report import Report
from schema.words import named, searchable

Row = dict[str, Any]
NO_DAY = "0000-00-00"


def claim_row(report: Report, claim: Claim, publisher: str | None, *, asserted: tuple[str, str]) -> Row:
    """`claim` holds the node's properties, the other keys its links; `content` is a digest of all of it. `asserted` is its assertion and the base of that."""
    day = report.published_on.isoformat() if report.published_on else NO_DAY
    key = f"{day}/{claim.id}"
    claimant = global_id("source", claim.claimant.source) if claim.claimant else publisher
    properties = _said(claim) | _context(report, claim, publisher)
    properties.update(claimant=claimant, key=key, assertion=global_id("assertion", asserted[0]), base=asserted[1])
    row: Row = {
        "id": properties["id"],
        "claim": present(properties),
        "report": properties["report"],
        "claimed_by": [{"end": claimant, "set": spoken(claim.claimant)}] if claimant else [],
        "relayed_by": relay_rows(claim),
        "of": [properties["materiel"]] if claim.materiel else [],
        "struck": [{"end": kind, "position": position} for position, kind in enumerate(properties["targets"])],
        "part_of": claim.part_of and global_id("claim", claim.part_of),
        **place_rows(claim, key),
        **involves_rows(claim, key),
    }
    content = hashlib.sha256(orjson.dumps(row, option=orjson.OPT_SORT_KEYS)).hexdigest()[:20]
    row["claim"]["content"] = row["content"] = content
    return row


def _said(claim: Claim) -> Row:
    """What the claim says."""
    return {
        "id": global_id("claim", claim.id),
        "kind": str(claim.kind),
        "effect": claim.effect and str(claim.effect),
        "materiel": claim.materiel and global_id("materiel", claim.materiel),
        "model": claim.model,
        "made_in": claim.made_in,
        **_number(claim.quantity),
        "tally": str(claim.tally),
        "period_start": claim.period.start and claim.period.start.isoformat(),
        "period_end": claim.period.end and claim.period.end.isoformat(),
        "actor": claim.actor and str(claim.actor),
        "target": claim.target and str(claim.target),
        "direction": claim.direction,
        "targets": [global_id("materiel", kind) for kind in claim.targets],
        "part": True if claim.part_of else None,
        "spokesperson": claim.claimant and claim.claimant.spokesperson,
    }


def _context(report: Report, claim: Claim, publisher: str | None) -> Row:
    """Where it stands, and what is repeated from the report so that a filter needs no second node."""
    end = claim.period.end.isoformat() if claim.period.end else NO_DAY
    return {
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "words": searchable(claim.quote) + named(_surfaces(claim)),
        "late": f"{end}/{claim.id}",
        "report": global_id("report", report.id),
        "publisher": publisher,
        "language": report.language,
        "published_on": report.published_on and report.published_on.isoformat(),
    }


def _number(quantity: Quantity | None) -> Row:
    if quantity is None:
        return {}
    return {"value": float(quantity.value), "qualifier": str(quantity.qualifier), "as_stated": quantity.as_stated}


def _surfaces(claim: Claim) -> set[str]:
    """The folded names of all that the claim mentions."""
    spoken = (claim.claimant, *claim.relayed_by)
    return {fold(mention.surface) for mention in (*claim.locations, *claim.formations, *spoken) if mention is not None}
