"""What a user points at: directories, patterns, links, and what is no file at all."""

import os
from pathlib import Path

import orjson
import pytest

from loaders import Rejection, read_reports
from loaders.reports import document as bounds
from loaders.reports import find_files, jsonl, table
from schema.report import Report


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("b/2.txt", "a/1.txt", "a/deep/3.md", ".hidden.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Twelve tanks.")
    return tmp_path


def names(found: object) -> list[str]:
    return [item.name if isinstance(item, Path) else str(item).rpartition("/")[2] for item in found]  # type: ignore[attr-defined]


def test_a_directory_is_walked_by_name_without_hidden_files(tree: Path) -> None:
    assert names(find_files([tree])) == ["1.txt", "3.md", "2.txt"]


def test_a_pattern_is_ours_where_the_shell_left_it(tree: Path) -> None:
    assert names(find_files([f"{tree}/**/*.txt"])) == ["1.txt", "2.txt"]
    assert names(find_files([f"{tree}/*.csv"])) == ["*.csv: nothing matches this pattern"]


def test_a_file_named_twice_is_read_once(tree: Path) -> None:
    assert names(find_files([tree / "a/1.txt", tree / "a"])) == ["1.txt", "3.md"]


def test_cyclic_links_end(tree: Path) -> None:
    (tree / "a/deep/up").symlink_to(tree)
    (tree / "a/self").symlink_to(tree / "a/self")
    assert names(find_files([tree])) == ["1.txt", "3.md", "self: too many levels of symbolic links", "2.txt"]


def test_what_is_no_file_is_rejected_and_never_opened(tree: Path) -> None:
    os.mkfifo(tree / "pipe.txt")
    assert names(find_files([tree / "pipe.txt", tree / "none.txt", "nul\0.txt"])) == [
        "pipe.txt: neither a file nor a directory",
        "none.txt: no such file or directory",
        "nul\0.txt: a NUL in the name",
    ]


def test_a_format_that_is_not_read_is_said_and_not_lost(tree: Path) -> None:
    (tree / "b/scan.pdf").write_bytes(b"%PDF-1.7")
    assert names(item for item in read_reports([tree / "b"]) if isinstance(item, Rejection)) == [
        "scan.pdf: no format that is read here: .pdf"
    ]


def test_a_pipe_that_a_manifest_names_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "manifest.jsonl").write_text('{"file": "pipe.txt"}\n')
    (rejected,) = read_reports([tmp_path / "manifest.jsonl"])
    assert str(rejected).endswith("pipe.txt: not a file")


def test_a_gigabyte_is_rejected_without_being_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as stream:
        stream.truncate(1 << 30)
    assert names(read_reports([tmp_path])) == ["huge.txt: larger than 16 MiB: too large for one report"]


def test_a_line_without_end_costs_that_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (bounds, jsonl):
        monkeypatch.setattr(module, "LINE_LIMIT", 10_000)
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "a"}\n{"text": "' + b"x" * 50_000 + b'"}\n{"text": "b"}\n')
    first, rejected, last = read_reports([tmp_path])
    assert isinstance(first, Report)
    assert (str(rejected).split(": ")[0].endswith("a.jsonl:2"), isinstance(last, Report)) == (True, True)


def test_a_row_with_stray_bytes_is_rejected_alone(tmp_path: Path) -> None:
    rows = "publisher,text\nTASS,Двенадцать танков.\n".encode() + b"TASS,tanks \xff here\n" + b"TASS,Two tanks.\n"
    (tmp_path / "a.csv").write_bytes(rows.replace(b"TASS,tanks", b"x" * 70_000 + b",far\nTASS,tanks"))
    causes = [item.cause for item in read_reports([tmp_path]) if isinstance(item, Rejection)]
    assert causes == ["half a surrogate pair at character 6: not a text"]


def test_a_line_that_no_row_can_be_is_rejected_alone_and_never_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "LINE", 1_000)
    (tmp_path / "a.csv").write_text("text,date\nTwelve tanks.,2024-01-01\n" + "a," * 1_000 + "\nTwo tanks.,2024-01-02\n")
    first, rejected, last = read_reports([tmp_path])
    assert [report.text for report in (first, last) if isinstance(report, Report)] == ["Twelve tanks.", "Two tanks."]
    assert str(rejected).split("/")[-1] == "a.csv:3: broken row: field larger than field limit (2000000)"


def test_a_table_that_was_cut_off_gives_no_half_report(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('text,date\nTwelve tanks.,2024-01-01\n"Two tanks were lost, and')
    report, rejected = read_reports([tmp_path])
    assert (isinstance(report, Report), str(rejected).split("/")[-1]) == (True, "a.csv:3: broken row: unexpected end of data")


def test_a_name_that_is_no_text_is_told_and_kept(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.txt")).write_text("")
    (rejected,) = read_reports([tmp_path])
    assert isinstance(rejected, Rejection)
    assert orjson.loads(orjson.dumps(rejected.to_json()))["rejected"]["file"] == f"{tmp_path}/bad\\xff.txt"
