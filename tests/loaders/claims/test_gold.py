"""Every gold file says only what its text, the vocabularies and the contract allow, and is what its marks make."""

import importlib.util
import json
import re
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from schema.ontology.enums import ClaimKind, Echelon, Effect, FormationType, LocationRole, Qualifier, TallyBasis
from schema.ontology.taxonomy import taxonomy

ROOT = Path(__file__).parents[3]
SETS = [ROOT / "tests/loaders/claims/gold", ROOT / "examples"]
FILES = [path for folder in SETS for path in sorted((folder / "gold").glob("*.gold.json"))]
SLUG = re.compile(r"[^\W_A-Z]+(-[^\W_A-Z]+)*")
SIDES = {"RU", "UA", None}


def read(path: Path) -> tuple[dict[str, Any], str]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    found = [path.parent.parent / folder / gold["report"]["file"] for folder in ("texts", "reports", ".")]
    text = next(file for file in found if file.exists()).read_text(encoding="utf-8")
    return gold, text


@pytest.fixture(params=FILES, ids=lambda path: path.name.removesuffix(".gold.json"))
def gold(request: pytest.FixtureRequest) -> tuple[dict[str, Any], str]:
    return read(request.param)


def test_the_set_is_large_enough_and_in_three_languages() -> None:
    languages = [json.loads(line)["language"] for line in (SETS[0] / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(languages) >= 40
    assert {"en", "ru", "uk"} <= set(languages)


def test_a_quote_stands_at_its_offsets(gold: tuple[dict[str, Any], str]) -> None:
    report, text = gold
    assert report["report"]["chars"] == len(text)
    for claim in report["claims"]:
        assert text[claim["start"] : claim["end"]] == claim["quote"] != ""


def test_values_come_from_the_vocabularies(gold: tuple[dict[str, Any], str]) -> None:
    for claim in gold[0]["claims"]:
        assert {claim["kind"], *claim.get("alt_kinds", [])} <= set(ClaimKind)
        assert {claim["effect"], *claim.get("alt_effects", [])} <= {*Effect, None}
        assert {claim["materiel"], *claim.get("alt_materiel", []), *claim.get("targets", [])} <= {*taxonomy(), None}
        assert claim["tally"] in set(TallyBasis)
        assert {claim["actor"], claim["target"]} <= SIDES
        assert (claim["qualifier"] in set(Qualifier)) == (claim["value"] is not None)


def test_an_effect_belongs_to_a_loss(gold: tuple[dict[str, Any], str]) -> None:
    for claim in gold[0]["claims"]:
        assert (claim["effect"] is not None) == (claim["kind"] == "LOSS"), claim["id"]


def test_periods_are_days_in_order(gold: tuple[dict[str, Any], str]) -> None:
    for claim in gold[0]["claims"]:
        days = [date.fromisoformat(day) for day in claim["period"].values() if day]
        assert days == sorted(days), claim["id"]
        assert claim["tally"] == "INCREMENT" or claim["period"]["start"] == "2022-02-24"


def test_part_of_names_another_claim_of_the_report(gold: tuple[dict[str, Any], str]) -> None:
    claims = {claim["id"]: claim for claim in gold[0]["claims"]}
    assert len(claims) == len(gold[0]["claims"])
    for claim in claims.values():
        assert claim["part_of"] is None or (claim["part_of"] in claims and claim["part_of"] != claim["id"])


def test_sources_are_slugs(gold: tuple[dict[str, Any], str]) -> None:
    for claim in gold[0]["claims"]:
        for source in [claim["claimant"], *claim.get("alt_claimants", []), *claim["relayed_by"]]:
            assert SLUG.fullmatch(source), source


def test_places_stand_in_the_text(gold: tuple[dict[str, Any], str]) -> None:
    report, text = gold
    for claim in report["claims"]:
        for place in claim["locations"]:
            assert place["surface"] in text
            assert place["role"] in set(LocationRole)


def test_formations_are_named_or_counted(gold: tuple[dict[str, Any], str]) -> None:
    for claim in gold[0]["claims"]:
        for formation in claim["formations"]:
            assert formation["party"] in SIDES
            assert formation["role"] in {"ACTOR", "TARGET"}
            assert not formation["type"] or formation["type"].upper() in FormationType.__members__
            assert not formation["echelon"] or formation["echelon"].upper() in Echelon.__members__
            assert [formation["number"], formation["name"], formation["count"]].count(None) == 2


def test_one_predicate_is_one_claim(gold: tuple[dict[str, Any], str]) -> None:
    """Two required claims of one span differ in what they say."""
    names = ("start", "end", "kind", "effect", "materiel", "model", "value", "tally", "claimant", "made_in")
    said = [(*(claim[name] for name in names), str(claim["locations"])) for claim in gold[0]["claims"]]
    assert len(said) == len(set(said))


def load_annotator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("annotate", ROOT / "scripts/annotate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


annotate = load_annotator()


@pytest.mark.parametrize("mark", sorted((SETS[0] / "marks").glob("*.mark")), ids=lambda path: path.stem)
def test_a_gold_file_is_what_its_marks_make(mark: Path) -> None:
    gold, text = read(SETS[0] / "gold" / f"{mark.stem}.gold.json")
    assert annotate.annotate(mark, text) == gold


def test_a_quote_that_the_text_lacks_is_refused(tmp_path: Path) -> None:
    mark = tmp_path / "x.mark"
    mark.write_text("@@ claimant=ru-mod; side=RU>UA\nLOSS LOST tank 3 :: three tanks\n", encoding="utf-8")
    with pytest.raises(annotate.MarkError, match=r"x\.mark:2"):
        annotate.annotate(mark, "Four tanks were lost.")
