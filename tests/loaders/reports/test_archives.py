"""Archives read in place, and those that would do harm."""

import gzip
import io
import os
import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from loaders import Rejection, read_reports
from loaders.reports import document, unpack
from schema.report import Report


def texts(found: Iterable[Report | Rejection]) -> list[str]:
    return [item.text if isinstance(item, Report) else str(item).rpartition("/")[2] for item in found]


def make_tar(path: Path, members: Iterable[tuple[tarfile.TarInfo, bytes]], mode: str = "w:gz") -> Path:
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for member, content in members:
            member.size = len(content) if member.isfile() else 0
            archive.addfile(member, io.BytesIO(content))
    return path


def link(name: str, target: str) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.type, member.linkname = tarfile.SYMTYPE, target
    return member


def test_gzip_is_read_by_the_name_inside(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"Twelve tanks."))
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(b'{"text": "a"}\n{"text": "b"}\n'))
    assert texts(read_reports([tmp_path])) == ["Twelve tanks.", "a", "b"]


@pytest.mark.parametrize(("name", "mode"), [("a.tar", "w"), ("a.tar.gz", "w:gz"), ("a.tgz", "w:gz"), ("a.tar.xz", "w:xz")])
def test_tar_members_are_reports(name: str, mode: str, tmp_path: Path) -> None:
    members = [(tarfile.TarInfo("in/a.txt"), b"Twelve tanks."), (tarfile.TarInfo("in/b.txt.gz"), gzip.compress(b"Two tanks."))]
    assert texts(read_reports([make_tar(tmp_path / name, members, mode)])) == ["Twelve tanks.", "Two tanks."]


def test_zip_members_are_reports_whatever_the_platform_wrote(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("в/дві.txt", "Two tanks.")
        archive.writestr("days.csv", "date,publisher,tank\n2024-02-19,General Staff,6498\n")
    two, day = texts(read_reports([tmp_path / "a.zip"]))
    assert (two, day.splitlines()[1]) == ("Two tanks.", "tanks - 6498")


def test_members_that_escape_or_link_are_rejected_and_the_rest_is_read(tmp_path: Path) -> None:
    members = [
        (tarfile.TarInfo("../up.txt"), b"One."),
        (tarfile.TarInfo("/etc/abs.txt"), b"Two."),
        (link("in.txt", "/etc/passwd"), b""),
        (tarfile.TarInfo("inner.zip"), b"PK"),
        (tarfile.TarInfo("good.txt"), b"Twelve tanks."),
    ]
    assert texts(read_reports([make_tar(tmp_path / "a.tar.gz", members)])) == [
        "up.txt: its path escapes the archive",
        "abs.txt: its path escapes the archive",
        "a.tar.gz!in.txt: a link in an archive is not followed",
        "a.tar.gz!inner.zip: an archive within an archive",
        "Twelve tanks.",
    ]


def test_a_bomb_is_left_after_its_allowance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "FREE", 1_000_000)
    bomb = gzip.compress(b'{"text": "' + b"tank " * 20_000_000 + b'"}\n')
    (tmp_path / "bomb.jsonl.gz").write_bytes(bomb)
    (said,) = texts(read_reports([tmp_path]))
    assert "unpacks to more than 250 times" in said


@pytest.mark.parametrize("ending", ["zip", "tar.gz"])
def test_a_bomb_is_told_once_and_what_follows_in_it_is_left(ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "FREE", 1_000_000)
    members = [("a.jsonl", b'{"text": "' + b"0" * 20_000_000 + b'"}'), ("b.txt", b"Twelve tanks."), ("c.txt", b"Two tanks.")]
    if ending == "zip":
        with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for name, raw in members:
                archive.writestr(name, raw)
    else:
        make_tar(tmp_path / "a.tar.gz", [(tarfile.TarInfo(name), raw) for name, raw in members], "w:gz")
    (said,) = texts(read_reports([tmp_path / f"a.{ending}"]))
    assert said.startswith(f"a.{ending}!a.jsonl: unpacks to more than 250 times")


def test_members_share_one_allowance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many members that unpack to the same bytes are a bomb too."""
    monkeypatch.setattr(document, "FREE", 1_000_000)
    monkeypatch.setattr(document, "RATIO", 1)
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(4):
            archive.writestr(f"{number}.txt", "tank " * 100_000)
    found = texts(read_reports([tmp_path / "a.zip"]))
    assert [text.startswith("tank") for text in found[:2]] == [True, True]
    assert "unpacks to more than" in found[2]


def test_broken_archives_say_so_after_what_could_be_read(tmp_path: Path) -> None:
    whole = make_tar(tmp_path / "a.tar", [(tarfile.TarInfo(f"{n}.txt"), b"tank " * 200) for n in range(9)], "w").read_bytes()
    (tmp_path / "a.tar").write_bytes(whole[:5_000])
    (tmp_path / "b.zip").write_bytes(b"PK\x03\x04 not a zip")
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(os.urandom(4096))[:2000])
    found = texts(read_reports([tmp_path]))
    assert found[0].startswith("tank tank")
    assert [cause.split(": ")[1] for cause in found if not cause.startswith("tank")][-2:] == ["cannot be read", "broken archive"]


def test_an_encrypted_member_is_rejected(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", "Twelve tanks.")
    raw = bytearray((tmp_path / "a.zip").read_bytes())
    raw[raw.index(b"PK\x01\x02") + 8] |= unpack.ENCRYPTED
    (tmp_path / "a.zip").write_bytes(raw)
    assert texts(read_reports([tmp_path / "a.zip"])) == ["a.zip!a.txt: encrypted"]


def test_what_a_packed_file_holds_wrongly_is_told_by_the_name_on_the_disk(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b'{"text": "a"}\n{"text": 5}\n'))
    assert texts(read_reports([tmp_path])) == ["a", "a.jsonl.gz:2: text: a string is wanted, not a number"]
