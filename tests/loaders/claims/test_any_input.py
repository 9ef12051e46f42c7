"""Any input is read: every block of Unicode, marks of direction, one endless line, and what makes patterns backtrack."""

import os
import unicodedata

import pytest

from loaders.claims import extract
from loaders.reports import make_report
from schema.report import Report

STEP = 127  # code points from one that is tried to the next: no block of 128 is passed over
LINE = int(os.environ.get("CLAIMGRAPH_TEST_CHARACTERS", "8000"))  # of one line; a million for a thorough run
TRYING = ("(", "1,1", "a-", "«", "of ", "5 tanks, ", "a\u0301", "5. ", "<a ", "<!-- ", "&#1", "http://a", "](", "🔻5 ", "AaaaBbbb", "T-72/",
          "near Kyiv and ", "57th, ", "said that ", "\n- 5 tanks", "Харківської та ", "1 000,", "24.02 - ", "including ", "\u200f5 ")  # fmt: skip


def quoted(report: Report) -> int:
    """How many claims a report has, each with its quote at its place."""
    claims = extract(report)
    assert all(report.text[claim.start : claim.end] == claim.quote for claim in claims)
    return len(claims)


@pytest.mark.parametrize("plane", range(0, 0x110000, 0x10000))
def test_every_block_of_unicode_is_read(plane: int) -> None:
    points = (point for point in range(plane or 1, plane + 0x10000, STEP if plane < 0x20000 else 32 * STEP))
    chars = [chr(point) for point in points if unicodedata.category(chr(point)) != "Cs"]
    assert quoted(make_report("".join(f"The enemy{char}lost {char}5{char} tanks.{char} " for char in chars))) >= 0


@pytest.mark.parametrize("mark", ["\u200e", "\u200f", "\u202a", "\u202b", "\u202e", "\u2066", "\u2067", "\u2069", "\u061c"])
def test_marks_of_direction_hide_no_number(mark: str) -> None:
    assert quoted(make_report(f"The enemy lost {mark}5{mark} tanks.")) == 1


@pytest.mark.parametrize("piece", TRYING)
def test_one_endless_line_is_read(piece: str) -> None:
    assert quoted(make_report("x " + piece * (LINE // len(piece)) + " x")) >= 0


def test_a_claim_at_the_end_of_an_endless_line_is_found() -> None:
    assert quoted(make_report("The weather was fine. " * (LINE // 22) + "The enemy lost 5 tanks.")) == 1
