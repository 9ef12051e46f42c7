"""What is said does not change with how it is typed: spaces, dashes, quotes, line ends, accents, frames around the report."""

import json
import re
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.claims import extract
from loaders.reports import make_report
from schema.claim import Claim

SET, SHARED = Path(__file__).parent / "gold", Path(__file__).parents[4] / "shared" / "corpus"


def rows_of(folder: Path) -> dict[str, dict[str, str]]:
    """A set's reports by their keys, each with the folder that it is in."""
    manifest = folder / "manifest.jsonl"
    lines = manifest.read_text(encoding="utf-8").splitlines() if manifest.exists() else []
    return {row["key"]: {**row, "folder": str(folder)} for row in map(json.loads, lines)}


ROWS = dict(list(rows_of(SET).items())[::3])  # a third of the set, in all three languages: the whole takes a minute
CORPUS = rows_of(SHARED)
Said = Counter[tuple[object, ...]]


@cache
def text_of(key: str) -> str:
    row = ROWS.get(key) or CORPUS[key]
    return Path(row["folder"], row["file"]).read_text(encoding="utf-8")


def claims_of(key: str, text: str) -> tuple[Claim, ...]:
    row = ROWS.get(key) or CORPUS[key]
    return extract(make_report(text, publisher=row["publisher"], published_on=row["published_on"], language=row["language"], key=key))


def what(one: Claim) -> tuple[object, ...]:
    """A claim without its words and offsets."""
    number = one.quantity and (one.quantity.value, one.quantity.qualifier)
    source = one.claimant and one.claimant.source
    return one.kind, one.effect, one.materiel, number, one.tally, one.target, one.period, source, len(one.locations), len(one.formations)


def said(claims: tuple[Claim, ...]) -> Said:
    return Counter(map(what, claims))


@cache
def said_of(key: str) -> Said:
    return said(claims_of(key, text_of(key)))


def swap(pattern: str, to: str) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, to, text)


def nested(text: str) -> str:
    """A site's frame around the report."""
    return f"Home | News | About us | Contacts\n\n{text}\n\nShare this article\n© 2024 All rights reserved\nCookie policy"


def beside_others(text: str) -> str:
    """Between a ticker of other news and a list of links."""
    ticker = "".join(f"{hour}:15\nDrone kills {hour} in a town near Sumy\n" for hour in (23, 22, 21))
    links = "".join(f"- [Strike on a refinery kills {number}](https://example.org/{number})\n" for number in (3, 4, 5))
    return f"News\n{ticker}{text}\n\n{links}"


def wrapped(text: str) -> str:
    """As a mail or a terminal breaks lines."""
    return "\n".join(part for line in text.split("\n") for part in (textwrap.wrap(line, 80) or [""]))


MUTATIONS: dict[str, Callable[[str], str]] = {
    "line ends of Windows": swap(r"\n", "\r\n"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "no-break spaces within numbers": swap(r"(?<=\d) (?=\d{3})", "\u00a0"),
    "thin spaces within numbers": swap(r"(?<=\d) (?=\d{3})", "\u2009"),
    "narrow no-break spaces within numbers": swap(r"(?<=\d) (?=\d{3})", "\u202f"),
    "no-break spaces everywhere": swap(" ", "\u00a0"),
    "a no-break space after a number": swap(r"(?<=\d) (?=[^\W\d_])", "\u00a0"),
    "two spaces between words": swap(r"(?<=[^\W\d_]) (?=[^\W\d_])", "  "),
    "spaces at the ends of lines": swap(r"\n", "  \n"),
    "more empty lines": swap(r"\n\n", "\n\n\n\n"),
    "long dashes": swap(r"(?<= )[–—‒-](?= )", "—"),
    "figure dashes": swap(r"(?<= )[–—‒-](?= )", "‒"),
    "short dashes": swap(r"(?<= )[–—‒](?= )", "-"),
    "curly quotes": swap(r"«([^»\n]*)»", r"“\1”"),
    "plain quotes": swap(r"[«»“”]", '"'),
    "other apostrophes": swap(r"(?<=\w)[’'ʼ](?=\w)", "ʼ"),
    "plain apostrophes": swap(r"(?<=\w)[’ʼ](?=\w)", "'"),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "ye for yo": swap("ё", "е"),
    "soft hyphens": swap(r"(?<=[^\W\d_]{4})(?=[^\W\d_]{4})", "\u00ad"),
    "zero width spaces after full stops": swap(r"(?<=[.,]) ", " \u200b"),
    "other bullets": swap(r"[▪▫◽◾🔹🔻🔸●•➡📍]\ufe0f?", "•"),
    "no bullets": swap(r"(?m)^[▪▫◽◾🔹🔻🔸●•➡📍]\ufe0f? ?", ""),
    "dashes for bullets": swap(r"(?m)^[▪▫◽◾🔹🔻🔸●•➡📍]\ufe0f? ?", "— "),
    "a quotation of Markdown": swap(r"(?m)^", "> "),
    "lines broken at a width": wrapped,
    "a frame of a site": nested,
    "news of others beside it": beside_others,
}


# The share of claims that stays the same where it is not yet all; raised when `clean` learns more, never lowered.
# Without its bullets one sector's list of the set's newer texts runs on into the next.
# Lines that are short because of a space that does not break, or of a capital, end a paragraph in a text that is broken at a width.
FLOORS = {
    "other apostrophes": 0.99,
    "a frame of a site": 0.99,
    "no bullets": 0.99,
    "lines broken at a width": 0.96,
}


def test_the_set_says_much() -> None:
    """The set is not empty, so the comparison below says something."""
    assert sum(said_of(key).total() for key in ROWS) > 150


@pytest.mark.parametrize("rows", [ROWS, CORPUS], ids=["own", "shared"])
@pytest.mark.parametrize("name", MUTATIONS)
def test_claims_survive_typing(name: str, rows: dict[str, dict[str, str]]) -> None:
    if not rows:
        pytest.skip(f"{SHARED} is not on this machine")
    changed = {key: mutant for key in rows if (mutant := MUTATIONS[name](text_of(key))) != text_of(key)}
    assert changed
    same = sum((said_of(key) & said(claims_of(key, text))).total() for key, text in changed.items())
    assert same >= FLOORS.get(name, 1.0) * sum(said_of(key).total() for key in changed)


def test_reports_told_twice_say_nothing_more() -> None:
    """One claim for what is said twice; a few more stand at the seams, where the second telling inherits the first one's group or sector.

    Twelve of some 900 in the third of 133 reports, one of them since a plant struck beside a post is told; nine of some 670 in the third of 106; ten of some 400 in the third of 78 that was drawn before.
    """
    more = {key: len(claims_of(key, f"{text_of(key)}\n\n{text_of(key)}")) - said_of(key).total() for key in ROWS}
    assert sum(more.values()) <= 12


@given(key=st.sampled_from(sorted(ROWS)), start=st.integers(0, 6000), length=st.integers(0, 3000), name=st.sampled_from(sorted(MUTATIONS)))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_piece_of_a_report_is_read_without_harm(key: str, start: int, length: int, name: str) -> None:
    text = MUTATIONS[name](text_of(key)[start : start + length])
    report = make_report(text if text.strip() else "A line.", published_on=ROWS[key]["published_on"], key=key)
    claims = extract(report)
    ids = {one.id for one in claims}
    for one in claims:
        assert report.text[one.start : one.end] == one.quote
        assert one.part_of is None or one.part_of in ids - {one.id}
        assert all(report.text[place.start : place.end] == place.surface for place in one.locations)
        assert all(report.text[unit.start : unit.end] == unit.surface for unit in one.formations)
