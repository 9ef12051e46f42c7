"""Bulletins of a morning, whose day is the one before they were published."""

import re
from datetime import date

from schema.ontology.enums import Party

HEAD = 600  # characters of a text in which its hour and its day stand
TIMED = re.compile(
    r"(?:станом на|as of|по состоянию на|at)\s*0?[5-9][:.]00|as of [5-9] a\.?m|on 0[5-9][.:]00|at [5-9] a\.?m", re.IGNORECASE
)
SUMMARY = re.compile(
    r"\bранков\w+ (?:звед|звіт|оновл)|\bутренн\w+ (?:свод|отч)|\bmorning (?:update|summary|report|briefing)", re.IGNORECASE
)
PAST_DAY = re.compile(
    r"\b(?:мину|попередн)\w+ (?:бойов\w+ )?доб|\b(?:мину|прошед|прошл)\w+ сут|\b(?:past|last|previous) (?:day|24)", re.IGNORECASE
)


def past_days(text: str, published: date | None, side: Party | None) -> int:
    """By how many days a bulletin's day lies before its publication: 1 for the General Staff's "станом на 06.00", and for "минулої доби" in "ранкове зведення"."""
    if side is not Party.UA or published is None:
        return 0
    head = " ".join(text[:HEAD].split())
    timed = "00" in head or any(mark in head.lower() for mark in ("am", "a.m"))
    retold = SUMMARY.search(head) is not None and PAST_DAY.search(head) is not None
    return int((timed and TIMED.search(head) is not None) or retold)
