"""Accuracy and speed of place resolution: on places_dev.tsv, and on the gold mentions of a corpus in context.

    python bench/resolve.py ../shared

Wrong = another place more than 5 km (or gold's own tolerance) away; abstained = no link.
"""

import csv
import json
import sys
from collections import Counter
from pathlib import Path

from loaders.resolve import Resolver
from loaders.resolve.geography import kilometres
from schema.claim import Claim, FormationMention, LocationMention, SourceMention
from schema.keys import text_sha256
from schema.ontology.enums import ClaimKind, Echelon, FormationRole, FormationType, LocationRole, Party
from schema.report import Report


def dev(path: Path, resolver: Resolver, show: bool) -> None:
    for mode in ("bracket", "alone", "near"):
        tally: Counter[str] = Counter()
        for row in csv.DictReader(path.open(encoding="utf-8"), delimiter="\t"):
            point = (float(row["lat"]), float(row["lon"]))
            where = {"region": f"{row['oblast']} region"} if mode == "bracket" else {}
            if mode == "near":
                where = {"latitude": point[0] + 0.1, "longitude": point[1] + 0.1}
            found = resolver.locations(row["mod_spelling"], **where)
            verdict = judged(found.match, point)
            tally[verdict] += 1
            if verdict != "right" and show and mode != "alone":
                best = [(c.node.name, c.node.admin1, round(c.score, 3), c.method) for c in found.candidates[:3]]
                print("   ", mode, verdict, row["mod_spelling"], row["target_en"], row["oblast"], best)
        print("dev", mode, dict(tally), f"{tally['right'] / tally.total():.1%}")


def judged(match, point, km=5.0) -> str:
    if match is None:
        return "abstained"
    if match.node.latitude is None:
        return "wrong"
    return "right" if kilometres((match.node.latitude, match.node.longitude), point) <= km else "wrong"


def corpus(gold: Path, texts: Path, resolver: Resolver, show: bool, strip_region: bool = False) -> None:
    tally: Counter[str] = Counter()
    invented = 0
    for path in sorted(gold.glob("*.gold.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        text = (texts / document["report"]["file"]).read_text(encoding="utf-8")
        claims = tuple(claim_of(number, claim, strip_region) for number, claim in enumerate(document["claims"]))
        report = Report(id=path.stem, text=text, text_sha256=text_sha256(text))
        for claim, told in zip(resolver.resolve(report, claims), document["claims"], strict=True):
            for mention, wanted in zip(claim.locations, told["locations"], strict=True):
                verdict = verdict_of(mention, wanted)
                if "name" not in wanted:
                    invented += verdict == "wrong"
                    verdict = f"free {verdict}"
                tally[verdict] += 1
                if show and verdict in ("wrong", "abstained", "free wrong"):
                    found = mention.resolution
                    best = [(c.node.name, c.node.admin1, round(c.score, 3), c.method) for c in found.candidates[:3]]
                    print(
                        "   ",
                        path.stem[:4],
                        verdict,
                        mention.surface,
                        mention.region,
                        mention.role,
                        told.get("direction"),
                        "->",
                        wanted.get("name"),
                        wanted.get("lat"),
                        wanted.get("lon"),
                        best,
                        found.abstained,
                    )
    counted = tally["right"] + tally["wrong"] + tally["abstained"]
    print("corpus", dict(tally), f"right {tally['right'] / counted:.1%} wrong {tally['wrong'] / counted:.1%}")


def verdict_of(mention, wanted) -> str:
    match = mention.resolution.match if mention.resolution else None
    if match is None:
        return "abstained"
    if "lat" in wanted:
        return judged(match, (wanted["lat"], wanted["lon"]), wanted.get("km", 5))
    return "right" if plain(match.node.name) == plain(wanted.get("name", "")) else "wrong"


def plain(name: str) -> str:
    return name.lower().replace("oblast", "").replace("raion", "").replace("district", "").strip()


def claim_of(number: int, told: dict, strip_region: bool) -> Claim:
    return Claim(
        id=str(number),
        kind=ClaimKind(told["kind"]),
        quote=told["quote"],
        start=told["start"],
        end=told["end"],
        direction=told.get("direction"),
        claimant=SourceMention(surface="", source=told["claimant"]) if told.get("claimant") else None,
        locations=tuple(
            LocationMention(
                surface=place["surface"],
                start=place.get("start") or told["start"] + max(told["quote"].find(place["surface"]), 0),
                end=place.get("end") or told["end"],
                role=LocationRole(place["role"]),
                region=None if strip_region else place.get("region"),
            )
            for place in told["locations"]
        ),
        formations=tuple(formation_of(told, mention) for mention in told.get("formations", ())),
    )


def formation_of(told: dict, mention: dict) -> FormationMention:
    return FormationMention(
        surface=mention.get("surface") or mention.get("name") or "",
        start=told["start"],
        end=told["end"],
        role=FormationRole(mention.get("role") or "TARGET"),
        party=mention.get("party") and Party(mention["party"]),
        type=mention.get("type") and FormationType(mention["type"].upper()),
        echelon=mention.get("echelon") and Echelon(mention["echelon"].upper()),
        name=mention.get("name"),
    )


if __name__ == "__main__":
    shared = Path(sys.argv[1])
    resolver = Resolver.open()
    show = "--show" in sys.argv
    dev(shared / "eval" / "places_dev.tsv", resolver, show)
    corpus(shared / "corpus" / "gold", shared / "corpus" / "texts", resolver, show)
    corpus(shared / "corpus" / "gold", shared / "corpus" / "texts", resolver, False, strip_region=True)
