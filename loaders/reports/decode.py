r"""Bytes to text: encodings, byte order marks, line ends, and what is no text at all.

Line ends become `\n`, as Python's own text mode makes them, and a byte order mark goes; nothing else is touched, so offsets
count in what `Path.read_text` gives for a file without a mark.
"""

import codecs
import re
from contextlib import suppress

from loaders.errors import DecodeError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
ENCODINGS = ("cp1251", "koi8_u", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic", "cp1252", "latin_1")
OURS = re.compile(r"[\t\n\r -\u024f\u0400-\u052f\u2000-\u2122]")  # Latin, Cyrillic, and the punctuation of both
EXPECTED = 0.95  # of a text; a few pictures and Greek letters are let pass
SAMPLE = 64 * 1024  # bytes that the guess looks at: more made no difference and costs seconds on a megabyte


def decode(raw: bytes) -> tuple[str, tuple[str, ...]]:
    """The text and warnings; DecodeError for what is no text."""
    encoding, warnings = find_encoding(raw)
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise DecodeError(f"byte {error.start} does not belong to {encoding}") from error
    if (at := text.find("\0")) >= 0:
        raise DecodeError(f"NUL at character {at}: not a text", line=text.count("\n", 0, at) + 1)
    return unify_line_ends(text), warnings


def find_encoding(raw: bytes) -> tuple[str, tuple[str, ...]]:
    """UTF-8 unless a mark says otherwise; where it is not UTF-8 the likeliest encoding of the region, with a warning."""
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return encoding, ()
    if b"\0" in raw[:SAMPLE] and (unmarked := _utf16(raw)):
        return unmarked, (f"no byte order mark: read as {unmarked}",)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        guess = _guess(raw, error.start)
        return guess, (f"not UTF-8: read as {guess}",)
    return "utf-8", ()


def unify_line_ends(text: str) -> str:
    r"""`\r\n` and lone `\r` as `\n`."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _utf16(raw: bytes) -> str | None:
    """UTF-16 in the order of bytes that makes letters of the region, spaces and marks of it: the other order makes Chinese of these."""
    for encoding in ("utf-16-le", "utf-16-be"):
        with suppress(UnicodeDecodeError):
            text = raw[: SAMPLE & ~1].decode(encoding)
            if len(OURS.findall(text)) >= EXPECTED * len(text):
                return encoding
    return None


def _guess(raw: bytes, broken_at: int) -> str:
    """An encoding of Cyrillic or western text whose reading of the bytes has the least chaos; an error where none has."""
    if (at := raw.find(b"\0")) >= 0:
        raise DecodeError(f"NUL at byte {at}: not a text", line=raw.count(b"\n", 0, at) + 1)
    from charset_normalizer import from_bytes  # costs 35 ms, needed for strays only

    best = from_bytes(raw[:SAMPLE], cp_isolation=list(ENCODINGS), threshold=0.2).best()
    if best is None:
        line = raw.count(b"\n", 0, broken_at) + 1
        raise DecodeError(f"not UTF-8 (byte {broken_at}) and not any encoding of Cyrillic or western text", line=line)
    return best.encoding
