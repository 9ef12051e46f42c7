"""Judgements in a real graph: they link anew what is there, survive a reload, and are undone without a trace."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from loaders import JudgementError, judge, read_judgements, undo_judgement
from loaders.graph.rows import report_rows
from loaders.graph.write import write_reports
from loaders.resolve.judgements import Judgements, Where
from schema.claim import Claim, FormationMention, LocationMention, Period, Quantity, SourceMention
from schema.gazetteer import open_gazetteer
from schema.keys import fold, place_name_id
from schema.match import Candidate, Reason, Resolution
from schema.nodes import Location
from schema.ontology.enums import ClaimKind, Effect, FormationRole, JudgementSubject, LocationRole, MatchMethod, Party, Qualifier
from schema.report import Report
from schema.store import Store

LOCATION, FORMATION, SOURCE = JudgementSubject.LOCATION, JudgementSubject.FORMATION, JudgementSubject.SOURCE
KROKHMALNE = "UA63080130070030824"
KUPIANSK = "UA63080090010026457"
DAY = Period(date(2024, 1, 26), date(2024, 1, 26))


def place(gazetteer_id: str) -> Location:
    """A place of the gazetteer."""
    found = open_gazetteer().get(gazetteer_id)
    assert found is not None
    return found


def unresolved(surface: str) -> LocationMention:
    """A place that the scores left open, with what they proposed."""
    proposed = Candidate(place(KROKHMALNE), 0.61, MatchMethod.PHONEMIC, (Reason("spelling", "krakhmalne", 0.61),))
    return LocationMention(
        surface=surface, start=0, end=len(surface), role=LocationRole.NEAR, resolution=Resolution((proposed,), None, "below the threshold")
    )  # fmt: skip


def claim(key: str, *, at: str = "Krakhmalnoye", source: str = "ru-mod", value: float = 3) -> Claim:
    """Tanks lost near a place, as a source says."""
    unit = FormationMention(surface="the 25th", start=0, end=8, role=FormationRole.TARGET, party=Party.UA)
    return Claim(
        id=key, kind=ClaimKind.LOSS, effect=Effect.DESTROYED, materiel="tank", quantity=Quantity(value, Qualifier.EXACT, f"{value:g}"), period=DAY,
        target=Party.UA, claimant=SourceMention(surface="the ministry", source=source), locations=(unresolved(at),), formations=(unit,),
        quote=f"{value:g} tanks", start=0, end=7,
    )  # fmt: skip


def load(store: Store, report: str, *claims: Claim, publisher: str = "TASS") -> None:
    """Write a report as the straight line would, with the judgements that stand."""
    judgements = Judgements(read_judgements(store), locations=open_gazetteer().get, names=open_gazetteer().called)
    judged = [_judged(one, judgements, publisher.lower()) for one in claims]
    write_reports(store, [report_rows(Report(id=report, text=f"{report}: 3 tanks", text_sha256=report, publisher=publisher), judged)])


def _judged(one: Claim, judgements: Judgements, publisher: str) -> Claim:
    where = Where(one.id, publisher)
    locations = tuple(
        replace(mention, resolution=judgements.location(mention, where, mention.resolution or Resolution())) for mention in one.locations
    )
    formations = tuple(
        replace(mention, resolution=judgements.formation(mention, where, mention.resolution or Resolution())) for mention in one.formations
    )
    return judgements.claimed(replace(one, locations=locations, formations=formations), publisher)


def ends(store: Store, link: str = "AT") -> dict[str, str]:
    """Where each claim's link leads."""
    return {row["claim"]: row["end"] for row in store.read(f"MATCH (c:Claim)-[:{link}]->(n) RETURN c.id AS claim, n.id AS end")}


def links(store: Store) -> list[dict[str, Any]]:
    """Everything that every claim links to, in order."""
    rows = store.read(
        "MATCH (c:Claim)-[l:AT|INVOLVES|CLAIMED_BY]->(n) RETURN c.id AS claim, type(l) AS link, n.id AS end, properties(l) AS set"
    )
    return sorted(rows, key=lambda row: (row["claim"], row["link"]))


def test_a_judgement_links_what_is_there(store: Store) -> None:
    load(store, "r1", claim("c1"))
    load(store, "r2", claim("c2", at="KRAKHMALNOYE"), claim("c3", at="Somewhere"))
    judged = judge(store, LOCATION, "Krakhmalnoye", node=KROKHMALNE, by="ana")
    assert ends(store) == {
        "claim:c1": f"place:{KROKHMALNE}",
        "claim:c2": f"place:{KROKHMALNE}",
        "claim:c3": f"name:{place_name_id('Somewhere', None)}",
    }
    link = next(row["set"] for row in links(store) if row["link"] == "AT")
    assert (link["method"], link["score"], link["judgement"]) == ("JUDGEMENT", 1.0, f"judgement:{judged.id}")
    assert store.read("MATCH (p:PlaceName) WHERE p.surface = 'Krakhmalnoye' RETURN p.id") == []


def test_undone_it_leaves_no_trace(store: Store) -> None:
    load(store, "r1", claim("c1"))
    before = links(store)
    judged = judge(store, LOCATION, "Krakhmalnoye", node=KROKHMALNE, by="ana")
    undone = undo_judgement(store, judged.id)
    assert undone is not None
    assert undone.undone
    assert links(store) == before
    assert read_judgements(store) == ()


def test_it_survives_a_reload_and_is_undone_on_what_came_later(store: Store) -> None:
    judged = judge(store, LOCATION, "Krakhmalnoye", node=KROKHMALNE, by="ana")
    load(store, "r1", claim("c1"))
    assert ends(store) == {"claim:c1": f"place:{KROKHMALNE}"}
    undo_judgement(store, judged.id)
    assert ends(store) == {"claim:c1": f"name:{place_name_id('Krakhmalnoye', None)}"}
    assert [row["set"]["abstained"] for row in links(store) if row["link"] == "AT"] == ["below the threshold"]


