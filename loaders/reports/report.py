"""A report made of a text and what is known of it."""

import re
from datetime import date, datetime

from loaders.errors import FormatError, ReportError, SizeError
from loaders.reports.dates import find_date, parse_date
from loaders.reports.language import detect_language
from schema.keys import report_id, text_sha256
from schema.report import Report

TEXT_LIMIT = 2_000_000  # characters: the longest daily assessments have some 100,000, a book is not a report
ADDRESS = re.compile(r"https?://[^\s/$.?#][^\s]*", re.IGNORECASE)


def make_report(
    text: str,
    *,
    title: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    published_on: date | str | None = None,
    language: str | None = None,
    key: str | None = None,
    warnings: tuple[str, ...] = (),
) -> Report:
    """A report whose id is made, whose language is told and whose day is looked for in the text where it was not given.

    `text` is kept as it is, to the letter. Raises ReportError for a text that is empty, too long or no text, and for a day that is none.
    """
    _check(text)
    address, address_warnings = _address(url)
    day = _given_day(published_on) or find_date(text)
    named = _clean(publisher)
    notes = warnings + address_warnings + (() if day else ("no publication date given, none found in the text",))
    return Report(
        id=report_id(named, address, text),
        text=text,
        text_sha256=text_sha256(text),
        title=_clean(title),
        url=address,
        publisher=named,
        published_on=day,
        language=_clean(language) or detect_language(text),
        warnings=notes,
        key=key,
    )


def _check(text: str) -> None:
    if not text.strip():
        raise ReportError("no text")
    if len(text) > TEXT_LIMIT:
        raise SizeError(f"{len(text):,} characters; a report has at most {TEXT_LIMIT:,}")
    if "\0" in text:
        raise ReportError(f"NUL at character {text.index(chr(0))}: not a text")
    if not text.isascii() and (lone := re.search("[\ud800-\udfff]", text)):
        raise ReportError(f"half a surrogate pair at character {lone.start()}: not a text")


def _clean(given: str | None) -> str | None:
    """Runs of space made one; null for nothing."""
    return " ".join(given.split()) or None if given else None


def _address(url: str | None) -> tuple[str | None, tuple[str, ...]]:
    """The address, if it is one: a remark in its place ("not in the data set") would give many reports one id."""
    given = (url or "").strip()
    if not given:
        return None, ()
    return (given, ()) if ADDRESS.fullmatch(given) else (None, (f"not a URL, left out: {given[:80]!r}",))


def _given_day(given: date | str | None) -> date | None:
    if isinstance(given, datetime):
        return given.date()
    if given is None or isinstance(given, date):
        return given
    if not given.strip():
        return None
    if (day := parse_date(given)) is None:
        raise FormatError(f"published_on: not a day: {given[:40]!r}", field="published_on")
    return day
