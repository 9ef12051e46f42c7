"""The samples are what examples/README.md says they are."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from graphql import parse, validate

from graphapi.types.schema import served_schema
from loaders import Rejection, read_reports

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
GOLD = sorted((EXAMPLES / "gold").glob("*.gold.json"))


def test_every_sample_is_read_with_its_publisher_day_and_language() -> None:
    read = list(read_reports([EXAMPLES / "reports"]))
    reports = [report for report in read if not isinstance(report, Rejection)]
    assert reports == read
    assert len(reports) == len(GOLD)
    assert {report.language for report in reports} == {"en", "ru", "uk"}
    assert all(report.publisher and report.published_on and report.title for report in reports)


def test_both_hard_negatives_claim_nothing() -> None:
    empty = [path.name.removesuffix(".gold.json") for path in GOLD if not json.loads(path.read_text(encoding="utf-8"))["claims"]]
    assert empty == ["aid-hard-negative-en", "exchange-hard-negative-ru"]


def test_gold_is_what_the_marks_say(tmp_path: Path) -> None:
    """build_samples.py writes the committed gold and manifest again, to the letter."""
    for folder in ("reports", "marks"):
        (tmp_path / folder).mkdir()
        for path in (EXAMPLES / folder).iterdir():
            (tmp_path / folder / path.name).write_bytes(path.read_bytes())
    (tmp_path / "gold").mkdir()
    subprocess.run([sys.executable, ROOT / "scripts" / "build_samples.py", tmp_path], check=True, timeout=60)
    written = {path.name: path.read_bytes() for path in (tmp_path / "gold").iterdir()}
    assert written == {path.name: path.read_bytes() for path in GOLD}
    assert (tmp_path / "reports" / "manifest.jsonl").read_bytes() == (EXAMPLES / "reports" / "manifest.jsonl").read_bytes()


def test_a_year_of_totals_is_a_report_a_day() -> None:
    reports = list(read_reports([EXAMPLES / "tallies" / "general-staff-2023.csv"]))
    assert len(reports) == 365
    assert {report.publisher for report in reports if not isinstance(report, Rejection)} == {"General Staff of the Armed Forces of Ukraine"}


@pytest.mark.parametrize("path", sorted((EXAMPLES / "queries").glob("*.graphql")), ids=lambda path: path.stem)
def test_query_is_valid_under_the_contract(path: Path) -> None:
    assert validate(served_schema(), parse(path.read_text(encoding="utf-8"))) == []
