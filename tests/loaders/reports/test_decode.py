"""Bytes to text: marks, line ends, the region's old encodings, and what is no text."""

from pathlib import Path

import pytest

from loaders.errors import DecodeError
from loaders.reports.decode import decode

RUSSIAN = "Российские войска заняли более выгодные позиции, уничтожено двенадцать танков противника.\n" * 4
UKRAINIAN = "Збито дванадцять ворожих дронів над Харківською областю, повідомив Генеральний штаб.\n" * 4


def test_text_is_what_python_reads(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes("▫️12 танків\r\nпід Куп’янськом\rі далі\n".encode())
    assert decode(path.read_bytes())[0] == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_goes(encoding: str) -> None:
    assert decode("12 танків".encode(encoding)) == ("12 танків", ())


@pytest.mark.parametrize(("text", "encoding"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (UKRAINIAN, "cp1251"), (UKRAINIAN, "koi8_u")])
def test_old_encodings_are_read_with_a_warning(text: str, encoding: str) -> None:
    read, warnings = decode(text.encode(encoding))
    assert read == text
    assert "not UTF-8" in warnings[0]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [RUSSIAN, UKRAINIAN, "Twelve tanks were destroyed.\n"])
def test_utf16_without_a_mark_is_told_by_its_letters(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, (f"no byte order mark: read as {encoding}",))


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n\0\0\0", b"tanks\0", b"\xff\xfe\x00\xd8"])
def test_what_is_no_text_is_refused(raw: bytes) -> None:
    with pytest.raises(DecodeError):
        decode(raw)
