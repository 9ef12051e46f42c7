"""The gazetteer's file: a line of JSON that names the sections, then each section deflated.

Text columns are rows joined by line feeds, figures are little-endian arrays: a section is taken apart in one call, so opening
costs tens of milliseconds; nothing is parsed row by row.
"""

import json
import sys
import zlib
from array import array
from collections.abc import Iterable, Mapping

Section = bytes


def pack(sections: Mapping[str, Section]) -> bytes:
    """The file's bytes; the same sections give the same bytes."""
    deflated = {name: zlib.compress(content, 9) for name, content in sections.items()}
    head = json.dumps([[name, len(content)] for name, content in deflated.items()], separators=(",", ":"))
    return b"".join([head.encode(), b"\n", *deflated.values()])


def unpack(content: bytes) -> dict[str, Section]:
    """The sections of a file, by name."""
    head, _, body = content.partition(b"\n")
    sections, start = {}, 0
    for name, length in json.loads(head):
        sections[name] = zlib.decompress(body[start : start + length])
        start += length
    return sections


def column(rows: Iterable[str]) -> Section:
    """Text rows as a section; a row holds no line feed."""
    return "\n".join(rows).encode()


def rows(section: Section) -> list[str]:
    """The rows of a text section."""
    return section.decode().split("\n")


def figures(typecode: str, values: Iterable[int]) -> Section:
    """Whole numbers as a section, four bytes or fewer each."""
    return _little(array(typecode, values)).tobytes()


def numbers(typecode: str, section: Section) -> "array[int]":
    """The numbers of a section."""
    return _little(array(typecode, section))


def _little(values: "array[int]") -> "array[int]":
    if sys.byteorder == "big":
        values.byteswap()
    return values
