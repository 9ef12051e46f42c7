"""Extraction keeps to the floors of floors.yaml on every set of gold that is there."""

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim_json import claim_to_json

ROOT = Path(__file__).parents[3]
FLOORS = yaml.safe_load(Path(__file__).with_name("floors.yaml").read_text(encoding="utf-8"))
CORE = ("kind", "materiel", "tally")
STRICT = (*CORE, "effect", "qualifier", "target", "claimant")
ALTERNATIVES = {
    "kind": "alt_kinds",
    "materiel": "alt_materiel",
    "effect": "alt_effects",
    "qualifier": "alt_qualifiers",
    "claimant": "alt_claimants",
}


def agree(gold: dict[str, Any], said: dict[str, Any], fields: tuple[str, ...]) -> bool:
    if gold["value"] != said["value"]:
        return False
    if gold["value"] is None and not (said["start"] < gold["end"] and gold["start"] < said["end"]) and gold["kind"] != "CONTROL_CHANGE":
        return False
    return all(said[field] in (gold[field], *gold.get(ALTERNATIVES.get(field, ""), ())) for field in fields)


def match(gold: list[dict[str, Any]], said: list[dict[str, Any]], fields: tuple[str, ...]) -> tuple[int, int, int]:
    """Right, wanted and told: each claim told answers one wanted at most, the nearest; what is optional in gold costs nothing."""
    left, right = list(said), 0
    for claim in sorted(gold, key=lambda claim: bool(claim.get("optional"))):
        found = min((c for c in left if agree(claim, c, fields)), key=lambda c: abs(c["start"] - claim["start"]), default=None)
        if found is not None:
            left.remove(found)
            right += not claim.get("optional")
    wanted = sum(not claim.get("optional") for claim in gold)
    return right, wanted, right + len(left)


def measure(floor: dict[str, Any], fields: tuple[str, ...]) -> float:
    rows = {row["key"]: row for row in map(json.loads, (ROOT / floor["manifest"]).read_text(encoding="utf-8").splitlines())}
    total = [0, 0, 0]
    for path in sorted((ROOT / floor["gold"]).glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        row = rows[gold["report"]["key"]]
        text = (ROOT / floor["texts"] / gold["report"]["file"]).read_text(encoding="utf-8")
        day = row.get("published_on")
        report = make_report(text, title=row.get("title"), publisher=row["publisher"], published_on=day and date.fromisoformat(day))
        said = [claim_to_json(claim) for claim in extract(report)]
        total = [a + b for a, b in zip(total, match(gold["claims"], said, fields), strict=True)]
    return 2 * total[0] / (total[1] + total[2])


@pytest.fixture(params=FLOORS, ids=lambda floor: str(floor["set"]))
def floor(request: pytest.FixtureRequest) -> dict[str, Any]:
    if not (ROOT / request.param["gold"]).exists():
        pytest.skip(f"{request.param['gold']} is not on this machine")
    return request.param


def test_the_gold_is_the_one_that_the_floors_were_set_on(floor: dict[str, Any]) -> None:
    files = sorted((ROOT / floor["gold"]).glob("*.gold.json"))
    assert hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest() == floor["sha256"]


def test_core_f1_keeps_to_its_floor(floor: dict[str, Any]) -> None:
    assert measure(floor, CORE) >= floor["core"]


def test_strict_f1_keeps_to_its_floor(floor: dict[str, Any]) -> None:
    assert measure(floor, STRICT) >= floor["strict"]
