"""What two writers told of one statement at once is settled when both are done."""

from dataclasses import replace
from datetime import date

from loaders.graph.rows import report_rows
from loaders.graph.write import Written, write_reports
from loaders.prepare import Prepared
from loaders.settling import settle_behind
from loaders.writers import Batch
from schema.claim import Claim, Period, Quantity, SourceMention
from schema.ontology.enums import ClaimKind, Effect, LoadStatus, Party, Qualifier
from schema.report import Report
from schema.store import Store

DAY = Period(date(2024, 1, 26), date(2024, 1, 26))
TANKS = Claim(
    id="", kind=ClaimKind.LOSS, effect=Effect.DESTROYED, materiel="tank", quantity=Quantity(7, Qualifier.EXACT, "seven"), period=DAY,
    target=Party.UA, claimant=SourceMention(surface="the ministry", source="ru-mod"), quote="seven tanks", start=0, end=11,
)  # fmt: skip


def batch(key: str, claim: Claim) -> Batch:
    """A batch of one report of one claim."""
    report = Report(id=key, text=key, text_sha256=key)
    return [(report, Prepared(rows=report_rows(report, [claim]), claims=1, unresolved=()))]


def test_what_two_writers_told_is_settled_when_both_are_done(store: Store) -> None:
    """As if neither had seen the other: the second claim is put back to what its report alone says."""
    told = [batch("bulletin", replace(TANKS, id="c1", direction="Kupyansk")), batch("agency", replace(TANKS, id="c2"))]
    alone = told[1][0][1].rows.claims[0]["claim"]["assertion"]
    for one in told:
        write_reports(store, [prepared.rows for _, prepared in one])
    store.write("MATCH (c:Claim {id: 'claim:c2'}) SET c.assertion = $alone", {"alone": alone})
    done = [(one, [Written(report.id, LoadStatus.CREATED, 1) for report, _ in one]) for one in told]
    assert list(settle_behind(store, done, writers=2)) == done
    assert store.read("MATCH (c:Claim) RETURN count(DISTINCT c.assertion) AS n") == [{"n": 1}]
