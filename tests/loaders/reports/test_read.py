"""Every format to reports, and bad ones to rejections with file, line and cause."""

import io
import json
from datetime import date
from pathlib import Path

import pytest

from loaders import Rejection, read_reports
from schema.report import Report

SHARED = Path(__file__).parents[4] / "shared" / "corpus"
PAGE = """<!doctype html><html lang="en"><head><title>Battlegroup reports advance | Example Post</title>
<meta property="og:site_name" content="Example Post"><meta property="og:title" content="Battlegroup reports advance">
<link rel="canonical" href="https://post.example/2024/advance"><meta property="article:published_time" content="2024-03-05T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Battlegroup reports advance</h1>
<p>The battlegroup said on Tuesday that its units had improved their position near Kupiansk and that the enemy had lost 40 troops.</p>
<p>Two tanks and a howitzer were destroyed in the same sector, according to the statement that the agency quoted in the evening.</p></article>
<footer>Copyright 2024. All rights reserved. Subscribe to our newsletter.</footer></body></html>"""


def read_one(path: Path) -> Report:
    (report,) = read_reports([path])
    assert isinstance(report, Report), report
    return report


def write(path: Path, content: str) -> Path:
    path.write_text(content, encoding="utf-8")
    return path


def test_plain_text_is_one_report_named_by_its_stem(tmp_path: Path) -> None:
    report = read_one(write(tmp_path / "evening.txt", "26.01.2024\nTwelve tanks.\n"))
    assert (report.text, report.key, report.published_on) == ("26.01.2024\nTwelve tanks.\n", "evening", date(2024, 1, 26))


def test_markdown_gives_front_matter_and_plain_words(tmp_path: Path) -> None:
    source = (
        "---\npublisher: Example Ministry\npublished_on: 2024-01-26\n---\n# Losses\n\nThe *ministry* said [so](http://x.example):\n\n"
        "- tanks - 12\n- drones - 3\n\n| class | lost |\n|---|---|\n| tank | 12 |\n"
    )
    report = read_one(write(tmp_path / "a.md", source))
    assert report.text == "Losses\n\nThe ministry said so:\ntanks - 12\ndrones - 3\nclass\tlost\ntank\t12"
    assert (report.title, report.publisher, report.published_on) == ("Losses", "Example Ministry", date(2024, 1, 26))


def test_a_page_loses_its_boilerplate_and_keeps_its_metadata(tmp_path: Path) -> None:
    report = read_one(write(tmp_path / "a.html", PAGE))
    assert (report.title, report.url, report.published_on) == (
        "Battlegroup reports advance",
        "https://post.example/2024/advance",
        date(2024, 3, 5),
    )
    assert "lost 40 troops" in report.text
    assert "newsletter" not in report.text


def test_lines_of_json_are_reports_of_their_own(tmp_path: Path) -> None:
    lines = ['{"text": "Twelve tanks.", "publisher": "TASS", "date": "2024-01-26", "key": 7}', "", "{broken", '{"title": "no text"}', "[1]"]
    report, *rejected = read_reports([write(tmp_path / "a.jsonl", "\n".join(lines))])
    assert isinstance(report, Report)
    assert (report.publisher, report.published_on, report.key) == ("TASS", date(2024, 1, 26), "7")
    assert [(item.line, item.cause.split(":")[0]) for item in rejected if isinstance(item, Rejection)] == [
        (3, "not JSON"),
        (4, "no field `text`"),
        (5, "a JSON object is wanted on each line"),
    ]


def test_a_table_with_a_text_column(tmp_path: Path) -> None:
    table = 'publisher;date;text\nTASS;26.01.2024;"Twelve tanks;\nand a drone."\nTASS;tomorrow;Two tanks.\n'
    report, rejected = read_reports([write(tmp_path / "a.csv", table)])
    assert isinstance(report, Report)
    assert report.text == "Twelve tanks;\nand a drone."
    assert str(rejected) == f"{tmp_path / 'a.csv'}:4: published_on: not a day: 'tomorrow'"


