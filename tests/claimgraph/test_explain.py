"""An extraction as a person sees it: whole at any width, each claim on its own, and what was passed over."""

from io import StringIO

import pytest
from rich.console import Console

from claimgraph.explain import described, passed_over
from loaders.claims import explain
from loaders.reports import make_report

TEXT = "The ministry's air defence shot down 281 fixed-wing unmanned aerial vehicles over the Belgorod region on 5 May 2024. It will destroy 50 tanks."


@pytest.fixture(scope="module")
def shown() -> str:
    """What a terminal of 40 columns shows of the claims and of what is none."""
    console, found = Console(file=StringIO(), width=40), explain(make_report(TEXT))
    for number, claim in enumerate(found.claims, start=1):
        console.print(described(number, claim))
    for line in passed_over(found):
        console.print(line)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_no_line_is_longer_than_the_terminal_and_nothing_is_cut_off(shown: str) -> None:
    assert max(map(len, shown.splitlines())) <= 40
    assert "…" not in shown


@pytest.mark.parametrize("told", ["LOSS SHOT_DOWN", "281, INCREMENT", "2024-05-05", "281 fixed-wing unmanned aerial vehicles"])
def test_a_claim_tells_its_facets(shown: str, told: str) -> None:
    assert told in " ".join(shown.split())


def test_what_was_passed_over_has_its_reason(shown: str) -> None:
    assert "passed over 50 tanks: not said to have happened (will)" in " ".join(shown.split())
