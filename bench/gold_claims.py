"""Gold claims as extraction would give them."""

from typing import Any

from schema.claim import Claim, FormationMention, LocationMention, SourceMention
from schema.ontology.enums import ClaimKind, Echelon, FormationRole, FormationType, LocationRole, Party

Json = dict[str, Any]


def claim_of(number: int, told_claim: Json, *, bare: bool, spans: Json | None = None) -> Claim:
    """A gold claim as extraction would give it; `spans` is the claim as the text has it, where `told_claim` is respelled."""
    start, quote = told_claim["start"], told_claim["quote"]
    written = [place["surface"] for place in (spans or told_claim)["locations"]]
    return Claim(
        id=str(number),
        kind=ClaimKind(told_claim["kind"]),
        quote=quote,
        start=start,
        end=told_claim["end"],
        direction=told_claim.get("direction"),
        claimant=SourceMention(surface="", source=told_claim["claimant"]) if told_claim.get("claimant") else None,
        locations=tuple(
            LocationMention(
                surface=place["surface"],
                start=place.get("start") or start + max(quote.find(surface), 0),
                end=place.get("end") or told_claim["end"],
                role=LocationRole(place["role"]),
                region=None if bare else place.get("region"),
            )
            for place, surface in zip(told_claim["locations"], written, strict=True)
        ),
        formations=tuple(formation_of(told_claim, mention) for mention in told_claim.get("formations", ())),
    )


def formation_of(told_claim: Json, mention: Json) -> FormationMention:
    return FormationMention(
        surface=mention.get("surface") or mention.get("name") or "",
        start=told_claim["start"],
        end=told_claim["end"],
        role=FormationRole(mention.get("role") or "TARGET"),
        party=Party(mention["party"]) if mention.get("party") else None,
        type=FormationType(mention["type"].upper()) if mention.get("type") else None,
        echelon=Echelon(mention["echelon"].upper()) if mention.get("echelon") else None,
        name=mention.get("name"),
    )
