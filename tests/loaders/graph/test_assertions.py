"""Assertions in a real graph: one for all tellings of a statement, whatever the order of loading and unloading."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from loaders.graph.delete import delete_report
from loaders.graph.rows import report_rows
from loaders.graph.write import write_reports
from schema.claim import Claim, Period, Quantity, SourceMention
from schema.ontology.enums import ClaimKind, Effect, Party, Qualifier
from schema.report import Report
from schema.store import Store

DAY = Period(date(2024, 1, 26), date(2024, 1, 26))
TANKS = Claim(
    id="", kind=ClaimKind.LOSS, effect=Effect.DESTROYED, materiel="tank", quantity=Quantity(7, Qualifier.EXACT, "seven"), period=DAY,
    target=Party.UA, claimant=SourceMention(surface="the ministry", source="ru-mod"), quote="seven tanks", start=0, end=11,
)  # fmt: skip
# The bulletin names the sector, the agency drops it, the site writes it in Russian, another day's bulletin says the same number.
REPORTS = {
    "bulletin": replace(TANKS, id="c1", direction="Kupyansk"),
    "agency": replace(TANKS, id="c2"),
    "site": replace(TANKS, id="c3", direction="Купянском"),
    "later": replace(TANKS, id="c4", period=Period(date(2024, 1, 27), date(2024, 1, 27))),
}


def load(store: Store, key: str) -> None:
    """Write one of the reports."""
    write_reports(store, [report_rows(Report(id=key, text=key, text_sha256=key, publisher="TASS"), [REPORTS[key]])])


def held(store: Store) -> dict[str, str]:
    """The assertion of every claim."""
    return {row["id"]: row["assertion"] for row in store.read("MATCH (c:Claim) RETURN c.id AS id, c.assertion AS assertion")}


@pytest.mark.parametrize("order", [*permutations(("bulletin", "agency", "site"))], ids="-".join)
def test_any_order_of_loading_gives_the_same(store: Store, order: tuple[str, ...]) -> None:
    for key in (*order, "later"):
        load(store, key)
    found = held(store)
    assert found["claim:c1"] == found["claim:c2"] == found["claim:c3"] != found["claim:c4"]


def test_a_second_sector_leaves_the_retelling_alone(store: Store) -> None:
    for key in ("bulletin", "agency"):
        load(store, key)
    other = replace(TANKS, id="c9", direction="Donetsk")
    write_reports(store, [report_rows(Report(id="other", text="other", text_sha256="other"), [other])])
    assert len(set(held(store).values())) == 3
    delete_report(store, "other")
    assert len(set(held(store).values())) == 1
