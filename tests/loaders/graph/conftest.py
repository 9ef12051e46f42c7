"""Reports and claims of known values, made by hand so that a test of the graph needs no extraction."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from loaders import make_report
from loaders.graph.rows import ReportRows, report_rows
from schema.claim import Claim, FormationMention, LocationMention, Period, Quantity, SourceMention
from schema.gazetteer import open_gazetteer
from schema.keys import claim_id
from schema.match import Candidate, Reason, Resolution
from schema.ontology.enums import ClaimKind, Effect, FormationRole, LocationRole, MatchMethod, Party, Qualifier
from schema.report import Report

TEXT = "Near Terny and Torske the enemy lost {tanks} tanks, the ministry said. The 57th brigade and the 999th brigade withdrew."
DAY = date(2024, 1, 26)


def report_of(tanks: int = 7, url: str = "https://example.org/1", text: str = TEXT) -> Report:
    return make_report(text.format(tanks=tanks), url=url, publisher="Russian Ministry of Defence", published_on=DAY, title="Progress")


def tanks_claim(report: Report, tanks: int) -> Claim:
    """A loss of tanks at a place that resolves, one that does not, with a formation that does not."""
    place = open_gazetteer().get("UA14")
    assert place is not None
    match = Candidate(place, 0.93, MatchMethod.EXACT, (Reason("name", "equal\tfolded", 0.9), Reason("front", "near", 0.03)))
    quote = f"lost {tanks} tanks"
    at = report.text.index(quote)
    claim = Claim(
        id="",
        kind=ClaimKind.LOSS,
        effect=Effect.LOST,
        quote=quote,
        start=at,
        end=at + len(quote),
        materiel="tank",
        quantity=Quantity(tanks, Qualifier.AT_LEAST, str(tanks)),
        period=Period(DAY, DAY),
        target=Party.UA,
        claimant=SourceMention(
            surface="the ministry", source="ru-mod", start=report.text.index("the ministry"), end=report.text.index(" said")
        ),
        relayed_by=(SourceMention(surface="The Terny Courier", source="terny-courier"),),
        locations=(
            LocationMention(surface="Terny", start=5, end=10, role=LocationRole.NEAR, resolution=Resolution((match,), match)),
            LocationMention(
                surface="Torske", start=15, end=21, role=LocationRole.NEAR, resolution=Resolution((match,), None, "two namesakes")
            ),
        ),
        formations=(FormationMention(surface="999th brigade", start=0, end=4, role=FormationRole.TARGET, party=Party.UA, number="999"),),
    )
    return replace(claim, id=claim_id(report.id, claim, 0))


def withdrawal_claim(report: Report) -> Claim:
    """A claim that stays the same however many tanks the report counts."""
    at = report.text.index("The 57th")
    claim = Claim(id="", kind=ClaimKind.ADVANCE, quote="The 57th brigade", start=at, end=at + 16, actor=Party.UA, targets=("area",))
    return replace(claim, id=claim_id(report.id, claim, 0))


@pytest.fixture
def rows_of() -> Callable[..., ReportRows]:
    """The rows of a report of two claims, by number of tanks, address and recipe."""

    def make(tanks: int = 7, *, recipe: str = "", **kwargs: Any) -> ReportRows:
        report = report_of(tanks, **kwargs)
        return report_rows(report, (tanks_claim(report, tanks), withdrawal_claim(report)), recipe=recipe)

    return make
