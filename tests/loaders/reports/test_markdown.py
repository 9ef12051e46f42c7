"""What is wrong with a report's front matter is told with its line."""

from pathlib import Path

import pytest

from loaders import Rejection, read_reports

BROKEN = [
    ("publisher: X\ndate: tomorrow", 3, "published_on: not a day: 'tomorrow'"),
    ("publisher: X\npublished_on: 2024-02-31", 3, "published_on: not a day: '2024-02-31'"),
    ("title: X\nurl: {a: b}", 3, "url: a string is wanted, not an object"),
    ("title: X\n\tlanguage: en", 3, "front matter: while scanning for the next token, found character '\\t' that cannot start any token"),
    ("- publisher\n- day", 2, "front matter: `name: value` lines are wanted"),
    ("[" * 100_000, 2, "front matter: `name: value` lines are wanted"),
]


@pytest.mark.parametrize(("front", "line", "cause"), BROKEN)
def test_broken_front_matter_is_told_with_its_line(front: str, line: int, cause: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\n{front}\n---\nTwelve tanks.\n")
    (rejected,) = read_reports([tmp_path])
    assert isinstance(rejected, Rejection)
    assert (rejected.line, rejected.cause) == (line, cause)


def test_what_a_manifest_says_wrongly_is_no_line_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ndate: 2024-02-03\n---\nTwelve tanks.\n")
    (tmp_path / "manifest.jsonl").write_text('{"file": "a.md", "date": "tomorrow"}\n')
    (rejected,) = read_reports([tmp_path])
    assert str(rejected) == f"{tmp_path / 'manifest.jsonl'}:1: published_on: not a day: 'tomorrow'"
