"""A battalion of a brigade: a node of its own, subordinate to its brigade, gone with the last claim that names it."""

import pytest

from loaders import make_report
from loaders.graph.delete import delete_report
from loaders.graph.rows import ReportRows, report_rows
from loaders.graph.write import write_reports
from loaders.resolve import Resolver
from schema.claim import Claim, FormationMention
from schema.ontology.enums import ClaimKind, Echelon, FormationRole, FormationType, Party
from schema.store import Store

TEXT = "The 1st battalion of the 57th brigade advanced."
BATTALION, BRIGADE = "formation:ua/1-battalion-of-57-motorized-infantry-brigade", "formation:ua/57-motorized-infantry-brigade"
SUPERIORS = "MATCH (n:Formation {id: $id})-[:SUBORDINATE_TO]->(up) RETURN up.id AS up"


def rows_of(url: str) -> ReportRows:
    report = make_report(TEXT, url=url, publisher="Reuters")
    shared = {"role": FormationRole.ACTOR, "party": Party.UA}
    brigade = FormationMention(
        surface="57th brigade", start=25, end=37, number="57", type=FormationType.MOTORIZED_INFANTRY, echelon=Echelon.BRIGADE, **shared
    )
    battalion = FormationMention(surface="1st battalion", start=4, end=17, number="1", echelon=Echelon.BATTALION, parent=brigade, **shared)
    claim = Claim(
        id=url[-1] * 8, kind=ClaimKind.ADVANCE, quote=TEXT, start=0, end=len(TEXT), actor=Party.UA, formations=(battalion, brigade)
    )
    return report_rows(report, Resolver.open().resolve(report, (claim,)))


@pytest.fixture
def loaded(store: Store) -> tuple[Store, list[ReportRows]]:
    rows = [rows_of("https://example.org/1"), rows_of("https://example.org/2")]
    write_reports(store, rows)
    return store, rows


def test_a_battalion_is_subordinate_to_its_brigade_once(loaded: tuple[Store, list[ReportRows]]) -> None:
    assert loaded[0].read(SUPERIORS, {"id": BATTALION}) == [{"up": BRIGADE}]


def test_it_goes_with_the_last_claim_that_names_it(loaded: tuple[Store, list[ReportRows]]) -> None:
    store, (first, second) = loaded
    delete_report(store, first.id)
    assert store.read(SUPERIORS, {"id": BATTALION})
    delete_report(store, second.id)
    left = store.read("MATCH (n:Formation) WHERE n.id IN $ids RETURN n.id AS id", {"ids": [BATTALION, BRIGADE]})
    assert left == [{"id": BRIGADE}]
