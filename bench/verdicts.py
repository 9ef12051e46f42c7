"""Whether a name was linked rightly: right, wrong (another place further away than 5 km, or than gold says) or abstained."""

import sys
from typing import Any

from loaders.resolve.geography import Point, kilometres
from schema.match import Candidate, Resolution
from schema.nodes import Location

Json = dict[str, Any]
Verdict = tuple[str, str]  # right, wrong or abstained; the method of the best candidate


def judged(found: Resolution[Location], point: Point, name: str, km: float = 5.0) -> Verdict:
    method = found.candidates[0].method.lower() if found.candidates else "none"
    verdict = "abstained" if found.match is None else "right" if within(found.match, point, km) else "wrong"
    if verdict != "right" and "--show" in sys.argv:
        best = [(each.node.name, each.node.admin1, round(each.score, 3), str(each.method)) for each in found.candidates[:3]]
        print("   ", verdict, name, point, best, found.abstained)
    return verdict, method


def within(match: Candidate[Location], point: Point, km: float) -> bool:
    node = match.node
    return node.latitude is not None and node.longitude is not None and kilometres((node.latitude, node.longitude), point) <= km


def verdict_of(found: Resolution[Location], place: Json) -> Verdict:
    """The verdict on a place of gold: a region is right where its name is."""
    if "lat" in place:
        return judged(found, (place["lat"], place["lon"]), place["surface"], place.get("km", 5))
    method = found.candidates[0].method.lower() if found.candidates else "none"
    if found.match is None:
        return "abstained", method
    return "right" if plain(found.match.node.name) == plain(place["name"]) else "wrong", method


def plain(name: str) -> str:
    return name.lower().replace("oblast", "").replace("raion", "").replace("district", "").strip()


def told(verdicts: list[Verdict]) -> str:
    parts = (f"{kind} {share(verdicts, kind):6.2%}" for kind in ("right", "wrong", "abstained"))
    return f"{len(verdicts):6}  {'  '.join(parts)}"


def share(verdicts: list[Verdict], kind: str) -> float:
    return sum(verdict == kind for verdict, _ in verdicts) / max(len(verdicts), 1)