def test_a_heading_may_be_written_large_and_what_it_lacks_is_told(tmp_path: Path) -> None:
    report, rejected = read_reports(
        [write(tmp_path / "a.csv", "Text, Date\nTwo tanks.,26.01.2024\n"), write(tmp_path / "b.csv", "title,url\nx,y\n")]
    )
    assert isinstance(report, Report)
    assert report.published_on == date(2024, 1, 26)
    assert str(rejected) == f"{tmp_path / 'b.csv'}:2: no column `text`; there are title, url"


def test_a_manifest_hides_no_file_outside_its_folder(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    write(tmp_path / "a" / "manifest.jsonl", '{"file": "../b.txt"}\n')
    write(tmp_path / "b.txt", "Two tanks.")
    rejected, report = read_reports([tmp_path])
    assert "lies outside" in str(rejected)
    assert isinstance(report, Report)


@pytest.mark.parametrize(
    ("raw", "cause"),
    [
        (b'[\n {"text": "Two tanks."}\n]\n', "a JSON value over several lines: an object on each line is wanted"),
        ('{"text": "Two tanks."}\n'.encode("utf-16"), "UTF-16 by its mark: lines of JSON are UTF-8"),
    ],
)
def test_a_file_that_is_no_lines_of_json_is_told_once(raw: bytes, cause: str, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(raw)
    (rejected,) = read_reports([tmp_path])
    assert str(rejected) == f"{tmp_path / 'a.jsonl'}: {cause}"


def test_a_day_of_running_totals_reads_like_the_bulletin(tmp_path: Path) -> None:
    table = "date,publisher,url,troops,troops+,tank,tank+,afv\n2024-02-19,General Staff,,about 403720,1290,6498,11,\n"
    report = read_one(write(tmp_path / "a.csv", table))
    assert report.text == (
        "The total combat losses of the enemy from 24.02.22 to 19.02.24 were approximately:\n"
        "personnel - about 403720 (+1290)\ntanks - 6498 (+11)"
    )
    assert report.published_on == date(2024, 2, 19)


def test_a_manifest_names_its_files_and_keys(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    write(tmp_path / "texts/0.txt", "Twelve tanks.")
    entries = [
        {"key": "A1", "file": "texts/0.txt", "publisher": "TASS", "published_on": "2024-01-26", "language": "en", "url": None},
        {"key": "A2", "file": "../outside.txt"},
        {"key": "A3", "file": "texts/none.txt"},
    ]
    manifest = write(tmp_path / "m.jsonl", "\n".join(map(json.dumps, entries)))
    report, outside, missing = read_reports([], manifest=manifest)
    assert isinstance(report, Report)
    assert (report.key, report.publisher, report.published_on) == ("A1", "TASS", date(2024, 1, 26))
    assert "lies outside the manifest's folder" in str(outside)
    assert "No such file" in str(missing)


def test_a_directory_with_a_manifest_reads_no_file_twice(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "Twelve tanks.")
    write(tmp_path / "b.txt", "Two tanks.")
    write(tmp_path / "manifest.jsonl", '{"file": "a.txt", "publisher": "TASS"}\n')
    reports = [report for report in read_reports([tmp_path]) if isinstance(report, Report)]
    assert [(report.key, report.publisher) for report in reports] == [("a", "TASS"), ("b", None)]


@pytest.mark.parametrize(("piped", "texts"), [("Twelve tanks.", ["Twelve tanks."]), ('{"text": "a"}\n{"text": "b"}\n', ["a", "b"])])
def test_standard_input_is_a_text_or_lines_of_json(piped: str, texts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(piped.encode()))))  # type: ignore[arg-type]
    assert [report.text for report in read_reports(["-"]) if isinstance(report, Report)] == texts


@pytest.mark.skipif(not SHARED.exists(), reason="the shared corpus lies beside the repository, and is not here")
def test_the_corpus_is_read_to_the_letter_with_its_keys() -> None:
    reports = [report for report in read_reports([], manifest=SHARED / "manifest.jsonl") if isinstance(report, Report)]
    assert len(reports) == len({report.id for report in reports}) == 44
    assert all(report.text == (SHARED / "texts" / f"{report.key}.txt").read_text(encoding="utf-8") for report in reports)