def test_re_linking_and_reloading_give_the_same(store: Store) -> None:
    load(store, "r1", claim("c1"))
    judge(store, LOCATION, "Krakhmalnoye", node=KROKHMALNE, by="ana")
    linked = links(store)
    load(store, "r1", claim("c1"), claim("c2"))
    load(store, "r1", claim("c1"))
    assert [row for row in links(store) if row["claim"] == "claim:c1"] == linked


def test_the_narrower_scope_decides(store: Store) -> None:
    load(store, "r1", claim("c1"))
    load(store, "r2", claim("c2"), publisher="RIA Novosti")
    judge(store, LOCATION, "Krakhmalnoye", node=KROKHMALNE, by="ana")
    of_ria = judge(store, LOCATION, "Krakhmalnoye", node=None, by="ana", publisher="ria")
    name = f"name:{place_name_id('Krakhmalnoye', None)}"
    assert ends(store) == {"claim:c1": f"place:{KROKHMALNE}", "claim:c2": name}
    judge(store, LOCATION, "Krakhmalnoye", node=None, by="ana", claim="c1")
    assert ends(store) == {"claim:c1": name, "claim:c2": name}
    undo_judgement(store, of_ria.id)
    assert ends(store) == {"claim:c1": name, "claim:c2": f"place:{KROKHMALNE}"}


def test_another_node_for_the_same_scope_takes_its_place(store: Store) -> None:
    load(store, "r1", claim("c1"))
    first = judge(store, LOCATION, "Krakhmalnoye", node=None, by="ana")
    second = judge(store, LOCATION, "krakhmalnoye", node=KROKHMALNE, by="ben")
    assert [judgement.id for judgement in read_judgements(store)] == [second.id]
    assert first.id != second.id
    assert ends(store) == {"claim:c1": f"place:{KROKHMALNE}"}


def test_a_formation_that_no_table_has_is_made(store: Store) -> None:
    load(store, "r1", claim("c1"))
    judge(store, FORMATION, "the 25th", node="formation:ua/25-mechanized-brigade", by="ana")
    assert ends(store, "INVOLVES") == {"claim:c1": "formation:ua/25-mechanized-brigade"}


def test_a_judged_source_moves_the_claim_and_its_assertion(store: Store) -> None:
    load(store, "r1", claim("c1", source="ministry"))
    load(store, "r2", claim("c2", source="ru-mod"))
    judged = judge(store, SOURCE, "the ministry", node="ru-mod", by="ana", claim="c1")
    assert store.read("MATCH (c:Claim {id: 'claim:c1'}) RETURN c.claimant AS who") == [{"who": "source:ru-mod"}]
    assert _assertions(store) == 1
    undo_judgement(store, judged.id)
    assert ends(store, "CLAIMED_BY")["claim:c1"] == "source:ministry"
    assert _assertions(store) == 2


def test_a_judged_place_brings_two_tellings_together(store: Store) -> None:
    load(store, "r1", claim("c1", at="Krakhmalnoye"))
    load(store, "r2", claim("c2", at="Krahmalnoe"))
    assert _assertions(store) == 2
    for surface in ("Krakhmalnoye", "Krahmalnoe"):
        judge(store, LOCATION, surface, node=KROKHMALNE, by="ana")
    assert _assertions(store) == 1


@pytest.mark.parametrize("said", ["Купянск", "Купянском"])
def test_a_judgement_holds_for_the_case_forms_of_the_name(store: Store, said: str) -> None:
    told = [claim(f"c{number}", at=at) for number, at in enumerate(("Купянск", "Купянском", "Купянску", "Купянск-Узловой"))]
    load(store, "r1", *told)
    before = links(store)
    judged = judge(store, LOCATION, said, node=KUPIANSK, by="ana")
    assert [end == f"place:{KUPIANSK}" for _, end in sorted(ends(store).items())] == [True, True, True, False]
    linked = links(store)
    load(store, "r1", *told)
    assert links(store) == linked
    undo_judgement(store, judged.id)
    assert links(store) == before


def test_undone_a_name_falls_to_what_was_said_of_a_form_of_it(store: Store) -> None:
    load(store, "r1", claim("c1", at="Купянску"))
    judge(store, LOCATION, "Купянском", node=KUPIANSK, by="ana")
    later = judge(store, LOCATION, "Купянску", node=KROKHMALNE, by="ben")
    assert ends(store) == {"claim:c1": f"place:{KROKHMALNE}"}
    undo_judgement(store, later.id)
    assert ends(store) == {"claim:c1": f"place:{KUPIANSK}"}


@pytest.mark.parametrize(
    ("names", "error"),
    [
        ({"node": "place:none"}, "node: there is no place:none"),
        ({"node": None, "claim": "none"}, "claim: there is no claim:none"),
        ({"node": None, "publisher": "none"}, "publisher: there is no source:none"),
    ],
)
def test_what_is_not_there_cannot_be_judged(store: Store, names: dict[str, Any], error: str) -> None:
    with pytest.raises(JudgementError, match=error):
        judge(store, LOCATION, "Krakhmalnoye", by="ana", **names)
    assert read_judgements(store) == ()


def test_an_unknown_judgement_cannot_be_undone(store: Store) -> None:
    assert undo_judgement(store, "none") is None


def test_surfaces_are_folded_as_the_links_are() -> None:
    assert fold("KRAKHMALNOYE") == fold("Krakhmalnoye")


def _assertions(store: Store) -> int:
    return int(store.read("MATCH (c:Claim) RETURN count(DISTINCT c.assertion) AS n")[0]["n"])
