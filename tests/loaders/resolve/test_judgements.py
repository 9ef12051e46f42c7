"""A judgement beats every score: a claim's before its publisher's before the general one; undone, it leaves no trace."""

from dataclasses import replace

import pytest

from loaders import Resolver
from loaders.resolve.judgements import Judgements, Where
from schema.claim import Claim, FormationMention, LocationMention, SourceMention
from schema.judgement import Judgement, judgement_id, judgement_scope, standing
from schema.match import Candidate, Resolution
from schema.nodes import Location
from schema.ontology.enums import ClaimKind, FormationRole, JudgementSubject, LocationRole, MatchMethod, PlaceKind

PLACES = {each: Location(id=each, name=each, kind=PlaceKind.VILLAGE) for each in ("terny", "torske", "lyman")}
SCORED = Resolution((Candidate(PLACES["lyman"], 0.93, MatchMethod.FUZZY),), Candidate(PLACES["lyman"], 0.93, MatchMethod.FUZZY))
MENTION = LocationMention(surface="Torskoye", start=0, end=8, role=LocationRole.NEAR, region="Donetsk region")
HERE = Where("c1", "tass")


def judged(
    node: str | None,
    *,
    surface: str = "Torskoye",
    subject: JudgementSubject = JudgementSubject.LOCATION,
    region: str | None = None,
    claim: str | None = None,
    publisher: str | None = None,
    at: str = "2024-02-01T10:00:00.000000Z",
) -> Judgement:
    """What the analyst ana said."""
    scope = judgement_scope(subject, surface, region=region, claim=claim, publisher=publisher)
    return Judgement(
        id=judgement_id(scope, node), subject=subject, surface=surface, region=region, node=node, claim=claim, publisher=publisher, by="ana", at=at
    )  # fmt: skip


def decide(*judgements: Judgement, mention: LocationMention = MENTION, where: Where = HERE) -> Resolution[Location]:
    """What the mention means under judgements."""
    return Judgements(judgements, locations=PLACES.get).location(mention, where, SCORED)


def test_a_judgement_beats_the_score_and_says_so() -> None:
    found = decide(judged("place:torske"))
    assert found.match is not None
    assert (found.match.node.id, found.match.method, found.match.score) == ("torske", MatchMethod.JUDGEMENT, 1.0)
    assert [reason.detail for reason in found.match.reasons] == ["ana, 2024-02-01, of all reports"]
    assert found.scored == SCORED


@pytest.mark.parametrize(
    ("written", "scored", "held"),
    [
        ("Приморском", None, True),  # of Приморск, or of Приморское
        ("Приморском", "primorsk", True),
        ("Приморском", "primorskoye", False),  # the scores found a place that does not bear the name judged
        ("Приморское", None, False),  # no case of Приморск
        ("ПРИМОРСК", "primorskoye", True),  # the very surface
    ],
)
def test_a_case_form_is_not_taken_from_a_place_of_another_name(written: str, scored: str | None, held: bool) -> None:
    names = {"primorsk": ("Приморск",), "primorskoye": ("Приморское",)}
    judgements = Judgements([judged("place:primorsk", surface="Приморск")], names=lambda place: names.get(place, ()))
    assert (judgements.find(JudgementSubject.LOCATION, written, scored=scored) is not None) is held


def test_the_narrowest_scope_decides() -> None:
    general, of_tass, of_claim = (
        judged("place:terny"),
        judged("place:torske", publisher="source:tass"),
        judged("place:lyman", claim="claim:c1"),
    )
    assert _named(decide(general)) == "terny"
    assert _named(decide(general, of_tass)) == "torske"
    assert _named(decide(of_claim, of_tass, general)) == "lyman"
    assert _named(decide(of_claim, of_tass, general, where=Where("c2", "ria"))) == "terny"


@pytest.mark.parametrize("surface", ["TORSKOYE", "Torskoye ", "Torskóye"])
def test_spellings_that_fold_alike_are_one_surface(surface: str) -> None:
    assert _named(decide(judged("place:torske"), mention=replace(MENTION, surface=surface))) == "torske"


def test_another_name_is_left_to_its_score() -> None:
    assert decide(judged("place:torske"), mention=replace(MENTION, surface="Terny")) is SCORED


def test_a_region_narrows_and_wins() -> None:
    anywhere, there = judged("place:terny"), judged("place:torske", region="Donetsk Region")
    assert _named(decide(anywhere, there)) == "torske"
    assert _named(decide(anywhere, there, mention=replace(MENTION, region=None))) == "terny"


def test_null_proposes_nothing() -> None:
    found = decide(judged(None))
    assert (found.match, found.candidates) == (None, ())
    assert found.abstained == "judged to be nothing that we know, by ana, 2024-02-01"


def test_what_was_not_chosen_is_not_proposed_again() -> None:
    assert [candidate.node.id for candidate in decide(judged("place:torske")).candidates] == ["torske"]


def test_undone_and_superseded_judgements_decide_nothing() -> None:
    earlier, later = judged("place:terny"), judged("place:torske", at="2024-02-02T10:00:00.000000Z")
    assert decide(replace(earlier, undone=True)) is SCORED
    assert standing([later, earlier]) == standing([earlier, later]) == (later,)


def test_the_same_judged_twice_is_one_judgement() -> None:
    assert judged("place:terny").id == judged("place:terny", surface="torskoye", at="2025-01-01T00:00:00.000000Z").id
    assert judged("place:terny").id != judged("place:torske").id


def test_a_formation_is_what_was_judged_even_where_no_table_has_it() -> None:
    judgements = Judgements([judged("formation:ua/25-mechanized-brigade", surface="the 25th", subject=JudgementSubject.FORMATION)])
    mention = FormationMention(surface="the 25th", start=0, end=8, role=FormationRole.TARGET)
    found = judgements.formation(mention, HERE, Resolution())
    assert found.match is not None
    assert (found.match.node.id, found.match.node.provisional) == ("ua/25-mechanized-brigade", True)


def test_a_judged_source_becomes_the_claimant() -> None:
    judgements = Judgements([judged("source:ua-mod", surface="the ministry", subject=JudgementSubject.SOURCE)])
    spoken = SourceMention(surface="the ministry", source="ministry")
    claim = Claim(
        id="c1", kind=ClaimKind.LOSS, quote="", start=0, end=0, claimant=spoken, relayed_by=(SourceMention(surface="TASS", source="tass"),)
    )
    found = judgements.claimed(claim, "tass")
    assert found.claimant is not None
    assert (found.claimant.source, found.relayed_by[0].source) == ("ua-mod", "tass")


def _named(found: Resolution[Location]) -> str | None:
    return found.match and found.match.node.id


def test_free_names_are_decided_too() -> None:
    resolver = Resolver.open().with_judgements(
        [
            judged("source:ua-mod", surface="the ministry", subject=JudgementSubject.SOURCE),
            judged("formation:ru/wagner", surface="the musicians", subject=JudgementSubject.FORMATION),
        ]
    )
    source, formation = resolver.sources("the ministry").match, resolver.formations("The Musicians").match
    assert source is not None
    assert formation is not None
    assert (source.node.id, formation.node.id) == ("ua-mod", "ru/wagner")
