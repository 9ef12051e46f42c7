"""What was rejected can be mended and loaded again."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

from click.testing import CliRunner

from claimgraph.cli import main
from claimgraph.rejects import Rejects
from loaders import Rejection, read_reports
from schema.report import Report


def write_rejects(source: Path, rejects: Path) -> list[dict[str, object]]:
    with Rejects(rejects) as written:
        for item in read_reports([source]):
            if isinstance(item, Rejection):
                written.add(item)
    return [json.loads(line) for line in rejects.read_text(encoding="utf-8").splitlines()]


def retried(rejects: Path) -> list[tuple[str | None, str]]:
    return [(item.publisher, item.text) for item in read_reports([], retry=rejects) if isinstance(item, Report)]


def test_a_line_is_mended_in_its_fields(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Two tanks.", "publisher": "TASS", "published_on": "soon"}\n')
    (entry,) = write_rejects(tmp_path / "a.jsonl", tmp_path / "r.jsonl")
    assert entry["rejected"] == {"file": str(tmp_path / "a.jsonl"), "line": 1, "cause": "published_on: not a day: 'soon'"}
    (tmp_path / "r.jsonl").write_text(json.dumps(entry | {"published_on": "2024-01-26"}))
    assert retried(tmp_path / "r.jsonl") == [("TASS", "Two tanks.")]


def test_a_broken_line_is_mended_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Two tanks."\n')
    (entry,) = write_rejects(tmp_path / "a.jsonl", tmp_path / "r.jsonl")
    (tmp_path / "r.jsonl").write_text(json.dumps(entry | {"raw": f"{entry['raw']}}}"}))
    assert retried(tmp_path / "r.jsonl") == [(None, "Two tanks.")]


def test_a_row_of_a_table_is_mended_in_its_cells(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("date,publisher,tank\n2024-02-19,General Staff,many\n")
    (entry,) = write_rejects(tmp_path / "a.csv", tmp_path / "r.jsonl")
    (tmp_path / "r.jsonl").write_text(json.dumps(entry | {"tank": "6498"}))
    assert retried(tmp_path / "r.jsonl")[0][1].endswith("tanks - 6498")


def test_a_file_is_mended_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_bytes(b"Two tanks.\0")
    write_rejects(tmp_path / "in", tmp_path / "r.jsonl")
    (tmp_path / "in/a.txt").write_bytes(b"Two tanks.")
    assert retried(tmp_path / "r.jsonl") == [(None, "Two tanks.")]


def test_a_table_that_was_cut_off_is_to_be_mended_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('text,date\n"Two tanks')
    write_rejects(tmp_path / "a.csv", tmp_path / "r.jsonl")
    (again,) = read_reports([], retry=tmp_path / "r.jsonl")
    assert isinstance(again, Rejection)
    assert again.cause == f"{tmp_path / 'a.csv'}: holds more than one report: mend it there and load that"


def test_a_member_whose_path_leaves_its_archive_leads_nowhere_when_retried(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.txt").write_text("Two tanks.")
    with zipfile.ZipFile(tmp_path / "in/a.zip", "w") as archive:
        archive.writestr("../../secret.txt", "Three tanks.")
    write_rejects(tmp_path / "in/a.zip", tmp_path / "r.jsonl")
    (again,) = read_reports([], retry=tmp_path / "r.jsonl")
    assert isinstance(again, Rejection)
    assert "stands in an archive" in again.cause


def test_rejects_replace_the_file_they_were_read_from_at_the_end(tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_text('{"text": ""}\n{"text": "Two tanks."}\n')
    with Rejects(tmp_path / "r.jsonl") as written:
        items = list(read_reports([], retry=tmp_path / "r.jsonl"))
        for item in items:
            if isinstance(item, Rejection):
                written.add(item)
    assert len(items) == 2
    assert len((tmp_path / "r.jsonl").read_text(encoding="utf-8").splitlines()) == 1


def test_where_there_is_nothing_to_load_the_command_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "heading.csv").write_text("text,url\n")
    command = ["export", "--for-neo4j-import", str(tmp_path / "new"), str(tmp_path / "empty"), str(tmp_path / "heading.csv")]
    ran = CliRunner().invoke(main, command)
    assert (ran.exit_code, ran.output) == (2, f"nothing to load in {tmp_path / 'empty'}, {tmp_path / 'heading.csv'}\n")


def test_a_rejects_file_that_cannot_be_written_ends_the_command_at_once(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "claimgraph", "load", str(tmp_path), "--rejects", str(tmp_path / "none" / "r.jsonl")]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (ran.returncode, "No such file or directory" in ran.stderr, "Traceback" in ran.stderr) == (2, True, False)
